"""Answering with a model: the step ``answer`` over the sentences found for a question."""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import aclosing
from typing import cast

from reporter.engines.base import Closing, Enquiry
from reporter.engines.drafting import tidied
from reporter.engines.lines import passages_block
from reporter.engines.missing import missing_said, not_said
from reporter.llm import Call, ChatModel, Message, Reply
from reporter.llm.schemas import Answer, AnsweredSentence, schema_for
from reporter.llm.tokens import tokens_in
from reporter.prompting.languages import language_name
from reporter.prompting.sets import PromptSet
from reporter.retrieval.answerable import answers
from reporter.retrieval.followups import carried
from reporter.retrieval.index import Hit, Index
from reporter.retrieval.questions import asks
from reporter.types import Document, DraftAnswer, Turn

MOST_STATEMENTS = 4
MOST_LINES = 30  # sentences found
FEW_LINES = 8  # of them, for a model on this machine: it reads slowly, and picks the first lines it sees
MOST_SURROUNDED = 3  # of them, those that are shown with the sentences around them
TOKENS_A_STATEMENT = 90
TURNS_SHARE = 0.25  # of the window that earlier turns may take

Line = tuple[Document, int]

# What opens like a numbered line, which only the fence may hold: a question or a turn must not pass for one.
_NUMBERED = re.compile(r"^(?=\s*\[\d+\])", re.MULTILINE)


class Answerer:
    """Asks a model a question about sentences found in the sources."""

    def __init__(self, model: ChatModel, prompts: PromptSet) -> None:
        self._model = model
        self._prompts = prompts

    async def answer(self, enquiry: Enquiry) -> AsyncGenerator[DraftAnswer | Closing]:
        """The sentences of the answer as the model completes them, then what is missing.

        Where word and likeness speak against an answer being there, nothing is given before the model has
        said whether something is missing: small models answer everything. Raises EndpointError.
        """
        topic = carried(enquiry.question, enquiry.earlier)
        hits = enquiry.index.search(enquiry.question, FEW_LINES if self._model.local else MOST_LINES, topic)
        there = bool(enquiry.cited) or answers(asks(enquiry.question), hits, enquiry.index, topic)
        lines, turns = self._fitted(enquiry, hits)
        if not lines:
            yield Closing(missing=not_said(enquiry.question))
            return
        held: list[DraftAnswer] = []
        async with aclosing(self._model.stream(self.call(enquiry, lines, turns))) as replies:
            given = False
            async for reply in replies:
                if not isinstance(reply, Reply):
                    draft = _draft(cast("AnsweredSentence", reply), lines)
                    if there:
                        given = True
                        yield draft
                    else:
                        held.append(draft)
                    continue
                missing = cast("Answer", reply.value).missing
                if not there and missing is None and not self._model.local:
                    for draft in held:
                        yield draft
                note = _note(len(enquiry.turns) - len(turns), cut_off=reply.truncated)
                yield Closing(self._missing(missing, enquiry, given=given), note)

    def _missing(self, said: str | None, enquiry: Enquiry, *, given: bool) -> str | None:
        """What is missing, for the reader. Small models fill every field: theirs counts only with no answer."""
        if self._model.local:
            return None if given else not_said(enquiry.question)
        return missing_said(said, enquiry.question) if said else None

    def call(self, enquiry: Enquiry, lines: tuple[Line, ...], turns: tuple[Turn, ...]) -> Call:
        """The request for an answer from numbered lines."""
        return Call(
            step="answer",
            messages=(
                Message("system", self._prompts.system()),
                Message("user", passages_block(lines)),
                Message("user", self._task(enquiry, lines, turns)),
            ),
            reply=Answer,
            schema=schema_for(Answer, items=(1, MOST_STATEMENTS), numbers=(1, len(lines))),
            max_tokens=_most_tokens(),
        )

    def _task(self, enquiry: Enquiry, lines: Sequence[Line], turns: Sequence[Turn]) -> str:
        said = [
            {
                "question": asks(turn.question).text,
                "statements": [s.text for s in turn.statements],
                "missing": turn.missing,
            }
            for turn in turns
        ]
        language = language_name(enquiry.language) or "the language of the question"
        task = self._prompts.render(
            "answer", question=_asked(enquiry, lines), turns=said, language=language, audience=enquiry.audience
        )
        return _NUMBERED.sub("- ", task)

    def _fitted(self, enquiry: Enquiry, hits: Sequence[Hit]) -> tuple[tuple[Line, ...], tuple[Turn, ...]]:
        """The lines and the latest turns that fit the window; lines come first, and turns get a share."""
        window = self._model.window
        room = int(TURNS_SHARE * window)
        turns: list[Turn] = []
        for turn in reversed(enquiry.turns):
            room -= tokens_in(turn.question) + sum(tokens_in(statement.text) for statement in turn.statements) + 8
            if room < 0:
                break
            turns.insert(0, turn)
        fixed = tokens_in(self._prompts.system()) + tokens_in(self._task(enquiry, (), turns))
        room = int(0.85 * (window - fixed - _most_tokens()))
        documents = enquiry.index.documents
        kept: list[Line] = []
        for document, number in dict.fromkeys((*enquiry.cited, *_with_neighbours(hits, enquiry.index))):
            cost = tokens_in(documents[document].sentence_texts[number - 1]) + 24
            if cost <= room:
                room -= cost
                kept.append((documents[document], number))
        order = {id_: place for place, id_ in enumerate(dict.fromkeys(document.id for document, _ in kept))}
        return tuple(sorted(kept, key=lambda line: (order[line[0].id], line[1]))), tuple(turns)


def _asked(enquiry: Enquiry, lines: Sequence[Line]) -> str:
    """The question with the model's numbers in place of the memo's, which mean other lines."""
    numbers = [n for n, (document, number) in enumerate(lines, start=1) if (document.id, number) in enquiry.cited]
    question = asks(enquiry.question).text
    return f"{question} (asked of line {', line '.join(map(str, numbers))})" if numbers else question


def _most_tokens() -> int:
    return 128 + TOKENS_A_STATEMENT * MOST_STATEMENTS


def _with_neighbours(hits: Sequence[Hit], index: Index) -> Iterator[tuple[str, int]]:
    """The places of the hits, the first few with the sentences around them; best first."""
    for rank, hit in enumerate(hits):
        yield hit.document, hit.number
        if rank < MOST_SURROUNDED:
            around = (index.hit(hit.document, hit.number + step) for step in (-1, 1))
            yield from ((near.document, near.number) for near in around if near)


def _draft(sentence: AnsweredSentence, lines: tuple[Line, ...]) -> DraftAnswer:
    cited = [lines[n - 1] for n in sentence.cites if 1 <= n <= len(lines)]
    return DraftAnswer(text=tidied(sentence.text), cites=tuple((document.id, number) for document, number in cited))


def _note(dropped: int, *, cut_off: bool) -> str | None:
    notes = []
    if dropped:
        notes.append(f"the model was not shown the {dropped} oldest turns: its window is full")
    if cut_off:
        notes.append("the model's reply broke off")
    return "; ".join(notes) or None
