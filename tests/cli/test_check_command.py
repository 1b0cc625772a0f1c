"""`reporter check` as users call it."""

import io
import json
import sys

TRUE, LIE = "The works closed two ovens on 4 May 2024.", "The works closed three ovens on 4 May 2024."
NOTE = "Ovens close in Halden\n\nThe glass works in Halden closed two ovens on 4 May 2024. Some 40 people work there.\n"


def test_what_a_source_says_is_shown_with_its_place(reporter, project) -> None:
    (project / "note.txt").write_text(NOTE, encoding="utf-8")
    result = reporter("check", TRUE, "note.txt")
    assert result.returncode == 0
    assert result.stdout.startswith(
        f"supported: {TRUE}\n  “The glass works in Halden closed two ovens on 4 May 2024.” ("
    )


def test_what_it_does_not_say_is_told_with_both_sides_and_exit_code_5(reporter, project) -> None:
    (project / "note.txt").write_text(NOTE, encoding="utf-8")
    result = reporter("check", f"{TRUE} {LIE}", "note.txt")
    assert result.returncode == 5
    assert f"contradicted: {LIE}\n  number three: the source says two" in result.stdout
    assert "1 of 2 sentences are not borne out" in result.stderr


def test_from_standard_input_as_json(reporter, project, monkeypatch) -> None:
    (project / "note.txt").write_text(NOTE, encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", io.StringIO(LIE))
    [told] = json.loads(reporter("check", "-", "note.txt", "--json").stdout)
    assert told["support"]["verdict"] == "contradicted"
    [piece] = told["evidence"]
    assert NOTE[piece["start"] : piece["end"]] == piece["quote"]


def test_nothing_to_check_and_nothing_to_check_it_against(reporter, project) -> None:
    (project / "note.txt").write_text(NOTE, encoding="utf-8")
    assert reporter("check", "…", "note.txt").returncode == 5
    missing = reporter("check", TRUE, "gone.txt")
    assert (missing.returncode, "gone.txt: there is no such file" in missing.stderr) == (3, True)
