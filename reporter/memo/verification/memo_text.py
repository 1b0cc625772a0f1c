"""memo.md read back: its front matter, the sentences that cite, and every other line."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import yaml

from reporter.memo.escaping import unescape

_FRONT = re.compile(r"\A---\n(?P<yaml>.*?)^---$", re.DOTALL | re.MULTILINE)
_FOOTNOTE = re.compile(r"\[\^(?P<number>\d+)\]:\s*(?P<body>.*)")
_QUOTED = re.compile(r"\"(?P<quote>[^\"]*)\" — (?P<label>.*) \(chars (?P<start>\d+)–(?P<end>\d+)\)")
_HEADING = re.compile(r"(?P<level>#{1,6})\s+(?P<title>.*?)\s*")
_MARKER = re.compile(r"\s*(?:[-*+]\s+|\d{1,9}[.)]\s+|>\s*)*")
# A sentence ends with its footnotes, and perhaps our remark: "[^1][^2] *(our judgment)*".
_CITED = re.compile(r"(?P<text>.*?)(?P<cites>(?:(?<!\\)\[\^\d+\])+)(?: \*\((?P<remark>(?:\\.|[^*\\])*)\)\*)?(?:\s+|$)")
_PLAIN_MARKERS = frozenset({"", "-", "*", "+"})


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote; ``quote`` is None where it is not written as reporter writes them."""

    number: int
    line: int
    body: str
    quote: str | None = None
    label: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class CitedText:
    """What stands before footnotes: a statement, ``remark`` being what is said of it in brackets."""

    text: str
    cites: tuple[int, ...]
    remark: str
    line: int
    section: str | None


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or the part of one, that cites nothing."""

    number: int
    text: str
    section: str | None = None


@dataclass(frozen=True)
class MemoText:
    """A memo taken apart; line numbers count from 1."""

    front: dict[str, Any]
    cited: tuple[CitedText, ...]
    layout: tuple[Line, ...]
    footnotes: tuple[Footnote, ...]
    front_lines: tuple[Line, ...]

    @cached_property
    def by_number(self) -> dict[int, Footnote]:
        """The footnotes by number."""
        return {note.number: note for note in self.footnotes}

    def bodies(self, cited: CitedText) -> tuple[str, ...]:
        """What the footnotes of a statement say; a missing one says nothing."""
        return tuple(self.by_number[number].body if number in self.by_number else "" for number in cited.cites)


def read_memo(text: str, titles: Collection[str] | None = None) -> MemoText:
    """Take a memo apart. ``titles`` are those of its sections, from its front matter if not given."""
    lines = [line.rstrip() for line in text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")]
    front, length = _front_matter("\n".join(lines))
    listed = front.get("sections")
    if titles is None:
        titles = [str(title) for title in listed] if isinstance(listed, list) else []
    cited: list[CitedText] = []
    layout: list[Line] = []
    footnotes: list[Footnote] = []
    for line in _in_sections(lines, length, {" ".join(title.split()) for title in titles}):
        note = _FOOTNOTE.fullmatch(line.text)
        if note:
            footnotes.append(_footnote(note, line.number))
            layout.append(Line(line.number, line.text))
            continue
        found, rest = _taken_apart(line)
        cited += found
        layout += rest
    front_lines = tuple(Line(number, line) for number, line in enumerate(lines[:length], start=1))
    return MemoText(front, tuple(cited), tuple(layout), tuple(footnotes), front_lines)


def _front_matter(text: str) -> tuple[dict[str, Any], int]:
    """The mapping at the top, and how many lines it takes; empty where there is none."""
    match = _FRONT.match(text)
    if not match:
        return {}, 0
    try:
        values = yaml.safe_load(match["yaml"])
    except (yaml.YAMLError, ValueError):
        values = None
    return values if isinstance(values, dict) else {}, match[0].count("\n") + 1


def _in_sections(lines: list[str], first: int, titles: Collection[str]) -> Iterator[Line]:
    """The lines of the body that are not blank, each with the listed section it stands in."""
    section, depth = None, 0
    for number, text in enumerate(lines[first:], start=first + 1):
        heading = _HEADING.fullmatch(text)
        if heading:
            level, title = len(heading["level"]), unescape(heading["title"])
            if title in titles:
                section, depth = title, level
            elif level <= depth:
                section, depth = None, 0
            yield Line(number, text)
        elif text.strip():
            yield Line(number, text, section)


def _taken_apart(line: Line) -> tuple[list[CitedText], list[Line]]:
    """The statements of a line, and what of it is none: a marker that counts, a text without footnotes."""
    marker = _MARKER.match(line.text)
    begin = marker.end() if marker else 0
    cited = []
    at = begin
    for match in _CITED.finditer(line.text, begin):
        cites = tuple(int(number) for number in re.findall(r"\d+", match["cites"]))
        text = unescape(match["text"].strip())
        cited.append(CitedText(text, cites, match["remark"] or "", line.number, line.section))
        at = match.end()
    if not cited:
        return [], [line]
    rest = []
    if line.section is None or line.text[:begin].strip() not in _PLAIN_MARKERS:
        # Outside sections a sentence may not be reworded, so all of its line is layout.
        rest.append(Line(line.number, line.text if line.section is None else line.text[:begin].strip()))
    if line.section is not None and line.text[at:].strip():
        rest.append(Line(line.number, line.text[at:].strip(), line.section))
    return cited, rest


def _footnote(note: re.Match[str], line: int) -> Footnote:
    quoted = _QUOTED.fullmatch(note["body"])
    number = int(note["number"])
    if not quoted:
        return Footnote(number, line, note["body"])
    return Footnote(
        number,
        line,
        note["body"],
        quote=unescape(quoted["quote"]),
        label=quoted["label"],
        start=int(quoted["start"]),
        end=int(quoted["end"]),
    )
