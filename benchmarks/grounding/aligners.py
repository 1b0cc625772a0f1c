"""What puts a quote back where it stands: ours, rapidfuzz, and langextract's aligner where a Python has it."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rapidfuzz import fuzz

from benchmarks.grounding.quotes import Quote, documents
from reporter.grounding.index import Source
from reporter.grounding.normalize import fold, folded
from reporter.grounding.quotations import located

CUTOFF = 85
WORKER = Path(__file__).with_name("langextract_aligner.py")


@dataclass(frozen=True)
class Placed:
    """Where an aligner says a quote stands (None: nowhere), and the CPU seconds it took."""

    span: tuple[int, int] | None
    seconds: float


@cache
def source_of(number: int) -> Source:
    """A document prepared before the clock starts, as a run has it."""
    source = Source(documents()[number])
    located("Whatever it takes to have every index of it built.", source)
    return source


def ours(quotes: Sequence[Quote]) -> list[Placed]:
    """`reporter.grounding.quotations.located`."""
    out = []
    for quote in quotes:
        source = source_of(quote.document)
        started = time.process_time()
        span = located(quote.text, source)
        out.append(Placed((span.start, span.end) if span else None, time.process_time() - started))
    return out


def rapidfuzz(quotes: Sequence[Quote]) -> list[Placed]:
    """`partial_ratio_alignment` over our folded text, at a cutoff of 85."""
    out = []
    for quote in quotes:
        whole = fold(documents()[quote.document].text)
        needle = folded(quote.text)
        started = time.process_time()
        found = fuzz.partial_ratio_alignment(needle, whole.text, score_cutoff=CUTOFF)
        took = time.process_time() - started
        span = whole.original(found.dest_start, found.dest_end) if found and found.dest_end > found.dest_start else None
        out.append(Placed(span, took))
    return out


def langextract(quotes: Sequence[Quote], python: str) -> dict[str, list[Placed]]:
    """Its aligner with its default settings and the strictest, by setting."""
    texts = [document.text for document in documents()]
    asked = "".join(json.dumps([quote.document, quote.text]) + "\n" for quote in quotes)
    done = subprocess.run(
        [python, str(WORKER)], input=f"{json.dumps(texts)}\n{asked}", capture_output=True, text=True, check=True
    )
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    return {
        name: [Placed(tuple(row[name][0]) if row[name][0] else None, row[name][1]) for row in rows] for name in rows[0]
    }
