"""Brings requests to an endpoint and replies back: within its limits and the budget, again where that may help."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass, replace
from time import monotonic, perf_counter

from tenacity import AsyncRetrying, RetryCallState, retry_if_exception, wait_random_exponential

from reporter.errors import EndpointError
from reporter.llm.budget import Budget
from reporter.llm.call import Call
from reporter.llm.calllog import CallLog
from reporter.llm.dialect import Dialect, known_dialect, remember
from reporter.llm.failures import (
    explain,
    headers_of,
    is_throttling,
    refuses_a_feature,
    shorten,
    words_of,
    worth_retrying,
)
from reporter.llm.limits import Limit, Pace, limit_for
from reporter.llm.meter import Meter, Tokens
from reporter.llm.names import shown_url
from reporter.llm.phrasing import Turn, phrase, turns_of
from reporter.llm.tokens import tokens_sent
from reporter.llm.transport import RawReply, Transport
from reporter.types import Usage

# Full jitter between tries: see "Exponential Backoff And Jitter" in the AWS Architecture Blog.
_WAIT = wait_random_exponential(multiplier=0.5, max=20)

HOPELESS = 3
"""Calls lost in a row, each after all tries: the endpoint is taken to be down."""
PATIENCE = 60.0
"""Seconds in which not one try was answered: as well. Rate limits are mostly of a minute."""
BREATHER = 10.0
"""Seconds that an endpoint taken to be down is not asked again."""


@dataclass(eq=False, slots=True)
class Sender:
    """One model at one endpoint; ``timeout`` is in seconds, ``secrets`` are kept out of errors."""

    model: str
    transport: Transport
    meter: Meter
    budget: Budget
    pace: Pace
    retries: int
    timeout: float
    secrets: tuple[str, ...] = ()
    log: CallLog | None = None
    _lost: int = 0
    _failing_since: float | None = None
    _last: tuple[float, EndpointError] | None = None

    @property
    def dialect(self) -> Dialect:
        """How the endpoint is asked, as far as is known."""
        return known_dialect(self.transport.url, self.model, self.transport.default)

    def usage(self) -> Usage:
        """What all calls so far have used, by step."""
        return self.meter.usage()

    async def send(self, call: Call, turns: Sequence[Turn]) -> RawReply:
        """The reply to the turns. Raises EndpointError, and BudgetReached before it is spent."""
        most = _most(call, turns)
        async with self.budget.room_for(most) as used:
            self._raise_if_down()
            retrying = AsyncRetrying(
                retry=retry_if_exception(worth_retrying), stop=self._gives_up, wait=_WAIT, reraise=True
            )
            try:
                raw: RawReply = await retrying(self._attempt, call, turns, most)
            except EndpointError as error:
                if worth_retrying(error):
                    self._lost += 1
                    self._last = monotonic(), error
                raise
            used(raw.tokens)
            return raw

    async def pieces(self, call: Call) -> AsyncGenerator[str | RawReply]:
        """Pieces of the reply, then the reply; nothing from an endpoint that does not stream."""
        dialect, turns = self.dialect, turns_of(call)
        if not dialect.streams:
            return
        most = _most(call, turns)
        async with self.budget.room_for(most) as used, self._limit.slot(_sum(most)) as sent:
            begun = perf_counter()
            tokens: Tokens | None = None
            reply = RawReply("", "done", Tokens())
            try:
                async for piece in self.transport.stream(phrase(turns, dialect, call.schema), call, dialect):
                    if isinstance(piece, RawReply):
                        reply = piece
                    tokens = reply.tokens
                    yield piece
                if tokens is None:
                    self.does_not_stream()
            except self.transport.errors as error:
                self._failed(call, turns, error, sent)
                raise
            finally:
                if tokens is not None:
                    self._answered(call, turns, reply, perf_counter() - begun)
                    used(tokens)

    def does_not_stream(self) -> None:
        """Ask for whole replies from now on."""
        remember(self.transport.url, self.model, replace(self.dialect, streams=False))

    def explained(self, error: Exception) -> EndpointError:
        """Our error for what the transport raised."""
        return explain(error, url=shown_url(self.transport.url), model=self.model, secrets=self.secrets)

    @property
    def _limit(self) -> Limit:
        return limit_for(self.transport.url, self.pace)

    def _gives_up(self, state: RetryCallState) -> bool:
        return self._is_down or state.attempt_number > self.retries

    @property
    def _is_down(self) -> bool:
        failing = self._failing_since is not None and monotonic() - self._failing_since > PATIENCE
        return failing or self._lost >= HOPELESS

    def _raise_if_down(self) -> None:
        """Those in the queue when an endpoint goes down need not all find out for themselves."""
        if self._is_down and self._last and monotonic() - self._last[0] < BREATHER:
            raise type(self._last[1])(self._last[1].message, hint=self._last[1].hint)

    async def _attempt(self, call: Call, turns: Sequence[Turn], most: Tokens) -> RawReply:
        """The reply in the first dialect that the endpoint takes; later calls start with that one."""
        start = dialect = self.dialect
        raised: tuple[type[Exception], ...] = (*self.transport.errors, TimeoutError, EndpointError)
        refused: Exception | None = None
        async with self._limit.slot(_sum(most)) as sent:
            self._raise_if_down()
            while True:
                begun = perf_counter()
                try:
                    # The SDK's own timeout is one for each piece of a reply: a trickle would never end.
                    async with asyncio.timeout(self.timeout):
                        raw = await self.transport.send(phrase(turns, dialect, call.schema), call, dialect)
                except raised as error:
                    self._failed(call, turns, error, sent)
                    following = None
                    if refuses_a_feature(error):
                        refused = refused or error
                        following = dialect.after(words_of(error))
                        error = refused
                    if following is None:
                        if isinstance(error, EndpointError):
                            raise
                        raise self.explained(error) from error
                    dialect = following
                    continue
                self._answered(call, turns, raw, perf_counter() - begun)
                if dialect != start:
                    remember(self.transport.url, self.model, dialect)
                return raw

    def _answered(self, call: Call, turns: Sequence[Turn], raw: RawReply, seconds: float) -> None:
        self._limit.grow()
        self._lost, self._failing_since = 0, None
        self.meter.count(call.step, raw.tokens, seconds)
        if self.log:
            self.log.answered(self.model, call, turns, raw, seconds)

    def _failed(self, call: Call, turns: Sequence[Turn], error: Exception, sent: float) -> None:
        self._failing_since = self._failing_since or sent
        if is_throttling(error):
            self._limit.throttle(sent, headers_of(error))
        if self.log:
            self.log.failed(self.model, call, turns, shorten(words_of(error), self.secrets))


def _most(call: Call, turns: Sequence[Turn]) -> Tokens:
    """The most that a request may use: what is sent, estimated, and the longest reply it asks for."""
    return Tokens(tokens_sent(said for _, said in turns), 0, call.max_tokens)


def _sum(tokens: Tokens) -> int:
    return (tokens.input or 0) + (tokens.output or 0)
