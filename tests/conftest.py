"""One stand-in server for all tests that need an endpoint, back to its defaults before each."""

from collections.abc import Iterator

import pytest

from tests.standin import Standin


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
