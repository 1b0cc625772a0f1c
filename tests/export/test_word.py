"""Memos as Word documents: what Word finds in the file, and how it prints."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime

import docx as python_docx
import pytest
from lxml import etree

from reporter.export import export
from reporter.memo.markdown import footnote_evidence, render_markdown
from reporter.prompting.templates import load_template
from reporter.types import Run
from tests.export.conftest import WEB, W
from tests.export.said import cites_of, lines_of, notes_of, squeezed
from tests.html_sample import HOSTILE, sample_markdown, sample_run

Part = Callable[[bytes, str], etree._Element]


def words(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def without_citations(body: etree._Element) -> str:
    """Its words, without white space and without the numbers of notes and what stands between them."""
    runs = (run for run in body.iter(f"{W}r") if run.find(f"{W}rPr/{W}vertAlign") is None)
    cites = f"{W}rPr/{W}rStyle[@{W}val='FootnoteReference']"
    return squeezed("".join(words(run) for run in runs if run.find(cites) is None))


def notes(document: bytes, part: Part) -> list[etree._Element]:
    return [note for note in part(document, "word/footnotes.xml") if note.get(f"{W}type") is None]


def outward(document: bytes) -> Iterator[str]:
    """Every address that the document names outside itself."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        for name in archive.namelist():
            if name.endswith(".rels"):
                for relation in etree.fromstring(archive.read(name)):
                    if relation.get("TargetMode") == "External":
                        yield relation.get("Target")


def test_headings_are_headings_and_the_title_is_a_title(docx: bytes, memo_run: Run, memo_text: str) -> None:
    opened = python_docx.Document(io.BytesIO(docx))
    by_style: dict[str, list[str]] = {}
    for paragraph in opened.paragraphs:
        by_style.setdefault(paragraph.style.name, []).append(paragraph.text)
    assert by_style["Title"] == [memo_run.memo.title]
    assert by_style["Subtitle"] == [f"For {memo_run.memo.audience}, {memo_run.memo.date}"]
    assert by_style["Heading 1"] == re.findall(r"^## (.+)$", memo_text, re.MULTILINE)
    assert by_style["Heading 2"] == [document.title for document in memo_run.documents]
    assert "Heading 3" not in by_style


def test_it_has_the_memos_notes_and_no_note_twice(docx: bytes, memo_text: str, part: Part) -> None:
    body = part(docx, "word/document.xml")
    first = list(body.iter(f"{W}footnoteReference"))
    again = [field.text.split()[1] for field in body.iter(f"{W}instrText") if field.text.split()[0] == "NOTEREF"]
    assert len(notes(docx, part)) == len(first) == notes_of(memo_text)
    assert len(first) + len(again) == cites_of(memo_text)
    assert again
    assert set(again) <= {mark.get(f"{W}name") for mark in body.iter(f"{W}bookmarkStart")}
    ids = [mark.get(f"{W}id") for mark in body.iter(f"{W}bookmarkStart")]
    assert len(ids) == len(set(ids))


def test_a_note_has_quote_source_page_and_link(docx: bytes, memo_run: Run, part: Part) -> None:
    documents = {document.id: document for document in memo_run.documents}
    for note, piece in zip(notes(docx, part), footnote_evidence(memo_run), strict=True):
        source = documents[piece.document]
        label = [source.title, source.publisher, source.published, f"p.\u00a0{piece.page}" if piece.page else None]
        quote = " ".join(piece.quote.split())
        assert words(note).strip() == f"“{quote}” — {', '.join(filter(None, label))}"
        assert (note.find(f".//{W}hyperlink") is not None) == source.uri.startswith(WEB)
    targets = [target for target in outward(docx) if "#" in target]
    assert f"{WEB}market-note.pdf#page=1" in targets
    assert any(target.startswith(f"{WEB}policy-note.md#:~:text=") for target in targets)


