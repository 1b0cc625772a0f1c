"""A run as the object that memo templates see (`reporter.prompting.view` documents it)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import zip_longest

from reporter.memo.changes.view import changes_view
from reporter.memo.escaping import escape, escape_quoted, link
from reporter.prompting.languages import language_name
from reporter.prompting.view import (
    ConflictView,
    Counts,
    Footnote,
    LeftOutView,
    MemoView,
    SectionView,
    SourceView,
    StatementView,
)
from reporter.types import Claim, Conflict, Document, Evidence, Run, Section, Statement, Summary, Support

_MOST_CITES = 3
# A text that names somebody has not yet said that it is they who say it.
_REPORTING = re.compile(
    r"\b(?:according to|said|says|saying|told|wrote|writes|stated|noted|notes|argue[sd]|estimate[sd]"
    r"|believe[sd]|announce[sd]|urge[sd]|conclude[sd]|call(?:s|ed)|warn(?:s|ed)|claim(?:s|ed)|expect(?:s|ed)"
    r"|predict(?:s|ed)|report(?:s|ed)|recommend(?:s|ed)|forecasts?)\b|[称说]|表示|认为|指出|据",
    re.IGNORECASE,
)


def view_of(run: Run) -> MemoView:
    """The memo of a run, all of its text escaped, its footnotes numbered by first use."""
    desk = _Desk(run)
    sections, conflicts, sources = _laid_out(desk, run)
    return MemoView(
        title=escape(run.memo.title),
        date=escape(run.memo.date),
        audience=escape(run.memo.audience),
        language=escape(language_name(run.memo.language)),
        status=run.status,
        sections=sections,
        sources=sources,
        conflicts=conflicts,
        left_out=tuple(LeftOutView(escape(source.uri), escape(source.reason)) for source in run.left_out),
        counts=_counts(run),
        changes=changes_view(run, desk.sentence),
        footnotes=desk.footnotes.all(),
    )


def footnote_evidence(run: Run) -> tuple[Evidence, ...]:
    """What the memo's footnotes quote, the first of them first."""
    desk = _Desk(run)
    _laid_out(desk, run)
    return desk.footnotes.evidence()


def _laid_out(
    desk: _Desk, run: Run
) -> tuple[tuple[SectionView, ...], tuple[ConflictView, ...], tuple[SourceView, ...]]:
    """Sections, conflicts, sources: footnotes get their numbers in the order in which these are filled."""
    sections = tuple(desk.section(section) for section in run.memo.sections)
    conflicts = tuple(desk.conflict(conflict) for conflict in run.conflicts)
    summaries = {summary.document: summary for summary in run.memo.summaries}
    sources = tuple(desk.source(document, summaries.get(document.id)) for document in run.documents)
    return sections, conflicts, sources


