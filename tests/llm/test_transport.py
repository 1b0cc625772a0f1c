"""What providers send back, as one kind of raw reply."""

import pytest
from langchain_core.messages import AIMessage

from reporter.llm.budget import Budget
from reporter.llm.dialect import Dialect
from reporter.llm.limits import Pace
from reporter.llm.meter import Meter, Tokens
from reporter.llm.model import StructuredModel
from reporter.llm.sending import Sender
from reporter.llm.transport import RawReply, raw_reply


@pytest.mark.parametrize(
    ("metadata", "finish"),
    [
        ({"finish_reason": "stop"}, "done"),
        ({"stop_reason": "tool_use"}, "done"),
        ({"stop_reason": "max_tokens"}, "length"),
        ({"finish_reason": "MAX_TOKENS"}, "length"),
        ({"done_reason": "length"}, "length"),
        ({"stop_reason": "refusal"}, "refused"),
        ({"finish_reason": "SAFETY"}, "refused"),
        ({}, "done"),
    ],
)
def test_providers_words_for_how_a_reply_ended(metadata, finish):
    assert raw_reply(AIMessage("{}", response_metadata=metadata)).finish == finish


def test_tool_arguments_come_before_text():
    call = {"name": "extract", "args": {"claims": []}, "id": "1", "type": "tool_call"}
    broken = {"name": "extract", "args": '{"claims": [', "id": "1", "error": "", "type": "invalid_tool_call"}
    assert raw_reply(AIMessage("Here:", tool_calls=[call])).content == {"claims": []}
    assert raw_reply(AIMessage("", invalid_tool_calls=[broken])).content == '{"claims": ['
    assert raw_reply(AIMessage([{"type": "text", "text": "a"}, {"type": "text", "text": "b"}])).content == "ab"


def test_usage_may_be_missing():
    assert raw_reply(AIMessage("{}")).tokens == Tokens()
    usage = {
        "input_tokens": 5,
        "output_tokens": 2,
        "total_tokens": 7,
        "input_token_details": {"cache_read": 3},
    }
    assert raw_reply(AIMessage("{}", usage_metadata=usage)).tokens == Tokens(5, 3, 2)


class CutOffArguments:
    """A provider that decodes the arguments of a cut-off tool call itself, as Anthropic's SDK does."""

    url = "cut-off"
    errors = ()
    default = Dialect()

    async def send(self, *_):
        return RawReply({"claims": [{"statement": "A.", "cites": [1]}]}, "length", Tokens())


async def test_decoded_arguments_that_were_cut_off_count_as_truncated(call):
    meter = Meter("x", "x")
    sender = Sender("x", CutOffArguments(), meter, Budget(meter.price), Pace(1), retries=0, timeout=9)
    model = StructuredModel("x", False, 9_000, sender)
    reply = await model.structured(call())
    assert reply.truncated
    assert [claim.statement for claim in reply.value.claims] == ["A."]
