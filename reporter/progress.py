"""What the chain tells while it works."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Told of each stage (``read``, ``extract``, ``write``) and its steps as they are done."""

    def start(self, stage: str, total: int | None) -> None:
        """A stage begins; ``total`` steps, where known."""
        ...

    def advance(self, stage: str, by: int = 1) -> None:
        """Steps of a stage are done."""
        ...

    def note(self, message: str) -> None:
        """Something the user should know."""
        ...


class Silent:
    """Tells nobody."""

    def start(self, stage: str, total: int | None) -> None:
        """Nothing."""

    def advance(self, stage: str, by: int = 1) -> None:
        """Nothing."""

    def note(self, message: str) -> None:
        """Nothing."""
