"""Figures as English words write them: forty-five, half a million, two-thirds, tripled, dozens of."""

from __future__ import annotations

import re

from reporter.grounding.figures import ORDINAL, PERCENT, TIMES, VAGUE, Figure, unit_of
from reporter.grounding.numerals import CARDINAL, DENOMINATORS, ORDINALS, cardinal
from reporter.grounding.units import PER_UNIT, SCALES, UNIT, alternatives

_FEW = "one|two|three|four|five|six|seven|eight|nine"
_PARTS = "thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|half|halves"
_PLURALS = {"dozens": 12.0, "scores": 20.0, "tens": 10.0, "hundreds": 1e2, "thousands": 1e3, "millions": 1e6,
            "billions": 1e9, "trillions": 1e12}  # fmt: skip
_MULTIPLES = {"doub": 2, "twic": 2, "trip": 3, "treb": 3, "quad": 4, "quin": 5}
# What a number word can open with: a cheap test at every word that spares the long expression.
_OPENING = (
    r"an?\s|one|t[eowh][noieru]|tr[ie][pbl]|fo[ur]|fi[frv]|six|se[cv]|eig|nin|ele|zer|"
    r"hal|do[uz]|qu[ai]|sco|hun|mil|bil|few|man"
)
ENGLISH = re.compile(
    rf"""(?<![A-Za-z0-9-])(?i:(?={_OPENING})(?:
    (?P<share>{_FEW})\s+(?:in|out\s+of)\s+(?:every\s+)?(?P<among>{_FEW}|ten)(?!\s+(?:years|months|days|weeks))
  | (?P<many>an?|{_FEW})[\s-](?P<part>{_PARTS})(?!\s+part(?:y|ies))
  | (?P<vague>(?:(?:tens|hundreds|thousands|dozens)\s+of\s+)?(?:{"|".join(_PLURALS)})(?=\s+of\b)
      |(?:tens|hundreds|thousands|dozens)\s+of\s+(?:thousands|millions|billions)
      |(?:several|a\s+few|few|many)\s+(?:hundred|thousand|million|billion|dozen))
  | (?P<multiple>(?:doubl|tripl|trebl|quadrupl|quintupl)(?:e|ed|es|ing)(?!-|\s+down\b)|twice)
  | (?:(?P<fold>{_FEW}|ten)fold)
  | (?P<ordinal>{alternatives(ORDINALS)})
  | (?P<cardinal>{CARDINAL})(?:(?-i:{UNIT}(?:{PER_UNIT})?))?
  | (?P<half>half|halved|halving)(?!-)
    ))(?![A-Za-z])""",
    re.VERBOSE,
)
_ONE_OF_A_KIND = re.compile(  # "one" is a pronoun or an article here, no count
    rf"\s(?:of(?!\s+(?:the|its|their|his|her|our)\s+(?:{_FEW}|ten|[0-9]))|another|or|in|and|to|day|side|way|thing|hand|such|that|who|which|must|can|should|could|might|may|"
    r"would|will|is|was|has|had|with|on|at|for|more|time|point|by|as|after|from|party)\b|[-.,;:)]|$",
    re.IGNORECASE,
)
_NO_COUNT_BEFORE = re.compile(r"(?:\b(?:no|the|any|every|each|some|this|that|which|another)\s|[-’'])$", re.IGNORECASE)
_SENTENCE_START = re.compile(r"(?:^|[.!?:;\n\"“‘(\[—–*•]\s?|[-*•]\s)\s*$")
_DETERMINER = re.compile(
    r"(?:\b(?:the|its|their|his|her|our|this|that|a|an|each|every|for|in)|['’]s?)\s$", re.IGNORECASE
)
_SUPERLATIVE = re.compile(r"-[a-z]+est\b")
_RANKED = re.compile(
    rf"(?:[\s-]|,\s(?=(?:more|less|most)\b))(?!(?i:half|quarter|hand|lady|of|and|place|(?-i:part(?:y|ies))|{_FEW}|ten)\b)[A-Za-z]"
)
_SHARED = re.compile(r"\s(?:of\b(?!\s+(?:19|20)[0-9]{2})|more|less|lower|higher|fewer|cheaper|as|the|its|their)\b")
_BY = re.compile(
    r"\b(?:by|than|nearly|about|almost|roughly|around|over|under|least|some|up|only|just)\s$", re.IGNORECASE
)
_HALF_NAMED = re.compile(r"\b(?:first|second|latter|other|next|last|better|front|back)\s$", re.IGNORECASE)
_HALVED = re.compile(r"halv|half(?!\s+(?:an?|hour|time|year|day|way|brother|sister)\b)", re.IGNORECASE)
_NET_ZERO = re.compile(r"\bnet[\s-]$", re.IGNORECASE)
_ZERO_SUM = re.compile(r"-|\s(?:tolerance|sum|emissions?)\b", re.IGNORECASE)
_CLAUSE_END = re.compile(r"\s*(?:[.,;:)%]|$)|\s(?:in|from|to|since|over|and|on|last|this|year)\b")


