"""Numbers, dates and identifiers: each one in a claim must stand in the evidence, for the same thing."""

from __future__ import annotations

import re

from reporter.grounding.analysis import Analysis
from reporter.grounding.checks.comparison import Comparison, Difference, Differences
from reporter.grounding.checks.edits import differ
from reporter.grounding.dates import DateMention, same_date
from reporter.grounding.names import countries, opens_to_names
from reporter.grounding.normalize import squeezed
from reporter.grounding.quantities import Quantity, describe, same_quantity
from reporter.grounding.words import Word, stem

_INITIAL = frozenset(map(stem, "initial initially inaugural original originally".split()))
_SIDES = frozenset("countries sides parties partners nations governments states".split())


def check_figures(pair: Comparison) -> Differences:
    """Differences in quantities, dates and identifiers."""
    for quantity in pair.claim.quantities:
        yield from _check_quantity(quantity, pair)
    for date in pair.claim.dates:
        yield from _check_date(date, pair)
    yield from check_pairing(pair)
    known = {identifier.key for identifier in pair.evidence.identifiers}
    for identifier in pair.claim.identifiers:
        if (
            identifier.key not in known
            and squeezed(identifier.text) not in squeezed(pair.evidence.text)
            and not _in_context(identifier.text, pair)
        ):
            yield Difference("name", f"{identifier.text}: not in the source passage", "unsupported")


def _check_quantity(quantity: Quantity, pair: Comparison) -> Differences:
    same = [o for o in pair.evidence.quantities if _stands_for(quantity, o)]
    if not same:
        if (
            _plain_one(quantity, pair)
            or _as_date_part(quantity, pair)
            or _one_period(quantity, pair)
            or _first_of_all(quantity, pair)
            or _both(quantity, pair)
            or (pair.evidence.cjk == pair.claim.cjk and _verbatim(quantity.text, pair))
        ):
            return
        rival = _rival(quantity, pair.evidence.quantities)
        if rival is None:
            yield Difference("number", f"number {describe(quantity)}: not in the source passage", "unsupported")
        else:
            yield Difference("number", f"number {describe(quantity)}: the source says {describe(rival)}")
        return


def _stands_for(ours: Quantity, theirs: Quantity) -> bool:
    """The same figure; "up to 66,000" follows from "up to 60,000", but is not what the source says."""
    if ours.bound in {"min", "max"} and ours.bound == theirs.bound and ours.unit == theirs.unit:
        return ours.value == theirs.value
    return same_quantity(ours, theirs) or _elliptical(ours, theirs)


def _elliptical(ours: Quantity, theirs: Quantity) -> bool:
    """The same figure with its unit left to the words around: "from 376,000 tons to 390,000", "down from $78"."""
    if ours.unit == theirs.unit or ours.bound not in {theirs.bound, ""}:
        return False
    digits = re.findall(r"\d[\d.,]*", ours.text)
    alike = bool(digits) and digits == re.findall(r"\d[\d.,]*", theirs.text)
    whole = ours.unit == "" and not ours.noun and ours.text.strip() in theirs.text
    return alike and (whole or ("/" in theirs.unit and ours.unit == theirs.unit.split("/")[0]))


def _verbatim(text: str, pair: Comparison) -> bool:
    """A figure read differently in its two surroundings but written the same, with no digit beside it."""
    if any(text in other.text or other.text in text for other in pair.evidence.quantities):
        return False  # it was read, and found to be another: a bound, a unit
    at = pair.evidence.text.find(text)
    while at >= 0:
        before, after = (
            pair.evidence.text[at - 1 : at],
            pair.evidence.text[at + len(text) : at + len(text) + 2],
        )
        if (
            not (before.isalnum() or before in {".", ","})
            and not after[:1].isalnum()
            and not (after[:1] in ".,%" and after[1:].isdigit())
            and after[:1] != "%"
        ):
            return any(character.isdigit() for character in text)
        at = pair.evidence.text.find(text, at + 1)
    return False


def _as_date_part(quantity: Quantity, pair: Comparison) -> bool:
    """A bare number that the evidence has as a year ("2024") or day."""
    if quantity.unit not in {"", "ordinal"} or not quantity.text[:1].isdigit() or quantity.value != int(quantity.value):
        return False
    return any(int(quantity.value) in {d.year, d.day} for d in pair.evidence.dates)


