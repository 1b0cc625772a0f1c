"""`reporter chat` in a real terminal: editing, history, lines of several, Ctrl-C, Ctrl-D."""

import json
import os
import signal
import sys
import threading
from pathlib import Path

import pexpect
import pytest

from tests.seed_run import seed_folder
from tests.standin import Paused

LEFT, UP, ESCAPE, INTERRUPT, END = "\x1b[D", "\x1b[A", "\x1b", "\x03", "\x04"
READY = "\x1b[?2004h"  # what the editor sends when it begins a line


@pytest.fixture
def folder(project: Path) -> Path:
    return seed_folder(project)


def heeded() -> None:
    """Heed Ctrl-C also where the tests run in the background, whose programs begin with it ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture
def terminal(project, folder):
    """Starts the chat in a terminal of its own; ends it with the test."""
    started = []

    def start(*options: str, **variables: str) -> pexpect.spawn:
        # A terminal that nobody sits at answers no query for its cursor.
        environment = {**os.environ, "TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1", **variables}
        arguments = ["-m", "reporter", "chat", str(folder), *options]
        window = {"encoding": "utf-8", "dimensions": (40, 200), "timeout": 20}
        child = pexpect.spawn(sys.executable, arguments, cwd=project, env=environment, preexec_fn=heeded, **window)
        started.append(child)
        child.expect("Ctrl-D leaves")
        child.expect_exact(READY)
        return child

    yield start
    for child in started:
        child.close(force=True)


def leave(child: pexpect.spawn) -> int:
    child.send(END)
    child.expect(pexpect.EOF)
    child.close()
    return child.exitstatus


def asked(folder: Path) -> list[str]:
    return [json.loads(line)["question"] for line in (folder / "chat.jsonl").read_text("utf-8").splitlines()]


def test_a_session(terminal, folder):
    child = terminal()
    # A letter forgotten is put in with the arrow key.
    child.send("What should ongress consider?" + LEFT * len("ongress consider?") + "C\r")
    child.expect("1. Congress should consider multi-year")
    child.send(UP)
    child.expect_exact("What should Congress consider?")
    child.send("\r")
    child.expect("2. Congress should consider multi-year")
    # One question over two lines, by Esc Enter; over two prompts, by a backslash.
    child.send("How much rare earth oxide did" + ESCAPE + "\rU.S. mines produce in 2024?\r")
    child.expect("3. U.S. mines produced")
    child.send("When did the standing committee \\\rmeet?\r")
    child.expect("committee of Baogang Group met")
    child.send("/why 1\r")
    child.expect("supported, score")
    child.send("/why 99\r")
    child.expect("there is no statement 99")
    # A line begun and given up is not asked.
    child.send("Nothing of this" + INTERRUPT)
    child.send("/help\r")
    child.expect("/quit")
    child.expect("Esc Enter does the same")
    assert leave(child) == 0
    assert asked(folder) == [
        "What should Congress consider?",
        "What should Congress consider?",
        "How much rare earth oxide did U.S. mines produce in 2024?",
        "When did the standing committee meet?",
    ]

    # The next time, the history begins with what was asked.
    child = terminal()
    child.send(UP)
    child.expect_exact("When did the standing committee meet?")
    child.send(INTERRUPT)
    child.send("/quit\r")
    child.expect(pexpect.EOF)
    assert len(asked(folder)) == 4


def test_ctrl_c_stops_a_slow_answer_and_the_session_goes_on(terminal, folder, standin):
    never = threading.Event()

    def reply(_, request):
        lines = [(n, text) for n, text in request.numbered.items() if "U.S. mines produced" in text]
        whole = {"statements": [{"text": text, "cites": [n]} for n, text in lines], "missing": None}
        slow = "slow" in request.task.partition(" asks: ")[2]
        return Paused(json.dumps(whole).index("}") + 9, never, whole) if slow else whole

    standin.reply = reply
    try:
        child = terminal("-m", "openai:slow", "--base-url", standin.url, REPORTER_NO_CACHE="1")
        child.send("What did U.S. mines produce, slow one?\r")
        child.expect("1. U.S. mines produced")
        child.send(INTERRUPT)
        child.expect("stopped")
        child.expect_exact(READY)
        child.send("What did U.S. mines produce in 2024?\r")
        child.expect("2. U.S. mines produced")
        child.expect_exact(READY)
        assert leave(child) == 0
    finally:
        never.set()
    first, second = [json.loads(line) for line in (folder / "chat.jsonl").read_text("utf-8").splitlines()]
    assert first["note"] == "the answer was stopped"
    assert len(first["statements"]) == 1
    assert second["note"] is None
