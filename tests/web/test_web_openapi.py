"""The API against its own description: what fits it is answered as described, and never with a server error."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import CHECKS

from reporter.types import Run
from reporter.web.app import create_app
from reporter.web.jobs import Job, Jobs
from reporter.web.premises import Premises
from tests.web_server import SEEDED, Serving

# By hypothesis itself: the plugin for pytest is switched off, for it loads itself at the end of every session.
OPERATIONS = [
    found.ok() for found in schemathesis.openapi.from_dict(create_app(Premises()).openapi()).get_all_operations()
]
EXAMPLES = 4  # an operation
CONFORMANCE = CHECKS.get_by_names(
    ["not_a_server_error", "status_code_conformance", "content_type_conformance", "response_schema_conformance"]
)
#: What there is, by the names of the parameters that ask for it: what is made up is not found, and tests little.
THERE: dict[str, Any] = {"name": "twin", "old": SEEDED, "new": "twin", "run": [SEEDED, "twin"], "format": "md"}


@pytest.fixture(scope="module")
def there(serving: Serving) -> Iterator[dict[str, Any]]:
    """A second run, and a job that has ended."""
    twin = serving.project / "memos" / "twin"
    shutil.copytree(serving.project / "memos" / SEEDED, twin)
    jobs = Jobs(serving.project / "jobs")
    id_, _ = jobs.new()
    jobs.write(Job(id=id_, created="2025-06-01", state="done", result=SEEDED))
    yield {**THERE, "id": id_}
    shutil.rmtree(twin)
    jobs.forget(id_)


@pytest.mark.parametrize("named", ["what is there", "anything"])
@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.label)
def test_what_is_asked_is_answered_as_described(
    serving: Serving, there: dict[str, Any], operation: Any, named: str
) -> None:
    answers: list[int] = []

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
        if operation.path.endswith(("/jobs", "/rerun")) and isinstance(case.body, dict):
            case.body["template"] = "none-such"
        if named == "what is there":
            for given in (case.path_parameters, case.query):
                given.update({name: there[name] for name in given.keys() & there.keys()})
            # What these need must be given: not every case that fits the description does.
            needed = {parameter.name for parameter in operation.query if parameter.is_required}
            case.query.update({name: there[name] for name in needed})
        answers.append(case.call_and_validate(base_url=serving.url, checks=CONFORMANCE).status_code)

    asked()
    if named == "what is there" and operation.method == "get":
        assert 200 in answers


def test_runs_have_the_contract_of_run_json(browser: httpx.Client) -> None:
    described = browser.get("/api/v1/openapi.json").json()["components"]["schemas"]
    fields = {field.serialization_alias or field.alias or name for name, field in Run.model_fields.items()}
    assert set(described["Run"]["properties"]) == fields
    assert {"Turn", "Diff", "Claim", "Evidence", "FaultAnswer"} <= set(described)
