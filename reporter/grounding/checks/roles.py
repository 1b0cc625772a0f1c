"""Who did what to whom: the same verb and the same parties, the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from reporter.grounding.checks.comparison import Comparison, Difference, Differences
from reporter.grounding.checks.parties import family, standing
from reporter.grounding.lexicon.cues import REPORTING
from reporter.grounding.lexicon.forms import VERBS
from reporter.grounding.lexicon.opposites import CONVERSE
from reporter.grounding.matching import Match
from reporter.grounding.words import Word, stem

_SAYING = frozenset(REPORTING.split("|")) - {"asked", "asks", "urged", "urges", "told", "tell", "tells", "warned"}
_PAST = frozenset(form for line in VERBS.splitlines() for form in line.split()[1:])
_BE = frozenset("is are was were be been being get gets got".split())
_CONVERSE = tuple(frozenset(stem(word) for word in pair) for pair in CONVERSE)
_DETERMINERS = frozenset(
    "a an the its their his her our this that these those of for in on at with no any some".split()
)
#: What follows a plural noun, but not a verb that has an object.
_AFTER_NOUNS = (
    _BE
    | frozenset("of in for on at with to from by and or as than that which who will would has have had".split())
    | {""}
)
_FAR, _NEAR = 12, 3  # words from the verb: to a name, to a noun that must be its own subject or object


def check_roles(pair: Comparison) -> Differences:
    """Subject and object changed places; "from A to B" made "from B to A"."""
    verbs = list(_verbs(pair))
    if any(match.how == "opposite" and turned_round(match, pair) for match in verbs):
        return
    for match in verbs:
        if _same_parties(match, pair):
            continue
        if any(_reversed(match, left, right, pair) for left, right in _parties(match, pair)):
            yield _difference(match, pair)
            return
        if _subject_made_object(match, pair) or _object_made_subject(match, pair):
            yield _difference(match, pair)
            return
    for start, end in _from_to(pair.claim.words):
        if (end, start) in _from_to(pair.evidence.words) and start != end:
            yield Difference("role", f"roles: the source says from {end} to {start}")


def _same_parties(match: Match, pair: Comparison) -> bool:
    """Whether the grammar of both texts gives a verb the same doer, and what it is done to."""
    ours = [frame for frame in pair.claim.syntax.frames if frame.verb == match.claim and frame.agents]
    theirs = [frame for frame in pair.evidence.syntax.frames if frame.verb == match.evidence and frame.agents]
    if not ours or not theirs or match.how == "opposite":
        return False
    sides = [frozenset(j for k in side for j in standing(k, pair)) for side in (ours[0].agents, ours[0].patients)]
    if sides[0] & sides[1]:
        return False  # "exports … exceeded exports …": what hangs on them tells them apart
    agents = family(theirs[0].agents, pair)
    patients = family((*theirs[0].patients, *(k for _, k in theirs[0].others)), pair)
    return all(standing(k, pair) & agents for k in ours[0].agents) and all(
        standing(k, pair) & patients for k in ours[0].patients
    )


def turned_round(match: Match, pair: Comparison) -> bool:
    """A converse verb ("buy" for "sell") whose parties changed places with it: the meaning stays."""
    if not converse(match, pair):
        return False
    return any(
        (pair.matching.by_claim[a].evidence > match.evidence) or (pair.matching.by_claim[b].evidence < match.evidence)
        for a, b in _parties(match, pair)
    ) or not list(_parties(match, pair))


def _verbs(pair: Comparison) -> Iterator[Match]:
    """Matched words that may be verbs: lower case, no determiner before them, no verb of saying."""
    for match in pair.matching.by_claim.values():
        word, other = pair.claim.words[match.claim], pair.evidence.words[match.evidence]
        if word.capital or other.capital or word.norm in _SAYING or match.how in {"near", "synonym"}:
            continue
        if not _verbal(pair.claim.words, match.claim) or not _verbal(pair.evidence.words, match.evidence):
            continue
        if _after_determiner(pair.claim.words, match.claim) or _after_determiner(pair.evidence.words, match.evidence):
            continue
        if match.how == "opposite" and not converse(match, pair):
            continue
        if pair.claim.text[word.start - 1 : word.start] != "-":
            yield match


def _verbal(found: tuple[Word, ...], i: int) -> bool:
    """Whether a word has the form of a verb: past, -ing, or -s after a noun in the singular."""
    norm = found[i].norm
    before = found[i - 1].norm if i else ""
    if norm.endswith("ing"):
        return before in _BE
    if norm.endswith(("ed", "took", "came", "held", "stood", "went", "sold", "bought", "gave")) or norm in _PAST:
        return True
    if norm.endswith("s"):
        after = found[i + 1].norm if i + 1 < len(found) else ""
        noun = after in _AFTER_NOUNS or after.endswith(("ed", "ing"))
        return bool(before) and not before.endswith("s") and found[i - 1].content and not noun
    return before in {"to", "will", "would", "can", "could", "may", "might", "must", "should", "not"}


def _after_determiner(found: tuple[Word, ...], i: int) -> bool:
    return i > 0 and (found[i - 1].norm in _DETERMINERS or found[i - 1].text.endswith(("'s", "’s", "s'", "s’")))


def converse(match: Match, pair: Comparison) -> bool:
    """Whether a word was met by its converse: "buy" by "sell"."""
    return frozenset((pair.claim.words[match.claim].stem, pair.evidence.words[match.evidence].stem)) in _CONVERSE


def _parties(match: Match, pair: Comparison) -> Iterator[tuple[int, int]]:
    """Claim words left and right of the verb that may be its parties: names, or the nearest nouns."""
    named = set(pair.claim.names) | _sure(pair)
    for reach, pool in ((_FAR, named), (_FAR - 4, _nouns(pair))):
        left = [i for i in pool if match.claim - reach <= i < match.claim and _together(i, match.claim, pair)]
        right = [i for i in pool if match.claim < i <= match.claim + reach and _together(i, match.claim, pair)]
        if pool is named:
            yield from ((a, b) for a in left for b in right)
        elif left and right:
            yield max(left), min(right)


def _sure(pair: Comparison) -> set[int]:
    """A capitalised first word that the evidence also has with a capital: a name."""
    return {
        i
        for i, m in pair.matching.by_claim.items()
        if pair.claim.words[i].capital and pair.evidence.words[m.evidence].capital and m.how in {"same", "stem"}
    }


def _nouns(pair: Comparison) -> set[int]:
    """Words that stand in both texts after a determiner, or as a plural: nouns."""
    return {
        i
        for i, m in pair.matching.by_claim.items()
        if m.how in {"same", "stem"}
        and i not in pair.claim.figure_words
        and not pair.claim.words[i].norm.endswith(("ed", "ing"))
    }


def _together(i: int, verb: int, pair: Comparison) -> bool:
    there = pair.matching.by_claim.get(i)
    at = pair.matching.by_claim[verb].evidence
    return (
        there is not None
        and there.how in {"same", "stem"}
        and pair.claim.words[i].stretch == pair.claim.words[verb].stretch
        and pair.evidence.words[there.evidence].stretch == pair.evidence.words[at].stretch
        and abs(there.evidence - at) <= _FAR
    )


def _reversed(match: Match, left: int, right: int, pair: Comparison) -> bool:
    a, b = pair.matching.by_claim[left].evidence, pair.matching.by_claim[right].evidence
    if not b < match.evidence < a:
        return False
    turned = _passive(pair.claim.words, match.claim, right) != _passive(pair.evidence.words, match.evidence, a)
    return turned == (match.how == "opposite")


def _subject_made_object(match: Match, pair: Comparison) -> bool:
    """What stands right before the verb in the source stands right after it in the claim."""
    if match.how not in {"same", "stem"}:
        return False
    after = [i for i in _nouns(pair) if match.claim < i <= match.claim + _NEAR]
    if not after:
        return False
    there = pair.matching.by_claim[min(after)].evidence
    close = (
        0 < match.evidence - there <= _NEAR
        and pair.evidence.words[there].clause == pair.evidence.words[match.evidence].clause
    )
    between = {w.norm for w in pair.claim.words[match.claim + 1 : min(after)]}
    plain = not between & {"by", "of", "in", "from", "at", "to", "with"}
    own_left = [i for i in _nouns(pair) | _sure(pair) if match.claim - 4 <= i < match.claim]
    return close and plain and bool(own_left) and not _passive(pair.evidence.words, match.evidence, match.evidence + 4)


def _object_made_subject(match: Match, pair: Comparison) -> bool:
    """What stands right after the verb in the source stands right before it in the claim, with another object."""
    if match.how not in {"same", "stem"}:
        return False
    parties = _nouns(pair) | _sure(pair) | set(pair.claim.names)
    before = [i for i in parties if match.claim - _NEAR <= i < match.claim and i in pair.matching.by_claim]
    after = [
        i for i in range(match.claim + 1, match.claim + 1 + _NEAR) if i < len(pair.claim.words) and _party(i, pair)
    ]
    if not before or not after:
        return False
    there = pair.matching.by_claim[max(before)].evidence
    other = pair.matching.evidence_of(min(after))
    beyond = other is None or not match.evidence < other <= match.evidence + _FAR
    plain = not {w.norm for w in pair.claim.words[match.claim + 1 : min(after)]} & {
        "by",
        "of",
        "in",
        "from",
        "at",
        "to",
        "on",
        "for",
    }
    direct = 0 < there - match.evidence <= 2 and not _passive(pair.claim.words, match.claim, match.claim + 4)
    return direct and beyond and plain


def _party(i: int, pair: Comparison) -> bool:
    return pair.claim.words[i].capital and pair.claim.words[i].content and i not in pair.claim.figure_words


def _passive(found: tuple[Word, ...], verb: int, last: int) -> bool:
    """Whether it is "was bought by", "is needed from": a form of be before the verb or "by" after it."""
    after = {w.norm for w in found[verb + 1 : min(last, verb + 5)]}
    before = {w.norm for w in found[max(0, verb - 3) : verb]}
    return "by" in after or (bool(before & _BE) and found[verb].norm.endswith(("ed", "en", "t", "ld", "de", "wn")))


def _difference(match: Match, pair: Comparison) -> Difference:
    start = max(0, match.evidence - 4)
    return Difference(
        "role",
        f"roles: the source says “{pair.around_evidence(start, match.evidence, 4)}”, the sentence turns it round",
    )


def _from_to(found: tuple[Word, ...]) -> set[tuple[str, str]]:
    out = set()
    for i, word in enumerate(found):
        if word.norm != "from":
            continue
        to = next((j for j in range(i + 2, min(len(found), i + 8)) if found[j].norm == "to"), None)
        if to is not None and to + 1 < len(found):
            start = next((w.stem for w in found[i + 1 : to] if w.content or w.norm[:1].isdigit()), "")
            end = next((w.stem for w in found[to + 1 : to + 4] if w.content or w.norm[:1].isdigit()), "")
            out.add((start, end))
    return out
