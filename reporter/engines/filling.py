"""Shares the claims out among a memo's sections: each to the section it fits best, none twice."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from reporter.engines.aims import aim_of
from reporter.engines.base import Assignment, SectionDraft
from reporter.engines.fitting import Fits, fits_of
from reporter.engines.ordering import as_a_story, by_source, of_one_month
from reporter.engines.selfcontained import labelled, misread
from reporter.engines.sharing import share_out
from reporter.prompting.templates import SectionSpec
from reporter.types import Claim, DraftStatement

CELLS = " | "  # parts the cells of a table's row, which is no sentence
SHORTLIST = 60  # claims per section that are looked at one against the other


def fill(assignment: Assignment) -> list[SectionDraft]:
    """A draft per section, in the sections' order; a section that nothing fits stays empty."""
    specs = assignment.sections
    claims = [claim for claim in assignment.claims if _in_language(claim, assignment) and CELLS not in claim.statement]
    if not claims:
        return [SectionDraft(name=spec.name) for spec in specs]
    fits = fits_of(assignment, claims)
    fits = fits.narrowed(shortlist(fits))
    return [
        _draft(spec, _told(spec, share, fits, assignment))
        for spec, share in zip(specs, share_out(specs, fits), strict=True)
    ]


def shortlist(fits: Fits) -> list[int]:
    """The claims with a chance of a place, in their order, less those that a longer one says in full.

    Of two such the shorter one stays where the longer one only has the mark of a footnote or a heading more.
    """
    foremost = np.argsort(-fits.scores, axis=1, kind="stable")[:, :SHORTLIST]
    kept = sorted({int(index) for row in foremost for index in row})
    texts = {index: fits.pool.claims[index].statement for index in kept}
    spoiled = {index for index, text in texts.items() if text[:1].isdigit() or misread(text) or labelled(text)}

    def told_better(index: int) -> bool:
        clean = [other for other in kept if other not in spoiled]
        if index in spoiled and any(fits.pool.says_more(index, other) for other in clean):
            return True
        return any(fits.pool.says_more(other, index) for other in (kept if index in spoiled else clean))

    return [index for index in kept if not told_better(index)]


def _in_language(claim: Claim, assignment: Assignment) -> bool:
    """Whether a claim is in the memo's language; one whose language nobody knows is taken to be."""
    language = assignment.documents[claim.evidence[0].document].language
    return language == "und" or _primary(language) == _primary(assignment.language)


def _primary(language: str) -> str:
    return language.replace("_", "-").partition("-")[0].lower()


def _told(spec: SectionSpec, share: list[int], fits: Fits, assignment: Assignment) -> list[Claim]:
    """The section's claims in reading order.

    An overview goes by merit, the report of an event as a story, the rest source by source, the one with the best
    claim first.
    """
    aim, pool = aim_of(spec), fits.pool
    claims = [pool.claims[index] for index in share]
    if not aim.ordered or not share:
        return claims
    if aim.event <= 0:
        return by_source(claims, dict.fromkeys(claim.evidence[0].document for claim in claims))
    gaps = {claim.id: gap for claim, gap in zip(pool.claims, pool.gaps(share[0]), strict=True)}
    part = {
        claim.id: gaps[claim.id]
        for claim, near in zip(pool.claims, pool.part_of(share[0]), strict=True)
        if near and of_one_month(claim, claims[0])
    }
    newest_first = sorted(assignment.documents.values(), key=lambda document: document.published or "", reverse=True)
    return as_a_story(claims, part, [document.id for document in newest_first], assignment.documents)


def _draft(spec: SectionSpec, claims: Sequence[Claim]) -> SectionDraft:
    statements = tuple(DraftStatement(text=claim.statement, cites=(claim.id,)) for claim in claims)
    return SectionDraft(name=spec.name, statements=statements)
