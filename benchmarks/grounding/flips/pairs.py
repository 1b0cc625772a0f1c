"""True sentences with the document that bears them out: as it has them, and as people have reworded them."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from benchmarks.grounding import public
from benchmarks.grounding.public import ROOT, document_of, lines
from reporter.documents.reading import read
from reporter.documents.segment import sentence_spans
from reporter.grounding.index import Source
from reporter.settings import Settings
from reporter.types import Document

SEED = 5


@dataclass(frozen=True)
class Pair:
    """A true sentence and its source. ``origin``: "verbatim" or "reworded"; ``half``: "dev" or "held"."""

    text: str
    source: Source
    origin: str
    half: str


def half_of(text: str) -> str:
    """Which half a row is of: the parity of its hash. The rules were written beside `dev` alone."""
    return "held" if hashlib.sha256(text.encode()).digest()[0] % 2 else "dev"


@cache
def english() -> tuple[Pair, ...]:
    """Sentences of White House and CRS papers and of the sources of three sets; their supported claims."""
    found = []
    for path in sorted([*ROOT.glob("G_whitehouse/20*.md"), *ROOT.glob("G_crs/markdown/*.md")]):
        found += _verbatim(read(path, Settings()))
    seen: dict[str, Source] = {}
    for name in ("summedits", "wice", "qags"):
        for row in public.rows(name):
            if row.document.text not in seen:
                seen[row.document.text] = Source(row.document)
                found += _verbatim(row.document, seen[row.document.text])
            if row.supported:
                claims = [row.claim[span.start : span.end] for span in sentence_spans(row.claim)]
                source = seen[row.document.text]
                found += [Pair(claim, source, "reworded", half_of(row.claim)) for claim in claims if _whole(claim)]
    return _shuffled({(pair.text, pair.origin): pair for pair in found}.values())


@cache
def chinese() -> tuple[Pair, ...]:
    """Sentences of laws and news."""
    found = []
    for path in sorted(ROOT.glob("G_zh_laws/*.md")):
        found += _verbatim(read(path, Settings()), least=12, most=120)
    for row in lines(ROOT / "A_uhgeval_zh/dev/claims.jsonl"):
        if row["label"] == "supported":
            paragraphs = [p for p in row["source"].split("\n") if p.strip()]
            found += _verbatim(document_of(paragraphs, "zh"), least=12, most=120)
    return _shuffled({pair.text: pair for pair in found}.values())


def _verbatim(document: Document, source: Source | None = None, least: int = 8, most: int = 40) -> Iterator[Pair]:
    source = source or Source(document)
    for text in source.sentences:
        length = len(text) if source.cjk else len(text.split())
        if least <= length <= most and (source.cjk or _whole(text)):
            yield Pair(text, source, "verbatim", half_of(text))


def _whole(text: str) -> bool:
    """A sentence with a capital and a full stop, not a heading, question or list item."""
    return text[:1].isupper() and text.endswith(".") and 6 <= len(text.split()) <= 40


def _shuffled(found: object) -> tuple[Pair, ...]:
    pairs = list(found)
    random.Random(SEED).shuffle(pairs)
    return tuple(pairs)
