"""A local model that leaves the other cores to the tests beside it."""

import pytest


@pytest.fixture(autouse=True)
def one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two threads that wait for each other on busy cores do many times the work."""
    monkeypatch.setenv("REPORTER_THREADS", "1")
