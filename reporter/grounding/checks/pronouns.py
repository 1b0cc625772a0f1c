"""What "it", "they" and "the company" stand for in the evidence, as far as that can be told."""

from __future__ import annotations

from reporter.grounding.checks.comparison import Comparison
from reporter.grounding.checks.parties import GENERIC_NOUNS, PRONOUNS, family, phrase_of
from reporter.grounding.syntax.frames import Frame

#: Words before the name of somebody that "it" cannot stand for.
_PERSONS = frozenset(
    "president minister secretary senator spokesperson spokesman spokeswoman chairman chairwoman governor mr mrs ms dr "
    "ambassador representative king queen prince officer director".split()
)


def resolved_agents(theirs: Frame, pair: Comparison) -> frozenset[int]:
    """What the pronoun that does something in the evidence stands for: the subject before it."""
    heads = [pair.evidence.words[phrase_of(k, pair.evidence).head].norm for k in theirs.agents]
    if not heads or heads[0] not in {"it", "they", "he", "she"}:
        return frozenset()
    at, numbers = phrase_of(theirs.agents[0], pair.evidence).first, pair.evidence.sentence_numbers
    out: set[int] = set()
    earliest = numbers[at] if numbers[at] in pair.broken else numbers[at] - 1
    for frame in pair.evidence.syntax.frames:
        several = _several(frame, pair) if heads[0] == "they" else ()
        agents = several or (frame.patients if frame.passive else frame.agents)
        if frame.verb < at and numbers[frame.verb] >= earliest and not unclear(agents, pair):
            found = family(agents, pair)
            if heads[0] == "it" and any(pair.evidence.words[j].norm in _PERSONS for j in found):
                continue
            if several or numbers[frame.verb] == numbers[at]:
                out = set(found)
            elif not any(numbers[j] == numbers[at] for j in out):
                out |= found
    return frozenset(out) if fits(heads[0], frozenset(out), pair) else frozenset()


def _several(frame: Frame, pair: Comparison) -> tuple[int, ...]:
    """Those of a verb's objects that "they" is sooner than one that does it: names joined by "and"."""
    words = pair.evidence.words
    named = [k for k in frame.patients if words[phrase_of(k, pair.evidence).head].capital]
    one = len(frame.agents) < 2 and not any(
        words[phrase_of(k, pair.evidence).head].norm.endswith("s") for k in frame.agents
    )
    return tuple(named) if one and len(named) > 1 else ()


def used_again(ours: frozenset[int], phrases: tuple[int, ...], pair: Comparison) -> bool:
    """Whether a sentence that opens with "the company" or "it" goes on to name somebody: then it is not them.

    Nor is it somebody named before, but not in the very sentence before, which the evidence leaves out.
    """
    numbers, words = pair.evidence.sentence_numbers, pair.evidence.words
    for phrase in (phrase_of(k, pair.evidence) for k in phrases[:1]):
        number = numbers[phrase.last]
        if words[phrase.head].norm in {"i", "we"}:
            return False
        before = pair.skipped(number)
        if ours and before and not any(words[j].stem in before or numbers[j] == number for j in ours):
            return True
        if any(j > phrase.last and numbers[j] == number for j in ours):
            return True
        if ours and words[phrase.head].norm in {"it", "they", "he", "she"} and all(j > phrase.last for j in ours):
            return True
    return False


def fits(pronoun: str, ours: frozenset[int], pair: Comparison) -> bool:
    """Whether a pronoun may stand for some words: "he" and "his" only for names."""
    if pronoun in {"our", "my", "your"}:
        return False
    return pronoun not in {"he", "she", "his", "her"} or any(pair.evidence.words[j].capital for j in ours)


def unclear(phrases: tuple[int, ...], pair: Comparison) -> bool:
    """Whether a party could not be made out, or is but a pronoun."""
    if not phrases:
        return True
    words = pair.evidence.words
    for phrase in (phrase_of(k, pair.evidence) for k in phrases):
        said_so = phrase.first > 0 and words[phrase.first - 1].text.lower() in {
            "it's",
            "it’s",
            "he's",
            "she's",
            "they're",
        }
        if words[phrase.head].norm in PRONOUNS or said_so:
            return True
    return False


def generic(phrases: tuple[int, ...], pair: Comparison) -> bool:
    """Whether a party is "the company", "the committee": a name in the document may stand for it."""
    words = pair.evidence.words
    return any(
        words[p.first].norm in {"the", "this", "these", "both"}
        and words[p.head].norm in GENERIC_NOUNS
        and not any(w.capital and not w.initial for w in words[p.first : p.last + 1])
        for p in (phrase_of(k, pair.evidence) for k in phrases)
    )
