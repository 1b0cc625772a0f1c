"""What a footnote of the memo says on paper: quote, source, page, and a link to the sentence in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote as percent_encoded

from reporter.export.dress import Dress
from reporter.export.scripts import in_its_script
from reporter.export.tree import Nodes, link, node, words
from reporter.memo.escaping import unescape
from reporter.memo.verification.memo_text import Footnote
from reporter.types import Document, Run

_WEB = re.compile(r"https?://", re.IGNORECASE)
_PAGE = re.compile(r", p\. (?P<page>\d+)$")
_ENDS = 5  # words of a quote's beginning and end that find it in a page
_LETTERS = 12  # the same where words are not set apart
_UNSPACED = ("zh", "ja", "th")


def note_text(note: Footnote, run: Run, dress: Dress) -> Nodes:
    """The inlines of a footnote that is written as reporter writes them."""
    said = note.quote or ""
    label = unescape(note.label)
    document = _document(note, label, run.documents)
    quoted, source = words(said), _source(label, run.memo.language, dress)
    if document is not None:
        quoted = dress.foreign(quoted, document.language)
        address = _address(document, said, _PAGE.search(label))
        source = [link(source, address)] if address else source
    return [node("Str", "“"), *quoted, node("Str", "”"), node("Space"), node("Str", "—"), node("Space"), *source]


def _source(label: str, language: str, dress: Dress) -> Nodes:
    """The source's name and page."""
    nodes: Nodes = []
    for piece in words(_PAGE.sub(", p.\u00a0\\g<page>", label)):
        nodes += in_its_script(piece["c"], language, dress) if piece["t"] == "Str" else [piece]
    return nodes


def is_web(address: str) -> bool:
    """Whether an address is one that a reader of the memo can follow."""
    return bool(_WEB.match(address))


def _document(note: Footnote, label: str, documents: Sequence[Document]) -> Document | None:
    """The source that has the quote at its place; copies of one text are told apart by the title."""
    quote = (note.quote or "").split()
    found = [document for document in documents if document.text[note.start : note.end].split() == quote]
    named = [document for document in found if " ".join(document.title.split()) in label]
    return next(iter(named or found), None)


def _address(document: Document, quote: str, page: re.Match[str] | None) -> str | None:
    """Where to read on: the page of a PDF, the quoted words of a web page (WICG: URL Fragment Text Directives)."""
    if not is_web(document.uri):
        return None
    if document.media_type == "application/pdf":
        return document.uri if page is None or "#" in document.uri else f"{document.uri}#page={page['page']}"
    first, last = _ends(quote, unspaced=document.language in _UNSPACED)
    directive = ",".join(percent_encoded(part, safe="").replace("-", "%2D") for part in (first, last) if part)
    return f"{document.uri}{'' if '#' in document.uri else '#'}:~:text={directive}" if directive else document.uri


def _ends(quote: str, *, unspaced: bool) -> tuple[str, str]:
    """The beginning and the end of a quote, or all of a short one."""
    pieces, most, between = (list(quote), _LETTERS, "") if unspaced else (quote.split(), _ENDS, " ")
    if len(pieces) <= 2 * most:
        return between.join(pieces), ""
    return between.join(pieces[:most]), between.join(pieces[-most:])
