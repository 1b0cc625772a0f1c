r"""Plain text: the document's text is the file's own, with newlines as ``\n``."""

from __future__ import annotations

from reporter.documents.content import Content, Raw
from reporter.documents.encoding import decode
from reporter.documents.layout import lay_out, lines_of
from reporter.documents.metadata import from_header
from reporter.types import Block

_ROWS = {".csv": "text/csv", ".tsv": "text/tab-separated-values"}


def read_text(raw: Raw) -> Content:
    """A plain text; lines such as ``Title: …`` at its top are its metadata."""
    text = decode(raw).rstrip()
    lines = lines_of(text)
    while lines and not lines[0].text.strip():
        del lines[0]
    metadata, count = from_header([line.text for line in lines])
    header = tuple(Block(start=line.start, end=line.end, kind="boilerplate") for line in lines[:count])
    body = lines[count].start if count < len(lines) else len(text) if count else 0
    return Content(
        text=text,
        blocks=header + lay_out(text, body, rows=raw.suffix in _ROWS),
        media_type=_ROWS.get(raw.suffix, "text/plain"),
        metadata=metadata,
    )
