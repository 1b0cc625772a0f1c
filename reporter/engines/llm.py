"""The engine that asks a language model: one round for all documents, one for all sections."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Coroutine, Iterable, Sequence
from itertools import islice
from typing import Any, TypeVar

from reporter.embedding import static_model
from reporter.engines.base import Assignment, Closing, Enquiry, Expense, Foreseen, Reading, SectionDraft
from reporter.engines.reading import Reader
from reporter.engines.rewording import Reworder
from reporter.engines.writing import Writer
from reporter.errors import (
    AuthenticationFailed,
    BudgetReached,
    EndpointError,
    ModelNotFound,
    ReplyError,
    ReporterError,
)
from reporter.llm import ChatModel
from reporter.llm.cached import at_hand, kept_under
from reporter.llm.meter import Tokens
from reporter.llm.tokens import tokens_sent
from reporter.prompting.sets import PromptSet
from reporter.prompting.templates import SectionSpec
from reporter.types import Document, DraftAnswer, LeftOut, Usage

T = TypeVar("T")

ABREAST = 128
"""Documents, or sections, under way at once; the endpoint's limit on requests is another matter."""

STEPS_TO_SEND = 24
"""Turns of the event loop, more than a request takes to leave. On a busy machine they save a sixth of the time."""

_HOPELESS = (AuthenticationFailed, ModelNotFound)  # asking for the next document would end the same


class LLMEngine:
    """Drafts with any chat model. Citations are numbers of sentences or claims, and only hints."""

    repairs = True  # told what was refused and why, a model may find true words

    def __init__(self, model: ChatModel, prompts: PromptSet, *, language: str = "en") -> None:
        self._model, self._prompts = model, prompts
        self._reader = Reader(model, prompts, language)
        self._writer = Writer(model, prompts)
        self._reworder = Reworder(model, prompts)

    @property
    def name(self) -> str:
        """The model's name."""
        return self._model.name

    @property
    def model(self) -> ChatModel:
        """The model itself."""
        return self._model

    @property
    def rewords(self) -> bool:
        """Local models are small: they copy what they are to retell, until told again."""
        return self._model.local

    async def read(self, documents: Sequence[Document]) -> AsyncIterator[Reading]:
        """Claims and a summary per document; side by side, or one by one on a local model.

        A part that cannot be read is left out with its reason. Raises an EndpointError where nothing
        could be read at all, or where asking again is of no use (key, model name), and BudgetReached after
        all that it still allowed.
        """
        static_model()  # takes 0.1 s, in which no request is under way yet
        answered, failures = False, list[ReporterError]()
        attempts = (self._reader.read(document) for document in documents)
        async for reading, error in _in_turn(attempts) if self._model.local else _abreast(attempts):
            if isinstance(error, _HOPELESS):
                raise error
            if error:
                failures.append(error)
            answered = answered or bool(reading.claims or reading.summary or reading.set_aside)
            yield reading
        _raise_if_needed(failures, answered=answered)

    async def write(self, assignment: Assignment) -> AsyncIterator[SectionDraft]:
        """One draft per section, side by side or one by one; a section that fails is left out.

        Raises an EndpointError where no section could be written, BudgetReached where one was no longer allowed.
        """
        written, failures = False, list[ReporterError]()
        attempts = (self._section(spec, assignment) for spec in assignment.sections)
        async for draft, error in _in_turn(attempts) if self._model.local else _abreast(attempts):
            if error:
                failures.append(error)
            written = written or error is None
            yield draft
        _raise_if_needed(failures, answered=written)

    async def _section(self, spec: SectionSpec, assignment: Assignment) -> tuple[SectionDraft, ReporterError | None]:
        try:
            if assignment.copied:
                return await self._reworder.reword(spec, assignment), None
            return await self._writer.write(spec, assignment), None
        except BudgetReached as error:
            return SectionDraft(spec.name, left_out=(_not_written(spec, str(error)),)), error
        except EndpointError as error:
            what = "the model's reply" if isinstance(error, ReplyError) else "the endpoint"
            return SectionDraft(spec.name, left_out=(_not_written(spec, f"{what} failed: {error}"),)), error

    def answer(self, enquiry: Enquiry) -> AsyncGenerator[DraftAnswer | Closing]:
        """The sentences of an answer, each as the model completes it. Raises EndpointError."""
        # Imported here: a memo asks no questions.
        from reporter.engines.answering import Answerer

        return Answerer(self._model, self._prompts).answer(enquiry)

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
        expenses = [
            self._expense(
                call.step,
                tokens_sent(message.content for message in call.messages),
                call.max_tokens,
                kept_under(self._model, call),
            )
            for call in asked
        ]
        expenses += [
            self._expense(
                "write",
                min(claims, self._model.window) + self._writer.overhead(spec),
                self._writer.most_tokens(spec),
            )
            for spec in unknown
        ]
        return Foreseen(tuple(expenses), len(calls) - len(asked))

    def _expense(self, step: str, sent: int, received: int, key: str = "") -> Expense:
        price = 0.0 if self._model.local else self._model.price(Tokens(input=sent, output=received))
        return Expense(step, sent, received, price, key=key)

    def usage(self) -> Usage:
        """What its calls have used so far, by step."""
        return self._model.usage()


def _not_written(spec: SectionSpec, why: str) -> LeftOut:
    return LeftOut(uri=f"section {spec.title}", reason=f"not written, {why}")


def _raise_if_needed(failures: Sequence[ReporterError], *, answered: bool) -> None:
    """Raise what ends a round: the budget is spent, or nothing was answered at all."""
    spent = next((failure for failure in failures if isinstance(failure, BudgetReached)), None)
    if spent or (failures and not answered):
        raise spent or failures[0]


async def _in_turn(attempts: Iterable[Coroutine[Any, Any, T]]) -> AsyncIterator[T]:
    for attempt in attempts:
        yield await attempt


async def _abreast(attempts: Iterable[Coroutine[Any, Any, T]]) -> AsyncIterator[T]:
    """What attempts come to, as they do; one that ends makes room for another: each holds the text it sends."""
    waiting = iter(attempts)
    tasks = {asyncio.ensure_future(attempt) for attempt in islice(waiting, ABREAST)}
    try:
        while tasks:
            done, tasks = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            tasks |= {asyncio.ensure_future(attempt) for attempt in islice(waiting, len(done))}
            for task in done:
                await _sent()
                yield task.result()
    finally:
        for task in tasks:
            task.cancel()


async def _sent() -> None:
    """Let the requests that wait go out before a result is worked on: the endpoint works meanwhile."""
    for _ in range(STEPS_TO_SEND):
        await asyncio.sleep(0)
