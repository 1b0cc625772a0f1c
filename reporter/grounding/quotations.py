"""Where a quotation stands in a document, however it was set, shortened or misread; or that it does not."""

from __future__ import annotations

from difflib import SequenceMatcher

from reporter.grounding.align import align
from reporter.grounding.index import Source
from reporter.grounding.normalize import folded
from reporter.types import Span

#: Share of the longer text's letters in the same order, from which two are one text. Of disturbed sentences, a fifth
#: cut out of the middle the worst, 99 % have more than .70; of sentences of other documents none more than .40
#: (benchmarks/grounding/QUOTES.md).
ONE_TEXT = 0.65


def resemblance(left: str, right: str) -> float:
    """Share (0..1) of the longer text's characters that both have in the same order, in folded spelling."""
    ours, theirs = folded(left), folded(right)
    blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / max(len(ours), len(theirs), 1)


def located(quote: str, source: Source) -> Span | None:
    """The sentences a quotation was taken from, as one span of the document; None where it has no such text."""
    found = align(quote, source)
    if found.exact:
        spans = source.spans(found.sentences)
        return Span(start=min(s.start for s in spans), end=max(s.end for s in spans))
    if not found.sentences or resemblance(quote, source.sentences[found.sentences[0]]) < ONE_TEXT:
        return None
    [span] = source.spans(found.sentences[:1])
    return Span(start=span.start, end=span.end)
