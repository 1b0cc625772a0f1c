"""Whether one sentence says a thing more firmly than another: ladders of words, in English and Chinese."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Ladder:
    """Words that say more the higher they stand. ``top``: the sentence without any of them stands above all."""

    rungs: tuple[str, ...]
    top: bool = False


def _words(table: str) -> str:
    return rf"\b(?:{table})\b"


_CERTAINTY = Ladder(
    (
        _words("may|might|could|possibly|perhaps|maybe|potentially|uncertain|unclear"),
        _words(
            "likely|unlikely|probably|expected|expects?|forecasts?|appears?|seems?|reportedly|allegedly|projected|anticipated"
        ),
        _words("plans?|planned|intends?|intended|aims?|proposed|proposes|proposal|considers?|considering|seeks?"),
        _words("will|is|are|was|were|has|have|had|does|did"),
    ),
    top=True,
)
_DUTY = Ladder((_words("may|can|could"), _words("should|ought"), _words("must|shall|required|obliged|mandatory")))
_AMOUNT = Ladder(
    (
        _words("no|none|few|hardly any"),
        _words("some|several|certain|partly|partially|sometimes|occasionally"),
        _words("many|often"),
        _words("most|mostly|largely|mainly|majority|nearly all|almost all|usually|generally"),
        _words("all|every|each|entire|entirely|always|fully|completely|whole"),
    )
)
_CERTAINTY_ZH = Ladder(
    (
        "可能|或许|也许|或将|恐",
        "预计|有望|料将|预期|估计|据称|据传",
        "计划|拟|打算|考虑",
        "将|已|必将|一定|必然",
    ),
    top=True,
)
_DUTY_ZH = Ladder(("可以|得以", "应当|应该|应", "必须|务必|不得不"))
_AMOUNT_ZH = Ladder(
    (
        "个别|少数|极少",
        "部分|一些|若干|有的",
        "许多|不少",
        "大多数|多数|大部分|主要|几乎全部",
        "全部|所有|一切|一律|全体",
    )
)
_LADDERS = {False: (_CERTAINTY, _DUTY, _AMOUNT), True: (_CERTAINTY_ZH, _DUTY_ZH, _AMOUNT_ZH)}


@dataclass(frozen=True, slots=True)
class Shift:
    """``up``: the later sentence is the firmer one; ``old`` and ``new`` are the words that make it so, if any."""

    up: bool
    old: str
    new: str

    @property
    def reason(self) -> str:
        """The shift in words."""
        if self.old and self.new:
            return f"firmness: “{self.old}” → “{self.new}”"
        return f"firmness: “{self.old}” left out" if self.old else f"firmness: “{self.new}” added"


def shifts(old: str, new: str, *, chinese: bool) -> tuple[Shift, ...]:
    """On which ladders a sentence stands higher or lower than the one it replaces."""
    found = [shift for ladder in _LADDERS[chinese] if (shift := _shift(ladder, old, new)) is not None]
    # "may" stands on two ladders: the one that also has the word put for it tells more.
    told = {shift.old for shift in found if shift.new} | {shift.new for shift in found if shift.old}
    return tuple(s for s in found if (s.old and s.new) or (s.old or s.new) not in told)


def _shift(ladder: Ladder, old: str, new: str) -> Shift | None:
    """Words that both sentences have say nothing of the difference: what counts are those exchanged."""
    before, after = Counter(_on(ladder, old)), Counter(_on(ladder, new))
    lost, won = list((before - after).elements()), list((after - before).elements())
    soft = len(ladder.rungs) - 1 if ladder.top else len(ladder.rungs)
    if ladder.top:  # a bare assertion needs no word of its own
        lost = [word for word in lost if word[0] < soft] or (lost if won else [])
        won = [word for word in won if word[0] < soft] or (won if lost else [])
    if (not lost and not won) or (not ladder.top and not (lost and won)):
        return None
    here, there = min(lost, default=(soft, "")), min(won, default=(soft, ""))
    return Shift(there[0] > here[0], here[1], there[1]) if here[0] != there[0] else None


def _on(ladder: Ladder, text: str) -> tuple[tuple[int, str], ...]:
    """The words of a ladder that a text has, each with its rung; a longer word hides those inside it."""
    taken: list[tuple[int, int]] = []
    found = []
    matches = [(m, rung) for rung, table in enumerate(ladder.rungs) for m in _compiled(table).finditer(text)]
    for match, rung in sorted(matches, key=lambda pair: (pair[0].start() - pair[0].end(), pair[0].start())):
        if not any(match.start() < end and start < match.end() for start, end in taken):
            taken.append(match.span())
            found.append((rung, match[0].lower()))
    return tuple(found)


@lru_cache(maxsize=64)
def _compiled(table: str) -> re.Pattern[str]:
    return re.compile(table, re.IGNORECASE)
