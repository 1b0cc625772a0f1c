"""A memo sentence beside the claims it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice

from reporter.grounding.analysis import Analysis, analyse
from reporter.grounding.check import ENOUGH, LEEWAY, RANK
from reporter.grounding.guard import compare, differences
from reporter.grounding.index import Source, keys_of
from reporter.grounding.marks import Postings
from reporter.grounding.normalize import folded
from reporter.grounding.support import held_share, support
from reporter.grounding.words import has_cjk
from reporter.types import Claim, Support

_ENDED = re.compile(r"[。！？!?…；;][”」』）)]*$")
MOST_CITED = 3
CANDIDATES = 4  # claims tried beyond the cited ones


@dataclass(frozen=True)
class Premises:
    """The claims a sentence may rest on, with what is looked up in them; and whom the memo is for."""

    claims: tuple[Claim, ...]
    sources: Mapping[str, Source]
    audience: str = ""

    @cached_property
    def by_id(self) -> dict[str, Claim]:
        """The claims by id."""
        return {claim.id: claim for claim in self.claims}

    def source_of(self, claims: Sequence[Claim]) -> Source | None:
        """The one document the claims rest on; None where they are of several."""
        ids = {document for claim in claims for document in claim.documents}
        return self.sources.get(ids.pop()) if len(ids) == 1 else None


@dataclass(frozen=True, slots=True)
class Cited:
    """The claims that best bear a sentence out, and how well."""

    cites: tuple[str, ...]
    support: Support

    @property
    def rank(self) -> tuple[int, int, int, float]:
        """Compares by verdict, then by how little differs, then by how few claims it takes, then by score."""
        return RANK[self.support.verdict], -len(self.support.reasons), -len(self.cites), self.support.score


NO_PREMISE = Cited((), Support(verdict="unsupported", score=0.0, reasons=("it cites no claim, and none says this",)))


def check_against_claims(text: str, cites: Sequence[str], premises: Premises) -> Cited:
    """The best that the claims have to say for a memo sentence, the cited ones first."""
    sentence = analyse(text)
    weighed: list[tuple[float, Cited, tuple[Claim, ...]]] = []
    for group in _groups(text, cites, premises):
        for evidence in _readings(group):
            held, support_ = _weigh(sentence, evidence, group, premises)
            weighed.append((held, Cited(tuple(claim.id for claim in group), support_), group))
            if held >= ENOUGH:
                break
        if weighed and weighed[-1][0] >= ENOUGH and (len(group) == 1 or _bears_out(weighed[-1][1])):
            break  # several claims read as one text may only seem to say otherwise: one of them alone decides
    if not weighed:
        return NO_PREMISE
    fullest = max(held for held, _, _ in weighed)
    _, found, group = max((item for item in weighed if item[0] >= fullest - LEEWAY), key=lambda item: item[1].rank)
    return _as_checked(found, group) if found.support.verdict == "supported" else found


def _bears_out(found: Cited) -> bool:
    return found.support.verdict == "supported"


def _groups(text: str, cites: Sequence[str], premises: Premises) -> Iterator[tuple[Claim, ...]]:
    cited = tuple(premises.by_id[id_] for id_ in dict.fromkeys(cites) if id_ in premises.by_id)[:MOST_CITED]
    seen: set[tuple[str, ...]] = set()
    others = _likely(text, premises, cited)
    groups = [(claim,) for claim in cited] + [cited] + [(claim,) for claim in others]
    groups += [(a, b) for a in cited[:1] or others[:1] for b in others if a != b]
    for group in groups:
        key = tuple(claim.id for claim in group)
        if group and key not in seen:
            seen.add(key)
            yield group


def _likely(text: str, premises: Premises, cited: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Uncited claims that share the most with the sentence."""
    keys = keys_of(text)
    shared = _postings(tuple(claim.statement for claim in premises.claims)).holders(keys)
    likely = (at for at, count in shared.items() if count >= max(2, len(keys) // 3))
    ranked = (premises.claims[at] for at in sorted(likely, key=lambda at: (-shared[at], at)))
    return tuple(islice((claim for claim in ranked if claim not in cited), CANDIDATES))


@lru_cache(maxsize=2)
def _postings(statements: tuple[str, ...]) -> Postings:
    """Kept, since all sentences of a memo rest on the same claims."""
    return Postings(statements)


def _readings(group: tuple[Claim, ...]) -> Iterator[Analysis]:
    """What a group of claims says: in the claims' words, in their quotes', in both."""
    statements = _one_text(claim.statement for claim in group)
    quotes = _one_text(dict.fromkeys(" ".join(e.quote.split()) for claim in group for e in claim.evidence))
    yield analyse(statements)
    if folded(quotes) != folded(statements):
        yield analyse(quotes)
        yield analyse(f"{statements} {quotes}")


def _one_text(pieces: Iterable[str]) -> str:
    """Pieces one after the other; in Chinese a line without its full stop gets one, else two would be one sentence."""
    return " ".join(piece + "。" if has_cjk(piece) and not _ENDED.search(piece) else piece for piece in pieces)


def _weigh(
    sentence: Analysis, evidence: Analysis, group: tuple[Claim, ...], premises: Premises
) -> tuple[float, Support]:
    """The share of the sentence's words that a reading holds, and how well it bears the sentence out."""
    if folded(sentence.text) == folded(evidence.text):
        return 1.0, Support(verdict="supported", score=1.0)
    pair = compare(sentence, evidence, premises.source_of(group))
    found = differences(pair)
    if sentence.cjk != evidence.cjk and not found:
        reason = "its source is in another language: figures, dates and countries agree, the wording was not checked"
        return 0.0, Support(verdict="unchecked", score=0.5, reasons=(reason,))
    return held_share(pair), support(pair, found)


def _as_checked(found: Cited, group: tuple[Claim, ...]) -> Cited:
    """A sentence is no better checked than the claims it rests on."""
    unchecked = next((claim for claim in group if claim.support.verdict == "unchecked"), None)
    if unchecked is None:
        return found
    return Cited(
        found.cites,
        found.support.model_copy(update={"verdict": "unchecked", "reasons": unchecked.support.reasons}),
    )
