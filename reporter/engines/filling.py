"""Shares the claims out among a memo's sections: each to the section it fits best, none twice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from reporter.engines.aims import aim_of, cap_of
from reporter.engines.base import Assignment, SectionDraft
from reporter.engines.fitting import Fits, fits_of
from reporter.prompting.templates import SectionSpec
from reporter.types import Claim, DraftStatement

if TYPE_CHECKING:
    from reporter.engines.centrality import Vector
    from reporter.engines.pool import Flags

NOVELTY, ECHO = 0.3, 0.2  # what likeness to the nearest claim costs: of the section's own, of any section's
PLENTY = 2  # statements; from then on a section takes only what suits it better than the average claim
SHORTLIST = 60  # claims per section that are looked at one against the other


def fill(assignment: Assignment) -> list[SectionDraft]:
    """A draft per section, in the sections' order; a section that nothing fits stays empty."""
    specs = assignment.sections
    claims = [claim for claim in assignment.claims if _in_language(claim, assignment)]
    if not claims:
        return [SectionDraft(name=spec.name) for spec in specs]
    fits = fits_of(assignment, claims)
    fits = fits.narrowed(shortlist(fits))
    places = _places(assignment)
    return [
        _draft(spec, [fits.pool.claims[index] for index in share], places)
        for spec, share in zip(specs, share_out(specs, fits), strict=True)
    ]


def shortlist(fits: Fits) -> list[int]:
    """The claims with a chance of a place, in their order, less those that a longer one says in full."""
    foremost = np.argsort(-fits.scores, axis=1, kind="stable")[:, :SHORTLIST]
    kept = sorted({int(index) for row in foremost for index in row})
    return [index for index in kept if not any(fits.pool.says_more(other, index) for other in kept)]


def share_out(specs: Sequence[SectionSpec], fits: Fits) -> list[list[int]]:
    """Indices of claims per section, best first.

    In rounds: no section takes its second claim before each had its first. Within a round the section
    that would lose most by having to take its second choice goes first; but the claim that a section is
    made for comes before the first of those that take any.
    """
    shares: list[list[int]] = [[] for _ in specs]
    left = np.ones(len(fits.pool.claims), dtype=bool)
    for taken in range(max(map(cap_of, specs), default=0)):
        waiting = [row for row, spec in enumerate(specs) if len(shares[row]) == taken < cap_of(spec)]
        while waiting:
            offers = {row: _offer(fits, row, left, shares) for row in waiting}
            waiting = [row for row in waiting if np.isfinite(offers[row]).any()]
            if not waiting:
                break
            yields = {row: taken == 0 and aim_of(specs[row]).open for row in waiting}
            row = max(waiting, key=lambda row: (not yields[row], _regret(offers[row], fits)))
            best = int(np.argmax(offers[row]))
            shares[row].append(best)
            waiting.remove(row)
            left &= ~fits.pool.repeating(best)
    return shares


def _offer(fits: Fits, row: int, left: Flags, shares: list[list[int]]) -> Vector:
    """What a section would give for each claim, given what is placed; minus infinity: not for it."""
    share, placed = shares[row], [index for share in shares for index in share]
    offer = fits.scores[row] - NOVELTY * _nearest(fits, share) - ECHO * _nearest(fits, placed)
    bar = fits.average[row] if len(share) >= PLENTY else fits.floor[row]
    offered: Vector = np.where(left & (fits.apt[row] > bar), offer, -np.inf)
    return offered


def _nearest(fits: Fits, placed: list[int]) -> Vector:
    """Each claim's likeness to the one most like it among those placed, 0..1."""
    vectors = fits.pool.vectors
    nearest: Vector = (vectors @ vectors[placed].T).max(axis=1, initial=0)
    return nearest


def _regret(offer: Vector, fits: Fits) -> float:
    """What a section would lose with its first choice: how far the next that says something else is behind.

    As a share of the range of its offers; infinite where there is no other.
    """
    finite = np.isfinite(offer)
    first = int(np.argmax(offer))
    others = offer[finite & ~fits.pool.repeating(first)]
    if len(others) == 0:
        return float("inf")
    return float((offer[first] - others.max()) / (offer[first] - offer[finite].min() or 1))


def _in_language(claim: Claim, assignment: Assignment) -> bool:
    """Whether a claim is in the memo's language; one whose language nobody knows is taken to be."""
    language = assignment.documents[claim.evidence[0].document].language
    return language == "und" or _primary(language) == _primary(assignment.language)


def _primary(language: str) -> str:
    return language.replace("_", "-").partition("-")[0].lower()


def _places(assignment: Assignment) -> dict[str, tuple[int, int]]:
    """Where in the sources each claim stands: document and offset."""
    order = {document: number for number, document in enumerate(assignment.documents)}
    return {claim.id: (order[claim.evidence[0].document], claim.evidence[0].start) for claim in assignment.claims}


def _draft(spec: SectionSpec, claims: list[Claim], places: dict[str, tuple[int, int]]) -> SectionDraft:
    """The section's statements in reading order: sections that tell go by the sources, after their lead."""
    aim = aim_of(spec)
    if aim.ordered:
        lead = 1 if aim.event else 0
        claims = claims[:lead] + sorted(claims[lead:], key=lambda claim: places[claim.id])
    statements = tuple(DraftStatement(text=claim.statement, cites=(claim.id,)) for claim in claims)
    return SectionDraft(name=spec.name, statements=statements)
