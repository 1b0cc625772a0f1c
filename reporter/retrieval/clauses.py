"""Where the verb of a question stands: after "did", the subject comes first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reporter.retrieval.forms import is_irregular, is_participle

_DETERMINERS = frozenset(
    "the a an this that these those its their his her our your my all both each every some any no many most several "
    "few more less fewer new further additional two three four five six seven eight nine ten up down out off back over "
    "so such not higher lower".split()
)
_PREPOSITIONS = frozenset(
    "of in on at to for from by with about against between into during after before under over since until within "
    "without through toward towards as than because when while if and or but like per via amid despite around".split()
)
_JOINING = frozenset("of in on at for from with between against and or to 's".split())
_ADVERBS = frozenset("not also still only first already never".split())
_VERBS_IN_LY = frozenset("rely apply supply reply imply comply multiply fly ally".split())


def first_verb(words: Sequence[str]) -> int | None:
    """The index of the base-form verb after a subject; None where it cannot be told."""
    fallback = None
    for at in _after_subject(words):
        word = words[at]
        if not word.islower() or word in _PREPOSITIONS or word in _DETERMINERS or _is_plural(word):
            continue
        if word in _ADVERBS or _is_adverb(word):
            continue
        following = words[at + 1] if at + 1 < len(words) else ""
        if is_irregular(word) and words[at - 1].lower() not in _DETERMINERS:
            return at
        if not following or _opens_predicate(following):
            return at
        if fallback is None and _is_plural(following):
            fallback = at
    return fallback


def first_participle(words: Sequence[str]) -> int | None:
    """The index of the participle ("closed", "rising"), or "not", after a subject; None where there is none."""
    for at in _after_subject(words):
        word = words[at].lower()
        if word == "not" or is_participle(word) or (word.endswith("ing") and len(word) > 5):
            return at
        if word in {"so", "too", "very", "still", "also", "no", "being", "been"}:
            return at
    return None


def _after_subject(words: Sequence[str]) -> Iterator[int]:
    """Indexes at which a predicate may open: not the head of the subject, nor of a phrase that belongs to it."""
    needed = True
    for at, raw in enumerate(words):
        word = raw.lower()
        if needed:
            needed = word in _DETERMINERS or word in _PREPOSITIONS
            continue
        if word in _JOINING:
            needed = True
            continue
        yield at


def _opens_predicate(word: str) -> bool:
    lower = word.lower()
    return (
        lower in _DETERMINERS
        or lower in _PREPOSITIONS
        or not word.islower()
        or lower.endswith("ing")
        or _is_adverb(lower)
        or lower in {"it", "them", "him", "us"}
    )


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss")


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and word not in _VERBS_IN_LY
