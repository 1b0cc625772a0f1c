"""A model behind the cache: what is asked again is not sent again, and only whole replies are kept."""

import logging
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from reporter.errors import EndpointError
from reporter.llm import Call, Message, Reply, open_model
from reporter.llm.cached import CachedModel, at_hand
from reporter.settings import Settings
from tests.standin import CutOff, Refuse, Standin, Status, echo, in_turn

_numbers = count(1)


@pytest.fixture
def opened(standin: Standin) -> Callable[..., CachedModel]:
    """Opens a model at the stand-in, by default under one name a test."""
    name = f"openai:c{next(_numbers)}"

    def there(**settings: Any) -> CachedModel:
        model = open_model(Settings.load(**({"model": name, "base_url": standin.url, "retries": 0} | settings)))
        assert isinstance(model, CachedModel)
        return model

    return there


async def test_what_was_asked_before_is_not_sent_again(opened, standin, call):
    first, again = opened(), opened()
    asked = call("extract")
    assert not at_hand(again, asked)
    reply = await first.structured(asked)
    assert at_hand(again, asked)
    assert await again.structured(asked) == reply
    assert len(standin.requests) == 1
    (used,) = again.usage().steps.values()
    assert (used.calls, used.cached_calls, used.input_tokens, used.output_tokens, used.cost_usd) == (0, 1, 0, 0, 0.0)
    (used,) = first.usage().steps.values()
    assert (used.calls, used.cached_calls) == (1, 0)


async def test_a_stream_and_a_whole_reply_share_what_is_kept(opened, standin, call):
    asked = call("extract")
    streamed = [part async for part in opened().stream(asked)]
    assert len(standin.requests) == 1
    assert [part async for part in opened().stream(asked)] == streamed
    assert isinstance(streamed[-1], Reply)
    assert await opened().structured(asked) == streamed[-1]
    assert len(standin.requests) == 1


@pytest.mark.parametrize(
    "other",
    [
        {"model": "openai:another"},
        {"temperature": 0.7},
        {"seed": 8},
        {"base_url": "http://localhost:1/v1"},
    ],
)
def test_another_model_parameter_or_endpoint_is_another_question(opened, call, other):
    assert opened(**other).origin.key(call()) != opened().origin.key(call())


def test_what_cannot_change_a_reply_is_no_part_of_the_question(opened, call, standin):
    key = opened().origin.key(call())
    assert opened(timeout=3.0, max_concurrency=2, title="T", template="bluf").origin.key(call()) == key
    with_password = standin.url.replace("http://", "http://me:hidden@")
    assert opened(base_url=with_password).origin.key(call()) == key


def test_messages_schema_and_length_are_part_of_the_question(opened, call):
    asked, key = call(), opened().origin.key
    said = (*asked.messages[:2], Message("user", "Carry out the task: extract!"))
    others: list[Call] = [
        replace(asked, messages=said),
        replace(asked, messages=asked.messages[::-1]),
        replace(asked, max_tokens=301),
        call(items=(2, 12)),
        replace(asked, anew=True),
    ]
    assert len({key(asked), *map(key, others)}) == 6
    assert key(asked) == key(call())


@pytest.mark.parametrize(
    "answer",
    [Refuse(), CutOff(80, {"claims": [{"statement": "A.", "cites": [1]}] * 9}), "no JSON", Status(500)],
    ids=["refused", "cut off", "invalid", "failed"],
)
async def test_only_whole_valid_replies_are_kept(opened, standin, call, answer):
    standin.reply = lambda *_: answer
    try:
        reply = await opened().structured(call())
    except EndpointError:
        pass
    else:
        assert reply.truncated
    model = opened()
    assert not at_hand(model, call())
    standin.reply = echo
    assert not (await model.structured(call())).truncated
    assert at_hand(model, call())


async def test_a_reply_that_was_put_right_is_kept(opened, standin, call):
    standin.reply = in_turn("no JSON", {"claims": [{"statement": "The plant opened.", "cites": [1]}]})
    reply = await opened().structured(call())
    assert await opened().structured(call()) == reply
    assert len(standin.requests) == 2


async def test_neither_keys_nor_sources_are_in_the_file(opened, standin, call, cache: Path, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-hidden")
    await opened(base_url=standin.url.replace("http://", "http://me:hidden@")).structured(call())
    kept = b"".join(path.read_bytes() for path in cache.parent.glob(f"{cache.name}*"))
    assert b"hidden" not in kept
    assert b"Say only what the lines say" not in kept


@pytest.fixture
def broken(cache: Path) -> Path:
    cache.write_text("this is no database, " * 100)
    return cache


async def test_a_broken_cache_is_a_warning_once(opened, standin, call, broken, caplog):
    model = opened()
    with caplog.at_level(logging.WARNING):
        assert not at_hand(model, call())
        assert await model.structured(call()) == await model.structured(call())
    assert len(standin.requests) == 2
    assert [record.message for record in caplog.records] == [
        f"warning: the cache {broken} cannot be used: file is not a database; going on without it"
    ]


async def test_a_reply_of_another_version_is_asked_for_again(opened, standin, call, cache: Path):
    await opened().structured(call())
    with sqlite3.connect(cache) as raw:
        raw.execute("UPDATE replies SET reply = '{\"findings\": 3}'")
    raw.close()
    await opened().structured(call())
    assert len(standin.requests) == 2


def test_without_the_cache_nothing_is_kept(standin, cache: Path):
    model = open_model(Settings.load(model="openai:x", base_url=standin.url, no_cache=True))
    assert not isinstance(model, CachedModel)
    assert not cache.exists()


def test_no_model_no_cache_library():
    code = (
        "import sys, reporter; reporter.brief(['seeds/wire-brief.txt'])\n"
        "from reporter import Settings\nfrom reporter.llm import open_model\n"
        "open_model(Settings(model='x', base_url='http://localhost:1/v1', no_cache=True))\n"
        "print('sqlalchemy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_langchain_is_only_loaded_to_ask():
    code = (
        "import sys\nfrom reporter import Settings\nfrom reporter.llm import open_model\n"
        "open_model(Settings(model='x', base_url='http://localhost:1/v1'))\n"
        "print('langchain_core' in sys.modules, 'sqlalchemy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False True"
