"""One server for all tests that only read or leave alone what others rely on."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.web_server import Serving, new_project


@pytest.fixture(scope="session")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    with Serving(new_project(tmp_path_factory.mktemp("room") / "project")) as server:
        yield server
        assert server.stop() in (0, -15)


@pytest.fixture
def browser(serving: Serving) -> Iterator[httpx.Client]:
    with serving.browser() as client:
        yield client


@pytest.fixture
def project(serving: Serving) -> Path:
    return serving.project
