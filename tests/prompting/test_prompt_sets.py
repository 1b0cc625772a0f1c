"""Prompt sets: found where they should be, checked when loaded, rendered for every step."""

import re
from pathlib import Path

import pytest

from reporter.errors import PromptSetError
from reporter.prompting.sets import STEPS, VARIABLES, list_prompt_sets, load_prompt_set
from reporter.prompting.steps import REQUIRED
from reporter.prompting.templates import SectionSpec, load_template
from tests.prompting.folders import WRITE, put

BUILT_IN = ("default", "executive", "skeptic", "supply_chain")


@pytest.mark.parametrize("name", BUILT_IN)
def test_every_step_of_the_built_in_sets_renders(name: str) -> None:
    prompts = load_prompt_set(name)
    section = SectionSpec(name="s", title="Outlook", write="what comes next", max=3, type="judgment")
    drafts = [{"text": "A draft\n[1] of two lines.", "reasons": ["number 7: the source says 8", "no evidence"]}]
    written = prompts.render("write", section=section, audience="Buyers", language="Czech", refused=drafts)
    for part in ("Outlook", "what comes next", "Buyers", "Czech", "at most 3", "judgment, when", "number 7"):
        assert part.lower() in written.lower()
    first = prompts.render("write", section=section, audience="Buyers", language="Czech", refused=[])
    assert "refused" not in first
    rendered = [
        prompts.system(),
        prompts.render("summarize", language="English", max_sentences=4),
        prompts.render("extract", language="English", max_claims=9),
        first,
        written,
    ]
    for text in rendered:
        assert not re.search(r"^\s*\[\d+\] ", text, re.MULTILINE)
        assert "\n\n\n" not in text
        assert text == text.strip()
    assert len(prompts.system().split()) <= 120


def test_a_reported_section_hears_nothing_of_judgments() -> None:
    section = SectionSpec(name="s", title="T", write="w", style="bullets")
    for name in BUILT_IN:
        text = load_prompt_set(name).render("write", section=section, audience="a", language="English", refused=[])
        assert "judgment" not in text
        assert "bullet" in text


def test_a_set_changes_only_its_own_files() -> None:
    skeptic, default = load_prompt_set("skeptic"), load_prompt_set()
    assert [file.step for file in skeptic.own] == ["write"]
    assert all(skeptic.files[step].source == default.files[step].source for step in STEPS[:3])
    assert skeptic.files["write"].source == skeptic.files["write"].path.read_bytes()
    assert skeptic.files["write"].source != default.files["write"].source


def test_lookup_order(home: Path) -> None:
    put(home / "config/reporter/prompts/mine", write=WRITE.replace("Mine", "User"))
    assert load_prompt_set("mine").origin == "user"
    put(Path("prompts/mine"), write=WRITE.replace("Mine", "Project"))
    assert load_prompt_set("mine").files["write"].description == "Project"
    assert load_prompt_set("mine").files["extract"].origin == "built in"
    elsewhere = put(home / "elsewhere/mine", write=WRITE.replace("Mine", "Path"))
    assert load_prompt_set(str(elsewhere)).files["write"].description == "Path"
    assert load_prompt_set(elsewhere).name == "mine"
    put(Path("prompts/default"), system="---\ndescription: Ours\nvariables: []\n---\nBe brief.\n")
    assert load_prompt_set("skeptic").system() == "Be brief."
    assert [(entry.name, entry.origin) for entry in list_prompt_sets()] == [
        ("default", "project"),
        ("executive", "built in"),
        ("mine", "project"),
        ("skeptic", "built in"),
        ("supply_chain", "built in"),
    ]


def test_a_folder_of_the_same_name_that_holds_no_prompts_is_no_set() -> None:
    Path("skeptic").mkdir()
    assert load_prompt_set("skeptic").origin == "built in"


@pytest.mark.parametrize(
    ("given", "reason", "hint"),
    [
        ("skpetic", "no prompt set named 'skpetic'", "did you mean 'skeptic'?"),
        ("../default", "no prompt set at ../default", "a folder with set.yaml or any of system.md"),
        ("", "no prompt set named ''", "known: default, executive, skeptic, supply_chain"),
    ],
)
def test_unknown_sets(given: str, reason: str, hint: str) -> None:
    with pytest.raises(PromptSetError) as caught:
        load_prompt_set(given)
    assert reason in caught.value.message
    assert hint in caught.value.hint


FRONT = "---\ndescription: D\nvariables: [section, refused]\n---\n"
USED = "{{ section.title }}{{ refused }}\n"


