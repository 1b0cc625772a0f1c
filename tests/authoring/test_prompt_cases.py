"""Case files: read, and told where they are wrong."""

from pathlib import Path

import pytest

from reporter.authoring.cases import read_cases
from reporter.errors import UsageError
from reporter.settings import Settings

SHIPPED = Path(__file__).parents[2] / "prompts" / "cases"


def put(text: str, name: str = "cases/one.yaml") -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_cases_that_are_shipped_are_cases() -> None:
    cases = {case.name: case for case in read_cases(SHIPPED)}
    assert {case.step for case in cases.values()} == {"extract", "write"}
    for case in cases.values():
        document = case.open(Settings.load())
        assert not isinstance(document, str)
        assert len(document.sentences) >= 3, case.name


def test_a_source_is_a_path_beside_the_case_or_a_text() -> None:
    put("Boats leave at noon.\n", "texts/boats.txt")
    path = put("source: ../texts/boats.txt\nexpected:\n- Boats leave at noon.\n")
    (case,) = read_cases("cases")
    assert (case.name, case.step, case.expected) == ("one", "extract", ("Boats leave at noon.",))
    assert Path(str(case.open(Settings.load()))).read_text("utf-8") == "Boats leave at noon.\n"
    put("source: |\n  Boats leave at noon.\nlanguage: en\nstep: write\nforbidden: [Boats stay.]\n")
    (case,) = read_cases(path)
    document = case.open(Settings.load())
    assert not isinstance(document, str)
    assert (document.text.strip(), document.uri) == ("Boats leave at noon.", "cases/one.yaml")
    assert (case.language, case.step, case.forbidden) == ("en", "write", ("Boats stay.",))


@pytest.mark.parametrize(
    ("text", "where", "hint"),
    [
        ("expected: [A b.]\n", ":1: the file needs 'source'", ""),
        ("source: gone.txt\nexpected: [A b.]\n", ":1: no source at cases/gone.txt", "source: |"),
        ("source: |\n  A b.\n", ":1: a case needs 'expected' or 'forbidden'", ""),
        ("source: |\n  A b.\nexpcted: [A b.]\n", ":3: unknown key 'expcted'", "'expected'"),
        ("source: |\n  A b.\nexpected: A b.\n", ":3: 'expected' is not a list", "- "),
        ("source: |\n  A b.\nexpected:\n- A b.\n- He said: yes.\n", ":5: 'expected': {'He said': 'yes.'}", "quotation"),
        (
            "source: |\n  A b.\nstep: summary\nexpected: [A b.]\n",
            ":3: step 'summary' cannot be tried",
            "extract, write",
        ),
        ("source: |\n  A b.\nlanguage: 3\nexpected: [A b.]\n", ":3: the file needs 'language'", ""),
        ("source: [\n", ":2: the file is not YAML", ""),
    ],
)
def test_broken_cases_name_file_and_line(text: str, where: str, hint: str) -> None:
    path = put(text)
    with pytest.raises(UsageError) as caught:
        read_cases("cases")
    assert f"{path}{where}" in caught.value.message
    assert hint in caught.value.hint


def test_no_cases() -> None:
    Path("empty").mkdir()
    for place, reason in (("empty", "no case"), ("nowhere", "no such file or folder")):
        with pytest.raises(UsageError, match=reason):
            read_cases(place)
