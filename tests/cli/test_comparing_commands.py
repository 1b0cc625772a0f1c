"""`diff`, `brief --since`, `compare` and `matrix` as users call them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Result
from tests.standin import Standin, Status, echo

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


def test_matrix_without_a_model_makes_a_cell_a_template(project: Path, reporter: Reporter) -> None:
    done = reporter("matrix", "glass.txt", "-t", "briefing,bluf", "-p", "default,skeptic", "-o", "mx", "--json")
    assert done.returncode == 0
    assert "prompt sets make no difference to the extractive engine" in done.stderr
    assert json.loads(done.stdout)["labels"] == ["briefing", "bluf"]
    assert sorted(path.name for path in (project / "mx").iterdir()) == [
        "bluf-extractive",
        "briefing-extractive",
        "compare.html",
        "compare.md",
    ]
    assert reporter("verify", "mx/bluf-extractive").returncode == 0


def test_matrix_shows_a_cell_that_fails_and_goes_on(project: Path, reporter: Reporter) -> None:
    done = reporter("matrix", "glass.txt", "none.txt", "-t", "briefing,nosuch,bluf", "-o", "mx")
    assert done.returncode == 0
    assert done.stdout.strip() == "mx/compare.html"
    assert "left out none.txt" in done.stderr
    assert "nosuch was not made: no template named 'nosuch'" in done.stderr
    assert "**nosuch** was not made" in (project / "mx/compare.md").read_text()
    left_out = json.loads((project / "mx/bluf-extractive/run.json").read_text())["left_out"]
    assert [entry["uri"] for entry in left_out] == ["none.txt"]


def test_matrix_fails_only_where_all_cells_do(project: Path, reporter: Reporter) -> None:
    assert reporter("matrix", "glass.txt", "-t", "nosuch,neither", "-o", "mx").returncode == 2
    assert reporter("matrix", "none.txt", "-t", "briefing,bluf", "-o", "mx").returncode == 3
    assert reporter("matrix", "glass.txt", "-o", "mx").returncode == 2
    assert not (project / "mx").exists()


@pytest.mark.usefixtures("project")
def test_matrix_pays_for_common_work_once(reporter: Reporter, standin: Standin) -> None:
    chosen = ("-p", "default,skeptic", "-t", "briefing,bluf", "-m", "openai:matrix", "--base-url", standin.url)
    done = reporter("matrix", "glass.txt", *chosen, "-o", "mx", "--json")
    assert done.returncode == 0, done.stderr
    steps = [request.step for request in standin.requests]
    assert steps.count("extract") == steps.count("summarize") == 1
    found = json.loads(done.stdout)
    assert [measures["prompts"] for measures in found["measures"]] == ["default", "skeptic"] * 2
    assert len(found["overlaps"]) == 6
    assert {pair["claims"] for pair in found["overlaps"]} == {1.0}
    assert sorted(found["labels"]) == [
        "bluf · default",
        "bluf · skeptic",
        "briefing · default",
        "briefing · skeptic",
    ]


@pytest.mark.usefixtures("project")
def test_matrix_goes_on_without_a_model_that_does_not_answer(reporter: Reporter, standin: Standin) -> None:
    def reply(step: str, request: object) -> object:
        return Status(401) if "broken" in request.body["model"] else echo(step, request)

    standin.reply = reply
    models = ("-m", "extractive,openai:broken", "--base-url", standin.url)
    done = reporter("matrix", "glass.txt", *models, "-o", "mx")
    assert done.returncode == 0
    assert "openai:broken was not made" in done.stderr
    assert reporter("matrix", "glass.txt", "-m", "openai:broken", "-t", "briefing,bluf", "-o", "my",
                    "--base-url", standin.url).returncode == 4  # fmt: skip


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
