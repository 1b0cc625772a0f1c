"""PDF: pypdfium2 gives characters and where they stand; `pdf_lines` and `pdf_blocks` make text of them."""

from __future__ import annotations

import re
from threading import Lock
from typing import Any

from reporter.documents.content import Content, Metadata, Raw, collapse
from reporter.documents.metadata import iso_date
from reporter.documents.pdf_blocks import blocks_of_pages
from reporter.documents.pdf_lines import Line, lines_of_page
from reporter.errors import SourceEmpty, SourceEncrypted, SourceTooLarge, SourceUnreadable
from reporter.settings import Settings

_OCR = "run it through an OCR program first: reporter reads text, not pictures of text"
_PASSWORD = re.compile(r"password", re.IGNORECASE)
# A title left there by the program that printed it, or the name of a file.
_NO_TITLE = re.compile(
    r"microsoft \w+ - .*|untitled.*"
    r"|.*\.(?:docx?|pdf|indd|qxd|pptx?|xlsx?|tex|dvi)\b.*|\(?anonymous\)?|\W*|\d+",
    re.IGNORECASE,
)
_PDF_DATE = re.compile(r"(?:D:)?(\d{4})(\d\d)(\d\d)")
_LETTER = re.compile(r"[^\W\d_]")
# Characters without a meaning that anybody agreed on: fonts whose mapping to text is missing.
_UNMAPPED = re.compile(r"[\ufffd\ue000-\uf8ff]")
_MOST_UNMAPPED = 0.3

# PDFium is not thread-safe.
_pdfium = Lock()


def read_pdf(raw: Raw, settings: Settings) -> Content:
    """A PDF with a text layer, page by page."""
    with _pdfium:
        pages, metadata = _extract(raw, settings)
    letters = "".join(line.text for page in pages for line in page)
    if not _LETTER.search(letters):
        raise SourceEmpty(raw.uri, "the PDF holds no text, only pictures or nothing", hint=_OCR)
    if len(_UNMAPPED.findall(letters)) > _MOST_UNMAPPED * len(letters):
        raise SourceUnreadable(raw.uri, "the fonts of the PDF do not say which letters they show", hint=_OCR)
    text, blocks, starts = blocks_of_pages(pages)
    return Content(text=text, blocks=blocks, media_type="application/pdf", metadata=metadata, pages=starts)


def _extract(raw: Raw, settings: Settings) -> tuple[list[list[Line]], Metadata]:
    """The lines of every page, in PDFium's reading order."""
    # Loaded here to keep start-up fast.
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(raw.data)
    except pypdfium2.PdfiumError as error:
        raise _refused(raw, error) from error
    try:
        count = len(document)
        if count > settings.max_pages:
            raise SourceTooLarge(
                raw.uri,
                f"it has {count:,} pages, the limit is {settings.max_pages:,}",
                hint="raise REPORTER_MAX_PAGES, or cut out the pages that matter",
            )
        return [_page_lines(document, number) for number in range(count)], _metadata(document)
    except pypdfium2.PdfiumError as error:
        raise _refused(raw, error) from error
    finally:
        document.close()


def _page_lines(document: Any, number: int) -> list[Line]:
    page = document[number]
    textpage = page.get_textpage()
    try:
        return lines_of_page(textpage, number)
    finally:
        textpage.close()
        page.close()


def _refused(raw: Raw, error: Exception) -> SourceEncrypted | SourceUnreadable:
    if _PASSWORD.search(str(error)):
        return SourceEncrypted(raw.uri, "it is protected by a password", hint="save a copy without the password")
    return SourceUnreadable(raw.uri, f"it is a damaged PDF: {error}", hint="fetch it again, or print it to a new PDF")


def _metadata(document: Any) -> Metadata:
    fields = document.get_metadata_dict()
    title = collapse(fields.get("Title", ""))
    date = _PDF_DATE.match(fields.get("CreationDate", ""))
    return Metadata(
        title=None if _NO_TITLE.fullmatch(title) else title,
        published=iso_date("-".join(date.groups())) if date else None,
    )
