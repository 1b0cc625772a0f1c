"""The parties of a claim's verbs, looked up among those of the evidence's."""

from __future__ import annotations

from collections.abc import Iterable

from reporter.grounding.analysis import Analysis
from reporter.grounding.checks.comparison import Comparison
from reporter.grounding.checks.people import known_name
from reporter.grounding.lexicon import grammar
from reporter.grounding.lexicon.geography import COUNTRY_OF
from reporter.grounding.names import ANAPHORS
from reporter.grounding.syntax.frames import Frame
from reporter.grounding.syntax.phrases import Phrase

PRONOUNS = frozenset("it they he she we i this these that those who which them us one none some many all".split())
GENERIC_NOUNS = ANAPHORS | frozenset(
    "measure move step action decision programme program rule change countries companies partners sides parties "
    "firms work effort efforts".split()
)
_SINGULAR = frozenset(["it", "this", "he", "she"])
_PLURAL = frozenset(["they", "these", "those", "them"])
#: Prepositions that bring somebody besides: "the directive among managers", "the ministry under the act".
_APART = frozenset("under against after before among despite amid during without behind beyond".split())
#: Bodies that a country has many of: none of them stands for the country.
BODIES = frozenset(
    "university college institute bank fund association union school center centre foundation laboratory academy "
    "museum corporation company".split()
)
_PARTICLES = frozenset(["out", "up", "off", "away", "back"])
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
    found = [m.evidence for m in pair.matching.candidates.get(i, ()) if m.how in {"same", "stem", "synonym"}]
    own = _particle(i, pair.claim)
    return [
        j
        for j in found
        if _particle(j, pair.evidence) == own or pair.evidence.words[j].stem != pair.claim.words[i].stem
    ] or found


def _particle(i: int, side: Analysis) -> str:
    """What makes another verb of a word: "carried out" is not "carried"."""
    after = side.words[i + 1].norm if i + 1 < len(side.words) else ""
    return after if after in _PARTICLES else ""


def standing(k: int, pair: Comparison) -> frozenset[int]:
    """Evidence words that the head of a claim's phrase may stand for; else that its names do."""
    phrase = phrase_of(k, pair.claim)
    if phrase.head in pair.claim.figure_words:
        return frozenset()
    if pair.claim.words[phrase.head].norm in grammar.PARTITIVES and not pair.claim.words[phrase.head].capital:
        below = next((j for j in pair.claim.syntax.hanging(k) if j > k), None)
        of = below is not None and phrase_of(below, pair.claim).preposition > 0
        if below is not None and of and pair.claim.words[phrase_of(below, pair.claim).preposition].norm == "of":
            counted = pair.claim.words[phrase.head].norm in {"number", "total", "amount"}
            return standing(below, pair) | frozenset(predicates(phrase.head, pair) if counted else ())
    found = _heads_of(predicates(phrase.head, pair), pair)
    if pair.claim.words[phrase.head].norm in PRONOUNS:
        return frozenset()
    names = [i for i in range(phrase.first, phrase.last + 1) if i in pair.claim.names]
    proper = bool(names) and pair.claim.words[phrase.head].capital  # "Alfa Bank" is no other bank
    if not proper and found:
        return found
    told = {i: frozenset(j for j in predicates(i, pair) if pair.evidence.words[j].capital) for i in names}
    heads = told.get(phrase.head, found)
    near = [j for j in heads if all(_close(j, told[i]) for i in names)]
    if not near and (_national_body(k, pair) or _partly_known(k, pair)):
        return frozenset()
    return frozenset(near or (j for i in names if i != phrase.head or len(names) == 1 for j in told[i]))


def figures_of(k: int, pair: Comparison) -> frozenset[int]:
    """The evidence words for the figures of a claim's phrase that is one: "$35 million"."""
    phrase = phrase_of(k, pair.claim)
    own = {pair.claim.words[i].norm for i in range(phrase.first, phrase.last + 1) if i in pair.claim.figure_words}
    own = {norm for norm in own if norm[:1].isdigit()}
    return frozenset(j for j in pair.evidence.figure_words if pair.evidence.words[j].norm in own)


def _heads_of(found: list[int], pair: Comparison) -> frozenset[int]:
    """Of words for a thing those that are what their phrase is about; all where none is."""
    syntax, words = pair.evidence.syntax, pair.evidence.words
    heads = [j for j in found if (k := syntax.reading.phrase_at.get(j)) is None or syntax.phrases[k].head == j]
    owners = [j for j in found if words[j].capital]
    return frozenset((heads and [*heads, *owners]) or found)


def _close(j: int, others: frozenset[int]) -> bool:
    return any(abs(j - other) <= _WIDTH for other in others)


def strange(k: int, pair: Comparison) -> bool:
    """Whether a party is a name that the evidence does not have at all."""
    phrase = phrase_of(k, pair.claim)
    names = [i for i in range(phrase.first, phrase.last + 1) if i in pair.claim.names]
    known = any(known_name(i, pair) for i in names) and not (_national_body(k, pair) or _partly_known(k, pair))
    return bool(names) and pair.claim.words[phrase.head].capital and not known


