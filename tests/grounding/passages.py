"""Passages made into documents, sources and claims, as the tests of grounding need them."""

from __future__ import annotations

from collections.abc import Sequence

from reporter.documents.segment import segment
from reporter.grounding.check import check
from reporter.grounding.ground import ground
from reporter.grounding.index import Source
from reporter.types import Block, Claim, Document, DraftClaim, Refused


def document(*paragraphs: str, id_: str = "d1", language: str = "en", published: str | None = None) -> Document:
    """A document of these paragraphs, two newlines between them."""
    text, blocks = "\n\n".join(paragraphs), []
    at = 0
    for paragraph in paragraphs:
        blocks.append(Block(start=at, end=at + len(paragraph)))
        at += len(paragraph) + 2
    return Document(
        id=id_,
        uri=f"{id_}.txt",
        title="Untitled",
        published=published,
        language=language,
        sha256="0" * 64,
        text=text,
        blocks=tuple(blocks),
        sentences=segment(text, tuple(blocks), language),
    )


def source(*paragraphs: str, id_: str = "d1", language: str = "en", published: str | None = None) -> Source:
    """The same, prepared for grounding."""
    return Source(document(*paragraphs, id_=id_, language=language, published=published))


def grounded(draft: DraftClaim, read: Source, id_: str = "c1") -> Claim:
    """A draft that must become a claim."""
    found = ground(draft, read, id=id_)
    assert isinstance(found, Claim), found
    return found


def refused(draft: DraftClaim, read: Source) -> Refused:
    """A draft that must be refused."""
    found = ground(draft, read, id="c1")
    assert isinstance(found, Refused), found
    return found


def claims_of(*texts: str) -> tuple[list[Claim], dict[str, Source]]:
    """One document a text, d1, d2, …; each one's first sentence as a claim, c1, c2, …; and the sources by id."""
    sources = {f"d{i}": source(text, id_=f"d{i}") for i, text in enumerate(texts, 1)}
    return [claim_of(read, f"c{i}") for i, read in enumerate(sources.values(), 1)], sources


def claim_of(read: Source, id_: str, number: int = 1) -> Claim:
    """A sentence of a source as a claim."""
    return grounded(draft_of(read.sentences[number - 1], (number,), read.document.id), read, id_)


def draft_of(statement: str, cites: Sequence[int] = (1,), document_id: str = "d1") -> DraftClaim:
    """A draft claim of a fact that nobody is said to have said."""
    return DraftClaim(document=document_id, statement=statement, cites=tuple(cites))


def assert_refused(claim: str, passage: str, reason: str) -> None:
    """A sentence that its passage does not bear out, and of which one reason says so."""
    support = check(claim, source(passage)).support
    assert support.verdict != "supported"
    assert any(reason in said for said in support.reasons), support.reasons
