"""Running to the end, or to where the user stops it: what was finished by then is kept."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any, TypeVar

T = TypeVar("T")


def run_stoppable(work: Coroutine[Any, Any, T]) -> T:
    """`asyncio.run`, with SIGTERM ending the work as Ctrl-C does, where nobody else has a use for that signal."""
    result: list[T] = []

    async def kept() -> None:
        result.append(await _stoppable(work))

    # A task that has a result is written out with it, all of it, whenever asyncio looks which signals it holds.
    asyncio.run(kept())
    return result.pop()


async def _stoppable(work: Coroutine[Any, Any, T]) -> T:
    task, loop = asyncio.current_task(), asyncio.get_running_loop()
    if task is None or signal.getsignal(signal.SIGTERM) != signal.SIG_DFL:
        return await work
    # Only a main thread hears signals, and Windows has no way to say it to an event loop.
    with suppress(NotImplementedError, RuntimeError, ValueError):
        loop.add_signal_handler(signal.SIGTERM, task.cancel)
    try:
        return await work
    finally:
        with suppress(NotImplementedError, RuntimeError, ValueError):
            loop.remove_signal_handler(signal.SIGTERM)
