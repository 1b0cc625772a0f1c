"""One structured call, from the request to a validated reply: cascade, limits, salvage, one repair."""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace
from time import perf_counter

from pydantic import BaseModel

from reporter.errors import EndpointError, ReplyError, ReplyInvalid, ReplyRefused, ReplyTruncated
from reporter.llm.call import Call, Reply
from reporter.llm.dialect import Dialect, known_dialect, remember
from reporter.llm.failures import explain, refuses_a_feature, shorten, words_of
from reporter.llm.limits import limit_for
from reporter.llm.meter import Meter, Tokens
from reporter.llm.names import shown_url
from reporter.llm.parsing import Parsed, ShapeError, main_array, parse_reply
from reporter.llm.phrasing import Turn, phrase, sent_back, turns_of
from reporter.llm.streaming import ItemReader
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

    async def stream(self, call: Call) -> AsyncGenerator[BaseModel | Reply]:
        """The reply's items, each as soon as it is whole, then the reply.

        An endpoint that does not stream is asked for the whole reply. A reply that breaks off gives what
        it has given, marked as truncated; only one that breaks off before its first item is an error.
        """
        reader, raw = ItemReader(call), None
        try:
            async with aclosing(self._pieces(call)) as pieces:
                async for piece in pieces:
                    if isinstance(piece, RawReply):
                        raw = piece
                        continue
                    for item in reader.feed(piece):
                        yield item
        except self.transport.errors as error:
            if not reader.items and not refuses_a_feature(error):
                raise self._explained(error) from error
            if re.search(r"\bstream", words_of(error).lower()):
                self._does_not_stream()
        if raw is None and reader.items:
            yield Reply(reader.value(), truncated=True)
            return
        reply = await self._whole(call, raw, reader)
        for item in getattr(reply.value, main_array(call.schema)[0])[len(reader.items) :]:
            yield item
        yield reply

    def _does_not_stream(self) -> None:
        remember(self.transport.url, self.model, replace(self.dialect, streams=False))

    async def _whole(self, call: Call, raw: RawReply | None, reader: ItemReader) -> Reply:
        """The reply that was streamed; asked for again, not streamed, where that gave nothing of use."""
        if raw is not None:
            try:
                parsed = self._read(call, raw)
                return Reply(parsed.value, truncated=not parsed.complete)
            except ShapeError:
                if reader.items:
                    return Reply(reader.value(), truncated=True)
        return await self.structured(call)

    async def _pieces(self, call: Call) -> AsyncGenerator[str | RawReply]:
        """Pieces of the reply, then the reply; nothing from an endpoint that does not stream."""
        dialect = self.dialect
        if not dialect.streams:
            return
        async with await limit_for(self.transport.url, self.most_in_flight):
            begun = perf_counter()
            tokens: Tokens | None = None
            try:
                async for piece in self.transport.stream(phrase(turns_of(call), dialect, call.schema), call, dialect):
                    tokens = piece.tokens if isinstance(piece, RawReply) else tokens or Tokens()
                    yield piece
                if tokens is None:
                    self._does_not_stream()
            finally:
                if tokens is not None:
                    self.meter.count(call.step, tokens, perf_counter() - begun)

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
                        raise self._explained(error) from error
                    dialect = following
                    continue
                self.meter.count(call.step, raw.tokens, perf_counter() - begun)
                if dialect != start:
                    remember(url, self.model, dialect)
                return raw

    def _explained(self, error: Exception) -> EndpointError:
        return explain(error, url=shown_url(self.transport.url), model=self.model, secrets=self.secrets)
