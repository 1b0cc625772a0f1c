"""A conversation about a run: each answer drafted by an engine, each sentence of it checked like the memo."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from pathlib import Path
from typing import Any

from reporter.chat.premise import wrong_premise
from reporter.chat.references import References
from reporter.chat.usage import used_since
from reporter.engines.base import Closing, Engine, Enquiry
from reporter.engines.extractive import ExtractiveEngine
from reporter.engines.missing import not_said
from reporter.engines.opening import open_engine
from reporter.errors import ReporterError, UsageError
from reporter.grounding.answers import ground_answer
from reporter.grounding.index import sources_of
from reporter.grounding.normalize import folded
from reporter.memo.compilation import now
from reporter.prompting.sets import load_prompt_set
from reporter.retrieval.followups import carried
from reporter.retrieval.index import Index
from reporter.runs.store import load
from reporter.settings import Settings
from reporter.types import AnswerStatement, Refused, Run, Turn

MOST_DOCUMENTS = 5  # that a sentence is held against besides those it cites
MOST_CHARACTERS = 4_000  # of a question: what is longer is material, and belongs among the sources
STOPPED = "the answer was stopped"
NONE_HELD = "no sentence of the model's checked out; what is shown are the sources' own"


class Conversation:
    """Questions about one run. ``turns`` holds what was asked and answered, oldest first.

    >>> conversation = Conversation("memos/2025-06-12-baotou")
    >>> turn = conversation.ask("Who attended the meeting?")
    >>> [statement.text for statement in turn.statements], turn.missing
    """

    def __init__(
        self,
        run: Run | str | Path,
        *,
        settings: Settings | None = None,
        turns: Sequence[Turn] = (),
        **overrides: Any,
    ) -> None:
        """``overrides`` are fields of `Settings`: a model named here answers, whatever made the run.

        Raises ReporterError where the run, the prompts or the model cannot be had.
        """
        self.run = run if isinstance(run, Run) else load(run)
        self.turns = list(turns)
        settings = settings.model_copy(update=overrides) if settings else Settings.load(**overrides)
        # A deadline is for a run; people take their time between questions.
        settings = settings.model_copy(update={"deadline": None})
        self._engine: Engine = open_engine(settings, load_prompt_set(settings.prompts), self.run.memo.language)
        self._sources = sources_of(self.run.documents)
        self._index = Index(self.run.documents, self.run.claims)
        self._references = References(self.run)

    @property
    def engine(self) -> str:
        """Who drafts the answers, as memos show it."""
        return self._engine.name

    def ask(self, question: str) -> Turn:
        """The answer to a question; raises EndpointError where the model cannot be asked."""
        return asyncio.run(self.aask(question))

    async def aask(self, question: str) -> Turn:
        """`ask` for code that runs in an event loop."""
        async with aclosing(self.astream(question)) as answer:
            async for part in answer:
                if isinstance(part, Turn):
                    return part
        raise AssertionError("an answer ends with its turn")

    async def astream(self, question: str) -> AsyncGenerator[AnswerStatement | Turn]:
        """The statements of an answer, each as soon as it is checked, then the turn, which is also kept.

        Stopped half-way, or with a model that fails after its first statement, the turn kept holds what
        was given until then, and says so. Raises UsageError for a question without words or of too many.
        """
        _check(question)
        answer = _Answer(question, now().isoformat(timespec="seconds"), self._engine)
        try:
            async with aclosing(self._statements(question, answer)) as statements:
                async for statement in statements:
                    yield statement
        except (asyncio.CancelledError, GeneratorExit):
            answer.note = STOPPED
            self.turns.append(answer.turn())
            raise
        except ReporterError as error:
            if not answer.statements:
                raise
            answer.note = error.message
        turn = answer.turn()
        self.turns.append(turn)
        yield turn

    async def _statements(self, question: str, answer: _Answer) -> AsyncGenerator[AnswerStatement]:
        """What is wrong with the question, then what the engine says to it."""
        enquiry = self._enquiry(question)
        found = self._index.search(question, 20, carried(question, enquiry.earlier))
        documents = list(dict.fromkeys(hit.document for hit in found))[:MOST_DOCUMENTS]
        premise = wrong_premise(question, self._sources, found, self.run.claims)
        if premise is not None:
            answer.premise = premise.said
            answer.statements.append(premise.statement)
            yield premise.statement
        async with aclosing(self._checked(self._engine, enquiry, documents, answer)) as statements:
            async for statement in statements:
                yield statement
        if answer.came_to_nothing:
            # That the sources do not say it would be untrue: the model has only failed to tell.
            note = answer.note
            async with aclosing(self._checked(ExtractiveEngine(), enquiry, documents, answer)) as statements:
                async for statement in statements:
                    yield statement
            answer.note = "; ".join(filter(None, (note, NONE_HELD if answer.statements else None))) or None

    async def _checked(
        self, engine: Engine, enquiry: Enquiry, documents: Sequence[str], answer: _Answer
    ) -> AsyncGenerator[AnswerStatement]:
        """An engine's drafts as they come, those that check out."""
        async with aclosing(engine.answer(enquiry)) as drafts:
            async for draft in drafts:
                if isinstance(draft, Closing):
                    answer.close(draft)
                elif answer.takes(ground_answer(draft, self._sources, self.run.claims, documents)):
                    yield answer.statements[-1]

    def _enquiry(self, question: str) -> Enquiry:
        return Enquiry(
            question=question,
            index=self._index,
            turns=tuple(turn for turn in self.turns if turn.statements or turn.missing),
            cited=self._references.named_in(question),
            audience=self.run.memo.audience,
            language=self.run.memo.language,
        )


def _check(question: str) -> None:
    if not question.strip():
        raise UsageError("the question is empty", hint="ask what you want to know of the sources")
    if len(question) > MOST_CHARACTERS:
        raise UsageError(
            f"the question has {len(question):,} characters, at most {MOST_CHARACTERS:,} are taken",
            hint="ask in fewer words; what the answer is to rest on belongs among the sources",
        )


class _Answer:
    """An answer while it is being given."""

    def __init__(self, question: str, asked: str, engine: Engine) -> None:
        self.statements: list[AnswerStatement] = []
        self.premise: str | None = None
        self.note: str | None = None
        self._question, self._asked, self._engine = " ".join(question.split()), asked, engine
        self._refused: list[Refused] = []
        self._missing: str | None = None
        self._before = engine.usage()

    @property
    def came_to_nothing(self) -> bool:
        """Whether there were drafts, none of them held, and nothing was said to be missing."""
        return bool(self._refused) and not self.statements and self._missing is None

    def takes(self, outcome: AnswerStatement | Refused) -> bool:
        """Note what became of a draft; whether it is a statement not given before."""
        if isinstance(outcome, Refused):
            self._refused.append(outcome)
            return False
        if folded(outcome.text) in {folded(given.text) for given in self.statements}:
            return False
        self.statements.append(outcome)
        return True

    def close(self, closing: Closing) -> None:
        """Note how the engine ended."""
        self.note = closing.note
        self._missing = closing.missing

    def turn(self) -> Turn:
        """The turn as far as it has got; without a statement, all that is asked is missing."""
        unanswered = not self.statements and self.note != STOPPED
        return Turn(
            question=self._question,
            statements=tuple(self.statements),
            missing=self._missing or (not_said(self._question) if unanswered else None),
            premise=self.premise,
            note=self.note,
            refused=tuple(self._refused),
            usage=used_since(self._before, self._engine.usage()),
            asked=self._asked,
            engine=self._engine.name,
        )
