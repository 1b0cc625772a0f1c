"""What a quality is told of: "rare" of earths is told of nothing else, nor is "supply chain risk" a supply chain."""

from __future__ import annotations

from reporter.grounding.checks.comparison import Comparison, Difference, Differences
from reporter.grounding.checks.parties import GENERIC_NOUNS, family, phrase_of, predicates, standing, text_of
from reporter.grounding.lexicon import grammar
from reporter.grounding.syntax.frames import Frame
from reporter.grounding.syntax.shapes import possessive


def check_qualities(pair: Comparison) -> Differences:
    """A quality, or a deed that the evidence has as a quality only, told of something else than there."""
    if pair.judgment:
        return
    for frame in pair.claim.syntax.frames:
        if pair.claim.words[frame.verb].norm in grammar.BE:
            yield from _check_exceptional(frame, pair)
            yield from _check_of_another(frame, pair)
            yield from _check_compound(frame, pair)
        else:
            yield from _check_deed(frame, pair)
    yield from _check_shared(pair)


def _check_shared(pair: Comparison) -> Differences:
    """Find "political and economic control" where the evidence has "political loyalty with economic control"."""
    syntax = pair.claim.syntax
    for k, phrase in enumerate(syntax.phrases[:-1]):
        following = phrase_of(k + 1, pair.claim)
        shares = following.joined and k in syntax.series(k + 1) and following.first == phrase.last + 2
        told = predicates(phrase.last, pair) if shares and syntax.reading.classes[phrase.last] == "A" else []
        ours = frozenset(predicates(following.head, pair))
        things = [_qualified(j, pair) for j in told]
        if not things or not ours or syntax.reading.classes[following.head] not in "NP":
            continue
        if any(thing is None or _is_ours(thing, ours, pair) for thing in things):
            continue
        said = text_of(pair.evidence.syntax.reading.phrase_at[told[0]], pair.evidence)
        ours_said = f"{text_of(k, pair.claim)} and {text_of(k + 1, pair.claim)}"
        yield Difference("role", f"“{ours_said}”: the source says “{said}”", "unsupported")
        return


def _check_exceptional(frame: Frame, pair: Comparison) -> Differences:
    """Find "is exceptional" where the evidence has but "exceptionally close": close is something else."""
    at = frame.verb + 1
    classes = pair.claim.syntax.reading.classes
    if at >= len(classes) or classes[at] != "A":
        return
    told = predicates(at, pair)
    adverbs = [j for j in told if pair.evidence.words[j].norm.endswith("ly")]
    if adverbs and len(adverbs) == len(told) and not pair.claim.words[at].norm.endswith("ly"):
        said = pair.around_evidence(adverbs[0], adverbs[0], 1)
        yield Difference("role", f"“{pair.claim.words[at].text}”: the source says “{said}”", "unsupported")


def _check_of_another(frame: Frame, pair: Comparison) -> Differences:
    """Find "the merger is rare" where only earths are."""
    for k in frame.patients:
        head = phrase_of(k, pair.claim).head
        if pair.claim.syntax.reading.classes[head] != "A":
            continue
        told = predicates(head, pair)
        things = {j: _qualified(j, pair) for j in told}
        ours = [standing(a, pair) for a in frame.agents]
        if not told or not ours or not all(ours) or any(thing is None for thing in things.values()):
            continue
        if any(_is_ours(thing, found, pair) for thing in things.values() if thing is not None for found in ours):
            continue
        said = pair.evidence.syntax.reading.phrase_at[told[0]]
        yield Difference(
            "role",
            f"“{pair.claim.words[head].text}”: the source says “{text_of(said, pair.evidence)}”, "
            f"and does not say it of {text_of(frame.agents[0], pair.claim)}",
            "unsupported",
        )
        return


def _qualified(j: int, pair: Comparison) -> int | None:
    """The head that an adjective of the evidence stands before; None where it is told in another way."""
    k = pair.evidence.syntax.reading.phrase_at.get(j)
    if k is None or pair.evidence.syntax.reading.classes[j] != "A":
        return None
    head = phrase_of(k, pair.evidence).head
    return head if head > j else None


def _is_ours(thing: int, ours: frozenset[int], pair: Comparison) -> bool:
    """Whether a thing of the evidence is one of a claim's words for its subject, or what that is called there."""
    words, syntax = pair.evidence.words, pair.evidence.syntax
    if thing in ours or words[thing].norm in GENERIC_NOUNS or words[thing].capital:
        return True
    k = syntax.reading.phrase_at[thing]
    beside = (phrase_of(p, pair.evidence) for p in syntax.series(k))
    if any(phrase.first <= j <= phrase.last for phrase in beside for j in ours):
        return True
    for frame in syntax.frames:
        parties = (*frame.agents, *frame.patients, *(p for _, p in frame.others))
        if k in parties and words[frame.verb].norm in grammar.BE | grammar.HAVE and ours & family(parties, pair):
            return True
    return any(words[j].stem == words[thing].stem for j in ours)


def _check_compound(frame: Frame, pair: Comparison) -> Differences:
    """Find "the supply chain is a risk" where the evidence has but the "supply chain risk"."""
    syntax = pair.evidence.syntax
    for a in frame.agents[:1]:
        ours = standing(a, pair)
        for k in frame.patients:
            theirs = standing(k, pair)
            if pair.claim.words[phrase_of(k, pair.claim).head].norm.endswith("ing"):
                continue  # "people are living on the streets" is what they do
            if ours and theirs and all(_qualifies(i, j, pair) for i in ours for j in theirs):
                said = text_of(syntax.reading.phrase_at[min(theirs)], pair.evidence)
                who, what = text_of(a, pair.claim), text_of(k, pair.claim)
                yield Difference("role", f"the source says “{said}”, not that {who} is {what}", "unsupported")
                return


def _qualifies(i: int, j: int, pair: Comparison) -> bool:
    """Whether a word of the evidence does no more than say which kind of another it is: "supply chain" of "risk"."""
    k = pair.evidence.syntax.reading.phrase_at.get(i)
    return (
        k is not None
        and k == pair.evidence.syntax.reading.phrase_at.get(j)
        and phrase_of(k, pair.evidence).head == j
        and i < j
        and not pair.evidence.words[i].capital
        and not possessive(pair.evidence.words[i])
    )


def _check_deed(frame: Frame, pair: Comparison) -> Differences:
    """Find "is intensifying its sectors" where the evidence has but an "intensifying merger"."""
    told = predicates(frame.verb, pair)
    things = {j: _qualified(j, pair) for j in told if pair.evidence.words[j].norm.endswith("ing")}
    if not told or len(things) < len(told) or not frame.patients:
        return
    done_to = frozenset[int]().union(*(standing(k, pair) for k in frame.patients))
    if not done_to or any(thing is None or _is_ours(thing, done_to, pair) for thing in things.values()):
        return
    said = text_of(pair.evidence.syntax.reading.phrase_at[told[0]], pair.evidence)
    what = text_of(frame.patients[0], pair.claim)
    yield Difference("role", f"what: the source says “{said}”, not {pair.claim.words[frame.verb].text} {what}")
