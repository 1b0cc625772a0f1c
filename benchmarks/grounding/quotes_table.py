"""The tables of noisy quotes, and of those whose meaning was turned by one small word."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np

from benchmarks.grounding import aligners
from benchmarks.grounding.aligners import Placed
from benchmarks.grounding.disturbances import DISTURBANCES
from benchmarks.grounding.flips.english import affirmed, negated
from benchmarks.grounding.quotes import ABSENT, PRESENT, Quote, documents, pool, quotes
from reporter.grounding.check import check

RIGHT, EVERY, TURNED = 0.8, 5, 200

HEAD = (
    f"{PRESENT} sentences of White House, CRS and other papers and of abstracts, each disturbed in one way, looked",
    f"for in their own document; and {ABSENT} sentences looked for in a document that does not have them. Right:",
    f"intersection over union with the true span of at least {RIGHT}. Documents are read and indexed before the",
    "clock starts; CPU time. rapidfuzz runs over our folded text. langextract runs on every fifth quote, for the",
    "time it takes.",
)


def table(python: str | None) -> list[str]:
    """One row an aligner, then ours by kind of disturbance, then the turned quotes."""
    asked = quotes()
    placed = {"reporter": aligners.ours(asked), f"rapidfuzz at {aligners.CUTOFF}": aligners.rapidfuzz(asked)}
    lines = [
        "| aligner | right | absent ones placed | µs each |",
        "| --- | --- | --- | --- |",
        *(_row(name, asked, found) for name, found in placed.items()),
    ]
    if python:
        some = asked[::EVERY]
        lines += [
            _row(f"langextract, {name}", some, found) for name, found in aligners.langextract(some, python).items()
        ]
    else:
        lines += ["", "langextract: not run (`--langextract-python PATH` names a Python that has it)."]
    lines += ["", "| disturbance | reporter, right | rapidfuzz, right |", "| --- | --- | --- |"]
    for kind in DISTURBANCES:
        shares = [_share([p for q, p in zip(asked, f, strict=True) if q.kind == kind],
                         [q for q in asked if q.kind == kind]) for f in placed.values()]  # fmt: skip
        lines.append(f"| {kind} | " + " | ".join(f"{share:.3f}" for share in shares) + " |")
    return [*lines, "", *turned()]


def _row(name: str, asked: Sequence[Quote], found: Sequence[Placed]) -> str:
    here = [(q, p) for q, p in zip(asked, found, strict=True) if q.span]
    false = np.mean([p.span is not None for q, p in zip(asked, found, strict=True) if q.span is None])
    right = _share([p for _, p in here], [q for q, _ in here])
    return f"| {name} | {right:.3f} | {false:.3f} | {1e6 * np.mean([p.seconds for p in found]):,.0f} |"


def _share(found: Sequence[Placed], asked: Sequence[Quote]) -> float:
    return float(np.mean([_overlap(p.span, q.span) >= RIGHT for p, q in zip(found, asked, strict=True)]))


def _overlap(ours: tuple[int, int] | None, true: tuple[int, int] | None) -> float:
    if ours is None or true is None:
        return 0.0
    shared = max(0, min(ours[1], true[1]) - max(ours[0], true[0]))
    return shared / (max(ours[1], true[1]) - min(ours[0], true[0]))


def turned() -> list[str]:
    """How many quotes with a "not" or "never" put in or taken out are called supported; how many are still found."""
    draw = random.Random(3)
    found: dict[str, list[tuple[int, str]]] = {"put in": [], "taken out": []}
    for number, text, _ in pool():
        for way, flip in (("put in", negated), ("taken out", affirmed)):
            other = flip(text, draw, ())
            if other and len(found[way]) < TURNED // 2:
                found[way].append((number, other))
    lines = ["| “not” or “never” | quotes | called supported | placed all the same |", "| --- | --- | --- | --- |"]
    for way, altered in found.items():
        verdicts = [check(text, aligners.source_of(number)).support.verdict for number, text in altered]
        spans = aligners.ours([Quote(way, text, number, None) for number, text in altered])
        still = sum(p.span is not None for p in spans)
        lines.append(f"| {way} | {len(altered)} | {verdicts.count('supported')} | {still} |")
    return [*lines, "", f"Documents: {len(documents())}."]
