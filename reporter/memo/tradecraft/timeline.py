"""The timeline of a run: its dated claims by date, relative dates set on the calendar."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from reporter.documents.segment import sentence_spans
from reporter.grounding.calendar import on_calendar
from reporter.grounding.dates import dates
from reporter.grounding.normalize import folded
from reporter.types import Claim, Document, Run

_DAY = len("2025-06-10")
_OF_A_THING = re.compile(r"(?:\b(?:his|her|its|their|the|a|an|this|that)|['’]s?) $", re.IGNORECASE)
_TOLD = frozenset({"fact", "forecast"})


@dataclass(frozen=True, slots=True)
class Dated:
    """A claim and its date (ISO, as far as known); ``said`` is how its source says it, where that names no year."""

    date: str
    claim: Claim
    said: str = ""


def timeline(run: Run) -> tuple[Dated, ...]:
    """What happened or is to come, by date; on one date the shortest fact comes first.

    Views and advice have no place in it, nor have verbatim sentences in a language that is not the memo's.
    Dates known only by year come before those within it.
    """
    documents = {document.id: document for document in run.documents}
    cited = {name for section in run.sections for statement in section.statements for name in statement.cites}
    readable = [claim for claim in run.claims if claim.kind in _TOLD and not _foreign(claim, documents, run)]
    found = [dated for claim in readable if (dated := date_of(claim, documents))]
    return tuple(sorted(found, key=lambda one: _order(one, cited)))


def _order(one: Dated, cited: Collection[str]) -> tuple[str, bool, int, bool]:
    """By date; on one date a short fact first."""
    return one.date, one.claim.kind != "fact", len(one.claim.statement), one.claim.id not in cited


def date_of(claim: Claim, documents: Mapping[str, Document]) -> Dated | None:
    """The date a claim is of: the first that it gives to the day, in full before in part, else its only one.

    A claim that compares periods ("from six weeks in March to fourteen in May") is of no date, nor is one of
    several sentences, or of two days that both have a year or both have none. The date of a thing in it ("his
    June 5 call") is not the claim's. What names no year counts from the day its first source was published.
    """
    source = documents.get(claim.evidence[0].document)
    published = source.published if source else None
    told = [
        (when, mention)
        for mention in dates(claim.statement)
        if (when := on_calendar(mention, published, ahead=claim.kind == "forecast"))
        and _is_date(when)
        and not _OF_A_THING.search(claim.statement[: mention.start])
    ]
    if not told or len(sentence_spans(claim.statement)) > 1:
        return None
    to_the_day = [pair for pair in told if len(pair[0]) == _DAY]
    if not to_the_day and len({when for when, _ in told}) > 1:
        return None
    if any(len({when for when, mention in to_the_day if (mention.year is None) is bare}) > 1 for bare in (True, False)):
        return None
    # "said on Monday that it will close on 30 September 2025": the date in full is that of the matter.
    when, mention = min(to_the_day or told, key=lambda pair: pair[1].year is None)
    return Dated(when, claim, "" if mention.year is not None else " ".join(mention.text.rstrip(".").split()))


def _foreign(claim: Claim, documents: Mapping[str, Document], run: Run) -> bool:
    source = documents[claim.evidence[0].document]
    if source.language.partition("-")[0] == run.memo.language.partition("-")[0]:
        return False
    return folded(claim.statement) == folded(" ".join(evidence.quote for evidence in claim.evidence))


def _is_date(when: str) -> bool:
    return "Q" not in when and "H" not in when
