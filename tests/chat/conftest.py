"""A run to talk about, and settings that send questions to the stand-in."""

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from reporter.settings import Settings
from reporter.types import Run
from tests.seed_run import seed_folder, seed_run
from tests.standin import Standin

_numbers = count(1)


@pytest.fixture(scope="session")
def run() -> Run:
    return seed_run()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a run, to be written to."""
    return seed_folder(tmp_path)


@pytest.fixture
def asking(standin: Standin) -> Callable[..., Settings]:
    """Settings that ask the stand-in; each under a model name of its own, for what works is remembered by name."""

    def there(**more: Any) -> Settings:
        return Settings.load(**{"model": f"openai:chat{next(_numbers)}", "base_url": standin.url, "retries": 0} | more)

    return there
