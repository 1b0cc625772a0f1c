"""How many requests may be in flight: one limit per endpoint, shared by all models of the process."""

from __future__ import annotations

import asyncio

from reporter.llm.loops import PerLoop

# By event loop, because a semaphore belongs to the loop that first waited on it.
_limits: PerLoop[dict[str, asyncio.Semaphore]] = PerLoop(dict)


async def limit_for(endpoint: str, most: int) -> asyncio.Semaphore:
    """The running loop's limit for an endpoint; the first caller says how many requests it allows."""
    return (await _limits.get()).setdefault(endpoint, asyncio.Semaphore(most))
