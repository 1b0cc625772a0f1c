"""verify, runs, show, prompts, templates, schema, models, doctor; and what the entry point does."""

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from reporter import __version__
from reporter.prompting.sets import load_prompt_set
from reporter.prompting.templates import load_template
from tests.standin import Standin

Reporter = Callable[..., subprocess.CompletedProcess[str]]
Started = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def memo(reporter: Reporter, project: Path) -> Path:
    done = reporter("brief", "glass.txt", "-o", "memos/glass", "--quiet")
    assert done.returncode == 0, done.stderr
    return project / "memos" / "glass" / "memo.md"


def test_verify(reporter: Reporter, memo: Path) -> None:
    fresh = reporter("verify", "memos/glass")
    assert (fresh.returncode, fresh.stderr) == (0, "")
    assert fresh.stdout.startswith("memos/glass: all holds (1 source, ")
    assert json.loads(reporter("verify", "memos/glass/memo.md", "--json").stdout)["ok"] is True
    memo.write_text(
        memo.read_text().replace("12,000 tons of window glass a year.[^", "12,001 tons of window glass a year.[^", 1)
    )
    spoilt = reporter("verify", "memos/glass")
    assert spoilt.returncode == 5
    assert "12,001 tons of window glass a year" in spoilt.stdout
    assert "error: memos/glass: 1 of " in spoilt.stderr
    result = json.loads(reporter("verify", "glass", "--json").stdout)
    (failure,) = (check for check in result["checks"] if not check["ok"])
    assert failure["what"] == "statement"


def test_verify_a_changed_source(reporter: Reporter, project: Path, memo: Path) -> None:
    source = project / "glass.txt"
    source.write_text(source.read_text().replace("12,000", "12,001"))
    done = reporter("verify", str(memo))
    assert done.returncode == 5
    assert "source “glass.txt”: the source has changed" in done.stdout
    assert "statement “" in done.stdout


def test_nothing_to_verify(reporter: Reporter) -> None:
    assert reporter("verify", ".").returncode == 2
    assert reporter("verify", "nothing").returncode == 2


def test_runs_and_show(reporter: Reporter, memo: Path) -> None:
    assert "glass" in reporter("runs").stdout.splitlines()[1]
    (run,) = json.loads(reporter("runs", "--json").stdout)
    assert run["folder"] == "memos/glass"
    for name in ("last", run["run_id"], run["run_id"][:12], "memos/glass", "memos/glass/run.json"):
        assert reporter("show", name).stdout == memo.read_text()
    assert reporter("show", "last", "--json").stdout == memo.with_name("run.json").read_text()
    memo_text = memo.read_text()
    memo.unlink()
    assert reporter("show", "last").stdout == memo_text


def test_no_runs(reporter: Reporter) -> None:
    assert reporter("runs").stderr == "No runs in memos.\n"
    assert reporter("runs", "--json").stdout == "[]\n"
    done = reporter("show", "last")
    assert done.returncode == 2
    assert "no run in memos" in done.stderr


def test_prompts(reporter: Reporter, project: Path) -> None:
    assert reporter("prompts", "list").stdout.startswith("default       built in  ")
    assert [entry["name"] for entry in json.loads(reporter("prompts", "list", "--json").stdout)][:1] == ["default"]
    files = load_prompt_set("skeptic").files
    assert reporter("prompts", "show", "skeptic").stdout.encode() == files["write"].source
    assert reporter("prompts", "show", "skeptic", "extract.md").stdout.encode() == files["extract"].source
    assert reporter("prompts", "show", "default").stdout.count("==> ") == len(load_prompt_set().own)
    assert "known: " in reporter("prompts", "show", "default", "nothing").stderr
    assert reporter("prompts", "new", "mine").stdout == "prompts/mine\n"
    assert (project / "prompts" / "mine" / "write.md").is_file()
    assert reporter("prompts", "new", "mine").returncode == 2


def test_templates(reporter: Reporter) -> None:
    assert re.search(r"^briefing +built in +Trade-desk", reporter("templates", "list").stdout, re.MULTILINE)
    assert json.loads(reporter("templates", "list", "--json").stdout)[0]["origin"] == "built in"
    assert reporter("templates", "show", "bluf").stdout.encode() == load_template("bluf").source
    assert reporter("templates", "new", "mine").stdout == "templates/mine.md\n"
    assert reporter("brief", "glass.txt", "-t", "mine", "-q").returncode == 0


def test_schema(reporter: Reporter, memo: Path) -> None:
    schema = json.loads(reporter("schema").stdout)
    Draft202012Validator(schema).validate(json.loads(memo.with_name("run.json").read_text()))


def test_models(reporter: Reporter) -> None:
    assert "local:PATH.gguf" in reporter("models").stdout
    offers = json.loads(reporter("models", "--json").stdout)
    assert {"form", "what", "missing", "ready"} == offers[0].keys()
    with Standin(models=("small", "large")) as standin:
        assert reporter("models", "--base-url", standin.url).stdout == "large\nsmall\n"
        assert json.loads(reporter("models", "--base-url", standin.url, "--json").stdout) == ["large", "small"]
    assert reporter("models", "--base-url", "http://127.0.0.1:9/v1", REPORTER_RETRIES="0").returncode == 4


def test_doctor(reporter: Reporter, project: Path) -> None:
    done = reporter("doctor", OPENAI_API_KEY="sk-secret", REPORTER_TEMPLATE="bluf")
    assert done.returncode == 0, done.stderr
    assert "OPENAI_API_KEY is set" in done.stdout
    assert "sk-secret" not in done.stdout
    assert "template=bluf" in done.stdout
    (project / "memos").write_text("in the way")
    ill = reporter("doctor", "--json")
    assert ill.returncode == 5
    assert [f["what"] for f in json.loads(ill.stdout)["findings"] if not f["ok"]] == ["memos folder"]


def test_doctor_tries_a_model(reporter: Reporter) -> None:
    with Standin() as standin:
        done = reporter("doctor", "-m", "openai:m", "--base-url", standin.url)
    assert done.returncode == 0, done.stderr
    assert "openai:m answers in " in done.stdout
    assert (
        reporter("doctor", "-m", "openai:m", "--base-url", "http://127.0.0.1:9/v1", REPORTER_RETRIES="0").returncode
        == 4
    )


def test_version(reporter: Reporter) -> None:
    assert reporter("--version").stdout == f"reporter {__version__}\n"


@pytest.mark.parametrize("debug", ["0", "1"])
def test_a_fault_of_ours_is_told_shortly(another_process: Started, project: Path, debug: str) -> None:
    # A module that cannot be imported stands for any fault that nobody foresaw.
    (project / "jinja2").mkdir()
    (project / "jinja2" / "__init__.py").write_text("raise ZeroDivisionError('no foresight')")
    faulty = another_process("templates", "list", PYTHONPATH=str(project), REPORTER_DEBUG=debug)
    _, said = faulty.communicate(timeout=30)
    assert faulty.returncode == 1
    if debug == "1":
        assert "Traceback" in said
    else:
        assert said.startswith("error: unexpected ZeroDivisionError: no foresight\nhint: ")
        assert "report it" in said


def test_a_reader_that_leaves_early_is_no_fault(another_process: Started) -> None:
    printing = another_process("schema")
    assert printing.stdout
    printing.stdout.close()
    assert printing.stderr
    assert "Traceback" not in printing.stderr.read()
    printing.wait(timeout=30)
    printing.stderr.close()
