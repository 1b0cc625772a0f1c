"""Prompt sets made, copied for editing, and compared."""

from pathlib import Path

import pytest

from reporter.errors import OutputError, PromptSetError
from reporter.prompting.comparison import unified
from reporter.prompting.editing import files_to_edit, new_prompt_set
from reporter.prompting.sets import STEPS, load_prompt_set
from tests.prompting.folders import SYSTEM, WRITE, put


def test_new_copies_the_default_and_never_overwrites() -> None:
    path = new_prompt_set("mine")
    assert path == Path("prompts/mine")
    assert {file.name for file in path.iterdir()} == {f"{step}.md" for step in STEPS}
    mine = load_prompt_set("mine")
    assert all(mine.files[step].source == load_prompt_set().files[step].source for step in STEPS)
    with pytest.raises(OutputError, match="exists"):
        new_prompt_set("mine")
    with pytest.raises(PromptSetError, match="cannot name a prompt set"):
        new_prompt_set("../mine")
    assert new_prompt_set("other", Path("deep/er")).parent == Path("deep/er")
    Path("file").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match="file"):
        new_prompt_set("other", Path("file"))


def test_a_new_set_that_extends_another_changes_nothing_yet(home: Path) -> None:
    new_prompt_set("mine", extends="skeptic")
    mine, skeptic = load_prompt_set("mine"), load_prompt_set("skeptic")
    assert not mine.own
    assert unified(mine, skeptic) == []
    house = put(home / "shared/house", write=WRITE)
    new_prompt_set("ours", extends=str(house))
    assert load_prompt_set("ours").files["write"].description == "Mine"
    with pytest.raises(PromptSetError, match="no prompt set named"):
        new_prompt_set("theirs", extends="nothing")
    assert not Path("prompts/theirs").exists()


def test_a_built_in_set_is_edited_as_a_copy() -> None:
    source = load_prompt_set("skeptic").files["write"].source
    assert files_to_edit("skeptic") == (Path("prompts/skeptic/write.md"),)
    assert Path("prompts/skeptic/write.md").read_bytes() == source
    assert files_to_edit("skeptic", "extract") == (Path("prompts/skeptic/extract.md"),)
    assert load_prompt_set("skeptic").files["extract"].origin == "project"
    Path("prompts/skeptic/write.md").write_text("broken", encoding="utf-8")
    assert files_to_edit("skeptic", "write") == (Path("prompts/skeptic/write.md"),)
    assert Path("prompts/skeptic/write.md").read_text("utf-8") == "broken"


def test_a_diff_is_of_the_files_that_count() -> None:
    put(Path("prompts/base"), write=WRITE)
    put(Path("prompts/mine"), system=SYSTEM)
    Path("prompts/mine/set.yaml").write_text("extends: base\n", encoding="utf-8")
    lines = unified(load_prompt_set("mine"), load_prompt_set("skeptic"))
    headings = [line for line in lines if line.startswith(("---\t", "--- ", "+++ "))]
    assert headings[0] == "--- prompts/mine/system.md"
    assert headings[1].endswith("/default/system.md\t(in skeptic)")
    assert headings[2] == "--- prompts/base/write.md\t(in mine)"
    assert headings[3].endswith("/skeptic/write.md")
    assert "-Be brief." in lines
    assert "+- Say plainly what is established. Do not write about what the claims are silent on." in lines
    assert unified(load_prompt_set(), load_prompt_set()) == []


def test_the_project_is_found_from_its_subfolders(monkeypatch: pytest.MonkeyPatch) -> None:
    put(Path("prompts/mine"), write=WRITE)
    Path("reports/may").mkdir(parents=True)
    monkeypatch.chdir("reports/may")
    with pytest.raises(PromptSetError, match="no prompt set named 'mine'"):
        load_prompt_set("mine")
    Path("../../reporter.toml").write_text("", encoding="utf-8")
    mine = load_prompt_set("mine")
    assert (mine.path, mine.origin) == (Path("../../prompts/mine"), "project")
    assert new_prompt_set("other") == Path("../../prompts/other")
