from __future__ import annotations

from pathlib import Path

import pytest

from reporter.documents.content import Raw
from reporter.documents.language import language_of
from reporter.documents.metadata import iso_date, name_as_title, shorten
from reporter.documents.reading import as_document
from reporter.settings import Settings
from reporter.types import Document

BODY = (
    "The harbor council met on 7 May 2024 and put off its vote on the new ore terminal, which buyers "
    "had been waiting for since March. Nobody was surprised."
)


def document(text: str, name: str = "harbor_notes.txt") -> Document:
    return as_document(Raw(name, text.encode(), name), Settings())


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2025-06-10", "2025-06-10"),
        ("Updated 10 June 2025, 8 am", "2025-06-10"),
        ("Sept. 3rd, 2024", "2024-09-03"),
        ("2025年6月10日", "2025-06-10"),
        ("June 2025", "2025-06"),
        ("2025", "2025"),
        ("2025-06", "2025-06"),
        ("2025-13-45", None),
        ("yesterday", None),
    ],
)
def test_dates(text: str, date: str | None) -> None:
    assert iso_date(text) == date


def test_header_lines_are_metadata_and_no_evidence() -> None:
    header = "Title: Harbor vote put off\nPublisher: Quay Gazette\nDate: 2025-06-10\nLanguage: en\n\n"
    read = document(header + BODY)
    assert (read.title, read.publisher, read.published) == (
        "Harbor vote put off",
        "Quay Gazette",
        "2025-06-10",
    )
    assert [block.kind for block in read.blocks] == ["boilerplate"] * 4 + ["paragraph"]
    assert read.text.startswith("Title: Harbor")


def test_a_colon_makes_no_header() -> None:
    read = document("Source of the delay: the traffic study was not ready, says the chair.\n\n" + BODY)
    assert read.publisher is None
    assert len(read.sentences) == 3


def test_the_first_heading_is_the_title() -> None:
    assert document(f"Harbor vote put off\n\n{BODY}").title == "Harbor vote put off"


def test_a_section_word_is_no_title() -> None:
    assert document(f"Highlights\n- Buyers wait for the terminal.\n{BODY}").title == "Buyers wait for the terminal"


def test_a_long_first_sentence_is_cut_at_a_clause() -> None:
    title = "The harbor council met on 7 May 2024 and put off its vote on the new ore…"
    assert document(BODY).title == title
    assert shorten("As prices rose in the spring of that year, the council met; then it rained all the long day.") == (
        "As prices rose in the spring of that year, the council met"
    )


def test_the_file_name_is_the_last_resort() -> None:
    assert name_as_title("rare_earth-notes.pdf") == "Rare earth notes"
    assert document("a | b | c\t1\t2\t3").title


def test_a_dateline_dates_but_prose_does_not() -> None:
    assert document(BODY).published is None
    assert document(f"Law of the harbor (adopted on June 10, 2025)\n\n{BODY}").published is None
    assert document(f"Harbor vote\n\nJune 10, 2025\n\n{BODY}").published == "2025-06-10"
    masthead = document(f"Harbor vote\n\nQuay Gazette | June 12, 2025\n\n{BODY}")
    assert (masthead.publisher, masthead.published) == ("Quay Gazette", "2025-06-12")
    assert document(f"BAOTOU, June 11, 2025 (Newswire) — {BODY}").published == "2025-06-11"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (BODY, "en"),
        ("会议要求各级干部深入学习，全面查找并纠正问题。", "zh"),
        ("会議は六月九日に開かれ、役員たちが集まりました。", "ja"),
        ("회의는 6월 9일에 열렸다.", "ko"),
        ("Der Rat hat am Dienstag getagt und die Abstimmung über den neuen Hafen verschoben.", "de"),
        ("Совет собрался во вторник и отложил голосование о новом терминале.", "ru"),
        ("12 34", "und"),
    ],
)
def test_language(text: str, language: str) -> None:
    assert language_of(text) == language


def test_the_script_outweighs_what_is_declared() -> None:
    assert language_of("会议要求各级干部深入学习。", declared="en-US") == "zh"
    assert language_of("Le conseil a reporté le vote.", declared="fr_FR") == "fr"


def test_the_article_under_its_own_name(as_text: Path, settings: Settings) -> None:
    assert as_document(Raw("x", as_text.read_bytes(), "x.txt"), settings).title.startswith("Harbor council")


@pytest.mark.parametrize(
    ("opening", "title"),
    [
        ("Okay, here's the text of the picture, with its tables.\n\n# Salt and soda\n\n", "Salt and soda"),
        ("Prepared by a clerk, clerk@example.org\n\n# SALT AND SODA1\n\n", "SALT AND SODA"),
    ],
)
def test_what_a_program_or_a_clerk_puts_first_is_no_title(opening: str, title: str) -> None:
    assert document(opening + BODY, "page.md").title == title
