"""What a text says about itself: header lines, a dateline, a title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import PurePath
from typing import Any

from reporter.documents.content import Metadata, collapse
from reporter.documents.headings import is_section_word
from reporter.types import Block, Sentence

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d){_YEAR}(?P<mark>[-/.])(?P<number>\d\d?)(?P=mark)(?P<day>\d\d?)(?!\d)",
        rf"(?<!\d){_YEAR}\s*年\s*(?P<number>\d\d?)\s*月(?:\s*(?P<day>\d\d?)\s*日)?",
        rf"(?<!\d)(?P<day>\d\d?)(?:st|nd|rd|th)?(?: of)? {_MONTH},? {_YEAR}(?!\d)",
        rf"\b{_MONTH} (?P<day>\d\d?)(?:st|nd|rd|th)?,? {_YEAR}(?!\d)",
        rf"\b{_MONTH},? {_YEAR}(?!\d)",
    )
)
_YEAR_MONTH = re.compile(r"(?P<year>(?:19|20)\d\d)(?:-(?P<number>\d\d))?")

_KEYS = {
    "title": "title headline 标题 题目",
    "publisher": "publisher source outlet site organization organisation 来源 出版 发布单位 发布机构",
    "published": "date published publication-date posted updated 日期 发布时间 发布日期 时间",
    "language": "language lang 语言",
    "address": "source-url url link permalink canonical 网址 链接",
}
_FIELD = {name: field for field, names in _KEYS.items() for name in names.split()}
_HEADER_LINE = re.compile(r"\s*(?P<key>[^\W\d_][\w /-]{0,24}?)\s*[:：]\s*(?P<value>\S.*?)\s*")
_MAX_HEADER_LINES = 15
_PLACE_DATELINE = re.compile(r"^(?:[A-Z][A-Z.'’-]+[ ,/]*){1,6}[^—–:-]{0,40}(?:\([^)]{2,30}\)\s*)?\s[—–-]{1,2}\s")
# "Quay Gazette | June 10, 2025": a name and a date, and nothing else.
_MASTHEAD = re.compile(r"(?P<publisher>[^\W\d_][^|·•]{2,60}?)\s[|·•]\s(?P<date>(?:\w+\.?,? ?){1,4}|[\d/.-]{8,10})")
_DATELINE_BLOCKS = 8

# What a program or a clerk puts before a text ("Okay, here's the output", "Prepared by …, 555-0100"): no title.
_NO_TITLE = re.compile(
    r"^(?:(?:Okay|OK|Sure|Certainly|Of course)\b[,.!:]|Here(?:['’]s| (?:is|are)) (?:the|your|a)\b"
    r"|(?:Prepared|Written|Compiled|Edited) by\b"
    r"|\W*(?:Data|Figures|All figures) (?:in|are)\b)|\S@\S+\.\w|^\W*$|^`|:$",
    re.IGNORECASE,
)
_FOOTNOTE_MARK = re.compile(r"(?<=[^\W\d_]{4})\s?(?:\d|\[\d\])$|[¹²³⁴-⁹]$")
_CLAUSE_END = re.compile(r"[,;:，；：]|\s[—–-]\s|—")
_TITLE_CHARS, _TITLE_LEAST, _PROSE = 80, 30, 80


def iso_date(text: str) -> str | None:
    """The first date with a year in the text as ISO date (year and month, where that is all)."""
    found = [match for pattern in _DATES if (match := pattern.search(text))]
    for match in sorted(found, key=lambda match: (match.start(), -len(match[0]))):
        fields = match.groupdict()
        month = int(fields["number"]) if fields.get("number") else _MONTHS[fields["month"].lower()]
        if iso := _valid(int(fields["year"]), month, fields.get("day")):
            return iso
    partial = _YEAR_MONTH.fullmatch(text.strip())
    if not partial:
        return None
    return _valid(int(partial["year"]), int(partial["number"]), None) if partial["number"] else partial["year"]


def _valid(year: int, month: int, day: str | None) -> str | None:
    try:
        checked = date(year, month, int(day or 1))
    except ValueError:
        return None
    return checked.isoformat() if day else f"{checked:%Y-%m}"


def from_fields(fields: dict[str, Any]) -> Metadata:
    """Metadata out of named fields (front matter, header lines), whatever else is among them."""
    found: dict[str, str] = {}
    for key, value in fields.items():
        field = _FIELD.get(str(key).strip().lower().replace("_", "-").replace(" ", "-"))
        if field and isinstance(value, (str, int, date)) and (text := collapse(str(value))):
            found.setdefault(field, text)
    return Metadata(
        title=found.get("title"),
        publisher=found.get("publisher"),
        published=iso_date(found.get("published", "")),
        language=found.get("language"),
        address=found.get("address"),
    )


def from_header(lines: Sequence[str]) -> tuple[Metadata, int]:
    """Metadata from the ``Key: value`` lines a text opens with, and how many lines those are."""
    fields: dict[str, str] = {}
    count = 0
    for line in lines[:_MAX_HEADER_LINES]:
        match = _HEADER_LINE.fullmatch(line)
        if not match or (not fields and match["key"].lower() not in _FIELD):
            break
        fields.setdefault(match["key"], match["value"])
        count += 1
    known = sum(key.lower() in _FIELD for key in fields)
    # A lone line "Source: …" or a row of prose with colons is no header.
    if known < 2 and not (count == 1 and "title" in (key.lower() for key in fields)):
        return Metadata(), 0
    return from_fields(fields), count


def from_dateline(text: str, blocks: Sequence[Block]) -> Metadata:
    """The date a dateline near the top gives, and who stands before it; never a date of running prose."""
    for block in blocks[:_DATELINE_BLOCKS]:
        line = text[block.start : block.end]
        masthead = _MASTHEAD.fullmatch(line)
        if masthead and (iso := iso_date(masthead["date"])):
            return Metadata(publisher=masthead["publisher"].strip(), published=iso)
        if place := _PLACE_DATELINE.match(line):
            line = place[0]
        elif block.kind != "boilerplate":
            # A byline or a date on its own is marked so; a date in a heading may be of anything.
            continue
        if (iso := iso_date(line)) and len(iso) == len("2025-06-10"):
            return Metadata(published=iso)
    return Metadata()


def title_of(text: str, blocks: Sequence[Block], sentences: Sequence[Sentence], name: str) -> str:
    """The first heading that is a title, else the first sentence, else the file's name made readable."""
    for block in blocks:
        passage = collapse(text[block.start : block.end])
        if block.kind == "heading" and not is_section_word(passage) and not _NO_TITLE.search(passage):
            return _FOOTNOTE_MARK.sub("", passage)
        if block.kind in ("paragraph", "list_item") and len(passage) >= _PROSE // 2 and not _NO_TITLE.search(passage):
            break
    for sentence in sentences:
        passage = collapse(text[sentence.start : sentence.end])
        if blocks[sentence.block].kind != "table_row" and not _NO_TITLE.search(passage):
            return shorten(passage)
    return name_as_title(name)


def shorten(sentence: str) -> str:
    """A sentence as a title: up to the last clause or word that fits into 80 characters."""
    if len(sentence) <= _TITLE_CHARS:
        return sentence.rstrip(".。;；,，:：")
    head = sentence[:_TITLE_CHARS]
    ends = [match.start() for match in _CLAUSE_END.finditer(head) if match.start() >= _TITLE_LEAST]
    if ends:
        return head[: ends[-1]].rstrip()
    words = head.rpartition(" ")[0]
    return f"{words if len(words) >= _TITLE_LEAST else head}…"


def name_as_title(name: str) -> str:
    """``rare_earth-notes.txt`` → ``Rare earth notes``."""
    stem = PurePath(name).stem if name else ""
    words = collapse(re.sub(r"[_\-+]+|%20", " ", stem))
    return words[:1].upper() + words[1:] if words else "Untitled"
