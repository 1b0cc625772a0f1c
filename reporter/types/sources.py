"""Sources as read: documents, their sentences, and what is quoted from them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from reporter.types.base import Noun, SmallNoun

SourceType = Literal[
    "law",
    "order",
    "agreement",
    "notice",
    "press release",
    "news",
    "report",
    "market note",
    "analysis",
    "memo",
    "web page",
    "document",
]
ACTS: tuple[SourceType, ...] = ("law", "order", "agreement")
"""What does not tell of an act but is it."""
Distance = Literal["first-hand", "second-hand", "commentary"]
Interest = Literal["own acts", "state media", "members or clients", "none known"]
Offset = Annotated[int, Field(ge=0)]
BlockKind = Literal["paragraph", "list_item", "table_row", "heading", "boilerplate"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span(SmallNoun):
    """Half-open ``[start, end)`` in Unicode code points of ``Document.text``."""

    start: Offset
    end: Offset


@dataclass(frozen=True, slots=True, kw_only=True)
class Block(Span):
    """A paragraph, list item, table row, heading or piece of boilerplate of a document.

    Headings and boilerplate stay in the text but hold no sentences, so nothing can cite them.
    """

    kind: BlockKind = "paragraph"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence(Span):
    """A span with its number (from 1) within the document, and the index of its block."""

    number: Annotated[int, Field(ge=1)]
    block: Offset


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(Span):
    """A verbatim quote: ``documents[document].text[start:end] == quote``. Made by `Document.cite`."""

    document: str
    quote: str
    page: int | None = None


class SourceCard(Noun):
    """What kind of source a document is, by the rules of docs/tradecraft.md or as its sources.yaml has it.

    ``reasons`` say, field by field, by which rule; ``corrected`` are the fields that sources.yaml set.
    """

    type: SourceType
    distance: Distance
    interest: Interest
    reasons: tuple[str, ...] = ()
    corrected: tuple[str, ...] = ()

    @property
    def self_reported(self) -> bool:
        """Whether its issuer tells of its own acts; one of `ACTS` is the act itself."""
        return self.interest == "own acts" and self.type not in ACTS

    @property
    def state_media(self) -> bool:
        """Whether a state controls what it publishes."""
        return self.interest == "state media"


@dataclass(frozen=True, slots=True, kw_only=True)
class Instruction(Span):
    """Words of a source that address the machine that reads it ("ignore all instructions"); and how that shows.

    They stay in the text, nothing is drawn from them, and they are reported.
    """

    reason: str


class Document(Noun):
    """One source as read.

    ``sha256`` is of the bytes of the source, ``pages`` holds the offset at which each page starts
    (empty where the format has no pages), ``published`` an ISO date (possibly only year or month).
    """

    id: str
    uri: str
    title: str
    publisher: str | None = None
    published: str | None = None
    language: str = "und"
    media_type: str = "text/plain"
    sha256: str
    text: str
    blocks: tuple[Block, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    pages: tuple[int, ...] = ()
    card: SourceCard | None = None
    instructions: tuple[Instruction, ...] = ()

    def quote(self, span: Span) -> str:
        """The text of a span, verbatim."""
        return self.text[span.start : span.end]

    def page_at(self, offset: int) -> int | None:
        """The page (from 1) that holds an offset; None where the source has no pages."""
        return bisect_right(self.pages, offset) or None if self.pages else None

    def cite(self, span: Span) -> Evidence:
        """A span of this document as evidence."""
        return Evidence(
            document=self.id,
            start=span.start,
            end=span.end,
            quote=self.quote(span),
            page=self.page_at(span.start),
        )

    @cached_property
    def sentence_texts(self) -> tuple[str, ...]:
        """The sentences as a reader sees them: white space collapsed, characters unchanged."""
        return tuple(" ".join(self.quote(sentence).split()) for sentence in self.sentences)

    def forget(self) -> None:
        """Let go of the sentences' texts, which are made anew when needed."""
        self.__dict__.pop("sentence_texts", None)

    @cached_property
    def withheld(self) -> frozenset[int]:
        """The numbers of the sentences that address the reader's machine: never evidence, never shown to a model."""
        return frozenset(sentence.number for sentence in self.sentences if self.instructs(sentence))

    def instructs(self, span: Span) -> bool:
        """Whether any of a span addresses the reader's machine."""
        return any(span.start < found.end and found.start < span.end for found in self.instructions)


@dataclass(frozen=True, slots=True, kw_only=True)
class InstructionFound(Evidence):
    """An instruction to the reader's machine, quoted as a finding; ``reason`` says how it shows."""

    reason: str


class LeftOut(Noun):
    """A source, or a part of one, that could not be read; and why."""

    uri: str
    reason: str
