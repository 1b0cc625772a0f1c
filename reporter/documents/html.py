"""Web pages: the main text and what the page says about itself, by trafilatura."""

from __future__ import annotations

import re
from typing import Any

from reporter.documents.blocks import pieces_of
from reporter.documents.content import Content, Metadata, Piece, Raw, collapse, compose
from reporter.documents.encoding import decode
from reporter.documents.metadata import iso_date
from reporter.errors import SourceEmpty

# A main text shorter than this was hardly found: then the whole page is read.
_LEAST_CHARS = 250
_FURNITURE = "//header[not(ancestor::article)]|//footer|//aside|//*[@role='navigation' or @aria-hidden='true']"


def read_html(raw: Raw) -> Content:
    """The main text of a page; all of its text where no main part stands out."""
    page = re.sub(r"[\x00\ud800-\udfff\ufffe\uffff]", " ", decode(raw))
    root = _tree(page)
    if root is None:
        raise SourceEmpty(raw.uri, "the page is empty", hint="check that it is the page you meant")
    extract = _main_part(page, raw)
    main = pieces_of(extract.body) if extract is not None and extract.body is not None else []
    whole = _whole(root)
    if _length(main) < _LEAST_CHARS:
        main = whole or main
    metadata = _metadata(extract, root)
    text, blocks = compose(_titled(main, metadata.title))
    return Content(text=text, blocks=blocks, media_type="text/html", metadata=metadata)


def _tree(page: str) -> Any:
    # Loaded here to keep start-up fast.
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True)
    try:
        return html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def _main_part(page: str, raw: Raw) -> Any:
    """Trafilatura's reading of a page; None where it finds nothing."""
    # Loaded here to keep start-up fast.
    import trafilatura

    return trafilatura.bare_extraction(
        page,
        url=raw.uri if raw.uri.startswith("http") else None,
        include_comments=False,
        include_tables=True,
        include_formatting=True,
        with_metadata=True,
        # An extensive search guesses a date out of the running text.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )


def _whole(root: Any) -> list[Piece]:
    """All the text of a page but its furniture."""
    body = root.find("body")
    if body is None:
        body = root
    for element in body.xpath(_FURNITURE):
        if element is not body and element.getparent() is not None:
            element.drop_tree()
    return pieces_of(body)


def _length(pieces: list[Piece]) -> int:
    return sum(len(piece.text) for piece in pieces)


def _titled(pieces: list[Piece], title: str | None) -> list[Piece]:
    """The pieces, the page's title first where the main text lacks it: it is part of what is read."""
    if not title or any(collapse(piece.text) == title for piece in pieces[:5]):
        return pieces
    return [Piece("heading", title), *pieces]


def _metadata(extract: Any, root: Any) -> Metadata:
    language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    if extract is None:
        title = collapse(root.findtext(".//title") or "")
        return Metadata(title=title or None, language=language)
    return Metadata(
        title=collapse(extract.title or "") or None,
        publisher=extract.sitename or extract.hostname or None,
        published=iso_date(extract.date or ""),
        language=extract.language or language,
    )
