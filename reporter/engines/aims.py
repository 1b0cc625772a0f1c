"""What a section of a memo is after, and how much each quality of a claim counts for it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from reporter.patterns import either
from reporter.prompting.templates import SectionSpec
from reporter.types import Kind

JUDGMENT_KINDS: tuple[Kind, ...] = ("assessment", "forecast", "recommendation")
DEFAULT_CAP = {"bullets": 5, "paragraphs": 5, "paragraph": 3}


@dataclass(frozen=True, slots=True)
class Aim:
    """What counts for a claim, and how much: its relevance to the section's text, its importance, and so on.

    ``event``: being the report of one; ``exposure``, ``pattern``: speaking of one; ``story``: nearness to
    what the sources share; ``lead``: opening its document; ``recent``: being of the newest source.
    ``prefers`` names kinds that gain `KIND_BONUS`; ``ordered`` sections follow the sources' order, the
    others put the best first; ``open`` ones take any claim, however little it has to do with the text.
    """

    relevance: float
    importance: float
    event: float = 0.0
    exposure: float = 0.0
    pattern: float = 0.0
    story: float = 0.15
    lead: float = 0.0
    recent: float = 0.0
    prefers: tuple[Kind, ...] = ()
    ordered: bool = True
    open: bool = False


_OVERVIEW = Aim(relevance=0.3, importance=1.0, story=0.5, recent=0.15, ordered=False, open=True)
_COMMON = Aim(relevance=0.4, importance=0.5, event=0.4, story=1.0, lead=0.3, recent=0.15, prefers=("fact",))
_EVENT = Aim(relevance=0.4, importance=0.3, event=1.0, story=0.5, lead=0.4, recent=0.2, prefers=("fact",))
_CONSEQUENCE = Aim(relevance=1.5, importance=0.3, event=-0.2, exposure=0.25, recent=0.1, prefers=JUDGMENT_KINDS)
_INSIGHT = Aim(relevance=1.5, importance=0.3, event=-0.2, pattern=0.3, recent=0.1, prefers=("assessment", "forecast"))
_OUTLOOK = Aim(relevance=1.0, importance=0.3, recent=0.3, prefers=("forecast",))
_ACTION = Aim(relevance=1.0, importance=0.3, prefers=("recommendation",))
_VIEWS = Aim(relevance=0.7, importance=0.6, prefers=JUDGMENT_KINDS)
_TOPIC = Aim(relevance=1.5, importance=0.5)

# The first that fits the title decides, else the first that fits what is to be written, else the topic.
_CUES: tuple[tuple[re.Pattern[str], Aim], ...] = tuple(
    (re.compile(rf"\b{either(words)}\b", re.IGNORECASE), aim)
    for words, aim in (
        (
            "what (?:has )?happened | events? | chronology | timeline | background | what we know | facts",
            _EVENT,
        ),
        ("what (?:it|this) is about | (?:common ground|in common)", _COMMON),
        ("highlights? | key (?:points?|findings?) | bottom line | summary | overview | in brief", _OVERVIEW),
        ("outlook | forecasts? | what(?:['’]s| comes)? next | ahead | to watch | scenarios?", _OUTLOOK),
        (r"views? | how (?:\w+ ){1,2}see | positions? | perspectives? | reactions?", _VIEWS),
        (r"recommend\w* | actions? | next steps | options | to do", _ACTION),
        ("implications? | why it matters | consequences? | impacts? | exposure | risks?", _CONSEQUENCE),
        ("insights? | analysis | assessment", _INSIGHT),
    )
)


@cache
def aim_of(spec: SectionSpec) -> Aim:
    """What a section is after, by the wording of its title, else of its ``write``, else by its type."""
    for text in (spec.title, spec.write):
        for words, aim in _CUES:
            if words.search(text):
                return aim
    return _CONSEQUENCE if spec.type == "judgment" else _TOPIC


def cap_of(spec: SectionSpec) -> int:
    """The most statements a section takes."""
    return spec.max or DEFAULT_CAP[spec.style]
