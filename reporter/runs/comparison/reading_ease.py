"""How long a text is and how easily it reads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pyphen import Pyphen

from reporter.grounding.words import has_cjk

# A word of letters, with its apostrophes and hyphens; in Chinese every ideograph counts as one.
_WORD = re.compile(r"[一-鿿]|[^\W\d_一-鿿]+(?:['’-][^\W\d_一-鿿]+)*|\d[\d.,]*")
_LETTERS = re.compile(r"[A-Za-z]")


def count_words(texts: Sequence[str]) -> int:
    """Words; ideographs, where the text is Chinese."""
    return sum(len(_WORD.findall(text)) for text in texts)


def reading_ease(sentences: Sequence[str], language: str) -> float | None:
    """Flesch's reading ease of English sentences: 0 (hard) to 100 (easy), beyond either at the extremes.

    206.835 - 1.015 words a sentence - 84.6 syllables a word: R. Flesch, "A new readability yardstick",
    Journal of Applied Psychology 32 (1948), 221-233. Syllables are the places where the dictionary of
    LibreOffice hyphenates, and one. None for other languages, for which the formula was not made; an English memo's
    quotations of Chinese are left out.
    """
    own = [text for text in sentences if not has_cjk(text)]
    words = [word for text in own for word in _WORD.findall(text) if _LETTERS.search(word)]
    if not language.startswith("en") or not words:
        return None
    syllables = sum(_syllables(word) for word in words)
    return round(206.835 - 1.015 * len(words) / len(own) - 84.6 * syllables / len(words), 1)


def _syllables(word: str) -> int:
    return sum(len(_dictionary().positions(part)) + 1 for part in re.split(r"-", word) if part)


@cache
def _dictionary() -> Pyphen:
    return Pyphen(lang="en_US")
