"""Lines of PDF pages → paragraphs, headings, list items and table rows, across page breaks."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from reporter.documents.content import GAP
from reporter.documents.headings import ends_sentence, looks_like_heading
from reporter.documents.layout import LIST_MARKER
from reporter.documents.pdf_furniture import running_lines
from reporter.documents.pdf_lines import Line
from reporter.types import Block, BlockKind

_CJK_END, _CJK_START = (
    re.compile(r"[\u3000-\u9fff\uff00-\uffef]$"),
    re.compile(r"^[\u3000-\u9fff\uff00-\uffef]"),
)
_WORD = re.compile(r"[^\W_]+")
_HALF = re.compile(r"\S+$")
_LAST_WORD, _FIRST_WORD = re.compile(r"([^\W\d_]+)-?$"), re.compile(r"^([^\W\d_]+)")
_HYPHENATED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")

# Distances in heights of a line's font (about 1.2 type sizes), gaps in pitches (line to line).
_SIZE_CHANGE, _HEADING_SIZE = 0.12, 1.1
_GAP_PITCH = 1.4
_INDENT, _DEEPEST_INDENT, _SAME_LEFT = 0.6, 4.0, 2.5
_WINDOW = 8
_SHORT_LINE = 0.25
_HEADING_LINES, _HEADING_CHARS = 3, 160


@dataclass(slots=True)
class _Passage:
    """Lines that belong together, on their way to a block."""

    lines: list[Line]
    kind: BlockKind = "paragraph"


@dataclass(frozen=True, slots=True)
class _Measure:
    """What is usual in a document: its letters' height; and its words, for the hyphens at line ends."""

    height: float
    words: frozenset[str]
    compounds: frozenset[str]


def blocks_of_pages(pages: Sequence[Sequence[Line]]) -> tuple[str, tuple[Block, ...], tuple[int, ...]]:
    """The text of a document, its blocks, and the offset at which each page starts."""
    furniture = running_lines(pages)
    measure = _measure(pages)
    passages: list[_Passage] = []
    for page in pages:
        body = [line for line in page if line not in furniture]
        outside = [_Passage([line], _furniture_kind(line, measure)) for line in page if line in furniture]
        inside = _passages(body, measure)
        if passages and inside and _runs_over(passages[-1], inside[0]):
            # The furniture between the two halves goes before them.
            passages[-1:-1] = outside
            passages[-1].lines.extend(inside.pop(0).lines)
        else:
            passages.extend(outside)
        passages.extend(inside)
    return _written(passages, len(pages), measure)


def _furniture_kind(line: Line, measure: _Measure) -> BlockKind:
    """Boilerplate; but what heads the first page in large letters is the title that later pages repeat."""
    large = line.page == 0 and line.height > _HEADING_SIZE * measure.height
    return "heading" if large and looks_like_heading(line.text) else "boilerplate"


def _measure(pages: Sequence[Sequence[Line]]) -> _Measure:
    heights: Counter[float] = Counter()
    for page in pages:
        for line in page:
            heights[round(line.height, 1)] += len(line.text)
    # The halves of a word parted at a line end are no words of the document.
    whole = [_HALF.sub("", line.text) if line.hyphenated else line.text for page in pages for line in page]
    text = "\n".join(whole).lower()
    return _Measure(
        height=heights.most_common(1)[0][0] if heights else 1.0,
        words=frozenset(_WORD.findall(text)),
        compounds=frozenset(_HYPHENATED.findall(text)),
    )


def _passages(lines: Sequence[Line], measure: _Measure) -> list[_Passage]:
    """The passages of one page."""
    passages: list[_Passage] = []
    pitch = _pitch(lines)
    for index, line in enumerate(lines):
        edge = _right_edge(lines, index - 1) if index else line.right
        if passages and not _begins(passages[-1].lines, line, pitch, edge):
            passages[-1].lines.append(line)
        else:
            passages.append(_Passage([line]))
    for passage in passages:
        passage.kind = _kind(passage.lines, measure)
    for index, passage in enumerate(passages):
        if passage.kind == "paragraph" and _labels_rows(passages, index):
            passage.kind = "heading"
    return passages


def _pitch(lines: Sequence[Line]) -> float:
    """The usual distance from line to line on a page."""
    drops = [before.bottom - line.bottom for before, line in itertools.pairwise(lines)]
    near = [drop for drop, line in zip(drops, lines, strict=False) if 0.5 * line.height < drop < 2 * line.height]
    return median(near) if near else 1.2 * max((line.height for line in lines), default=1)


def _right_edge(lines: Sequence[Line], index: int) -> float:
    """How far the lines of a line's column reach."""
    line = lines[index]
    around = lines[max(0, index - _WINDOW) : index + _WINDOW + 1]
    return max(other.right for other in around if abs(other.left - line.left) < _SAME_LEFT * line.height)


