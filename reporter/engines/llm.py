"""The engine that asks a language model: one round for all documents, one for all sections."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, AsyncIterator, Coroutine, Sequence
from typing import Any, TypeVar

from reporter.engines.answering import Answerer
from reporter.engines.base import Assignment, Closing, Enquiry, Foreseen, Reading, SectionDraft
from reporter.engines.lines import tokens_in
from reporter.engines.reading import Reader
from reporter.engines.writing import Writer
from reporter.errors import AuthenticationFailed, EndpointError, ModelNotFound, ReplyError
from reporter.llm import ChatModel
from reporter.llm.cached import at_hand
from reporter.llm.meter import Tokens, price_usd
from reporter.prompting.sets import PromptSet
from reporter.prompting.templates import SectionSpec
from reporter.types import Document, DraftAnswer, LeftOut, Usage

T = TypeVar("T")

_HOPELESS = (AuthenticationFailed, ModelNotFound)  # asking for the next document would end the same


class LLMEngine:
    """Drafts with any chat model. Citations are numbers of sentences or claims, and only hints."""

    repairs = True  # told what was refused and why, a model may find true words

    def __init__(self, model: ChatModel, prompts: PromptSet, *, language: str = "en") -> None:
        self._model = model
        self._reader = Reader(model, prompts, language)
        self._writer = Writer(model, prompts)
        self._answerer = Answerer(model, prompts)

    @property
    def name(self) -> str:
        """The model's name."""
        return self._model.name

    @property
    def rewords(self) -> bool:
        """Local models are small: they copy what they are to retell, until told again."""
        return self._model.local

    async def read(self, documents: Sequence[Document]) -> AsyncIterator[Reading]:
        """Claims and a summary per document; side by side, or one by one on a local model.

        A part that cannot be read is left out with its reason. Raises an EndpointError where nothing
        could be read at all, or where asking again is of no use (key, model name).
        """
        answered, failure = False, None
        attempts = [self._attempt(document) for document in documents]
        async for reading, error in _in_turn(attempts) if self._model.local else _abreast(attempts):
            if isinstance(error, _HOPELESS):
                raise error
            failure = failure or error
            answered = answered or bool(reading.claims or reading.summary or reading.set_aside)
            yield reading
        if failure is not None and not answered:
            raise failure

    async def _attempt(self, document: Document) -> tuple[Reading, EndpointError | None]:
        try:
            return await self._reader.read(document)
        except EndpointError as error:
            left_out = LeftOut(uri=document.uri, reason=str(error))
            return Reading(document=document.id, left_out=(left_out,)), error

    async def write(self, assignment: Assignment) -> AsyncIterator[SectionDraft]:
        """One draft per section, side by side or one by one; a section that fails is left out.

        Raises an EndpointError where no section could be written.
        """
        written, failure = False, None
        attempts = [self._section(spec, assignment) for spec in assignment.sections]
        async for draft, error in _in_turn(attempts) if self._model.local else _abreast(attempts):
            failure = failure or error
            written = written or error is None
            yield draft
        if failure is not None and not written:
            raise failure

    async def _section(self, spec: SectionSpec, assignment: Assignment) -> tuple[SectionDraft, EndpointError | None]:
        try:
            return SectionDraft(spec.name, await self._writer.write(spec, assignment)), None
        except EndpointError as error:
            what = "the model's reply" if isinstance(error, ReplyError) else "the endpoint"
            left_out = LeftOut(uri=f"section {spec.title}", reason=f"not written, {what} failed: {error}")
            return SectionDraft(spec.name, left_out=(left_out,)), error

    def answer(self, enquiry: Enquiry) -> AsyncGenerator[DraftAnswer | Closing]:
        """The sentences of an answer, each as the model completes it. Raises EndpointError."""
        return self._answerer.answer(enquiry)

    def foresee(self, documents: Sequence[Document], assignment: Assignment) -> Foreseen:
        """The calls of the two rounds; a repair round, where one is needed, comes on top."""
        calls = [call for document in documents for call in self._reader.foreseen(document)]
        # Every section is shown the claims, which are at most what extract may return.
        claims = sum(call.max_tokens for call in calls if call.step == "extract")
        unknown = assignment.sections
        if assignment.claims:
            unknown = ()
            calls += filter(None, (self._writer.foreseen(spec, assignment) for spec in assignment.sections))
        asked = [call for call in calls if not at_hand(self._model, call)]
        sent = sum(tokens_in(message.content) for call in asked for message in call.messages)
        received = sum(call.max_tokens for call in asked)
        for spec in unknown:
            sent += min(claims, self._model.window) + self._writer.overhead(spec)
            received += self._writer.most_tokens(spec)
        steps = Counter([*(call.step for call in asked), *("write" for _ in unknown)])
        return Foreseen(
            steps.total(), len(calls) - len(asked), dict(steps), sent, received, self._price(sent, received)
        )

    def _price(self, sent: int, received: int) -> float | None:
        if self._model.local or not sent:
            return 0.0
        provider, _, name = self._model.name.partition(":")
        return price_usd(name, Tokens(input=sent, output=received), provider=provider)

    def usage(self) -> Usage:
        """What its calls have used so far, by step."""
        return self._model.usage()


async def _in_turn(attempts: Sequence[Coroutine[Any, Any, T]]) -> AsyncIterator[T]:
    waiting = list(attempts)
    try:
        while waiting:
            yield await waiting.pop(0)
    finally:
        for attempt in waiting:
            attempt.close()


async def _abreast(attempts: Sequence[Coroutine[Any, Any, T]]) -> AsyncIterator[T]:
    tasks = [asyncio.ensure_future(attempt) for attempt in attempts]
    try:
        for done in asyncio.as_completed(tasks):
            yield await done
    finally:
        for task in tasks:
            task.cancel()
