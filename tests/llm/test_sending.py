"""What is asked again and what is not; the log of calls; traces only where they are wanted."""

import asyncio
import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count

import pytest
from langchain_core.tracers.langchain import wait_for_all_tracers
from langsmith.utils import get_env_var

from reporter.errors import EndpointBusy, EndpointError, EndpointUnreachable, ReplyRefused, RequestTooLong
from reporter.llm.sending import HOPELESS
from tests.standin import Drop, Page, Refuse, Slow, Status, Trickle, echo, in_turn


@pytest.mark.parametrize(
    "fault", [Status(429, "x"), Status(500, "x"), Status(503, "x"), Status(502, "x"), Drop(), Drop(middle=True), Page()]
)
async def test_what_may_pass_is_asked_again(standin, model, call, fault):
    standin.reply = in_turn(fault, {"claims": [{"cites": [1]}]})
    assert (await model(retries=1).structured(call())).value.claims
    assert len(standin.requests) == 2


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Status(400, "something else"), EndpointError),
        (Status(401, "who are you"), EndpointError),
        (Status(403, "not for you"), EndpointError),
        (Status(404, "Not Found"), EndpointError),
        (Status(400, "maximum context length is 10 tokens"), RequestTooLong),
        (Refuse("no"), ReplyRefused),
        (Status(429, "You exceeded your current quota, please check your plan"), EndpointBusy),
        (Status(429, "come back tomorrow", {"Retry-After": "86400"}), EndpointBusy),
    ],
)
async def test_what_would_not_pass_is_not(standin, model, call, fault, error):
    standin.reply = in_turn(fault)
    standin.refuses = set()
    with pytest.raises(error):
        await model(retries=3).structured(call())
    # A refused form of asking is tried in others; the same request never comes twice.
    bodies = [json.dumps(request.body, sort_keys=True) for request in standin.requests]
    assert len(bodies) == len(set(bodies))


async def test_an_endpoint_that_is_down_is_given_a_rest(standin, model, call, monkeypatch):
    standin.reply = in_turn(Status(500, "down"))
    asked = model(retries=1)
    for _ in range(HOPELESS + 4):
        with pytest.raises(EndpointError, match="down"):
            await asked.structured(call())
    assert len(standin.requests) == 2 * HOPELESS
    monkeypatch.setattr("reporter.llm.sending.BREATHER", 0.0)
    standin.reply = in_turn({"claims": [{"cites": [1]}]}, Status(500, "again"), {"claims": [{"cites": [1]}]})
    await asked.structured(call())
    await asked.structured(call())
    assert len(standin.requests) == 2 * HOPELESS + 3, "once it answers it is asked as patiently as before"


async def test_a_trickle_runs_out_of_time_too(standin, model, call):
    standin.reply = lambda step, request: Trickle(2.0, echo(step, request))
    begun = time.perf_counter()
    with pytest.raises(EndpointUnreachable, match="in time"):
        await model(timeout=0.3).structured(call())
    assert time.perf_counter() - begun < 1.5


async def test_calls_are_logged_without_keys(standin, model, call, tmp_path, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret-of-mine-123")
    standin.reply = in_turn(Status(500, "sk-secret-of-mine-123 is down"), {"claims": [{"cites": [1]}]})
    await model(log_calls=str(tmp_path / "calls.jsonl"), retries=1).structured(call())
    text = (tmp_path / "calls.jsonl").read_text()
    failed, answered = map(json.loads, text.splitlines())
    assert "is down" in failed["error"]
    assert answered["reply"]["content"] == '{"claims": [{"cites": [1]}]}'
    assert answered["messages"][1]["content"] == call().messages[1].content
    assert answered["step"] == "extract"
    assert "secret-of-mine" not in text


async def test_rates_of_our_own_choosing_are_kept(standin, model, call):
    asked = model(requests_per_minute=2)
    await asyncio.gather(*(asked.structured(call()) for _ in range(2)))
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.3):
            await asked.structured(call())
    assert len(standin.requests) == 2


class Collector(BaseHTTPRequestHandler):
    """Takes traces as LangSmith does, and notes where they went."""

    taken: list[str]

    def log_message(self, *_):
        pass

    def do_GET(self):
        self.answer(b"{}")

    def do_POST(self):
        self.taken.append(self.path)
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.answer(b"{}")

    def do_PATCH(self):
        self.do_POST()

    def answer(self, body):
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.mark.parametrize("wanted", [False, True])
def test_traces_go_out_only_where_the_environment_says_so(model, call, monkeypatch, wanted):
    for name in ("LANGSMITH_TRACING", "LANGCHAIN_TRACING_V2", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING"):
        monkeypatch.delenv(name, raising=False)
    if wanted:
        monkeypatch.setenv("LANGSMITH_TRACING", "true")
    Collector.taken = []
    with ThreadingHTTPServer(("127.0.0.1", 0), Collector) as collector:
        threading.Thread(target=collector.serve_forever, args=(0.02,), daemon=True).start()
        monkeypatch.setenv("LANGSMITH_API_KEY", "key")
        monkeypatch.setenv("LANGSMITH_ENDPOINT", f"http://127.0.0.1:{collector.server_address[1]}")
        get_env_var.cache_clear()
        asyncio.run(model().structured(call()))
        wait_for_all_tracers()
        collector.shutdown()
    get_env_var.cache_clear()
    assert bool(Collector.taken) is wanted


async def test_a_slow_reply_does_not_hold_up_the_others(standin, model, call):
    order = count()
    standin.reply = lambda step, request: Slow(5, echo(step, request)) if next(order) == 0 else echo(step, request)
    asked = model()
    first = asyncio.create_task(asked.structured(call()))
    await asyncio.sleep(0.05)
    await asyncio.gather(*(asked.structured(call()) for _ in range(3)))
    assert not first.done()
    first.cancel()
    with pytest.raises(asyncio.CancelledError):
        await first
