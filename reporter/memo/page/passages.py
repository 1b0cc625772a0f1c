"""A source's text as HTML: block by block, with every span that was used or refused marked and linkable."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from markupsafe import Markup, escape

from reporter.types import Block, Document, Evidence, Span

_PARAGRAPH_BREAK = re.compile(r"\n[^\S\n]*\n\s*")


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of a source as HTML; ``start`` is its offset, ``page`` is set on the first block of each page.

    ``id`` is set where nothing in the block can be linked to and something leads there: on boilerplate.
    """

    kind: str
    html: Markup
    start: int
    page: int | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Marked:
    """A span to be marked, and for which use."""

    evidence: Evidence
    use: str = "used"


def anchor(evidence: Evidence) -> str:
    """The id of a span in the page: ``d1-487-771``."""
    return f"{evidence.document}-{evidence.start}-{evidence.end}"


def passages(document: Document, marked: Iterable[Marked]) -> Iterator[Passage]:
    """The whole text of a document in order, spans marked.

    A span is one ``<mark>`` with the span's anchor as id. Where that cannot be nested properly
    (it crosses another span, or the end of a block) the rest of it follows in further marks that
    name the id in ``data-of``.
    """
    spans = sorted(
        {anchor(item.evidence): item for item in marked}.values(),
        key=lambda item: (item.evidence.start, -item.evidence.end),
    )
    starts = [item.evidence.start for item in spans]
    shown_page: int | None = None
    begun: set[str] = set()
    first = 0
    for region in _regions(document):
        while first < len(spans) and spans[first].evidence.end <= region.start:
            first += 1
        last = bisect_left(starts, region.end, lo=first)
        inside = [item for item in spans[first:last] if item.evidence.end > region.start]
        page = document.page_at(region.start)
        yield Passage(
            kind=region.kind,
            html=_marked(document.text, region, inside, begun),
            start=region.start,
            page=page if page != shown_page else None,
            id=_own_id(document, region, begun) if region.kind == "boilerplate" else None,
        )
        shown_page = page


def _own_id(document: Document, region: Block, begun: set[str]) -> str | None:
    name = anchor(document.cite(region))
    return None if name in begun else name


def _regions(document: Document) -> Iterator[Block]:
    """The document's blocks and, as paragraphs, whatever text lies between them."""
    end = 0
    for block in sorted(document.blocks, key=lambda block: block.start):
        yield from _paragraphs(document.text, end, block.start)
        # Blocks may overlap in a run read back from elsewhere; no letter is to be printed twice.
        start = max(block.start, end)
        if start < block.end:
            yield block if start == block.start else block.model_copy(update={"start": start})
        end = max(end, block.end)
    yield from _paragraphs(document.text, end, len(document.text))


def _paragraphs(text: str, start: int, end: int) -> Iterator[Block]:
    """The non-blank paragraphs of ``text[start:end]``."""
    edges = [start, *(start + gap.end() for gap in _PARAGRAPH_BREAK.finditer(text[start:end])), end]
    for left, right in pairwise(edges):
        if text[left:right].strip():
            yield Block(start=left, end=right)


def _marked(text: str, region: Span, items: Sequence[Marked], begun: set[str]) -> Markup:
    """A region's text, escaped, with spans (sorted by start, longest first) as nested marks."""
    cuts = {region.start, region.end}
    for item in items:
        cuts |= {max(item.evidence.start, region.start), min(item.evidence.end, region.end)}
    parts: list[str] = []
    stack: list[Marked] = []
    for left, right in pairwise(sorted(cuts)):
        covering = [item for item in items if item.evidence.start <= left and right <= item.evidence.end]
        kept = sum(1 for _ in takewhile(lambda pair: pair[0] is pair[1], zip(stack, covering, strict=False)))
        parts.append("</mark>" * (len(stack) - kept))
        parts.extend(_opening(item, begun) for item in covering[kept:])
        parts.append(escape(text[left:right]))
        stack = covering
    parts.append("</mark>" * len(stack))
    return Markup("".join(parts))  # noqa: S704 - every part is a tag of ours or was escaped


def _opening(item: Marked, begun: set[str]) -> str:
    name = anchor(item.evidence)
    attribute = "data-of" if name in begun else "id"
    begun.add(name)
    return f'<mark class="{escape(item.use)}" {attribute}="{escape(name)}">'
