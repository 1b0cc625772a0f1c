"""`reporter brief`: results to stdout, messages to stderr, and the exit code of what went wrong."""

import json
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reporter.runs import load
from tests.contract.proof import prove
from tests.standin import Slow, Standin, echo

Reporter = Callable[..., subprocess.CompletedProcess[str]]
Started = Callable[..., subprocess.Popen[str]]


def test_a_memo(reporter: Reporter, project: Path) -> None:
    done = reporter("brief", "glass.txt", "missing.txt")
    assert done.returncode == 0, done.stderr
    memo = project / done.stdout.strip()
    assert memo.parent.parent == project / "memos"
    assert sorted(path.name for path in memo.parent.iterdir()) == ["memo.html", "memo.md", "run.json"]
    prove(json.loads((memo.parent / "run.json").read_text()))
    said = done.stderr.splitlines()
    assert "No model named" in said[0]
    assert said[1] == "warning: left out missing.txt: there is no such file (check the path)"
    assert said[2].startswith("Memo: memos/")
    assert "statements supported, " in said[3]
    assert said[3].endswith("1 source left out")
    assert "\x1b" not in done.stderr


def test_results_for_machines(reporter: Reporter, project: Path) -> None:
    done = reporter(
        *("brief", "glass.txt", "-o", "out", "--format", "md", "--json", "--quiet"),
        *("--audience", "glaziers", "--title", "Glass", "-t", "bluf"),
    )
    assert done.stderr == ""
    result = json.loads(done.stdout)
    assert result["files"] == {"md": "out/memo.md", "json": "out/run.json"}
    assert result["statements"] >= result["supported"] > 0
    run = load(project / "out")
    assert (run.run_id, run.memo.title, run.memo.audience) == (result["run_id"], "Glass", "glaziers")
    assert result.keys() >= {"folder", "refused", "left_out", "usage", "status", "engine"}


def test_settings_come_from_flags_before_variables_before_the_file(reporter: Reporter, project: Path) -> None:
    (project / "reporter.toml").write_text('title = "of the file"\naudience = "of the file"\ntemplate = "bluf"\n')
    done = reporter(
        "brief", "glass.txt", "-o", "out", "--title", "of the flag", REPORTER_TITLE="var", REPORTER_AUDIENCE="of var"
    )
    assert done.returncode == 0, done.stderr
    memo = load(project / "out").memo
    assert (memo.title, memo.audience, memo.template) == ("of the flag", "of var", "bluf")


def test_a_dry_run_writes_nothing(reporter: Reporter, project: Path) -> None:
    done = reporter("brief", "glass.txt", "--dry-run", "--json")
    planned = json.loads(done.stdout)
    assert planned["documents"] == 1
    assert planned["sentences"] == 7
    assert planned["calls"] == planned["input_tokens"] == 0
    assert [path.name for path in project.iterdir()] == ["glass.txt"]
    assert "sentences      7" in reporter("brief", "glass.txt", "--dry-run").stdout


def test_prompts_without_a_model(reporter: Reporter) -> None:
    done = reporter("brief", "glass.txt", "-p", "skeptic", "--quiet")
    assert done.returncode == 0
    assert done.stderr.startswith("warning: prompt set 'skeptic' has no effect")


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        ((), 2, "no sources are named"),
        (("missing.txt",), 3, "error: missing.txt: there is no such file"),
        (("glass.txt", "-o", "glass.txt"), 2, "error: glass.txt: a file stands where a folder is needed"),
        (("glass.txt", "-o", "/proc/memo"), 2, "error: /proc/memo: it cannot be written"),
        (("glass.txt", "-t", "brifing"), 2, "hint: did you mean 'briefing'?"),
        (("glass.txt", "-t", "broken.md"), 2, "error: broken.md:5: "),
        (("glass.txt", "-p", "nobody"), 2, "error: no prompt set named 'nobody'"),
        (("glass.txt", "--format", "odt"), 2, "error: --format: 'odt' is not known"),
        (("glass.txt", "-m", "nonsense"), 2, "error: model 'nonsense' names no provider"),
        (("glass.txt", "--nonsense"), 2, "No such option"),
    ],
)
def test_what_cannot_be_done(
    reporter: Reporter, project: Path, arguments: tuple[str, ...], code: int, message: str
) -> None:
    (project / "broken.md").write_text(
        "---\ndescription: x\naudience: y\nsections: {one: {title: One, write: all}}\n{{ memo.title\n---\n"
    )
    done = reporter("brief", *arguments)
    assert (done.returncode, done.stdout) == (code, ""), done.stderr
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert not (project / "memos").exists()


def test_an_endpoint_that_is_not_there(reporter: Reporter, project: Path) -> None:
    done = reporter("brief", "glass.txt", "-m", "openai:m", "--base-url", "http://127.0.0.1:9/v1", REPORTER_RETRIES="0")
    assert done.returncode == 4, done.stderr
    assert "error: " in done.stderr
    assert "hint: " in done.stderr
    assert not (project / "memos").exists()


def test_a_model_is_named_with_what_it_used(reporter: Reporter) -> None:
    with Standin() as standin:
        done = reporter("brief", "glass.txt", "-m", "openai:m", "--base-url", standin.url)
    assert done.returncode == 0, done.stderr
    assert "No model named" not in done.stderr
    assert "input tokens" in done.stderr.splitlines()[-1]


def test_what_was_finished_is_kept_on_interrupt(project: Path, another_process: Started) -> None:
    with Standin(lambda step, request: Slow(60) if step == "write" else echo(step, request)) as standin:
        working = another_process("brief", "glass.txt", "-m", "openai:m", "--base-url", standin.url)
        deadline = time.monotonic() + 30
        while "write" not in standin.steps() and time.monotonic() < deadline:
            time.sleep(0.02)
        working.send_signal(signal.SIGINT)
        _, said = working.communicate(timeout=30)
    assert working.returncode == 130, said
    (record,) = project.glob("memos/*/run.json")
    run = load(record)
    assert run.status == "interrupted"
    assert run.claims
    assert "This memo is partial" in record.with_name("memo.md").read_text()
    assert "error: interrupted" in said
