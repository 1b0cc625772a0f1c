"""reporter init, and commands inside a project: settings, sources, prompts, templates and memos of its root."""

import json
import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

Reporter = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def below(reporter: Reporter, project: Path) -> Reporter:
    """Runs a command in a subfolder of a project that `reporter init` laid out."""
    assert reporter("init").returncode == 0
    (project / "glass.txt").rename(project / "sources" / "glass.txt")
    (project / "notes" / "may").mkdir(parents=True)
    return partial(reporter, cwd="notes/may")


def test_init_says_what_it_made_and_overwrites_nothing(reporter: Reporter, project: Path) -> None:
    made = reporter("init")
    assert made.returncode == 0
    assert made.stdout.splitlines() == ["reporter.toml", "sources/", "prompts/", "templates/", "memos/"]
    (project / "reporter.toml").write_text('title = "Ours"\n')
    again = reporter("init", ".")
    assert (again.returncode, again.stdout) == (0, "")
    assert "nothing to make" in again.stderr
    assert (project / "reporter.toml").read_text() == 'title = "Ours"\n'
    assert reporter("init", "deep/er").stdout.splitlines()[0] == "deep/er/reporter.toml"
    assert reporter("init", "glass.txt/x").returncode == 2


def test_sources_templates_prompts_and_memos_are_the_projects(below: Reporter, project: Path) -> None:
    assert below("templates", "new", "house").stdout == "../../templates/house.md\n"
    (project / "reporter.toml").write_text('template = "house"\ntitle = "Glass"\nprompts = "mine"\n')
    assert below("prompts", "new", "mine").stdout == "../../prompts/mine\n"
    done = below("brief", "--json")
    assert done.returncode == 0, done.stderr
    assert "prompt set 'mine' has no effect" in done.stderr
    folder = Path(json.loads(done.stdout)["folder"])
    assert folder.parts[:3] == ("..", "..", "memos")
    (run,) = json.loads(below("runs", "--json").stdout)
    assert run["title"] == "Glass"
    assert below("show", "last").stdout.startswith("---\ntitle: Glass\n")
    assert "memos/" in below("runs", cwd=".").stdout
    assert not (project / "notes" / "may" / "memos").exists()
    assert below("verify", "last").returncode == 0


def test_paths_in_the_settings_are_relative_to_their_file(below: Reporter, project: Path) -> None:
    below("templates", "new", "house")
    (project / "templates" / "house.md").rename(project / "elsewhere.md")
    (project / "reporter.toml").write_text('template = "./elsewhere.md"\n')
    done = below("brief", "../../sources", "-o", "out", "-q")
    assert (done.returncode, done.stdout) == (0, "out/memo.md\n"), done.stderr
    assert (project / "notes" / "may" / "out" / "memo.md").is_file()


def test_the_nearest_project_counts(below: Reporter, project: Path) -> None:
    (project / "notes" / "reporter.toml").write_text('title = "Nearer"\n')
    done = below("brief", "../../sources", "-q")
    assert done.stdout.startswith("../memos/")
    assert done.stdout.endswith("-nearer/memo.md\n")


def test_brief_without_sources(reporter: Reporter, project: Path) -> None:
    done = reporter("brief")
    assert done.returncode == 2
    assert "this is no project folder" in done.stderr
    reporter("init")
    done = reporter("brief")
    assert done.returncode == 2
    assert "there are none in sources" in done.stderr
    assert not list((project / "memos").glob("*/"))


@pytest.mark.parametrize(
    ("text", "reason", "hint"),
    [
        ('audeince = "x"', "../../reporter.toml: unknown key 'audeince'", "did you mean 'audience'?"),
        ("[llm]\nmodel = 1", "../../reporter.toml: unknown key 'llm'", "known: "),
        ("model = 'a'\nwindow 7", "../../reporter.toml: it is not TOML", "line 2"),
        ("window = 7", "setting 'window'", "see ../../reporter.toml"),
    ],
)
def test_broken_settings_name_the_file(below: Reporter, project: Path, text: str, reason: str, hint: str) -> None:
    (project / "reporter.toml").write_text(text)
    done = below("brief")
    assert done.returncode == 2
    assert reason in done.stderr
    assert hint in done.stderr


def test_broken_settings_name_the_variable_or_the_flag(below: Reporter) -> None:
    assert "see REPORTER_WINDOW" in below("brief", REPORTER_WINDOW="7").stderr
