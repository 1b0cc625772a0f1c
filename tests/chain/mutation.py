"""Ways to turn a true sentence into a lie. The words here are this file's own, not the checker's."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

FIGURE = re.compile(r"(?<![\w.])\d+(?:,\d{3})*(?:\.\d+)?")
YEAR = re.compile(r"(?:19|20)\d\d")
SPELLED = {
    "two": "five", "six": "three", "seven": "four", "nine": "twelve", "eleven": "thirty", "fourteen": "ten",
    "third": "first",
}  # fmt: skip
AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can|could|should|will|would)\b"
    r"(?! (?:not|no|none|yet|never|few|been)\b)"
)
DENIAL = re.compile(r"(?<!may)(?<!might)(?<!or)(?<!,) (?:not|no)\b(?! other| yet| longer)")
DENIED = re.compile(r"\b(?:not|no|none)\b", re.IGNORECASE)
HEDGE = re.compile(r"\b(?:may|could|might)\b")
TURNED = {
    "rose": "fell", "fell": "rose", "increased": "decreased", "declined": "climbed", "grown": "shrunk",
    "growth": "shrinkage", "raises": "lowers", "reduce": "worsen", "down from": "up from",
    "lower": "higher", "slower": "faster", "later signatures": "earlier signatures", "fewer": "more",
    "shorter": "longer", "less": "more", "more": "less", "above": "below", "harder": "easier",
    "exporter": "importer", "importer": "exporter", "helped": "hurt", "tighten": "loosen",
    "tighter": "looser", "scarce": "plentiful", "slow contract": "speed up contract",
}  # fmt: skip
NAMES = {
    "Baogang": "Northwind", "Northwind": "Baogang", "Baotou": "Antofagasta", "Antofagasta": "Baotou",
    "U.S. Geological Survey": "World Bank", "Ministry of Commerce": "Ministry of Defense",
    "Panchen Erdeni": "Dalai Lama", "Donald Trump": "Emmanuel Macron", "Qiu Shi": "Foreign Affairs",
    "Malaysia": "Vietnam", "Estonia": "Peru", "Nigeria": "Chile", "Mountain Pass": "Yokohama",
    "Inner Mongolia": "Chile", "London": "Geneva", "Yokohama": "Hamburg", "Busan": "Rotterdam",
    "Japanese": "German", "Congress": "Parliament", "Beijing": "Tokyo", "Chile": "Australia",
    "China": "Chile", "Chinese": "Chilean", "United States": "European Union", "U.S.": "Korean",
}  # fmt: skip


@dataclass(frozen=True)
class Change:
    """A lie: its text, and the word put in or taken out."""

    kind: str
    text: str
    word: str


def lies_about(text: str) -> dict[str, Change]:
    """What can be made of a sentence, by kind of lie."""
    made = (change(text) for change in (_number, _negation_added, _negation_dropped, _modality, _turn, _name))
    return {change.kind: change for change in made if change is not None and change.text != text}


def _number(text: str) -> Change | None:
    found = FIGURE.search(text)
    if found:
        new = _other_figure(found[0])
        return Change("number", text[: found.start()] + new + text[found.end() :], new)
    return _swapped("number", text, SPELLED, every=False)


def _other_figure(figure: str) -> str:
    """Another figure of the same form: a year three years earlier, a day of some month, else digits."""
    if YEAR.fullmatch(figure):
        return str(int(figure) - 3)
    if figure.isdigit() and int(figure) <= 31:
        return str(int(figure) + 11 if int(figure) <= 17 else int(figure) - 13)
    return str((int(figure[0]) + 3) % 9 + 1) + figure[1:]


def _negation_added(text: str) -> Change | None:
    found = AUXILIARY.search(text)
    if found is None or DENIED.search(text):  # two negations may well say nothing false
        return None
    return Change("negation added", f"{text[: found.end()]} not{text[found.end() :]}", "not")


def _negation_dropped(text: str) -> Change | None:
    found = DENIAL.search(text)
    if found is None:
        return None
    return Change("negation dropped", text[: found.start()] + text[found.end() :], found[0].strip())


def _modality(text: str) -> Change | None:
    return Change("modality", HEDGE.sub("will", text), "will") if HEDGE.search(text) else None


def _turn(text: str) -> Change | None:
    return _swapped("direction", text, TURNED, every=True)


def _name(text: str) -> Change | None:
    return _swapped("name", text, NAMES, every=False)


def _swapped(kind: str, text: str, words: Mapping[str, str], *, every: bool) -> Change | None:
    """The first of the words, all through the text, or every one of them, replaced by its counterpart."""
    pattern = _any_of(tuple(words))
    found = pattern.search(text)
    if found is None:
        return None
    put = words.get(found[0], words.get(found[0].lower(), ""))
    chosen = pattern if every else _any_of((found[0],))
    return Change(kind, chosen.sub(_counterpart(words), text), put)


def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    ignore_case = re.NOFLAG if any(word[0].isupper() for word in words) else re.IGNORECASE
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)", ignore_case)


def _counterpart(words: Mapping[str, str]) -> Callable[[re.Match[str]], str]:
    def replace(found: re.Match[str]) -> str:
        put = words.get(found[0]) or words[found[0].lower()]
        return put[0].upper() + put[1:] if found[0][0].isupper() else put

    return replace
