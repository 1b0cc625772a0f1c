"""How many requests an endpoint gets at once, and how soon: one limit per endpoint and process.

It starts at the most that the settings allow, halves when the endpoint says that this is too much, and grows back
by a few with each round of replies: additive increase, multiplicative decrease, as TCP does (RFC 5681).
"""

from __future__ import annotations

import asyncio
import threading
from collections import deque
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from math import inf
from time import monotonic

from reporter.llm.quotas import Announced, PerMinute, announced, retry_after
from reporter.settings import Settings

STEP = 4
"""Requests in flight that a whole round of good replies adds."""


@dataclass(frozen=True, slots=True)
class Pace:
    """The most that is wanted of an endpoint: requests in flight, requests and tokens a minute."""

    most: int
    requests: int | None = None
    tokens: int | None = None

    @classmethod
    def of(cls, settings: Settings) -> Pace:
        """What the settings allow."""
        return cls(settings.max_concurrency, settings.requests_per_minute, settings.tokens_per_minute)


class Limit:
    """One endpoint's. Safe to use from several threads, each with an event loop of its own."""

    def __init__(self, pace: Pace) -> None:
        self.allowed = float(pace.most)
        self.in_flight = 0
        self._pace = pace
        self._lock = threading.Lock()
        self._waiting: deque[tuple[asyncio.AbstractEventLoop, asyncio.Future[None]]] = deque()
        self._closed_until = self._halved = -inf
        self._requests, self._tokens = PerMinute(), PerMinute()
        self._announced: dict[str, Announced] = {}

    def set(self, pace: Pace) -> None:
        """What is wanted from now on."""
        with self._lock:
            if pace.most != self._pace.most:
                self.allowed = float(pace.most)
            self._pace = pace

    @asynccontextmanager
    async def slot(self, tokens: int) -> AsyncGenerator[float]:
        """A place in flight for a request of about so many tokens; gives the time at which it is sent."""
        await self._enter(tokens)
        try:
            yield monotonic()
        finally:
            with self._lock:
                self.in_flight -= 1
            self._wake()

    def hear(self, headers: Mapping[str, str]) -> None:
        """What a reply's headers tell of the quota that is left."""
        told = announced(headers, monotonic())
        if told:
            with self._lock:
                self._announced |= told

    def grow(self) -> None:
        """A request was answered."""
        with self._lock:
            self.allowed = min(float(self._pace.most), self.allowed + STEP / self.allowed)
        self._wake()

    def throttle(self, sent: float, headers: Mapping[str, str]) -> None:
        """A request sent at that time was turned away.

        The others that were under way then are likely to be, too: they halve the limit only once.
        """
        wait, now = retry_after(headers), monotonic()
        with self._lock:
            if sent >= self._halved:
                self._halved = now
                self.allowed = max(1.0, self.allowed / 2)
            if wait is not None:
                self._closed_until = max(self._closed_until, now + wait)

    async def _enter(self, tokens: int) -> None:
        while True:
            with self._lock:
                delay = self._delay(tokens)
                if delay == 0:
                    self._take(tokens)
                    break
                loop = asyncio.get_running_loop()
                waiter = (loop, loop.create_future())
                self._waiting.append(waiter)
            try:
                with suppress(TimeoutError):
                    await asyncio.wait_for(waiter[1], None if delay == inf else delay)
            except asyncio.CancelledError:
                self._wake()  # the place that this one may have been called to goes to another
                raise
            finally:
                with self._lock, suppress(ValueError):
                    self._waiting.remove(waiter)
        self._wake()  # places that stayed free while the clock held all back

    def _delay(self, tokens: int) -> float:
        """Seconds until a request may be sent; 0: now, infinite: when another has come back."""
        if self.in_flight >= int(self.allowed):
            return inf
        now = monotonic()
        quotas = (self._announced.get("requests"), 1), (self._announced.get("tokens"), tokens)
        return max(
            self._closed_until - now,
            self._requests.delay(now, 1, self._pace.requests),
            self._tokens.delay(now, tokens, self._pace.tokens),
            *(quota.delay(now, cost) for quota, cost in quotas if quota),
            0.0,
        )

    def _take(self, tokens: int) -> None:
        now = monotonic()
        self.in_flight += 1
        for mine, told, cost in ((self._requests, "requests", 1), (self._tokens, "tokens", tokens)):
            mine.take(now, cost)
            if told in self._announced:
                self._announced[told].left -= cost

    def _wake(self) -> None:
        """Call as many of those that wait, first come first served, as there are places."""
        with self._lock:
            for _ in range(min(len(self._waiting), int(self.allowed) - self.in_flight)):
                loop, future = self._waiting.popleft()
                with suppress(RuntimeError):  # the loop is closed: nobody waits there any more
                    loop.call_soon_threadsafe(_call, future)


def _call(future: asyncio.Future[None]) -> None:
    if not future.done():
        future.set_result(None)


_limits: dict[str, Limit] = {}


def limit_for(endpoint: str, pace: Pace) -> Limit:
    """The process's limit for an endpoint; the pace asked for last counts for all."""
    limit = _limits.setdefault(endpoint, Limit(pace))
    limit.set(pace)
    return limit
