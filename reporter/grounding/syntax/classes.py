"""The part that each word of a sentence plays, by word lists, endings and what stands around it."""

from __future__ import annotations

from reporter.grounding.lexicon import grammar as lists
from reporter.grounding.syntax.shapes import (
    AUXILIARIES,
    CLOSED,
    VERBS,
    WordClass,
    following_is_object,
    gap,
    next_word,
    possessive,
    shapes,
)
from reporter.grounding.syntax.verbs import previous_verbal, verb_class
from reporter.grounding.words import Word, stem

_COUNTING = lists.FRACTIONS | lists.SMALL_NUMBERS
_TO_DO = frozenset(map(stem, "continue begin start tend expect likely set try fail seem appear".split()))
_ENDING = lists.CONJUNCTIONS | {".", "alone", "only"}


def classes(words: tuple[Word, ...], text: str) -> tuple[WordClass, ...]:
    """One class a word."""
    found: list[WordClass] = []
    for i in range(len(words)):
        found.append(_class_of(i, words, text, found))
    starts = [i for i, word in enumerate(words) if i == 0 or word.initial]
    for first, end in zip(starts, [*starts[1:], len(words)][: len(starts)], strict=True):
        if not any(c in "FVEGX" for c in found[first:end]):
            _give_verb(first, end, words, found)
    return tuple(found)


def _give_verb(first: int, end: int, words: tuple[Word, ...], found: list[WordClass]) -> None:
    """A sentence without a verb has one all the same: the first word that may be one after a noun."""
    for i in range(first + 1, end - 1):
        after_noun = found[i - 1] in "NP" and not possessive(words[i - 1])
        if (
            after_noun
            and shapes(words[i].norm) & {"base", "s", "past"}
            and not words[i].capital
            and found[i + 1] != "I"
        ):
            found[i] = "F"
            return


def _class_of(i: int, words: tuple[Word, ...], text: str, before: list[WordClass]) -> WordClass:
    word = words[i]
    if _leads_compound(i, words, text):
        return "#" if word.norm[:1].isdigit() else "A"
    if word.norm[:1].isdigit():
        return "#"
    if gap(i, words, text) == "-" and shapes(word.norm) & {"participle", "ing"}:
        return "A"
    if "n't" in word.norm:
        return "X"
    if word.capital and not word.initial and word.norm not in {"i"}:
        return "P"
    if word.norm in {"may", "can", "will"} or word.norm not in VERBS:
        closed = _closed(i, words, before)
        if closed is not None:
            return closed
    return _open(i, words, text, before)


def _leads_compound(i: int, words: tuple[Word, ...], text: str) -> bool:
    return i + 1 < len(words) and gap(i + 1, words, text) in {"-", "‑"}


def _closed(i: int, words: tuple[Word, ...], before: list[WordClass]) -> WordClass | None:
    norm = words[i].norm
    if norm == "to" and _bound(i, words) is None:
        k = i + 1
        while k < min(len(words), i + 5) and (words[k].norm.endswith("ly") or (k > i + 1 and words[k].norm == "and")):
            k += 1
        verb = (k < len(words) and "base" in shapes(words[k].norm)) or words[min(k, len(words) - 1)].norm in {
            "be",
            "have",
            "do",
        }
        return "T" if verb and not _thing_after_to(i, words) else "I"
    if norm in {"because", "instead", "due", "thanks", "owing"} and (
        i + 1 < len(words) and words[i + 1].norm in {"of", "to"}
    ):
        return "I"
    if norm == "that":
        return _that(i, words, before)
    bound = _bound(i, words)
    if bound is not None:
        return bound
    if norm in {"one", "ones"} and i + 1 < len(words) and words[i + 1].norm not in lists.PREPOSITIONS:
        return "D"
    if norm in {"all", "some", "many", "most", "both", "each", "several", "few", "none"}:
        return "R" if i + 1 < len(words) and words[i + 1].norm == "of" else "D"
    if norm in {"before", "after", "since", "until", "as", "like"}:
        return "I"
    return CLOSED.get(norm)


