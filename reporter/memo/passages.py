"""A source's text as HTML: block by block, with every cited span marked and linkable."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from operator import attrgetter

from markupsafe import Markup, escape

from reporter.types import Block, Document, Evidence, Span

_PARAGRAPH_BREAK = re.compile(r"\n[^\S\n]*\n\s*")


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of a source as HTML; ``page`` is set on the first block of each page."""

    kind: str
    html: Markup
    page: int | None = None


def anchor(evidence: Evidence) -> str:
    """The id of a cited span in the page: ``d1-487-771``."""
    return f"{evidence.document}-{evidence.start}-{evidence.end}"


def passages(document: Document, cited: Iterable[Evidence]) -> Iterator[Passage]:
    """The whole text of a document in order, the cited spans marked.

    A span is one ``<mark>`` with the span's anchor as id. Where that cannot be nested properly
    (it crosses another span, or the end of a block) the rest of it follows in further marks that
    name the id in ``data-of``.
    """
    spans = sorted({anchor(item): item for item in cited}.values(), key=lambda item: (item.start, -item.end))
    shown_page: int | None = None
    begun: set[str] = set()
    first = 0
    for region in _regions(document):
        while first < len(spans) and spans[first].end <= region.start:
            first += 1
        last = bisect_left(spans, region.end, lo=first, key=attrgetter("start"))
        inside = [span for span in spans[first:last] if span.end > region.start]
        page = document.page_at(region.start)
        yield Passage(
            kind=region.kind,
            html=_marked(document.text, region, inside, begun),
            page=page if page != shown_page else None,
        )
        shown_page = page


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


def _marked(text: str, region: Span, spans: Sequence[Evidence], begun: set[str]) -> Markup:
    """A region's text, escaped, with spans (sorted by start, longest first) as nested marks."""
    cuts = {region.start, region.end}
    for span in spans:
        cuts |= {max(span.start, region.start), min(span.end, region.end)}
    parts: list[str] = []
    stack: list[Evidence] = []
    for left, right in pairwise(sorted(cuts)):
        covering = [span for span in spans if span.start <= left and right <= span.end]
        kept = sum(1 for _ in takewhile(lambda pair: pair[0] is pair[1], zip(stack, covering, strict=False)))
        parts.append("</mark>" * (len(stack) - kept))
        parts.extend(_opening(anchor(span), begun) for span in covering[kept:])
        parts.append(escape(text[left:right]))
        stack = covering
    parts.append("</mark>" * len(stack))
    return Markup("".join(parts))  # noqa: S704 - every part is a tag of ours or was escaped


def _opening(name: str, begun: set[str]) -> str:
    attribute = "data-of" if name in begun else "id"
    begun.add(name)
    return f'<mark {attribute}="{escape(name)}">'
