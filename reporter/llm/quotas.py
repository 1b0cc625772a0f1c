"""How many requests and tokens go to an endpoint in a minute: what we allow ourselves, and what it says is left."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from math import inf

MINUTE = 60.0
LONGEST = 90.0
"""Seconds: an announced quota that is renewed later is one of the day, and waiting for it helps nobody."""

_UNITS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0}
_SPAN = re.compile(r"(?P<many>\d+(?:\.\d+)?)(?P<unit>ms|s|m|h|d)?")


@dataclass(slots=True)
class PerMinute:
    """What was sent within the last minute, so that no minute ever holds more than a cap."""

    _sent: deque[tuple[float, int]] = field(default_factory=deque)
    _sum: int = 0

    def take(self, now: float, cost: int) -> None:
        """So much is sent now."""
        self._forget(now)
        self._sent.append((now, cost))
        self._sum += cost

    def delay(self, now: float, cost: int, cap: int | None) -> float:
        """Seconds until so much more may be sent; what is above the cap by itself goes alone."""
        self._forget(now)
        if cap is None:
            return 0.0
        surplus = self._sum + cost - cap
        for sent, amount in self._sent:
            if surplus <= 0:
                break
            surplus -= amount
            until = sent + MINUTE - now
        else:
            return until if self._sent else 0.0
        return until if self._sum + cost > cap else 0.0

    def _forget(self, now: float) -> None:
        while self._sent and self._sent[0][0] <= now - MINUTE:
            self._sum -= self._sent.popleft()[1]


@dataclass(slots=True)
class Announced:
    """What an endpoint says is left of a quota; it flows back by ``rate`` a second and is whole at ``until``."""

    left: float
    rate: float
    since: float
    until: float

    def delay(self, now: float, cost: int) -> float:
        """Seconds until so much may be sent."""
        missing = cost - self.left - self.rate * (now - self.since)
        if missing <= 0 or now >= self.until:
            return 0.0
        return min(self.until - now, missing / self.rate if self.rate else inf)


def announced(headers: Mapping[str, str], now: float) -> dict[str, Announced]:
    """The quotas in a reply's headers: ``x-ratelimit-{remaining,limit,reset}-{requests,tokens}``."""
    told = {}
    for what in ("requests", "tokens"):
        left, limit = (_number(headers.get(f"x-ratelimit-{part}-{what}")) for part in ("remaining", "limit"))
        reset = span(headers.get(f"x-ratelimit-reset-{what}"))
        if left is not None and reset is not None and reset <= LONGEST:
            rate = max(0.0, limit - left) / reset if limit and reset else 0.0
            told[what] = Announced(left, rate, now, now + reset)
    return told


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds that an endpoint asks to wait; None where it does not say."""
    millis = _number(headers.get("retry-after-ms"))
    if millis is not None:
        return millis / 1000
    given = headers.get("retry-after")
    if given is None:
        return None
    try:
        return max(0.0, float(given))
    except ValueError:
        pass
    try:
        when = parsedate_to_datetime(given)
    except ValueError:
        return None
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return max(0.0, (when - datetime.now(UTC)).total_seconds())


def span(text: str | None) -> float | None:
    """Seconds in ``1s``, ``6m0s``, ``20ms``, ``7.66``; None in anything else."""
    text = (text or "").strip()
    if not text or _SPAN.sub("", text):
        return None
    return sum(float(part["many"]) * _UNITS[part["unit"] or "s"] for part in _SPAN.finditer(text))


def _number(text: str | None) -> float | None:
    try:
        value = float(text or "")
    except ValueError:
        return None
    return value if 0 <= value < inf else None
