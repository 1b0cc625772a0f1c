from __future__ import annotations

from pathlib import Path

from docx import Document as Word
from fpdf import FPDF
from lxml import html

from reporter.documents.blocks import pieces_of
from reporter.documents.content import Raw
from reporter.documents.reading import as_document
from reporter.settings import Settings
from reporter.types import Document


def pieces(markup: str) -> list[tuple[str, str]]:
    return [tuple(piece) for piece in pieces_of(html.fragment_fromstring(markup, create_parent="body"))]


def markdown(text: str) -> Document:
    return as_document(Raw("a.md", text.encode(), "a.md"), Settings())


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.quote(block)) for block in document.blocks]


def test_blocks_of_html() -> None:
    assert pieces("<h2>Ports</h2>loose text<p>One <b>bold</b>\n word.</p><ul><li>a<ul><li>b</li></ul></li></ul>") == [
        ("heading", "Ports"),
        ("paragraph", "loose text"),
        ("paragraph", "One bold word."),
        ("list_item", "a"),
        ("list_item", "b"),
    ]


def test_table_rows_and_layout_tables() -> None:
    assert pieces("<table><tr><th>Year</th><th>Tons</th></tr><tr><td>2024</td><td>45,000</td></tr></table>") == [
        ("table_row", "Year | Tons"),
        ("table_row", "2024 | 45,000"),
    ]
    long = "Words that go on. " * 40
    assert pieces(f"<table><tr><td><p>{long}</p></td><td>side</td></tr></table>")[0] == (
        "paragraph",
        long.strip(),
    )


def test_footnote_marks_scripts_and_breaks() -> None:
    assert pieces("<p>It fell<sup>[3]</sup> by 10<sup>6</sup> t.<script>x()</script><br>Then it<br>rose.</p>") == [
        ("paragraph", "It fell by 10⁶ t."),
        ("paragraph", "Then it rose."),
    ]


def test_markdown_lists_need_no_blank_line() -> None:
    document = markdown("Points:\n- one is here.\n- two is here.\n\n**Bold heading**\n\nThe end has come at last.")
    assert kinds(document) == [
        ("heading", "Points:"),
        ("list_item", "one is here."),
        ("list_item", "two is here."),
        ("heading", "Bold heading"),
        ("paragraph", "The end has come at last."),
    ]


def test_markdown_tables_notes_and_indented_text() -> None:
    document = markdown(
        "    The order says this.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nIt holds.[^1]\n\n[^1]: See there."
    )
    assert kinds(document) == [
        ("paragraph", "The order says this."),
        ("table_row", "a | b"),
        ("table_row", "1 | 2"),
        ("paragraph", "It holds."),
        ("list_item", "See there."),
    ]


def test_markdown_tables_without_a_rule() -> None:
    assert kinds(markdown("It is so.\n| a | b\n| 1 | 2\nIt was so."))[1:3] == [
        ("table_row", "a | b"),
        ("table_row", "1 | 2"),
    ]


def test_broken_front_matter_is_text() -> None:
    assert "title: [" in markdown("---\ntitle: [\n---\n\nThe council met.").text


def test_a_page_without_a_main_part_is_read_whole() -> None:
    page = b"<html><body><nav>Home</nav><div>Ore fell by 3% on Monday.</div></body></html>"
    document = as_document(Raw("a.html", page, "a.html"), Settings())
    assert document.sentence_texts == ("Ore fell by 3% on Monday.",)


def test_word_tables_and_properties(tmp_path: Path) -> None:
    word = Word()
    word.core_properties.title = "Port figures"
    word.add_paragraph("The figures follow below.")
    table = word.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ("Year", "Tons", "2024", "45,000"), strict=True):
        cell.text = text
    word.save(str(tmp_path / "a.docx"))
    document = as_document(Raw("a.docx", (tmp_path / "a.docx").read_bytes(), "a.docx"), Settings())
    assert document.title == "Port figures"
    # The date of python-docx's own template says nothing of the document.
    assert document.published is None
    assert kinds(document)[1:] == [("table_row", "Year | Tons"), ("table_row", "2024 | 45,000")]


def paper() -> FPDF:
    made = FPDF()
    made.add_page()
    made.set_font("Helvetica", size=11)
    return made


def of_pdf(made: FPDF) -> Document:
    return as_document(Raw("a.pdf", bytes(made.output()), "a.pdf"), Settings())


def test_pdf_tables_are_rows_and_footnote_marks_are_out() -> None:
    made = paper()
    made.multi_cell(0, 5, "The mines of the country produced more in the year than in any year before it.", align="L")
    made.ln(4)
    for name, mark, figure in (("Burma", "12", "43,000"), ("India", "", "2,900")):
        made.cell(60, 6, name)
        made.char_vpos = "SUP"
        made.write(6, mark)
        made.char_vpos = "LINE"
        made.cell(30, 6, figure, new_x="LMARGIN", new_y="NEXT")
    rows = [text for kind, text in kinds(of_pdf(made)) if kind == "table_row"]
    assert rows == ["Burma | 43,000", "India | 2,900"]


def test_pdf_words_parted_at_line_ends() -> None:
    made = paper()
    lines = (
        "The state-owned company is one of many that are state-",
        "owned, and its production of ore is a matter of inter-",
        "national trade, as every buyer of the metals knows well.",
    )
    made.multi_cell(0, 5, "\n".join(lines), align="L")
    assert of_pdf(made).sentence_texts == (
        "The state-owned company is one of many that are state-owned, and its production of ore is a matter "
        "of international trade, as every buyer of the metals knows well.",
    )
