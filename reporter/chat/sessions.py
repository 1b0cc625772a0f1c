"""Conversations kept beside the run: ``chat.jsonl``, one turn a line, written as soon as it is answered."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from reporter.errors import SessionNotFound
from reporter.runs.writing import cannot_write
from reporter.types import Turn

FILE = "chat.jsonl"


@dataclass(frozen=True, slots=True)
class Session:
    """A conversation: its name ("1", "2", …) and its turns, oldest first."""

    name: str
    turns: tuple[Turn, ...] = field(default=())

    @property
    def begun(self) -> str:
        """When its first question was asked; empty where none was."""
        return self.turns[0].asked if self.turns else ""


class Sessions:
    """The conversations about the run in a folder."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE

    def all(self) -> tuple[Session, ...]:
        """All conversations, in the order in which they were begun."""
        turns: dict[str, list[Turn]] = {}
        for name, turn in self._lines():
            turns.setdefault(name, []).append(turn)
        return tuple(Session(name, tuple(kept)) for name, kept in turns.items())

    def resumed(self, name: str | None = None) -> Session:
        """The conversation of a name, or else the one last talked in; a new one where there is none yet.

        Raises SessionNotFound for a name that none has.
        """
        kept = self.all()
        if name is None:
            if not kept:
                return self.new()
            *_, (name, _) = self._lines()
        found = next((session for session in kept if session.name == name), None)
        if found is None:
            names = ", ".join(session.name for session in kept) or "none yet"
            raise SessionNotFound(f"{self.path}: no conversation {name!r}", hint=f"there are: {names}")
        return found

    def new(self) -> Session:
        """A conversation without turns, with the next free name."""
        taken = {session.name for session in self.all()}
        number = len(taken) + 1
        while str(number) in taken:
            number += 1
        return Session(str(number))

    def append(self, name: str, turn: Turn) -> None:
        """Add a turn to a conversation; raises OutputError.

        The line goes out in one write and to the disk: a process killed then leaves at most one torn line, which
        readers pass over and the next line does not run into.
        """
        line = json.dumps({"session": name, **turn.model_dump(mode="json")}, ensure_ascii=False)
        try:
            with self.path.open("a+b") as file:
                if file.tell() and not _ends_a_line(file.fileno(), file.tell()):
                    line = "\n" + line
                file.write((line + "\n").encode("utf-8", "replace"))
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise cannot_write(self.path, error) from error

    def _lines(self) -> Iterator[tuple[str, Turn]]:
        try:
            lines = self.path.read_bytes().splitlines()
        except FileNotFoundError:
            return
        for line in lines:
            try:
                kept = dict(json.loads(line))
                turn = str(kept.pop("session")), Turn.model_validate(kept)
            except (ValueError, TypeError, KeyError):  # torn when a process was killed
                continue
            yield turn


def _ends_a_line(handle: int, size: int) -> bool:
    return os.pread(handle, 1, size - 1) == b"\n"
