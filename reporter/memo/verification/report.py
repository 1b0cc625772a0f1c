"""What a verification found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

What = Literal["source", "quote", "claim", "summary", "statement", "line"]


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: what and where it is, whether it holds and, if not, why."""

    what: What
    ok: bool
    where: str
    text: str
    reasons: tuple[str, ...] = ()

    def __str__(self) -> str:
        verdict = "holds" if self.ok else "; ".join(self.reasons)
        return f"{self.where}: {self.what} “{self.text}”: {verdict}"


@dataclass(frozen=True, slots=True)
class Report:
    """All checks of one memo, and notes on what could not be looked at or was reworded."""

    path: Path
    checks: tuple[Check, ...]
    notes: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether everything holds."""
        return not self.failures

    @property
    def failures(self) -> tuple[Check, ...]:
        """The checks that do not hold, each fault once."""
        return tuple(dict.fromkeys(check for check in self.checks if not check.ok))

    @property
    def counts(self) -> dict[str, int]:
        """How many of each were checked."""
        return dict(Counter(check.what for check in self.checks))


@dataclass(slots=True)
class Findings:
    """Checks and notes while they are gathered."""

    checks: list[Check]
    notes: list[str]

    @classmethod
    def none(cls) -> Findings:
        """Nothing found yet."""
        return cls([], [])

    def hold(self, what: What, where: str, text: str, reasons: Iterable[str] = ()) -> bool:
        """Note a check; it holds if there is no reason against it. Returns whether it does."""
        against = tuple(dict.fromkeys(reasons))
        self.checks.append(Check(what, not against, where, " ".join(text.split()), against))
        return not against
