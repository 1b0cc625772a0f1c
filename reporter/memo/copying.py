"""Copied word for word: what a writer who was to retell has taken over as it stands, and what may take its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from reporter.engines.anaphora import points_back
from reporter.engines.selfcontained import is_whole
from reporter.grounding.checks.quoting import QUOTED
from reporter.grounding.retelling import keeps_point, reads_on, retells
from reporter.types import Claim, Statement

ROW = 8
"""Words in a row that stand in a source the same way count as copied."""

LONGER = 1.2  # times the words of a copy that what takes its place may have
COPIED = 0.5  # share of a statement's words from which it goes back as a copy; what takes its place has no more
TOO_MUCH = 1 / 3  # share of a section's words, from which on its copies go back

_MODAL = re.compile(r"\b(?:may|might|can|could|would|should|must|ought)\b")
_WORD = re.compile(r"\w+(?:['.-]\w+)*")


def copied_share(text: str, sources: Iterable[str]) -> float:
    """Share (0..1) of a text's words that stand in rows of at least `ROW` words of one of the sources."""
    words = _words(text)
    own = _rows(words)
    known = {row for source in sources for row in _rows(_words(source))}
    copied = {place for start, row in enumerate(own) if row in known for place in range(start, start + ROW)}
    return len(copied) / max(1, len(words))


def copies_in(statements: Sequence[Statement], claims: Mapping[str, Claim]) -> list[Statement]:
    """The copies in a section of which too much is copied; none where little is."""
    shares = [copied_share(statement.text, _said(statement, claims)) for statement in statements]
    lengths = [words_in(statement.text) for statement in statements]
    copied = sum(share * length for share, length in zip(shares, lengths, strict=True))
    if copied <= TOO_MUCH * sum(lengths):
        return []
    return [statement for statement, share in zip(statements, shares, strict=True) if share >= COPIED]


def original_of(statement: Statement, copies: Sequence[Statement], claims: Mapping[str, Claim]) -> Statement | None:
    """The copy whose place a statement may take; None where it has none, or is no better.

    It must be a whole sentence that can stand alone, hardly longer and no copy itself, keep all figures but those of
    what is quoted, and add no word of its own: the copy is true, and what is merely likely to say the same is no gain.
    """
    near = [copy for copy in copies if _common(statement, copy, claims)]
    found = max(near, key=lambda copy: _common(statement, copy, claims), default=None)
    said = _said(statement, claims)
    if (
        found is None
        or words_in(statement.text) > LONGER * words_in(found.text)
        or copied_share(statement.text, said) > COPIED
        or not is_whole(statement.text)
        or points_back(statement.text)
        or not reads_on(statement.text, found.text)
        or not keeps_point(statement.text, QUOTED.sub("", found.text))
        or not _keeps_figures(statement.text, found.text)
        or not retells(statement.text, QUOTED.sub("", found.text), " ".join((found.text, *said)))
        or _modals(statement.text) != _modals(found.text)
        or _respelt(statement.text, " ".join(said))
    ):
        return None
    return found


def words_in(text: str) -> int:
    """How many words a text has."""
    return len(_words(text))


def _said(statement: Statement, claims: Mapping[str, Claim]) -> list[str]:
    """What the claims it cites say, in their words and in their sources'."""
    cited = [claims[id_] for id_ in statement.cites]
    return [text for claim in cited for text in (claim.statement, *(e.quote for e in claim.evidence))]


def _common(statement: Statement, copy: Statement, claims: Mapping[str, Claim]) -> float:
    """Share of the letters a copy rests on that a statement rests on, too."""
    ours, theirs = ([e for id_ in one.cites for e in claims[id_].evidence] for one in (statement, copy))
    letters = sum(len(e.quote) for e in theirs)
    overlap = sum(
        max(0, min(a.end, b.end) - max(a.start, b.start)) for a in ours for b in theirs if a.document == b.document
    )
    return overlap / max(1, letters)


def _keeps_figures(text: str, original: str) -> bool:
    """Whether a text has an original's figures and no others; those in a title or quotation it may do without."""
    ours = _figures(text)
    return _figures(QUOTED.sub("", original)) <= ours <= _figures(original)


def _figures(text: str) -> set[str]:
    return set(re.findall(r"\d+", text))


def _modals(text: str) -> set[str]:
    """Its words for what may, should or must be: whoever shortens leaves them out first."""
    return set(_MODAL.findall(text))  # as written: May is a month


def _respelt(text: str, original: str) -> bool:
    """Whether a name has lost its capital, or another word got one; the first word may have either."""
    known = set(_WORD.findall(original))
    small = {word.lower() for word in known}
    return any(word not in known and word.lower() in small for word in _WORD.findall(text)[1:])


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower().replace("’", "'"))


def _rows(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[start : start + ROW]) for start in range(len(words) - ROW + 1)]
