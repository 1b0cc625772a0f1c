"""Word documents: mammoth reads the body, the core properties say the rest."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any
from xml.parsers.expat import ExpatError

from reporter.documents.blocks import pieces_of
from reporter.documents.content import Content, Metadata, Raw, collapse, compose
from reporter.documents.metadata import iso_date
from reporter.errors import SourceTooLarge, SourceUnreadable
from reporter.settings import Settings

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
p[style-name='List Bullet'] => ul > li:fresh
p[style-name='List Number'] => ol > li:fresh
"""
_CORE = "docProps/core.xml"
_DC, _TERMS = "{http://purl.org/dc/elements/1.1/}", "{http://purl.org/dc/terms/}"
# Titles that programs put there, and the date of the template that python-docx copies.
_GENERIC = {"word document", "document", "untitled", "microsoft word document", "document1"}
_TEMPLATE_DATE = "2013-12-23"
# mammoth takes a document's parts for granted and trips, in many ways, over what is missing.
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    ExpatError,
    EOFError,
    LookupError,
    ValueError,
    OSError,
    SyntaxError,
    AttributeError,
    TypeError,
    NotImplementedError,
    RecursionError,
)


def read_docx(raw: Raw, settings: Settings) -> Content:
    """A Word document, tables row by row; headers, footers and pictures are left out."""
    # Loaded here to keep start-up fast.
    import mammoth
    from lxml import html

    try:
        with zipfile.ZipFile(io.BytesIO(raw.data)) as archive:
            _check_size(raw, archive, settings)
            metadata = _metadata(archive)
        page = mammoth.convert_to_html(
            io.BytesIO(raw.data),
            style_map=_STYLES,
            convert_image=mammoth.images.inline(lambda _: {"src": ""}),
        ).value
    except _DAMAGE as error:
        raise SourceUnreadable(
            raw.uri,
            f"it is a damaged Word document: {error}",
            hint="open it in a word processor and save it again",
        ) from error
    text, blocks = compose(pieces_of(html.fragment_fromstring(page, create_parent="body")) if page else ())
    return Content(text=text, blocks=blocks, media_type=MEDIA_TYPE, metadata=metadata)


def _check_size(raw: Raw, archive: zipfile.ZipFile, settings: Settings) -> None:
    """A small archive may unpack to more than the memory holds."""
    unpacked = sum(part.file_size for part in archive.infolist() if part.filename.endswith((".xml", ".rels")))
    if unpacked > settings.max_file_bytes:
        raise SourceTooLarge(
            raw.uri,
            f"it unpacks to {unpacked / 1e6:,.1f} MB, the limit is {settings.max_file_bytes / 1e6:,.1f} MB",
            hint="raise REPORTER_MAX_FILE_BYTES if you trust it",
        )


def _metadata(archive: zipfile.ZipFile) -> Metadata:
    """Title, date and language of the core properties, where they were set by somebody."""
    # Loaded here to keep start-up fast.
    from lxml import etree

    if _CORE not in archive.namelist():
        return Metadata()
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    root = etree.fromstring(archive.read(_CORE), parser=parser)
    if root is None:
        return Metadata()
    title = _property(root, f"{_DC}title")
    created = iso_date((_property(root, f"{_TERMS}created") or "")[: len(_TEMPLATE_DATE)])
    return Metadata(
        title=title if title and title.lower() not in _GENERIC else None,
        publisher=_property(root, f"{_DC}publisher"),
        published=None if created == _TEMPLATE_DATE else created,
        language=_property(root, f"{_DC}language"),
    )


def _property(root: Any, name: str) -> str | None:
    return collapse(root.findtext(name) or "") or None
