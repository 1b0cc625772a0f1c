"""What a memo template may use: the object it sees as ``memo``, and nothing else.

All text is escaped Markdown on one line, so a template puts it wherever text may stand. Printing a
statement (``{{ statement }}``) gives its text, its footnotes and its marks in one go; the fields are
there for other layouts. `reporter.memo.view` fills it from a run; `sample_memo` makes one with every
part in it, so that a template's mistakes show when it is loaded.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from math import ceil
from typing import Literal

from reporter.prompting.tradecraft import ClaimView, EventView, GapView, InstructionView, LikelihoodView
from reporter.types import StatementType

_SENTENCES_PER_PARAGRAPH = 3
_INTERESTS = {
    "own acts": "tells of its own acts",
    "state media": "state media",
    "members or clients": "written for members or clients",
}


@dataclass(frozen=True, slots=True)
class StatementView:
    """A sentence with its footnotes (``[^1][^2]``); ``marks`` are plain words about it.

    ``claims`` are the ids of those it rests on, ``sources`` how many independent ones the best of them has.
    """

    text: str
    cites: str = ""
    type: StatementType = "reported"
    attribution: str = ""
    marks: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    sources: int = 1

    def __str__(self) -> str:
        remarks = "; ".join(part for part in (self.attribution, *self.marks) if part)
        return f"{self.text}{self.cites}" + (f" *({remarks})*" if remarks else "")


@dataclass(frozen=True, slots=True)
class SectionView:
    """A filled section; ``note`` says why where it holds no statements."""

    name: str
    title: str
    style: str = "paragraphs"
    statements: tuple[StatementView, ...] = ()
    note: str = ""

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The statements as running text: one paragraph, or even ones of up to three statements."""
        total = len(self.statements)
        count = min(total, 1) if self.style == "paragraph" else ceil(total / _SENTENCES_PER_PARAGRAPH)
        cuts = [round(i * total / count) for i in range(count + 1)] if count else []
        return tuple(" ".join(map(str, self.statements[start:end])) for start, end in pairwise(cuts))


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source; ``link`` is its title, linked where it is on the web, ``byline`` all else known of it."""

    id: str
    title: str
    link: str
    uri: str
    publisher: str = ""
    published: str = ""
    language: str = ""
    summary: tuple[StatementView, ...] = ()
    type: str = ""
    distance: str = ""
    interest: str = ""
    corrections: tuple[str, ...] = ()

    @property
    def byline(self) -> str:
        """Publisher, date and language, as far as known, and the place of a source not on the web."""
        place = "" if self.link != self.title else self.uri
        return ", ".join(part for part in (self.publisher, self.published, self.language, place) if part)

    @property
    def card(self) -> str:
        """Type, distance from the event and interest in it: "notice, first-hand, tells of its own acts"."""
        # A law or an order does not tell of an act: it is one.
        interest = "" if self.type in ("law", "order") else _INTERESTS.get(self.interest, "")
        return ", ".join(part for part in (self.type, self.distance, interest) if part)


@dataclass(frozen=True, slots=True)
class ConflictView:
    """Claims of the sources that disagree, and on what."""

    reason: str
    statements: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A claim that changed: ``now`` is None where it was dropped, ``before`` empty where it is new.

    ``kinds`` are plain words, the weightiest first; ``reasons`` say the difference, ``causes`` what led to it.
    Printing it gives all of it in one go.
    """

    kinds: tuple[str, ...]
    now: StatementView | None = None
    before: str = ""
    reasons: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()

    def __str__(self) -> str:
        if self.now is None:
            remarks = "; ".join(("no longer said", *self.causes))
            return f"“{self.before}” *({remarks})*"
        was = (f"before: “{self.before}”",) if self.before else ()
        differs = self.reasons or self.kinds
        return str(replace(self.now, marks=(*self.now.marks, *differs, *was)))


@dataclass(frozen=True, slots=True)
class ChangesView:
    """What the sources say otherwise than at an earlier run, whose memo's date is ``since``.

    ``changed`` claims come with their earlier wording; ``drawn`` counts the claims that differ only in that
    they were drawn from the sources, or not, this time.
    """

    since: str
    changed: tuple[ChangeView, ...] = ()
    new: tuple[ChangeView, ...] = ()
    dropped: tuple[ChangeView, ...] = ()
    sources: tuple[str, ...] = ()
    drawn: int = 0


