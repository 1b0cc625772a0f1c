"""Noun phrases: their heads and possessors, what hangs on them, what they are named in one breath with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from reporter.grounding.syntax.shapes import NOMINAL, WordClass, gap, possessive
from reporter.grounding.words import Word

_MARKS = frozenset(",;:()—–$£€")


class Phrase(NamedTuple):
    """A noun phrase (or a predicate's adjectives), as word indexes.

    ``possessors``: the words before "'s"; ``preposition``: the index of the one that governs it, or -1;
    ``series``: phrases with one number are joined by "and" or stand in apposition; ``joined``: by "and".
    """

    first: int
    last: int
    head: int
    possessors: tuple[int, ...]
    preposition: int
    series: int
    joined: bool
    depth: int


@dataclass(frozen=True, eq=False)
class Reading:
    """A text's word classes, its phrases in order, and which phrase each word stands in."""

    classes: tuple[WordClass, ...]
    phrases: tuple[Phrase, ...]
    phrase_at: dict[int, int]
    depths: tuple[int, ...]

    @cached_property
    def _by_series(self) -> dict[int, tuple[int, ...]]:
        found: dict[int, tuple[int, ...]] = {}
        for k, phrase in enumerate(self.phrases):
            found[phrase.series] = (*found.get(phrase.series, ()), k)
        return found

    def series(self, k: int) -> tuple[int, ...]:
        """A phrase with those joined to it by "and" or standing in apposition."""
        return self._by_series[self.phrases[k].series]

    def hanging(self, k: int) -> tuple[int, ...]:
        """The phrases that a preposition right after a phrase hangs on it, and so on down."""
        out: list[int] = []
        last = self.phrases[k].last
        for j in range(k + 1, len(self.phrases)):
            other = self.phrases[j]
            if other.preposition >= 0 and other.preposition <= last + 1 <= other.first:
                out += self.series(j)
                last = self.phrases[out[-1]].last
            elif j not in out:
                break
        return tuple(j for j in dict.fromkeys(out) if j != k)


def read_phrases(words: tuple[Word, ...], text: str, tags: tuple[WordClass, ...]) -> Reading:
    """The phrases of a text whose word classes are known."""
    depths = _depths(words, text)
    spans = _spans(words, text, tags)
    phrases: list[Phrase] = []
    for first, last in spans:
        phrases.append(_phrase(first, last, words, text, tags, phrases, depths))
    at = {i: k for k, phrase in enumerate(phrases) for i in range(phrase.first, phrase.last + 1)}
    return Reading(tags, tuple(phrases), at, depths)


def _depths(words: tuple[Word, ...], text: str) -> tuple[int, ...]:
    depth, out = 0, []
    for i in range(len(words)):
        between = gap(i, words, text) if i else text[: words[0].start]
        depth = max(0, depth + between.count("(") - between.count(")"))
        out.append(depth)
    return tuple(out)


def _spans(words: tuple[Word, ...], text: str, tags: tuple[WordClass, ...]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    first = -1
    for i, tag in enumerate(tags):
        following = tags[i + 1] if i + 1 < len(tags) else ""
        shared = tag == "C" and first >= 0 and possessive(words[i - 1]) and following in {"N", "P", "A"}
        inside = tag in "DAN#P" or shared or (tag == "B" and first >= 0 and following in {"A", "#"})
        new = first >= 0 and (
            words[i].initial
            or not _MARKS.isdisjoint(
                gap(i, words, text).replace("$", "") if tags[i - 1] == "D" else gap(i, words, text)
            )
            or (tag == "D" and any(t in NOMINAL for t in tags[first:i]))
            or (tag == "P" and tags[i - 1] == "N" and words[i - 1].norm.endswith("s") and not possessive(words[i - 1]))
            or (tags[i - 1] == "P" and tag == "P" and words[i - 1].stretch != words[i].stretch)
            or (first == i - 1 and _is_year(words[first].norm) and first > 0 and tags[first - 1] == "I")
        )
        if first >= 0 and (not inside or new):
            spans.append((first, i - 1))
            first = -1
        if inside and first < 0:
            first = i
        if tag == "R":
            spans.append((i, i))
    if first >= 0:
        spans.append((first, len(tags) - 1))
    return [span for span in spans if any(t in "NP#RA" for t in tags[span[0] : span[1] + 1]) or span[0] == span[1]]


def _phrase(
    first: int,
    last: int,
    words: tuple[Word, ...],
    text: str,
    tags: tuple[WordClass, ...],
    before: list[Phrase],
    depths: tuple[int, ...],
) -> Phrase:
    nouns = [i for i in range(first, last + 1) if tags[i] in NOMINAL]
    head = nouns[-1] if nouns else last
    owned = [i for i in range(first, last) if possessive(words[i])]
    possessors = tuple(i for i in range(first, owned[-1] + 1) if words[i].content) if owned else ()
    k = first - 1
    while k >= 0 and tags[k] in "B" and _MARKS.isdisjoint(gap(k + 1, words, text)):
        k -= 1
    preposition = k if k >= 0 and tags[k] == "I" and not words[first].initial else -1
    series, joined = len(before), False
    previous = next((p for p in reversed(before[-4:]) if p.depth <= depths[first]), None)
    if previous is not None and (
        _short_form(first, last, previous, words, text) or _spelled_out(first, previous, words, text)
    ):
        series, preposition = previous.series, previous.preposition
    elif (
        previous is not None and preposition < 0 and previous.depth == depths[first] and not _opens(first, words, text)
    ):
        outside = [i for i in range(previous.last + 1, first) if depths[i] == depths[first]]
        between = [tags[i] for i in outside]
        marks = "".join(gap(i, words, text) for i in (*outside, first))
        plain = ";" not in marks and not (between and ":" in marks)
        titled = not between and marks.strip() == ")" and words[previous.head].capital and words[first].capital
        listed = sum(p.series == previous.series for p in before) > 1
        but = any(words[i].norm == "but" for i in outside) and not _leads_verb(last, words, text, tags)
        linked = between and all(t in "CB" or (but and t == "S") for t in between)
        ended = any(p.joined for p in before if p.series == previous.series)
        if titled:  # "Minister (MoT) Jane Doe"
            series, joined, preposition = previous.series, previous.joined, previous.preposition
        elif plain and linked and ((listed and not ended) or not _new_clause(last, words, text, tags, marks)):
            series, joined, preposition = previous.series, True, previous.preposition
        elif plain and not between and any(mark in marks for mark in ",—–:") and not _names_the_source(previous, words):
            subject = _leads_verb(last, words, text, tags) and not _place_of(first, last, previous, words)
            dated = tags[previous.head] == "#" and tags[first] != "#" and _fronted(first, words, tags)
            if dated:
                pass
            elif not subject or (tags[last + 1] == "C" and not _fronted(first, words, tags)):
                series, preposition = previous.series, previous.preposition
    return Phrase(first, last, head, possessors, preposition, series, joined, depths[first])


def _place_of(first: int, last: int, previous: Phrase, words: tuple[Word, ...]) -> bool:
    """Whether it is "Oregon" of "after Harney County, Oregon was named": one name more, no other subject."""
    before = words[previous.preposition].norm if previous.preposition >= 0 else "after"
    opening = before in {"after", "before", "since", "until", "as"} and not words[previous.first].initial
    return opening and first == last and words[first].capital and words[previous.head].capital


def _is_year(norm: str) -> bool:
    """Whether it is "2024" of "In 2024 mines in Chile …"."""
    return len(norm) == 4 and norm.isdigit() and norm[:2] in {"18", "19", "20"}


def _short_form(first: int, last: int, previous: Phrase, words: tuple[Word, ...], text: str) -> bool:
    """Whether it is "(HHS)", right after the name that it stands for."""
    follows = previous.last == first - 1 and gap(first, words, text).strip(" “\"‘'") == "("
    return follows and first == last and words[first].text.isupper() and len(words[first].text) > 1


def _spelled_out(first: int, previous: Phrase, words: tuple[Word, ...], text: str) -> bool:
    """Whether it is "a parent" of "a relative (i.e., a parent or …)"."""
    that_is = previous.last == first - 2 and words[first - 1].norm in {"ie", "eg"}
    return that_is and gap(first - 1, words, text).strip() == "("


def _names_the_source(previous: Phrase, words: tuple[Word, ...]) -> bool:
    """Whether it is "experts" of "According to experts, machines …", which goes on with no list."""
    at = previous.preposition
    return at > 0 and words[at].norm == "to" and words[at - 1].norm == "according"


def _opens(i: int, words: tuple[Word, ...], text: str) -> bool:
    """Whether a word opens a sentence; what follows a colon goes on with what stands before it."""
    return words[i].initial and gap(i, words, text).strip() != ":"


def _fronted(i: int, words: tuple[Word, ...], tags: tuple[WordClass, ...]) -> bool:
    """Whether the sentence opens with a preposition and has had no verb so far: "On April 7, the States and"."""
    k = i
    while k > 0 and not words[k].initial:
        k -= 1
        if tags[k] in "FX":
            return False
    return tags[k] == "I"


def _leads_verb(last: int, words: tuple[Word, ...], text: str, tags: tuple[WordClass, ...]) -> bool:
    """Whether a verb follows with no comma between: then a phrase after a comma is its subject, no apposition."""
    for i in range(last + 1, min(len(tags), last + 16)):
        if "," in gap(i, words, text) or words[i].initial or tags[i] in "SWVGET":
            return False
        if tags[i] in "FX":
            return True
    return False


def _new_clause(last: int, words: tuple[Word, ...], text: str, tags: tuple[WordClass, ...], marks: str) -> bool:
    """Whether what follows "and" is the subject of its own verb: a comma before, a verb after."""
    return "," in marks and _leads_verb(last, words, text, tags)
