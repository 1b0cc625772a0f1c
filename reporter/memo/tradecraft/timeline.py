"""The timeline of a run: its dated claims by date, relative dates set on the calendar."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reporter.documents.segment import sentence_spans
from reporter.engines.likeness import ALIKE_CONTENT, contained, content_words
from reporter.grounding.calendar import on_calendar
from reporter.grounding.dates import dates
from reporter.grounding.normalize import folded
from reporter.types import Claim, Document, Run

_DAY, _YEAR = len("2025-06-10"), len("2025")
#: What stands before the date of a thing ("his June 5 call", "the Trade Act of 1974", "an order dated May 2") …
_OF_A_THING = re.compile(
    r"(?:\b(?:his|her|its|their|the|a|an|this|that)|['’]s?) $|\bdated $|\b(?:since|as of) $"
    r"|\b(?:Act|Acts|Code|Treaty|Convention|Agreement|Proclamation|Law|Regulations?|Accord|Order|Plan|Memorandum"
    r"|Directive|Determination|Resolution)(?: (?:No\.? ?)?[\w-]*\d[\w.-]*)? (?:of|\() ?$",
    re.IGNORECASE,
)
#: … and what stands after it ("today’s action").
_A_THING_OF = re.compile(r"['’]s? ")
#: A figure for a year is no event.
_FIGURE_OF = re.compile(
    r"\b(?:(?:is|are|was|were)(?! (?:\w+ly )?(?:adopted|announced|appointed|arrested|closed|created|decided|dismissed"
    r"|elected|established|founded|killed|launched|opened|passed|rejected|signed|suspended|told))"
    r"|(?:import|export|produc|consum|account|total|averag|amount|reli|relies|includ|increas|decreas|declin|grew|rose|fell"
    r"|doubl|tripl|ha[sd])(?:ed|s|d|es)?)\b"
)
_FROM_ITS_DAY = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|currently|recently|now|at present|to date|so far"
    r"|(?:last|this|next|past|coming) (?:week|month|quarter|year)|(?:day|week|month|year)s? ago)\b",
    re.IGNORECASE,
)
_TODAY = re.compile(r"\b(?:Today|Tonight|Earlier today|This (?:morning|afternoon|evening)), ")
#: What is done by saying so on the day; "Today, …" before anything else is how things stand.
_DONE_THAT_DAY = re.compile(
    r"\b(?:signed|announc(?:ed|ing)|launch(?:ed|ing)|releas(?:ed|ing)|issu(?:ed|ing)|publish(?:ed|ing)|order(?:ed|ing)"
    r"|approv(?:ed|ing)|adopted|directed|directing|convened|hosted|unveil(?:ed|ing)|met|imposed|imposing|said|told"
    r"|signing|concluded|agreed|proclaimed|decided|began|opened|closed|voted|passed|awarded|invoked)\b"
)
_TO_COME = re.compile(r"\b(?:will|shall|is to|are to|due|scheduled|until|by the end of)\b", re.IGNORECASE)
_HAS_BEEN = re.compile(
    r"\b(?:signed|was|were|said|announced|imposed|began|started|issued|\w{3,}ed|met|held|told|took|made|came)\b"
)
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
    return tuple(one for one in sorted(found, key=lambda one: _order(one, cited)) if not _told_closer(one, found))


def _told_closer(one: Dated, found: Sequence[Dated]) -> bool:
    """Whether another tells the same to the day, where this one knows the month."""
    words = content_words(one.claim.statement)
    return any(
        other.date != one.date
        and other.date.startswith(f"{one.date}-")
        and contained(words, content_words(other.claim.statement)) >= ALIKE_CONTENT
        for other in found
    )


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
        if (when := on_calendar(mention, published, ahead=_ahead(claim)))
        and _is_date(when)
        and not _OF_A_THING.search(claim.statement[: mention.start])
        and not _A_THING_OF.match(claim.statement[mention.stop :])
    ]
    if not told and is_of_its_day(claim) and len(published or "") == _DAY:
        return Dated(published or "", claim, "Today")
    if not told or len(sentence_spans(claim.statement)) > 1:
        return None
    if all(len(when) == _YEAR for when, _ in told) and _FIGURE_OF.search(claim.statement):
        return None
    to_the_day = [pair for pair in told if len(pair[0]) == _DAY]
    if not to_the_day and len({when for when, _ in told}) > 1:
        return None
    if any(len({when for when, mention in to_the_day if (mention.year is None) is bare}) > 1 for bare in (True, False)):
        return None
    # "said on Monday that it will close on 30 September 2025": the date in full is that of the matter.
    when, mention = min(to_the_day or told, key=lambda pair: pair[1].year is None)
    return Dated(when, claim, "" if mention.year is not None else " ".join(mention.text.rstrip(".").split()))


def is_of_its_day(claim: Claim) -> bool:
    """Whether it is an act before which its source says "Today, …", and the claim does not."""
    said = _TODAY.search(claim.evidence[0].quote) and not _TODAY.search(claim.statement)
    return bool(said and _DONE_THAT_DAY.search(claim.statement))


def _ahead(claim: Claim) -> bool | None:
    """Whether a claim tells of what is to come (True) or of what has been (False); None where it may be either."""
    if claim.kind == "forecast" or _TO_COME.search(claim.statement):
        return True
    return False if _HAS_BEEN.search(claim.statement) else None


def told_from_its_day(text: str) -> bool:
    """Whether a text counts time from the day it was written: "currently", "one year ago"."""
    return bool(_FROM_ITS_DAY.search(text))


def without_year(text: str, claim: Claim, published: str) -> Iterator[tuple[str, str]]:
    """The dates of a text that leave the year open, as it gives them, each with its ISO date."""
    for mention in dates(text):
        bare = mention.year is None and mention.month and not _A_THING_OF.match(text[mention.stop :])
        if bare and (when := on_calendar(mention, published, ahead=_ahead(claim))):
            yield " ".join(mention.text.rstrip(".").split()), when


def _foreign(claim: Claim, documents: Mapping[str, Document], run: Run) -> bool:
    source = documents[claim.evidence[0].document]
    if source.language.partition("-")[0] == run.memo.language.partition("-")[0]:
        return False
    return folded(claim.statement) == folded(" ".join(evidence.quote for evidence in claim.evidence))


def _is_date(when: str) -> bool:
    return "Q" not in when and "H" not in when
