"""A run folder is written whole or not at all, and read back as it was."""

import json
import os
from pathlib import Path

import pytest

from reporter.errors import OutputError, RunNotFound
from reporter.runs import check_writable, default_folder, load, save
from reporter.runs.serial import as_json, json_parts
from reporter.types import Run
from tests.contract.proof import prove


def test_it_is_read_back_as_it_was(run: Run, tmp_path: Path) -> None:
    files = save(run, tmp_path / "a" / "b")
    assert {name: path.name for name, path in files.items()} == {
        "md": "memo.md",
        "html": "memo.html",
        "json": "run.json",
    }
    assert load(tmp_path / "a" / "b") == load(files["json"]) == load(files["md"]) == run
    prove(json.loads(files["json"].read_text()))
    assert files["json"].read_text().startswith('{\n "schema": 1,\n "run_id"')
    assert sorted(path.name for path in (tmp_path / "a" / "b").iterdir()) == ["memo.html", "memo.md", "run.json"]


def test_others_may_read_it(run: Run, tmp_path: Path) -> None:
    mask = os.umask(0o022)
    try:
        path = save(run, tmp_path)["md"]
    finally:
        os.umask(mask)
    assert path.stat().st_mode & 0o777 == 0o644


def test_formats_not_wanted_are_not_left_over(run: Run, tmp_path: Path) -> None:
    save(run, tmp_path)
    assert list(save(run, tmp_path, ("html",))) == ["html", "json"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["memo.html", "run.json"]


def test_a_failure_leaves_what_was_there(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(run, tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    writes = iter([None, OSError(28, "No space left on device")])
    fdopen = os.fdopen

    def full(*given: object, **named: object) -> object:
        fault = next(writes)
        if fault:
            raise fault
        return fdopen(*given, **named)

    # A full disk cannot be had in a test any other way.
    monkeypatch.setattr(os, "fdopen", full)
    with pytest.raises(OutputError, match=r"memo\.html.*No space left"):
        save(run.model_copy(update={"run_id": "other"}), tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_places_that_cannot_be_written(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    for folder in (file, file / "below"):
        with pytest.raises(OutputError, match="a file stands where a folder is needed"):
            check_writable(folder)
        with pytest.raises(OutputError, match="a file stands where a folder is needed"):
            save(run, folder)
    with pytest.raises(OutputError, match="cannot be written"):
        check_writable(Path("/proc/nothing"))
    with pytest.raises(OutputError):
        default_folder(run, file)
    check_writable(tmp_path / "new" / "folder")
    assert list(tmp_path.iterdir()) == [file]


def test_default_folders_do_not_collide(run: Run, tmp_path: Path) -> None:
    names = [default_folder(run, tmp_path).name for _ in range(3)]
    assert names[0] == f"{run.memo.date}-glass-works-in-liberec-to-close-one-furnace"
    assert names[1:] == [f"{names[0]}-2", f"{names[0]}-3"]


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("包钢集团召开会议", "包钢集团召开会议"),
        ("Über/..\\Prices: up 4%!", "uber-prices-up-4"),
        ("...", None),
        ("word " * 40, "-".join(["word"] * 12)),
        ("x" * 300, "x" * 60),
    ],
)
def test_titles_as_folder_names(run: Run, tmp_path: Path, title: str, slug: str | None) -> None:
    named = run.model_copy(update={"memo": run.memo.model_copy(update={"title": title})})
    assert default_folder(named, tmp_path).name == f"{run.memo.date}-{slug or run.run_id}"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "not JSON"),
        ("[]", "holds no run"),
        ("\ud800", "not JSON"),
        ('{"schema": 99}', "schema 99"),
        ('{"schema": 1}', "run_id: Field required"),
    ],
)
def test_what_is_no_run_is_said_so(tmp_path: Path, text: str, reason: str) -> None:
    (tmp_path / "run.json").write_text(text, errors="surrogatepass")
    with pytest.raises(RunNotFound, match=reason) as caught:
        load(tmp_path)
    assert "run.json" in str(caught.value)
    assert caught.value.hint


def test_no_run_at_all(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing", tmp_path / "memo.md"):
        with pytest.raises(RunNotFound, match=r"run\.json: there is no such file"):
            load(path)


def test_it_is_written_part_by_part_as_it_would_be_at_once(run: Run) -> None:
    at_once = json.dumps(run.model_dump(mode="json", by_alias=True), indent=1, ensure_ascii=False) + "\n"
    assert as_json(run) == at_once
    assert max(map(len, json_parts(run))) < len(at_once) / 2
