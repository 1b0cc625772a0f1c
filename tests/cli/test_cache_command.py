"""`reporter cache`: where the replies are, how many, and how to be rid of them."""

import io
import json
import sqlite3
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.standin import Standin

Reporter = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def filled(reporter: Reporter, project: Path, standin: Standin, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache that holds the six replies of a run."""
    path = project / "replies.sqlite"
    monkeypatch.setenv("REPORTER_CACHE", str(path))
    done = reporter("brief", "glass.txt", "-m", "openai:kept", "--base-url", standin.url, "-o", "first")
    assert done.returncode == 0, done.stderr
    assert len(standin.requests) == 6
    return path


def test_what_it_holds(reporter: Reporter, filled: Path, standin: Standin) -> None:
    held = json.loads(reporter("cache", "info", "--json").stdout)
    assert (held["place"], held["replies"]) == (str(filled), 6)
    assert held["bytes"] > 0
    (model,) = held["models"]
    assert (model["model"], model["endpoint"], model["replies"]) == ("openai:kept", standin.url, 6)
    shown = reporter("cache", "info").stdout.splitlines()
    assert shown[0].startswith(f"{filled}: 6 replies, ")
    assert shown[2].split()[:3] == ["openai:kept", standin.url, "6"]


def test_an_empty_cache(reporter: Reporter, tmp_path: Path) -> None:
    unmade = tmp_path / "below" / "new.sqlite"
    for words in (("info",), ("clear", "--yes"), ("prune", "--older-than", "1d")):
        assert "0 replies" in reporter("cache", *words, REPORTER_CACHE=str(unmade)).stdout
    assert not unmade.parent.exists(), "a look at it makes none"


@pytest.mark.usefixtures("filled")
def test_where_nobody_answers_nothing_is_removed(reporter: Reporter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    done = reporter("cache", "clear")
    assert done.returncode == 2
    assert "error: nothing was removed\nhint: --yes removes without asking" in done.stderr
    assert json.loads(reporter("cache", "info", "--json").stdout)["replies"] == 6


def test_clearing_asks_first(reporter: Reporter, filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("typer.confirm", lambda *_, **__: False)
    kept = reporter("cache", "clear")
    assert (kept.returncode, kept.stdout) == (2, "")
    assert json.loads(reporter("cache", "clear", "--yes", "--json").stdout) == {"removed": 6}
    assert json.loads(reporter("cache", "info", "--json").stdout)["replies"] == 0
    assert filled.exists()


def test_pruning_by_age_and_size(reporter: Reporter, filled: Path) -> None:
    with sqlite3.connect(filled) as raw:
        raw.execute("UPDATE replies SET used = '2020-01-01 00:00:00.000000' WHERE step = 'write'")
    raw.close()
    assert reporter("cache", "prune", "--older-than", "30d").stdout == "4 replies removed\n"
    assert reporter("cache", "prune", "--max-size", "1GB").stdout == "0 replies removed\n"
    assert reporter("cache", "prune", "--max-size", "1kB", "--older-than", "8w").stdout == "1 reply removed\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "nothing says what to remove"),
        (("--older-than", "long"), "'long' is no span of time"),
        (("--max-size", "-3"), "'-3' is no size"),
        (("--max-size", "500"), "'500' is no size"),
    ],
)
def test_a_wrong_measure_is_refused(reporter: Reporter, arguments: tuple[str, ...], message: str) -> None:
    done = reporter("cache", "prune", *arguments)
    assert done.returncode == 2
    assert message in done.stderr
    assert "hint: " in done.stderr


def test_a_cache_that_is_none(reporter: Reporter, project: Path) -> None:
    done = reporter("cache", "info", REPORTER_CACHE=str(project / "glass.txt"))
    assert done.returncode == 2
    assert "glass.txt cannot be used: file is not a database" in done.stderr
    assert (project / "glass.txt").read_text().startswith("Glass works")


def test_a_broken_cache_does_not_stop_a_run(reporter: Reporter, standin: Standin, project: Path) -> None:
    done = reporter(
        "brief", "glass.txt", "-m", "openai:kept", "--base-url", standin.url, REPORTER_CACHE=str(project / "glass.txt")
    )
    assert done.returncode == 0
    assert len(standin.requests) == 6


@pytest.mark.usefixtures("filled")
def test_no_cache(reporter: Reporter, standin: Standin) -> None:
    asked = ("brief", "glass.txt", "-m", "openai:kept", "--base-url", standin.url)
    again = reporter(*asked)
    assert "openai:kept: 0 calls and 6 from the cache" in again.stderr
    assert "no cost" in again.stderr
    planned = json.loads(reporter(*asked, "--dry-run", "--json").stdout)
    assert (planned["calls"], planned["cached_calls"]) == (4, 2), "what the sections are given is not known yet"
    standin.requests.clear()
    assert reporter(*asked, "--no-cache").returncode == 0
    assert len(standin.requests) == 6
    assert json.loads(reporter("cache", "info", "--json").stdout)["replies"] == 6