@dataclass(frozen=True, slots=True)
class LeftOutView:
    """A source, or a part of one, that could not be read."""

    uri: str
    reason: str


@dataclass(frozen=True, slots=True)
class Counts:
    """How much was drafted and what became of it."""

    sources: int = 0
    claims: int = 0
    statements: int = 0
    supported: int = 0
    unchecked: int = 0
    refused: int = 0
    set_aside: int = 0


@dataclass(frozen=True, slots=True)
class Footnote:
    """The verbatim quote behind a citation, escaped and on one line, and where it stands."""

    number: int
    quote: str
    source: str


@dataclass(frozen=True, slots=True)
class MemoView:
    """The memo as a template sees it; footnotes are put at its end by code, never by a template.

    ``changes`` is None unless the memo was asked to say what changed since an earlier run. ``likelihood`` is the
    scale where a judgment uses it, else empty. ``key_dates`` are the few of the timeline that most is said of.
    """

    title: str
    date: str
    audience: str
    language: str
    status: Literal["complete", "interrupted"] = "complete"
    sections: tuple[SectionView, ...] = ()
    sources: tuple[SourceView, ...] = ()
    conflicts: tuple[ConflictView, ...] = ()
    left_out: tuple[LeftOutView, ...] = ()
    counts: Counts = Counts()
    footnotes: tuple[Footnote, ...] = ()
    changes: ChangesView | None = None
    claims: tuple[ClaimView, ...] = ()
    corroborated: tuple[ClaimView, ...] = ()
    timeline: tuple[EventView, ...] = ()
    key_dates: tuple[EventView, ...] = ()
    gaps: tuple[GapView, ...] = ()
    likelihood: tuple[LikelihoodView, ...] = ()
    source_summary: str = ""
    instructions: tuple[InstructionView, ...] = ()


def sample_memo(sections: Iterable[tuple[str, str, str]], status: Literal["complete", "interrupted"]) -> MemoView:
    """A memo with every part in it (an interrupted one has no changes), for sections as (name, title, style)."""
    claim = ClaimView("c1", "Sample claim.", "[^1]", "fact", "2025", "Sample says", marks=("sample mark",))
    said = StatementView("Sample statement.", "[^1]", "judgment", "according to Sample", ("sample mark",), ("c1",))
    event = EventView("2025-01-31", (claim,))
    filled = [SectionView(name, title, style, (said,)) for name, title, style in sections]
    return MemoView(
        title="Sample memo",
        date="2025-01-31",
        audience="sample readers",
        language="English",
        status=status,
        sections=(*filled, SectionView("sample", "Sample", "paragraphs", (), "Sample note.")),
        sources=(_sample_source(said),),
        conflicts=(ConflictView("sample reason", (said, said)),),
        left_out=(LeftOutView("sample.pdf", "sample reason"),),
        counts=Counts(1, 1, 2, 1, 1, 1, 1),
        footnotes=(Footnote(1, "Sample quote.", "Sample"),),
        changes=_sample_changes(said) if status == "complete" else None,
        claims=(claim,),
        corroborated=(claim,),
        timeline=(event, event, event),
        key_dates=(event, event, event),
        gaps=(GapView("Sample gap.", "sample"),),
        likelihood=(LikelihoodView("likely", "probable", 55, 80, True),),
        source_summary="Sample source summary.",
        instructions=(InstructionView("Sample order.", "Sample", "sample reason"),),
    )


def _sample_source(said: StatementView) -> SourceView:
    return SourceView(
        id="d1",
        title="Sample",
        link="[Sample](https://example.org)",
        uri="",
        publisher="Sample",
        published="2025",
        language="English",
        summary=(said,),
        type="notice",
        distance="first-hand",
        interest="own acts",
        corrections=("sample correction",),
    )


def _sample_changes(said: StatementView) -> ChangesView:
    return ChangesView(
        since="2025-01-01",
        changed=(ChangeView(("renumbered",), said, "Sample statement.", ("sample reason",), ("sample cause",)),),
        new=(ChangeView(("new",), said),),
        dropped=(ChangeView(("dropped",), None, "Sample statement."),),
        sources=("source changed: sample.pdf",),
        drawn=1,
    )