def _plain_one(quantity: Quantity, pair: Comparison) -> bool:
    """Whether it counts nothing ("one reason") and the evidence does not count the same thing."""
    if quantity.unit or quantity.value != 1 or quantity.text.lower() != "one":
        return False
    return not any(not q.unit and q.noun == quantity.noun for q in pair.evidence.quantities)


def _one_period(quantity: Quantity, pair: Comparison) -> bool:
    """Whether it says "one year" for "a year", "twelve months" for "the year"."""
    spans = {
        ("year", 1.0): "year",
        ("month", 12.0): "year",
        ("month", 6.0): "half",
        ("month", 3.0): "quarter",
        ("week", 1.0): "week",
        ("month", 1.0): "month",
        ("day", 1.0): "day",
    }
    wanted = spans.get((quantity.unit, quantity.value))
    return wanted is not None and any(word.norm in {wanted, f"{wanted}ly"} for word in pair.evidence.words)


def _first_of_all(quantity: Quantity, pair: Comparison) -> bool:
    """Whether it says "the first awards" for "the initial awards"."""
    first = quantity.unit == "ordinal" and quantity.value == 1
    return first and any(word.stem in _INITIAL for word in pair.evidence.words)


def _both(quantity: Quantity, pair: Comparison) -> bool:
    """Whether it is "the two countries" of an evidence that says "both", or names two countries."""
    of_them = re.match(r"two\s+(\w+)", pair.claim.text[quantity.start :], re.IGNORECASE)
    if quantity.unit or quantity.value != 2 or of_them is None or of_them[1].lower() not in _SIDES:
        return False
    return any(word.norm == "both" for word in pair.evidence.words) or len(countries(pair.evidence.words)) == 2


def _rival(quantity: Quantity, others: tuple[Quantity, ...]) -> Quantity | None:
    alike = [
        q for q in others if q.unit == quantity.unit and (not q.noun or not quantity.noun or q.noun == quantity.noun)
    ]
    alike = alike or [q for q in others if q.unit == quantity.unit] or [q for q in others if q.value == quantity.value]
    return min(alike, key=lambda q: abs(q.value - quantity.value), default=None)


def check_pairing(pair: Comparison) -> Differences:
    """Two figures of one unit that changed places: "9 in 2023 and 12 in 2024" made "12 in 2023"."""
    ours = [q for q in pair.claim.quantities if q.unit not in {"vague"}]
    for k, first in enumerate(ours):
        for second in ours[k + 1 :]:
            if first.unit == second.unit and first.value != second.value:
                yield from _check_crossed(first, second, pair)
    for quantity in ours:
        yield from _check_clause(quantity, pair)


def _check_crossed(first: Quantity, second: Quantity, pair: Comparison) -> Differences:
    there = [_counterpart(q, pair) for q in (first, second)]
    if there[0] is None or there[1] is None:
        return
    for label in (_mark, _neighbour):
        here = [label(q, pair.claim) for q in (first, second)]
        home = [label(q, pair.evidence) for q in there if q is not None]
        if None not in here and len(set(here)) == 2 and set(here) == set(home) and here != home:
            yield Difference(
                "number", f"number {describe(first)}: the source gives it for {home[0]}, not for {here[0]}"
            )
            return


def _counterpart(quantity: Quantity, pair: Comparison) -> Quantity | None:
    return next((other for other in pair.evidence.quantities if same_quantity(quantity, other)), None)


def _mark(quantity: Quantity, text: Analysis) -> str | None:
    """What a figure is given for: its date or name; as many dates as figures go by their order."""
    alike = [q for q in text.quantities if q.unit == quantity.unit]
    if len(text.dates) == len(alike) and quantity in alike:
        return text.dates[alike.index(quantity)].text.lower()
    marks = [(d.start, d.text.lower()) for d in text.dates]
    marks += [(text.words[i].start, text.words[i].norm) for i in text.names]
    return min(marks, key=lambda mark: _away(mark[0], quantity), default=(0, None))[1]


def _away(offset: int, quantity: Quantity) -> float:
    """Distance to a figure; what comes after it is the likelier to be its own."""
    return offset - quantity.end if offset >= quantity.start else 1.5 * (quantity.start - offset)


def _neighbour(quantity: Quantity, text: Analysis) -> str | None:
    """The stem of the content word nearest to a figure."""
    at = _word_at(text.words, quantity.start)
    near = [(abs(i - at), w.stem) for i, w in enumerate(text.words) if w.content and i not in text.figure_words]
    return min(near, default=(0, None))[1]


