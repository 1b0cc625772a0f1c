"""The order in which a section tells what happened: the event, what else was part of it, the background."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reporter.types import Claim


def by_source(claims: Sequence[Claim], sources: Iterable[str]) -> list[Claim]:
    """Claims in the order of the sources and, within each, of its text."""
    order = {name: number for number, name in enumerate(sources)}
    return sorted(claims, key=lambda claim: (order[_home(claim)], claim.evidence[0].start))


def as_a_story(claims: Sequence[Claim], part: Mapping[str, int], sources: Sequence[str]) -> list[Claim]:
    """The first claim, which reports the event, then what is part of it, then the background.

    ``part`` holds the ids of claims that are part of the event, and how far from its telling in their source they
    stand. A source's claims stay together; the lead's own source comes first, then that which stays nearest.
    """
    lead, *rest = claims
    nearest: dict[str, int] = {}
    for claim in rest:
        if claim.id in part:
            nearest[_home(claim)] = min(part[claim.id], nearest.get(_home(claim), part[claim.id]))
    own_first = sorted(sources, key=lambda source: source != _home(lead))
    by_nearness = sorted(own_first, key=lambda source: (source != _home(lead), nearest.get(source, 0)))
    return [
        lead,
        *by_source([claim for claim in rest if claim.id in part], by_nearness),
        *by_source([claim for claim in rest if claim.id not in part], own_first),
    ]


def _home(claim: Claim) -> str:
    return claim.evidence[0].document
