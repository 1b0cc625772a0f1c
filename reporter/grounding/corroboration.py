"""Which independent sources bear a claim out besides those it was drawn from."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from reporter.grounding.check import check
from reporter.grounding.index import Source, keys_of
from reporter.grounding.merge import source_families
from reporter.types import Claim, Evidence

_COUNT = re.compile(r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b", re.IGNORECASE)
HELD = 0.75  # share of a claim's look-up keys that a document must have anywhere to be asked


def corroborate(claims: Sequence[Claim], names: Collection[str], sources: Mapping[str, Source]) -> tuple[Claim, ...]:
    """The claims, those of the given ids with what other, independent sources say to the same effect.

    A source corroborates a reported fact that one sentence of it bears out (verdict ``supported``); nobody can
    corroborate a view. Copies of one text count once, and a source in another language is not asked.
    """
    families = source_families(sources)
    return tuple(
        _corroborated(claim, sources, families) if claim.id in names and claim.kind == "fact" else claim
        for claim in claims
    )


def _corroborated(claim: Claim, sources: Mapping[str, Source], families: Mapping[str, int]) -> Claim:
    known = {families[name] for name in claim.documents if name in families}
    found = dict(_found(claim, sources, families, known))
    if not found:
        return claim
    return claim.model_copy(
        update={
            "corroborated_by": tuple(found.values()),
            "independent_sources": len(known) + len(found),
        }
    )


def _found(
    claim: Claim, sources: Mapping[str, Source], families: Mapping[str, int], known: set[int]
) -> Iterator[tuple[int, Evidence]]:
    """By family, the first sentence of each further source that bears the claim out."""
    keys = keys_of(claim.statement)
    cjk = sources[claim.documents[0]].cjk
    asked = set(known)
    for name, source in sources.items():
        if families[name] in asked or source.cjk != cjk:
            continue
        if sum(key in source.postings for key in keys) < HELD * len(keys):
            continue
        finding = check(claim.statement, source)
        if finding.support.verdict != "supported" or len(finding.sentences) != 1:
            continue
        if _counts(claim.statement) <= _counts(source.sentences[finding.sentences[0]]):
            asked.add(families[name])
            yield families[name], source.document.cite(source.spans(finding.sentences)[0])


def _counts(text: str) -> set[str]:
    """The small numbers a text writes as words: for two sources to agree they have to be the same."""
    return {match[0].lower() for match in _COUNT.finditer(text)}