def _bound(i: int, words: tuple[Word, ...]) -> WordClass | None:
    """The words of "more than 350", "at least 40", "about 57", "up to 12": part of the figure."""
    norm = words[i].norm
    after = [w.norm for w in words[i + 1 : i + 3]] + ["", ""]
    if norm in {"according", "pursuant"} and after[0] == "to":
        return "I"
    if norm == "long" and i and words[i - 1].norm in lists.HAVE and "participle" in shapes(after[0]):
        return "B"
    if norm in {"about", "over", "around", "under", "nearly", "almost", "some"} and after[0][:1].isdigit():
        return "B"
    if norm in {"more", "less", "fewer", "at", "up"} and after[0] in {"than", "least", "most", "to"}:
        return "B" if counts(after[1]) else None
    if norm in {"than", "least", "most", "to"} and i and words[i - 1].norm in {"more", "less", "fewer", "at", "up"}:
        return "B" if counts(after[0]) else None
    return None


def counts(norm: str) -> bool:
    """Whether a word is a figure, or stands for one: "a", "half", "two"."""
    return norm[:1].isdigit() or norm in _COUNTING


def _thing_after_to(i: int, words: tuple[Word, ...]) -> bool:
    """Whether it is "to market" of "exports to market leaders": a name or noun form follows."""
    following = words[i + 1]
    after = words[i + 2].norm if i + 2 < len(words) and not words[i + 2].initial else "."
    led = words[i - 1].stem if i else ""
    alone = following.norm in lists.NOUN_VERBS and after in _ENDING and led not in _TO_DO
    return following.capital or following.norm == "date" or alone


def _that(i: int, words: tuple[Word, ...], before: list[WordClass]) -> WordClass:
    following = words[i + 1].norm if i + 1 < len(words) else ""
    verbal = following in AUXILIARIES or bool(
        shapes(following) & {"s", "past", "base"} and following not in lists.NOUN_VERBS
    )
    if before and before[-1] in "NP#A" and verbal:
        return "W"
    if (before and before[-1] in "IT") or (i == 0 and not verbal):
        return "D"
    return "S"


def _open(i: int, words: tuple[Word, ...], text: str, before: list[WordClass]) -> WordClass:
    norm = words[i].norm
    forms = shapes(norm)
    if (
        norm in {"leading", "remaining", "outstanding", "trading"}
        and next_word(i, words) is not None
        and not following_is_object(i, words)
    ):
        return "A"
    if possessive(words[i]):
        return "P" if words[i].capital else "N"
    if i and words[i - 1].norm in {"where", "when"} and norm.endswith("s") and norm[:-1] in lists.NOUN_VERBS:
        return "N"
    following = next_word(i, words)
    if norm in {"ie", "eg"} or (norm == "back" and following is not None and following.norm in lists.PREPOSITIONS):
        return "B"
    previous = previous_verbal(words, before)
    if not forms and before and before[-1] == "X" and words[i - 1].norm in lists.MODALS and not words[i].capital:
        return "V"
    verb = verb_class(i, words, text, before, previous, forms) if forms else None
    if verb is not None:
        return verb
    if norm in lists.ADJECTIVES:
        return "A"
    if (
        norm.endswith("ly")
        and len(norm) > 4
        and norm not in {"supply", "family", "monopoly", "assembly", "ally", "july", "reply", "anomaly"}
    ):
        return "B"
    if norm in lists.NOUNS or norm in lists.NOUN_VERBS:
        return "N"
    if words[i].capital and not forms and i + 1 < len(words) and words[i + 1].capital:
        return "P"
    if norm.endswith(lists.SUFFIXES_OF_ADJECTIVES) and not norm.endswith(("ment", "ness")):
        return "A"
    return "N"