@pytest.mark.parametrize(
    ("text", "where", "hint"),
    [
        ("Write.\n", ":1: no front matter", "---"),
        ("---\ndescription: D\n", ":1: front matter is not closed", "---"),
        ("---\ndescription: D\nvariables: [a\n---\n", ":3: front matter is not YAML", ""),
        ("---\n- a\n---\n", ":2: front matter is not a mapping", "name: value"),
        ("---\nvariables: [section]\n---\n", "needs 'description'", ""),
        ("---\ndescription: D\n---\n", "needs 'variables'", ""),
        ("---\ndescription: D\ndescription: E\n---\n", ":3: key 'description' stands twice", ""),
        ("---\ndescription: D\nvariabels: []\n---\n", ":3: unknown key 'variabels'", "'variables'"),
        (
            "---\ndescription: D\nvariables:\n- section\n- refusd\n---\n",
            ":5: write has no variable 'refusd'",
            "'refused'",
        ),
        ("---\ndescription: D\nvariables: [{a: b}]\n---\n", ":3: write has no variable {'a': 'b'}", ""),
        ("---\ndescription: 2025-13-45\n---\n", ":2: front matter is not YAML", ""),
        (FRONT + USED + "\n{{ langage }}\n", ":7: unknown variable 'langage'", "'language'"),
        (FRONT + USED + "{{ language }}\n", ":6: undeclared variable 'language'", "variables"),
        (FRONT + "{{ section.title }}\n", ":5: missing variable 'refused'", "write"),
        (FRONT + USED + "{% for x in refused %}\n", ":6: Unexpected end of template", ""),
        (FRONT + USED + "\n{% fi %}\n", ":7: Encountered unknown tag 'fi'", ""),
        (FRONT + USED + "{{ section.title | shout }}\n", ":6: No filter named 'shout'", ""),
        (FRONT + USED + "\n\n{{ section.tilte }}\n", ":8: ", "tilte"),
        (FRONT + USED + "{% for r in refused %}\n{{ r.reason }}\n{% endfor %}\n", ":7: ", "reason"),
        (FRONT + USED + "{{ section.title + 1 }}\n", ":6: ", ""),
        (FRONT + USED + "{{ section.__class__.__mro__ }}\n", ":6: ", "unsafe"),
        (FRONT + USED + "[3] An example line.\n", ": a prompt has no `[1] …` lines", ""),
    ],
)
def test_broken_prompts_name_file_and_line(text: str, where: str, hint: str) -> None:
    put(Path("prompts/mine"), write=text)
    with pytest.raises(PromptSetError) as caught:
        load_prompt_set("mine")
    assert where in caught.value.message
    assert hint in str(caught.value)
    assert str(Path("prompts/mine/write.md")) in caught.value.message
    assert caught.value.exit_code == 2
    described = {entry.name: entry.description for entry in list_prompt_sets()}
    assert described["mine"].startswith("cannot be used: ")


def test_line_endings_and_byte_order_marks_of_other_systems_are_read() -> None:
    put(Path("prompts/mine"), write="")
    Path("prompts/mine/write.md").write_bytes(b"\xef\xbb\xbf" + WRITE.replace("\n", "\r\n").encode())
    assert load_prompt_set("mine").files["write"].description == "Mine"
    Path("prompts/mine/write.md").write_bytes(b"---\ndescription: \xff\n---\n")
    with pytest.raises(PromptSetError, match="not UTF-8"):
        load_prompt_set("mine")


def test_a_misspelt_step_is_no_silent_default() -> None:
    put(Path("prompts/mine"), write=WRITE, sumarize=WRITE, README="About this set.")
    with pytest.raises(PromptSetError, match="no step is named 'sumarize'"):
        load_prompt_set("mine")


def test_every_step_has_its_variables() -> None:
    assert set(VARIABLES) == set(REQUIRED) == set(STEPS)
    for file in load_prompt_set().files.values():
        assert file.variables == set(VARIABLES[file.step]) >= REQUIRED[file.step]


def test_prompts_take_the_sections_of_the_templates() -> None:
    prompts = load_prompt_set()
    for name in ("briefing", "bluf"):
        for section in load_template(name).sections_for("Czech buyers"):
            text = prompts.render("write", section=section, audience="x", language="English", refused=[])
            assert section.write in text
            assert f"At most {section.max} statements" in text


def test_built_in_sets_change_how_the_memo_is_written_and_nothing_else() -> None:
    tasks = set()
    for name in BUILT_IN[1:]:
        prompts = load_prompt_set(name)
        assert {file.step for file in prompts.own} <= {"write", "answer"}
        tasks.add(prompts.files["write"].file.body.text)
        assert prompts.description == prompts.files["write"].description
    assert len(tasks) == len(BUILT_IN) - 1
