"""Instructions to a reader's machine, found or missed: `python -m benchmarks.injection` writes RESULTS.md.

Run it beside ../shared/data; without it, it says what is missing.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from benchmarks.injection import sets
from benchmarks.injection.sets import Text, found_in
from benchmarks.machine import described, written
from reporter.documents.instructions import instructions_in

COMMAND = "python -m benchmarks.injection"
RESULTS = Path(__file__).with_name("RESULTS.md")
DEEPSET = "deepset/prompt-injections"


def by_kind(judged: Sequence[tuple[Text, bool]]) -> list[str]:
    """Rows of the table: how many of each set and kind are found."""
    total = Counter((text.set, text.kind, text.language) for text, _ in judged if text.attack)
    found = Counter((text.set, text.kind, text.language) for text, hit in judged if text.attack and hit)
    return [f"| {' | '.join(key)} | {n} | {found[key]} | {found[key] / n:.2f} |" for key, n in sorted(total.items())]


def accuracy(name: str, judged: Sequence[tuple[Text, bool]]) -> str:
    """A row of the table: what is right of the attacks, of the benign texts and of all."""
    found = [hit for text, hit in judged if text.attack]
    passed = [not hit for text, hit in judged if not text.attack]
    right = sum(found) + sum(passed)
    return (
        f"| {name} | {len(found)} | {sum(found) / len(found):.3f} | {len(passed)} | {sum(passed) / len(passed):.3f} "
        f"| {right / len(judged):.3f} |"
    )


def false_alarms() -> list[str]:
    """Rows of the table: sentences of ordinary documents that are taken for instructions."""
    total: Counter[str] = Counter()
    taken: Counter[str] = Counter()
    seconds = 0.0
    for name, document in sets.ordinary():
        started = time.perf_counter()
        instructions_in(document.text, document.blocks, document.sentences)
        seconds += time.perf_counter() - started
        total[name] += len(document.sentences)
        taken[name] += len(document.withheld)
    lines = [f"| {name} | {n:,} | {taken[name]} | {taken[name] / n:.2%} |" for name, n in total.items()]
    every, alarms = sum(total.values()), sum(taken.values())
    return [
        *lines,
        f"| all | {every:,} | {alarms} | {alarms / every:.3%} |",
        "",
        f"It takes {1e6 * seconds / every:.0f} µs a sentence.",
    ]


def measured() -> list[str]:
    judged = [(text, found_in(text.text)) for text in sets.attacks()]
    deepset = [(text, hit) for text, hit in judged if text.set == DEEPSET]
    return [
        "A text counts as found where any of its sentences is. The linear model is fitted on other sentences",
        "(`benchmarks/injection/fit.py`); rules and look-alikes were written with these texts in view, the ordinary",
        "documents included. Many attacks are plain questions or requests with no word of a machine in them",
        "(BIPIA's tasks, most of CyberSecEval's direct ones):",
        "nothing tells them from ordinary ones, and they are not meant to be found.",
        "",
        "## Attacks found",
        "",
        "| set | kind | language | texts | found | share |",
        "| --- | --- | --- | --- | --- | --- |",
        *by_kind(judged),
        "",
        "## Attacks and benign look-alikes (deepset)",
        "",
        "The published naive Bayes, trained on that set, has an accuracy of .888 on its test half (116 texts).",
        "",
        "| part | attacks | found | benign | passed | accuracy |",
        "| --- | --- | --- | --- | --- | --- |",
        accuracy("test, as far as it is here", [pair for pair in deepset if pair[0].test]),
        accuracy("all", deepset),
        "",
        "## False alarms on ordinary documents",
        "",
        "| set | sentences | taken for instructions | share |",
        "| --- | --- | --- | --- |",
        *false_alarms(),
    ]


def main() -> int:
    """Measure, print, write."""
    head = ["# Instructions to a reader's machine, measured", "", described(COMMAND, "numpy"), ""]
    return written(head, sets.missing(), measured, RESULTS)


if __name__ == "__main__":
    raise SystemExit(main())
