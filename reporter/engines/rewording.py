"""Rewording with a model: statements that it copied go back, one a call, each alone, asked for in up to five ways.

Shown all claims a small model copies again, shown a title it writes of that, and an example it takes for the matter.
What it makes of notes is more its own; what it makes of the whole is oftener true; told to put the end first it cannot
go on as the line does. What is one sentence in one answer is several in the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from reporter.documents.segment import sentence_spans
from reporter.engines.base import Assignment, SectionDraft
from reporter.engines.drafting import tidied
from reporter.engines.lines import fenced
from reporter.engines.notes import BETWEEN, notes_of
from reporter.engines.respelling import respelled, with_subject
from reporter.errors import EndpointError
from reporter.grounding.index import keys_of
from reporter.llm import Call, ChatModel, Message
from reporter.llm.schemas import Write, schema_for
from reporter.prompting.languages import language_name
from reporter.prompting.sets import PromptSet
from reporter.prompting.templates import SectionSpec
from reporter.types import DraftStatement, Statement

WORDS = 12  # that a statement is to be said in; a small model takes half as many again
WORDS_TURNED = 15  # a line turned round needs a few more
WAYS = 3  # the first that holds is taken; asked for one, a small model stays nearest to the line
TOKENS_A_WAY = 80
NEW = 1 / 3  # share of an answer's words that those before it lack, from which on it is another part


class Reworder:
    """Asks a model for other words."""

    def __init__(self, model: ChatModel, prompts: PromptSet) -> None:
        self._model = model
        self._prompts = prompts

    async def reword(self, spec: SectionSpec, assignment: Assignment) -> SectionDraft:
        """The copies of a section said anew, each in some ways, in their order. Raises BudgetReached.

        What cannot be reworded is passed over: the copy says the same.
        """
        drafts: list[DraftStatement] = []
        for copy in assignment.copied[spec.name]:
            try:
                reply = await self._model.structured(self._call(spec, copy, assignment))
            except EndpointError:
                continue
            said = [_mended(one.text, copy.text) for one in cast("Write", reply.value).statements[:WAYS]]
            drafts += (DraftStatement(text=text, cites=copy.cites) for text in (*_joined(said, copy.text), *said))
        return SectionDraft(spec.name, tuple(drafts))

    def _call(self, spec: SectionSpec, copy: Statement, assignment: Assignment) -> Call:
        language = language_name(assignment.language) or "English"
        shown = BETWEEN.join(notes_of(copy.text)) if assignment.asked_as == "notes" else copy.text
        task = self._prompts.render(
            "reword",
            section=spec,
            audience=assignment.audience,
            language=language,
            max_words=WORDS_TURNED if assignment.asked_as == "end_first" else WORDS,
            ways=WAYS,
            asked_as=assignment.asked_as,
        )
        return Call(
            step="write",
            messages=(
                Message("system", self._prompts.system()),
                Message("user", fenced([f"[1] {shown}"])),
                Message("user", task),
            ),
            reply=Write,
            schema=schema_for(Write, items=(WAYS, WAYS), numbers=(1, 1)),
            max_tokens=64 + TOKENS_A_WAY * WAYS,
            anew=True,
        )


def _mended(text: str, original: str) -> str:
    """A wording without the sampler's slips, its subject named as the original names it."""
    return with_subject(respelled(tidied(text), original), original)


def _joined(said: Sequence[str], original: str) -> tuple[str, ...]:
    """For a copy of several sentences, the answers in one: a model takes the ways asked for to be its parts."""
    count = len(sentence_spans(original))
    if count == 1:
        return ()
    parts: list[str] = []
    told: set[str] = set()
    for text in said:
        keys = keys_of(text)
        if len(keys - told) > NEW * len(keys):  # else a way to say what another says
            parts.append(text)
            told |= keys
    return tuple(dict.fromkeys(" ".join(parts[:n]) for n in (len(parts), count) if len(parts) >= n > 1))
