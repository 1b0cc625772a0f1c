"""A wording that shows an instruction, with the words without which it is not worth looking for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

_PLAIN = str.maketrans(dict.fromkeys(",.:;!?()[]{}<>*#=|-–—…/\\", " ") | dict.fromkeys("“”„«»「」‘’", '"'))


@dataclass(frozen=True, slots=True)
class Wording:
    """``needs``: groups of strings, of each of which one must stand in a passage's `plain` text."""

    reason: str
    needs: tuple[tuple[str, ...], ...]
    pattern: str

    def shows_in(self, passage: str, plainly: str) -> bool:
        """Whether a passage, white space collapsed, has it; ``plainly`` is its plain text."""
        return all(any(need in plainly for need in group) for group in self.needs) and bool(
            _compiled(self.pattern).search(passage)
        )

    def may_show(self, held: AbstractSet[str]) -> bool:
        """Whether those of all needs that a text holds are enough for it."""
        return not any(map(held.isdisjoint, self.needs))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """When first needed: most are for no text, and all together take as long as reading ten documents."""
    return re.compile(pattern, re.IGNORECASE)


def plain(passage: str) -> str:
    """A passage in lower case between spaces, its marks as spaces and all its quotes alike."""
    return f" {passage.lower().translate(_PLAIN)} "


def wordings(reason: str, *rows: tuple[str, ...]) -> Iterable[Wording]:
    """The wordings of a reason: each row is a pattern after its groups of needs, alternatives parted by bars."""
    for *needs, pattern in rows:
        yield Wording(reason, tuple(tuple(group.split("|")) for group in needs), pattern)
