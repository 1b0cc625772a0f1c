"""A memo as a Word document: pandoc's, in the styles of our reference document."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, datetime

from reporter.export.dress import Word, language_tag
from reporter.export.layout import lay_out
from reporter.export.pandoc import asset, write
from reporter.export.tree import node, plain, words
from reporter.types import Run

_REFERENCE = "reference.docx"
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip archive can tell
_CORE, _APPLICATION = "docProps/core.xml", "docProps/app.xml"
_MOMENT = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
# Pandoc's own is filled with figures of another document.
_APPLICATION_XML = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>reporter</Application></Properties>"
)


def to_docx(markdown_text: str, run: Run) -> bytes:
    """The memo as DOCX; the same run gives the same bytes. Raises ExportError."""
    paper = lay_out(markdown_text, run, Word())
    meta = {
        "title": node("MetaInlines", paper.title),
        "subtitle": node("MetaInlines", paper.byline),
        "subject": node("MetaInlines", words(plain(paper.byline))),
        "lang": node("MetaString", language_tag(run.memo.language) or "en"),
    }
    document = write({**paper.tree, "meta": meta}, "docx", ["--reference-doc", asset(_REFERENCE)])
    return _dated(document, datetime.fromisoformat(run.created))


def _dated(document: bytes, created: datetime) -> bytes:
    """The archive with the run's date in its properties, and no other anywhere."""
    moment = f"{created.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}".encode()
    dated = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as old, zipfile.ZipFile(dated, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == _CORE:
                part = _MOMENT.sub(moment, part)
            elif name == _APPLICATION:
                part = _APPLICATION_XML
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, part)
    return dated.getvalue()
