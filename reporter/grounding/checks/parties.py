"""The parties of a claim's verbs, looked up among those of the evidence's."""

from __future__ import annotations

from collections.abc import Iterable

from reporter.grounding.analysis import Analysis
from reporter.grounding.checks.comparison import Comparison
from reporter.grounding.checks.people import known_name
from reporter.grounding.lexicon import grammar
from reporter.grounding.names import ANAPHORS
from reporter.grounding.syntax.frames import Frame
from reporter.grounding.syntax.phrases import Phrase

PRONOUNS = frozenset("it they he she we i this these that those who which them us one none some many all".split())
GENERIC_NOUNS = ANAPHORS | frozenset(
    "measure move step action decision programme program rule change countries companies partners sides parties "
    "firms".split()
)
_WIDTH = 4  # words that the parts of one name may stand apart


def phrase_of(k: int, text: Analysis) -> Phrase:
    """A noun phrase by its number."""
    return text.syntax.phrases[k]


def text_of(k: int, text: Analysis) -> str:
    """A noun phrase as it is written."""
    phrase = phrase_of(k, text)
    return text.text[text.words[phrase.first].start : text.words[phrase.last].end]


def predicates(i: int, pair: Comparison) -> list[int]:
    """Evidence words that a claim's verb may stand for; likeness by embedding alone does not do."""
    return [m.evidence for m in pair.matching.candidates.get(i, ()) if m.how in {"same", "stem", "synonym"}]


def standing(k: int, pair: Comparison) -> frozenset[int]:
    """Evidence words that the head of a claim's phrase may stand for; else that its names do."""
    phrase = phrase_of(k, pair.claim)
    if phrase.head in pair.claim.figure_words:
        return frozenset()
    if pair.claim.words[phrase.head].norm in grammar.PARTITIVES and not pair.claim.words[phrase.head].capital:
        below = next((j for j in pair.claim.syntax.hanging(k) if j > k), None)
        of = below is not None and phrase_of(below, pair.claim).preposition > 0
        if below is not None and of and pair.claim.words[phrase_of(below, pair.claim).preposition].norm == "of":
            return standing(below, pair)
    found = frozenset(predicates(phrase.head, pair))
    if pair.claim.words[phrase.head].norm in PRONOUNS:
        return frozenset()
    names = [i for i in range(phrase.first, phrase.last + 1) if i in pair.claim.names]
    proper = bool(names) and pair.claim.words[phrase.head].capital  # "Alfa Bank" is no other bank
    if not proper and found:
        return found
    told = {i: frozenset(j for j in predicates(i, pair) if pair.evidence.words[j].capital) for i in names}
    heads = told.get(phrase.head, found)
    near = [j for j in heads if all(_close(j, told[i]) for i in names)]
    return frozenset(near or (j for i in names if i != phrase.head or len(names) == 1 for j in told[i]))


def _close(j: int, others: frozenset[int]) -> bool:
    return any(abs(j - other) <= _WIDTH for other in others)


def strange(k: int, pair: Comparison) -> bool:
    """Whether a party is a name that the evidence does not have at all."""
    phrase = phrase_of(k, pair.claim)
    names = [i for i in range(phrase.first, phrase.last + 1) if i in pair.claim.names]
    return bool(names) and pair.claim.words[phrase.head].capital and not any(known_name(i, pair) for i in names)


def family(phrases: Iterable[int], pair: Comparison) -> frozenset[int]:
    """The words of some phrases of the evidence and of what hangs on them."""
    extents = pair.evidence.syntax.extents
    return frozenset[int]().union(*(extents[k] for k in phrases))


def own_words(there: int, pair: Comparison) -> frozenset[int]:
    """The words of a noun's phrase and of what hangs on it."""
    k = pair.evidence.syntax.reading.phrase_at.get(there)
    return family((k,), pair) if k is not None else frozenset()


