"""What the rest of the package says to a model and hears back; costs nothing to import."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from pydantic import BaseModel

from reporter.llm.meter import Tokens
from reporter.types import Usage


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a call."""

    role: Literal["system", "user"]
    content: str


@dataclass(frozen=True, slots=True)
class Call:
    """One structured request: `schema` comes from `schema_for(reply)`, `max_tokens` bounds the reply.

    ``anew``: the reply is not to repeat rows of words of the messages; only a local model can be held to that.
    """

    step: str
    messages: tuple[Message, ...]
    reply: type[BaseModel]
    schema: dict[str, Any]
    max_tokens: int
    anew: bool = False


@dataclass(frozen=True, slots=True)
class Reply:
    """A validated instance of the call's reply type; `truncated`: cut off, the complete items kept."""

    value: BaseModel
    truncated: bool = False


class ChatModel(Protocol):
    """A model that answers structured calls."""

    @property
    def name(self) -> str:
        """As memos show it: ``openai:NAME``."""
        ...

    @property
    def local(self) -> bool:
        """Whether it runs on this machine, in one slot: one call after the other is fastest."""
        ...

    @property
    def window(self) -> int:
        """Tokens that messages and reply may take together."""
        ...

    async def structured(self, call: Call) -> Reply:
        """The reply to a call; raises an `EndpointError` (of one reply alone: a `ReplyError`)."""
        ...

    def stream(self, call: Call) -> AsyncGenerator[BaseModel | Reply]:
        """The reply's items, each as soon as it is whole, then the reply; raises as `structured` does."""
        ...

    def usage(self) -> Usage:
        """What all calls so far have used, by step."""
        ...

    def price(self, tokens: Tokens) -> float | None:
        """What so many tokens cost, in US dollars; None where no price is known."""
        ...
