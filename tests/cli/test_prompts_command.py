"""reporter prompts: new, edit, check, diff, variables, render, test."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.standin import Standin

Reporter = Callable[..., subprocess.CompletedProcess[str]]

CASE = """source: ../glass.txt
expected:
- The furnace makes 12,000 tons of window glass a year.
- The works employs 310 people.
- The works was built in 1951.
forbidden:
- Gas prices fell by 40 percent.
"""


@pytest.fixture
def cases(project: Path) -> Path:
    (project / "cases").mkdir()
    (project / "cases" / "glass.yaml").write_text(CASE, encoding="utf-8")
    return project / "cases"


def editor(project: Path, script: str) -> str:
    """A command that changes the files it is given."""
    path = project / "editor.py"
    path.write_text(f"import pathlib, sys\nfor path in map(pathlib.Path, sys.argv[1:]):\n    {script}\n")
    return f"{sys.executable} {path}"


def test_edit_copies_opens_and_checks(reporter: Reporter, project: Path) -> None:
    edited = project / "prompts" / "skeptic"
    append = editor(project, "path.write_text(path.read_text() + 'Be kind.\\n')")
    done = reporter("prompts", "edit", "skeptic", EDITOR=append)
    assert (done.returncode, done.stdout) == (0, "prompts/skeptic\n"), done.stderr
    assert (edited / "write.md").read_text().endswith("Be kind.\n")
    assert not (edited / "extract.md").exists()
    spoil = editor(project, "path.write_text(path.read_text() + '{{ nothing }}')")
    done = reporter("prompts", "edit", "skeptic", "extract.md", EDITOR="false", VISUAL=spoil)
    assert done.returncode == 2
    assert done.stdout.startswith("prompts/skeptic/extract.md:")
    assert "unknown variable 'nothing'" in done.stdout
    assert "prompts/skeptic cannot be used as it is" in done.stderr


def test_edit_without_an_editor_names_the_file(reporter: Reporter, project: Path) -> None:
    for given, reason in (("", "no editor is set"), ("no-such-editor -w", "no-such-editor"), ("false", "ended with 1")):
        done = reporter("prompts", "edit", "skeptic", EDITOR=given, VISUAL="")
        assert done.returncode == 2
        assert reason in done.stderr
        assert "prompts/skeptic/write.md" in done.stderr
    assert (project / "prompts" / "skeptic" / "write.md").is_file()


def test_check(reporter: Reporter, project: Path) -> None:
    assert reporter("prompts", "check", "skeptic").stdout == "skeptic: ok\n"
    assert reporter("prompts", "new", "mine", "--extends", "skeptic").stdout == "prompts/mine\n"
    (project / "prompts" / "mine" / "write.md").write_text("Write.\n")
    (project / "prompts" / "mine" / "set.yaml").write_text("extends: skpetic\n")
    done = reporter("prompts", "check", "skeptic", "mine")
    assert done.returncode == 2
    lines = done.stdout.splitlines()
    assert lines[0] == "skeptic: ok"
    assert lines[1].startswith("prompts/mine/set.yaml:1: no prompt set named 'skpetic'")
    assert lines[2].startswith("prompts/mine/write.md:1: no front matter")
    result = json.loads(reporter("prompts", "check", "mine", "--json").stdout)
    assert result["ok"] is False
    assert [fault["fault"].partition(" ")[0] for fault in result["sets"]["mine"]] == [
        "prompts/mine/set.yaml:1:",
        "prompts/mine/write.md:1:",
    ]
    assert "mine" in reporter("prompts", "check").stderr
    assert reporter("prompts", "check", "nothing").returncode == 2


def test_diff(reporter: Reporter) -> None:
    done = reporter("prompts", "diff", "default", "skeptic")
    assert done.returncode == 0
    assert done.stdout.startswith("--- ")
    assert "+the numbered claims above and from nothing else. Read the claims as a skeptic.\n" in done.stdout
    assert "@@" in done.stdout
    same = reporter("prompts", "diff", "skeptic", "skeptic")
    assert (same.stdout, same.stderr) == ("", "skeptic and skeptic have the same prompts.\n")


def test_variables(reporter: Reporter) -> None:
    lines = reporter("prompts", "variables").stdout.splitlines()
    assert any(line.split()[:3] == ["write.md", "section", "required"] for line in lines)
    assert json.loads(reporter("prompts", "variables", "extract", "--json").stdout)["extract"].keys() == {
        "language",
        "max_claims",
    }
    assert "known: " in reporter("prompts", "variables", "wirte").stderr


def test_render(reporter: Reporter) -> None:
    done = reporter("prompts", "render", "default", "extract", "glass.txt")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("==> extract: glass.txt <==\n--- system ---\nYou help compile")
    assert "\n[2] The furnace makes 12,000 tons of window glass a year.\n" in done.stdout
    written = reporter("prompts", "render", "executive", "write", "glass.txt", "-t", "bluf", "--json")
    assert "extractive engine" in written.stderr
    requests = json.loads(written.stdout)
    assert requests[0]["for"] == "section Bottom line"
    body = requests[0]["body"]
    assert [message["role"] for message in body["messages"]] == ["system", "user", "user"]
    assert body["response_format"]["json_schema"]["name"] == "write"
    assert reporter("prompts", "render", "default", "system", "glass.txt").returncode == 2


def test_trying_a_set_without_a_model(reporter: Reporter, cases: Path) -> None:
    done = reporter("prompts", "test", "skeptic", str(cases))
    assert done.returncode == 0, done.stderr
    assert "prompts do not steer" in done.stderr
    rows = [line.split() for line in done.stdout.splitlines()]
    assert rows[0][:3] == ["CASE", "RECALL", "PRECISION"]
    assert rows[1][:3] == ["glass", "0.67", "(2/3)"]
    assert rows[2][0] == "total"
    assert "glass: missing: The works was built in 1951." in done.stdout
    assert reporter("prompts", "test", "skeptic", "cases", "-q").stderr == ""


def test_thresholds_and_forbidden_sentences_fail_the_test(reporter: Reporter, cases: Path) -> None:
    assert reporter("prompts", "test", "default", "cases", "--min-recall", "0.6").returncode == 0
    for option, words in (("--min-recall", "recall 0.67 is below 0.70"), ("--min-precision", "precision ")):
        done = reporter("prompts", "test", "default", "cases", option, "0.7")
        assert done.returncode == 5
        assert words in done.stderr
    (cases / "glass.yaml").write_text(CASE.replace("fell by", "rose by"), encoding="utf-8")
    done = reporter("prompts", "test", "default", "cases/glass.yaml", "--json")
    assert done.returncode == 5
    result = json.loads(done.stdout)
    assert (result["ok"], result["engine"], result["total"]["forbidden"]) == (False, "extractive", 1)
    (case,) = result["cases"]
    assert case["sought"]["forbidden"][0]["nearest"] == "Gas prices rose by 40 percent in two years."
    assert reporter("prompts", "test", "default", "nowhere").returncode == 2
    assert reporter("prompts", "test", "default", "cases", "--min-recall", "2").returncode == 2


def test_trying_a_set_with_a_model_says_what_it_cost(reporter: Reporter, cases: Path, standin: Standin) -> None:
    arguments = ("prompts", "test", "default", str(cases), "-m", "openai:m", "--base-url", standin.url)
    done = reporter(*arguments)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    total = done.stdout.splitlines()[2].split()
    assert total[0] == "total"
    assert "2" in total
    assert standin.steps().count("extract") == 1
    again = json.loads(reporter(*arguments, "--json").stdout)
    assert again["total"]["usage"]["calls"] == 0
    assert again["total"]["usage"]["cached_calls"] == 2
    assert json.loads(reporter(*arguments, "--json", "--no-cache").stdout)["total"]["usage"]["calls"] == 2
