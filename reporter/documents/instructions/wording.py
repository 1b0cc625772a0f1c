"""A wording that shows an instruction, with the words without which it is not worth looking for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_PLAIN = str.maketrans(dict.fromkeys(",.:;!?()[]{}<>*#=|-–—…/\\", " ") | dict.fromkeys("“”„«»「」‘’", '"'))


@dataclass(frozen=True, slots=True)
class Wording:
    """``needs``: groups of strings, of each of which one must stand in a passage's `plain` text."""

    reason: str
    needs: tuple[tuple[str, ...], ...]
    pattern: re.Pattern[str]

    def shows_in(self, passage: str, plainly: str) -> bool:
        """Whether a passage, white space collapsed, has it; ``plainly`` is its plain text."""
        return all(any(need in plainly for need in group) for group in self.needs) and bool(
            self.pattern.search(passage)
        )


def plain(passage: str) -> str:
    """A passage in lower case between spaces, its marks as spaces and all its quotes alike."""
    return f" {passage.lower().translate(_PLAIN)} "


def wordings(reason: str, *rows: tuple[str, ...]) -> Iterable[Wording]:
    """The wordings of a reason: each row is a pattern after its groups of needs, alternatives parted by bars."""
    for *needs, pattern in rows:
        yield Wording(reason, tuple(tuple(group.split("|")) for group in needs), re.compile(pattern, re.IGNORECASE))