def absent(k: int, pair: Comparison) -> bool:
    """Whether nothing in the evidence stands for a claim's party, or is like it, nor does it say but "the company"."""
    phrase, words = phrase_of(k, pair.claim), pair.claim.words
    own = range(phrase.first, phrase.last + 1)
    if standing(k, pair) or strange(k, pair):
        return not standing(k, pair)
    if words[phrase.head].norm in GENERIC_NOUNS | PRONOUNS:
        return False
    if phrase.head in pair.claim.names and known_name(phrase.head, pair):
        return False  # by its short form
    anaphoric = words[phrase.first].norm in {"the", "this", "these", "its", "their"} and not words[phrase.head].capital
    if anaphoric:
        return False  # "the film", of what the evidence calls by its name
    if phrase.head in pair.claim.figure_words:
        known = {word.norm for word in pair.evidence.words}
        return (
            words[phrase.first].capital
            and words[phrase.head].norm[:1].isdigit()
            and words[phrase.head].norm not in known
        )
    met = any(i in pair.matching.by_claim or i in pair.claim.figure_words for i in own)
    return words[phrase.head].content and not met


def _partly_known(k: int, pair: Comparison) -> bool:
    """Whether the evidence lacks the last word of a name, and another besides: it has another name that is like it."""
    phrase = phrase_of(k, pair.claim)
    lacked = [i for i in range(phrase.first, phrase.last + 1) if i in pair.claim.names and not known_name(i, pair)]
    return not predicates(phrase.head, pair) and any(i != phrase.head for i in lacked)


def _national_body(k: int, pair: Comparison) -> bool:
    """Whether it is "the Norland University", of which the evidence may have no more than "Norland"."""
    phrase, words = phrase_of(k, pair.claim), pair.claim.words
    named = {words[i].norm for i in range(phrase.first, phrase.last + 1) if i in pair.claim.names and i != phrase.head}
    missing = words[phrase.head].norm in BODIES and not predicates(phrase.head, pair)
    return missing and named <= COUNTRY_OF.keys()


def family(phrases: Iterable[int], pair: Comparison) -> frozenset[int]:
    """The words of some phrases of the evidence, of what hangs on them, and of what they are known as."""
    extents, called = pair.evidence.syntax.extents, pair.evidence.syntax.called
    return frozenset[int]().union(*(extents[j] for k in phrases for j in (k, *called.get(k, ()))))


def core(phrases: Iterable[int], pair: Comparison) -> frozenset[int]:
    """The words of some phrases of the evidence and of what hangs on them as a part: "of", "in", "such as"."""
    words, out = pair.evidence.words, set[int]()
    for k in phrases:
        end = -1
        for j in (k, *pair.evidence.syntax.hanging(k)):
            phrase = phrase_of(j, pair.evidence)
            if j != k and phrase.preposition == end + 1 and words[phrase.preposition].norm in _APART:
                break
            out.update(range(phrase.first, phrase.last + 1))
            end = phrase.last
    return frozenset(out)


def apart(phrases: tuple[int, ...], text: Analysis) -> tuple[int, ...]:
    """Phrases less one that but says more of the last: "Oregon" of "Harney, Oregon"."""
    last = phrase_of(phrases[-1], text) if len(phrases) > 1 else None
    more = last is not None and not last.joined and last.series == phrase_of(phrases[-2], text).series
    joined_before = any(phrase_of(k, text).joined for k in phrases)
    return phrases[:-1] if more and not joined_before else phrases


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
        if ours & about or _taken_up(ours, j, about, pair):
            return True
    if any(_ownerless(j, ours, pair) for j in theirs):
        return True
    for j in ours:
        about = about_of(j, pair)
        if theirs & about or _taken_up(theirs, j, about, pair):
            return True
    return False


def _taken_up(ours: frozenset[int], j: int, about: frozenset[int], pair: Comparison) -> bool:
    """Whether a pronoun about a word of the evidence may stand for words before it."""
    words = pair.evidence.words
    before = [words[i] for i in ours if i < j]
    plural = any(word.capital or word.norm.endswith("s") for word in before)
    single = any(word.capital or not word.norm.endswith("s") for word in before)
    for i in about:
        norm = words[i].norm
        if norm in PRONOUNS and (plural if norm in _PLURAL else single if norm in _SINGULAR else bool(before)):
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


def doers(pair: Comparison) -> frozenset[int]:
    """All words of the evidence that do something, or own something."""
    syntax = pair.evidence.syntax
    out = {j for frame in syntax.frames for j in family(frame.agents, pair)}
    out |= {j for frame in syntax.frames if frame.passive for j in family(frame.patients[:1], pair)}
    out |= {j for phrase in syntax.phrases for j in phrase.possessors}
    return frozenset(out)


def same_deed(frame: Frame, theirs: Frame, pair: Comparison) -> bool:
    """Whether a verb of the evidence is the claim's; for "is" and "has", of the same thing."""
    ours, other = pair.claim.words[frame.verb], pair.evidence.words[theirs.verb]
    if ours.stem != other.stem:
        return False
    if ours.norm not in grammar.BE | grammar.HAVE:
        return True
    told = {phrase_of(k, pair.evidence).head for k in theirs.patients}
    return any(told & {*predicates(phrase_of(k, pair.claim).head, pair)} for k in frame.patients)
