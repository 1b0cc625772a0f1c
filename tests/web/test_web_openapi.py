"""The API against its own description: whatever fits it gives no server error."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error

from reporter.types import Run
from reporter.web.app import create_app
from reporter.web.premises import Premises
from tests.web_server import Serving

# By hypothesis itself: the plugin for pytest is switched off, for it loads itself at the end of every session.
OPERATIONS = [
    found.ok() for found in schemathesis.openapi.from_dict(create_app(Premises()).openapi()).get_all_operations()
]
EXAMPLES = 4  # an operation


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.label)
def test_nothing_that_is_asked_ends_in_a_server_error(serving: Serving, operation: Any) -> None:
    @settings(
        max_examples=EXAMPLES,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
        database=None,
        derandomize=True,
    )
    @given(case=operation.as_strategy())
    def asked(case: Any) -> None:
        # An order that can be carried out is a memo made: those are in test_web_jobs.py.
        if operation.label == "POST /api/v1/jobs" and isinstance(case.body, dict):
            case.body["sources"] = ["none/such"]
        case.call_and_validate(base_url=serving.url, checks=[not_a_server_error])

    asked()


def test_runs_have_the_contract_of_run_json(browser: httpx.Client) -> None:
    described = browser.get("/api/v1/openapi.json").json()["components"]["schemas"]
    fields = {field.serialization_alias or field.alias or name for name, field in Run.model_fields.items()}
    assert set(described["Run"]["properties"]) == fields
    assert {"Turn", "Diff", "Claim", "Evidence", "FaultAnswer"} <= set(described)
