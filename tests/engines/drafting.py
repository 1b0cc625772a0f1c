"""Documents made of given sentences, and what the built-in engine drafts from them."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from reporter.engines.base import Assignment, Reading, SectionDraft
from reporter.engines.extractive import ExtractiveEngine
from reporter.prompting.templates import SectionSpec
from reporter.types import Block, BlockKind, Claim, Document, Sentence, Support

SECTIONS = (
    SectionSpec(name="highlights", title="Highlights", write="what readers must know", style="bullets", max=3),
    SectionSpec(name="what_happened", title="What happened", write="who did what, when and where", kinds=("fact",)),
    SectionSpec(
        name="implications",
        title="Implications for port operators",
        write="exposure, risk, prices, deliveries, what they should do",
        type="judgment",
    ),
    SectionSpec(
        name="insight",
        title="Strategic insight",
        write="the larger pattern: power, rivalry, state direction",
        style="paragraph",
        type="judgment",
    ),
)


def document(
    blocks: Sequence[tuple[BlockKind, Sequence[str]]], *, name: str = "d1", title: str = "", language: str = "en"
) -> Document:
    """A document of the given sentences, one line a block."""
    text, laid, sentences = "", [], []
    for kind, lines in blocks:
        start = len(text)
        for line in lines:
            if kind not in {"heading", "boilerplate"}:
                sentences.append(
                    Sentence(start=len(text), end=len(text) + len(line), number=len(sentences) + 1, block=len(laid))
                )
            text += f"{line} "
        laid.append(Block(start=start, end=len(text) - 1, kind=kind))
        text += "\n"
    return Document(
        id=name,
        uri=f"{name}.txt",
        title=title or name,
        language=language,
        sha256="0" * 64,
        text=text,
        blocks=tuple(laid),
        sentences=tuple(sentences),
    )


def read(*documents: Document) -> list[Reading]:
    async def drain() -> list[Reading]:
        return [reading async for reading in ExtractiveEngine().read(documents)]

    return asyncio.run(drain())


def claims_of(*documents: Document) -> tuple[Claim, ...]:
    """What the engine drew, as if all of it had been checked and kept."""
    claims: list[Claim] = []
    for source, reading in zip(documents, read(*documents), strict=True):
        for draft in reading.claims:
            claims.append(
                Claim(
                    id=f"c{len(claims) + 1}",
                    statement=draft.statement,
                    kind=draft.kind,
                    evidence=tuple(source.cite(source.sentences[number - 1]) for number in draft.cites),
                    support=Support(verdict="supported", score=1),
                )
            )
    return tuple(claims)


def write(
    *documents: Document,
    claims: Sequence[Claim] | None = None,
    language: str = "en",
    sections: tuple[SectionSpec, ...] = SECTIONS,
) -> dict[str, SectionDraft]:
    assignment = Assignment(
        sections=sections,
        claims=tuple(claims_of(*documents) if claims is None else claims),
        documents={source.id: source for source in documents},
        audience="port operators",
        language=language,
    )

    async def drain() -> list[SectionDraft]:
        return [draft async for draft in ExtractiveEngine().write(assignment)]

    return {draft.name: draft for draft in asyncio.run(drain())}


def texts(draft: SectionDraft) -> list[str]:
    return [statement.text for statement in draft.statements]
