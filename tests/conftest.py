"""The order of the tests, and one stand-in server for all that need an endpoint, back to its defaults before each."""

import gc
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import hypothesis
import pytest

from reporter.llm import limits
from tests.standin import Standin

# How long an example takes says nothing: the first one loads models of language.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")

# Much stays for good, word lists and thousands of tests: looking through it again and again takes a tenth of the time.
gc.set_threshold(10_000, 10, 20)

LONGEST = ("tests/live/", "tests/browser/")

_numbers = count(1)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest first: begun last, one would run while the other worker has nothing left to do."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONGEST))


@pytest.fixture(scope="session")
def _standin() -> Iterator[Standin]:
    with Standin() as server:
        yield server


@pytest.fixture(scope="session", autouse=True)
def _caches(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("caches")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("REPORTER_CACHE", str(folder / "shared.sqlite"))  # for what modules share
        yield folder


@pytest.fixture(autouse=True)
def cache(_caches: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of its own for each test, and never the user's."""
    path = _caches / f"{next(_numbers)}.sqlite"
    monkeypatch.setenv("REPORTER_CACHE", str(path))
    return path


@pytest.fixture
def standin(_standin: Standin, monkeypatch: pytest.MonkeyPatch) -> Standin:
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_API_BASE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(limits, "_limits", {})  # what one test's faults taught is not the next one's
    _standin.reset()
    return _standin
