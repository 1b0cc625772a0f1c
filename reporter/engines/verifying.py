"""The second look: the step ``verify``, one request a doubt, over the lines that reading and writing were shown."""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import cast

from reporter.engines.base import Assignment, Expense, Foreseen
from reporter.engines.lines import Chunk, claims_block, document_block
from reporter.engines.reading import MOST_CLAIMS, MOST_SENTENCES, TOKENS_A_CLAIM, Reader
from reporter.engines.writing import MOST_STATEMENTS, line_cost
from reporter.errors import AuthenticationFailed, BudgetReached, EndpointError, ModelNotFound, ReporterError
from reporter.grounding.second_look import Doubt, Opinion
from reporter.llm import Call, ChatModel, Message
from reporter.llm.failures import shorten
from reporter.llm.meter import Tokens
from reporter.llm.schemas import Verify, schema_for
from reporter.llm.tokens import tokens_in
from reporter.prompting.sets import PromptSet
from reporter.types import Claim, Document, LeftOut, Usage

MOST_TOKENS = 200
"""Of a reply: a sentence and a word."""
ABREAST = 128
"""Doubts under way at once; the endpoint's limit on requests is another matter."""

# What opens like a numbered line, which only the fence may hold: a draft must not pass for one.
_NUMBERED = re.compile(r"^(?=\s*\[\d+\])", re.MULTILINE)
_HOPELESS = (AuthenticationFailed, ModelNotFound)  # asking about the next doubt would end the same


class Verifier:
    """Asks a model whether lines bear out what the rules cannot decide. What fails is ``unchecked``.

    ``spent`` is why it may not ask any more, once that is so.
    """

    def __init__(self, model: ChatModel, prompts: PromptSet, language: str) -> None:
        self._model = model
        self._prompts = prompts
        self._reader = Reader(model, prompts, language)
        self._failures: Counter[str] = Counter()
        self.spent: BudgetReached | None = None

    @property
    def name(self) -> str:
        """The model's name."""
        return self._model.name

    async def opinions(
        self,
        doubts: Iterable[Doubt],
        documents: Mapping[str, Document],
        claims: Sequence[Claim] = (),
        advance: Callable[[], None] = lambda: None,
    ) -> dict[Doubt, Opinion]:
        """An opinion on each doubt. Raises AuthenticationFailed or ModelNotFound: then nobody can be asked."""
        asked = tuple(dict.fromkeys(doubts))
        material = _Material(self._reader, documents, claims, self._room())
        places = asyncio.Semaphore(ABREAST)

        async def one(doubt: Doubt) -> Opinion | ReporterError:
            async with places:
                try:
                    return await self._opinion(doubt, material)
                except _HOPELESS as error:
                    return error
                finally:
                    advance()

        answers = await asyncio.gather(*map(one, asked))
        hopeless = next((answer for answer in answers if isinstance(answer, ReporterError)), None)
        if hopeless is not None:
            raise hopeless
        return {doubt: answer for doubt, answer in zip(asked, answers, strict=True) if isinstance(answer, Opinion)}

    def call(self, doubt: Doubt, block: str, lines: Sequence[int]) -> Call:
        """The request for an opinion: all but the task is what other steps over the same lines send."""
        task = self._prompts.render("verify", sentence=doubt.text, lines=list(lines))
        return Call(
            step="verify",
            messages=(
                Message("system", self._prompts.system()),
                Message("user", block),
                Message("user", _NUMBERED.sub("- ", task)),
            ),
            reply=Verify,
            schema=schema_for(Verify),
            max_tokens=MOST_TOKENS,
        )

    def foreseen(self, assignment: Assignment) -> Foreseen:
        """The most that it can come to: every draft in doubt. Most drafts are not, so it mostly comes to far less.

        Claims that are known are not drafts any more.
        """
        calls = tokens = 0
        task = self._overhead()
        for document in () if assignment.claims else assignment.documents.values():
            for number, chunk in enumerate(self._reader.chunks(document)):
                shown = len(chunk.numbers)
                most = min(shown, MOST_CLAIMS) + (0 if number else min(shown, MOST_SENTENCES))
                calls += most
                tokens += most * (tokens_in(document_block(chunk)) + task)
        claims = sum(map(line_cost, assignment.claims)) or TOKENS_A_CLAIM * calls
        for spec in assignment.sections:
            most = spec.max or MOST_STATEMENTS
            calls += most
            tokens += most * (min(claims, self._room()) + task)
        received = MOST_TOKENS * calls
        price = 0.0 if self._model.local else self._model.price(Tokens(input=tokens, output=received))
        return Foreseen((Expense("verify", tokens, received, price, calls=calls),))

    def usage(self) -> Usage:
        """What the model's calls have used so far, by step; those of the engine too where it is the engine's."""
        return self._model.usage()

    def left_out(self) -> tuple[LeftOut, ...]:
        """What could not be checked, and why; a line a reason."""
        return tuple(
            LeftOut(uri=f"check by {self.name}", reason=f"{count} {_drafts(count)} not checked: {why}")
            for why, count in self._failures.items()
        )

    async def _opinion(self, doubt: Doubt, material: _Material) -> Opinion:
        try:
            reply = await self._model.structured(self.call(doubt, *material.shown(doubt)))
        except _HOPELESS:
            raise
        except (EndpointError, BudgetReached) as error:
            self.spent = error if isinstance(error, BudgetReached) else self.spent
            self._failures[shorten(error.message)] += 1
            return Opinion("unchecked", shorten(error.message), self.name)
        given = cast("Verify", reply.value)
        return Opinion(given.verdict, shorten(given.reason), self.name)

    def _overhead(self) -> int:
        """Tokens of a request besides the lines, estimated."""
        task = self._prompts.render("verify", sentence="", lines=[1, 2, 3])
        return tokens_in(self._prompts.system()) + tokens_in(task) + TOKENS_A_CLAIM

    def _room(self) -> int:
        """Tokens that the lines of a request may take."""
        return int(0.8 * (self._model.window - self._overhead() - MOST_TOKENS))


class _Material:
    """The blocks of lines that doubts are shown, each made once."""

    def __init__(self, reader: Reader, documents: Mapping[str, Document], claims: Sequence[Claim], room: int) -> None:
        self._reader = reader
        self._documents = documents
        self._claims = {claim.id: claim for claim in claims}
        self._chunks: dict[str, tuple[Chunk, ...]] = {}
        self._blocks: dict[tuple[str, ...], str] = {}
        self._all = tuple(self._claims) if sum(map(line_cost, claims)) <= room else ()

    def shown(self, doubt: Doubt) -> tuple[str, tuple[int, ...]]:
        """The lines for a doubt, and the numbers that those it is about have among them."""
        if doubt.document is None:
            ids = self._all or doubt.claims
            if ids not in self._blocks:
                self._blocks[ids] = claims_block([self._claims[id_] for id_ in ids], self._documents.values())
            return self._blocks[ids], tuple(ids.index(id_) + 1 for id_ in doubt.claims)
        document = self._documents[doubt.document]
        if document.id not in self._chunks:
            self._chunks[document.id] = self._reader.chunks(document)
        whole = next((c for c in self._chunks[document.id] if set(doubt.sentences) <= set(c.numbers)), None)
        chunk = whole or Chunk(document, doubt.sentences)  # they stand in parts of the source that are read apart
        key = (document.id, *map(str, chunk.numbers))
        if key not in self._blocks:
            self._blocks[key] = document_block(chunk)
        return self._blocks[key], doubt.sentences


def _drafts(count: int) -> str:
    return "draft was" if count == 1 else "drafts were"
