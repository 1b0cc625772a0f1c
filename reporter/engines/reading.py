"""Reading with a model: the steps ``extract`` and ``summarize`` over one document."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from reporter.engines.base import Reading
from reporter.engines.drafting import drafted, summarized
from reporter.engines.lines import Chunk, chunks, document_block
from reporter.errors import BudgetReached, EndpointError, ReplyTruncated, ReporterError, RequestTooLong
from reporter.llm import Call, ChatModel, Message
from reporter.llm.schemas import Extract, ExtractedClaim, StepReply, Summarize, SummarizedSentence, schema_for
from reporter.llm.tokens import tokens_in
from reporter.prompting.languages import language_name
from reporter.prompting.sets import PromptSet
from reporter.types import Document, LeftOut

MOST_CLAIMS = 20  # a chunk
SENTENCES_A_CLAIM = 2  # a model is asked for at least one claim from so many sentences
LEAST_CLAIMS = 10  # and never for more than these at the least: forced, a small model makes things up
MOST_SENTENCES = 4  # a summary
TOKENS_A_CLAIM = 90
TOKENS_A_SENTENCE = 90
DEEPEST = 3  # times a chunk is halved when replies are cut off


@dataclass(frozen=True, slots=True)
class _Part:
    """What one request gave: items, or the reason why none."""

    items: tuple[object, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    error: ReporterError | None = None


class Reader:
    """Asks a model for the claims and the summary of documents."""

    def __init__(self, model: ChatModel, prompts: PromptSet, language: str) -> None:
        self._model = model
        self._prompts = prompts
        self._language = language

    def chunks(self, document: Document) -> tuple[Chunk, ...]:
        """The document in requests that fit the model's window with room for the reply."""
        fixed = tokens_in(self._prompts.system()) + max(
            tokens_in(self._task("extract", MOST_CLAIMS)), tokens_in(self._task("summarize", MOST_SENTENCES))
        )
        budget = self._model.window - fixed - 200  # the about line, the fence, message frames
        return chunks(document, max(200, int(budget * 0.6)))

    async def read(self, document: Document) -> tuple[Reading, ReporterError | None]:
        """Claims and summary of a document, and the first error, which costs only its part."""
        found = self.chunks(document)
        if not found:  # all of it addresses the machine that reads it
            return Reading(document=document.id), None
        if self._model.local:  # one slot: the second step then finds the first one's prefix cached
            parts = []
            for chunk in found:
                parts += [await self._extract(chunk, 0)]
                if chunk is found[0]:
                    summary = await self._summarize(chunk)
        else:
            summary, *parts = await asyncio.gather(
                self._summarize(found[0]), *(self._extract(chunk, 0) for chunk in found)
            )
        items = [item for part in parts for item in part.items if isinstance(item, ExtractedClaim)]
        claims, aside = drafted(document, items)
        said = [item for item in summary.items if isinstance(item, SummarizedSentence)]
        sentences, scraps = summarized(document, said)
        reading = Reading(
            document=document.id,
            claims=claims,
            summary=sentences,
            left_out=_left_out(document, (*parts, summary)),
            set_aside=(*aside, *scraps),
        )
        return reading, next((part.error for part in (*parts, summary) if part.error is not None), None)

    def foreseen(self, document: Document) -> tuple[Call, ...]:
        """All requests that reading a document will make, if no reply is cut off."""
        asked = [self.calls(chunk) for chunk in self.chunks(document)]
        return (*(extract for extract, _ in asked), *(summarize for _, summarize in asked[:1]))

    def calls(self, chunk: Chunk) -> tuple[Call, Call]:
        """The extract and the summarize request of a chunk, sharing all but the task."""
        shown = len(chunk.numbers)
        most = min(shown, MOST_CLAIMS)
        least = max(1, min(most, int(shown / SENTENCES_A_CLAIM), LEAST_CLAIMS))
        sentences = min(MOST_SENTENCES, shown)
        return (
            self._call(Extract, chunk, (least, most), self._task("extract", most), TOKENS_A_CLAIM * most),
            self._call(
                Summarize,
                chunk,
                (min(2, sentences), sentences),
                self._task("summarize", sentences),
                TOKENS_A_SENTENCE * sentences,
            ),
        )

    def _call(self, reply: type[StepReply], chunk: Chunk, items: tuple[int, int], task: str, max_tokens: int) -> Call:
        numbers = (chunk.numbers[0], chunk.numbers[-1])
        return Call(
            step=reply.__name__.lower(),
            messages=(
                Message("system", self._prompts.system()),
                Message("user", document_block(chunk)),
                Message("user", task),
            ),
            reply=reply,
            schema=schema_for(reply, items=items, numbers=numbers),
            max_tokens=64 + max_tokens,
        )

    def _task(self, step: str, most: int) -> str:
        language = language_name(self._language) or "the language of the document"
        if step == "extract":
            return self._prompts.render("extract", language=language, max_claims=most)
        return self._prompts.render("summarize", language=language, max_sentences=most)

    async def _extract(self, chunk: Chunk, depth: int) -> _Part:
        """The claims of a chunk; what a cut-off reply did not get to is asked for again, smaller."""
        try:
            reply = await self._model.structured(self.calls(chunk)[0])
        except (ReplyTruncated, RequestTooLong) as error:
            return await self._smaller(chunk.halves() if depth < DEEPEST else (), chunk, error, depth)
        except (EndpointError, BudgetReached) as error:
            return _failed(chunk, "extract", error)
        items = tuple(cast("Extract", reply.value).claims[:MOST_CLAIMS])
        rest = _rest(chunk, items) if reply.truncated else None
        if rest is None:
            return _Part(items)
        if depth == DEEPEST:
            return _Part(items, (_cut_off(rest, "extract", len(items), "claim"),))
        more = await self._extract(rest, depth + 1)
        return _Part((*items, *more.items), more.left_out, more.error)

    async def _smaller(self, halves: tuple[Chunk, ...], chunk: Chunk, error: ReporterError, depth: int) -> _Part:
        if not halves:
            return _failed(chunk, "extract", error)
        parts = [await self._extract(half, depth + 1) for half in halves]
        return _Part(
            tuple(item for part in parts for item in part.items),
            tuple(note for part in parts for note in part.left_out),
            next((part.error for part in parts if part.error is not None), None),
        )

    async def _summarize(self, chunk: Chunk, depth: int = 0) -> _Part:
        """The summary of a chunk; of its first half, where the endpoint takes no more."""
        try:
            reply = await self._model.structured(self.calls(chunk)[1])
        except RequestTooLong as error:
            halves = chunk.halves() if depth < DEEPEST else ()
            return await self._summarize(halves[0], depth + 1) if halves else _failed(chunk, "summarize", error)
        except (EndpointError, BudgetReached) as error:
            return _failed(chunk, "summarize", error)
        items = tuple(cast("Summarize", reply.value).sentences[:MOST_SENTENCES])
        if reply.truncated and len(items) < min(MOST_SENTENCES, len(chunk.numbers)):
            return _Part(items, (_cut_off(chunk, "summarize", len(items), "sentence"),))
        return _Part(items)


