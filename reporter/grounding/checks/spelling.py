"""Spelling: a word run together or damaged on the way from the source has no place in a memo."""

from __future__ import annotations

import re

from reporter.grounding.checks.comparison import Comparison, Difference, Differences
from reporter.grounding.words import Word, ordinary

_SHORTEST = 6  # letters: shorter words are too near to others
_VARIANTS = (("ise", "ize"), ("isa", "iza"), ("isi", "izi"), ("yse", "yze"), ("our", "or"), ("re", "er"), ("ll", "l"))
_ENDING = 3  # letters at the end in which forms of one word may differ


def check_spelling(pair: Comparison) -> Differences:
    """Two words of the evidence written as one; a word that is one of the evidence's but for a letter."""
    known = {word.norm for word in pair.evidence.words}
    stems = {word.stem for word in pair.evidence.words}
    for word in pair.claim.words:
        if word.norm in known or word.stem in stems or len(word.norm) < _SHORTEST or ordinary(word.norm):
            continue
        if _documented(word, pair):
            continue
        meant = _run_together(word, pair) or _damaged(word, pair)
        if meant:
            yield Difference("wording", f"“{word.text}”: misspelt, the source has “{meant}”", "partly")


def _run_together(word: Word, pair: Comparison) -> str:
    """The two words of the evidence that a claim's is without the space between them, the last such."""
    found = pair.evidence.words
    runs = (
        f"{a.text} {b.text}"
        for a, b in zip(reversed(found[:-1]), reversed(found), strict=False)
        if a.norm + b.norm == word.norm and pair.evidence.text[a.end : b.start].isspace()
    )
    return next(runs, "")


def _documented(word: Word, pair: Comparison) -> bool:
    source = pair.source
    return source is not None and (word.norm in source.lower_norms or bool(source.name_norms[word.norm]))


def _damaged(word: Word, pair: Comparison) -> str:
    """The evidence's word that a claim's is, but for one letter put in, left out, exchanged or two turned round."""
    if word.capital or not word.norm.isascii():
        return ""
    for other in pair.evidence.words:
        near = abs(len(other.norm) - len(word.norm)) <= 1 and other.norm[0] == word.norm[0] and not other.capital
        if near and _one_off(word.norm, other.norm) and not _variant(word.norm, other.norm):
            return other.text
    return ""


def _one_off(a: str, b: str) -> bool:
    """Whether two words differ in one place before their endings."""
    k = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    if k >= min(len(a), len(b)) - _ENDING:
        return False
    turned = a[k + 1 : k + 2] + a[k : k + 1] + a[k + 2 :] == b[k:]
    return turned or a[k + 1 :] == b[k + 1 :] or a[k:] == b[k + 1 :] or a[k + 1 :] == b[k:]


def _variant(a: str, b: str) -> bool:
    """Whether they are one word in British and American spelling."""
    return any(re.sub(one, other, a) == re.sub(one, other, b) for one, other in _VARIANTS)
