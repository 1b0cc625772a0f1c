"""What a model is shown: sentences or claims on numbered lines, inside a fence of their own.

A numbered line is exactly ``[n] `` and its text, white space collapsed, characters unchanged. All
else inside the fence (titles, headings) stands on lines that open with ``#`` and cannot be cited.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reporter.llm.tokens import tokens_in
from reporter.types import Claim, Document

_A_LINE = 4  # tokens of a line's number and break


@dataclass(frozen=True, slots=True)
class Chunk:
    """Sentence numbers of one document that go into one request."""

    document: Document
    numbers: tuple[int, ...]

    def halves(self) -> tuple[Chunk, ...]:
        """The chunk in two; none of it where it cannot be split."""
        middle = len(self.numbers) // 2
        if not middle:
            return ()
        return Chunk(self.document, self.numbers[:middle]), Chunk(self.document, self.numbers[middle:])


def chunks(document: Document, budget: int) -> tuple[Chunk, ...]:
    """The document's sentences packed into requests of at most ``budget`` tokens, in order."""
    if tokens_in(document.text) + (_A_LINE + 1) * len(document.sentences) <= budget:  # most documents, at one look
        whole = tuple(sentence.number for sentence in document.sentences if sentence.number not in document.withheld)
        return (Chunk(document, whole),) if whole else ()
    packed: list[list[int]] = [[]]
    used = 0
    for sentence, text in zip(document.sentences, document.sentence_texts, strict=True):
        if sentence.number in document.withheld:
            continue
        cost = tokens_in(text) + _A_LINE
        if packed[-1] and used + cost > budget:
            packed.append([])
            used = 0
        packed[-1].append(sentence.number)
        used += cost
    return tuple(Chunk(document, tuple(numbers)) for numbers in packed if numbers)


def document_block(chunk: Chunk) -> str:
    """A chunk inside its fence: about the document, then its headings and numbered sentences."""
    document, wanted = chunk.document, set(chunk.numbers)
    headings = {
        i: document.quote(block)
        for i, block in enumerate(document.blocks)
        if block.kind == "heading" and not document.instructs(block)
    }
    lines = [_about(document)]
    block_seen = min((document.sentences[n - 1].block for n in chunk.numbers), default=0) - 1
    for sentence, text in zip(document.sentences, document.sentence_texts, strict=True):
        if sentence.number not in wanted:
            continue
        lines += [f"# {_one_line(headings[i])}" for i in range(block_seen, sentence.block) if i in headings]
        block_seen = sentence.block
        lines.append(f"[{sentence.number}] {text}")
    return fenced(lines)


def passages_block(passages: Sequence[tuple[Document, int]]) -> str:
    """Sentences, each a document and its number there, inside a fence, numbered from 1 in the given order."""
    lines: list[str] = []
    home = None
    for number, (document, sentence) in enumerate(passages, start=1):
        if document.id != home:
            lines.append(_about(document))
            home = document.id
        lines.append(f"[{number}] {document.sentence_texts[sentence - 1]}")
    return fenced(lines)


def claims_block(claims: Sequence[Claim], documents: Iterable[Document]) -> str:
    """Claims inside a fence, numbered from 1 in the given order, under the sources they are from."""
    about = {document.id: _about(document) for document in documents}
    lines: list[str] = []
    home = None
    for number, claim in enumerate(claims, start=1):
        source = claim.documents[0]
        if source != home:
            lines.append(about.get(source, "# source"))
            home = source
        if claim.attributed_to:
            lines.append(f"# according to {_one_line(claim.attributed_to)}:")
        lines.append(f"[{number}] {_one_line(claim.statement)}")
    return fenced(lines)


def fenced(lines: Sequence[str]) -> str:
    """Lines inside a fence whose marker no line can hold, since it is the hash of them all."""
    body = "\n".join(lines)
    marker = hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return f"<<<material {marker}\n{body}\nmaterial {marker}>>>"


def _about(document: Document) -> str:
    parts = (document.title, document.publisher, document.published)
    return "# source: " + _one_line(", ".join(part for part in parts if part))


def _one_line(text: str) -> str:
    return " ".join(text.split())
