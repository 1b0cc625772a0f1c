"""The samples as the chain reads them, and settings that send it to the stand-in."""

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from reporter.documents import read_all
from reporter.settings import Settings
from reporter.types import Document
from tests.standin import Standin

SEEDS = Path(__file__).parents[2] / "seeds"
ENGLISH = ("policy-note.md", "market-note.pdf", "supplier-memo.docx", "trade-note.html", "wire-brief.txt")

_numbers = count(1)


@pytest.fixture(scope="session")
def samples() -> tuple[Path, ...]:
    """The English sample sources."""
    return tuple(SEEDS / name for name in ENGLISH)


@pytest.fixture(scope="session")
def documents(samples: tuple[Path, ...]) -> tuple[Document, ...]:
    """The English samples as read."""
    read, left_out = read_all(samples, Settings())
    assert not left_out
    return tuple(read)


@pytest.fixture
def settings(standin: Standin) -> Callable[..., Settings]:
    """Settings that send the chain to the stand-in; each under a model name of its own."""

    def there(**more: Any) -> Settings:
        named = {"model": f"openai:chain{next(_numbers)}", "base_url": standin.url, "retries": 0}
        return Settings.load(**(named | more))

    return there
