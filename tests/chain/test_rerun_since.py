"""A memo that tells what has changed since an earlier run does so too when it is made again."""

from pathlib import Path

import pytest

from reporter import Run, brief, rerun, save
from reporter.revision import revise
from tests.many_sources import note, write_notes


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """A run over edited sources that tells the changes since the run before."""
    monkeypatch.chdir(tmp_path)
    sources = write_notes(tmp_path / "sources", 3)
    first = brief([sources])
    save(first, "memos/first")
    (sources / "note-002.txt").write_text(note(2, tons=777_777), encoding="utf-8")
    run = brief([sources], since=first)
    assert run.memo.changes
    assert run.memo.changes.claims
    return run


def test_the_changes_are_told_again(told: Run) -> None:
    again = rerun(told, title="Another title")
    assert again.parent == told.run_id
    assert told.memo.changes
    assert again.memo.changes
    assert again.memo.changes.old_run == told.memo.changes.old_run
    assert again.memo.changes.claims == told.memo.changes.claims


def test_they_are_told_from_the_sources_as_they_are_now(told: Run) -> None:
    Path("sources/note-003.txt").write_text(note(3, tons=888_888), encoding="utf-8")
    again = rerun(told)
    assert again.memo.changes
    said = " ".join(change.new.text for change in again.memo.changes.claims if change.new)
    assert "777,777" in said
    assert "888,888" in said


def test_the_earlier_run_may_lie_elsewhere(told: Run) -> None:
    Path("memos").rename("archive")
    assert rerun(told, root=Path("archive")).memo.changes


def test_where_it_is_gone_that_is_said(told: Run) -> None:
    Path("memos/first/run.json").unlink()
    revision = revise(told)
    assert revision.since is None
    assert len(revision.warnings) == 1
    assert "the memo will not say what has changed since" in revision.warnings[0]
    assert rerun(told).memo.changes is None


def test_a_run_that_told_none_tells_none(told: Run) -> None:
    plain = told.model_copy(update={"memo": told.memo.model_copy(update={"changes": None})})
    assert rerun(plain).memo.changes is None
