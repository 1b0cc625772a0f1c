"""How many flips are found, and whether the reason names what was changed; how many true sentences are refused."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.grounding.flips import chinese, english, pairs
from benchmarks.grounding.flips.english import Flip, names_in
from benchmarks.grounding.flips.pairs import Pair
from benchmarks.grounding.flips.rewordings import REWORDINGS
from reporter.grounding.analysis import analyse
from reporter.grounding.check import check
from reporter.grounding.guard import compare, differences

MOST, UNALTERED, SEED = 100, 500, 3

#: The kinds of reason that name what was changed, where it is not the flip's own name.
NAMED = {
    "scale": {"number"},
    "unit": {"number"},
    "ordinal": {"number", "wording"},
    "negation put in": {"negation"},
    "negation taken out": {"negation"},
    "opposite": {"direction", "wording"},
    "comparison": {"number", "direction"},
    "only": {"quantifier"},
    "attribution": {"attribution", "name"},
    "attribution put in": {"attribution"},
}

HEAD = (
    "True sentences with one thing changed, made by `benchmarks/grounding/flips` with its own words: sentences of",
    "the sources as they stand, and supported claims of SummEdits, WiCE and QAGS (people's and models'",
    f"rewordings) that the checker passes unaltered. At most {MOST} a kind, origin and half; halves by hash of the",
    "row. Rules were written beside `dev`; `held` was only counted. *Found*: not called supported. *Named*: of",
    "those found, a reason of the kind that was changed.",
)


@dataclass(frozen=True)
class Tally:
    """Flips tried, found, and found for the right reason."""

    tried: int
    found: int
    named: int

    def __str__(self) -> str:
        if not self.tried:
            return "–"
        named = f"{self.named / self.found:.2f}" if self.found else "–"
        return f"{self.found} of {self.tried} ({self.found / self.tried:.3f}), {named}"


def table() -> list[str]:
    """English, Chinese, then false alarms."""
    names = sorted({name for pair in pairs.english()[:4000] for name in names_in(pair.text)})
    lines = ["## English", "", *_head(("verbatim, dev", "verbatim, held", "reworded, dev", "reworded, held"))]
    for kind, flip in english.FLIPS.items():
        cells = [
            tally(kind, flip, _of(pairs.english(), origin, half), names)
            for origin in ("verbatim", "reworded")
            for half in ("dev", "held")
        ]
        lines.append(f"| {kind} | " + " | ".join(map(str, cells)) + " |")
    lines += ["", "## Chinese", "", "Sentences of laws and news, as they stand.", "", *_head(("dev", "held"))]
    for kind, flip in chinese.FLIPS.items():
        cells = [tally(kind, flip, _of(pairs.chinese(), "verbatim", half), ()) for half in ("dev", "held")]
        lines.append(f"| {kind} | " + " | ".join(map(str, cells)) + " |")
    return [*lines, "", *alarms()]


def _head(columns: Sequence[str]) -> list[str]:
    return [
        "| kind | " + " | ".join(f"{name}: found, named" for name in columns) + " |",
        "| --- " * (len(columns) + 1) + "|",
    ]


def _of(found: Sequence[Pair], origin: str, half: str) -> Iterator[Pair]:
    return (pair for pair in found if pair.origin == origin and pair.half == half)


def tally(kind: str, flip: Flip, found: Iterator[Pair], names: Sequence[str]) -> Tally:
    """The first flips of a kind that can be made."""
    draw = random.Random(SEED)
    verdicts = []
    for pair in found:
        other = flip(pair.text, draw, names)
        if other is None or other == pair.text or not _passes(pair):
            continue
        verdicts.append(_judged(kind, other, pair))
        if len(verdicts) == MOST:
            break
    caught = [named for refused, named in verdicts if refused]
    return Tally(len(verdicts), len(caught), sum(caught))


def _passes(pair: Pair) -> bool:
    """Whether a flip of it can tell anything: what is refused unaltered would be found whatever was changed."""
    return pair.origin == "verbatim" or check(pair.text, pair.source).support.verdict == "supported"


def _judged(kind: str, text: str, pair: Pair) -> tuple[bool, bool]:
    found = check(text, pair.source)
    if found.support.verdict == "supported":
        return False, False
    evidence = pair.source.analysis(found.sentences) if found.sentences else None
    kinds = {d.kind for d in differences(compare(analyse(text), evidence, pair.source))} if evidence else set()
    return True, bool(kinds & NAMED.get(kind, {kind}))


def alarms() -> list[str]:
    """True sentences that are not called supported."""
    lines = ["## True sentences refused", "", "| sentences | dev | held |", "| --- | --- | --- |"]
    rows = {"English, as they stand": (pairs.english(), None), "Chinese, as they stand": (pairs.chinese(), None)}
    rows |= {f"English, {name}": (pairs.english(), change) for name, change in REWORDINGS.items()}
    for label, (found, change) in rows.items():
        cells = []
        for half in ("dev", "held"):
            changed = ((change(p.text) if change else p.text, p) for p in _of(found, "verbatim", half))
            told = [(text, p) for text, p in changed if text is not None][:UNALTERED]
            refused = sum(check(text, p.source).support.verdict != "supported" for text, p in told)
            cells.append(f"{refused} of {len(told)} ({refused / max(1, len(told)):.3f})")
        lines.append(f"| {label} | " + " | ".join(cells) + " |")
    return lines
