"""One structured call, from the request to a validated reply: cascade, limits, salvage, one repair."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from time import perf_counter

from reporter.errors import ReplyError, ReplyInvalid, ReplyRefused, ReplyTruncated
from reporter.llm.call import Call, Reply
from reporter.llm.dialect import Dialect, known_dialect, remember
from reporter.llm.failures import explain, refuses_a_feature, shorten, words_of
from reporter.llm.limits import limit_for
from reporter.llm.meter import Meter
from reporter.llm.names import shown_url
from reporter.llm.parsing import Parsed, ShapeError, parse_reply
from reporter.llm.phrasing import Turn, phrase, sent_back, turns_of
from reporter.llm.transport import RawReply, Transport
from reporter.types import Usage


@dataclass(eq=False, slots=True)
class StructuredModel:
    """A `ChatModel` over any transport; `secrets` are kept out of errors."""

    name: str
    model: str
    local: bool
    window: int
    transport: Transport
    meter: Meter
    most_in_flight: int
    secrets: tuple[str, ...] = ()

    @property
    def dialect(self) -> Dialect:
        """How the endpoint is asked, as far as is known."""
        return known_dialect(self.transport.url, self.model, self.transport.default)

    async def structured(self, call: Call) -> Reply:
        """The reply to a call; one that does not fit is sent back once with what is wrong."""
        turns = turns_of(call)
        raw = await self._send(call, turns)
        salvaged: Parsed | None = None
        try:
            parsed = self._read(call, raw)
            if parsed.complete or raw.finish == "length":
                return Reply(parsed.value, truncated=not parsed.complete)
            salvaged, wrong = parsed, "it is not whole, valid JSON"
        except ShapeError as error:
            wrong = str(error)
        raw = await self._send(call, sent_back(turns, raw.content, wrong, call.schema))
        try:
            parsed = self._read(call, raw)
        except (ShapeError, ReplyError) as error:
            if salvaged:
                return Reply(salvaged.value, truncated=True)
            if isinstance(error, ReplyError):
                raise
            raise ReplyInvalid(
                f"{self.name}: the reply to {call.step} is of no use, twice: {shorten(str(error))}",
                hint="try a larger model, or check it with: reporter doctor -m MODEL",
            ) from error
        return Reply(parsed.value, truncated=not parsed.complete)

    def usage(self) -> Usage:
        """What all calls so far have used, by step."""
        return self.meter.usage()

    def _read(self, call: Call, raw: RawReply) -> Parsed:
        """The validated reply; how it ended is looked at first."""
        if raw.finish == "refused":
            raise ReplyRefused(
                f"{self.name} declined to {call.step}: {shorten(raw.said) or 'no reason given'}",
                hint="try another model for this source",
            )
        try:
            parsed = parse_reply(raw.content, call.reply, call.schema)
            # Arguments that came decoded do not show where they were cut off.
            whole = parsed.complete and (raw.finish == "done" or isinstance(raw.content, str))
            return Parsed(parsed.value, whole)
        except ShapeError as error:
            if raw.finish == "length":
                raise ReplyTruncated(
                    f"{self.name}: the reply to {call.step} was cut off before anything was complete",
                    hint="the model may need a larger window, or repeats itself",
                ) from error
            raise

    async def _send(self, call: Call, turns: Sequence[Turn]) -> RawReply:
        """The reply in the first dialect that the endpoint takes; later calls start with that one."""
        url = self.transport.url
        start = dialect = self.dialect
        refused: Exception | None = None
        async with await limit_for(url, self.most_in_flight):
            while True:
                begun = perf_counter()
                try:
                    raw = await self.transport.send(phrase(turns, dialect, call.schema), call, dialect)
                except self.transport.errors as error:
                    following = None
                    if refuses_a_feature(error):
                        refused = refused or error
                        following = dialect.after(words_of(error))
                        error = refused
                    if following is None:
                        raise explain(error, url=shown_url(url), model=self.model, secrets=self.secrets) from error
                    dialect = following
                    continue
                self.meter.count(call.step, raw.tokens, perf_counter() - begun)
                if dialect != start:
                    remember(url, self.model, dialect)
                return raw
