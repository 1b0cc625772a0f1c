"""When what happens: "by 2024" leaves open what "in 2024" settles, and a date belongs to the verb it stands with."""

from __future__ import annotations

import re
from typing import Literal

from reporter.grounding.analysis import Analysis
from reporter.grounding.checks.comparison import Comparison, Difference, Differences
from reporter.grounding.checks.parties import same_deed
from reporter.grounding.dates import COMPONENTS, DateMention, same_date
from reporter.grounding.syntax.frames import Frame

_EDGE = r"(?:\s+(?:the|early|mid|late|end|start|beginning|of))*\s*$"
_BY = re.compile(rf"\b(?:by|(?:no|not) later than){_EDGE}", re.IGNORECASE)
_BEFORE = re.compile(rf"\b(?:before|until|till|prior to|ahead of){_EDGE}", re.IGNORECASE)
_ON = re.compile(rf"\b(?:in|on|during|at){_EDGE}", re.IGNORECASE)
#: What says itself that a date is an end: "the deadline is in May", "it expires in May".
_LAST = re.compile(r"\b(?:deadline|due|expir\w*|end(?:s|ed|ing)?|finish\w*|clos(?:e|es|ed|ing))\b", re.IGNORECASE)

_Bound = Literal["by", "before", "on", "open"]


def check_timing(pair: Comparison) -> Differences:
    """Hold that what is to be done by a date is not done on it, and that a date is not another deed's."""
    for date in pair.claim.dates:
        told = [other for other in pair.evidence.dates if same_date(date, other)]
        found = (_bounded_otherwise(date, told, pair) or _of_another_deed(date, told, pair)) if told else None
        if found is not None:
            yield found
            return


def _bounded_otherwise(date: DateMention, told: list[DateMention], pair: Comparison) -> Difference | None:
    """Find "in 2024" for "by 2024", and "before 2024" for "in 2024"."""
    ours = _bound(date, pair.claim.text)
    theirs = {_bound(other, pair.evidence.text) for other in told}
    settled = ours == "on" and theirs <= {"by", "before"}
    if _LAST.search(pair.claim.text) or not (settled or (ours == "before" and theirs == {"on"})):
        return None
    ours_said, said = _with_bound(date, pair.claim.text), _with_bound(told[0], pair.evidence.text)
    return Difference("date", f"“{ours_said}”: the source says “{said}”")


def _bound(date: DateMention, text: str) -> _Bound:
    """How a date bounds what is told; ``open`` where no word says."""
    before = text[: date.start]
    if _BY.search(before):
        return "by"
    if _BEFORE.search(before):
        return "before"
    return "on" if _ON.search(before) else "open"


def _with_bound(date: DateMention, text: str) -> str:
    return text[text[: date.start].rstrip().rfind(" ") + 1 : date.stop]


def _of_another_deed(date: DateMention, told: list[DateMention], pair: Comparison) -> Difference | None:
    """Find "meets in July" where the evidence has "meets in June and reports in July"."""
    frame = _frame_of(date, pair.claim)
    if frame is None:
        return None
    same = [theirs for theirs in pair.evidence.syntax.frames if same_deed(frame, theirs, pair)]
    homes = [_frame_of(other, pair.evidence) for other in told]
    if not same or any(home is None or home in same for home in homes):
        return None
    alone = (d for d in pair.evidence.dates if _bound(d, pair.evidence.text) != "open")  # not "the 1931 act"
    rivals = [d for d in alone if _frame_of(d, pair.evidence) in same and _rival(date, d)]
    if not rivals:
        return None
    verb = pair.evidence.words[same[0].verb].text
    return Difference("date", f"date {date.text}: the source says “{verb}” of {rivals[0].text}")


def _frame_of(date: DateMention, text: Analysis) -> Frame | None:
    """The verb a date stands with: the last before it in its clause; where that has none, the first after it."""
    at = next((i for i, word in enumerate(text.words) if word.start >= date.start), None)
    if at is None:
        return None
    number, clause = text.sentence_numbers[at], text.words[at].clause
    beside = [frame for frame in text.syntax.frames if text.sentence_numbers[frame.verb] == number]
    before = [frame for frame in beside if frame.verb < at and text.words[frame.verb].clause == clause]
    after = [frame for frame in beside if frame.verb > at]
    return max(before, key=lambda frame: frame.verb) if before else min(after, key=lambda f: f.verb, default=None)


def _rival(date: DateMention, other: DateMention) -> bool:
    """Whether two dates cannot be of one deed: two months, two years."""
    both = [name for name in COMPONENTS if getattr(date, name) is not None and getattr(other, name) is not None]
    return any(getattr(date, name) != getattr(other, name) for name in both)
