"""Quantities in English and Chinese prose, and whether a claim's quantity is the source's."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from functools import lru_cache

from reporter.grounding.bounds import bound_around
from reporter.grounding.dates import dates
from reporter.grounding.figures import DIGITS, Figure, read_digits
from reporter.grounding.figures_chinese import CHINESE_WORDED, read_chinese
from reporter.grounding.figures_english import ENGLISH, read_english
from reporter.grounding.identifiers import identifiers
from reporter.grounding.numerals import CJK, FULL_WIDTH
from reporter.grounding.units import CURRENCIES, YEN_OR_YUAN, Unit


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure with its unit, normalised to the base unit of its dimension (`units`).

    ``high`` is the upper end of a range. ``unit`` is "" for a plain count, "vague" for "hundreds of",
    "x" for multiples, "ordinal" for ranks; ``noun`` what is counted where there is no unit. ``bound``
    is "min", "max", "approx" or "", ``strict`` tells "more than" from "at least". ``step`` is the
    smallest step the writing shows, in the base unit; 0 for a fraction in words, which shows none.
    ``[start, end)`` are code points.
    """

    value: float
    high: float | None
    unit: str
    noun: str
    bound: str
    start: int
    end: int
    text: str
    step: float = 1.0
    strict: bool = False
    customary: bool = False


# "10-12%", "3 to 5 years", 3到5年
_RANGE = re.compile(r"\s?(?:-|–|—|~|～|〜|至|到)\s?|\s(?:to|through)\s")
_BETWEEN = re.compile(r"\bbetween\s(?:(?:the|a)\srange\sof\s)?(?:about\s|roughly\s|some\s)?$", re.IGNORECASE)
_AND = re.compile(r"\s(?:and)\s|和")
_LISTED = re.compile(r"\s(?:to|and|or)\s|[至到和、]")
# "rose from 3% to 5%" is a change, "prices from 3% to 5%" a range
_CHANGE = re.compile(
    r"\b(?:r[io]se|rising|f[ae]ll|gr[eo]w|climb|jump|surg|soar|slip|slid|sank|plung|drop|declin|increas|decreas|"
    r"rais|lower|reduc|cut|expand|extend|widen|narrow|chang|mov|went|shift|swung|boost|improv|revis|up|down)"
    r"[^.;]*\bfrom\s$|[从由自]$",
    re.IGNORECASE,
)
_NOUN_PHRASE = re.compile(
    r"(?:[\s-]+(?!(?:of|in|and|to|from|that|which|who|were|was|are|is|have|has|had|will|by|for|on|"
    r"at|with|as|or|said|but|than|per|a|an|the|this|last|next|after|before|under|over|into|since|would|could|may|can)\b)"
    r"[A-Za-z][A-Za-z'’-]*){1,4}"
)
_CHINESE_NOUN = re.compile(r"(?:(?![的在和与及等了是被将并有为于以从向对由])[一-鿿]){1,4}")
_PLURAL = re.compile(r"(?<![su’'i])s$")
_PEOPLE = {"people": "person", "men": "man", "women": "woman", "children": "child"}


# What a claim may be off by, relative to the source's figure, however coarsely it is written.
_APPROXIMATE = 0.05  # with "about": 12,000 for 11,960, not 10,000 for 12,000
_CUT = 0.04  # without: 1.3 for 1.34, not 4 for 4.2
_CONVERTED = 0.025  # pounds for tonnes
_NEAR_BOUND = 0.2  # "more than 100" for 118, not for 300
_FRACTION = 0.7  # percentage points: 33% is a third, 66% and 67% are two-thirds

_CONVERSIONS = {
    ("month", "year"): 1 / 12,
    ("year", "month"): 12.0,
    ("day", "s"): 86400.0,
    ("s", "day"): 1 / 86400,
}
_UNCOUNTABLE = frozenset({"%", "pp", "bp", "x", "ordinal", "year", "month", "day", "s", "C", "F"})


