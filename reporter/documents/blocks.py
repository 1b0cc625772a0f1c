"""A tree of markup → pieces of plain text. Knows HTML's tags and those of trafilatura's own XML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from reporter.documents.content import Piece, collapse
from reporter.documents.headings import ends_sentence
from reporter.documents.layout import LIST_MARKER, lay_out
from reporter.documents.notation import superscript
from reporter.types import BlockKind

_SKIPPED = frozenset({
    "script", "style", "noscript", "template", "nav", "form", "button", "select", "input", "textarea",
    "svg", "iframe", "object", "math", "graphic", "title",
})  # fmt: skip
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "head"})
_ITEMS = frozenset({"li", "item", "dd"})
_ROWS = frozenset({"tr", "row"})
_CELLS = frozenset({"td", "th", "cell"})
_BREAKS = frozenset({"br", "lb"})
_BLOCKS = frozenset({
    "p", "div", "section", "article", "main", "body", "html", "header", "footer", "aside", "blockquote",
    "quote", "ul", "ol", "list", "dl", "dt", "table", "thead", "tbody", "tfoot", "figure", "figcaption",
    "caption", "address", "details", "summary", "fieldset", "hr", "center", "pre", "code-block",
    "comments", "doc",
})  # fmt: skip
_BLOCKISH = _BLOCKS | _HEADINGS | _ITEMS | _ROWS
_BACKLINK = re.compile(r"[↩↑]\ufe0e?")
_BRACKETED_NOTE = re.compile(r"\[(?:\d{1,3}|[a-z]|note \d+|citation needed)\]")
# A table whose cells are this long lays out a page.
_LAYOUT_CELL = 400


def pieces_of(root: Any) -> list[Piece]:
    """The blocks of an lxml element, in reading order."""
    walk = _Walk()
    walk.into(root, "paragraph")
    walk.flush("paragraph")
    return walk.pieces


class _Walk:
    """Collects running text until a block ends."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._running: list[str] = []

    def into(self, element: Any, kind: BlockKind) -> None:
        """Take in an element and all in it; running text in it belongs to a block of that kind."""
        self._add(element.text)
        for child in element:
            # Comments and processing instructions have no name.
            if isinstance(child.tag, str):
                self._child(child, child.tag.lower(), kind)
            self._add(child.tail)

    def flush(self, kind: BlockKind) -> None:
        """End the block that is running."""
        running, self._running = "".join(self._running), []
        for text in _unbroken(running):
            # A list typed by hand inside a paragraph is still a list.
            marker = LIST_MARKER.match(text) if kind in ("paragraph", "list_item") else None
            if marker:
                self.pieces.append(Piece("list_item", text[marker.end() :]))
            else:
                self.pieces.append(Piece(kind, text))

    def _add(self, text: str | None) -> None:
        if text:
            self._running.append(re.sub(r"\s+", " ", text))

    def _child(self, child: Any, tag: str, kind: BlockKind) -> None:
        if tag in _SKIPPED:
            return
        if tag in _BREAKS:
            self._running.append("\n")
        elif _is_raised(child, tag):
            self._running.append(_raised("".join(self._running), "".join(child.itertext())))
        elif tag not in _BLOCKISH:
            self.into(child, kind)
        else:
            self.flush(kind)
            self._block(child, tag, kind)

    def _block(self, child: Any, tag: str, kind: BlockKind) -> None:
        if tag in _ROWS and (cells := _cells(child)) is not None:
            self.pieces.append(Piece("table_row" if len(cells) > 1 else "paragraph", " | ".join(cells)))
        elif tag == "pre":
            self.pieces.extend(_preformatted("".join(child.itertext())))
        else:
            inner = _kind_within(tag, kind)
            self.into(child, inner)
            self.flush(inner)


def _kind_within(tag: str, kind: BlockKind) -> BlockKind:
    if tag in _HEADINGS:
        return "heading"
    if tag in _ITEMS:
        return "list_item"
    return "boilerplate" if tag == "figcaption" else kind


def _unbroken(running: str) -> Iterator[str]:
    """Running text at its line breaks: parted, unless the line plainly goes on."""
    pending = ""
    for line in running.split("\n"):
        text = collapse(_BACKLINK.sub("", _BRACKETED_NOTE.sub("", line)))
        if pending and text and text[0].islower() and not ends_sentence(pending):
            pending = f"{pending} {text}"
            continue
        if pending:
            yield pending
        pending = text
    if pending:
        yield pending


def _is_raised(child: Any, tag: str) -> bool:
    return tag == "sup" or (tag == "hi" and child.get("rend") == "#sup")


def _raised(before: str, text: str) -> str:
    """A superscript; ``[3]`` and the like are footnote marks."""
    return superscript(before, re.sub(r"^\[(.*)\]$", r"\1", text.strip()))


def _cells(row: Any) -> list[str] | None:
    """The cells of a table row, each on one line; None where the table lays out a page."""
    cells = []
    for cell in row:
        if not (isinstance(cell.tag, str) and cell.tag.lower() in _CELLS):
            continue
        parts = pieces_of(cell)
        if sum(len(part.text) for part in parts) > _LAYOUT_CELL:
            return None
        cells.append(" ".join(part.text for part in parts))
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _preformatted(text: str) -> list[Piece]:
    return [Piece(block.kind, collapse(text[block.start : block.end])) for block in lay_out(text)]
