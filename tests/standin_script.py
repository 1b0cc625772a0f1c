"""What a stand-in server is asked and what it can answer: requests, faults, ready-made replies."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice, pairwise
from typing import Any

NUMBERED = re.compile(r"^\[(\d+)\] (.*)$", re.MULTILINE)
TITLE = re.compile(r'"title":\s*"(\w+)"')

# What a server may not know, and the words it says so with.
REFUSALS = {
    "json_schema": "response_format of type 'json_schema' is not supported",
    "json_object": "response_format of type 'json_object' is not supported",
    "bounds": "Invalid schema for response_format: 'minItems' is not permitted",
    "tools": "tools are not supported by this model",
    "seed": "Unrecognized request argument supplied: seed",
    "temperature": "Unsupported value: 'temperature' does not support 0.0 with this model",
    "max_tokens": "Unsupported parameter: 'max_tokens', use 'max_completion_tokens' instead",
    "consecutive": "Conversation roles must alternate user/assistant/user/assistant/...",
    "system": "System role not supported",
    "stream_options": "Unrecognized request argument supplied: stream_options",
    "stream": "Unsupported value: 'stream' does not support true with this model",
}


@dataclass(frozen=True)
class StandinRequest:
    """One chat completion as asked for; ``numbered`` are the `[n] sentence` lines of the user messages."""

    step: str
    mode: str
    body: dict[str, Any]
    messages: tuple[dict[str, Any], ...]
    numbered: dict[int, str]
    headers: dict[str, str]

    @property
    def task(self) -> str:
        """The text of the last user message."""
        return next((m["content"] for m in reversed(self.messages) if m["role"] == "user"), "")

    @property
    def schema(self) -> dict[str, Any]:
        """The JSON schema it asks for; empty in JSON mode."""
        return _schema(self.body)


@dataclass(frozen=True)
class Status:
    """An HTTP error; ``body`` a message in OpenAI's form, or a text sent as it is."""

    code: int
    body: str | dict[str, Any] = "stand-in error"
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Slow:
    """The reply, this many seconds late."""

    seconds: float
    reply: Any


@dataclass(frozen=True)
class CutOff:
    """The reply's first characters, finish_reason length."""

    characters: int
    reply: Any


@dataclass(frozen=True)
class Refuse:
    """A refusal in the model's own words; ``filtered``: the content filter's instead."""

    words: str = "I can't help with that."
    filtered: bool = False


@dataclass(frozen=True)
class Page:
    """An HTML page with status 200 in place of an API reply."""

    html: str = "<!doctype html><title>Welcome</title><p>Please log in.</p>"


@dataclass(frozen=True)
class Empty:
    """A reply without text; ``choices``: without any choice at all."""

    choices: bool = True


@dataclass(frozen=True)
class Drop:
    """A connection that dies before, or in the middle of, the reply."""

    middle: bool = False


@dataclass(frozen=True)
class Broken:
    """A streamed reply whose connection dies after so many characters."""

    characters: int
    reply: Any


@dataclass(frozen=True)
class Trickle:
    """The reply, a little at a time over so many seconds."""

    seconds: float
    reply: Any


@dataclass(frozen=True)
class Paused:
    """A streamed reply that goes on after so many characters only when ``goes_on`` is set."""

    characters: int
    goes_on: threading.Event
    reply: Any


Fault = Status | Slow | CutOff | Refuse | Page | Empty | Drop | Broken | Trickle | Paused
Answer = dict[str, Any] | str | Fault
Reply = Callable[[str, StandinRequest], Answer]


def echo(step: str, request: StandinRequest) -> Answer:
    """What the numbered lines say, in their own words."""
    if step == "verify":
        return {"verdict": "supported", "reason": "The lines say so."}
    low, high = _bounds(request.schema)
    lines = list(islice(request.numbered.items(), high))
    if step == "extract":
        claims = [
            {"statement": None if n % 2 else text, "cites": [n], "kind": "fact", "attributed_to": None}
            for n, text in lines
        ]
        return {"claims": claims}
    if step == "write":
        return {"statements": [{"text": text, "cites": [n], "type": "reported"} for n, text in lines]}
    if step == "answer":
        return {"statements": [{"text": text, "cites": [n]} for n, text in lines], "missing": None}
    return {"sentences": [{"text": text, "cites": [n]} for n, text in lines[: max(low, 3)]]}


