"""One structured call, from the request to a validated reply: salvage, and one repair."""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass

from pydantic import BaseModel

from reporter.errors import ReplyError, ReplyInvalid, ReplyRefused, ReplyTruncated
from reporter.llm.call import Call, Reply
from reporter.llm.failures import refuses_a_feature, shorten, words_of, worth_retrying
from reporter.llm.meter import Tokens
from reporter.llm.parsing import Parsed, ShapeError, main_array, parse_reply
from reporter.llm.phrasing import sent_back, turns_of
from reporter.llm.sending import Sender
from reporter.llm.streaming import ItemReader
from reporter.llm.transport import RawReply
from reporter.types import Usage


@dataclass(eq=False, slots=True)
class StructuredModel:
    """A `ChatModel` over any transport."""

    name: str
    local: bool
    window: int
    sender: Sender

    async def structured(self, call: Call) -> Reply:
        """The reply to a call; one that does not fit is sent back once with what is wrong."""
        turns = turns_of(call)
        raw = await self.sender.send(call, turns)
        salvaged: Parsed | None = None
        try:
            parsed = self._read(call, raw)
            if parsed.complete or raw.finish == "length":
                return Reply(parsed.value, truncated=not parsed.complete)
            salvaged, wrong = parsed, "it is not whole, valid JSON"
        except ShapeError as error:
            wrong = str(error)
        raw = await self.sender.send(call, sent_back(turns, raw.content, wrong, call.schema))
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
            async with aclosing(self.sender.pieces(call)) as pieces:
                async for piece in pieces:
                    if isinstance(piece, RawReply):
                        raw = piece
                        continue
                    for item in reader.feed(piece):
                        yield item
        except self.sender.transport.errors as error:
            explained = self.sender.explained(error)
            if not reader.items and not refuses_a_feature(error) and not worth_retrying(explained):
                raise explained from error
            if re.search(r"\bstream", words_of(error).lower()):
                self.sender.does_not_stream()
        if raw is None and reader.items:
            yield Reply(reader.value(), truncated=True)
            return
        reply = await self._whole(call, raw, reader)
        for item in getattr(reply.value, main_array(call.schema)[0])[len(reader.items) :]:
            yield item
        yield reply

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

    def usage(self) -> Usage:
        """What all calls so far have used, by step."""
        return self.sender.usage()

    def price(self, tokens: Tokens) -> float | None:
        """What so many tokens cost, in US dollars; None where no price is known."""
        return self.sender.meter.price(tokens)

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
