"""The order in which a section tells what happened: the event, what else was part of it, the background."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reporter.types import Claim, Document

NEWS = 60  # days before its source was published within which an event is news, and not history


def by_source(claims: Sequence[Claim], sources: Iterable[str]) -> list[Claim]:
    """Claims in the order of the sources and, within each, of its text."""
    order = {name: number for number, name in enumerate(sources)}
    return sorted(claims, key=lambda claim: (order[_home(claim)], claim.evidence[0].start))


def as_a_story(
    claims: Sequence[Claim], part: Mapping[str, int], sources: Sequence[str], documents: Mapping[str, Document]
) -> list[Claim]:
    """The first claim, which reports the event, then what is part of it, then the background in order of time.

    ``part`` holds the ids of claims that are part of the event, and how far from its telling in their source they
    stand. A source's claims stay together but for their dates; the lead's own source comes first, then that which
    stays nearest. A lead that is history to its source takes its place among the rest.
    """
    lead, *rest = claims
    if not part and _is_history(lead, documents[_home(lead)]):
        own_first = sorted(sources, key=lambda source: source != _home(lead))
        return by_date(by_source(claims, own_first), documents, first="")
    nearest: dict[str, int] = {}
    for claim in rest:
        if claim.id in part:
            nearest[_home(claim)] = min(part[claim.id], nearest.get(_home(claim), part[claim.id]))
    own_first = sorted(sources, key=lambda source: source != _home(lead))
    by_nearness = sorted(own_first, key=lambda source: (source != _home(lead), nearest.get(source, 0)))
    return [
        lead,
        *by_source([claim for claim in rest if claim.id in part], by_nearness),
        *by_date(by_source([claim for claim in rest if claim.id not in part], own_first), documents, _home(lead)),
    ]


def by_date(claims: Sequence[Claim], documents: Mapping[str, Document], first: str) -> list[Claim]:
    """Claims by date; one without a date stays behind the one before it in its source.

    Before the first date of a source it is of the day that the source was published, of the source ``first``, which
    tells the event, of none, and comes foremost.
    """
    dated: list[tuple[str, Claim]] = []
    for claim in claims:
        home = _home(claim)
        before = dated[-1][0] if dated and _home(dated[-1][1]) == home else None
        opening = "" if home == first else documents[home].published or ""
        dated.append((claim.when or (opening if before is None else before), claim))
    return [claim for _, claim in sorted(dated, key=lambda pair: pair[0])]


def of_one_month(one: Claim, other: Claim) -> bool:
    """Whether nothing says that they are of different months: what has another date is no part of an event."""
    month = len("2025-06")
    return not one.when or not other.when or one.when[:month] == other.when[:month]


def _is_history(claim: Claim, source: Document) -> bool:
    when, published = claim.when or "", source.published or ""
    return bool(when and published) and _days(published) - _days(when) > NEWS


def _days(day: str) -> int:
    """About how many days an ISO date, as far as known, stands for."""
    year, month, date = (*(int(part) if part.isdigit() else 12 for part in day.split("-")), 12, 28)[:3]
    return 365 * year + 30 * month + date


def _home(claim: Claim) -> str:
    return claim.evidence[0].document
