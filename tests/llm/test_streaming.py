"""Replies that are read while they are written: by pieces, over HTTP, from the cache."""

import asyncio
import json
import threading
from contextlib import aclosing
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporter.errors import (
    EndpointBusy,
    EndpointError,
    EndpointUnreachable,
    ReplyInvalid,
    ReplyRefused,
    ReplyTruncated,
)
from reporter.llm import Call, Message, Reply
from reporter.llm.cached import cached_model
from reporter.llm.schemas import Answer, schema_for
from reporter.llm.streaming import ItemReader
from reporter.settings import Settings
from tests.standin import Broken, CutOff, Drop, Empty, Page, Paused, Refuse, Slow, Status, in_turn

pytestmark = pytest.mark.filterwarnings("ignore:(Invalid schema for|This model does not support) OpenAI's structured")

SAID = ["The plant opened in 2019.", "Output rose by 4%.", "Exports may fall."]
REPLY = {"statements": [{"text": text, "cites": [n]} for n, text in enumerate(SAID, start=1)], "missing": None}
AFTER_ONE = json.dumps(REPLY).index("}") + 8  # characters: the first item, and the start of the second
DIALECTS = {
    "json_schema": (),
    "without bounds": ("bounds",),
    "tools": ("json_schema",),
    "json mode": ("json_schema", "tools"),
}
dialects = pytest.mark.parametrize("refuses", DIALECTS.values(), ids=DIALECTS)


async def parts(model, call):
    """Texts of the items in the order in which they came, and the reply, which ends them."""
    got = [part async for part in model.stream(call)]
    assert [part for part in got if isinstance(part, Reply)] == got[-1:]
    return [item.text for item in got[:-1]], got[-1]


# The reader


def asked(most=8):
    return Call("answer", (Message("user", "?"),), Answer, schema_for(Answer, items=(1, most)), 300)


def pieces_of(text, cuts):
    places = sorted({0, len(text), *(cut % (len(text) + 1) for cut in cuts)})
    return [text[a:b] for a, b in pairwise(places)]


texts = st.text(st.sampled_from('ab"\\{}[]:, \n\t’é稀🙂'), min_size=1, max_size=12).filter(str.strip)
statements = st.lists(st.tuples(texts, st.lists(st.integers(1, 9), min_size=1, max_size=3)), max_size=8)
cuts = st.lists(st.integers(0, 2000), max_size=60)


@given(statements, cuts, st.sampled_from([None, 0, 2]), st.booleans())
def test_however_a_reply_is_cut_its_items_come_once_each_in_order_and_whole(items, cuts, indent, ascii_only):
    wanted = [{"text": text, "cites": cites} for text, cites in items]
    text = json.dumps({"statements": wanted, "missing": None}, indent=indent, ensure_ascii=ascii_only)
    reader, got, fed = ItemReader(asked()), [], ""
    whole = Answer.model_validate_json(text).statements
    for piece in pieces_of(text, cuts):
        fed += piece
        got += reader.feed(piece)
        assert got == whole[: len(got)]
        # An item takes its closing brace: none may come before as many have been fed.
        assert len(got) <= fed.count("}")
    assert got == whole == reader.items == reader.value().statements


@given(st.text(max_size=200), cuts)
def test_garbage_never_raises_and_gives_nothing(text, cuts):
    reader = ItemReader(asked())
    assert [item for piece in pieces_of(text, cuts) for item in reader.feed(piece)] == []


@given(st.integers(0, 200), st.text(max_size=40), cuts)
def test_a_reply_that_turns_to_garbage_keeps_what_was_whole(at, garbage, cuts):
    text = json.dumps(REPLY)[:at] + garbage
    reader = ItemReader(asked())
    got = [item for piece in pieces_of(text, cuts) for item in reader.feed(piece)]
    assert all(item.text for item in got)
    untouched = json.dumps(REPLY)[:at].count("}")
    assert [item.text for item in got[:untouched]] == SAID[: min(untouched, len(got))]


def test_an_item_comes_with_its_last_character_and_not_before():
    text = json.dumps(REPLY)
    end = text.index("}")
    reader = ItemReader(asked())
    assert reader.feed(text[:end]) == []
    assert [item.text for item in reader.feed(text[end])] == SAID[:1]


def test_surplus_items_are_cut():
    assert [item.text for item in ItemReader(asked(most=2)).feed(json.dumps(REPLY))] == SAID[:2]


# Over HTTP


