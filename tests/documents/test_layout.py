from __future__ import annotations

import textwrap

from reporter.documents.boilerplate import is_boilerplate, mark
from reporter.documents.headings import is_section_word, looks_like_heading, mark_headings
from reporter.documents.layout import lay_out
from reporter.documents.notation import superscript

LONG = "The council met on Tuesday and put off its vote on the new terminal until the study is done. " * 2
OTHER = "Buyers read the delay as a sign of trouble, and prices rose for the third week in a row. " * 2


def kinds(text: str) -> list[tuple[str, str]]:
    blocks = mark_headings(text, mark(text, lay_out(text)))
    return [(block.kind, " ".join(text[block.start : block.end].split())) for block in blocks]


def test_one_paragraph_per_line() -> None:
    text = f"Ports\n{LONG}\n{OTHER}\nWhat comes next\nShort and done.\n{LONG}"
    assert [kind for kind, _ in kinds(text)] == [
        "heading",
        "paragraph",
        "paragraph",
        "heading",
        "paragraph",
        "paragraph",
    ]


def test_hard_wrapped_paragraphs() -> None:
    wrapped = "\n\n".join(textwrap.fill(part.strip(), 70) for part in (LONG, OTHER))
    assert kinds(wrapped) == [("paragraph", LONG.strip()), ("paragraph", OTHER.strip())]


def test_hard_wrapped_without_blank_lines_parts_at_short_last_lines() -> None:
    text = "\n".join(textwrap.fill(part.strip(), 72) for part in (LONG, OTHER, LONG))
    assert [passage for _, passage in kinds(text)] == [LONG.strip(), OTHER.strip(), LONG.strip()]


def test_list_markers_stay_outside() -> None:
    text = "Points\n- one thing.\n• another thing.\n1. a third thing.\n(b) a fourth.\n（二）第五项。"
    assert kinds(text)[1:] == [
        ("list_item", "one thing."),
        ("list_item", "another thing."),
        ("list_item", "a third thing."),
        ("list_item", "a fourth."),
        ("list_item", "第五项。"),
    ]


def test_wrapped_list_items_go_on() -> None:
    text = "- a point that is long enough to need\n  a second line.\n- another point."
    assert kinds(text) == [
        ("list_item", "a point that is long enough to need a second line."),
        ("list_item", "another point."),
    ]


def test_many_short_lines_in_a_row_are_no_headings() -> None:
    text = "Copper\nTin\nZinc\nLead\nNickel\n" + LONG
    assert [kind for kind, _ in kinds(text)] == ["paragraph"] * 6


def test_rows_of_a_table() -> None:
    assert [kind for kind, _ in kinds("Year\t2023\t2024\nTons\t10\t20\n")] == ["table_row", "table_row"]


def test_comment_form_and_all_after_it_is_litter() -> None:
    text = f"{LONG}\n\n{OTHER}\n\nLeave a Reply\n\nAnn says: I do not think that this is so.\n\nPost Comment"
    assert [kind for kind, _ in kinds(text)][2:] == ["boilerplate"] * 3


def test_a_list_of_links_ends_with_running_text() -> None:
    text = f"{LONG}\n\nRelated articles\n\nOre prices again\n\nPorts of the north\n\n{OTHER}"
    assert [kind for kind, _ in kinds(text)][1:] == ["boilerplate"] * 3 + ["paragraph"]


def test_litter_by_its_own_words() -> None:
    litter = [
        "© 2025 Quay Gazette",
        "By Ann Alvarez and Bo Berg",
        "June 10, 2025",
        "Share this:",
        "We use cookies to improve this site.",
        "Read more",
        "Subscribe to our newsletter for weekly updates.",
        "12",
        "* * *",
        "责任编辑：李明",
    ]
    assert [passage for passage in litter if not is_boilerplate(passage)] == []


def test_prose_is_no_litter() -> None:
    prose = [
        "By Monday, all had left.",
        "The company will share this burden with its suppliers.",
        "In June 2025 prices rose.",
        "Readers of the report asked for more.",
    ]
    assert [passage for passage in prose if is_boilerplate(passage)] == []


def test_headings() -> None:
    assert looks_like_heading("Implications for U.S. Stakeholders")
    assert not looks_like_heading("The council met.")
    assert not looks_like_heading("and then it went on")
    assert is_section_word("1. Introduction:")
    assert is_section_word("CHAPTER 1")
    assert not is_section_word("Harbor council delays the ore terminal")


def test_footnote_marks_go_and_exponents_stay() -> None:
    assert superscript("", "12") == ""
    assert superscript("China,", "9") == ""
    assert superscript("about 10", "6") == "⁶"
    assert superscript("40 km", "2") == "²"
    assert superscript("the 18", "th") == "th"
