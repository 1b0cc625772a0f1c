"""How a stand-in server streams a reply: chat completion chunks, a few characters each."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import suppress
from typing import IO, Any

from tests.standin_script import StandinRequest, completion

PIECE = 7
"""Characters of the reply in a chunk: fewer than any word of JSON that matters, so that all get cut."""


def chunks(request: StandinRequest, text: str, *, cached: int, finish: str = "stop") -> Iterator[dict[str, Any]]:
    """The reply in pieces, then how it ended, then the usage where it is asked for."""
    whole = completion(request, text, cached=cached, finish=finish)
    head = {name: whole[name] for name in ("id", "created", "model")} | {"object": "chat.completion.chunk"}

    def chunk(delta: dict[str, Any], ended: str | None = None) -> dict[str, Any]:
        return head | {"choices": [{"index": 0, "delta": delta, "finish_reason": ended}]}

    yield chunk({"role": "assistant", "content": ""})
    for start in range(0, len(text), PIECE):
        yield chunk(_delta(request, text[start : start + PIECE], first=start == 0))
    yield chunk({}, finish)
    if (request.body.get("stream_options") or {}).get("include_usage"):
        yield head | {"choices": [], "usage": whole["usage"]}


def _delta(request: StandinRequest, piece: str, *, first: bool) -> dict[str, Any]:
    """A piece of text, or of the arguments of a tool call, whose name and id come but once."""
    if request.mode != "tools":
        return {"content": piece}
    function = {"name": request.step, "arguments": piece} if first else {"arguments": piece}
    call = {"index": 0, "function": function} | ({"id": "call_1", "type": "function"} if first else {})
    return {"tool_calls": [call]}


def refused(request: StandinRequest, words: str, filtered: bool) -> Iterator[dict[str, Any]]:
    """A refusal in words, or the content filter's."""
    said = {} if filtered else {"refusal": words}
    head = {"id": "chatcmpl-standin", "created": 0, "model": request.body.get("model", "")}
    ended = "content_filter" if filtered else "stop"
    for delta, reason in (({"role": "assistant"} | said, None), ({}, ended)):
        choice = {"index": 0, "delta": delta, "finish_reason": reason}
        yield head | {"object": "chat.completion.chunk", "choices": [choice]}


def trickle(out: IO[bytes], reply: dict[str, Any], seconds: float, pieces: int = 20) -> None:
    """A whole reply, sent a little at a time, never silent for long."""
    body = json.dumps(reply).encode()
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    size = len(body) // pieces + 1
    with suppress(OSError):  # the client went away, as one does that has waited enough
        for start in range(0, len(body), size):
            out.write((head.encode() if start == 0 else b"") + body[start : start + size])
            out.flush()
            time.sleep(seconds / pieces)
