"""Sources as read: documents, their sentences, and what is quoted from them."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import Literal

from pydantic import Field

from reporter.types.base import Noun

BlockKind = Literal["paragraph", "list_item", "table_row", "heading", "boilerplate"]


class Span(Noun):
    """Half-open ``[start, end)`` in Unicode code points of ``Document.text``."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)


class Block(Span):
    """A paragraph, list item, table row, heading or piece of boilerplate of a document.

    Headings and boilerplate stay in the text but hold no sentences, so nothing can cite them.
    """

    kind: BlockKind = "paragraph"


class Sentence(Span):
    """A span with its number (from 1) within the document, and the index of its block."""

    number: int = Field(ge=1)
    block: int = Field(ge=0)


class Evidence(Span):
    """A verbatim quote: ``documents[document].text[start:end] == quote``. Made by `Document.cite`."""

    document: str
    quote: str
    page: int | None = None


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


class LeftOut(Noun):
    """A source, or a part of one, that could not be read; and why."""

    uri: str
    reason: str
