"""What carries a request to a model and brings back its reply, whatever the provider."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from reporter.llm.call import Call
from reporter.llm.dialect import Dialect
from reporter.llm.meter import Tokens
from reporter.llm.phrasing import Turn

if TYPE_CHECKING:
    from langchain_core.messages import AIMessage

Finish = Literal["done", "length", "refused"]

# What providers call a reply that hit the token limit, and one they withheld.
_LENGTH = {"length", "max_tokens", "model_length", "model_context_window_exceeded"}
_REFUSED = {"refusal", "content_filter", "safety", "prohibited_content", "blocklist", "recitation", "spii"}


@dataclass(frozen=True, slots=True)
class RawReply:
    """A reply before it is read: its text or decoded arguments, how it ended, what it used."""

    content: object
    finish: Finish
    tokens: Tokens
    said: str = ""


class Transport(Protocol):
    """Sends one request; raises one of `errors` as the provider's SDK does, or an `EndpointError`."""

    @property
    def url(self) -> str:
        """The endpoint: limits and what is known of it are kept by this name."""
        ...

    @property
    def errors(self) -> tuple[type[Exception], ...]:
        """What the provider's SDK raises."""
        ...

    @property
    def default(self) -> Dialect:
        """The way to ask first."""
        ...

    async def send(self, turns: Sequence[Turn], call: Call, dialect: Dialect) -> RawReply:
        """The reply to `turns`, asked for in `dialect`."""
        ...

    def stream(self, turns: Sequence[Turn], call: Call, dialect: Dialect) -> AsyncGenerator[str | RawReply]:
        """Pieces of the reply's text as they come, then the reply whole; raises as `send` does."""
        ...


def raw_reply(message: AIMessage) -> RawReply:
    """LangChain's message as a raw reply."""
    refusal, reason = message.additional_kwargs.get("refusal"), _reason(message.response_metadata)
    finish: Finish = "refused" if refusal or reason in _REFUSED else "length" if reason in _LENGTH else "done"
    said = refusal or ("the endpoint's content filter stopped it" if reason == "content_filter" else "")
    return RawReply(content=_content(message), finish=finish, tokens=_tokens(message), said=str(said))


def piece_of(message: AIMessage) -> str:
    """What a chunk of a streamed message adds: text, or arguments of its tool call."""
    calls = getattr(message, "tool_call_chunks", ())
    return "".join(call["args"] or "" for call in calls) if calls else str(message.text)


def _content(message: AIMessage) -> object:
    """The arguments of its tool call, decoded or (cut off, broken) as text; else its text."""
    if message.tool_calls:
        return message.tool_calls[0]["args"]
    if message.invalid_tool_calls:
        return message.invalid_tool_calls[0]["args"] or ""
    return str(message.text)


def _reason(metadata: dict[str, object]) -> str:
    """Why the reply ended, as the provider calls it."""
    reasons = (metadata.get(name) for name in ("finish_reason", "stop_reason", "done_reason"))
    return str(next((reason for reason in reasons if reason), "")).lower()


def _tokens(message: AIMessage) -> Tokens:
    usage = message.usage_metadata
    if not usage:
        return Tokens()
    details = usage.get("input_token_details") or {}
    return Tokens(usage["input_tokens"], details.get("cache_read"), usage["output_tokens"])
