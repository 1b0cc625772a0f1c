"""Adjectives made from nouns: "statutory" of "statute", "presidential" of "president"."""

from __future__ import annotations

from functools import lru_cache

_SHORTEST = 5  # letters of a root that tells
_ADJECTIVES = ("ory", "ial", "ical", "ic", "al", "ary")
_NOUNS = ("ion", "ions", "ies", "es", "e", "y", "s", "")
#: Look made from another word, and mean something else.
_APART = frozenset(
    "mineral official secretary inventory directory critical material capital general federal hospital commentary "
    "missionary memorial special classic".split()
)


@lru_cache(maxsize=16384)
def root_of_adjective(norm: str) -> str:
    """What an adjective made from a noun is made from, without its ending; nothing for other words."""
    if norm in _APART:
        return ""
    ending = next((ending for ending in _ADJECTIVES if norm.endswith(ending)), "")
    root = norm.removesuffix(ending)
    return root if ending and len(root) >= _SHORTEST else ""


@lru_cache(maxsize=16384)
def root_of_noun(norm: str) -> str:
    """What an adjective may be made of a noun from: the noun without its ending."""
    ending = next(ending for ending in _NOUNS if norm.endswith(ending))
    root = norm.removesuffix(ending)
    return root if len(root) >= _SHORTEST else ""


def derived(a: str, b: str) -> bool:
    """Whether one of two lower-case words is an adjective made from the other."""
    return any(
        root and root == root_of_noun(noun) for root, noun in ((root_of_adjective(a), b), (root_of_adjective(b), a))
    )
