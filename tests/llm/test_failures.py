"""Bad endpoints, each with its own error, the endpoint's own words, and never a key."""

import socket

import pytest

from reporter.errors import (
    AuthenticationFailed,
    EndpointBusy,
    EndpointError,
    EndpointUnreachable,
    ModelNotFound,
    ReporterError,
    RequestTooLong,
)
from reporter.llm.failures import MAX_WORDS, shorten
from tests.overlong import TOO_LONG
from tests.standin import Drop, Empty, Page, Slow, Status, in_turn

KEY = "sk-abcdefghijklmnop"


async def failure(opened, call) -> ReporterError:
    with pytest.raises(EndpointError) as caught:
        await opened.structured(call())
    assert caught.value.exit_code == 4
    assert caught.value.hint
    return caught.value


@pytest.mark.parametrize(
    ("answer", "kind", "words"),
    [
        (Status(429, "Rate limit reached"), EndpointBusy, "Rate limit reached"),
        (Status(503, "Loading model"), EndpointBusy, "Loading model"),
        (Status(500, "CUDA out of memory"), EndpointError, "CUDA out of memory"),
        (Status(403, "Your plan does not include this"), AuthenticationFailed, "Your plan"),
        (Status(404, "Not Found"), EndpointError, "has no chat completions"),
        (Status(400, "model 'x' not found, try pulling it first"), ModelNotFound, "try pulling"),
        (Status(400, "something else"), EndpointError, "something else"),
        (Status(502, {"detail": "bad gateway"}), EndpointBusy, "502"),
        (Status(200, {"error": {"message": "upstream is gone"}}), EndpointError, "upstream is gone"),
        (Status(200, {"hello": "world"}), EndpointError, "does not look like an OpenAI-compatible endpoint"),
        (Status(200, {"choices": [{"message": None}]}), EndpointError, "does not look like"),
        (Empty(choices=False), EndpointError, "its reply holds no choices"),
        (Page(), EndpointError, "does not look like an OpenAI-compatible endpoint: Welcome Please log in."),
        (Drop(), EndpointUnreachable, "cannot reach"),
        (Drop(middle=True), EndpointUnreachable, "cannot reach"),
    ],
)
async def test_what_a_bad_endpoint_does_has_its_own_error(standin, model, call, answer, kind, words):
    standin.reply = in_turn(answer)
    error = await failure(model(), call)
    assert type(error) is kind
    assert words in str(error)
    assert standin.url in str(error)


@pytest.mark.parametrize("body", TOO_LONG.values(), ids=TOO_LONG)
async def test_a_request_that_is_too_long_is_told_whoever_says_so(standin, model, call, body):
    standin.reply = in_turn(Status(body[0], body[1]))
    error = await failure(model(), call)
    assert type(error) is RequestTooLong
    assert "longer than the model" in str(error)
    assert "REPORTER_WINDOW" in error.hint
    assert len(standin.requests) == 1, "another way of asking does not make it shorter"


@pytest.mark.parametrize("refuses", [{"json_schema"}])
async def test_a_page_is_told_in_tool_mode_too(standin, model, call, refuses):
    standin.refuses = refuses
    standin.reply = in_turn(Page())
    assert "does not look like" in str(await failure(model(), call))


async def test_a_slow_endpoint_runs_out_of_time(standin, model, call):
    standin.reply = in_turn(Slow(0.6, {}))
    error = await failure(model(timeout=0.2), call)
    assert isinstance(error, EndpointUnreachable)
    assert "in time" in str(error)


async def test_nobody_listens(model, call):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/v1"
    error = await failure(model(base_url=url), call)
    assert isinstance(error, EndpointUnreachable)
    assert url in str(error)
    assert "running" in error.hint


async def test_a_wrong_key_is_never_shown(standin, model, call, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    standin.key = "another"
    error = await failure(model(), call)
    assert isinstance(error, AuthenticationFailed)
    assert "Incorrect API key" in str(error)
    assert KEY not in str(error)


async def test_a_base_url_without_its_path_gets_a_hint(standin, model, call):
    error = await failure(model(base_url=standin.url.removesuffix("/v1")), call)
    assert "has no chat completions" in str(error)
    assert "/v1" in error.hint


async def test_an_unknown_model_is_named(standin, model, call):
    standin.models = ("known",)
    error = await failure(model(model="openai:unheard-of"), call)
    assert isinstance(error, ModelNotFound)
    assert "unheard-of" in str(error)


async def test_user_and_password_of_an_address_are_not_shown(standin, model, call):
    standin.reply = in_turn(Status(500, "no"), Page(), Drop())
    for _ in range(3):
        error = await failure(model(base_url=standin.url.replace("http://", "http://me:hush@")), call)
        assert "hush" not in str(error)


def test_words_are_shortened_to_one_line_without_secrets():
    said = shorten("<p>Error</p>\n" + "x " * 900 + KEY, [])
    assert said.startswith("Error x x")
    assert len(said) <= MAX_WORDS
    assert shorten(f"wrong key {KEY}, Bearer abc.def", ["abc"]) == "wrong key ***, ***"
    assert shorten("token s3cr3t-token-value given", ["s3cr3t-token-value"]) == "token *** given"
