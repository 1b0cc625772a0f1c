"""Whether a word is a verb where it stands, and in which form."""

from __future__ import annotations

from reporter.grounding.lexicon import grammar as lists
from reporter.grounding.syntax.shapes import (
    AUXILIARIES,
    CLOSED,
    LINKS,
    PASTS,
    WordClass,
    comma_before,
    following_is_object,
    gap,
    next_word,
    possessive,
    shapes,
)
from reporter.grounding.words import Word

_JOINING = frozenset(["before", "after", "since", "until"])
_OPENERS = _JOINING | {"as"}
_FINITE = LINKS | lists.MODALS
_SURELY_FINITE = _FINITE - frozenset(["being", "been", "be", "having"])
_BEFORE_BASE = lists.MODALS | lists.DO
_DOUBTFUL = (lists.NOUN_VERBS - lists.INVARIANT) | lists.VERB_ADJECTIVES
_NEW_CLAUSE = lists.CONJUNCTIONS | lists.RELATIVES
_RELATIVES = lists.RELATIVES | {"that"}
_PREPOSITIONS = lists.PREPOSITIONS | {"to"}
_DETERMINERS = lists.DETERMINERS - {"other"}
#: What may follow a verb that has an object, or more.
_TAKEN = lists.POSSESSIVES | {"to"}
_OBJECTS = lists.DETERMINERS | _TAKEN
_COMPLEMENTS = lists.DETERMINERS | _PREPOSITIONS
_NOMINAL = _OBJECTS | {"that", "how", "whether", "them", "it"}


def verb_class(
    i: int, words: tuple[Word, ...], text: str, before: list[WordClass], previous: str, forms: frozenset[str]
) -> WordClass | None:
    """The class of a word as a verb; None where it is none here."""
    norm = words[i].norm
    ambiguous = norm in lists.NOUN_VERBS or (norm.endswith("s") and norm[:-1] in lists.NOUN_VERBS)
    auxiliary = _auxiliary(words, before)
    if previous == "T":
        return "V"
    if norm in lists.INVARIANT and previous == "C" and _coordinates(before, words, i):
        return "V"
    if norm in lists.INVARIANT and auxiliary not in AUXILIARIES:
        return (
            "F" if previous in {"N", "P", "R", "W"} and (following_is_object(i, words) or _taking(i, words)) else None
        )
    if "ing" in forms:
        return _ing(i, words, text, before, previous, auxiliary)
    if previous == "X" and auxiliary in _BEFORE_BASE and "base" in forms:
        return "V"
    if forms & {"past", "participle"}:
        found = _past(i, words, text, before, previous, auxiliary, forms)
        if found is not None:
            return found
    if "base" in forms and not ambiguous and comma_before(i, words, text) and _listed(before, words):
        return "V"
    if "base" in forms and previous == "C" and _coordinates(before, words, i):
        return _class_of_verb_before(before)
    if "base" in forms and not ambiguous and norm not in lists.VERB_ADJECTIVES and previous not in {"D", "A", "I"}:
        return None if words[i].initial else "V" if previous in {"", "S", "C"} else "F"
    if "base" in forms and _after_plural(i, words, text, before, previous):
        return "F"
    if "s" in forms and _after_singular(i, words, text, before, previous, ambiguous):
        return "F"
    if "s" in forms and previous == "C" and _taking(i, words) and "F" in before:
        return "F"
    if "s" in forms and previous == "F" and comma_before(i, words, text) and not ambiguous:
        return "F"  # "The line, the minister said, carries zinc"
    plain = not ambiguous and norm not in lists.VERB_ADJECTIVES
    if "base" in forms and plain and previous in {"", "S", "C", "W"} and not words[i].initial:
        return "V"
    if not ambiguous and "s" in forms and previous in {"C", "W", "R", ""} and not words[i].initial:
        return "F"
    return None


def previous_verbal(words: tuple[Word, ...], before: list[WordClass]) -> str:
    """The same, over a "first" that stands between an auxiliary and its verb."""
    k = len(before) - 1
    while k >= 0 and (before[k] in "B!" or (words[k].norm == "first" and k and before[k - 1] == "X")):
        k -= 1
    return before[k] if k >= 0 else ""


def _taking(i: int, words: tuple[Word, ...]) -> bool:
    """Whether what a verb would have follows: a figure, "its", "to"."""
    following = next_word(i, words)
    return following is not None and (following.norm[:1].isdigit() or following.norm in _TAKEN)


def _auxiliary(words: tuple[Word, ...], before: list[WordClass]) -> str:
    """The auxiliary that a verb here would belong to."""
    for k in range(len(before) - 1, max(-1, len(before) - 4), -1):
        if before[k] == "X":
            return words[k].norm
        if before[k] not in "B!" and words[k].norm != "first":
            break
    return ""


