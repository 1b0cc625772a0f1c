"""What each fault of an endpoint costs, at 1, 10 and 100 % of the calls."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from reporter import Settings, brief
from reporter.errors import ReporterError
from reporter.types import Run
from tests.many_sources import write_notes
from tests.standin import CutOff, Drop, Empty, Page, Refuse, Slow, Standin, StandinRequest, Status, Trickle, echo
from tests.standin_script import Answer

SOURCES = 50
EVERY = {"1 %": 100, "10 %": 10, "100 %": 1}
TIMEOUT = 1.0  # seconds, in place of a user's 120: a stall of 60 s becomes one of 3
STALL = 3.0

FAULTS: dict[str, Callable[[Answer], Answer]] = {
    "429": lambda _: Status(429, "Rate limit reached"),
    "429, Retry-After: 1": lambda _: Status(429, "Rate limit reached", {"Retry-After": "1"}),
    "500": lambda _: Status(500, "internal error"),
    "503": lambda _: Status(503, "overloaded"),
    "drop before the reply": lambda _: Drop(),
    "drop in the middle": lambda _: Drop(middle=True),
    "stall": lambda reply: Slow(STALL, reply),
    "slow trickle": lambda reply: Trickle(STALL, reply),
    "invalid JSON": lambda _: '{"claims": [{"stat',
    "wrong shape": lambda _: {"answer": 42},
    "truncated": lambda reply: CutOff(150, reply),
    "refusal": lambda _: Refuse("I can't help with that."),
    "empty": lambda _: Empty(),
    "wrong content type": lambda _: Page(),
}
_numbers = count(1)


def faults(standin: Standin, folder: Path) -> Iterator[str]:
    """The table, as Markdown."""
    sources = write_notes(folder / "notes", SOURCES)
    standin.reset()
    whole = compiled(standin, sources)
    assert isinstance(whole, Run)
    sound = len(standin.requests)
    yield f"{SOURCES} sources, {sound} calls and {drafts(whole)} drafts without faults; `timeout` {TIMEOUT:g} s,"
    yield f"a stall or trickle takes {STALL:g} s. Lost: drafts that the run without faults has and this one has not.\n"
    yield "| fault | of the calls | exit | lost | sources touched | calls | seconds | what the user sees |"
    yield "| --- | --- | --- | --- | --- | --- | --- | --- |"
    for name, fault in FAULTS.items():
        for rate, every in EVERY.items():
            standin.reset()
            standin.reply = now_and_then(fault, every)
            begun = time.perf_counter()
            run = compiled(standin, sources)
            seconds = time.perf_counter() - begun
            yield f"| {name} | {rate} | {row(run, whole)} | {len(standin.requests)} | {seconds:.1f} | {seen(run)} |"


def now_and_then(fault: Callable[[Answer], Answer], every: int) -> Callable[[str, StandinRequest], Answer]:
    """A reply function that fails on every so-manieth call."""
    calls = count(1)

    def reply(step: str, request: StandinRequest) -> Answer:
        return fault(echo(step, request)) if next(calls) % every == min(7, every - 1) else echo(step, request)

    return reply


def compiled(standin: Standin, sources: Path) -> Run | ReporterError:
    """The run, or why there is none."""
    settings = Settings.load(
        model=f"openai:faulty{next(_numbers)}", base_url=standin.url, no_cache=True, timeout=TIMEOUT, window=64_000
    )
    try:
        return brief([sources], settings=settings)
    except ReporterError as error:
        return error


def drafts(run: Run) -> int:
    """What the model said of the sources, and what was made of it."""
    summaries = sum(len(summary.sentences) for summary in run.memo.summaries)
    return len(run.claims) + summaries + sum(note.step == "extract" for note in run.set_aside)


def row(run: Run | ReporterError, whole: Run) -> str:
    """Exit code, drafts lost, sources touched."""
    if isinstance(run, Run):
        touched = len({note.uri for note in run.left_out})
        return f"0 | {max(0, drafts(whole) - drafts(run))} | {touched}"
    return f"{run.exit_code} | all | {SOURCES}"


def seen(run: Run | ReporterError) -> str:
    """The words that a user reads first."""
    if isinstance(run, ReporterError):
        said = str(run)
    else:
        said = next((f"warning: left out …: {note.reason}" for note in run.left_out), "the memo")
    said = said.replace("|", "/").replace("\n", " ")
    return said if len(said) <= 170 else said[:169] + "…"
