"""A conversation as it is held over a run folder: what is kept, which sentences were shown, what can be changed."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing
from pathlib import Path
from typing import Any

from reporter.chat.conversation import Conversation
from reporter.chat.promotion import promoted
from reporter.chat.sessions import Session, Sessions
from reporter.chat.transcript import as_markdown
from reporter.errors import PromotionError, UsageError
from reporter.runs.store import default_folder, load, save
from reporter.runs.writing import write_together
from reporter.settings import Settings
from reporter.types import AnswerStatement, Run, Turn

TRANSCRIPT = "chat.md"


class Desk:
    """A conversation, kept in the run's folder turn by turn.

    ``shown`` are all statements of the conversation in the order in which they were given: commands name
    them by number, from 1.
    """

    def __init__(self, folder: Path, settings: Settings, session: Session | None = None) -> None:
        """Resumes the latest conversation unless one is given. Raises ReporterError."""
        self.folder = folder
        self.settings = settings
        self.sessions = Sessions(folder)
        self.session = session or self.sessions.resumed()
        self.conversation = Conversation(load(folder), settings=settings, turns=self.session.turns)

    @property
    def run(self) -> Run:
        """The run that is talked about."""
        return self.conversation.run

    @property
    def shown(self) -> tuple[AnswerStatement, ...]:
        """The statements of the conversation so far."""
        return tuple(statement for turn in self.conversation.turns for statement in turn.statements)

    async def answer(self, question: str) -> AsyncGenerator[AnswerStatement | Turn]:
        """As `Conversation.astream`; the turn is kept, also one that was stopped."""
        before = len(self.conversation.turns)
        try:
            async with aclosing(self.conversation.astream(question)) as parts:
                async for part in parts:
                    yield part
        finally:
            for turn in self.conversation.turns[before:]:
                self.sessions.append(self.session.name, turn)

    def statement(self, number: int) -> AnswerStatement:
        """A statement by its number; raises UsageError where there is none."""
        if not 1 <= number <= len(self.shown):
            count = len(self.shown)
            raise UsageError(f"there is no statement {number}", hint=f"{count} were given" if count else "ask first")
        return self.shown[number - 1]

    def change(self, **settings: Any) -> None:
        """Go on with another model or prompt set; raises ReporterError and then changes nothing."""
        changed = Settings.load(**(self.settings.model_dump(exclude_unset=True) | settings))
        self.conversation = Conversation(self.run, settings=changed, turns=self.conversation.turns)
        self.settings = changed

    def begin(self) -> None:
        """Begin a new conversation."""
        self.session = self.sessions.new()
        self.conversation.turns.clear()

    def add(self, number: int, section: str) -> Path:
        """Take a statement into the memo: a new version of the run in a folder of its own, which is returned.

        The conversation goes on there. Raises PromotionError, UsageError or OutputError.
        """
        statement = self.statement(number)
        if statement.support.verdict != "supported":
            raise PromotionError(f"statement {number} is {statement.support.verdict}")
        run = promoted(self.run, statement, section)
        folder = default_folder(run, self.folder.parent)
        save(run, folder)
        if self.sessions.path.exists():
            write_together({folder / self.sessions.path.name: self.sessions.path.read_bytes()})
        self.folder, self.sessions = folder, Sessions(folder)
        self.conversation = Conversation(run, settings=self.settings, turns=self.conversation.turns)
        return folder

    def save(self, path: Path | None = None) -> Path:
        """Write the conversation as Markdown, ``chat.md`` in the run's folder unless named; raises OutputError."""
        path = path or self.folder / TRANSCRIPT
        write_together({path: as_markdown(self.run, self.conversation.turns).encode("utf-8", "replace")})
        return path
