"""What a heading looks like as bare text, and which headings name a part rather than the whole."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reporter.types import Block

_FINAL = re.compile(r"[.?!。？！;；,，…][\"”’»)\]】」』]*$")
_COLON = re.compile(r"[:：]$")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WORD = re.compile(r"[^\W\d_]")
_NUMBERING = re.compile(r"^(?:[\dIVX]+(?:\.\d+)*[.)]?|第?[一二三四五六七八九十百]+[章节條条、.]?)\s*")
_MARKS = " \t#*_:：.-–—"
_PART = re.compile(r"(?:chapter|part|section|table|figure|appendix|annex|article|volume|page) [\divx]+", re.IGNORECASE)
_MOST_IN_A_ROW = 3
_MAX_CHARS, _MAX_WORDS, _MAX_CJK_CHARS, _MAX_COLON_WORDS = 90, 14, 30, 6

_SECTION_WORDS = """
highlights|key highlights|summary|executive summary|key points|key takeaways|takeaways|at a glance|overview
introduction|abstract|contents|table of contents|background|conclusion|conclusions|discussion|results|methods
references|sources|notes|appendix|annex|news|latest news|home|menu|search|index|press release|fact sheet
for immediate release|article|report|untitled|untitled document|document|page|analysis|implications
strategic insight|what happened|why it matters|bottom line|faq|about|share|print|text|memo|memorandum
要点|摘要|概要|提要|内容提要|目录|引言|前言|背景|结论|总则|附则|附件|新闻|首页|通知|公告
目次|はじめに|要約|結論
"""
SECTION_WORDS = frozenset(word for line in _SECTION_WORDS.split("\n") for word in line.split("|") if word)


def is_section_word(text: str) -> bool:
    """Whether a heading names a part that any text might have, so that it cannot be a title."""
    bare = _NUMBERING.sub("", text.strip(_MARKS)).strip(_MARKS).lower()
    return not bare or bare in SECTION_WORDS or bool(_PART.fullmatch(bare))


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence or clause does."""
    return bool(_FINAL.search(text.rstrip()))


def looks_like_heading(line: str) -> bool:
    """Short, without final punctuation, and not the middle of a sentence."""
    bare = line.strip()
    if not _WORD.search(bare) or _FINAL.search(bare):
        return False
    words = len(bare.split())
    if _CJK.search(bare):
        return len(bare) <= _MAX_CJK_CHARS and (words <= _MAX_WORDS)
    if len(bare) > _MAX_CHARS or words > _MAX_WORDS or bare[0].islower():
        return False
    return words <= _MAX_COLON_WORDS if _COLON.search(bare) else True


def mark_headings(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with those that head others marked; many short lines in a row are no headings."""
    marked = list(blocks)
    begun = 0
    for index in range(len(blocks) + 1):
        if index < len(blocks) and _may_head(text, blocks, index):
            continue
        if index < len(blocks) and index - begun <= _MOST_IN_A_ROW:
            for place in range(begun, index):
                marked[place] = blocks[place].model_copy(update={"kind": "heading"})
        begun = index + 1
    return tuple(marked)


def _may_head(text: str, blocks: Sequence[Block], index: int) -> bool:
    block = blocks[index]
    passage = text[block.start : block.end]
    return block.kind in ("paragraph", "heading") and "\n" not in passage and looks_like_heading(passage)
