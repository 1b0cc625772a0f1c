"""What becomes of the drafts of a small model: sentences it wrote on public documents, labelled by hand."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.grounding import public
from reporter.grounding.check import check
from reporter.grounding.index import Source

DRAFTS = Path(__file__).with_name("drafts.jsonl")
PARTS = ("seen", "held")
HEAD = (
    "A 1.5B instruct model (Q4_K_M, temperature 0.8) was shown two sentences of a White House or CRS document at a",
    "time and asked for three statements in its own words. What it copied is left out, and so is what readers could",
    "argue about; each of the rest was labelled by whether the passage says so (`drafts.jsonl`). `seen`: what the",
    "checker got wrong was looked at and mended; `held`: labelled without its verdict, then only counted.",
)


def rows() -> Iterator[dict[str, Any]]:
    """The labelled drafts: ``id``, ``part``, ``source``, ``claim``, ``true``."""
    return (json.loads(line) for line in DRAFTS.read_text(encoding="utf-8").splitlines())


def table() -> list[str]:
    """A row a part: how many of the true and of the untrue are called supported."""
    seen: Counter[tuple[str, bool]] = Counter()
    passed: Counter[tuple[str, bool]] = Counter()
    for row in rows():
        key = (row["part"], row["true"])
        seen[key] += 1
        passed[key] += check(row["claim"], Source(public.document_of([row["source"]]))).support.verdict == "supported"
    lines = ["| part | true: called supported | untrue: called supported |", "| --- | --- | --- |"]
    for part in PARTS:
        cells = [f"{passed[part, true]} of {seen[part, true]}" for true in (True, False)]
        lines.append(f"| {part} | {' | '.join(cells)} |")
    return lines
