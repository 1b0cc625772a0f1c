"""A PDF page's characters → lines, by where they stand: raised footnote marks out, table cells apart."""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from reporter.documents.content import collapse
from reporter.documents.notation import superscript

# What PDFium puts where a word is hyphenated at the end of a line.
_HYPHENS = frozenset("\ufffe\x02\u00ad")
_BREAKS = frozenset("\r\n")
# In heights of the line's letters (a height is about 1.2 type sizes).
_CELL_GAP, _FIGURE_GAP = 1.3, 0.45
_FIGURES = frozenset("0123456789%—–<>$€£")
_RAISED_HEIGHT, _RAISED_BY = 0.82, 0.12
_FONT_NAME_CHARS = 128
_BOLD_WEIGHT = 600


class Glyph(NamedTuple):
    """A character and the box its font gives it, in points from the page's lower left corner."""

    char: str
    left: float
    right: float
    bottom: float
    top: float
    place: int

    @property
    def height(self) -> float:
        """The height of its font, ascender to descender."""
        return self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it stands on a page; ``cells`` are its parts with wide gaps between them."""

    page: int
    text: str
    cells: tuple[str, ...]
    left: float
    right: float
    bottom: float
    top: float
    bold: bool = False
    opens_bold: bool = False
    hyphenated: bool = False

    @property
    def height(self) -> float:
        """The height of its font, ascender to descender."""
        return self.top - self.bottom


def lines_of_page(textpage: Any, page: int) -> list[Line]:
    """The lines of a page in PDFium's order, which is that of the columns."""
    rows: list[list[Glyph]] = []
    for row in _rows(_glyphs(textpage)):
        if rows and _same_line(rows[-1], row):
            rows[-1].extend(row)
        else:
            rows.append(row)
    return [line for row in rows if (line := _line(textpage, row, page)).text]


def _glyphs(textpage: Any) -> Iterator[Glyph]:
    """The characters of a page; those without a box are spaces and line ends."""
    # Loaded here to keep start-up fast.
    from pypdfium2 import raw

    count = raw.FPDFText_CountChars(textpage)
    text = textpage.get_text_range() if count > 0 else ""
    # One call for all characters, unless some of them take no or two places in the text.
    aligned = len(text) == count
    box = raw.FS_RECTF()
    for index in range(count):
        char = text[index] if aligned else _char(raw.FPDFText_GetUnicode(textpage, index))
        if char in _BREAKS:
            yield Glyph(char, 0, 0, 0, 0, index)
        elif char == " " or not raw.FPDFText_GetLooseCharBox(textpage, index, ctypes.byref(box)):
            yield Glyph(" ", 0, 0, 0, 0, index)
        else:
            yield Glyph(char, box.left, box.right, box.bottom, box.top, index)


def _char(code: int) -> str:
    return "\ufffd" if 0xD800 <= code < 0xE000 or not code else chr(code)


def _rows(glyphs: Iterator[Glyph]) -> Iterator[list[Glyph]]:
    """Characters up to each line end; a hyphen that PDFium has taken out ends a line too."""
    row: list[Glyph] = []
    for glyph in glyphs:
        if glyph.char not in _BREAKS:
            row.append(glyph)
        if row and (glyph.char in _BREAKS or glyph.char in _HYPHENS):
            yield row
            row = []
    if row:
        yield row


def _same_line(row: list[Glyph], after: list[Glyph]) -> bool:
    """Whether PDFium parted a line where a raised mark, or a gap, stands in it."""
    inked, following = _inked(row), _inked(after)
    if not inked or not following or inked[-1].char in _HYPHENS:
        return not inked or not following
    body, next_body = _commonest(inked), _commonest(following)
    middle = (next_body.bottom + next_body.top) / 2
    level = body.bottom < middle < body.top and next_body.bottom < (body.bottom + body.top) / 2 < next_body.top
    return level and following[0].left >= inked[-1].right - 0.3 * body.height


def _inked(row: list[Glyph]) -> list[Glyph]:
    return [glyph for glyph in row if glyph.char != " "]


def _commonest(inked: list[Glyph]) -> Glyph:
    """A character of the size most of the row is set in."""
    heights = Counter(round(glyph.height) for glyph in inked)
    height = max(heights, key=lambda size: (heights[size], size))
    return next(glyph for glyph in inked if round(glyph.height) == height)


def _line(textpage: Any, row: list[Glyph], page: int) -> Line:
    inked = _inked(row)
    if not inked:
        return Line(page, "", (), 0, 0, 0, 0)
    body = _commonest(inked)
    cells = tuple(filter(None, map(collapse, _cells(row, body))))
    hyphenated = inked[-1].char in _HYPHENS
    first, last = _bold(textpage, inked[0]), _bold(textpage, inked[-1])
    return Line(
        page=page,
        text=" ".join(cells),
        cells=cells,
        left=inked[0].left,
        right=max(glyph.right for glyph in inked),
        bottom=body.bottom,
        top=body.top,
        bold=first and last,
        opens_bold=first,
        hyphenated=hyphenated,
    )


def _cells(row: list[Glyph], body: Glyph) -> list[str]:
    """The text between the wide gaps of a line, footnote marks left out."""
    cells, raised = [""], ""
    last: Glyph | None = None
    for glyph in row:
        if glyph.char == " ":
            if not raised:
                cells[-1] += " "
            continue
        wide = last is not None and glyph.left - last.right > _gap(last.char, glyph.char) * body.height
        if raised and (wide or not _is_raised(glyph, body)):
            cells[-1] += superscript(cells[-1], raised)
            # The spaces of a mark that goes stay: "China,⁹ 70%".
            cells[-1] += " " if last is not None and glyph.left - last.right > 0.1 * body.height else ""
            raised = ""
        if wide:
            cells.append("")
        if _is_raised(glyph, body):
            raised += glyph.char
        elif glyph.char not in _HYPHENS:
            cells[-1] += glyph.char
        last = glyph
    cells[-1] += superscript(cells[-1], raised)
    return cells


def _gap(before: str, after: str) -> float:
    """The gap that parts two cells; the figures of a table may stand closer than words do."""
    return _FIGURE_GAP if before in _FIGURES and after in _FIGURES else _CELL_GAP


def _is_raised(glyph: Glyph, body: Glyph) -> bool:
    small = glyph.height < _RAISED_HEIGHT * body.height
    return small and glyph.bottom > body.bottom + _RAISED_BY * body.height


def _bold(textpage: Any, glyph: Glyph) -> bool:
    """Whether a character is set in bold, by its font's name or weight."""
    # Loaded here to keep start-up fast.
    from pypdfium2 import raw

    name, flags = ctypes.create_string_buffer(_FONT_NAME_CHARS), ctypes.c_int()
    raw.FPDFText_GetFontInfo(textpage, glyph.place, name, _FONT_NAME_CHARS, ctypes.byref(flags))
    lowered = name.value.lower()
    named = any(word in lowered for word in (b"bold", b"black", b"heavy", b"-bd", b"demi"))
    return named or raw.FPDFText_GetFontWeight(textpage, glyph.place) >= _BOLD_WEIGHT