def in_turn(*answers: Answer) -> Reply:
    """A reply function that gives these answers one after the other, the last one forever."""
    left = list(answers)
    lock = threading.Lock()

    def reply(_step: str, _request: StandinRequest) -> Answer:
        with lock:
            return left.pop(0) if len(left) > 1 else left[0]

    return reply


def read(body: dict[str, Any], headers: dict[str, str]) -> StandinRequest:
    messages = tuple(body.get("messages", ()))
    asked = "\n".join(m["content"] for m in messages if m["role"] == "user" and isinstance(m["content"], str))
    schema_format = body.get("response_format") or {}
    if tools := body.get("tools"):
        mode, step = "tools", tools[0]["function"]["name"]
    elif schema_format.get("type") == "json_schema":
        mode, step = "json_schema", schema_format["json_schema"]["name"]
    else:
        # JSON mode has no place for a name: the schema stands in the task, under its title.
        mode, found = schema_format.get("type", "text"), TITLE.search(asked)
        step = found[1] if found else ""
    numbered = {int(n): text for n, text in NUMBERED.findall(asked)}
    return StandinRequest(step, mode, body, messages, numbered, headers)


def _schema(body: dict[str, Any]) -> dict[str, Any]:
    if tools := body.get("tools"):
        return dict(tools[0]["function"].get("parameters", {}))
    return dict((body.get("response_format") or {}).get("json_schema", {}).get("schema", {}))


def _bounds(schema: dict[str, Any]) -> tuple[int, int]:
    arrays = (part for part in schema.get("properties", {}).values() if part.get("type") == "array")
    array = next(arrays, {})
    return array.get("minItems", 0), array.get("maxItems", 12)


def uses(request: StandinRequest, feature: str) -> bool:
    roles = [message["role"] for message in request.messages]
    match feature:
        case "json_schema" | "json_object" | "tools":
            return request.mode == feature
        case "bounds":
            return "minItems" in json.dumps(request.schema)
        case "consecutive":
            return any(a == b == "user" for a, b in pairwise(roles))
        case "system":
            return "system" in roles
        case "stream":
            return bool(request.body.get("stream"))
        case parameter:
            return parameter in request.body


def text_of(reply: Any) -> str:
    return reply if isinstance(reply, str) else json.dumps(reply, ensure_ascii=False)


def completion(request: StandinRequest, text: str, *, cached: int, finish: str = "stop") -> dict[str, Any]:
    message: dict[str, Any] = {"role": "assistant", "content": text}
    if request.mode == "tools" and text:
        call = {"id": "call_1", "type": "function", "function": {"name": request.step, "arguments": text}}
        message = {"role": "assistant", "content": None, "tool_calls": [call]}
    prompt = len(json.dumps(request.messages)) // 4
    usage = {
        "prompt_tokens": prompt,
        "completion_tokens": max(1, len(text) // 4),
        "total_tokens": prompt + max(1, len(text) // 4),
        "prompt_tokens_details": {"cached_tokens": cached},
    }
    return {
        "id": "chatcmpl-standin",
        "object": "chat.completion",
        "created": 0,
        "model": request.body.get("model", ""),
        "choices": [{"index": 0, "finish_reason": finish, "message": message}],
        "usage": usage,
    }


def refusal(request: StandinRequest, words: str, filtered: bool) -> dict[str, Any]:
    reply = completion(request, "", cached=0, finish="content_filter" if filtered else "stop")
    reply["choices"][0]["message"] = {
        "role": "assistant",
        "content": None,
        "refusal": None if filtered else words,
    }
    return reply
