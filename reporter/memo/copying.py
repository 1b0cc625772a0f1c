"""Copied word for word: what a writer who was to retell has taken over as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from reporter.types import Claim, Statement

ROW = 8
"""Words in a row that stand in a source the same way count as copied."""

SHORT = 15  # words: a sentence of no more may stand as the source has it
COPIED = 0.5  # share of its words from which a longer one is a copy

_WORD = re.compile(r"\w+(?:['.-]\w+)*")


def copied_share(text: str, sources: Iterable[str]) -> float:
    """Share (0..1) of a text's words that stand in rows of at least `ROW` words of one of the sources."""
    words = _words(text)
    own = _rows(words)
    known = {row for source in sources for row in _rows(_words(source))}
    copied = {place for start, row in enumerate(own) if row in known for place in range(start, start + ROW)}
    return len(copied) / max(1, len(words))


def is_copy(statement: Statement, claims: Mapping[str, Claim]) -> bool:
    """Whether a statement is long and for the most part the words of the claims it cites."""
    cited = [claims[id_] for id_ in statement.cites]
    said = [text for claim in cited for text in (claim.statement, *(e.quote for e in claim.evidence))]
    return words_in(statement.text) > SHORT and copied_share(statement.text, said) >= COPIED


def original_of(statement: Statement, copies: Sequence[Statement]) -> Statement | None:
    """The copy that a shorter statement says anew: the one with most of the claims it cites."""
    cites = set(statement.cites)
    of_same = [copy for copy in copies if cites & set(copy.cites) and words_in(statement.text) < words_in(copy.text)]
    return max(of_same, key=lambda copy: len(cites & set(copy.cites)) / len(copy.cites), default=None)


def words_in(text: str) -> int:
    """How many words a text has."""
    return len(_words(text))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower().replace("’", "'"))


def _rows(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[start : start + ROW]) for start in range(len(words) - ROW + 1)]
