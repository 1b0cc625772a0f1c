"""Blocks → sentences. `sentencex` proposes where a sentence ends; what it is known to get wrong is repaired.

Every non-space character of a block belongs to exactly one sentence, whatever the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from reporter.types import Block, Sentence, Span

_QUOTABLE = frozenset({"paragraph", "list_item"})
# sentencex cuts at line ends, and takes a lone surrogate or a NUL amiss.
_AMISS = re.compile(r"[^\S ]|[\x00\ud800-\udfff]")
_WORD = re.compile(r"[^\W\d_]")
_NUMBERING = re.compile(r"\(?\d{1,3}[.)]\s*")
_CLOSERS = re.compile(r"\s*[\"”’»)\]】」』）〉》]+(?=\s|$|[^\w\s])")
_CJK_CLOSERS = re.compile(r"[”’」』）】》〉]+")
_OPENERS = "\"'“‘«([「『（ "
_ABBREVIATION = re.compile(
    r"\b(?:approx|apr|arts?|aug|ca|capt|cf|chap|ch|col|dec|dr|eds?|eq|est|feb|figs?|gen|gov|hon|jan|jul|jun"
    r"|lt|maj|messrs|mr|mrs|ms|mt|nos?|nov|oct|op|paras?|pp?|pres|prof|rep|rev|secs?|sen|sept?|sgt|ss?|st|tab"
    r"|vols?|vs|viz)\.\s*$",
    re.IGNORECASE,
)
# These end sentences too ("no.", "fig.", "col."): only a figure after them shows that they did not.
_BEFORE_FIGURE = re.compile(
    r"\b(?:approx|arts?|ca|chap|ch|col|eq|est|figs?|nos?|op|paras?|pp?|secs?|ss?|tab|vols?"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.\s*$",
    re.IGNORECASE,
)
_DOTTED = re.compile(
    r"(?:\b\w\.|\.\.|…|\b(?:inc|corp|ltd|co|jr|sr|etc|al|bros|dept|univ)\.)[\"”’)]*\s*$", re.IGNORECASE
)
# Ends that sentencex passes over: a bracketed sentence, one before a figure, an abbreviation.
_SURE_END = re.compile(
    r"[.!?][)\]]\s+(?=[A-Z“\"])|[。！？](?:[）】](?=\w)|(?=\d))|, [A-Z]{2}\.\s+(?=[A-Z][a-z])"
    r"|\d\s?(?:t|kg|g|m|km|ha|kt|Mt)\.\s+(?=[A-Z“\"])"
)
# "Section 2." and the like name what follows, as numbering does.
_LABEL = re.compile(
    r"(?:section|sec|article|art|table|figure|fig|chapter|part|item|note|annex)\.? \d+[a-z]?\.\s*",
    re.IGNORECASE,
)
# sentencex takes "9705)" for the number of a list item and cuts before it.
_UNENDED = re.compile(r"(?<![.!?。！？]\d)(?<![.!?。！？]\d\d)[A-Za-z0-9,;(]$")
_SAID = re.compile(r"\s*[^\s，。！？“”]{0,4}(?:说|问|道|答|表示|指出|强调|称)[，。：]")
_INNER_STOP = re.compile(r"[.!?]\s+(?=[A-Z])|[。！？](?=[^”」』）\s])")
_LONG = 600


def segment(text: str, blocks: Sequence[Block], language: str) -> tuple[Sentence, ...]:
    """The sentences of all blocks that may be quoted, numbered from 1."""
    sentences: list[Sentence] = []
    for index, block in enumerate(blocks):
        passage = text[block.start : block.end]
        if block.kind == "table_row":
            spans = _stripped(passage, [0, len(passage)])
        elif block.kind in _QUOTABLE:
            spans = sentence_spans(passage, language)
        else:
            continue
        for span in spans:
            start, end = block.start + span.start, block.start + span.end
            sentences.append(Sentence(start=start, end=end, number=len(sentences) + 1, block=index))
    return tuple(sentences)


def sentence_spans(text: str, language: str = "en") -> list[Span]:
    """The sentences of one block of running text, white space stripped at both ends."""
    flat = _AMISS.sub(" ", text)
    if not flat.strip():
        return []
    cuts = _repair(flat, _proposed(flat, language))
    return _stripped(text, cuts)


def _proposed(flat: str, language: str) -> list[int]:
    """Where sentences begin, and the end of the text: strictly ascending, from 0."""
    # Loaded here to keep start-up fast.
    import sentencex

    boundaries = sentencex.get_sentence_boundaries(language, flat)
    starts = {int(boundary["start_index"]) for boundary in boundaries}
    starts.update(match.end() for match in _SURE_END.finditer(flat))
    return sorted({0, len(flat)} | {start for start in starts if 0 < start < len(flat)})


def _repair(flat: str, cuts: list[int]) -> list[int]:
    """The cuts without those that part what belongs together."""
    cuts = _split_long(flat, [_after_closers(flat, cut) for cut in cuts])
    kept = [0]
    for cut, following in pairwise([*sorted(set(cuts))[1:], len(flat)]):
        before, after = flat[kept[-1] : cut], flat[cut:following]
        if not _belong_together(before, after):
            kept.append(cut)
    kept.append(len(flat))
    # What is left without a letter at the end joins the sentence before it.
    while len(kept) > 2 and not _WORD.search(flat[kept[-2] : kept[-1]]):
        del kept[-2]
    return kept


def _after_closers(flat: str, cut: int) -> int:
    """A cut moved behind closing quotes and brackets that the sentence before it left over."""
    if cut in (0, len(flat)):
        return cut
    # Western closers may also be openers, so they must be followed by no word; CJK ones are unambiguous.
    match = _CJK_CLOSERS.match(flat, cut) or _CLOSERS.match(flat, cut)
    return match.end() if match else cut


def _belong_together(before: str, after: str) -> bool:
    """Whether what follows a proposed cut still belongs to the sentence before it."""
    head, tail = before.rstrip(), after.lstrip(_OPENERS)
    if not _WORD.search(before) or not tail or _LABEL.fullmatch(before) or _UNENDED.search(head):
        return True
    if not _WORD.search(after):
        return not _NUMBERING.fullmatch(after)
    if tail[:1].islower() and (_DOTTED.search(head) or _ABBREVIATION.search(head)):
        return True
    if tail[:1].isdigit():
        return bool(_BEFORE_FIGURE.search(head))
    return head.endswith(("”", "」", "』")) and bool(_SAID.match(after))


def _split_long(flat: str, cuts: Iterable[int]) -> list[int]:
    """The cuts, and those inside overlong spans: an unclosed quotation mark makes sentencex run on."""
    ordered = sorted(set(cuts))
    extra = [
        start + match.end()
        for start, end in pairwise(ordered)
        if end - start > _LONG
        for match in _INNER_STOP.finditer(flat[start:end])
        if not _ABBREVIATION.search(flat[start : start + match.start() + 1])
        and not re.search(r"\b\w\.$", flat[max(start, start + match.start() - 2) : start + match.start() + 1])
    ]
    return sorted({*ordered, *extra})


def _stripped(text: str, cuts: Sequence[int]) -> list[Span]:
    """The stretches between the cuts without white space at their ends; empty ones dropped."""
    spans = []
    for start, end in pairwise(cuts):
        stretch = text[start:end]
        left = start + len(stretch) - len(stretch.lstrip())
        right = start + len(stretch.rstrip())
        if left < right:
            spans.append(Span(start=left, end=right))
    return spans