@dialects
@pytest.mark.parametrize("streams", [True, False], ids=["streamed", "in one piece"])
async def test_every_dialect_gives_all_items_then_the_reply(refuses, streams, standin, model, call):
    standin.reply, standin.refuses, standin.streams = lambda *_: REPLY, set(refuses), streams
    opened = model()
    for _ in range(2):
        items, reply = await parts(opened, call("answer"))
        assert items == SAID
        assert not reply.truncated
        assert reply.value.statements
    assert opened.usage().steps["answer"].calls == 2
    assert opened.usage().steps["answer"].output_tokens > 0
    second = standin.requests[-1]
    assert bool(second.body.get("stream")) is streams


@dialects
async def test_items_arrive_before_the_reply_ends(refuses, standin, model, call):
    standin.refuses, opened, goes_on = set(refuses), model(), threading.Event()
    standin.reply = lambda *_: REPLY
    await parts(opened, call("answer"))  # after which the dialect is known
    standin.reply = lambda *_: Paused(AFTER_ONE, goes_on, REPLY)
    stream = opened.stream(call("answer"))
    first = await asyncio.wait_for(anext(stream), 10)
    assert first.text == SAID[0]
    assert not goes_on.is_set()
    goes_on.set()
    assert [part.text async for part in stream if not isinstance(part, Reply)] == SAID[1:]


@pytest.mark.parametrize("feature", ["stream", "stream_options"])
async def test_an_endpoint_that_does_not_stream_is_asked_so_only_once(feature, standin, model, call):
    standin.reply, standin.refuses, opened = lambda *_: REPLY, {feature}, model()
    for _ in range(3):
        assert (await parts(opened, call("answer")))[0] == SAID
    assert [bool(request.body.get("stream")) for request in standin.requests] == [True, False, False, False]


@dialects
async def test_what_breaks_off_gives_what_was_whole(refuses, standin, model, call):
    standin.reply, standin.refuses, opened = lambda *_: REPLY, set(refuses), model()
    await parts(opened, call("answer"))
    for fault in (CutOff(AFTER_ONE, REPLY), Broken(AFTER_ONE, REPLY)):
        standin.reply = lambda *_, fault=fault: fault
        items, reply = await parts(opened, call("answer"))
        assert items == SAID[:1]
        assert reply.truncated


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (CutOff(20, REPLY), ReplyTruncated),
        (Broken(20, REPLY), EndpointUnreachable),
        (Drop(), EndpointUnreachable),
        (Drop(middle=True), EndpointUnreachable),
        (Refuse(), ReplyRefused),
        (Refuse(filtered=True), ReplyRefused),
        (Page(), EndpointError),
        (Empty(choices=False), EndpointError),
        (Empty(), ReplyInvalid),
        (Status(429), EndpointBusy),
        (Status(500), EndpointError),
        ("no JSON at all", ReplyInvalid),
    ],
    ids=str,
)
async def test_what_fails_before_the_first_item_is_an_error(fault, error, standin, model, call):
    standin.reply = lambda *_: fault
    with pytest.raises(error):
        await parts(model(), call("answer"))


async def test_a_busy_endpoint_is_asked_again(standin, model, call):
    standin.reply = in_turn(Status(429, headers={"Retry-After": "0"}), REPLY)
    assert (await parts(model(retries=1), call("answer")))[0] == SAID


async def test_a_stream_that_is_left_frees_its_place(standin, model, call):
    opened, goes_on = model(max_concurrency=1), threading.Event()
    standin.reply = lambda *_: Paused(AFTER_ONE, goes_on, REPLY)
    async with aclosing(opened.stream(call("answer"))) as stream:
        await anext(stream)
    standin.reply = lambda *_: REPLY
    assert (await asyncio.wait_for(parts(opened, call("answer")), 10))[0] == SAID
    goes_on.set()


# From the cache


@pytest.fixture
def cached(standin):
    return lambda: cached_model(Settings.load(model="openai:kept", base_url=standin.url, retries=0))


async def test_a_whole_reply_is_kept_and_a_broken_one_is_not(standin, cached, call):
    standin.reply = in_turn(Broken(AFTER_ONE, REPLY), REPLY, Slow(30, REPLY))
    opened = cached()
    assert (await parts(opened, call("answer")))[0] == SAID[:1]
    assert (await parts(opened, call("answer")))[0] == SAID
    items, reply = await asyncio.wait_for(parts(opened, call("answer")), 10)
    assert items == SAID
    assert reply.value.missing is None
    assert len(standin.requests) == 2
    assert opened.usage().steps["answer"].cached_calls == 1


async def test_what_was_streamed_answers_a_call_that_is_not_and_the_reverse(standin, cached, call):
    standin.reply = lambda *_: REPLY
    opened = cached()
    await parts(opened, call("answer"))
    assert [item.text for item in (await opened.structured(call("answer"))).value.statements] == SAID
    assert len(standin.requests) == 1
