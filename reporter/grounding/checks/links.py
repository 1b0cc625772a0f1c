"""What is said to be what: "X is Y", "X has Y"."""

from __future__ import annotations

from reporter.grounding.checks.comparison import Comparison, Difference, Differences
from reporter.grounding.checks.parties import (
    absent,
    family,
    figures_of,
    joined,
    phrase_of,
    predicates,
    standing,
    text_of,
)
from reporter.grounding.checks.pronouns import generic, unclear
from reporter.grounding.lexicon import grammar
from reporter.grounding.syntax.frames import Frame


def check_link(frame: Frame, pair: Comparison) -> Differences:
    """Hold that "X is Y", "X has Y": somewhere the evidence must have the two together."""
    for a in frame.agents:
        ours = standing(a, pair)
        for b in frame.patients[:1]:
            theirs = standing(b, pair) or figures_of(b, pair)
            if not (ours or absent(a, pair)) or not theirs or ours & theirs:
                continue
            if pair.claim.words[frame.verb].norm in grammar.BE and _said_of_another(ours, b, pair):
                yield Difference(
                    "role", f"the source says {text_of(b, pair.claim)} of another, not of {text_of(a, pair.claim)}"
                )
                return
            if not ours:
                continue
            owns = pair.claim.words[frame.verb].norm in grammar.HAVE
            if owns and _bound(ours, theirs, pair):
                yield Difference(
                    "role", f"the source has {text_of(b, pair.claim)} be another's, not {text_of(a, pair.claim)}'s"
                )
                return
            if owns and _one_sentence(ours, theirs, pair):
                continue
            qualities = [frozenset(predicates(i, pair)) for i in _content(b, pair)]
            if not joined(ours, theirs, pair) or any(q and not joined(ours, q, pair) for q in qualities):
                yield Difference(
                    "role",
                    f"the source does not say {text_of(b, pair.claim)} of {text_of(a, pair.claim)}",
                    "unsupported",
                )
                return


def check_called(pair: Comparison) -> Differences:
    """Find "Brevik, a monopoly, …" where the evidence has Brevik sit at the heart of a monopoly."""
    syntax, words = pair.claim.syntax, pair.claim.words
    for k, phrase in enumerate(syntax.phrases[:-1]):
        name = syntax.phrases[k + 1]
        apposed = k + 1 in syntax.series(k) and not name.joined and words[name.first].norm in {"a", "an"}
        ours, theirs = standing(k, pair), standing(k + 1, pair)
        if not (apposed and words[phrase.head].capital and ours and theirs):
            continue
        for frame in pair.evidence.syntax.frames:
            others = family((j for _, j in frame.others), pair)
            if ours & family(frame.agents, pair) and theirs <= others and not theirs & family(frame.patients, pair):
                called = f"{text_of(k, pair.claim)} {text_of(k + 1, pair.claim)}"
                yield Difference("role", f"the source does not call {called}", "unsupported")
                return


def _bound(ours: frozenset[int], theirs: frozenset[int], pair: Comparison) -> bool:
    """Whether "its" before a thing stands for those that the verb around it has, and they are none of ours."""
    syntax, words = pair.evidence.syntax, pair.evidence.words
    for j in theirs:
        k = syntax.reading.phrase_at.get(j)
        if k is None or words[phrase_of(k, pair.evidence).first].norm not in {"its", "their", "his", "her"}:
            return False
        frame = next((f for f in syntax.frames if k in (*f.patients, *(p for _, p in f.others))), None)
        if frame is None or not frame.agents or unclear(frame.agents, pair):
            return False
        if ours & family((*frame.agents, *frame.patients), pair):
            return False
    return True


def _said_of_another(ours: frozenset[int], k: int, pair: Comparison) -> bool:
    """Whether the evidence calls somebody so, by "is" or in apposition, and nobody of ours."""
    told = {j: _holders(j, pair) for j in _likest(k, pair)}
    return bool(told) and all(found and not found & ours for found in told.values())


def _likest(k: int, pair: Comparison) -> list[int]:
    """Of the evidence's words for the head of a phrase those whose phrase has most of its other words."""
    found = standing(k, pair) or figures_of(k, pair)
    stem = pair.claim.words[phrase_of(k, pair.claim).head].stem
    found = frozenset(j for j in found if pair.evidence.words[j].stem == stem) or found
    others = [frozenset(predicates(i, pair)) for i in _content(k, pair) if i != phrase_of(k, pair.claim).head]
    at = pair.evidence.syntax.reading.phrase_at

    def shared(j: int) -> int:
        return sum(any(at.get(i) == at.get(j) for i in words) for words in others)

    most = max(map(shared, found), default=0)
    return [j for j in found if shared(j) == most]


def _holders(j: int, pair: Comparison) -> frozenset[int]:
    """The words for whoever the evidence calls so; none where nobody is, or but a pronoun."""
    syntax, words = pair.evidence.syntax, pair.evidence.words
    k = syntax.reading.phrase_at.get(j)
    own = phrase_of(k or 0, pair.evidence) if syntax.phrases else None
    if k is None or own is None or (own.head != j and j not in pair.evidence.figure_words):
        return frozenset()
    linked = [frame for frame in syntax.frames if k in frame.patients and words[frame.verb].norm in grammar.BE]
    if any(unclear(frame.agents, pair) or generic(frame.agents, pair) for frame in linked):
        return frozenset()
    holders = {a for frame in linked for a in (*frame.agents, *frame.spare)}
    if not words[j].capital:
        holders |= {p for p in (k - 1, k + 1) if p in syntax.series(k) and _apposed(k, p, pair)}
    over = {syntax.reading.phrase_at.get(phrase_of(p, pair.evidence).preposition - 1, k) for p in holders}
    named = (phrase_of(p, pair.evidence) for p in (*holders, *(() if linked else over)))
    words_of = {i for phrase in named for i in range(phrase.first, phrase.last + 1)}
    whole = family((a for frame in linked for a in frame.agents), pair)  # "most of the wells"
    return frozenset(words_of | whole) - {*range(own.first, own.last + 1)}


def _apposed(k: int, other: int, pair: Comparison) -> bool:
    """Whether one of two phrases in a row names the other."""
    name = phrase_of(other, pair.evidence)
    return not phrase_of(max(k, other), pair.evidence).joined and pair.evidence.words[name.head].capital


def _content(k: int, pair: Comparison) -> list[int]:
    phrase = phrase_of(k, pair.claim)
    figures = pair.claim.figure_words
    return [i for i in range(phrase.first, phrase.last + 1) if pair.claim.words[i].content and i not in figures]


def _one_sentence(ours: frozenset[int], theirs: frozenset[int], pair: Comparison) -> bool:
    numbers = pair.evidence.sentence_numbers
    return bool({numbers[j] for j in ours} & {numbers[j] for j in theirs})
