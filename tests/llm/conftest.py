"""Models at the stand-in server, and calls to make of them."""

from collections.abc import Callable
from itertools import count
from typing import Any

import pytest

from reporter.llm import Call, Message
from reporter.llm.build import build_model
from reporter.llm.model import StructuredModel
from reporter.llm.schemas import Answer, Extract, Summarize, Write, schema_for
from reporter.settings import Settings
from tests.standin import Standin

LINES = "[1] The plant opened in 2019.\n[2] Output rose by 4%.\n[3] Exports may fall.\n[4] Prices held."
REPLIES = {"extract": Extract, "summarize": Summarize, "write": Write, "answer": Answer}

_numbers = count(1)


@pytest.fixture
def model(standin: Standin) -> Callable[..., StructuredModel]:
    """Opens a model at the stand-in; each under its own name, for what works is remembered by name."""

    def open_there(**settings: Any) -> StructuredModel:
        named = {"model": f"openai:m{next(_numbers)}", "base_url": standin.url, "retries": 0}
        return build_model(Settings.load(**(named | settings)))

    return open_there


@pytest.fixture
def call() -> Callable[..., Call]:
    def for_step(step: str = "extract", *, items: tuple[int, int] = (1, 12), lines: str = LINES) -> Call:
        reply = REPLIES[step]
        return Call(
            step=step,
            messages=(
                Message("system", "Say only what the lines say."),
                Message("user", lines),
                Message("user", f"Carry out the task: {step}."),
            ),
            reply=reply,
            schema=schema_for(reply, items=items, numbers=(1, lines.count("[") or 1)),
            max_tokens=300,
        )

    return for_step