@lru_cache(maxsize=2048)
def quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities in a text, in their order, without the numbers of its dates and identifiers."""
    flat = text.translate(FULL_WIDTH)
    taken = [(one.start, one.end) for one in identifiers(text)]
    taken += [(one.start, one.stop) for one in dates(text)]
    found = _figures(flat, taken)
    made = []
    index = 0
    while index < len(found):
        low, high = found[index], found[index + 1] if index + 1 < len(found) else None
        if high and (pair := _as_range(low, high, flat)):
            made.append(_quantity(text, flat, pair[0], pair[1]))
            index += 2
        else:
            if high and low.unit is None and high.unit and _LISTED.fullmatch(flat, low.end, high.start):
                low = _with_unit_of(low, high)  # "from 10 to 12 percent", "5 and 10 percent"
            made.append(_quantity(text, flat, low))
            index += 1
    return tuple(quantity for quantity in made if math.isfinite(quantity.value))


def same_quantity(claim: Quantity, source: Quantity) -> bool:
    """Whether the source's quantity bears out the claim's: same dimension, value, range and bound.

    A claim may convert units; it may round as far as its own writing shows where it says "about", and
    may drop trailing digits where it shows fewer (1.3 for 1.34 billion, not for 1.28). A bound is
    borne out by the same or a narrower one, or by a figure that lies within it.
    """
    if claim.unit == "vague":
        return _within_vague(claim, source)
    factor = _factor_between(source.unit, claim.unit)
    if factor is None or (claim.high is None) != (source.high is None):
        return False
    value, high = source.value * factor, source.high and source.high * factor
    if claim.high is not None and high is not None:
        return (
            _bound_agrees(claim, source)
            and _close(claim, source, claim.value, value)
            and _close(claim, source, claim.high, high)
        )
    if claim.bound in {"min", "max"}:
        return _bound_holds(claim, source, value)
    return source.bound in {"", "approx"} and _close(claim, source, claim.value, value)


def describe(quantity: Quantity) -> str:
    """A quantity for a reader, as the text has it, with its bound: "more than 12,000 t"."""
    words = {
        "min": ("at least ", "more than "),
        "max": ("at most ", "less than "),
        "approx": ("about ", "about "),
    }
    return words.get(quantity.bound, ("", ""))[quantity.strict] + quantity.text


def _factor_between(source: str, claim: str) -> float | None:
    """What turns the source's base unit into the claim's; None where they measure different things."""
    if source == claim:
        return 1.0
    if claim.replace(YEN_OR_YUAN, "CNY") == source.replace(YEN_OR_YUAN, "CNY"):
        return 1.0
    if claim.replace(YEN_OR_YUAN, "JPY") == source.replace(YEN_OR_YUAN, "JPY"):
        return 1.0
    return _CONVERSIONS.get((source, claim))


def _close(claim: Quantity, source: Quantity, wanted: float, given: float) -> bool:
    """Whether a figure of the claim is the source's, or a rounding of it that the claim's writing admits."""
    off = abs(wanted - given)
    if off <= 1e-9 * max(abs(wanted), abs(given)):
        return True
    if claim.step == 0 or source.step == 0:  # "a third" is 33%; "about a third" may be 35%
        return off <= (_APPROXIMATE * abs(given) if claim.bound == "approx" else _FRACTION)
    if claim.bound == "approx":
        return off <= min(_coarse_step(wanted, claim.step) / 2, _APPROXIMATE * abs(given))
    if claim.customary != source.customary:
        return off <= min(_coarse_step(wanted, claim.step) / 2, _CONVERTED * abs(given))
    shown = math.floor(abs(given) / claim.step + 1e-9)  # the source's leading figures, as many as the claim has
    return shown == round(abs(wanted) / claim.step) and off < claim.step / 2 and off <= _CUT * abs(given)


def _coarse_step(value: float, step: float) -> float:
    """The step of a round number: 1000 for 12,000."""
    if not step or not math.isfinite(value / step):
        return step
    units = round(abs(value) / step)
    while units and units % 10 == 0:
        units, step = units // 10, step * 10
    return step


def _bound_agrees(claim: Quantity, source: Quantity) -> bool:
    return claim.bound == source.bound or (claim.bound, source.bound) in {("", "approx"), ("approx", "")}


def _bound_holds(claim: Quantity, source: Quantity, value: float) -> bool:
    """Whether the source's figure lies within the claim's bound, and near enough to be what it speaks of."""
    beyond = value - claim.value if claim.bound == "min" else claim.value - value
    if abs(beyond) <= 1e-9 * abs(value):
        return not claim.strict if source.bound == "" else source.bound == claim.bound and source.strict >= claim.strict
    return beyond > 0 and source.bound in {"", claim.bound} and beyond <= _NEAR_BOUND * abs(value)


def _within_vague(claim: Quantity, source: Quantity) -> bool:
    """Whether a count bears out a vague one: "dozens" are at least two and less than ten dozen."""
    if source.unit == "vague":
        return claim.value == source.value
    return source.unit not in _UNCOUNTABLE and 2 * claim.value <= source.value < 10 * claim.value


def _figures(flat: str, taken: list[tuple[int, int]]) -> list[Figure]:
    """The figures outside the spans taken, in their order."""
    readers = [(DIGITS, read_digits), (ENGLISH, read_english)]
    if CJK.search(flat):
        readers.insert(0, (CHINESE_WORDED, read_chinese))
    found = []
    for expression, read in readers:
        for match in expression.finditer(flat):
            start, end = match.span()
            if any(start < stop and begin < end for begin, stop in taken):
                continue
            if figure := read(match):
                found.append(figure)
                taken.append((start, end))
    return sorted(found, key=lambda figure: figure.start)


def _quantity(text: str, flat: str, low: Figure, high: Figure | None = None) -> Quantity:
    unit = low.unit or Unit("")
    factor = low.scale * unit.factor
    end = high.end if high else low.end
    bound, strict = bound_around(flat[max(0, low.start - 28) : low.start], flat[end : end + 16], unit.key)
    if low.more:
        bound, strict = "min", low.more in "多余几"
    elif unit.key == "vague":
        bound, strict = "approx", False
    return Quantity(
        value=low.number * factor,
        high=high.number * high.scale * (high.unit or unit).factor if high else None,
        unit=unit.key,
        noun="" if unit.key else _noun_after(flat, end),
        bound=bound,
        start=low.start,
        end=end,
        text=text[low.start : end],
        step=low.step * factor,
        strict=strict,
        customary=unit.customary,
    )


def _noun_after(text: str, end: int) -> str:
    """The head of the noun phrase at ``end``: its first plural, else its first word, in the singular."""
    if chinese := _CHINESE_NOUN.match(text, end):
        return chinese[0]
    phrase = _NOUN_PHRASE.match(text, end)
    if not phrase:
        return ""
    words = phrase[0].casefold().replace("-", " ").split()
    noun = next((word for word in words if word in _PEOPLE or _PLURAL.search(word)), words[0])
    if noun in _PEOPLE:
        return _PEOPLE[noun]
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    if noun.endswith(("sses", "ches", "shes", "xes")):
        return noun[:-2]
    return _PLURAL.sub("", noun)


def _as_range(low: Figure, high: Figure, text: str) -> tuple[Figure, Figure] | None:
    """Two neighbouring figures as the ends of one range, or None where they are two figures."""
    gap, before = text[low.end : high.start], text[max(0, low.start - 80) : low.start]
    between = _AND.fullmatch(gap) and (_BETWEEN.search(before) or before.endswith(("介于", "在")))
    if not between and not _RANGE.fullmatch(gap):
        return None
    if not between and gap.strip() in {"to", "至", "到"} and _CHANGE.search(before):
        return None
    unit = low.unit or high.unit
    if unit and (unit.key in {"ordinal", "vague"} or (high.unit or unit).key != unit.key):
        return None
    if high.unit is None and low.unit and low.unit.key not in CURRENCIES:
        return None
    low, high = _with_unit_of(low, high), replace(high, unit=high.unit or unit)
    lower, upper = (end.number * end.scale * (end.unit or Unit("")).factor for end in (low, high))
    return (low, high) if lower < upper else None


def _with_unit_of(low: Figure, high: Figure) -> Figure:
    """``low`` with the unit and scale that it shares with ``high``: the 10 of "10 to 12 million tons"."""
    shares_scale = low.scale == 1 and abs(low.number) < 1000 and (low.unit is None or low.unit.key in CURRENCIES)
    return replace(low, unit=low.unit or high.unit, scale=high.scale if shares_scale else low.scale)
