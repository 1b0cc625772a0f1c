"""Plain text → blocks, by its lines alone: paragraphs, list items, headings, rows of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reporter.documents.headings import ends_sentence
from reporter.types import Block, BlockKind

LIST_MARKER = re.compile(
    r"[ \t\u3000]*(?:[-*+•‣◦▪●○■□·–][ \t\u00a0\u3000]+|\(?\d{1,2}[.)][ \t\u00a0\u3000]+"
    r"|\(?(?:[a-z]|[ivx]{2,5})\)[ \t\u00a0]+|\([A-Z]\)[ \t\u00a0]+"
    r"|[（(][一二三四五六七八九十\d]{1,3}[)）]\s*|\[[ xX]\][ \t]+)(?=\S)"
)
_RULE = re.compile(r"\s*([-=_*~#])(?:\s?\1){2,}\s*")
_HASHES = re.compile(r"\s{0,3}#{1,6}\s+(?=\S)")
_ROW = re.compile(r"\t\s*\S.*\t|^\s*\|.*\|\s*$|\S {3,}\S.* {3,}\S|\S {3,}[\d.,%$€£+−-]+\s*$")
_INDENT = re.compile(r"[ \t\u3000]*")
_FIRST_WORD = re.compile(r"\s*(\S+)")
_WIDE = re.compile(r"[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]")

# Hard-wrapped text is set to 60 to 100 columns; beyond that a line is a paragraph.
_WIDEST_WRAP = 130
_NARROWEST_WRAP = 40
_RAGGED = 0.12
_WRAPPED_SHARE = 0.5


class Line(NamedTuple):
    """A line of a text: where it starts, and its characters without the newline."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Where it ends, without trailing white space."""
        return self.start + len(self.text.rstrip())

    @property
    def width(self) -> int:
        """Columns it takes: East Asian characters take two."""
        bare = self.text.rstrip()
        return len(bare) + len(_WIDE.findall(bare))


def lines_of(text: str, start: int = 0) -> list[Line]:
    """The lines of a text from an offset on."""
    lines = []
    for line in text[start:].split("\n"):
        lines.append(Line(start, line))
        start += len(line) + 1
    return lines


def lay_out(text: str, start: int = 0, *, rows: bool = False) -> tuple[Block, ...]:
    """The blocks of a plain text from an offset on; ``rows``: each line is a row of a table."""
    lines = lines_of(text, start)
    if rows:
        return tuple(_block(line.start, line.end, "table_row", text) for line in lines if line.text.strip())
    width = wrap_width(lines)
    blocks = [block for run in _runs(lines) for block in _blocks_of(run, width, text)]
    return tuple(blocks)


def wrap_width(lines: Sequence[Line]) -> int | None:
    """The column a text is hard-wrapped at; None where each line is a paragraph of its own.

    A line is wrapped if the next line's first word would not have fitted any more.
    """
    pairs = [(line, after) for run in _runs(lines) for line, after in pairwise(run) if not _stands_alone(after)]
    if not pairs:
        return None
    widths = sorted(line.width for line, _ in pairs)
    width = widths[min(len(widths) - 1, int(0.95 * len(widths)))]
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return None
    wrapped = [line for line, after in pairs if _is_full(line, after, width)]
    ended = sum(ends_sentence(line.text) for line in wrapped)
    enough = len(wrapped) >= _WRAPPED_SHARE * len(pairs) and ended <= len(wrapped) / 2
    return width if enough else None


def _runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Stretches of lines without a blank one."""
    run: list[Line] = []
    for line in lines:
        if line.text.strip():
            run.append(line)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _stands_alone(line: Line) -> bool:
    return bool(
        LIST_MARKER.match(line.text) or _RULE.fullmatch(line.text) or _HASHES.match(line.text) or _is_row(line.text)
    )


def _is_row(line: str) -> bool:
    """Whether columns show; most lines have nothing that could part them."""
    return ("   " in line or "\t" in line or "|" in line) and _ROW.search(line) is not None


def _is_full(line: Line, after: Line, width: int) -> bool:
    """Whether the first word of the line after would not have fitted on this one."""
    first = _FIRST_WORD.match(after.text)
    word = first[1] if first else ""
    room = 2 if _WIDE.match(word) else len(word) + 1
    # After a full stop only a line that is full to the last column goes on for sure.
    return line.width + room > width * (1 - (0 if ends_sentence(line.text) else _RAGGED))


def _blocks_of(run: Sequence[Line], width: int | None, text: str) -> Iterator[Block]:
    """The blocks of lines that no blank line parts."""
    pending: list[Line] = []
    for line in run:
        if pending and _continues(pending, line, width):
            pending.append(line)
            continue
        if pending:
            yield _made(pending, text)
        pending = [line]
    if pending:
        yield _made(pending, text)


def _continues(pending: Sequence[Line], line: Line, width: int | None) -> bool:
    """Whether a line goes on with the block begun."""
    last = pending[-1]
    if _stands_alone(line) or _RULE.fullmatch(last.text) or _HASHES.match(last.text) or _is_row(last.text):
        return False
    item = LIST_MARKER.match(pending[0].text)
    indent, begun = (len(_INDENT.match(part.text)[0]) for part in (line, pending[0]))  # type: ignore[index] # the pattern matches any line
    if item and indent > begun:
        return True
    if width is None:
        return False
    if indent > begun + 1 and len(pending) > 1:
        # The first line of a paragraph is indented, those before it are not.
        return False
    return _is_full(last, line, width) or (line.text.lstrip()[:1].islower() and not ends_sentence(last.text))


def _made(lines: Sequence[Line], text: str) -> Block:
    """The block of some lines, its marker left outside."""
    first, end = lines[0], lines[-1].end
    if _RULE.fullmatch(first.text):
        return _block(first.start, end, "boilerplate", text)
    if marker := LIST_MARKER.match(first.text):
        return _block(first.start + marker.end(), end, "list_item", text)
    if hashes := _HASHES.match(first.text):
        return _block(first.start + hashes.end(), end, "heading", text)
    kind: BlockKind = "table_row" if len(lines) == 1 and _is_row(first.text) else "paragraph"
    return _block(first.start, end, kind, text)


def _block(start: int, end: int, kind: BlockKind, text: str) -> Block:
    passage = text[start:end]
    return Block(start=start + len(passage) - len(passage.lstrip()), end=end, kind=kind)