def _coordinates(before: list[WordClass], words: tuple[Word, ...], i: int) -> bool:
    """Whether "and" joins this to a verb in the base form before it."""
    following = words[i + 1].norm if i + 1 < len(words) else ""
    taking = following in _OBJECTS or following[:1].isdigit()
    if words[i].norm in _DOUBTFUL and not taking and before[-2:-1] not in (["V"], ["F"]):
        return False
    for k in range(len(before) - 1, max(-1, len(before) - 14), -1):
        if before[k] == "V":
            return True
        if before[k] in "SW" or words[k].stretch != words[i].stretch:
            return False
        if before[k] == "F" and "base" in shapes(words[k].norm):
            return True
    return False


def _listed(before: list[WordClass], words: tuple[Word, ...]) -> bool:
    """Whether a verb after a comma goes on with "to reduce …, enhance …"."""
    for k in range(len(before) - 1, max(-1, len(before) - 16), -1):
        if before[k] in "VF" or words[k].initial:
            return before[k] == "V" and "base" in shapes(words[k].norm)
    return False


def _class_of_verb_before(before: list[WordClass]) -> WordClass:
    return next((c for c in reversed(before) if c in "VF"), "V")


def _after_plural(i: int, words: tuple[Word, ...], text: str, before: list[WordClass], previous: str) -> bool:
    if not before or previous not in {"N", "P", "R", "W"} or (comma_before(i, words, text) and previous != "W"):
        return False
    k = next(k for k in range(len(before) - 1, -1, -1) if before[k] not in "B!")
    norm = words[k].norm
    if previous == "R":
        return norm in {"they", "we", "you", "i", "who", "those", "some", "many", "most", "others"}
    if previous == "W":
        return True
    if possessive(words[k]):
        return False
    plural = norm.endswith("s") and not norm.endswith(("ss", "us", "is")) and norm not in lists.PLURAL_MODIFIERS
    if previous == "P":
        plural = plural and not words[k].text.isupper()
    together = (
        before[max(0, k - 1)] == "C" and k >= 2 and before[k - 2] in "PN" and words[i].norm not in lists.NOUN_VERBS
    )
    if words[i].norm in lists.NOUN_VERBS and before[-1] not in "B!":
        following = next_word(i, words)
        if following is None:  # "…, analysts estimate."
            return plural and k > 0 and comma_before(k, words, text)
        if not plural or following.norm in _FINITE or comma_before(i + 1, words, text):
            return False
        taking = following.norm in _COMPLEMENTS or following.norm[:1].isdigit()
        if not (taking or following.norm.endswith(("ing", "ed")) or following.capital or _opens(before, k, words)):
            return False
    return plural or together or norm == "people"


def _after_singular(
    i: int, words: tuple[Word, ...], text: str, before: list[WordClass], previous: str, ambiguous: bool
) -> bool:
    if not before or previous not in {"N", "P", "R", "W", "#"}:
        return False
    k = next(k for k in range(len(before) - 1, -1, -1) if before[k] not in "B!")
    norm = words[k].norm
    if possessive(words[k]) or (
        norm.endswith("s") and previous == "N" and not norm.endswith(("ss", "us", "is", "ics"))
    ):
        return False
    if not ambiguous:
        return True
    if comma_before(i, words, text) and previous not in {"W", "R"}:
        return False
    if previous in {"W", "R"}:  # not "which plants produced"
        return not (i + 1 < len(words) and "past" in shapes(words[i + 1].norm))
    start = k
    while (
        start > 0 and before[start - 1] in "DAN#P" and not words[start].initial and not comma_before(start, words, text)
    ):
        start -= 1
    if start and before[start - 1] == "I" and words[start - 1].initial:
        return False
    if next_word(i, words) is None and "," in gap(start, words, text):  # "…, the Survey estimates."
        return True
    following = next_word(i, words)
    if following is None or before[-1] in "B":
        return following is not None
    if (following.norm.endswith("ly") or CLOSED.get(following.norm) == "B") and _opens(before, k, words):
        return i + 2 >= len(words) or not shapes(words[i + 2].norm)
    nominal = following.norm in _NOMINAL or following.norm[:1].isdigit() or following.capital
    noun = following.norm not in CLOSED and not shapes(following.norm) and following.content
    return nominal or (noun and previous == "P") or (noun and _opens(before, k, words))


def _opens(before: list[WordClass], k: int, words: tuple[Word, ...]) -> bool:
    """Whether the noun phrase that ends here opens the sentence, so that its verb is due."""
    while k >= 0 and before[k] in "DANP#":
        k -= 1
    return k < 0 or before[k] in "SW" or (before[k] == "I" and words[k].norm in _OPENERS)


