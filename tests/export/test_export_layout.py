"""A memo as a tree to print, whatever template it was made by."""

from __future__ import annotations

from typing import Any

import pytest

from reporter.export import export
from reporter.export.dress import Typst, Word, language_tag
from reporter.export.layout import lay_out
from reporter.export.notes import note_text
from reporter.export.tree import Nodes, plain
from reporter.memo.verification.memo_text import Footnote
from tests.html_sample import DOCUMENTS, sample_run

RUN = sample_run()


def laid(text: str) -> Nodes:
    return lay_out(text, RUN, Word()).tree["blocks"][:-1]  # without the colophon


def found(tree: Any, kind: str) -> list[Any]:
    """What the nodes of a kind hold, in the order of the text."""
    if isinstance(tree, list):
        return [content for item in tree for content in found(item, kind)]
    if not isinstance(tree, dict):
        return []
    inside = found(tree.get("c"), kind)
    return [tree.get("c"), *inside] if tree.get("t") == kind else inside


def levels(blocks: Nodes) -> list[int]:
    return [content[0] for content in found(blocks, "Header")]


def test_without_a_title_of_its_own_a_memo_has_the_runs() -> None:
    paper = lay_out("## A section\n\nText.\n", RUN, Word())
    assert plain(paper.title) == RUN.memo.title
    assert plain(paper.byline) == f"For {RUN.memo.audience}, {RUN.memo.date}"
    assert levels(paper.tree["blocks"]) == [1]


def test_headings_begin_at_level_one_below_the_title() -> None:
    assert levels(laid("# Title\n\n### One\n\n#### Two\n")) == [1, 2]
    assert levels(laid("# Title\n\n*byline*\n\n# Another\n\n## Below\n")) == [1, 2]


def test_html_of_a_template_goes_and_its_text_stays() -> None:
    blocks = laid(
        "<!-- a remark -->\n\n<details><summary>More</summary>\n\nText <b>here</b>.\n\n</details>\n\n"
        "<style>hidden</style>\n"
    )
    assert not found(blocks, "RawBlock")
    assert not found(blocks, "RawInline")
    assert [word for word in ("More", "here", "hidden") if word in found(blocks, "Str")] == ["More", "here"]


def test_only_addresses_of_the_web_are_links_and_no_picture_is_fetched() -> None:
    blocks = laid(
        "[a](https://example.org) [b](file:///etc/passwd) [c](../x) ![d](https://example.org/d.png) [e](#x)\n"
    )
    assert [target for _, _, (target, _) in found(blocks, "Link")] == ["https://example.org"]
    assert not found(blocks, "Image")
    assert [letter for letter in "abcde" if letter in found(blocks, "Str")] == list("abcde")


def test_under_a_linked_heading_stands_its_address() -> None:
    blocks = laid("## [A source](https://example.org/a?b=c)\n")
    ((_, _, inlines),) = found(blocks, "Header")
    assert plain(inlines) == "A source"
    assert [plain(text) for _, text, _ in found(blocks, "Link")] == ["https://example.org/a?b=c"]


def test_a_templates_own_notes_are_notes() -> None:
    blocks = laid(
        "Text[^why] and more[^why].[^2]\n\n> quoted[^3]\n>\n> [^3]: in the quotation\n\n"
        "[^why]: *because*\n\n[^2]: it is so\n"
    )
    assert [plain(note[0]["c"]) for note in found(blocks, "Note")] == ["because", "it is so", "in the quotation"]


@pytest.mark.parametrize("dress", [Word(), Typst()])
def test_notes_side_by_side_are_set_apart(dress: Word | Typst) -> None:
    tree = lay_out("Text[^1][^2][^1] end[^2].\n\n[^1]: one\n[^2]: two\n", RUN, dress).tree["blocks"]
    assert len(found(tree, "Note")) == 2
    assert len(found(tree, "Superscript")) == 2


def test_a_memo_may_be_cited_nowhere_and_empty() -> None:
    for text in ("", "---\ntitle: x\n---\n", "\ufeff---\r\ntitle: x\r\n---\r\n# T\r\n"):
        assert export(RUN, text, "docx").startswith(b"PK")
        assert export(RUN, text, "pdf").startswith(b"%PDF")


def test_every_kind_of_markdown_is_printed() -> None:
    text = (
        "# T\n\n- a\n\n    - b\n\n1. one\n2. two\n\n> quoted\n\n    code #x\n\n`code` **bold** *it* ~~gone~~\n\n***\n\n"
        "| a | b |\n| --- | ---: |\n| 1 | 2 |\n\n```python\nx = 1\n```\n\nline  \nbreak\n"
    )
    assert export(RUN, text, "docx").startswith(b"PK")
    assert export(RUN, text, "pdf").startswith(b"%PDF")


def test_columns_are_as_wide_as_their_words() -> None:
    row = "| a title of some length that goes on and on, for a line is not enough | 2025-01-31 | second-hand report |"
    (table,) = found(laid(f"| title | date | kind |\n| - | - | -: |\n{row}\n"), "Table")
    widths = [width["c"] for _, width in table[2]]
    assert sum(widths) == pytest.approx(1, abs=0.001)
    assert widths[0] > widths[2] > widths[1]
    assert [side["t"] for side, _ in table[2]] == ["AlignLeft", "AlignLeft", "AlignRight"]


@pytest.mark.parametrize(
    ("changes", "quote", "page", "address"),
    [
        (
            {"uri": "https://e.org/a"},
            "Six words - or a few, more",
            "",
            "#:~:text=Six%20words%20%2D%20or%20a%20few%2C%20more",
        ),
        (
            {"uri": "https://e.org/a"},
            "one two three four five six seven eight nine ten eleven",
            "",
            "#:~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven",
        ),
        ({"uri": "https://e.org/a#part"}, "short", "", ":~:text=short"),
        ({"uri": "https://e.org/a", "language": "zh"}, "一二三", "", "#:~:text=%E4%B8%80%E4%BA%8C%E4%B8%89"),
        ({"uri": "https://e.org/a.pdf", "media_type": "application/pdf"}, "short", ", p. 7", "#page=7"),
        ({"uri": "notes/a.txt"}, "short", "", None),
        ({"uri": "javascript:alert(1)"}, "short", "", None),
    ],
)
def test_a_note_leads_to_the_place_that_it_quotes(
    changes: dict[str, str], quote: str, page: str, address: str | None
) -> None:
    document = DOCUMENTS[0].model_copy(update={"text": f"Before. {quote} After.", **changes})
    run = RUN.model_copy(update={"documents": (document,)})
    note = Footnote(1, 1, "", quote=quote, label=f"{document.title}{page}", start=8, end=8 + len(quote))
    targets = [target for _, _, (target, _) in found(note_text(note, run, Word()), "Link")]
    assert targets == ([] if address is None else [f"{document.uri}{address}"])


def test_a_quote_that_no_source_has_leads_nowhere() -> None:
    note = Footnote(1, 1, "", quote="not in the source", label=DOCUMENTS[0].title, start=8, end=20)
    assert not found(note_text(note, RUN, Word()), "Link")


@pytest.mark.parametrize(
    ("tag", "said"),
    [("en", "en"), ("zh", "zh-CN"), ("zh-TW", "zh-TW"), ("und", ""), ('en"><b>', ""), ("", ""), ("en\n", "")],
)
def test_languages_go_into_markup_only_where_they_read_like_one(tag: str, said: str) -> None:
    assert language_tag(tag) == said
