"""Which section takes which claim: in rounds, the best first, none that would be told twice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from reporter.engines.aims import Aim, aim_of, cap_of
from reporter.engines.fitting import Fits
from reporter.prompting.templates import SectionSpec

if TYPE_CHECKING:
    from reporter.engines.centrality import Vector
    from reporter.engines.pool import Flags

NOVELTY, ECHO = 0.3, 0.2  # what likeness to the nearest claim costs: of the section's own, of any section's
LEAD, FACET = 0.6, 0.25  # what an overview adds: to its lead for the sources' story, then for each facet it lacks
DISPUTE = 0.5  # what it takes off a claim that another source puts differently
PART = 0.35  # what the report of an event adds for what else is part of it
UNHEARD = 0.15  # what an overview, or the report of events, adds for a source that it has nothing of
NEARLY = 0.2  # of an offer: a fuller telling of the same is taken where it is that close behind
TAKEN_UP = 2  # content words that a claim of an overview shares with one of the body that says more about it
PLENTY = 2  # statements; from then on a section takes only what suits it better than the average claim


def share_out(specs: Sequence[SectionSpec], fits: Fits) -> list[list[int]]:
    """Indices of claims per section, best first.

    In rounds: no section takes its second claim before each had its first. Within a round the section
    that would lose most by having to take its second choice goes first, if it is not another's `_turn`.
    """
    shares: list[list[int]] = [[] for _ in specs]
    aims = [aim_of(spec) for spec in specs]
    left = np.ones(len(fits.pool.claims), dtype=bool)
    for taken in range(max(map(cap_of, specs), default=0)):
        waiting = [row for row, spec in enumerate(specs) if len(shares[row]) == taken < cap_of(spec)]
        while waiting:
            offers = {row: _offer(fits, row, aims[row], left, shares) for row in waiting}
            waiting = [row for row in waiting if np.isfinite(offers[row]).any()]
            if not waiting:
                break
            row = max(waiting, key=lambda row: (_turn(aims[row], taken, fits), _regret(offers[row], fits)))
            best = _fullest(fits, int(np.argmax(offers[row])), offers[row])
            shares[row].append(best)
            waiting.remove(row)
            left &= ~fits.pool.repeating(best)
    _hand_down(shares, aims, [cap_of(spec) for spec in specs], fits)
    return shares


def _hand_down(shares: list[list[int]], aims: Sequence[Aim], caps: Sequence[int], fits: Fits) -> None:
    """An overview sums up: what nothing in the body takes up, its lead apart, goes to the section it fits best.

    Where it fits none, the memo does without it.
    """
    body = [row for row, aim in enumerate(aims) if not aim.open]
    words = fits.pool.words
    for row in (row for row, aim in enumerate(aims) if aim.open):
        for index in shares[row][1:]:
            told = [other for at in body for other in shares[at]]
            if not told or any(len(words[index] & words[other]) >= TAKEN_UP for other in told):
                continue
            rooms = [at for at in body if len(shares[at]) < caps[at] and np.isfinite(fits.scores[at, index])]
            shares[row].remove(index)
            if rooms:
                shares[max(rooms, key=lambda at: float(fits.scores[at, index]))].append(index)


def _turn(aim: Aim, taken: int, fits: Fits) -> int:
    """When a section takes its first claim: the highest first, all others at once.

    Of several sources, the report of the event goes first, and then the overview, which leads with what they share.
    """
    if taken or not fits.several:
        return 0
    return 2 if aim.event > 0 else 1 if aim.open else 0


def _offer(fits: Fits, row: int, aim: Aim, left: Flags, shares: list[list[int]]) -> Vector:
    """What a section would give for each claim, given what is placed; minus infinity: not for it."""
    share, placed = shares[row], [index for share in shares for index in share]
    apt, extra = fits.apt[row], np.zeros(len(left), dtype=np.float32)
    if aim.open:
        extra = _for_overview(fits, share)
    elif aim.event > 0 and share:
        extra = PART * fits.pool.part_of(share[0])
        apt = apt + extra
    if share and (aim.open or aim.event > 0):
        extra = extra + UNHEARD * _unheard(fits, share)
    offer = fits.scores[row] + extra - NOVELTY * _nearest(fits, share) - ECHO * _nearest(fits, placed)
    bar = fits.average[row] if len(share) >= PLENTY else fits.floor[row]
    offered: Vector = np.where(left & (apt > bar), offer, -np.inf)
    return offered


def _for_overview(fits: Fits, share: list[int]) -> Vector:
    """What an overview gives on top: for the sources' story, with which it leads, then for each facet it lacks."""
    if share:
        lacking = ~fits.facets[share[1:]].any(axis=0)  # the lead is there for the story, whatever else it brings
        extra = FACET * (fits.facets & lacking).sum(axis=1)
    else:
        extra = LEAD * fits.story
    wanted: Vector = (extra - DISPUTE * fits.pool.disputed).astype(np.float32)
    return wanted


def _fullest(fits: Fits, best: int, offer: Vector) -> int:
    """The fullest of what several sources tell alike, where the section would give for it nearly as much."""
    again = fits.pool.repeating(best) & (offer >= offer[best] - NEARLY)
    home = fits.pool.claims[best].documents[0]
    others = [int(at) for at in np.flatnonzero(again) if fits.pool.claims[at].documents[0] != home]
    return max([best, *others], key=lambda at: len(fits.pool.opening(at)))


def _unheard(fits: Fits, share: list[int]) -> Vector:
    """1 for the claims of sources that a section has nothing of."""
    heard = {fits.pool.claims[index].documents[0] for index in share}
    return np.array([claim.documents[0] not in heard for claim in fits.pool.claims], dtype=np.float32)


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
