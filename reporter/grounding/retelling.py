"""Fewer words for what is known to be true: held to more than a report, since what it would replace is safe."""

from __future__ import annotations

from reporter.grounding.analysis import Analysis, analyse
from reporter.grounding.guard import compare
from reporter.grounding.names import ANAPHORS

_KIN = frozenset({"same", "stem", "synonym"})


def retells(text: str, original: str, said: str) -> bool:
    """Whether a text says an original in fewer words: it adds none to what was ``said``, with it or behind it.

    Where the original counts something it drops none either: what is counted hangs on every word.
    """
    if strange_words(text, said):
        return False
    return not (analyse(original).quantities and strange_words(original, text))


def keeps_point(text: str, original: str) -> bool:
    """Whether a text has something that the verbs of its original are about: "is at the heart of the trade".

    A retelling may drop whom, where and how, but "X is a firm" does not stand for "X, a firm, rules the trade".
    """
    pair = compare(analyse(original), analyse(text))
    objects = _objects(pair.claim)
    return not objects or any(m.how in _KIN for i in objects for m in pair.matching.candidates.get(i, ()))


def _objects(read: Analysis) -> frozenset[int]:
    """The heads of what the verbs of a text are about, those of relative clauses left out."""
    syntax, classes = read.syntax, read.syntax.reading.classes
    found: set[int] = set()
    for frame in syntax.frames:
        before = next((i for i in range(frame.verb, -1, -1) if classes[i] not in "XB!FVEG"), -1)
        relative = before >= 0 and classes[before] in "WS"
        if frame.mood in {"fact", "modal"} and not relative:
            parties = (*frame.patients, *(k for _, k in frame.others))
            found.update(syntax.phrases[j].head for k in parties for j in (k, *syntax.hanging(k)))
    return frozenset(found)


def strange_words(text: str, original: str) -> tuple[str, ...]:
    """The words of a retelling that the original has neither itself nor by the word lists.

    To be merely like one of its words is not enough: "concerns" for "vulnerabilities" says something else.
    """
    pair = compare(analyse(text), analyse(original))
    return tuple(
        word.text
        for i, word in enumerate(pair.claim.words)
        if word.content
        and i not in pair.claim.figure_words
        and not (i and pair.claim.words[i - 1].norm == "the" and word.norm in ANAPHORS)
        and not any(match.how in _KIN for match in pair.matching.candidates.get(i, ()))
    )
