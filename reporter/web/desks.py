"""Conversations about runs as pages hold them: answered in a thread, each statement told once it is checked."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing
from dataclasses import dataclass, field
from pathlib import Path

from reporter.chat.desk import Desk
from reporter.chat.sessions import Session, Sessions
from reporter.errors import ReporterError
from reporter.memo.record import RECORD
from reporter.settings import Settings
from reporter.types import AnswerStatement, Turn
from reporter.web.library import Signature, signature

NEW = "new"
_MOST_DESKS = 6

Part = AnswerStatement | Turn


@dataclass(slots=True)
class _Open:
    """A conversation that is kept ready, and who may ask next."""

    desk: Desk
    state: Signature
    settings: Settings
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    def is_stale(self, state: Signature, settings: Settings, kept: Session) -> bool:
        """Whether run or settings are others by now, or the conversation has gone on in a terminal."""
        gone_on = len(kept.turns) > len(self.desk.conversation.turns)
        return self.state != state or self.settings != settings or gone_on


class Desks:
    """The conversations lately talked in. To build one is to index all sentences of its run."""

    def __init__(self) -> None:
        self._open: OrderedDict[tuple[Path, str], _Open] = OrderedDict()
        self._opening = asyncio.Lock()

    async def ask(self, folder: Path, session: str | None, question: str) -> AsyncIterator[Part]:
        """The statements of an answer as they are checked, then the turn; raises ReporterError.

        ``session`` is the name of a conversation, ``new`` for a new one, None for the latest. Who stops listening
        does not stop the answer: it is kept, and there when the page is loaded again.
        """
        desk = await self._at(folder, session)
        async with desk.turn:
            parts: asyncio.Queue[Part | ReporterError | None] = asyncio.Queue()
            loop = asyncio.get_running_loop()

            def put(part: Part | ReporterError | None) -> None:
                loop.call_soon_threadsafe(parts.put_nowait, part)

            answering = asyncio.create_task(asyncio.to_thread(_answer, desk.desk, question, put))
            try:
                while (part := await parts.get()) is not None:
                    if isinstance(part, ReporterError):
                        raise part
                    yield part
            finally:
                await asyncio.shield(answering)

    async def _at(self, folder: Path, session: str | None) -> _Open:
        settings = Settings.load()
        async with self._opening:
            found = await asyncio.to_thread(resumed, folder, session)
            key, state = (folder, found.name), signature(folder / RECORD)
            desk = self._open.get(key)
            if desk is None or desk.is_stale(state, settings, found):
                made = await asyncio.to_thread(Desk, folder, settings, found)
                desk = self._open[key] = _Open(made, state, settings)
            self._open.move_to_end(key)
            while len(self._open) > _MOST_DESKS:
                self._open.popitem(last=False)
            return desk


def resumed(folder: Path, session: str | None) -> Session:
    """A conversation by its name, a new one, or the latest; raises SessionNotFound."""
    sessions = Sessions(folder)
    return sessions.new() if session == NEW else sessions.resumed(session or None)


def _answer(desk: Desk, question: str, put: Callable[[Part | ReporterError | None], None]) -> None:
    """Answer in this thread, with an event loop of its own; what comes, and how it ended, goes into a queue."""

    async def answered() -> None:
        async with aclosing(desk.answer(question)) as parts:
            async for part in parts:
                put(part)

    try:
        asyncio.run(answered())
    except ReporterError as error:
        put(error)
    finally:
        put(None)