def _rest(chunk: Chunk, items: tuple[ExtractedClaim, ...]) -> Chunk | None:
    """The sentences after the last one cited; None where the reply had got to the end."""
    reached = max((n for item in items for n in item.cites if n in chunk.numbers), default=0)
    left = tuple(n for n in chunk.numbers if n > reached)
    return Chunk(chunk.document, left) if left and len(left) < len(chunk.numbers) else None


def _left_out(document: Document, parts: Sequence[_Part]) -> tuple[LeftOut, ...]:
    """What could not be read; said once where one thing stopped it all."""
    notes = tuple(note for part in parts for note in part.left_out)
    reasons = {str(part.error) for part in parts}
    if len(reasons) == 1 and not any(part.items for part in parts):
        return (LeftOut(uri=document.uri, reason=reasons.pop()),)
    return notes


def _cut_off(chunk: Chunk, step: str, count: int, what: str) -> LeftOut:
    reason = f"the model's reply was cut off after {count} {what}{'s' * (count != 1)}"
    return LeftOut(uri=chunk.document.uri, reason=f"{step}, sentences {_range(chunk)}: {reason}")


def _range(chunk: Chunk) -> str:
    return f"{chunk.numbers[0]} to {chunk.numbers[-1]}"


def _failed(chunk: Chunk, step: str, error: ReporterError) -> _Part:
    reason = f"{step}, sentences {_range(chunk)}: {error}"
    return _Part(left_out=(LeftOut(uri=chunk.document.uri, reason=reason),), error=error)