def about_of(there: int, pair: Comparison) -> frozenset[int]:
    """The words of a noun's phrase, of what hangs on it, and of the verbs it is a party to."""
    syntax = pair.evidence.syntax
    k = syntax.reading.phrase_at.get(there)
    if k is None:
        number = pair.evidence.sentence_numbers[there]
        return frozenset(i for i, n in enumerate(pair.evidence.sentence_numbers) if n == number)
    around = set(family(syntax.series(k), pair))
    over = phrase_of(k, pair.evidence)
    for _ in range(3):
        if over.preposition <= 0 or (up := syntax.reading.phrase_at.get(over.preposition - 1)) is None:
            break
        around |= family((up,), pair)
        over = phrase_of(up, pair.evidence)
    for frame in syntax.frames:
        parties = (*frame.agents, *frame.patients, *(j for _, j in frame.others))
        if k in parties or any(there in family((p,), pair) for p in parties):
            around |= family(parties, pair) | {frame.verb}
    return frozenset(around)


def joined(ours: frozenset[int], theirs: frozenset[int], pair: Comparison) -> bool:
    """Whether the evidence has any of the one about any of the other; a pronoun may stand for what came before."""
    for j in theirs:
        about = about_of(j, pair)
        if ours & about or (min(ours) < j and any(pair.evidence.words[i].norm in PRONOUNS for i in about)):
            return True
    if any(_ownerless(j, ours, pair) for j in theirs):
        return True
    for j in ours:
        about = about_of(j, pair)
        if theirs & about or (min(theirs) < j and any(pair.evidence.words[i].norm in PRONOUNS for i in about)):
            return True
    return False


def _ownerless(j: int, ours: frozenset[int], pair: Comparison) -> bool:
    """Whether it is "its debt", "the debt" in a later sentence that names nobody else."""
    numbers, syntax = pair.evidence.sentence_numbers, pair.evidence.syntax
    k = syntax.reading.phrase_at.get(j)
    if k is None or min(numbers[i] for i in ours) >= numbers[j]:
        return False
    owned = any(i for i in phrase_of(k, pair.evidence).possessors)
    return not owned and not any(numbers[i] == numbers[j] for i in pair.evidence.names)


def resolved_agents(theirs: Frame, pair: Comparison) -> frozenset[int]:
    """What the pronoun that does something in the evidence stands for: the subject before it."""
    heads = [pair.evidence.words[phrase_of(k, pair.evidence).head].norm for k in theirs.agents]
    if not heads or heads[0] not in {"it", "they", "he", "she"}:
        return frozenset()
    at, numbers = phrase_of(theirs.agents[0], pair.evidence).first, pair.evidence.sentence_numbers
    out: set[int] = set()
    for frame in pair.evidence.syntax.frames:
        agents = frame.patients if frame.passive else frame.agents
        if frame.verb < at and numbers[frame.verb] >= numbers[at] - 1 and not unclear(agents, pair):
            found = family(agents, pair)
            if numbers[frame.verb] == numbers[at]:
                out = set(found)
            elif not any(numbers[j] == numbers[at] for j in out):
                out |= found
    return frozenset(out) if fits(heads[0], frozenset(out), pair) else frozenset()


def fits(pronoun: str, ours: frozenset[int], pair: Comparison) -> bool:
    """Whether a pronoun may stand for some words: "he" and "his" only for names."""
    if pronoun in {"our", "my", "your"}:
        return False
    return pronoun not in {"he", "she", "his", "her"} or any(pair.evidence.words[j].capital for j in ours)


def doers(pair: Comparison) -> frozenset[int]:
    """All words of the evidence that do something, or own something."""
    syntax = pair.evidence.syntax
    out = {j for frame in syntax.frames for j in family(frame.agents, pair)}
    out |= {j for frame in syntax.frames if frame.passive for j in family(frame.patients[:1], pair)}
    out |= {j for phrase in syntax.phrases for j in phrase.possessors}
    return frozenset(out)


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
