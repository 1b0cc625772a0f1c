"""The parts of a run laid out for a template: sections, claims, conflicts, sources, which share their footnotes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, zip_longest
from pathlib import PurePosixPath
from textwrap import shorten as shortened

from reporter.memo.checkers import checker_of
from reporter.memo.escaping import escape, link
from reporter.memo.footnotes import Footnotes
from reporter.memo.tradecraft.attribution import (
    chain_of,
    from_state_media,
    reports_speech,
    self_reported,
    stance,
    voice_of,
)
from reporter.memo.tradecraft.terms import terms_of, unexplained
from reporter.memo.tradecraft.timeline import is_of_its_day, timeline, told_from_its_day, without_year
from reporter.prompting.languages import language_name
from reporter.prompting.tradecraft import ClaimView, EventView
from reporter.prompting.view import ConflictView, SectionView, SourceView, StatementView
from reporter.types import Claim, Conflict, Document, Evidence, Run, Section, Statement, Summary, Support

_LONGEST_NAME = 48  # code points of a title in a remark


class Desk:
    """Lays out the parts of one run, which share its claims and footnotes."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._claims = {claim.id: claim for claim in run.claims}
        self._documents = {document.id: document for document in run.documents}
        self._titled = Counter(_letters(document.title) for document in run.documents)
        self.footnotes = Footnotes(self._documents)
        self._disputed = {name for conflict in run.conflicts for name in conflict.claims}
        self._terms: dict[str, dict[str, str]] = {}
        self._explained: set[str] = set()
        # Where most sources speak of themselves, the source summary says it once: a mark on every line tells nothing.
        cards = [document.card for document in run.documents if document.card]
        self._tell_self = 2 * sum(card.interest == "own acts" for card in cards) <= len(cards)
        self._tell_state = 2 * sum(card.state_media for card in cards) <= len(cards)

    def section(self, section: Section) -> SectionView:
        """A section; one without statements says so."""
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
        """Claims that disagree, each with the titles of its sources."""
        claims = [self._claims[name] for name in conflict.claims]
        return ConflictView(escape(conflict.reason), tuple(self._beside_others(claim) for claim in claims))

    def source(self, document: Document, summary: Summary | None) -> SourceView:
        """A source with its summary and its card."""
        sentences = summary.sentences if summary else ()
        card = document.card
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
                    marks=_how_checked(sentence.support),
                )
                for sentence in sentences
            ),
            type=card.type if card else "",
            distance=card.distance if card else "",
            interest=card.interest if card else "",
            corrections=tuple(escape(reason) for reason in card.reasons if "sources.yaml" in reason) if card else (),
        )

    def sentence(self, text: str, evidence: Iterable[Evidence]) -> StatementView:
        """A sentence with the footnotes of what it rests on."""
        return StatementView(text=escape(text), cites=self.footnotes.cite(evidence))

    def claim(self, claim: Claim, *marks: str) -> ClaimView:
        """A claim with who says it; ``marks`` are more remarks, in plain text."""
        speakers = _speakers(claim.statement, [claim])
        said = (_according_to(speakers), *self._standing([claim]), *map(escape, marks), *_how_checked(claim.support))
        return ClaimView(
            id=claim.id,
            text=escape(claim.statement),
            cites=self.footnotes.cite(_by_turns([claim])),
            kind=claim.kind,
            when=claim.when or "",
            chain=escape(chain_of(claim, self._documents[claim.documents[0]])),
            voice=voice_of(claim),
            self_reported=self_reported(claim, self._documents),
            state_media=from_state_media(claim, self._documents),
            sources=claim.independent_sources,
            marks=tuple(mark for mark in said if mark),
        )

    def timeline(self) -> Iterator[EventView]:
        """The dated claims by date."""
        for date, found in groupby(timeline(self._run), key=lambda dated: dated.date):
            yield EventView(
                date,
                tuple(
                    self.claim(dated.claim, *([f"date from “{dated.said}”"] if dated.said else [])) for dated in found
                ),
            )

    def _statement(self, statement: Statement) -> StatementView:
        claims = [self._claims[name] for name in statement.cites]
        speakers = _speakers(statement.text, claims)
        cites = self.footnotes.cite(_by_turns(claims))
        marks = list(self._standing(claims))
        attribution = ""
        if statement.type == "judgment":
            marks = [_judgment(speakers)]
        elif speakers or reports_speech(statement.text):
            attribution = _according_to(speakers)
        else:
            marks = [*self._view_of(statement.text, claims), *marks]
        if statement.type == "reported" and not self._disputed.isdisjoint(statement.cites):
            marks.append("disputed")
        return StatementView(
            text=escape(statement.text),
            cites=cites,
            type=statement.type,
            attribution=attribution,
            marks=(*marks, *self._aids(statement.text, claims), *_how_checked(statement.support, claims)),
            claims=statement.cites,
            sources=max((claim.independent_sources for claim in claims), default=1),
        )

    def _aids(self, text: str, claims: Sequence[Claim]) -> tuple[str, ...]:
        """What the reader of the source knows and the memo's does not: its day, and at their first use its terms."""
        source = self._documents[claims[0].documents[0]] if claims else None
        if source is None or self._run.memo.language.partition("-")[0] != source.language.partition("-")[0]:
            return ()
        if source.id not in self._terms:
            self._terms[source.id] = terms_of(source.text)
        found = [pair for pair in unexplained(text, self._terms[source.id]) if pair[0] not in self._explained]
        self._explained.update(term for term, _ in found)
        day = _day(text, claims[0], source.published, self._run.memo.date[:4])
        return tuple(map(escape, (*day, *(f"{term}: {meaning}" for term, meaning in found))))

    def _view_of(self, text: str, claims: Sequence[Claim]) -> tuple[str, ...]:
        """Whose view it is that the claims hold, and who alone, commenting on others, tells it as a fact."""
        kinds = {claim.kind for claim in claims}
        sources = [self._documents[name] for name in dict.fromkeys(n for claim in claims for n in claim.documents)]
        who = escape(" and ".join(dict.fromkeys(self._named(source) for source in sources)))
        if not kinds:
            return ()
        if "fact" not in kinds:
            return (f"{stance(kinds, text, sources)} {who}",)
        alone = all(claim.independent_sources == 1 for claim in claims)
        commented = all(source.card and source.card.distance == "commentary" for source in sources)
        return (f"according to {who}",) if alone and commented else ()

    def _named(self, source: Document) -> str:
        """What a remark calls a source."""
        if len(self._run.documents) == 1:
            return "the source"
        return _inside(source.publisher or "") or f"“{shortened(source.title, _LONGEST_NAME, placeholder='…')}”"

    def _title(self, source: Document) -> str:
        """A source's title, with its file's name where another has the same but for its digits and marks."""
        alike = self._titled[_letters(source.title)]
        return source.title if alike < 2 else f"{source.title}, {PurePosixPath(source.uri).name}"

    def _standing(self, claims: Sequence[Claim]) -> tuple[str, ...]:
        """Whether all of it is somebody's word on own acts, or state media's."""
        own = self._tell_self and all(self_reported(claim, self._documents) for claim in claims)
        state = self._tell_state and all(from_state_media(claim, self._documents) for claim in claims)
        return (*(["self-reported"] if own else []), *(["state media"] if state else []))

    def _beside_others(self, claim: Claim) -> StatementView:
        titles = dict.fromkeys(self._title(self._documents[name]) for name in claim.documents)
        return StatementView(
            text=escape(claim.statement),
            cites=self.footnotes.cite(claim.evidence),
            attribution=_according_to(_speakers(claim.statement, [claim])),
            marks=(*(escape(title) for title in titles), *_how_checked(claim.support)),
        )


