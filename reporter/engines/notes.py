"""A sentence taken apart into notes, from which it can be told again, but not copied."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from reporter.documents.segment import sentence_spans
from reporter.grounding.analysis import Analysis, analyse
from reporter.grounding.words import has_cjk

BETWEEN = " / "
_LONG, _LONGER = 3, 4  # words of a note, from which on it ends before a "to" with its verb, or a preposition
_MARK = re.compile(r"[,;:()—–“”]")
_LINK = re.compile(r"(?:and|or|but|that|which|who|as|while|moreover|also|however)\b\s*", re.IGNORECASE)
_EDGES = " \t\n.“”‘’\"'"


def notes_of(text: str) -> tuple[str, ...]:
    """The phrases of a text in their order: who, does, what, to whom, without what joins them.

    A text in Chinese comes back whole: its words are single characters here, and tell no phrase.
    """
    if has_cjk(text):
        return (text,)
    return tuple(note for span in sentence_spans(text) for note in _notes(text[span.start : span.end]))


def _notes(sentence: str) -> Iterator[str]:
    read = analyse(sentence)
    starts = [0]
    for at in range(1, len(read.words)):
        if _begins(at, starts[-1], read):
            starts.append(at)
    for start, after in pairwise([*starts, len(read.words)]):
        if not any(word.content or word.norm[:1].isdigit() for word in read.words[start:after]):
            continue
        piece = sentence[read.words[start].start : read.words[after - 1].end]
        note = _LINK.sub("", piece, count=1) if _LINK.match(piece) else piece
        if note := note.strip(_EDGES):
            yield note


def _begins(at: int, start: int, read: Analysis) -> bool:
    """Whether a word begins a note: after a mark, with a clause, with a verb, or where the note before is long."""
    words, tags = read.words, read.syntax.reading.classes
    if _MARK.search(read.text[words[at - 1].end : words[at].start]) or tags[at] in "WS":
        return True
    verb = tags[at] in "FX" and tags[at - 1] not in "XWB!"
    length = at - start
    return verb or (tags[at] == "T" and length >= _LONG) or (tags[at] == "I" and length >= _LONGER)
