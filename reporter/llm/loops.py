"""Things that belong to the event loop they were made in, such as HTTP connections."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

T = TypeVar("T")


@dataclass(eq=False, slots=True)
class PerLoop(Generic[T]):
    """One thing per event loop: made when first asked for, closed when the loop ends.

    A suspended generator holds it: loops finish theirs before they close (`shutdown_asyncgens`, which
    `asyncio.run` calls), so nobody needs to remember a close call.
    """

    make: Callable[[], T]
    close: Callable[[T], Awaitable[None]] | None = None
    _held: WeakKeyDictionary[asyncio.AbstractEventLoop, tuple[T, AsyncGenerator[None]]] = field(
        default_factory=WeakKeyDictionary
    )

    async def get(self) -> T:
        """The running loop's own."""
        loop = asyncio.get_running_loop()
        if loop not in self._held:
            # What is held refers to its loop, so that the weak keys alone would keep closed ones.
            for ended in [other for other in self._held if other.is_closed()]:
                del self._held[ended]
            thing = self.make()
            holder = self._hold(thing)
            self._held[loop] = thing, holder
            await anext(holder)
        return self._held[loop][0]

    async def _hold(self, thing: T) -> AsyncGenerator[None]:
        try:
            yield
        finally:
            if self.close:
                await self.close(thing)
