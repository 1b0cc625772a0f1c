"""`matrix` as users call it: its cells, what they share, and what it may cost."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Result
from tests.standin import Standin, Status, echo

Reporter = Callable[..., Result]


def four(standin: Standin, name: str) -> tuple[str, ...]:
    """Two templates by two prompt sets with a model."""
    return ("-p", "default,skeptic", "-t", "briefing,bluf", "-m", f"openai:{name}", "--base-url", standin.url)


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
    done = reporter("matrix", "glass.txt", *four(standin, "matrix"), "-o", "mx", "--json")
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
def test_all_three_at_once_name_their_cells_by_what_differs(reporter: Reporter, standin: Standin) -> None:
    chosen = ("-p", "default,skeptic", "-t", "briefing,bluf", "-m", "extractive,openai:all", "--base-url", standin.url)
    done = reporter("matrix", "glass.txt", *chosen, "-o", "mx", "--json", "-q")
    assert json.loads(done.stdout)["labels"] == [
        "briefing · extractive",
        "briefing · default · openai:all",
        "briefing · skeptic · openai:all",
        "bluf · extractive",
        "bluf · default · openai:all",
        "bluf · skeptic · openai:all",
    ]


def test_a_dry_run_foresees_what_each_cell_adds_and_sends_nothing(
    reporter: Reporter, standin: Standin, project: Path
) -> None:
    chosen = four(standin, "planned")
    planned = json.loads(reporter("matrix", "glass.txt", *chosen, "-o", "mx", "--dry-run", "--json").stdout)
    assert (standin.requests, (project / "mx").exists()) == ([], False)
    assert [(run["calls"], run["cached_calls"]) for run in planned["runs"]] == [(6, 0), (4, 2), (3, 2), (3, 2)]
    assert planned["together"]["calls"] == sum(run["calls"] for run in planned["runs"])
    assert reporter("matrix", "glass.txt", *chosen, "-o", "mx", "-q").returncode == 0
    assert len(standin.requests) == planned["together"]["calls"]
    again = reporter("matrix", "glass.txt", *chosen, "--dry-run").stdout.splitlines()
    assert again[-1].split()[:2] == ["together", "14"], "the sections are known only once the claims are"


@pytest.mark.usefixtures("project")
def test_without_a_cache_a_dry_run_counts_common_work_in_each_cell(reporter: Reporter, standin: Standin) -> None:
    done = reporter("matrix", "glass.txt", *four(standin, "dear"), "--no-cache", "--dry-run", "--json")
    assert [run["calls"] for run in json.loads(done.stdout)["runs"]] == [6, 6, 5, 5]


@pytest.mark.usefixtures("project")
def test_a_dry_run_names_what_cannot_be_made(reporter: Reporter, standin: Standin) -> None:
    chosen = ("-t", "briefing,nosuch", "-m", "openai:x", "--base-url", standin.url)
    done = reporter("matrix", "glass.txt", *chosen, "--dry-run", "--json")
    assert [entry["label"] for entry in json.loads(done.stdout)["failed"]] == ["nosuch"]
    assert "nosuch was not made: no template" in done.stderr


def test_a_budget_is_for_all_cells_together(reporter: Reporter, standin: Standin, project: Path) -> None:
    chosen = four(standin, "bounded")
    bounds = ("--max-tokens", "9000", "--log-calls")
    done = reporter("matrix", "glass.txt", "none.txt", *chosen, "-o", "mx", "-q", *bounds)
    assert done.returncode == 6
    used = 0
    for folder in (path for path in (project / "mx").iterdir() if path.is_dir()):
        run = json.loads((folder / "run.json").read_text())
        steps = run["usage"]["steps"].values()
        assert "none.txt" in {entry["uri"] for entry in run["left_out"]}
        used += sum(step["input_tokens"] + step["output_tokens"] for step in steps)
        assert (folder / "calls.jsonl").exists() == any(step["calls"] for step in steps)
    assert 4_000 < used <= 9_000
    page = (project / "mx/compare.md").read_text()
    assert "was not made: the budget was reached" in page
    assert "| briefing · default |" in page
    assert "status: interrupted" in (project / "mx/bluf-skeptic-openai-bounded/memo.md").read_text()


@pytest.mark.usefixtures("project")
def test_the_time_allowed_is_for_all_cells_together(reporter: Reporter, standin: Standin) -> None:
    late = ("-m", "extractive,openai:late", "--base-url", standin.url, "--deadline", "0.001", "-o", "mx", "--json")
    done = reporter("matrix", "glass.txt", *late)
    assert done.returncode == 6
    assert json.loads(done.stdout)["labels"] == ["extractive"]
    assert "time allowed is over" in done.stderr
    assert standin.requests == []
