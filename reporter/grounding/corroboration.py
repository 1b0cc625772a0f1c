"""Which independent sources bear a claim out besides those it was drawn from."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from reporter.grounding.check import check
from reporter.grounding.index import Source, keys_of
from reporter.grounding.merge import source_families
from reporter.grounding.words import letters_of, opening_of
from reporter.types import Claim, Evidence

_COUNT = re.compile(r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b", re.IGNORECASE)
HELD = 0.75  # share of a claim's look-up keys that a document must have anywhere to be asked


def corroborate(claims: Sequence[Claim], names: Collection[str], sources: Mapping[str, Source]) -> tuple[Claim, ...]:
    """The claims, those of the given ids with what other, independent sources say to the same effect.

    A source corroborates a reported fact that one sentence of it bears out (verdict ``supported``); nobody can
    corroborate a view. Copies of one text count once, and a source in another language is not asked.
    """
    families = source_families(sources)
    asked = [_Asked(claim, families, sources) for claim in claims if claim.id in names and claim.kind == "fact"]
    for name, source in sources.items():  # once through the sources: each is made ready, asked all, and let go
        letters = letters_of(source.document.text)
        for claim in asked:
            if claim.may_stand_in(letters):
                claim.ask(source, families[name])
        source.forget()
    corroborated = {one.claim.id: one.corroborated() for one in asked}
    return tuple(corroborated.get(claim.id, claim) for claim in claims)


class _Asked:
    """A claim, and by family of sources the first sentence of each further one that bears it out."""

    def __init__(self, claim: Claim, families: Mapping[str, int], sources: Mapping[str, Source]) -> None:
        self.claim = claim
        self._keys = keys_of(claim.statement)
        self._openings = [opening for opening in map(opening_of, self._keys) if opening]
        self._cjk = sources[claim.documents[0]].cjk
        self._known = {families[name] for name in claim.documents if name in families}
        self._found: dict[int, Evidence] = {}

    def may_stand_in(self, letters: str) -> bool:
        """Whether so many of its words can be in a text of these letters as make it worth looking for each."""
        missing = sum(opening not in letters for opening in self._openings)
        return len(self._keys) - missing >= HELD * len(self._keys)

    def ask(self, source: Source, family: int) -> None:
        """Take what a source says to the effect of the claim."""
        if family in self._known or family in self._found or source.cjk != self._cjk:
            return
        if sum(key in source.postings for key in self._keys) < HELD * len(self._keys):
            return
        finding = check(self.claim.statement, source)
        if finding.support.verdict != "supported" or len(finding.sentences) != 1:
            return
        if _counts(self.claim.statement) <= _counts(source.sentences[finding.sentences[0]]):
            self._found[family] = source.document.cite(source.spans(finding.sentences)[0])

    def corroborated(self) -> Claim:
        """The claim with what was found."""
        if not self._found:
            return self.claim
        independent = len(self._known) + len(self._found)
        update = {"corroborated_by": tuple(self._found.values()), "independent_sources": independent}
        return self.claim.model_copy(update=update)


def _counts(text: str) -> set[str]:
    """The small numbers a text writes as words: for two sources to agree they have to be the same."""
    return {match[0].lower() for match in _COUNT.finditer(text)}
