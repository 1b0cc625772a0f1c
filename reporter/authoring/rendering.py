"""The requests that a prompt set would make of a model for a source, exactly as they would be sent."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from reporter.authoring.claims import draw_claims
from reporter.engines.reading import Reader
from reporter.engines.writing import Writer
from reporter.errors import PromptSetError
from reporter.llm import Call
from reporter.llm.call import Reply
from reporter.llm.meter import Tokens
from reporter.memo.compilation import Compilation
from reporter.memo.preparation import begin
from reporter.progress import Silent
from reporter.settings import Settings
from reporter.types import Usage


@dataclass(frozen=True, slots=True)
class Request:
    """One request: what it is for (a part of a source, or a section) and the call."""

    purpose: str
    call: Call

    def body(self, settings: Settings) -> dict[str, Any]:
        """As an OpenAI-compatible endpoint gets it first; one that refuses a part of it is asked without."""
        shape = {"name": self.call.step, "schema": self.call.schema, "strict": True}
        return {
            "messages": [{"role": message.role, "content": message.content} for message in self.call.messages],
            "response_format": {"type": "json_schema", "json_schema": shape},
            "max_tokens": self.call.max_tokens,
            "temperature": settings.temperature,
            "seed": settings.seed,
        }


def requests_for(step: str, source: str, settings: Settings) -> tuple[Request, ...]:
    """The requests of a step (extract, summarize, write) for a source, by the settings' prompt set; none is sent.

    ``write`` is shown over the claims that the extractive engine draws, since no model reads the source.
    Raises PromptSetError for a step that depends on replies.
    """
    if step not in _STEPS:
        raise PromptSetError(
            f"the requests of {step!r} cannot be shown beforehand", hint=f"these can: {', '.join(_STEPS)}"
        )
    # Without the model: opening one may ask for a key, or start a server.
    work, engine = begin([source], settings.model_copy(update={"model": None, "verify": "rules"}), Silent(), {})
    if step == "write":
        asyncio.run(draw_claims(work, engine))
    return tuple(_STEPS[step](work))


def _of_reading(step: str, work: Compilation) -> Iterator[Request]:
    reader = Reader(_Unasked(work.settings.window), work.prompts, work.language)
    for document in work.ledger.documents:
        calls = [call for call in reader.foreseen(document) if call.step == step]
        for number, call in enumerate(calls, start=1):
            part = f", part {number} of {len(calls)}" if len(calls) > 1 else ""
            yield Request(f"{document.uri}{part}", call)


def _of_writing(work: Compilation) -> Iterator[Request]:
    writer = Writer(_Unasked(work.settings.window), work.prompts)
    for spec in work.sections.specs:
        call = writer.foreseen(spec, work.assignment)
        if call is not None:
            yield Request(f"section {spec.title}", call)


_STEPS: dict[str, Callable[[Compilation], Iterator[Request]]] = {
    "extract": lambda work: _of_reading("extract", work),
    "summarize": lambda work: _of_reading("summarize", work),
    "write": _of_writing,
}


@dataclass(frozen=True, slots=True)
class _Unasked:
    """Stands where a model would; requests are cut to its window, and none reaches it."""

    window: int
    name: str = "none"
    local: bool = False

    async def structured(self, call: Call) -> Reply:
        """Never called."""
        raise AssertionError(f"{call.step} is shown, not sent")

    def stream(self, call: Call) -> AsyncGenerator[BaseModel | Reply]:
        """Never called."""
        raise AssertionError(f"{call.step} is shown, not sent")

    def usage(self) -> Usage:
        """Nothing."""
        return Usage()

    def price(self, tokens: Tokens) -> float | None:  # noqa: ARG002 (the protocol's)
        """Nothing."""
        return 0.0
