"""How long a compilation takes over the ideal, and what it costs this machine beside bare LangChain."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import groupby
from math import ceil
from pathlib import Path
from typing import Any

from benchmarks.endpoint.measured import IN_FLIGHT
from benchmarks.endpoint.peers import answer, langextract
from benchmarks.endpoint.sources import write_sources
from reporter import Settings
from reporter.documents import read_all
from reporter.llm.tokens import tokens_in
from tests.standin import Answer, Slow, Standin, StandinRequest

LATENCY = 0.3  # seconds
READING = {"extract", "summarize"}


@dataclass
class Clock:
    """A stand-in's reply function that notes when it was asked."""

    seconds: float
    asked: list[float] = field(default_factory=list)

    def __call__(self, step: str, request: StandinRequest) -> Answer:
        """The echo, late."""
        self.asked.append(time.perf_counter())
        return Slow(self.seconds, answer(step, request))

    @property
    def wall(self) -> float:
        """Seconds from the first call to the reply to the last."""
        return max(self.asked) - min(self.asked) + self.seconds if self.asked else 0.0


@dataclass(frozen=True)
class Measured:
    """One process against the stand-in."""

    calls: int
    peak: int
    wall: float
    ideal: float
    said: dict[str, Any]


def measured(standin: Standin, what: str, argument: Path) -> Measured:
    """Run one of `benchmarks.endpoint.measured`."""
    command = [sys.executable, "-m", "benchmarks.endpoint.measured", what, standin.url, str(argument)]
    run = partial(subprocess.run, command, check=True, capture_output=True, text=True)
    return timed(standin, lambda: json.loads(run().stdout))


def timed(standin: Standin, run: Callable[[], dict[str, Any]]) -> Measured:
    """What a process that says what it came to asked of the stand-in, and how long that took."""
    standin.reset()
    clock = Clock(LATENCY)
    standin.reply = clock
    said = run()
    rounds = [len(batch) for batch in batches(standin)]
    ideal = sum(ceil(calls / IN_FLIGHT) for calls in rounds) * LATENCY
    return Measured(len(standin.requests), standin.peak, clock.wall, ideal, said)


def batches(standin: Standin) -> list[list[dict[str, Any]]]:
    """What was asked, by round: first all reading, then all writing."""
    by_round = groupby(standin.requests, key=lambda request: request.step in READING)
    return [[request.body for request in group] for _, group in by_round]


def saved_by_null(sources: Path) -> str:
    """What a claim costs in a reply where the model may point at the sentence, and where it must copy it."""
    documents, _ = read_all([sources], Settings())
    claim = {"cites": [12], "kind": "fact", "attributed_to": None, "statement": None}
    pointed, sentences = tokens_in(json.dumps(claim)), [s for d in documents for s in d.sentence_texts]
    copied = sum(tokens_in(json.dumps(claim | {"statement": text})) for text in sentences) / len(sentences)
    return f"- `statement: null`: {pointed} tokens a claim instead of {copied:.0f}, estimated"


def load(standin: Standin, folder: Path, python: str | None = None) -> Iterator[str]:
    """The table, as Markdown; ``python`` is one that has langextract."""
    few, many = write_sources(folder / "few", 100), write_sources(folder / "many", 1_000)
    ours = measured(standin, "reporter", few)
    requests = folder / "requests.json"
    requests.write_text(json.dumps(batches(standin)))
    shared = f"{ours.said['cached_input_tokens']:,} of {ours.said['input_tokens']:,}"
    bare = measured(standin, "langchain", requests)
    others = dict(peers(standin, few, python))
    ours_many = measured(standin, "reporter", many)
    yield f"100 sources of 900 words and 1,000 such, {LATENCY * 1000:.0f} ms a call, {IN_FLIGHT} in flight."
    yield "Wall: from the first call to the last reply. Ideal: rounds of full flights. CPU, memory: whole process.\n"
    yield "| what | calls | most in flight | wall s | ideal s | wall ÷ ideal | CPU s | peak MB |"
    yield "| --- | --- | --- | --- | --- | --- | --- | --- |"
    named = {"reporter, 100": ours, "bare LangChain, the same calls": bare, **others, "reporter, 1,000": ours_many}
    for name, run in named.items():
        yield (
            f"| {name} | {run.calls} | {run.peak} | {run.wall:.2f} | {run.ideal:.2f} | {run.wall / run.ideal:.2f} "
            f"| {run.said['cpu']:.1f} | {run.said['memory']:.0f} |"
        )
    if python is None:
        yield "| langextract, 100 | not measured: no Python that has it was named | | | | | | |"
    yield ""
    yield f"- CPU over bare LangChain: {ours.said['cpu'] / bare.said['cpu']:.2f} × (goal: at most 2)"
    yield f"- memory over bare LangChain: {ours.said['memory'] - bare.said['memory']:+.0f} MB (goal: at most +100)"
    yield f"- memory at 1,000 over 100: {ours_many.said['memory'] / ours.said['memory']:.2f} × (goal: at most 1.3)"
    yield f"- wall over ideal at 100: {ours.wall / ours.ideal:.2f} (goal: 1.3); calls {ours.calls} (at most 210)"
    yield saved_by_null(few)
    yield f"- prompt tokens served from a shared prefix, 100 sources: {shared}"
    yield f"- claims: {ours.said['claims']:,} and {ours_many.said['claims']:,}; said to be left out: "
    yield f"  {'; '.join(ours_many.said['left_out']) or 'nothing'}"


def peers(standin: Standin, sources: Path, python: str | None) -> Iterator[tuple[str, Measured]]:
    """Others over the same sources; their calls are told by no step, so that their ideal is of one round."""
    yield "LangChain map-reduce (`abatch`), 100", measured(standin, "map_reduce", sources)
    if python:
        for name, workers in (("as it comes", 0), (f"{IN_FLIGHT} workers", IN_FLIGHT)):
            read = partial(langextract, python, standin.url, "none", "bench", sources, workers)
            yield f"langextract, {name}, 100", timed(standin, read)
