"""Measures the checker and writes one table a part beside this file: `python -m benchmarks.grounding [PART …]`."""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.grounding import drafts, evidence, labelled, public, quotes_table, speed
from benchmarks.grounding.flips import measured as flips
from benchmarks.machine import described, written
from reporter.grounding.check import Finding, check
from reporter.grounding.index import Source
from reporter.grounding.words import has_cjk

FOLDER = Path(__file__).parent
WRITTEN = FOLDER / "written.jsonl"
CASES = Path(__file__).resolve().parents[2] / "tests" / "grounding" / "cases"
PARTS = ("dev", "held", "fresh", "fresh-held", "third", "third-held", "fourth", "fourth-held")


def hand_written() -> Iterator[tuple[str, str, bool, Finding, float]]:
    """Kind, language, whether it is true, what the checker finds, seconds; for each labelled case."""
    for name in ("paraphrases", "lies"):
        for line in (CASES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            case = json.loads(line)
            language = "zh" if has_cjk(case["source"]) else "en"
            source = Source(public.document_of([case["source"]], language))
            started = time.perf_counter()
            finding = check(case["claim"], source)
            yield (
                case.get("kind", "true restatement"),
                language,
                name == "paraphrases",
                finding,
                time.perf_counter() - started,
            )


def cases_table() -> list[str]:
    """Acceptance of the hand-written cases by kind and language."""
    seen: Counter[tuple[str, str]] = Counter()
    passed: Counter[tuple[str, str]] = Counter()
    seconds = []
    for kind, language, true, finding, took in hand_written():
        key = ("true restatement" if true else f"lie: {kind}", language)
        seen[key] += 1
        passed[key] += finding.support.verdict == "supported"
        seconds.append(took)
    rows = [
        f"| {kind} | {language} | {passed[kind, language]} of {count} |" for (kind, language), count in seen.items()
    ]
    median = 1000 * float(np.median(seconds))
    return [
        "## Hand-written cases (tests/grounding/cases)",
        "",
        "| case | language | called supported |",
        "| --- | --- | --- |",
        *rows,
        "",
        f"Median {median:.1f} ms a claim, reading the passage included.",
    ]


def written_table() -> list[str]:
    """Acceptance of the claims written on real sources (written.jsonl), by part and kind."""
    seen: Counter[tuple[str, bool, str]] = Counter()
    passed: Counter[tuple[str, bool, str]] = Counter()
    for line in WRITTEN.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        finding = check(row["claim"], Source(public.document_of([row["source"]])))
        for key in ((row["part"], row["true"], row["kind"]), (row["part"], row["true"], "all")):
            seen[key] += 1
            passed[key] += finding.support.verdict == "supported"
    kinds = sorted({(true, kind) for _, true, kind in seen}, key=lambda item: (not item[0], item[1] != "all", item[1]))
    rows = []
    for true, kind in kinds:
        cells = [f"{passed[part, true, kind]} of {seen[part, true, kind]}" for part in PARTS]
        rows.append(f"| {'true' if true else 'lie'}: {kind} | {' | '.join(cells)} |")
    return [
        "## Claims written on real sources (written.jsonl)",
        "",
        "By hand, on White House, CRS and USGS documents and our samples: how many of each part are called supported.",
        "`held` was written before checks of grammar were tuned on `dev`, `fresh-held`, `third-held` and `fourth-held`",
        "before they were tuned on `fresh`, `third`, `fourth`; the rows of those kept aside were not looked at since.",
        "",
        f"| kind | {' | '.join(PARTS)} |",
        f"| --- |{' --- |' * len(PARTS)}",
        *rows,
        "",
    ]


def hand_written_tables() -> list[str]:
    """Both files of claims written by hand."""
    return [*cases_table(), "", *written_table()]


@dataclass(frozen=True)
class Part:
    """One result file: its head, what measures it, and whether it reads the public sets."""

    title: str
    head: Sequence[str]
    table: Callable[[], list[str]]
    public: bool = True


def parts(langextract: str | None) -> dict[str, Part]:
    """The parts by the name they are asked for; each writes NAME.md in capitals."""
    return {
        "written": Part("# Claims written by hand", (), hand_written_tables, public=False),
        "drafts": Part("# Drafts of a small model", drafts.HEAD, drafts.table, public=False),
        "labelled": Part("# Supported or not: public sets, development halves", labelled.HEAD, labelled.table),
        "flips": Part("# Meaning flips", flips.HEAD, flips.table),
        "quotes": Part("# Noisy quotes", quotes_table.HEAD, lambda: quotes_table.table(langextract)),
        "evidence": Part("# Evidence", evidence.HEAD, evidence.table),
        "speed": Part("# The speed of the checker", speed.HEAD, speed.table),
    }


def measured(name: str, part: Part) -> int:
    """Measure one part; the exit code."""
    foot = described(f"python -m benchmarks.grounding {name}", "rapidfuzz", "bm25s")
    return written(
        [part.title, "", *part.head, *[""] * bool(part.head)],
        public.missing() if part.public else None,
        lambda: [*part.table(), "", foot],
        FOLDER / f"{name.upper()}.md",
    )


def main() -> int:
    """Measure the parts named, or all; print, write."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.grounding", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[[], *parts(None)], help="all, if none is named")
    parser.add_argument("--langextract-python", metavar="PYTHON", help="a Python that has langextract")
    asked = parser.parse_args()
    known = parts(asked.langextract_python)
    return max(measured(name, known[name]) for name in asked.parts or known)


if __name__ == "__main__":
    raise SystemExit(main())
