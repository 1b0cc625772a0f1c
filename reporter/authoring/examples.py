"""The examples inside prompts: models imitate them, so they must pass the checks that imitations meet."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from reporter.authoring.coverage import as_source
from reporter.errors import PromptSetError, UsageError
from reporter.grounding.check import check
from reporter.llm.schemas import Extract, StepReply, Summarize, Write, schema_for
from reporter.prompting.bodies import Body
from reporter.prompting.sets import PromptFile, faults_in, load_prompt_set
from reporter.prompting.steps import PromptStep

_RETOLD = re.compile(r'"([^"{}]+)"\s+becomes\s+"([^"{}]+)"')
_REPLY = re.compile(r'^\{\s*"', re.MULTILINE)
_REPLIES: dict[PromptStep, type[StepReply]] = {
    "summarize": Summarize,
    "extract": Extract,
    "write": Write,
    "reword": Write,
}


def check_set(name_or_path: str | Path) -> tuple[PromptSetError, ...]:
    """What is wrong with a prompt set and with the examples in its own files; nothing where it is sound."""
    found = faults_in(name_or_path)
    if found:
        return found
    return tuple(fault for file in load_prompt_set(name_or_path).own for fault in faults_in_examples(file))


def faults_in_examples(prompt: PromptFile) -> tuple[PromptSetError, ...]:
    """Examples that would be refused: ``"claim" becomes "statement"``, and replies that do not fit the schema."""
    body = prompt.file.body
    faults = list(_retold(body))
    if prompt.step in _REPLIES:
        faults += _replies(body, _REPLIES[prompt.step])
    return tuple(fault for fault in faults if isinstance(fault, PromptSetError))


def _retold(body: Body) -> Iterator[UsageError]:
    """Statements that the claims they are made from do not bear out."""
    for match in _RETOLD.finditer(body.text):
        claim, statement = (" ".join(part.split()).rstrip(".") + "." for part in match.groups())
        support = check(statement, as_source([claim])).support
        if support.verdict != "supported":
            reasons = "; ".join(support.reasons) or "the check finds it unsupported"
            yield body.fault(
                _line(body, match.start(2)),
                f"the example “{statement}” is not borne out by the claim it retells: {reasons}",
                "a model that imitates it would be refused",
            )


def _replies(body: Body, reply: type[StepReply]) -> Iterator[UsageError]:
    """Replies shown that the step does not take."""
    end = 0
    while match := _REPLY.search(body.text, end):
        end = match.end()
        try:
            shown, end = json.JSONDecoder().raw_decode(body.text, match.start())
        except json.JSONDecodeError as error:
            yield body.fault(error.lineno, f"the reply shown is not JSON: {error.msg}", "show it as it is to come")
            continue
        reason = _misfit(shown, reply)
        if reason:
            wanted = ", ".join(_fields(reply))
            yield body.fault(
                _line(body, match.start()),
                f"the reply shown does not fit: {reason}",
                f"`{reply.main}` is a list of objects, each with {wanted}",
            )


def _misfit(shown: object, reply: type[StepReply]) -> str:
    items = shown.get(reply.main) if isinstance(shown, dict) else None
    if not isinstance(items, list):
        return f"it has no list `{reply.main}`"
    for number, item in enumerate(items, start=1):
        if not isinstance(item, dict) or set(item) != set(_fields(reply)):
            return f"item {number} has other fields"
        try:
            reply.model_validate({reply.main: [item]})
        except ValidationError as error:
            return f"item {number}: {error.errors()[0]['msg']}"
    return ""


def _fields(reply: type[StepReply]) -> list[str]:
    return list(schema_for(reply)["properties"][reply.main]["items"]["required"])


def _line(body: Body, offset: int) -> int:
    return body.text.count("\n", 0, offset) + 1
