"""Fewer words for what is known to be true: held to more than a report, since what it would replace is safe."""

from __future__ import annotations

from reporter.grounding.analysis import analyse
from reporter.grounding.guard import compare

_KIN = frozenset({"same", "stem", "synonym"})


def retells(text: str, original: str, said: str) -> bool:
    """Whether a text says an original in fewer words: it adds none to what was ``said``, with it or behind it.

    Where the original counts something it drops none either: what is counted hangs on every word.
    """
    if strange_words(text, said):
        return False
    return not (analyse(original).quantities and strange_words(original, text))


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
        and not any(match.how in _KIN for match in pair.matching.candidates.get(i, ()))
    )
