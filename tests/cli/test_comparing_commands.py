"""`diff`, `brief --since` and `compare` as users call them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Result
from tests.standin import Standin, echo

Reporter = Callable[..., Result]


@pytest.fixture
def edited(project: Path, reporter: Reporter) -> Path:
    """A project with runs ``old`` and ``new``, of a source before and after an edit."""
    assert reporter("brief", "glass.txt", "-o", "old", "-q").returncode == 0
    path = project / "glass.txt"
    path.write_text(path.read_text().replace("12,000 tons", "21,000 tons"), encoding="utf-8")
    assert reporter("brief", "glass.txt", "-o", "new", "-q").returncode == 0
    return project


def test_diff_prints_markdown_and_writes_a_page(edited: Path, reporter: Reporter) -> None:
    done = reporter("diff", "old", "new", "--html", "pages/changes.html")
    assert done.returncode == 0
    assert "**renumbered**: number: 12,000 tons → 21,000 tons" in done.stdout
    assert "because: source changed: glass.txt" in done.stdout
    assert "<ins>21,000</ins>" in (edited / "pages/changes.html").read_text()


@pytest.mark.usefixtures("edited")
def test_diff_as_json(reporter: Reporter) -> None:
    found = json.loads(reporter("diff", "old", "new", "--json").stdout)
    assert found["differ"] is True
    (claim,) = found["claims"]
    assert claim["kinds"] == ["renumbered"]
    assert claim["causes"] == [{"kind": "source changed", "what": "glass.txt"}]
    assert claim["old"]["quotes"][0]["uri"] == "glass.txt"
    assert [source["kind"] for source in found["sources"]] == ["source changed"]


@pytest.mark.parametrize(("pair", "code"), [(("old", "new"), 1), (("old", "old"), 0)])
@pytest.mark.usefixtures("edited")
def test_the_exit_code_says_whether_runs_differ(reporter: Reporter, pair: tuple[str, str], code: int) -> None:
    assert reporter("diff", *pair, "--exit-code").returncode == code
    assert reporter("diff", *pair).returncode == 0


@pytest.mark.usefixtures("edited")
def test_diff_of_an_unknown_run_is_a_usage_error(reporter: Reporter) -> None:
    done = reporter("diff", "old", "./none")
    assert done.returncode == 2
    assert "none" in done.stderr


def test_since_shows_the_changes_and_names_the_parent(edited: Path, reporter: Reporter) -> None:
    done = reporter("brief", "glass.txt", "--since", "old", "-o", "latest", "--json")
    earlier = json.loads((edited / "old/run.json").read_text())
    assert json.loads(done.stdout)["parent"] == earlier["run_id"]
    memo = (edited / "latest/memo.md").read_text()
    assert f"## Changes since {earlier['memo']['date']}" in memo
    assert "number: 12,000 tons → 21,000 tons" in memo
    assert reporter("verify", "latest").returncode == 0


def test_since_with_a_template_that_prints_no_changes_says_so(edited: Path, reporter: Reporter) -> None:
    done = reporter("brief", "glass.txt", "--since", "old", "-t", "bluf", "-o", "latest", "-q")
    assert done.returncode == 0
    assert "template 'bluf' does not print the changes" in done.stderr
    assert json.loads((edited / "latest/run.json").read_text())["memo"]["changes"]["claims"]


def test_since_an_unknown_run_stops_before_anything_is_made(edited: Path, reporter: Reporter) -> None:
    assert reporter("brief", "glass.txt", "--since", "./none", "-o", "latest").returncode == 2
    assert not (edited / "latest").exists()


def test_compare_prints_and_writes(edited: Path, reporter: Reporter) -> None:
    done = reporter("compare", "old", "new", "-o", "side")
    assert done.returncode == 0
    assert "|  | old | new |" in done.stdout
    assert "| statements | " in done.stdout
    assert (edited / "side/compare.md").read_text().rstrip() == done.stdout.rstrip()
    assert "Runs side by side" in (edited / "side/compare.html").read_text()
    found = json.loads(reporter("compare", "old", "new", "--json").stdout)
    assert len(found["labels"]) == len(found["measures"]) == 2
    assert reporter("compare", "old").returncode == 2


@pytest.mark.usefixtures("project")
def test_a_changed_prompt_or_model_is_the_cause(reporter: Reporter, standin: Standin) -> None:
    def say(text: str) -> None:
        written = {"statements": [{"text": text, "cites": [1], "type": "reported"}]}
        standin.reply = lambda step, request: written if step == "write" else echo(step, request)

    url = ("--base-url", standin.url, "-q")
    say("The works in Liberec employs 310 people.")
    assert reporter("brief", "glass.txt", "-m", "openai:one", "-o", "a", *url).returncode == 0
    say("Car makers buy most of the glass.")
    assert reporter("brief", "glass.txt", "-m", "openai:one", "-p", "skeptic", "-o", "b", *url).returncode == 0
    assert reporter("brief", "glass.txt", "-m", "openai:two", "-o", "c", *url).returncode == 0
    for new, kind in (("b", "prompt changed"), ("c", "model changed")):
        found = json.loads(reporter("diff", "a", new, "--json").stdout)
        assert found["claims"] == []
        assert found["statements"]
        assert {cause["kind"] for change in found["statements"] for cause in change["causes"]} == {kind}
    assert cause_of(found) == "model: openai:one → openai:two"


def cause_of(found: dict[str, list[dict[str, list[dict[str, str]]]]]) -> str:
    return found["statements"][0]["causes"][0]["what"]
