"""The command line as users start it, in a folder of their own."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reporter.cli.main import main

TEXT = """Glass works in Liberec to close one furnace

The glass works in Liberec will close one of its three furnaces on 30 September 2025, the company said.
The furnace makes 12,000 tons of window glass a year. Gas prices rose by 40 percent in two years.

Car makers buy most of the glass. They could face delays if the other two furnaces cannot make up for it.
Two dealers said that stocks cover about six weeks. The works employs 310 people, and 45 of them will leave.
"""

Result = subprocess.CompletedProcess[str]
Reporter = Callable[..., Result]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "glass.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Without what a user may have set, with an empty home."""
    for name in os.environ:
        if name.startswith(("REPORTER_", "OPENAI_", "XDG_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path_factory.mktemp("home")))


@pytest.fixture
def reporter(project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Reporter:
    """The entry point, in this process: another one would take a second each time."""

    def called(*arguments: str, cwd: str = ".", **variables: str) -> Result:
        with monkeypatch.context() as patch:
            patch.chdir(project / cwd)
            patch.setattr(sys, "argv", ["reporter", *arguments])
            for name, value in variables.items():
                patch.setenv(name, value)
            with pytest.raises(SystemExit) as ended:
                main()
        printed = capsys.readouterr()
        return Result(arguments, int(ended.value.code or 0), printed.out, printed.err)

    return called


@pytest.fixture
def another_process(project: Path) -> Callable[..., subprocess.Popen[str]]:
    """Starts the command in a process of its own."""

    def started(*arguments: str, **variables: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "reporter", *arguments],
            cwd=project,
            env={**os.environ, **variables},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            # A suite started in the background passes an ignored SIGINT on; a user's shell does not.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )

    return started
