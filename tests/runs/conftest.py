"""A real run to write, read and list."""

from pathlib import Path

import pytest

from reporter import brief
from reporter.types import Run

TEXT = """Glass works in Liberec to close one furnace

The glass works in Liberec will close one of its three furnaces on 30 September 2025, the company said.
The furnace makes 12,000 tons of window glass a year. Gas prices rose by 40 percent in two years.

Car makers buy most of the glass. They could face delays if the other two furnaces cannot make up for it.
Two dealers said that stocks cover about six weeks. The works employs 310 people, and 45 of them will leave.

The state has not offered aid. A spokesman said that the company expects no further closures in 2026.
"""


@pytest.fixture(scope="session")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sources") / "glass.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def run(source: Path) -> Run:
    return brief([source])
