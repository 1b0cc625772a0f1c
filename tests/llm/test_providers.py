"""The way to all other providers, driven with the one whose package is always there."""

import asyncio

import pytest

from reporter.errors import AuthenticationFailed, EndpointUnreachable
from reporter.llm.budget import Budget
from reporter.llm.limits import Pace
from reporter.llm.meter import Meter
from reporter.llm.model import StructuredModel
from reporter.llm.names import ModelName
from reporter.llm.providers import OtherProvider
from reporter.llm.sending import Sender
from reporter.settings import Settings


@pytest.fixture
def other(standin, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-test-key")

    def open_there(name: str, url: str = standin.url) -> StructuredModel:
        transport = OtherProvider(ModelName("openai", name), Settings(base_url=url, retries=0))
        meter = Meter("other", name)
        sender = Sender(name, transport, meter, Budget(meter.price), Pace(8), retries=0, timeout=20)
        return StructuredModel(name, False, 9_000, sender)

    return open_there


@pytest.mark.parametrize(
    ("refuses", "mode"),
    [(set(), "json_schema"), ({"json_schema"}, "tools"), ({"json_schema", "tools"}, "text")],
)
async def test_the_cascade_runs_through_structured_output(standin, other, call, refuses, mode):
    standin.refuses = refuses
    model = other(f"by-{mode}")
    reply = await model.structured(call())
    assert [claim.cites for claim in reply.value.claims] == [[1], [2], [3], [4]]
    request = standin.requests[-1]
    assert (request.step, request.mode) == ("extract", mode)
    assert request.body["max_completion_tokens"] == 300
    assert model.usage().steps["extract"].output_tokens > 0


def test_one_model_serves_one_event_loop_after_another(other, call):
    model = other("looped")
    for _ in range(2):
        assert asyncio.run(model.structured(call())).value.claims


async def test_a_refused_temperature_is_left_out(standin, other, call):
    standin.refuses = {"temperature"}
    assert (await other("no-temperature").structured(call("write"))).value.statements
    assert "temperature" not in standin.requests[-1].body


async def test_errors_are_ours(standin, other, call):
    standin.key = "another"
    with pytest.raises(AuthenticationFailed):
        await other("locked").structured(call())
    with pytest.raises(EndpointUnreachable, match="cannot reach"):
        await other("gone", "http://127.0.0.1:9/v1").structured(call())
