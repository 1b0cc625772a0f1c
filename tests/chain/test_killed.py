"""A run that was killed is finished by running it again: nothing kept is asked for twice, nothing is different."""

import json
import os
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from reporter import Settings, brief, save
from tests.many_sources import write_notes
from tests.standin import Slow, Standin, echo

SOURCES = 16
IN_FLIGHT = 4
KILLED_AFTER = (6, 22, 2 * SOURCES + 2)  # requests in all: twice while reading, once while writing
CLOCK = "1750000000"


def start(sources: Path, out: Path, model: str, standin: Standin) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "reporter", "brief", str(sources), "-m", model, "-o", str(out), "-q"],
        env={**os.environ, "SOURCE_DATE_EPOCH": CLOCK, "REPORTER_BASE_URL": standin.url}
        | {"REPORTER_MAX_CONCURRENCY": str(IN_FLIGHT), "REPORTER_RETRIES": "0"},
        stdout=subprocess.DEVNULL,
    )


def asked(standin: Standin) -> Counter[str]:
    return Counter(json.dumps(request.body, sort_keys=True) for request in standin.requests)


def record(out: Path) -> dict[str, object]:
    """What run.json holds but for the usage, which is of one process."""
    return {key: value for key, value in json.loads((out / "run.json").read_text()).items() if key != "usage"}


def test_run_again_it_is_as_if_nothing_had_happened(
    standin: Standin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources, out = write_notes(tmp_path / "sources", SOURCES), tmp_path / "out"
    standin.reply = lambda step, request: Slow(0.03, echo(step, request))
    for enough in KILLED_AFTER:
        process = start(sources, out, "openai:killed", standin)
        deadline = time.monotonic() + 30
        while len(standin.requests) < enough and time.monotonic() < deadline:
            time.sleep(0.005)
        process.kill()
        assert process.wait() == -9
        assert not (out / "run.json").exists()
    assert start(sources, out, "openai:killed", standin).wait() == 0
    counted = asked(standin)
    assert len(counted) == 2 * SOURCES + 4
    assert counted.total() - len(counted) <= len(KILLED_AFTER) * IN_FLIGHT, "only what was in flight is asked again"

    monkeypatch.setenv("SOURCE_DATE_EPOCH", CLOCK)
    standin.requests.clear()
    whole = Settings.load(
        model="openai:killed", base_url=standin.url, max_concurrency=IN_FLIGHT, retries=0, no_cache=True
    )
    save(brief([sources], settings=whole), tmp_path / "whole")
    assert asked(standin).keys() == counted.keys()
    assert record(out) == record(tmp_path / "whole")
    for name in ("memo.md", "memo.html"):
        assert (out / name).read_bytes() == (tmp_path / "whole" / name).read_bytes()
