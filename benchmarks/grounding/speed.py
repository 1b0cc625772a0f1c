"""Milliseconds a claim against a long document already read, beside rapidfuzz over its whole text in the same run.

CPU time of this process, since other processes share the machine.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence

from rapidfuzz import fuzz

from benchmarks.grounding import public
from reporter.grounding.check import check
from reporter.grounding.index import Source
from reporter.grounding.normalize import folded

WORDS, CLAIMS, SEED = 15_000, 250, 17
SHORTEST, LONGEST = 8, 45  # words of a claim
DROPPED = 8  # a reworded claim lacks every eighth word …
PUT_IN = ("also", "reportedly", "new", "large", "recently")  # … and has one of these
CUTOFF = 85.0  # of rapidfuzz's partial ratio, as where quotes are looked for with it
HEAD = (
    f"CPU milliseconds a claim, alignment and guard, against a report of {WORDS:,} words that was read before;",
    f"{CLAIMS} claims of a kind. Verbatim: its sentences. Reworded: every eighth word dropped, one put in. Absent:",
    "sentences of another report. First: no passage of the document was analysed for an earlier claim. Again: they",
    "were, for claims reworded otherwise. Beside it rapidfuzz's partial ratio of each claim over the whole text,",
    f"normalised, which (from {CUTOFF:.0f}) finds a place and compares no meaning.",
)


def reports() -> tuple[Source, Source]:
    """The two longest CRS reports, cut to so many words."""
    rows = sorted(
        public.lines(public.ROOT / "C_crs_summary/dev/reports.jsonl"), key=lambda row: -len(row["source"].split())
    )
    one, other = (_cut(row["source"]) for row in rows[:2])
    return one, other


def _cut(text: str) -> Source:
    blocks, words = [], 0
    for block in filter(None, map(str.strip, text.split("\n"))):
        if words >= WORDS:
            break
        blocks.append(block)
        words += len(block.split())
    return Source(public.document_of(blocks))


def prepared(source: Source) -> float:
    """Read a document for grounding; the CPU seconds it takes."""
    begun = time.process_time()
    _ = source.postings, source.vectors, source.folded, source.name_norms, source.aliases, source.squeezed, source.dates
    return time.process_time() - begun


def reworded(sentence: str, draw: random.Random) -> str:
    """A sentence with every eighth word or so dropped and another put in."""
    words = sentence.split()
    for _ in range(max(1, len(words) // DROPPED)):
        del words[draw.randrange(len(words))]
    words.insert(draw.randrange(len(words)), draw.choice(PUT_IN))
    return " ".join(words)


def milliseconds(ask: Callable[[str], object], claims: Sequence[str]) -> float:
    """CPU milliseconds a claim."""
    begun = time.process_time()
    for claim in claims:
        ask(claim)
    return 1000 * (time.process_time() - begun) / len(claims)


def table() -> list[str]:
    """A row a kind of claim."""
    source, other = reports()
    draw = random.Random(SEED)
    chosen, strange = (
        draw.sample([s for s in one.sentences if SHORTEST <= len(s.split()) <= LONGEST], 2 * CLAIMS)
        for one in (source, other)
    )
    own, more = chosen[:CLAIMS], chosen[CLAIMS:]
    for sentence in more[:20]:  # what is loaded once a process is loaded now
        check(reworded(sentence, draw), other)
    took = prepared(source)
    kinds = {
        "verbatim": (own, own),
        "reworded": ([reworded(s, draw) for s in own], [reworded(s, draw) for s in own]),
        "absent": (strange[:CLAIMS], [reworded(s, draw) for s in strange[:CLAIMS]]),
    }
    text = source.folded.text
    rows = ["| claims | ours, first | ours, again | rapidfuzz | ours, again ÷ rapidfuzz |", "| --- " * 5 + "|"]
    for name, (first, again) in kinds.items():
        ours = [milliseconds(lambda claim: check(claim, source), claims) for claims in (first, again)]
        theirs = milliseconds(
            lambda claim: fuzz.partial_ratio_alignment(folded(claim), text, score_cutoff=CUTOFF), again
        )
        rows.append(f"| {name} | {ours[0]:.2f} | {ours[1]:.2f} | {theirs:.2f} | {ours[1] / theirs:.2f} |")
    note = f"Reading the document ({len(source.sentences)} sentences) for grounding took {1000 * took:.0f} ms, once."
    return [*rows, "", note]