def _letters(title: str) -> str:
    return "".join(filter(str.isalpha, title)).casefold()


def _by_turns(claims: Iterable[Claim]) -> Iterable[Evidence]:
    """Every claim's first span before any claim's second, so that the first few speak for them all."""
    for turn in zip_longest(*((*claim.evidence, *claim.corroborated_by) for claim in claims)):
        yield from (piece for piece in turn if piece is not None)


def _speakers(text: str, claims: Iterable[Claim]) -> list[str]:
    """Who the claims are attributed to, without those the text itself quotes."""
    names = dict.fromkeys(" ".join(claim.attributed_to.split()) for claim in claims if claim.attributed_to)
    return [name for name in names if name and not _quotes(text, name)]


def _quotes(text: str, name: str) -> bool:
    bare = re.sub(r"^the\s+", "", name, flags=re.IGNORECASE)
    return bare.casefold() in " ".join(text.split()).casefold() and reports_speech(text)


def _according_to(speakers: list[str]) -> str:
    return f"according to {escape(' and '.join(map(_inside, speakers)))}" if speakers else ""


def _day(text: str, claim: Claim, published: str | None, this_year: str) -> tuple[str, ...]:
    """When a sentence is of, where only the day of its source tells it: "in 2025", "as of 2025-06-10"."""
    if not published:
        return ()
    if told_from_its_day(text):
        return (f"as of {published}",)
    if is_of_its_day(claim):
        return (published,)
    found = dict(without_year(text, claim, published))
    years = {when[:4] for when in found.values()}
    if len(years) <= 1:
        return tuple(f"in {year}" for year in years if year != this_year)
    return tuple(f"{said}: {when}" for said, when in found.items())


def _inside(name: str) -> str:
    """A name as it stands inside a sentence: "the White House"."""
    return re.sub(r"^(?:The|An?)(?= [A-Za-z])", lambda article: article[0].lower(), name)


def _judgment(speakers: list[str]) -> str:
    return f"our judgment, based on {escape(' and '.join(speakers))}" if speakers else "our judgment"


def _how_checked(support: Support, claims: Iterable[Claim] = ()) -> tuple[str, ...]:
    """What is to be said of how a sentence was checked, where not by the rules alone."""
    if support.verdict != "unchecked":
        model = checker_of(support, claims)
        return (f"checked by {escape(model)}",) if model else ()
    reasons = escape("; ".join(support.reasons))
    return (f"not checked: {reasons}" if reasons else "not checked",)
