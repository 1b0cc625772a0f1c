"""When two sentences say the same thing, so that a reader is told it once."""

from __future__ import annotations

import re

from reporter.patterns import one_of

# Any one of these makes two sentences the same: the cosine of their vectors, the part of the shorter one's
# content words that are the longer one's, or somewhat less of both.
SAME_COSINE = 0.85
SAME_CONTENT = 0.8
ALIKE_COSINE, ALIKE_CONTENT = 0.7, 0.6
RETOLD_COSINE, RETOLD_CONTENT = 0.6, 0.45  # where both report one occasion

_WORD = re.compile(r"\d[\d.,]*\d|\d|[A-Za-zÀ-ɏ]{3,}|[\u3040-\u30ff\u3400-\u9fff]{2}")
_FUNCTION_WORD = re.compile(
    one_of("""
    the and for are was were has have had been with that this these those from its their his her
    which who whom whose what when where while into onto upon about than then there here not but
    will would can could may might must should shall also such any all more most some said says
    """)
)
_STEM = 6  # letters: enough to see "processing" in "processors", too many for "process" and "proceed"


def content_words(text: str) -> frozenset[str]:
    """Its content words, crudely stemmed, and its figures; ideographs in pairs."""
    return frozenset(
        word[:_STEM] if word.isalpha() else word.rstrip(".,")
        for word in map(str.lower, _WORD.findall(text))
        if not _FUNCTION_WORD.fullmatch(word)
    )


def figures(words: frozenset[str]) -> frozenset[str]:
    """Those of the content words that are figures."""
    return frozenset(word for word in words if word[0].isdigit())


def contained(words: frozenset[str], others: frozenset[str]) -> float:
    """Which part of the content words stands in the others, 0..1."""
    return len(words & others) / len(words) if words else 0.0


def says_the_same(words: frozenset[str], others: frozenset[str], cosine: float) -> bool:
    """Whether one repeats the other, given the cosine of their vectors.

    Sentences with different figures are alike and yet do not say the same: the shorter one's have to be
    among the longer one's.
    """
    short, long = sorted((words, others), key=len)
    if not figures(short) <= figures(long):
        return False
    content = contained(short, long)
    return cosine >= SAME_COSINE or content >= SAME_CONTENT or (cosine >= ALIKE_COSINE and content >= ALIKE_CONTENT)


def of_one_wording(words: frozenset[str], others: frozenset[str], cosine: float) -> bool:
    """Whether neither says much that the other does not, given the cosine of their vectors."""
    return says_the_same(words, others, cosine) and contained(*sorted((words, others), key=len)[::-1]) >= ALIKE_CONTENT


def retells(words: frozenset[str], others: frozenset[str], cosine: float) -> bool:
    """Whether two reports of one occasion tell the same of it, given the cosine of their vectors."""
    short, long = sorted((words, others), key=len)
    return says_the_same(words, others, cosine) or (
        cosine >= RETOLD_COSINE and contained(short, long) >= RETOLD_CONTENT
    )
