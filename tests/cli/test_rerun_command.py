"""`reporter rerun`: a new run beside the old one, and what it takes said first."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from reporter.runs import load
from tests.standin import Standin

Reporter = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def first(reporter: Reporter, project: Path, standin: Standin) -> Path:
    done = reporter("brief", "glass.txt", "-m", "openai:again", "--base-url", standin.url, "-o", "memos/first")
    assert done.returncode == 0, done.stderr
    standin.requests.clear()
    return project / "memos/first"


def test_a_new_run_beside_the_old_one(reporter: Reporter, first: Path, project: Path, standin: Standin) -> None:
    was = (first / "run.json").read_bytes()
    done = reporter("rerun", "last", "-t", "bluf", "--title", "Glass")
    assert done.returncode == 0, done.stderr
    memo = project / done.stdout.strip()
    run = load(memo.parent)
    assert memo.parent != first
    assert (first / "run.json").read_bytes() == was
    assert run.parent == load(first).run_id
    assert (run.memo.title, run.memo.template, run.engine) == ("Glass", "bluf", "openai:again")
    assert standin.steps() == ["write"] * 3
    said = done.stderr.splitlines()
    assert said[0].startswith("write: the sections of template bluf are others; audience ")
    assert said[0].endswith("(3 calls)")
    assert said[1].startswith("Memo: memos/")


def test_a_dry_run_says_what_it_takes(reporter: Reporter, first: Path, project: Path, standin: Standin) -> None:
    (project / "glass.txt").write_text((project / "glass.txt").read_text().replace("310 people", "290 people"))
    done = reporter("rerun", "memos/first", "--dry-run", "--json")
    assert done.stderr.splitlines() == [
        "extract: 1 of 1 documents changed (1 call)",
        "summarize: 1 of 1 documents changed (1 call)",
        "write: the claims may change (at most 4 calls)",
    ]
    planned = json.loads(done.stdout)
    assert (planned["calls"], planned["cached_calls"]) == (6, 0)
    assert standin.requests == []
    assert [path.name for path in first.parent.iterdir()] == ["first"]


def test_results_for_machines(reporter: Reporter, first: Path, project: Path) -> None:
    (project / "glass.txt").unlink()
    done = reporter("rerun", "memos/first", "--json", "--quiet", "-o", "second", "--format", "md")
    assert done.stderr == ("warning: glass.txt: there is no such file; the text that the run has of it is used\n"), (
        "a warning is said also where all else is quiet"
    )
    result = json.loads(done.stdout)
    assert result["parent"] == load(first).run_id
    assert result["files"] == {"md": "second/memo.md", "json": "second/run.json"}
    assert all(used["calls"] == 0 for used in result["usage"]["steps"].values())


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("nosuch",), 2, "no run 'nosuch' in memos"),
        (("memos/first", "-o", "memos/first"), 2, "holds the run itself, which is kept"),
        (("memos/first", "-t", "nosuch"), 2, "no template named 'nosuch'"),
        (("memos/first", "-m", "nosuch:x", "--base-url", "ftp://x"), 2, "not an http address"),
        (("memos/first", "-m", "openai:other", "--base-url", "http://127.0.0.1:9/v1"), 4, "127.0.0.1:9"),
    ],
)
def test_what_cannot_be_done(
    reporter: Reporter, first: Path, arguments: tuple[str, ...], code: int, message: str
) -> None:
    done = reporter("rerun", *arguments, REPORTER_RETRIES="0")
    assert done.returncode == code
    assert message in done.stderr
    assert [path.name for path in first.parent.iterdir()] == ["first"]