def _begins(begun: Sequence[Line], line: Line, pitch: float, edge: float) -> bool:
    """Whether a line begins a new passage, after the passage begun."""
    last = begun[-1]
    if len(line.cells) > 1 or len(last.cells) > 1 or LIST_MARKER.match(line.text):
        return True
    if last.hyphenated:
        return False
    if abs(line.height - last.height) > _SIZE_CHANGE * last.height or line.bold != last.bold:
        return True
    ended = ends_sentence(last.text)
    drop = last.bottom - line.bottom
    if drop < 0:
        # The next column: a sentence may well run over.
        return ended or not line.text[:1].islower()
    if drop > _GAP_PITCH * pitch or (ended and line.opens_bold and not last.bold):
        return True
    indent = (line.left - last.left) / line.height
    if ended and _INDENT < indent < _DEEPEST_INDENT and not LIST_MARKER.match(begun[0].text):
        return True
    if not ended:
        # Only a plainly short line ends without a full stop.
        column = edge - min(last.left, line.left)
        return last.right < edge - _SHORT_LINE * column and not line.text[:1].islower()
    return last.right + _first_word_width(line) < edge - 0.5 * line.height


def _first_word_width(line: Line) -> float:
    """About the width that a line's first word, and the space before it, would have taken."""
    first = line.text.split(maxsplit=1)[0]
    if _CJK_START.match(first):
        first = first[0]
    return (line.right - line.left) * (len(first) + 1) / max(len(line.text), 1)


def _kind(lines: Sequence[Line], measure: _Measure) -> BlockKind:
    first, text = lines[0], " ".join(line.text for line in lines)
    if len(first.cells) > 1:
        return "table_row"
    if LIST_MARKER.match(first.text):
        return "list_item"
    if len(lines) > _HEADING_LINES or len(text) > _HEADING_CHARS or ends_sentence(text):
        return "paragraph"
    stands_out = first.height > _HEADING_SIZE * measure.height or all(line.bold for line in lines)
    return "heading" if stands_out or looks_like_heading(text) else "paragraph"


def _labels_rows(passages: list[_Passage], index: int) -> bool:
    """Whether a short passage stands among the rows of a table and names some of them."""
    lines = passages[index].lines
    near = passages[max(0, index - 1) : index] + passages[index + 1 : index + 2]
    among = any(passage.kind == "table_row" for passage in near)
    return among and len(lines) == 1 and not ends_sentence(lines[0].text)


def _runs_over(last: _Passage, first: _Passage) -> bool:
    """Whether the last passage of a page goes on at the top of the next."""
    end, start = last.lines[-1], first.lines[0]
    if last.kind not in ("paragraph", "list_item") or first.kind not in ("paragraph", "heading"):
        return False
    if end.hyphenated:
        return True
    alike = abs(end.height - start.height) <= _SIZE_CHANGE * end.height and end.bold == start.bold
    if ends_sentence(end.text) and not end.text.endswith((",", ";", "，", "；")):
        return False
    return alike and (start.text[:1].islower() or (first.kind == "paragraph" and bool(_CJK_START.match(start.text))))


def _written(
    passages: Sequence[_Passage], pages: int, measure: _Measure
) -> tuple[str, tuple[Block, ...], tuple[int, ...]]:
    """The text of all passages, with the place of each block and the start of each page."""
    text = ""
    blocks: list[Block] = []
    starts: dict[int, int] = {0: 0}
    parts: list[str] = []
    offset = 0
    for passage in passages:
        written, turns = _joined(passage, measure)
        for page, place in turns.items():
            if place or page not in starts:
                # Where a passage runs over, the page starts within it, whatever furniture was put before.
                starts[page] = offset + place
        if written:
            blocks.append(Block(start=offset, end=offset + len(written), kind=passage.kind))
            parts.append(written)
            offset += len(written) + len(GAP)
    text = GAP.join(parts)
    # A page without text starts where the next one does.
    following = len(text)
    placed: list[int] = []
    for page in reversed(range(pages)):
        following = min(starts.get(page, following), following)
        placed.append(following)
    return text, tuple(blocks), tuple(reversed(placed))


def _joined(passage: _Passage, measure: _Measure) -> tuple[str, dict[int, int]]:
    """A passage on one line, and where in it a page starts."""
    first = passage.lines[0]
    if passage.kind == "table_row":
        return " | ".join(first.cells), {first.page: 0}
    written = first.text
    marker = LIST_MARKER.match(written)
    if passage.kind == "list_item" and marker:
        written = written[marker.end() :]
    turns = {first.page: 0}
    for before, line in zip(passage.lines, passage.lines[1:], strict=False):
        written = _link(written, before, line, measure)
        turns.setdefault(line.page, len(written))
        written += line.text
    return written, turns


def _link(written: str, before: Line, line: Line, measure: _Measure) -> str:
    """What is written so far, ready for the next line: a space, a hyphen, or nothing between."""
    if before.hyphenated or (written.endswith("-") and line.text[:1].islower()):
        stem = written.removesuffix("-")
        return f"{stem}-" if _keeps_hyphen(stem, line.text, measure) else stem
    if written.endswith(("-", "–", "—", "/")) and not written.endswith((" -", " –", " —")):
        return written
    return written if _CJK_END.search(written) and _CJK_START.match(line.text) else f"{written} "


def _keeps_hyphen(stem: str, following: str, measure: _Measure) -> bool:
    """Whether a hyphen at a line's end belongs to the word: the document's other words tell."""
    head, tail = _LAST_WORD.search(stem), _FIRST_WORD.match(following)
    if not head or not tail or not tail[1][0].islower():
        return True
    left, right = head[1].lower(), tail[1].lower()
    if f"{left}{right}" in measure.words:
        return False
    return f"{left}-{right}" in measure.compounds or (left in measure.words and right in measure.words)
