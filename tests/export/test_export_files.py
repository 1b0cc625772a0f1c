"""Exports among the files of a run: written with them, found missing before them, never in their way."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from reporter.cli.main import app
from reporter.errors import ExportError, MissingExtra
from reporter.export import check_installed, export, pandoc
from reporter.memo.verify import verify
from reporter.runs import load, save
from reporter.types import Run
from tests.seed_run import SEEDS
from tests.standin import Standin

NOTE = str(SEEDS / "policy-note.md")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_they_are_written_with_the_others_and_go_with_them(memo_run: Run, tmp_path: Path) -> None:
    files = save(memo_run, tmp_path, ("docx", "pdf", "md"))
    assert [path.name for path in files.values()] == ["memo.md", "memo.docx", "memo.pdf", "run.json"]
    assert files["docx"].read_bytes() == export(memo_run, files["md"].read_text(), "docx")
    assert load(files["pdf"]) == memo_run
    save(memo_run, tmp_path)
    assert names(tmp_path) == ["memo.html", "memo.md", "run.json"]


def test_the_command_prints_the_export_where_it_is_all_that_was_asked_for(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["brief", NOTE, "-o", str(tmp_path / "run"), "--format", "docx"])
    assert done.exit_code == 0, done.output
    assert done.stdout.strip() == str(tmp_path / "run" / "memo.docx")
    assert names(tmp_path / "run") == ["memo.docx", "run.json"]
    again = CliRunner().invoke(app, ["rerun", str(tmp_path / "run"), "-o", str(tmp_path / "again"), "-q"])
    assert again.exit_code == 0, again.output
    assert names(tmp_path / "again") == ["memo.docx", "run.json"]  # what a run was made with, its rerun is


def test_a_missing_extra_shows_before_a_model_is_asked(
    standin: Standin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "a key")
    monkeypatch.setitem(sys.modules, "typst", None)  # as where it is not installed
    asked = ["-m", "openai:stand-in", "--base-url", standin.url, "-o", str(tmp_path / "run"), "--format", "md,pdf"]
    done = CliRunner().invoke(app, ["brief", NOTE, *asked])
    assert isinstance(done.exception, MissingExtra)
    assert "format pdf: typst is not installed" in str(done.exception)
    assert "pip install 'reporter[export]'" in str(done.exception)
    assert standin.requests == []
    assert not (tmp_path / "run").exists()
    check_installed(["docx", "html"])


def test_a_failed_export_takes_no_other_file_along(
    memo_run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(memo_run, tmp_path, ("docx",))
    monkeypatch.setattr(pandoc, "_SECONDS", 0.0001)
    with pytest.raises(ExportError, match=r"memo\.docx: pandoc: .*timed out") as raised:
        save(memo_run, tmp_path, ("md", "html", "docx"))
    assert raised.value.exit_code == 2
    assert names(tmp_path) == ["memo.html", "memo.md", "run.json"]
    assert load(tmp_path) == memo_run


def test_they_do_not_disturb_a_check_and_are_not_checked_themselves(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["brief", NOTE, "-o", str(tmp_path), "--format", "md,docx"])
    assert done.exit_code == 0, done.output
    assert verify(tmp_path).ok
    for command in ("verify", "lint"):
        refused = CliRunner().invoke(app, [command, str(tmp_path / "memo.docx")])
        assert "an export is not read back" in str(refused.exception)
    shown = CliRunner().invoke(app, ["show", str(tmp_path)])
    assert shown.stdout_bytes == (tmp_path / "memo.md").read_bytes()
