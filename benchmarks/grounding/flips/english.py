"""One altered copy of an English sentence a kind of difference; None where the sentence has nothing of the kind."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

from benchmarks.grounding.flips.tables import exchanges, finder, listed

Flip = Callable[[str, random.Random, Sequence[str]], str | None]

_DIGITS = re.compile(r"(?<![\w.,$€£/-])\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\w.,/:-])[$€£]?\d+(?:\.\d+)?(?![\d,:/]|\w)")
_MONTH = "|".join(listed("english", "months"))
_DATE = re.compile(rf"\b({_MONTH})\s(\d{{1,2}})\b|\b(\d{{1,2}})\s({_MONTH})\b|\b(?:in|since|by|of)\s((?:19|20)\d\d)\b")
_MONTHS = re.compile(rf"(?<=[a-z,] )(?:{_MONTH})\b")
_NAME = re.compile(r"(?<=[a-z,;] )(?:[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})\b(?! [A-Z])(?!')")
_RUN = r"(?:[Tt]he )?[A-Z][\w&.'-]*(?: (?:of |and )?[A-Z][\w&'-]*){0,3}"
_SPOKEN = "|".join(listed("english", "saying"))
_NOT = re.compile(r"\b(?:not|never|cannot) |n't\b")
_SAID = re.compile(rf"\b({_RUN}) (?={_SPOKEN})\b|\b(?:{_SPOKEN}) ({_RUN})\b|\b[Aa]ccording to ({_RUN})")
_DEED = re.compile(rf"\b({_RUN}) ({'|'.join(listed('english', 'deeds'))}) ({_RUN})(?=[ ,.;])")
_CALENDAR = frozenset([*listed("english", "months"), *listed("english", "weekdays")])


def number(text: str, draw: random.Random, _: Sequence[str]) -> str | None:
    """Another figure of the same size, in digits or in words."""
    found = [m for m in _DIGITS.finditer(text) if not _yearlike(m[0]) and not _in_date(m.start(), text)]
    if found:
        match = draw.choice(found)
        return _put(text, match.span(), _other_digits(match[0], draw))
    words = list(re.finditer(rf"\b(?:{'|'.join(listed('english', 'counted'))})\b", text))
    if not words:
        return None
    match = draw.choice(words)
    others = [word for word in listed("english", "counted") if word not in text]
    return _put(text, match.span(), draw.choice(others))


def date(text: str, draw: random.Random, _: Sequence[str]) -> str | None:
    """Another day, month or year; "last year" for "next year"."""
    found = list(_DATE.finditer(text))
    if found:
        match = draw.choice(found)
        if match[5]:
            return _put(text, match.span(5), str(int(match[5]) + draw.choice([-3, -2, -1, 1, 2, 3])))
        group = 1 if match[1] else 4
        if draw.random() < 0.5:
            return _put(text, match.span(group), _another(match[group], "months", draw))
        group = 2 if match[2] else 3
        days = [str(day) for day in range(1, 28) if str(day) != match[group]]
        return _put(text, match.span(group), draw.choice(days))
    weekday = re.search(rf"\bon ({'|'.join(listed('english', 'weekdays'))})\b", text)
    if weekday:
        return _put(text, weekday.span(1), _another(weekday[1], "weekdays", draw))
    month = _MONTHS.search(text)
    if month:
        return _put(text, month.span(), _another(month[0], "months", draw))
    return _exchanged("relative")(text, draw, _)


def ordinal(text: str, draw: random.Random, _: Sequence[str]) -> str | None:
    """Third for second."""
    match = re.search(
        rf"\b(?:{'|'.join(listed('english', 'ordinal'))})\b(?! (?:of all|time|lady|place,|quarter|half))", text
    )
    return _put(text, match.span(), _another(match[0], "ordinal", draw)) if match else None


def name(text: str, draw: random.Random, names: Sequence[str]) -> str | None:
    """Another country for a country, another name of as many words for a name."""
    countries = listed("english", "countries")
    found = [m for m in _NAME.finditer(text) if not set(m[0].split()) & _CALENDAR]
    if not found:
        return None
    match = draw.choice(found)
    pool = countries if match[0] in countries else [n for n in names if len(n.split()) == len(match[0].split())]
    others = [other for other in pool if not set(other.split()) & set(text.split())]
    return _put(text, match.span(), draw.choice(others)) if others else None


def negated(text: str, draw: random.Random, _: Sequence[str]) -> str | None:
    """A "not" after the first auxiliary."""
    if _NOT.search(text):
        return None
    match = re.search(rf"\b(?:{'|'.join(listed('english', 'auxiliaries'))})\b", text)
    return f"{text[: match.end()]} {draw.choice(['not', 'never'])}{text[match.end() :]}" if match else None


def affirmed(text: str, _draw: random.Random, _: Sequence[str]) -> str | None:
    """The only "not" or "never" taken out."""
    found = list(_NOT.finditer(text))
    if len(found) != 1 or text[found[0].end() :].startswith("only") or re.search(r"\b(?:no|nor|neither)\b", text):
        return None
    match = found[0]
    if match[0] == "n't":
        stem = {"ca": "can", "wo": "will", "sha": "shall"}
        before = re.search(r"\w+$", text[: match.start()])
        word = before[0] if before else ""
        return _put(text, (match.start() - len(word), match.end()), stem.get(word, word))
    return _put(text, match.span(), "can " if match[0] == "cannot " else "")


def attribution(text: str, draw: random.Random, _: Sequence[str]) -> str | None:
    """Somebody else says it."""
    match = _SAID.search(text)
    if match is None:
        return None
    group = next(i for i in (1, 2, 3) if match[i])
    other = draw.choice(listed("english", "speakers"))
    put = other[0].upper() + other[1:] if match.start(group) == 0 else other
    return _put(text, match.span(group), put)


def attributed(text: str, draw: random.Random, _: Sequence[str]) -> str | None:
    """Somebody says what nobody is said to say."""
    if re.search(rf"\b(?:{_SPOKEN}|[Aa]ccording|says?|told)\b|[\"“”]", text) or not text.endswith("."):
        return None
    return f"{text[:-1]}, {draw.choice(listed('english', 'speakers'))} said."


def role(text: str, _draw: random.Random, _: Sequence[str]) -> str | None:
    """The one who does it and the one it is done to, exchanged."""
    match = _DEED.search(text)
    if match is None or match[1].lower() == match[3].lower() or match[1] in {"The", "But", "And", "When"}:
        return None
    first = match.start() == 0
    subject, thing = (_lowered(match[1]), _raised(match[3])) if first else (match[1], match[3])
    return f"{text[: match.start()]}{thing} {match[2]} {subject}{text[match.end() :]}"


def exclusive(text: str, _draw: random.Random, _: Sequence[str]) -> str | None:
    """An "only" before the last place or time."""
    if re.search(r"\bonly\b", text):
        return None
    found = list(re.finditer(r"(?<=[a-z] )(?:in|to|from|for) (?=[A-Z])", text))
    return f"{text[: found[-1].start()]}only {text[found[-1].start() :]}" if found else None


def _exchanged(table: str) -> Flip:
    def flip(text: str, draw: random.Random, _: Sequence[str]) -> str | None:
        found = list(finder("english", table).finditer(text))
        if not found:
            return None
        match = draw.choice(found)
        return _put(text, match.span(), exchanges("english", table)[match[0]])

    return flip


def _after_figure(table: str) -> Flip:
    def flip(text: str, _draw: random.Random, _: Sequence[str]) -> str | None:
        for match in finder("english", table).finditer(text):
            if re.search(r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten)) $", text[: match.start()]):
                return _put(text, match.span(), exchanges("english", table)[match[0]])
        return None

    return flip


FLIPS: dict[str, Flip] = {
    "number": number,
    "scale": _after_figure("scale"),
    "unit": _after_figure("unit"),
    "ordinal": ordinal,
    "date": date,
    "name": name,
    "negation put in": negated,
    "negation taken out": affirmed,
    "modality": _exchanged("modality"),
    "direction": _exchanged("direction"),
    "opposite": _exchanged("opposite"),
    "comparison": _exchanged("comparison"),
    "quantifier": _exchanged("quantifier"),
    "only": exclusive,
    "attribution": attribution,
    "attribution put in": attributed,
    "role": role,
}


def names_in(text: str) -> list[str]:
    """Names inside a sentence, to be put for others elsewhere."""
    return [m[0] for m in _NAME.finditer(text) if not set(m[0].split()) & _CALENDAR]


def _put(text: str, span: tuple[int, int], other: str) -> str:
    return text[: span[0]] + other + text[span[1] :]


def _another(word: str, table: str, draw: random.Random) -> str:
    return draw.choice([other for other in listed("english", table) if other != word])


def _other_digits(figure: str, draw: random.Random) -> str:
    """A figure of as many digits, its first two unlike; 12,000 for 21,000, 8 for 3."""
    digits = [i for i, character in enumerate(figure) if character.isdigit()]
    out = list(figure)
    for i in digits[:2] if len(digits) > 1 else digits:
        out[i] = draw.choice([d for d in "123456789" if d != figure[i]])
    return "".join(out)


def _yearlike(figure: str) -> bool:
    return bool(re.fullmatch(r"(?:19|20)\d\d", figure))


def _in_date(at: int, text: str) -> bool:
    return any(m.start() <= at < m.end() for m in _DATE.finditer(text))


def _lowered(phrase: str) -> str:
    return phrase[0].lower() + phrase[1:] if phrase.startswith("The ") else phrase


def _raised(phrase: str) -> str:
    return phrase[0].upper() + phrase[1:]
