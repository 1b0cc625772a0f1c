"""Runs are listed newest first and found by what users call them."""

from pathlib import Path

import pytest

from reporter.errors import RunNotFound
from reporter.runs import find, index, save
from reporter.types import Run


@pytest.fixture
def root(run: Run, tmp_path: Path) -> Path:
    for name, created in (("older", "2025-06-01T08:00:00+00:00"), ("newer", "2025-06-02T08:00:00+00:00")):
        dated = run.model_copy(update={"run_id": f"2025-{name}", "created": created})
        save(dated, tmp_path / f"memo-{name}", ("json",))
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "run.json").write_text('{"memo": 3}')
    (tmp_path / "empty").mkdir()
    return tmp_path


def test_newest_first(root: Path, run: Run) -> None:
    newer, older = index(root)
    assert (newer.run_id, older.run_id) == ("2025-newer", "2025-older")
    assert newer.title == run.title
    assert newer.statements == sum(len(section.statements) for section in run.sections) > 0
    assert newer.folder == root / "memo-newer"
    assert index(root / "nowhere") == []


@pytest.mark.parametrize("name", ["2025-newer", "2025-n", "memo-newer", "memo-n", "last"])
def test_by_name(root: Path, name: str) -> None:
    assert find(name, root) == root / "memo-newer"


def test_by_place(root: Path) -> None:
    folder = root / "memo-older"
    for path in (folder, folder / "run.json", folder / "memo.md"):
        assert find(str(path), root) == folder


@pytest.mark.parametrize(("name", "reason"), [("2025-", "2 runs begin with"), ("x", "no run 'x'")])
def test_not_found(root: Path, name: str, reason: str) -> None:
    with pytest.raises(RunNotFound, match=reason):
        find(name, root)
    with pytest.raises(RunNotFound, match="no run in"):
        find(name, root / "empty")