class _Footnotes:
    """One footnote per span of evidence."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents
        self._labels = _labels(documents.values())
        self._numbers: dict[tuple[str, int, int], int] = {}
        self._footnotes: list[Footnote] = []
        self._evidence: list[Evidence] = []

    def cite(self, evidence: Iterable[Evidence]) -> str:
        """The markup that cites the first spans, each once."""
        spans = {(piece.document, piece.start, piece.end): piece for piece in evidence}
        chosen = sorted(self._number(key, piece) for key, piece in list(spans.items())[:_MOST_CITES])
        return "".join(f"[^{number}]" for number in chosen)

    def all(self) -> tuple[Footnote, ...]:
        """The footnotes so far, by number."""
        return tuple(self._footnotes)

    def evidence(self) -> tuple[Evidence, ...]:
        """What each footnote quotes, in the same order."""
        return tuple(self._evidence)

    def _number(self, key: tuple[str, int, int], evidence: Evidence) -> int:
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers) + 1
            page = f", p. {evidence.page}" if evidence.page is not None else ""
            place = f"{self._labels[evidence.document]}{page} (chars {evidence.start}–{evidence.end})"
            self._evidence.append(evidence)
            self._footnotes.append(Footnote(self._numbers[key], escape_quoted(evidence.quote), place))
        return self._numbers[key]


class _Desk:
    """Lays out the parts of one run, which share its claims and footnotes."""

    def __init__(self, run: Run) -> None:
        self._claims = {claim.id: claim for claim in run.claims}
        self._documents = {document.id: document for document in run.documents}
        self.footnotes = _Footnotes(self._documents)

    def section(self, section: Section) -> SectionView:
        statements = tuple(self._statement(statement) for statement in section.statements)
        silence = "" if statements else f"The sources say nothing on {section.title}."
        return SectionView(
            name=section.name,
            title=escape(section.title),
            style=section.style,
            statements=statements,
            note=escape(section.note or silence),
        )

    def conflict(self, conflict: Conflict) -> ConflictView:
        claims = (self._claims[name] for name in conflict.claims)
        return ConflictView(escape(conflict.reason), tuple(self._claim(claim) for claim in claims))

    def source(self, document: Document, summary: Summary | None) -> SourceView:
        sentences = summary.sentences if summary else ()
        return SourceView(
            id=document.id,
            title=escape(document.title),
            link=link(document.title, document.uri),
            uri=escape(document.uri),
            publisher=escape(document.publisher or ""),
            published=escape(document.published or ""),
            language=escape(language_name(document.language)),
            summary=tuple(
                StatementView(
                    text=escape(sentence.text),
                    cites=self.footnotes.cite(sentence.evidence),
                    marks=_unchecked(sentence.support),
                )
                for sentence in sentences
            ),
        )

    def sentence(self, text: str, evidence: Iterable[Evidence]) -> StatementView:
        """A sentence with the footnotes of what it rests on."""
        return StatementView(text=escape(text), cites=self.footnotes.cite(evidence))

    def _statement(self, statement: Statement) -> StatementView:
        claims = [self._claims[name] for name in statement.cites]
        speakers = _speakers(statement.text, claims)
        judged = statement.type == "judgment"
        return StatementView(
            text=escape(statement.text),
            cites=self.footnotes.cite(_by_turns(claims)),
            type=statement.type,
            attribution="" if judged else _according_to(speakers),
            marks=(*([_judgment(speakers)] if judged else []), *_unchecked(statement.support)),
        )

    def _claim(self, claim: Claim) -> StatementView:
        titles = (self._documents[name].title for name in claim.documents)
        return StatementView(
            text=escape(claim.statement),
            cites=self.footnotes.cite(claim.evidence),
            attribution=_according_to(_speakers(claim.statement, [claim])),
            marks=(*(escape(title) for title in titles), *_unchecked(claim.support)),
        )


def _by_turns(claims: Iterable[Claim]) -> Iterable[Evidence]:
    """Every claim's first span before any claim's second, so that the first few speak for them all."""
    for turn in zip_longest(*(claim.evidence for claim in claims)):
        yield from (piece for piece in turn if piece is not None)


def _speakers(text: str, claims: Iterable[Claim]) -> list[str]:
    """Who the claims are attributed to, without those the text itself quotes."""
    names = dict.fromkeys(" ".join(claim.attributed_to.split()) for claim in claims if claim.attributed_to)
    return [name for name in names if name and not _quotes(text, name)]


def _quotes(text: str, name: str) -> bool:
    bare = re.sub(r"^the\s+", "", name, flags=re.IGNORECASE)
    return bare.casefold() in " ".join(text.split()).casefold() and bool(_REPORTING.search(text))


def _according_to(speakers: list[str]) -> str:
    return f"according to {escape(' and '.join(speakers))}" if speakers else ""


def _judgment(speakers: list[str]) -> str:
    return f"our judgment, based on {escape(' and '.join(speakers))}" if speakers else "our judgment"


def _unchecked(support: Support) -> tuple[str, ...]:
    if support.verdict != "unchecked":
        return ()
    reasons = escape("; ".join(support.reasons))
    return (f"not checked: {reasons}" if reasons else "not checked",)


def _labels(documents: Iterable[Document]) -> dict[str, str]:
    """What footnotes call each document; those that look alike get their id."""
    labels = {
        document.id: ", ".join(
            escape(part) for part in (document.title, document.publisher, document.published) if part
        )
        for document in documents
    }
    times = Counter(labels.values())
    return {name: label if times[label] == 1 else f"{label}, {name}" for name, label in labels.items()}


def _counts(run: Run) -> Counts:
    verdicts = Counter(statement.support.verdict for section in run.memo.sections for statement in section.statements)
    return Counts(
        sources=len(run.documents),
        claims=len(run.claims),
        statements=verdicts.total(),
        supported=verdicts["supported"],
        unchecked=verdicts["unchecked"],
        refused=len(run.refused),
        set_aside=len(run.set_aside),
    )
