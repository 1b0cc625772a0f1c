"""Prompt sets that build on others: found, or told where they cannot be."""

from pathlib import Path

import pytest

from reporter.errors import PromptSetError
from reporter.prompting.sets import faults_in, list_prompt_sets, load_prompt_set
from tests.prompting.folders import SYSTEM, WRITE, put


def test_a_set_extends_another() -> None:
    put(Path("prompts/base"), write=WRITE.replace("Mine", "Base"), system=SYSTEM.replace("Ours", "Base"))
    put(Path("prompts/mine"), system=SYSTEM)
    Path("prompts/mine/set.yaml").write_text("description: Base, but ours\nextends: base\n", encoding="utf-8")
    mine = load_prompt_set("mine")
    assert (mine.description, mine.system()) == ("Base, but ours", "Be brief.")
    assert [mine.files[step].description for step in ("system", "write")] == ["Ours", "Base"]
    assert mine.files["extract"].origin == "built in"
    assert [entry.name for entry in mine.lineage] == ["mine", "base", "default"]
    assert [file.step for file in mine.own] == ["system"]


def test_a_set_extends_the_next_one_of_its_own_name_and_one_at_a_path(home: Path) -> None:
    put(Path("prompts/skeptic"), system=SYSTEM)
    Path("prompts/skeptic/set.yaml").write_text("extends: skeptic\n", encoding="utf-8")
    ours = load_prompt_set("skeptic")
    assert (ours.system(), ours.files["write"].origin) == ("Be brief.", "built in")
    assert "skeptic" in str(ours.files["write"].path)
    put(home / "shared/house", write=WRITE.replace("Mine", "House"))
    put(Path("prompts/mine"))
    Path("prompts/mine/set.yaml").write_text("extends: ../../../shared/house\n", encoding="utf-8")
    mine = load_prompt_set("mine")
    assert (mine.description, mine.files["write"].description) == ("the same as house", "House")


@pytest.mark.parametrize(
    ("declared", "reason", "hint"),
    [
        ("description: D\nextends: skpetic\n", "set.yaml:2: no prompt set named 'skpetic'", "did you mean 'skeptic'?"),
        ("extends: ../nothing\n", "set.yaml:1: no prompt set at prompts/mine/../nothing", ""),
        ("extends: other\n", "set.yaml:1: sets extend one another in a circle: mine → other → mine", ""),
        ("extends: mine\n", "set.yaml:1: sets extend one another in a circle: mine → mine", ""),
        ("extend: skeptic\n", "set.yaml:1: unknown key 'extend'", "'extends'"),
        ("extends: [a]\n", "set.yaml:1: the file needs 'extends'", ""),
        ("extends: a: b\n", "set.yaml:1: the file is not YAML", ""),
        ("- a\n", "set.yaml:1: the file is not a mapping", ""),
    ],
)
def test_what_a_set_cannot_extend(declared: str, reason: str, hint: str) -> None:
    put(Path("prompts/mine"))
    put(Path("prompts/other"))
    Path("prompts/other/set.yaml").write_text("extends: mine\n", encoding="utf-8")
    Path("prompts/mine/set.yaml").write_text(declared, encoding="utf-8")
    with pytest.raises(PromptSetError) as caught:
        load_prompt_set("mine")
    where = "prompts/other/" if "→ other" in reason else "prompts/mine/"
    assert f"{where}{reason}" in caught.value.message
    assert hint in caught.value.hint
    assert {entry.name: entry.description for entry in list_prompt_sets()}["mine"].startswith("cannot be used: ")


def test_a_misnamed_declaration_is_not_passed_over() -> None:
    put(Path("prompts/mine"), write=WRITE)
    Path("prompts/mine/set.yml").write_text("extends: skeptic\n", encoding="utf-8")
    with pytest.raises(PromptSetError, match=r"set\.yml"):
        load_prompt_set("mine")


def test_all_faults_of_a_set_are_found_at_once() -> None:
    put(Path("prompts/mine"), write=WRITE + "{{ langauge }}", system="Be brief.", sumarize=WRITE)
    Path("prompts/mine/set.yaml").write_text("extends: nothing\n", encoding="utf-8")
    found = [fault.message for fault in faults_in("mine")]
    for part in (
        "set.yaml:1",
        "sumarize.md",
        "system.md:1: no front matter",
        "write.md:6: unknown variable 'langauge'",
    ):
        assert any(part in message for message in found), part
    assert len(found) == 4
    assert faults_in("skeptic") == ()
    put(Path("prompts/child"))
    Path("prompts/child/set.yaml").write_text("extends: mine\n", encoding="utf-8")
    (fault,) = faults_in("child")
    assert "prompts/mine/set.yaml:1" in fault.message
