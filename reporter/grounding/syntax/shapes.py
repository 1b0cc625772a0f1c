"""Word classes, and the forms that a word may have as a verb."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from reporter.grounding.lexicon import grammar as lists
from reporter.grounding.lexicon.forms import VERBS as IRREGULAR
from reporter.grounding.words import Word

#: noun, name, pronoun, number, determiner, adjective, adverb, preposition, "and", "that"/"if", relative,
#: auxiliary, "to" before a verb, "not"; verbs: finite, base form, participle (passive), -ing.
WordClass = Literal["N", "P", "R", "#", "D", "A", "B", "I", "C", "S", "W", "X", "T", "!", "F", "V", "E", "G"]


NOMINAL = frozenset("NPR#")


VERBAL = frozenset("FVEG")


LISTS: tuple[tuple[frozenset[str], WordClass], ...] = (
    (lists.NEGATIONS, "!"),
    (lists.BE | lists.HAVE | lists.DO | lists.MODALS, "X"),
    (lists.CONJUNCTIONS, "C"),
    (lists.DETERMINERS - {"that", "this", "these", "those", "all", "other"}, "D"),
    (lists.RELATIVES, "W"),
    (lists.SUBORDINATORS, "S"),
    (lists.PREPOSITIONS, "I"),
    (lists.PRONOUNS, "R"),
    (lists.ADVERBS, "B"),
    (frozenset(["this", "these", "those", "all", "other"]), "D"),
)


CLOSED: dict[str, WordClass] = {}


for _members, _class in LISTS:
    for _member in _members:
        CLOSED.setdefault(_member, _class)


_PARTICIPLES = {forms[-1]: forms[0] for line in IRREGULAR.splitlines() if len(forms := line.split()) > 1}


PASTS = {form: forms[0] for line in IRREGULAR.splitlines() if len(forms := line.split()) > 2 for form in forms[1:-1]}


_PURE_PARTICIPLES = frozenset(
    forms[2] for line in IRREGULAR.splitlines() if len(forms := line.split()) == 3 and forms[2] != forms[1]
)


VERBS = lists.VERBS | lists.NOUN_VERBS
BASES = VERBS | frozenset(_PARTICIPLES.values())
LINKS = lists.BE | lists.HAVE
AUXILIARIES = LINKS | lists.DO | lists.MODALS


#: Adjectives like "unprecedented", beside verbs like "undermined" and "united".
_UNDONE = re.compile(r"un(?!der|i[ftv]|veil|load|cover|leash|ravel|lock|fold|did|wind|tied|pack)\w+ed$")
_COMMAS = frozenset(",;:()—–")


def gap(i: int, words: tuple[Word, ...], text: str) -> str:
    """What stands between a word and the one before it."""
    return text[words[i - 1].end : words[i].start] if 0 < i < len(words) else ""


def possessive(word: Word) -> bool:
    """Whether it ends as a possessor: "China's", "suppliers'"."""
    return word.text.endswith(("'s", "’s", "s'", "s’")) and len(word.text) > 2


def comma_before(i: int, words: tuple[Word, ...], text: str) -> bool:
    """Whether a comma, bracket or dash stands before a word."""
    between = gap(i, words, text)
    return between != " " and not _COMMAS.isdisjoint(between)


def next_word(i: int, words: tuple[Word, ...]) -> Word | None:
    """The word that follows within the sentence."""
    return words[i + 1] if i + 1 < len(words) and not words[i + 1].initial else None


@lru_cache(maxsize=16384)
def shapes(norm: str) -> frozenset[str]:
    """The verb forms a word may be: base, s, past, participle, ing."""
    out = set()
    if norm in BASES or (len(norm) > 5 and norm.endswith(("ize", "ify", "yze"))):
        out.add("base")
    if norm.endswith("s") and _third_person(norm):
        out.add("s")
    if norm in PASTS:
        out.add("past")
    if norm in lists.INVARIANT:
        out |= {"past", "participle"}
    if norm in _PARTICIPLES:
        out |= {"past", "participle"} if norm not in PASTS and norm not in _PURE_PARTICIPLES else {"participle"}
    if norm.endswith("ed") and len(norm) > 3 and norm not in lists.NOT_PAST and not _UNDONE.match(norm):
        out |= {"past", "participle"}
    if norm.endswith("ing") and len(norm) > 4 and _known_base(norm[:-3]):
        out.add("ing")
    return frozenset(out)


def _third_person(norm: str) -> bool:
    return (
        norm[:-1] in BASES
        or (norm.endswith("es") and norm[:-2] in BASES)
        or (norm.endswith("ies") and f"{norm[:-3]}y" in BASES)
        or norm.endswith(("izes", "ifies", "yzes"))
    )


def _known_base(root: str) -> bool:
    doubled = len(root) > 3 and root[-1] == root[-2] and root[:-1] in BASES
    return (
        root in BASES
        or f"{root}e" in BASES
        or doubled
        or root.endswith(("iz", "is", "ify", "yz"))
        or root in {"be", "hav", "do"}
        or len(root) > 6
    )


def following_is_object(i: int, words: tuple[Word, ...]) -> bool:
    """Whether a determiner or name follows, as after a verb with an object."""
    return i + 1 < len(words) and (words[i + 1].norm in lists.DETERMINERS or words[i + 1].capital)
