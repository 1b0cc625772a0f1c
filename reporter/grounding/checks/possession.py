"""Whose, of what, where: what hangs on a noun of the claim must hang on it in the evidence."""

from __future__ import annotations

from collections.abc import Iterator

from reporter.grounding.checks.comparison import Comparison, Difference, Differences
from reporter.grounding.checks.parties import GENERIC_NOUNS, family, own_words, phrase_of, predicates, standing, text_of
from reporter.grounding.checks.people import known_name
from reporter.grounding.lexicon import grammar
from reporter.grounding.syntax.shapes import possessive

_PLACES = frozenset(["in", "at", "near", "from", "to"])
_PARTNERS = frozenset(["with", "against"])


def check_possession(pair: Comparison) -> Differences:
    """An owner, an "of" or a place that the evidence gives to something else."""
    if pair.judgment:
        return
    for kind, head, owner, words in _owners(pair):
        heads = predicates(head, pair)
        if head in pair.claim.figure_words or not (owner or (kind == "stranger" and heads)):
            continue
        if not heads or owner & frozenset(heads):
            continue
        if kind == "of":  # "gives notice to the firm of its decision"
            heads += [j for k in _before(head, pair) for j in predicates(k, pair)]
        if any(_has(j, kind, owner, pair) or not _has_another(j, kind, pair) for j in heads):
            continue
        there = heads[0]
        yield Difference(
            "role",
            f"“{words}”: the source says “{_told(there, pair)}”, and does not join the two",
        )
        return


def _owners(pair: Comparison) -> Iterator[tuple[str, int, frozenset[int], str]]:
    """Each noun of the claim with the evidence words for what hangs on it, and the claim's words for both."""
    syntax, words = pair.claim.syntax, pair.claim.words
    for k, phrase in enumerate(syntax.phrases):
        if phrase.possessors:
            last = next((i for i in reversed(phrase.possessors) if possessive(words[i])), phrase.possessors[-1])
            stranger = last in pair.claim.names and not known_name(last, pair)
            owner = frozenset(predicates(last, pair))
            yield "stranger" if stranger else "of", phrase.head, owner, text_of(k, pair.claim)
        preposition = words[phrase.preposition].norm if phrase.preposition > 0 else ""
        if phrase.joined or phrase.first - phrase.preposition > 2:
            continue
        if preposition in _PARTNERS and phrase.preposition + 1 in pair.claim.figure_words:
            continue
        over = syntax.reading.phrase_at.get(phrase.preposition - 1) if phrase.preposition > 0 else None
        if over is None or words[phrase_of(over, pair.claim).head].norm in grammar.PARTITIVES:
            continue
        named = phrase.head in pair.claim.names and not (
            preposition in {"from", "to"} and any(over in frame.patients for frame in syntax.frames)
        )
        quality = preposition == "on" and pair.claim.syntax.reading.classes[phrase_of(over, pair.claim).head] == "A"
        if preposition in {"of", "by"} or quality or (preposition in _PLACES and named) or preposition in _PARTNERS:
            told = pair.claim.text[words[phrase_of(over, pair.claim).first].start : words[phrase.last].end]
            kind = "place" if preposition in _PLACES else preposition
            hung = frozenset(predicates(phrase.possessors[-1], pair)) if phrase.possessors else standing(k, pair)
            yield kind, phrase_of(over, pair.claim).head, hung, told


def _before(head: int, pair: Comparison) -> Iterator[int]:
    """The heads of the phrases of the claim that stand before one with a preposition: "notice" of "notice to them"."""
    syntax = pair.claim.syntax
    k = syntax.reading.phrase_at[head]
    if phrase_of(k, pair.claim).preposition > 0:
        first = min(phrase_of(j, pair.claim).first for j in syntax.series(k))
        over = syntax.reading.phrase_at.get(phrase_of(k, pair.claim).preposition - 1)
        if over is not None and phrase_of(over, pair.claim).last < first:
            yield phrase_of(over, pair.claim).head


def _has(j: int, kind: str, owner: frozenset[int], pair: Comparison) -> bool:
    """Whether a word of the evidence is joined to any of the owner's."""
    syntax = pair.evidence.syntax
    if kind in _PARTNERS:
        return bool(owner & _partners(j, kind, pair))
    own = set(own_words(j, pair))
    for frame in syntax.frames:
        if frame.verb == j:
            own |= family((*frame.agents, *frame.patients, *(k for _, k in frame.others)), pair)
    k = syntax.reading.phrase_at.get(j)
    if k is not None:
        if k and pair.evidence.words[phrase_of(k, pair.evidence).first].norm == "whose":
            own |= family(syntax.series(k - 1), pair)
        for series in syntax.series(k):
            own |= family((series,), pair)
        over = phrase_of(k, pair.evidence)
        if over.preposition > 0 and (up := syntax.reading.phrase_at.get(over.preposition - 1)) is not None:
            own |= family((up,), pair)
    return bool(owner & own)


def _partners(j: int, kind: str, pair: Comparison) -> frozenset[int]:
    """The words of a noun's phrase and of what "with" or "against" hangs on it; for a verb, of all it has."""
    syntax, words = pair.evidence.syntax, pair.evidence.words
    out: set[int] = set()
    for frame in syntax.frames:
        if frame.verb == j:
            out |= family((*frame.agents, *frame.patients, *(k for _, k in frame.others)), pair)
    k = syntax.reading.phrase_at.get(j)
    for below in () if k is None else (k, *syntax.hanging(k)):
        phrase = phrase_of(below, pair.evidence)
        if below == k or (phrase.preposition > 0 and words[phrase.preposition].norm == kind):
            out.update(range(phrase.first, phrase.last + 1))
            if below != k:
                break
    return frozenset(out)


def _has_another(j: int, kind: str, pair: Comparison) -> bool:
    """Whether a noun of the evidence has a named owner (or place) of its own."""
    syntax, words = pair.evidence.syntax, pair.evidence.words
    k = syntax.reading.phrase_at.get(j)
    if k is None:
        return False
    first = phrase_of(k, pair.evidence).first
    if words[first].norm == "whose":
        return True
    if kind in {"of", "stranger"} and any(possessive(words[i]) for i in phrase_of(k, pair.evidence).possessors):
        return True
    if kind in {"of", "stranger"} and words[first].norm in {"our", "my", "your"}:
        return True
    if kind == "of" and words[first].norm in grammar.POSSESSIVES:
        return False  # "its head of state": a name may stand for "its"
    for below in syntax.hanging(k)[:1]:
        phrase = phrase_of(below, pair.evidence)
        preposition = words[phrase.preposition].norm if phrase.preposition > 0 else ""
        if words[phrase.head].norm in GENERIC_NOUNS:
            continue  # "of the company": a name may stand for it
        if kind == "place":
            return preposition in _PLACES and words[phrase.head].capital
        return preposition == kind
    return False


def _told(j: int, pair: Comparison) -> str:
    k = pair.evidence.syntax.reading.phrase_at.get(j)
    if k is None:
        return pair.evidence.words[j].text
    last = max(own_words(j, pair), default=j)
    first = phrase_of(k, pair.evidence).first
    last = min(last, first + 10) if last >= first else phrase_of(k, pair.evidence).last
    return pair.evidence.text[pair.evidence.words[first].start : pair.evidence.words[last].end]
