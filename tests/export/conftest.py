"""One memo from the sample sources, in English with a Chinese source in it, and its exports."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from lxml import etree

from reporter.chain import brief
from reporter.export import export
from reporter.memo.markdown import render_markdown
from reporter.prompting.templates import load_template
from reporter.types import Document, Run
from tests.seed_run import NAMES, SEEDS

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WEB = "https://example.org/"


def on_the_web(document: Document) -> Document:
    """A source as if it had been fetched: all but the Word file are."""
    name = Path(document.uri).name
    return document if name.endswith(".docx") else document.model_copy(update={"uri": WEB + name})


@pytest.fixture(scope="session")
def memo_run() -> Run:
    run = brief([SEEDS / name for name in (*NAMES, "company-notice.zh.md")])
    return run.model_copy(update={"documents": tuple(map(on_the_web, run.documents))})


@pytest.fixture(scope="session")
def memo_text(memo_run: Run) -> str:
    return render_markdown(memo_run, load_template("briefing"))


@pytest.fixture(scope="session")
def docx(memo_run: Run, memo_text: str) -> bytes:
    return export(memo_run, memo_text, "docx")


@pytest.fixture(scope="session")
def pdf(memo_run: Run, memo_text: str) -> bytes:
    return export(memo_run, memo_text, "pdf")


@pytest.fixture(scope="session")
def part() -> Callable[[bytes, str], etree._Element]:
    """A part of a Word document as XML."""

    def read(document: bytes, name: str) -> etree._Element:
        with zipfile.ZipFile(io.BytesIO(document)) as archive:
            return etree.fromstring(archive.read(name))

    return read


@pytest.fixture(scope="session")
def pages() -> Callable[[bytes], list[str]]:
    """The text of a PDF by page, on one line each."""

    def read(document: bytes) -> list[str]:
        opened = pypdfium2.PdfDocument(document)
        texts = [" ".join(page.get_textpage().get_text_bounded().split()) for page in opened]
        opened.close()
        return texts

    return read


@pytest.fixture(scope="session")
def as_office_prints_it(docx: bytes, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The Word document as LibreOffice makes a PDF of it."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("how Word documents print needs LibreOffice: apt-get install libreoffice-writer-nogui")
    folder = tmp_path_factory.mktemp("office")
    (folder / "memo.docx").write_bytes(docx)
    subprocess.run(
        [
            *(office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"),
            *("--convert-to", "pdf", "--outdir", folder, folder / "memo.docx"),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return (folder / "memo.pdf").read_bytes()
