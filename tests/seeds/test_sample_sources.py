"""The samples are marked as samples, and the generated ones are what their scripts write."""

import runpy
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest

SEEDS = Path(__file__).parents[2] / "seeds"
MARK = "Sample source: "


def renderer(script: str) -> Callable[[], bytes]:
    render: Callable[[], bytes] = runpy.run_path(str(SEEDS / script))["render"]
    return render


def body(docx: bytes) -> bytes:
    with ZipFile(BytesIO(docx)) as archive:
        return archive.read("word/document.xml")


@pytest.fixture(scope="module")
def pages() -> list[str]:
    with pypdfium2.PdfDocument(SEEDS / "market-note.pdf") as note:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in note]


@pytest.mark.parametrize("name", ["trade-note.html", "company-notice.zh.md", "wire-brief.txt", "policy-note.md"])
def test_text_samples_say_that_they_are_samples(name: str) -> None:
    assert MARK in (SEEDS / name).read_text("utf-8")


def test_generated_samples_say_that_they_are_samples(pages: list[str]) -> None:
    assert len(pages) == 2
    assert all(MARK in page for page in pages)
    assert MARK.encode() in body((SEEDS / "supplier-memo.docx").read_bytes())


def test_the_pdf_is_what_its_script_writes() -> None:
    assert renderer("make_market_note.py")() == (SEEDS / "market-note.pdf").read_bytes()


def test_the_docx_is_what_its_script_writes_however_often() -> None:
    render = renderer("make_supplier_memo.py")
    once = render()
    assert once == render()
    # Not the whole archive: its styles are python-docx's, its compression zlib's.
    assert body(once) == body((SEEDS / "supplier-memo.docx").read_bytes())


def test_the_planted_disagreement_is_there_in_the_same_words(pages: list[str]) -> None:
    sentence = "U.S. mines produced an estimated {} metric tons of rare earth oxide equivalent in 2024, according to"
    brief = " ".join((SEEDS / "wire-brief.txt").read_text("utf-8").split())
    assert sentence.format("45,000") in pages[0]
    assert sentence.format("38,000") in brief


def test_the_wire_brief_is_hard_wrapped() -> None:
    lines = (SEEDS / "wire-brief.txt").read_text("utf-8").splitlines()
    assert max(map(len, lines)) <= 72