def _past(
    i: int,
    words: tuple[Word, ...],
    text: str,
    before: list[WordClass],
    previous: str,
    auxiliary: str,
    forms: frozenset[str],
) -> WordClass | None:
    following = next_word(i, words)
    if auxiliary in lists.BE:
        return "E"
    if before and before[-1] in "FVEG" and not comma_before(i, words, text):  # "faces increased costs"
        return None if words[i].norm in lists.NOUN_VERBS or words[i].norm == "thought" else "A"
    if auxiliary in lists.HAVE:
        return "F"
    if "participle" not in forms:
        return "F" if previous not in {"D", "A"} else None
    nounish = following is not None and following.norm not in CLOSED and not following.norm.endswith("ly")
    country = i > 0 and words[i - 1].norm in {"usa", "eu", "uk"}
    if (previous in {"D", "A", "I", "#"} or country) and nounish and not comma_before(i, words, text):
        return "A"
    if previous in {"D", "A"}:
        return "A" if words[i].norm not in lists.NOUN_VERBS else None
    if words[i - 1 : i] and possessive(words[i - 1]):
        return "A"
    if "past" not in forms:
        return "E"
    if previous == "C" and _last_verb(before) == "E" and (following is None or not following_is_object(i, words)):
        return "E" if following is None or not following.norm[:1].isdigit() else "F"
    if previous in {"C", "", "I", "S"} and nounish and not following_is_object(i, words):
        return "A" if previous not in {"C", "S"} else "F"
    return "E" if _reduced(i, words, text, before) else "F"


def _last_verb(before: list[WordClass]) -> str:
    return next((c for c in reversed(before) if c in "FVEGSW"), "")


def _reduced(i: int, words: tuple[Word, ...], text: str, before: list[WordClass]) -> bool:
    """Whether it is "made" in "products made in X": a participle after its noun, not the sentence's verb."""
    following = words[i + 1].norm if i + 1 < len(words) else ""
    if following not in _PREPOSITIONS and not following.endswith("ly"):
        return False
    if following == "by":
        return not any(w.norm[:1].isdigit() or w.norm in lists.FRACTIONS for w in words[i + 2 : i + 4])
    start = i - 1
    while start > 0 and before[start] in "DANP#":
        start -= 1
    if start >= 0 and before[start] in "SW" and words[start].norm in _RELATIVES:
        return False  # "tariffs that the President imposed in"
    for k in range(i - 1, -1, -1):  # a verb before it, and nothing that starts a clause between
        if before[k] in "SW" or (before[k] == "C" and k == i - 1) or words[k].stretch != words[i].stretch:
            break
        if before[k] == "I" and words[k].norm in _JOINING and before[i - 1] == "P":
            break  # "after the Senator called for"
        if before[k] == "C" and comma_before(k, words, text):
            break
        if before[k] in "FX":
            return not (before[i - 1] == "C" or any(c == "C" for c in before[k:i])) or not comma_before(i, words, text)
    for k in range(i + 1, min(len(words), i + 14)):  # or one after it
        if words[k].stretch != words[i].stretch or words[k].norm in _NEW_CLAUSE:
            return False
        if words[k].norm in _JOINING:
            return False
        if words[k].capital:
            continue
        if words[k].norm in _SURELY_FINITE or ("past" in shapes(words[k].norm) and words[k].norm in PASTS):
            return True
    return False


def _ing(
    i: int, words: tuple[Word, ...], text: str, before: list[WordClass], previous: str, auxiliary: str
) -> WordClass | None:
    norm = words[i].norm
    following = next_word(i, words)
    if auxiliary in lists.BE:
        return "F"
    nounish = following is not None and following.norm not in CLOSED and not following.norm[:1].isdigit()
    if nounish and "past" in shapes(words[i + 1].norm) and following_is_object(i + 1, words):
        nounish = False  # "the grouping announced a plan"
    if previous in {"D", "A", "#"} or (i and possessive(words[i - 1])):
        return "A" if nounish and norm not in lists.NOMINAL_ING else "N"
    if norm in lists.NOMINAL_ING:
        taking = following is not None and (following.norm in _DETERMINERS and not comma_before(i + 1, words, text))
        return "G" if taking and previous in {"I", "N", "P", "C", "S", ""} else "N"
    if before and before[-1] in "FV" and nounish and following is not None and not following.capital:
        return "A"  # "face mounting vulnerabilities"
    if norm in {"including", "regarding", "concerning", "following", "during"}:
        return "I"
    return "G"
