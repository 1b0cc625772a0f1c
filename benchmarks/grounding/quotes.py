"""Noisy quotes put back where they stand: ours beside rapidfuzz and langextract's aligner, in the same run."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from benchmarks.grounding.disturbances import DISTURBANCES
from benchmarks.grounding.public import ROOT, document_of, lines
from reporter.documents.reading import read
from reporter.grounding.normalize import folded
from reporter.settings import Settings
from reporter.types import Document

PRESENT, ABSENT, SEED = 1000, 300, 11


@dataclass(frozen=True)
class Quote:
    """A disturbed sentence, the document it is looked for in, and where it stands (None: it does not)."""

    kind: str
    text: str
    document: int
    span: tuple[int, int] | None


@cache
def documents() -> tuple[Document, ...]:
    """White House and CRS papers as the program reads them, and the sources of four summary sets."""
    files = sorted([*ROOT.glob("G_whitehouse/20*.md"), *ROOT.glob("G_crs/markdown/*.md")])
    found = [read(path, Settings()) for path in files]
    for name in ("C_crs_summary/dev/reports", "C_wh_orders_factsheets/dev/pairs", "C_scitldr/dev/abstracts"):
        for row in lines(ROOT / f"{name}.jsonl"):
            text = row["source"] if isinstance(row["source"], str) else " ".join(row["source"])
            found.append(document_of([p.strip() for p in re.split(r"\n\s*\n", text) if p.strip()]))
    return tuple(document for document in found if len(document.sentences) >= 5)


def quotes() -> list[Quote]:
    """The present and the absent ones; the same at every run."""
    draw = random.Random(SEED)
    sentences = pool()
    kinds = list(DISTURBANCES)
    present = [
        Quote(kind := kinds[k % len(kinds)], DISTURBANCES[kind](text, draw), number, span)
        for k, (number, text, span) in enumerate(sentences[:PRESENT])
    ]
    absent = []
    for number, text, _ in sentences[PRESENT:]:
        other = draw.randrange(len(documents()))
        if other != number and len(absent) < ABSENT and not _stock(text, documents()[other]):
            absent.append(Quote("absent", text, other, None))
    return present + absent


def _stock(text: str, document: Document) -> bool:
    """Whether it is a stock phrase: a document has a third of its runs of four words."""
    words, whole = folded(text).split(), " ".join(folded(document.text).split())
    runs = [" ".join(words[i : i + 4]) for i in range(len(words) - 3)]
    return 3 * sum(run in whole for run in runs) >= len(runs)


def pool() -> list[tuple[int, str, tuple[int, int]]]:
    """Sentences of 8 to 45 words that stand in their document once, in an order drawn once."""
    found = list(_sentences())
    random.Random(SEED).shuffle(found)
    return found


def _sentences() -> Iterator[tuple[int, str, tuple[int, int]]]:
    for number, document in enumerate(documents()):
        whole = folded(document.text)
        for sentence in document.sentences:
            text = document.quote(sentence)
            if 8 <= len(text.split()) <= 45 and whole.count(folded(text)) == 1:
                yield number, " ".join(text.split()), (sentence.start, sentence.end)
