"""The chain by which something reached us: the source says it, quotes somebody, or tells of a document."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Literal

from reporter.types import Claim, Document, Kind

#: What a source gives that is its own view and not a fact it reports.
_VIEWS: Mapping[Kind, str] = {"assessment": "view of", "forecast": "forecast of", "recommendation": "advice of"}
_EXPECTED = re.compile(
    r"\b(?:could|might|may|would|expect\w*|forecasts?|projected|predict\w*|likely|poised|set to|outlook|demand)\b",
    re.IGNORECASE,
)
Voice = Literal["source", "speaker", "document"]

# What speaks in writing: the words that name it stand last, "a company notice", or first, "the notice of the firm".
_DOCUMENT = re.compile(
    r"\b(?:notice|report|study|survey|statement|release|memo(?:randum)?|note|letter|filing|document|paper|order|law|act"
    r"|article|chapter|figures|data|estimates?|statistics|records?|announcement|forecast|database|website)\b"
    r"|(?:公告|通知|报告|声明|文件|数据|法|条例)$",
    re.IGNORECASE,
)

# A text that names somebody has not yet said that it is they who say it.
_REPORTING = re.compile(
    r"\b(?:according to|said|says|saying|told|wrote|writes|stated|noted|notes|argue[sd]|estimate[sd]"
    r"|believe[sd]|announce[sd]|urge[sd]|conclude[sd]|call(?:s|ed)|warn(?:s|ed)|claim(?:s|ed)|expect(?:s|ed)"
    r"|predict(?:s|ed)|reported|reports? that|recommend(?:s|ed)|forecasts?"
    r"|(?:assert|caution|contend|insist|maintain)(?:s|ed)?)\b|[称说]|表示|认为|指出|据",
    re.IGNORECASE,
)


def reports_speech(text: str) -> bool:
    """Whether a text itself tells that somebody said something."""
    return bool(_REPORTING.search(text))


def stance(kinds: Collection[Kind], text: str, sources: Sequence[Document]) -> str:
    """Whose the claims are, up to the name: "view of"; what those who act say they will do is "announced by" them."""
    acting = all(source.card and source.card.interest == "own acts" for source in sources)
    if acting and set(kinds) == {"forecast"} and not _EXPECTED.search(text):
        return "announced by"
    return _VIEWS[next(iter(kinds))] if len(set(kinds)) == 1 else "view of"


def voice_of(claim: Claim) -> Voice:
    """Who speaks: the source itself, a speaker it quotes or names, or a document it tells of."""
    if not claim.attributed_to:
        return "source"
    return "document" if _DOCUMENT.search(claim.attributed_to) else "speaker"


def chain_of(claim: Claim, source: Document) -> str:
    """The chain in words, from the source on: "Sample Newswire, citing a company notice"."""
    name = source.publisher or source.title
    speaker = " ".join((claim.attributed_to or "").split())
    match voice_of(claim):
        case "source":
            return f"{name} says"
        case "speaker":
            return f"{name} quotes {speaker}"
        case "document":
            return f"{name} cites {speaker}"


def self_reported(claim: Claim, documents: Mapping[str, Document]) -> bool:
    """Whether all that the claim rests on is its issuers' word on their own acts."""
    cards = [documents[name].card for name in claim.documents]
    return bool(cards) and all(card is not None and card.self_reported for card in cards)


def from_state_media(claim: Claim, documents: Mapping[str, Document]) -> bool:
    """Whether all that the claim rests on was published by state media."""
    cards = [documents[name].card for name in claim.documents]
    return bool(cards) and all(card is not None and card.state_media for card in cards)
