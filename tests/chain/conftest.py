"""One stand-in server for the chain's tests, and the samples as the chain reads them."""

from collections.abc import Callable, Iterator
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


@pytest.fixture(scope="session")
def _standin() -> Iterator[Standin]:
    with Standin() as server:
        yield server


@pytest.fixture
def standin(_standin: Standin, monkeypatch: pytest.MonkeyPatch) -> Standin:
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_API_BASE"):
        monkeypatch.delenv(name, raising=False)
    _standin.reset()
    return _standin


@pytest.fixture
def settings(standin: Standin) -> Callable[..., Settings]:
    """Settings that send the chain to the stand-in; each under a model name of its own."""

    def there(**more: Any) -> Settings:
        named = {"model": f"openai:chain{next(_numbers)}", "base_url": standin.url, "retries": 0}
        return Settings.load(**(named | more))

    return there
