"""The structured call over real HTTP and the real SDK, against the stand-in."""

import asyncio
import time

import pytest

from reporter.errors import ReplyInvalid, ReplyRefused, ReplyTruncated
from tests.standin import CutOff, Drop, Empty, Refuse, Slow, Status, echo, in_turn

CLAIM = {"statement": "The plant opened in 2019.", "cites": [1], "kind": "fact", "attributed_to": None}


@pytest.mark.parametrize("step", ["extract", "summarize", "write"])
async def test_each_step_gets_its_shape(standin, model, call, step):
    asked = model()
    reply = await asked.structured(call(step))
    assert type(reply.value).__name__.lower() == step
    assert not reply.truncated
    (request,) = standin.requests
    assert (request.step, request.mode) == (step, "json_schema")
    assert request.numbered[2] == "Output rose by 4%."
    assert request.body["response_format"]["json_schema"]["strict"] is True


async def test_what_is_sent(standin, model, call):
    await model(temperature=0.5, seed=11).structured(call())
    body = standin.requests[0].body
    assert (body["temperature"], body["seed"], body["max_tokens"]) == (0.5, 11, 300)
    assert "max_completion_tokens" not in body
    assert [message["role"] for message in body["messages"]] == ["system", "user", "user"]


async def test_surplus_items_are_cut_and_fewer_accepted(standin, model, call):
    standin.reply = in_turn({"claims": [CLAIM] * 9})
    assert len((await model().structured(call(items=(2, 4)))).value.claims) == 4
    standin.reply = in_turn({"claims": [CLAIM]})
    assert len((await model().structured(call(items=(3, 4)))).value.claims) == 1
    assert len(standin.requests) == 2


# pytest resets the filter that the module sets against LangChain's advice on refused schemas.
@pytest.mark.filterwarnings("ignore:Invalid schema for OpenAI's structured output")
@pytest.mark.parametrize(
    ("refuses", "mode", "requests"),
    [
        ({"bounds"}, "json_schema", 2),
        ({"json_schema"}, "tools", 3),
        ({"json_schema", "tools"}, "json_object", 4),
        ({"seed"}, "json_schema", 2),
        ({"temperature"}, "json_schema", 2),
        ({"seed", "temperature", "json_schema"}, "tools", 5),
        ({"max_tokens"}, "json_schema", 2),
        ({"consecutive"}, "json_schema", 2),
        ({"system", "consecutive"}, "json_schema", 3),
    ],
)
async def test_what_an_endpoint_refuses_is_left_out_and_remembered(standin, model, call, refuses, mode, requests):
    standin.refuses = refuses
    asked = model()
    assert (await asked.structured(call())).value.claims
    assert len(standin.requests) == requests
    await asked.structured(call("summarize"))
    assert len(standin.requests) == requests + 1
    last = standin.requests[-1]
    assert (last.step, last.mode) == ("summarize", mode)
    assert len(last.numbered) == 4


async def test_json_mode_spells_the_schema_out(standin, model, call):
    standin.refuses = {"json_schema", "tools"}
    await model().structured(call())
    assert '"title": "extract"' in standin.requests[-1].task
    assert "Carry out the task" in standin.requests[-1].task


async def test_a_refusal_of_everything_gives_the_first_reason(standin, model, call):
    standin.reply = in_turn(Status(400, "grammar too deep"), Status(400, "unsupported"))
    with pytest.raises(Exception, match="grammar too deep"):
        await model().structured(call())


@pytest.mark.parametrize("refuses", [set(), {"json_schema"}])
async def test_a_cut_off_reply_gives_its_complete_items(standin, model, call, refuses):
    standin.refuses = refuses
    standin.reply = in_turn(CutOff(260, {"claims": [CLAIM] * 5}))
    asked = model()
    reply = await asked.structured(call())
    assert reply.truncated
    assert [claim.cites for claim in reply.value.claims] == [[1], [1]]
    assert asked.usage().steps["extract"].output_tokens > 0


async def test_a_reply_cut_off_too_early_is_an_error(standin, model, call):
    standin.reply = in_turn(CutOff(30, {"claims": [CLAIM]}))
    with pytest.raises(ReplyTruncated, match="extract"):
        await model().structured(call())
    assert len(standin.requests) == 1


@pytest.mark.parametrize("refusal", [Refuse("I would rather not."), Refuse(filtered=True)])
@pytest.mark.parametrize("refuses", [set(), {"json_schema"}])
async def test_a_refusal_is_reported_as_such(standin, model, call, refusal, refuses):
    standin.refuses = refuses
    standin.reply = in_turn(refusal)
    with pytest.raises(ReplyRefused, match="filter|rather not" if not refuses else "declined"):
        await model().structured(call())


async def test_invalid_output_is_sent_back_once_with_what_is_wrong(standin, model, call):
    standin.reply = in_turn("I think: nothing.", {"claims": [CLAIM]})
    reply = await model().structured(call())
    assert reply.value.claims[0].statement == CLAIM["statement"]
    first, second = standin.requests
    assert second.messages[:3] == first.messages
    assert second.messages[3] == {"role": "assistant", "content": "I think: nothing."}
    assert "holds no JSON" in second.task


@pytest.mark.parametrize("answer", ["nothing", {"claims": "none"}, {"claims": [{"cites": []}]}, Empty(), "{"])
async def test_invalid_output_twice_is_an_error(standin, model, call, answer):
    standin.reply = in_turn(answer)
    with pytest.raises(ReplyInvalid, match="twice"):
        await model().structured(call())
    assert len(standin.requests) == 2


async def test_broken_json_twice_still_gives_its_whole_items(standin, model, call):
    broken = '{"claims": [{"statement": "A "no".", "cites": [1]}, {"statement": "Fine.", "cites": [2]}]}'
    standin.reply = in_turn(broken)
    reply = await model().structured(call())
    assert [claim.statement for claim in reply.value.claims] == ["Fine."]
    assert reply.truncated


async def test_usage_is_counted_by_step_with_the_cached_prefix(model, call):
    asked = model()
    await asked.structured(call("extract"))
    await asked.structured(call("summarize"))
    steps = asked.usage().steps
    assert steps["extract"].cached_input_tokens == 0
    assert 0 < steps["summarize"].cached_input_tokens < steps["summarize"].input_tokens
    assert steps["summarize"].calls == 1
    assert steps["summarize"].seconds > 0
    assert steps["summarize"].cost_usd is None


async def test_requests_in_flight_stay_under_the_limit(standin, model, call):
    standin.reply = lambda step, request: Slow(0.05, echo(step, request))
    asked = model(max_concurrency=3, base_url=standin.url + "/")
    begun = time.perf_counter()
    await asyncio.gather(*(asked.structured(call()) for _ in range(9)))
    assert standin.peak <= 3
    assert time.perf_counter() - begun < 9 * 0.05 + 1


async def test_a_busy_endpoint_is_asked_again_when_it_says(standin, model, call):
    standin.reply = in_turn(Status(429, "slow down", {"Retry-After": "0.05"}), Drop(), {"claims": [CLAIM]})
    assert (await model(retries=2).structured(call())).value.claims
    assert len(standin.requests) == 3


def test_one_model_serves_one_event_loop_after_another(model, call):
    asked = model()
    for _ in range(3):
        assert asyncio.run(asked.structured(call())).value.claims
