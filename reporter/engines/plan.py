"""What a run would read, call and pay; estimated, nothing is sent."""

from __future__ import annotations

from dataclasses import dataclass

from reporter.engines.base import Foreseen
from reporter.types import LeftOut


@dataclass(frozen=True, slots=True)
class Plan:
    """Documents and sentences as read; calls, tokens and cost as foreseen."""

    engine: str
    documents: int
    sentences: int
    foreseen: Foreseen
    left_out: tuple[LeftOut, ...]
