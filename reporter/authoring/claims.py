"""The first half of a compilation alone: sources → claims."""

from __future__ import annotations

from reporter.engines.base import Engine
from reporter.memo.compilation import Compilation


async def draw_claims(work: Compilation, engine: Engine) -> None:
    """Fill a compilation's ledger; nothing is written from it. Raises EndpointError."""
    async for reading in engine.read(work.ledger.documents):
        work.ledger.admit(reading)
    await work.look_again()
    work.ledger.settle()
