from __future__ import annotations

from pathlib import Path

import pytest

from reporter.documents import read
from reporter.settings import Settings

TITLE = "Harbor council delays the ore terminal"
FORMATS = {
    "as_text": "text/plain",
    "as_markdown": "text/markdown",
    "as_html": "text/html",
    "as_docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "as_pdf": "application/pdf",
}


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_gives_the_same_sentences(
    name: str, request: pytest.FixtureRequest, settings: Settings, sentences: tuple[str, ...]
) -> None:
    document = read(request.getfixturevalue(name), settings)
    assert document.sentence_texts == sentences
    assert document.media_type == FORMATS[name]
    assert (document.title, document.language) == (TITLE, "en")
    assert [sentence.number for sentence in document.sentences] == list(range(1, len(sentences) + 1))


@pytest.mark.parametrize("name", FORMATS)
def test_headings_and_litter_hold_no_sentences(name: str, request: pytest.FixtureRequest, settings: Settings) -> None:
    document = read(request.getfixturevalue(name), settings)
    kinds = {document.quote(block): block.kind for block in document.blocks}
    assert kinds["Highlights"] == kinds["What it means for buyers"] == "heading"
    assert kinds.get("Leave a Reply", "boilerplate") == "boilerplate"
    quotable = {sentence.block for sentence in document.sentences}
    assert {document.blocks[index].kind for index in quotable} == {"list_item", "paragraph"}


@pytest.mark.parametrize("name", ["as_markdown", "as_html"])
def test_metadata_of_the_page(name: str, request: pytest.FixtureRequest, settings: Settings) -> None:
    document = read(request.getfixturevalue(name), settings)
    assert (document.publisher, document.published) == ("Quay Gazette", "2025-05-09")


def test_pdf_pages(as_pdf: Path, settings: Settings) -> None:
    document = read(as_pdf, settings)
    pages = {document.quote(s)[:12]: document.cite(s).page for s in document.sentences}
    assert len(document.pages) == 2
    assert pages["The harbor c"] == 1
    assert pages["Buyers read "] == 1
    assert pages["Long contrac"] == 2
    running_over = next(block for block in document.blocks if document.quote(block).startswith("Buyers read"))
    assert running_over.start < document.pages[1] < running_over.end
    litter = [document.quote(block) for block in document.blocks if block.kind == "boilerplate"]
    assert litter == ["Quay Gazette, special report", "Page 1", "Quay Gazette, special report", "Page 2"]
