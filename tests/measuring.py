"""Measures which lines and branches of reporter the tests run: a plugin that `make test` loads in each worker.

SlipCover takes its marks out of the code once they are passed. A tracer, which Python 3.11 calls at every line, would
make the suite take three quarters more time.
"""

import json
import os
from pathlib import Path

import pytest
import slipcover

SOURCE = ["reporter"]
STUB = r"\.\.\.$"

# The process that deals out the tests runs none.
if worker := os.environ.get("PYTEST_XDIST_WORKER"):
    measured = slipcover.Slipcover(branch=True, source=SOURCE, exclude_also=[STUB])
    slipcover.ImportManager(measured, slipcover.FileMatcher(sources=SOURCE)).__enter__()

    def pytest_sessionfinish(session: pytest.Session) -> None:
        found = Path(session.config.rootpath, f".coverage.{worker}.json")
        found.write_text(json.dumps(measured.get_coverage()), encoding="utf-8")