def _check_clause(quantity: Quantity, pair: Comparison) -> Differences:
    """The clause that has all the claim's other words gives another figure of the unit."""
    if pair.claim.cjk or len([q for q in pair.claim.quantities if q.unit == quantity.unit]) != 1:
        return
    other = _counterpart(quantity, pair)
    rivals = [q for q in pair.evidence.quantities if q.unit == quantity.unit and q is not other]
    if other is None or not rivals or any(same_quantity(quantity, q) for q in rivals):
        return
    matched = [m.evidence for m in pair.matching.by_claim.values() if m.how in {"same", "stem"}]
    if len(matched) < 3:
        return
    own = _held(other, matched, pair)
    rival = max(rivals, key=lambda q: _held(q, matched, pair))
    if own == 0 and _held(rival, matched, pair) >= max(3, 0.75 * len(matched)):
        yield Difference("number", f"number {describe(quantity)}: the source says {describe(rival)} of this")


def _held(quantity: Quantity, matched: list[int], pair: Comparison) -> int:
    """How many of the matched words stand in the clause of a figure."""
    at = _word_at(pair.evidence.words, quantity.start)
    return sum(pair.evidence.words[j].clause == pair.evidence.words[at].clause for j in set(matched) - {at})


def _word_at(found: tuple[Word, ...], offset: int) -> int:
    return max((i for i, word in enumerate(found) if word.start <= offset), default=0)


def _check_date(date: DateMention, pair: Comparison) -> Differences:
    if any(same_date(date, other) for other in pair.evidence.dates):
        return
    rivals = [other for other in pair.evidence.dates if differ(date, other)]
    if any(_completes(date, other, pair) for other in pair.evidence.dates) or _by_relation(date, pair):
        return
    if rivals:
        yield Difference("date", f"date {date.text}: the source says {rivals[0].text}")
    elif not _date_in_context(date, pair):
        yield Difference("date", f"date {date.text}: not in the source passage", "unsupported")


_YEAR_BEFORE = re.compile(r"year[- ](?:earlier|before|ago)|(?:previous|prior|preceding) year|上年|同期|同比")
_AHEAD = re.compile(r"\b(?:by|until)(?: the (?:end|start|middle) of)? $", re.IGNORECASE)  # no year that is over
_SPOKEN_YEARS = {"last year": -1, "this year": 0, "next year": 1}


def _by_relation(date: DateMention, pair: Comparison) -> bool:
    """A year that the evidence gives by relation: "a year earlier", "last year"; or the reverse."""
    before = _YEAR_BEFORE.search(pair.evidence.text)
    if date.relative == "last year" and before:
        return True
    if date.year is None or _AHEAD.search(pair.claim.text[: date.start]):
        return False
    published = next(iter(_published_years(pair)), None)
    spoken = {
        published + _SPOKEN_YEARS[d.relative] for d in pair.evidence.dates if published and d.relative in _SPOKEN_YEARS
    }
    earlier = {d.year - 1 for d in pair.evidence.dates if d.year and before}
    return date.year in spoken | earlier


def _completes(date: DateMention, other: DateMention, pair: Comparison) -> bool:
    """The claim adds what the document says of the same day elsewhere: the year of "June 9"."""
    if differ(date, other):
        return False
    shared = any(
        x is not None and x == y for x, y in ((date.month, other.month), (date.day, other.day), (date.year, other.year))
    )
    years = {d.year for d in pair.evidence.dates} | _published_years(pair)
    if shared and date.year in years and (date.month, date.day) == (other.month, other.day):
        return True
    return shared and _date_in_context(date, pair, strict=False)


def _published_years(pair: Comparison) -> set[int]:
    published = pair.source.document.published if pair.source else None
    return {int(published[:4])} if published and published[:4].isdigit() else set()


def _date_in_context(date: DateMention, pair: Comparison, *, strict: bool = True) -> bool:
    """Whether the document has the date elsewhere and the evidence leaves room for it."""
    if pair.source is None or (strict and not opens_to_names(pair.evidence.words)):
        return False
    found = pair.source.dates
    years = {d.year for d in found} | _published_years(pair)
    for other in found:
        if same_date(date, other):
            return True
        if (
            (date.month, date.day) == (other.month, other.day)
            and date.month
            and other.year is None
            and date.year in years
        ):
            return True
    return False


def _in_context(text: str, pair: Comparison) -> bool:
    return pair.source is not None and opens_to_names(pair.evidence.words) and squeezed(text) in pair.source.squeezed
