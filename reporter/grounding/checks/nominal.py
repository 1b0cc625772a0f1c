"""A verb of the claim beside a noun of the evidence: "restricted" beside "China's restrictions"."""

from __future__ import annotations

from reporter.grounding.checks.comparison import Comparison
from reporter.grounding.checks.parties import PRONOUNS, about_of, own_words, phrase_of, standing, strange, text_of
from reporter.grounding.checks.pronouns import fits
from reporter.grounding.lexicon import grammar
from reporter.grounding.syntax.frames import Frame
from reporter.grounding.syntax.shapes import possessive
from reporter.grounding.words import Word

_AIMS = frozenset("in on at to against for into toward towards".split())


def around_noun(frame: Frame, there: int, pair: Comparison) -> bool:
    """Whether the parties of a claim's verb stand about a noun of the evidence, or a pronoun for them."""
    about, own = about_of(there, pair), own_words(there, pair)
    words = pair.evidence.words
    owned = is_owned(there, pair)
    owner = {words[i].norm for i in own if i < there} & grammar.POSSESSIVES
    for k in frame.agents:
        ours = standing(k, pair)
        if not ours and not strange(k, pair):
            continue
        if owner and min(ours, default=there) < there and fits(next(iter(owner)), ours, pair):
            continue
        pronoun = any(words[i].norm in {"it", "they", "he", "she"} for i in about) and min(ours, default=there) < there
        if not ours & own and (owned or not (ours & about or pronoun)):
            return False
        if frame.patients and aimed_at(k, there, pair):
            return False
    for k in frame.patients:
        ours = standing(k, pair)
        if ours and not ours & (own if any(i > there for i in own) else about):
            return False
    return True


def aimed_at(k: int, there: int, pair: Comparison) -> bool:
    """Whether a party of the claim's is where or against whom, not who: "a prohibition on investment in Norland"."""
    at, words = pair.evidence.syntax.reading.phrase_at, pair.evidence.words
    told = [at[j] for j in standing(k, pair) & own_words(there, pair) if j in at and j > there]
    return bool(told) and all(words[phrase_of(p, pair.evidence).preposition].norm in _AIMS for p in told)


def foreign_to(k: int, there: int, pair: Comparison) -> bool:
    """Whether a party of the claim's verb has nothing to do with a noun of the evidence, made from that verb."""
    ours, about = standing(k, pair), about_of(there, pair)
    words = pair.evidence.words
    before = [j for j in ours if j < there]
    return bool(ours) and not ours & about and not (before and any(words[i].norm in PRONOUNS for i in about))


def is_owned(there: int, pair: Comparison) -> bool:
    """Whether a noun of the evidence says whose it is."""
    words = pair.evidence.words
    own = (i for i in own_words(there, pair) if i < there)
    return any(possessive(words[i]) or words[i].norm in grammar.POSSESSIVES for i in own)


def made_from(verb: Word, noun: Word) -> bool:
    """Whether a noun is made from a verb: "endorsement" from "endorse"."""
    return verb.stem == noun.stem or verb.norm[:4] == noun.norm[:4]


def noun_phrase(there: int, pair: Comparison) -> str:
    """The phrase that a noun of the evidence stands in."""
    k = pair.evidence.syntax.reading.phrase_at[there]
    return text_of(k, pair.evidence)
