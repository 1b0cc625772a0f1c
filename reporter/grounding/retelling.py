"""Fewer words for what is known to be true: held to more than a report, since what it would replace is safe."""

from __future__ import annotations

import re

from reporter.grounding.analysis import Analysis, analyse
from reporter.grounding.guard import compare
from reporter.grounding.names import ANAPHORS

_SUBJECT = frozenset("DNPAR#")  # the classes of words that a subject opens with
_HOW_BROKEN = re.compile(r"h[^FXV]*$")
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


def reads_on(text: str, original: str) -> bool:
    """Whether a text opens with its subject, as far as its original does, and what "how" opens in it has a verb.

    Small models told to put the end first write "Sits at the heart of the trade, Brevik …", "how Brevik blending …".
    """
    ours, theirs = analyse(text), analyse(original)
    verbs = {w.norm for w, tag in zip(theirs.words, theirs.syntax.reading.classes, strict=True) if tag in "FXV"}
    fronted = _classes(text)[:1] not in _SUBJECT or (ours.words and ours.words[0].norm in verbs)
    return not (fronted and _classes(original)[:1] in _SUBJECT) and not _HOW_BROKEN.search(_classes(text))


def _classes(text: str) -> str:
    """The classes of a text's words, one letter each; "how" is "h"."""
    read = analyse(text)
    pairs = zip(read.words, read.syntax.reading.classes, strict=True)
    return "".join("h" if word.norm == "how" else tag for word, tag in pairs)


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
