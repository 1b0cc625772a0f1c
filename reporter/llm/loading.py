"""LangChain and OpenAI's SDK, loaded when a model is first opened: they take most of a second."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reporter.llm.budget import Budget
    from reporter.llm.model import StructuredModel
    from reporter.settings import Settings


def build_model(settings: Settings, budget: Budget | None = None) -> StructuredModel:
    """`reporter.llm.build.build_model`, with all that it needs loaded first."""
    _load()
    from reporter.llm.build import build_model as build  # here: see the module's docstring

    return build(settings, budget)


@cache
def _load() -> None:
    """Once in a process, for what is not looked through any more stays for good."""
    with _for_good():
        import reporter.llm.build  # noqa: F401 - here: see the module's docstring


@contextmanager
def _for_good() -> Iterator[None]:
    """Loads modules that are never let go: what they consist of, half a million objects, is no garbage.

    Looking for some in it again and again takes the collector a tenth of a compilation's time.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        if collects:
            gc.enable()