def test_it_says_all_that_the_memo_says(docx: bytes, memo_text: str, part: Part) -> None:
    text = without_citations(part(docx, "word/document.xml"))
    assert [line for line in lines_of(memo_text) if line not in text] == []


def test_marks_are_in_a_style_of_their_own(part: Part) -> None:
    body = part(export(sample_run(), sample_markdown(), "docx"), "word/document.xml")
    said: dict[str, str] = {}
    for run in body.iter(f"{W}r"):
        style = run.find(f"{W}rPr/{W}rStyle")
        if style is not None:
            said[style.get(f"{W}val")] = said.get(style.get(f"{W}val"), "") + words(run)
    assert said["Judgment"] == "(our judgment)"
    assert said["Remark"].endswith("(according to the company's notice)(according to analysts)")


def test_properties_tell_title_date_and_language_and_no_author(docx: bytes, memo_run: Run) -> None:
    properties = python_docx.Document(io.BytesIO(docx)).core_properties
    assert properties.title == memo_run.memo.title
    assert properties.language == "en"
    assert (properties.author, properties.last_modified_by) == ("", "")
    assert properties.created == properties.modified == datetime.fromisoformat(memo_run.created)


def test_paper_is_a4_with_numbered_pages(docx: bytes) -> None:
    section = python_docx.Document(io.BytesIO(docx)).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    for footer in (section.footer, section.first_page_footer):
        assert [field.get(f"{W}instr").strip() for field in footer._element.iter(f"{W}fldSimple")] == [
            "PAGE",
            "NUMPAGES",
        ]


def test_chinese_words_are_marked_as_such(docx: bytes, part: Part) -> None:
    marked = [
        words(run)
        for run in part(docx, "word/footnotes.xml").iter(f"{W}r")
        if (language := run.find(f"{W}rPr/{W}lang")) is not None and language.get(f"{W}val") == "zh-CN"
    ]
    assert any("包钢集团" in text for text in marked)


def test_the_same_run_gives_the_same_bytes(docx: bytes, memo_run: Run, memo_text: str) -> None:
    assert export(memo_run, memo_text, "docx") == docx
    later = memo_run.model_copy(update={"created": "2031-01-01T00:00:00+00:00"})
    assert export(later, memo_text, "docx") != docx


def test_what_sources_say_is_text_whatever_it_looks_like(part: Part) -> None:
    document = export(sample_run(), sample_markdown(), "docx")
    assert HOSTILE in words(part(document, "word/document.xml"))
    assert HOSTILE in words(part(document, "word/footnotes.xml"))
    assert all(target.startswith("https://example.org/magnets") for target in outward(document))
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        assert not [name for name in archive.namelist() if "media" in name or "embed" in name]


@pytest.mark.parametrize("template", ["bluf", "one_page", "source_comparison", "timeline"])
def test_every_template_comes_out_whole(template: str, memo_run: Run, part: Part) -> None:
    run = memo_run.model_copy(update={"memo": memo_run.memo.model_copy(update={"template": template})})
    memo = render_markdown(run, load_template(template))
    document = export(run, memo, "docx")
    text = without_citations(part(document, "word/document.xml"))
    told = [line for line in lines_of(memo) if "|" not in line]
    assert [line for line in told if line not in text] == []
    assert len(notes(document, part)) == notes_of(memo)


def test_office_prints_every_note_under_the_text_that_cites_it(
    as_office_prints_it: bytes, docx: bytes, pages: Callable[[bytes], list[str]], part: Part
) -> None:
    printed = pages(as_office_prints_it)
    whole = squeezed(" ".join(printed))
    for note in notes(docx, part):
        assert squeezed(words(note)) in whole
    assert printed[0].endswith(f"1 / {len(printed)}")
    title = squeezed(python_docx.Document(io.BytesIO(docx)).core_properties.title)
    assert all(squeezed(page).startswith(title) for page in printed[1:])
