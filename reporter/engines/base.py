"""What an engine is: something that drafts. Nothing it returns is trusted."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from reporter.prompting.steps import AskedAs
from reporter.prompting.templates import SectionSpec
from reporter.types import (
    Claim,
    Document,
    DraftAnswer,
    DraftClaim,
    DraftSentence,
    DraftStatement,
    LeftOut,
    Refused,
    SetAside,
    Statement,
    Turn,
    Usage,
)

if TYPE_CHECKING:  # only questions about a run need it
    from reporter.retrieval.index import Index


@dataclass(frozen=True, slots=True)
class Reading:
    """What an engine drew from one document.

    ``left_out`` names parts it could not read, ``set_aside`` sentences that cannot stand alone.
    """

    document: str
    claims: tuple[DraftClaim, ...] = ()
    summary: tuple[DraftSentence, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    set_aside: tuple[SetAside, ...] = ()


@dataclass(frozen=True, slots=True)
class Assignment:
    """What is to be written: sections, from these claims and no others.

    ``refused`` holds, by section name, the drafts of the round before that did not check out: with
    it, only those are to be written anew. ``copied`` holds statements to be said in other words, and nothing else;
    ``asked_as`` is the way to ask for them, another each time that no wording of the round before held.
    ``questions`` are what the template asks of the sources, whatever the section.
    """

    sections: tuple[SectionSpec, ...]
    claims: tuple[Claim, ...]
    documents: Mapping[str, Document]
    audience: str
    language: str
    refused: Mapping[str, tuple[Refused, ...]] = field(default_factory=dict)
    copied: Mapping[str, tuple[Statement, ...]] = field(default_factory=dict)
    asked_as: AskedAs = "line"
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SectionDraft:
    """The statements an engine wrote for one section, best first within the section's order."""

    name: str
    statements: tuple[DraftStatement, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True)
class Expense:
    """Calls of a step, and what they take: output tokens are an upper bound, the cost is None where no price is known.

    ``key`` is that of one call whose reply will be kept: whoever makes it first pays for all. Empty for others.
    """

    step: str
    input_tokens: int
    output_tokens: int
    cost_usd: float | None
    calls: int = 1
    key: str = ""


@dataclass(frozen=True, slots=True)
class Foreseen:
    """An estimate of what is to be paid; calls answered from the cache are counted apart and cost nothing."""

    expenses: tuple[Expense, ...] = ()
    cached_calls: int = 0

    @property
    def calls(self) -> int:
        """All that are made."""
        return sum(expense.calls for expense in self.expenses)

    @property
    def steps(self) -> Mapping[str, int]:
        """The calls by step."""
        return self._by_step(lambda expense: expense.calls)

    @property
    def tokens(self) -> Mapping[str, int]:
        """The input tokens by step."""
        return self._by_step(lambda expense: expense.input_tokens)

    @property
    def input_tokens(self) -> int:
        """All that is sent."""
        return sum(expense.input_tokens for expense in self.expenses)

    @property
    def output_tokens(self) -> int:
        """The most that is received."""
        return sum(expense.output_tokens for expense in self.expenses)

    @property
    def cost_usd(self) -> float | None:
        """US dollars; None where a price is not known."""
        costs = [expense.cost_usd for expense in self.expenses]
        return None if None in costs else sum(cost or 0.0 for cost in costs)

    def __add__(self, other: Foreseen) -> Foreseen:
        """What both come to, one after the other."""
        further = other.after(self)
        return Foreseen((*self.expenses, *further.expenses), self.cached_calls + further.cached_calls)

    def after(self, other: Foreseen) -> Foreseen:
        """What is left to pay once the other is done: the calls that both make are in the cache then."""
        paid = {expense.key for expense in other.expenses if expense.key}
        left = tuple(expense for expense in self.expenses if expense.key not in paid)
        return Foreseen(left, self.cached_calls + len(self.expenses) - len(left))

    def _by_step(self, amount: Callable[[Expense], int]) -> Mapping[str, int]:
        totals = Counter[str]()
        for expense in self.expenses:
            totals[expense.step] += amount(expense)
        return dict(totals)


@dataclass(frozen=True, slots=True)
class Enquiry:
    """A question about a run: what it is asked of, and the turns before it, oldest first.

    ``cited`` are the sentences (document id, number) behind the footnotes and claims it names by number.
    """

    question: str
    index: Index
    turns: tuple[Turn, ...]
    cited: tuple[tuple[str, int], ...]
    audience: str
    language: str

    @property
    def earlier(self) -> tuple[str, ...]:
        """What was asked and answered before, oldest first."""
        said = ((turn.question, " ".join(statement.text for statement in turn.statements)) for turn in self.turns)
        return tuple(text for turn in said for text in turn if text)


@dataclass(frozen=True, slots=True)
class Closing:
    """How an answer ends: what the sources do not say (None: they answer it all), and what was cut short."""

    missing: str | None = None
    note: str | None = None


class Engine(Protocol):
    """Drafts claims, summaries, sections and answers; yields each as soon as it is done."""

    @property
    def name(self) -> str:
        """As the memo's front matter shows it: ``extractive``, ``openai:gpt-…``."""
        ...

    @property
    def repairs(self) -> bool:
        """Whether telling it what was refused, and why, can make a better draft."""
        ...

    @property
    def rewords(self) -> bool:
        """Whether to send back what it copied word for word: worth it for small models, where calls cost nothing."""
        ...

    def read(self, documents: Sequence[Document]) -> AsyncIterator[Reading]:
        """Claims and a summary per document, in the order they get done."""
        ...

    def write(self, assignment: Assignment) -> AsyncIterator[SectionDraft]:
        """One draft per section, in the order they get done."""
        ...

    def answer(self, enquiry: Enquiry) -> AsyncGenerator[DraftAnswer | Closing]:
        """The sentences of an answer, each as soon as it is whole, then how it ends."""
        ...

    def usage(self) -> Usage:
        """What it has used so far."""
        ...

    def foresee(self, documents: Sequence[Document], assignment: Assignment) -> Foreseen:
        """What reading and writing would take; nothing is sent. No claims: they are not known yet."""
        ...
