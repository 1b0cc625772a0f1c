"""A sentence taken apart into notes, from which it can be told again, but not copied."""

from __future__ import annotations

import re

from reporter.grounding.analysis import Analysis, analyse

BETWEEN = " / "
_LONG, _LONGER = 3, 4  # words of a note, from which on it ends before a "to" with its verb, or a preposition
_MARK = re.compile(r"[,;:()—–“”]")
_LINK = re.compile(r"(?:and|or|but|that|which|who|as|while|moreover|also|however)\b\s*", re.IGNORECASE)
_EDGES = " \t\n.“”‘’\"'"


def notes_of(text: str) -> tuple[str, ...]:
    """The phrases of a sentence in their order: who, does, what, to whom, without what joins them.

    A text in Chinese comes back whole: its words are single characters here, and tell no phrase.
    """
    read = analyse(text)
    if read.cjk or not read.words:
        return (text,)
    starts = [0]
    for at in range(1, len(read.words)):
        if _begins(at, starts[-1], read):
            starts.append(at)
    ends = [*starts[1:], len(read.words)]
    pieces = (text[read.words[start].start : read.words[end - 1].end] for start, end in zip(starts, ends, strict=True))
    notes = (_LINK.sub("", piece, count=1) if _LINK.match(piece) else piece for piece in pieces)
    return tuple(note for note in (note.strip(_EDGES) for note in notes) if note)


def _begins(at: int, start: int, read: Analysis) -> bool:
    """Whether a word begins a note: after a mark, with a clause, with a verb, or where the note before is long."""
    words, tags = read.words, read.syntax.reading.classes
    marked = words[at].initial or _MARK.search(read.text[words[at - 1].end : words[at].start])
    if marked or tags[at] in "WS":
        return True
    verb = tags[at] in "FX" and tags[at - 1] not in "XWB!"
    length = at - start
    return verb or (tags[at] == "T" and length >= _LONG) or (tags[at] == "I" and length >= _LONGER)
