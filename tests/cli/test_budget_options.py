"""Budgets, the log of calls and signals, as users meet them on the command line."""

import json
import os
import signal
import time

import pytest

from reporter.llm import meter
from tests.cli.conftest import Reporter
from tests.many_sources import write_notes
from tests.standin import Slow, Standin, echo

COMMAND = ("brief", "notes", "-o", "out", "-q", "--no-cache")


@pytest.fixture(autouse=True)
def notes(project):
    return write_notes(project / "notes", 8)


def there(standin: Standin, name: str) -> tuple[str, ...]:
    return ("-m", f"openai:{name}", "--base-url", standin.url)


def test_a_budget_that_is_reached_leaves_a_marked_memo(reporter: Reporter, standin, project):
    done = reporter(*COMMAND, *there(standin, "budget"), "--max-tokens", "9000")
    assert done.returncode == 6
    assert "error: the budget was reached" in done.stderr
    assert "Partial memo" in done.stderr
    assert "status: interrupted" in (project / "out/memo.md").read_text()
    assert json.loads((project / "out/run.json").read_text())["claims"]


def test_a_cost_limit_without_a_price_is_a_usage_error(reporter: Reporter, standin):
    done = reporter(*COMMAND, *there(standin, "unpriced"), "--max-cost", "1", "--log-calls")
    assert (done.returncode, standin.requests) == (2, [])
    assert "--max-tokens" in done.stderr
    assert "Calls:" not in done.stderr, "nothing was asked"


def test_a_cost_that_is_reached_leaves_a_marked_memo(reporter: Reporter, standin, project, monkeypatch):
    # No price list knows the stand-in: two dollars a million tokens sent, eight a million received.
    monkeypatch.setattr(
        meter, "price_usd", lambda _, used, **__: ((used.input or 0) * 2 + (used.output or 0) * 8) / 1e6
    )
    done = reporter("brief", "notes", "-o", "out", "--no-cache", *there(standin, "priced"), "--max-cost", "0.03")
    assert done.returncode == 6
    assert "of $0.0300 are spent" in done.stderr
    assert "raise --max-cost" in done.stderr
    assert "status: interrupted" in (project / "out/memo.md").read_text()
    run = json.loads((project / "out/run.json").read_text())
    spent = sum(step["cost_usd"] for step in run["usage"]["steps"].values())
    assert 0.01 < spent <= 0.03
    assert f"output tokens, ${spent:.4f}" in done.stderr, "what was spent is said"


def test_the_time_allowed_is_over_and_what_was_answered_is_kept(reporter: Reporter, standin, project):
    standin.reply = lambda step, request: Slow(20, echo(step, request)) if step == "write" else echo(step, request)
    done = reporter(*COMMAND, *there(standin, "timed"), "--deadline", "2.5")
    assert done.returncode == 6
    assert "the time allowed is over" in done.stderr
    assert "raise --deadline" in done.stderr
    memo = (project / "out/memo.md").read_text()
    assert "**This memo is partial" in memo
    run = json.loads((project / "out/run.json").read_text())
    assert run["claims"]
    assert any(section["statements"] for section in run["memo"]["sections"])


def test_calls_are_kept_in_the_run_folder(reporter: Reporter, standin, project):
    done = reporter(*COMMAND, *there(standin, "logged"), "--log-calls", OPENAI_API_KEY="sk-not-to-be-seen")
    assert done.returncode == 0
    text = (project / "out/calls.jsonl").read_text()
    entries = [json.loads(line) for line in text.splitlines()]
    assert len(entries) == len(standin.requests)
    assert {entry["step"] for entry in entries} == {"extract", "summarize", "write"}
    assert "not-to-be-seen" not in text
    assert "log_calls" not in json.loads((project / "out/run.json").read_text())["settings"]


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_keeps_what_is_finished(another_process, standin, project, sent):
    standin.reply = lambda step, request: (
        Slow(20, echo(step, request)) if "report 1\n" in request.messages[1]["content"] + "\n" else echo(step, request)
    )
    process = another_process(*COMMAND, *there(standin, "signalled"), **dict(os.environ))
    deadline = time.monotonic() + 20
    while len(standin.requests) < 16 and time.monotonic() < deadline:
        time.sleep(0.02)
    time.sleep(0.7)
    process.send_signal(sent)
    assert process.wait(10) == 130, process.stderr.read()
    run = json.loads((project / "out/run.json").read_text())
    assert run["status"] == "interrupted"
    assert len({piece["document"] for claim in run["claims"] for piece in claim["evidence"]}) == 7