def read_english(match: re.Match[str]) -> Figure | None:
    """The figure that a match of `ENGLISH` is; None where its words are used otherwise."""
    start, end = match.span()
    text, before = match.string, match.string[max(0, match.start() - 16) : match.start()]
    if match[0][0].isupper() and not _SENTENCE_START.search(before):
        return None  # the Big Four, Five Eyes
    if share := match["share"]:
        return Figure(start, end, 100 * cardinal(share)[0] / cardinal(match["among"])[0], 0.0, unit=PERCENT)
    if part := match["part"]:
        return _part(match, part, before)
    if match["half"]:
        if _HALF_NAMED.search(before) or not _HALVED.match(text, start):
            return None
        return Figure(start, end, 50.0, 0.0, unit=PERCENT)
    if vague := match["vague"]:
        return Figure(start, end, _vague(vague), unit=VAGUE)
    if multiple := match["multiple"]:
        return Figure(start, end, _MULTIPLES[multiple[:4].casefold()], unit=TIMES)
    if fold := match["fold"]:
        return Figure(start, end, cardinal(fold)[0], unit=TIMES)
    if ordinal := match["ordinal"]:
        rank = ORDINALS[ordinal.casefold()]
        clear = _RANKED.match(text, end) and (rank > 3 or _DETERMINER.search(before) or _SUPERLATIVE.match(text, end))
        return Figure(start, end, rank, unit=ORDINAL) if clear else None
    return _cardinal(match, before)


def _cardinal(match: re.Match[str], before: str) -> Figure | None:
    start, end = match.span()
    phrase, unit = match["cardinal"].casefold(), unit_of(match)
    after = match.string[end : end + 20]
    if phrase == "one" and (_NO_COUNT_BEFORE.search(before) or (unit is None and _ONE_OF_A_KIND.match(after))):
        return None
    if phrase == "one" and unit and unit.key == "day":
        return None
    if phrase == "zero" and (_NET_ZERO.search(before) or _ZERO_SUM.match(after)):
        return None
    number, step = cardinal(phrase)
    return Figure(start, end, number, step, unit=unit)


def _part(match: re.Match[str], part: str, before: str) -> Figure | None:
    """A third, two-thirds, three quarters of: but not a third meeting, a quarter of 2025, one quarter ago."""
    many, after = match["many"].casefold(), match.string[match.end() : match.end() + 12]
    article, quarter = many in {"a", "an"}, part.casefold().startswith("quarter")
    shared = _SHARED.match(after) or (_BY.search(before) and _CLAUSE_END.match(after))
    if (article or (quarter and "-" not in match[0])) and not shared:
        rank = ORDINALS.get(part.casefold())  # a third meeting
        return Figure(*match.span("part"), rank, unit=ORDINAL) if rank and _RANKED.match(after) else None
    word = part.casefold()
    denominator = DENOMINATORS.get(word) or DENOMINATORS[word.removesuffix("s")]
    number = 100.0 * (1.0 if article else cardinal(many)[0]) / denominator
    return Figure(*match.span(), number, 0.0, unit=PERCENT)


def _vague(phrase: str) -> float:
    value = 1.0
    for word in phrase.casefold().split():
        value *= _PLURALS.get(word) or SCALES.get(word) or 1.0
    return value
