"""Every other provider, through LangChain's init_chat_model and its structured output."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from inspect import isawaitable
from itertools import count
from typing import TYPE_CHECKING, Any

import openai
from langchain.chat_models import init_chat_model
from langchain_core.exceptions import LangChainException
from pydantic import ValidationError

from reporter.errors import MissingExtra, SettingsError
from reporter.llm.call import Call
from reporter.llm.dialect import Dialect
from reporter.llm.failures import shorten
from reporter.llm.loops import PerLoop
from reporter.llm.names import FORM, PROVIDERS, ModelName
from reporter.llm.phrasing import Turn, schema_in
from reporter.llm.transport import RawReply, raw_reply
from reporter.settings import Settings

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

# What each extra's SDK raises, module and class; LangChain passes most of it through as it is.
_SDK_ERRORS = {
    "anthropic": (("anthropic", "AnthropicError"),),
    "google_genai": (("google.genai.errors", "APIError"), ("httpx", "HTTPError")),
    "ollama": (("ollama", "ResponseError"), ("httpx", "HTTPError")),
}
_ALWAYS = (LangChainException, openai.OpenAIError, OSError)

_opened = count(1)

Chats = dict[tuple[int, bool], "BaseChatModel"]


@dataclass(eq=False, slots=True)
class OtherProvider:
    """Asks a model by its LangChain name; constructing it tells whether its package is installed."""

    named: ModelName
    settings: Settings
    url: str = ""
    errors: tuple[type[Exception], ...] = _ALWAYS
    # By event loop, because an HTTP connection belongs to the loop it was opened in.
    _chats: PerLoop[Chats] = field(default_factory=lambda: PerLoop(dict, _close))

    def __post_init__(self) -> None:
        """Construct a chat model once, so that what is missing shows before anything is read."""
        self.url = self.settings.base_url or self.named.provider
        self._open(max_tokens=1, temperature=True)
        raised = _SDK_ERRORS.get(self.named.provider, ())
        self.errors = (*_ALWAYS, *(getattr(import_module(module), name) for module, name in raised))

    @property
    def default(self) -> Dialect:
        """The provider's own best method comes first."""
        return Dialect()

    async def send(self, turns: Sequence[Turn], call: Call, dialect: Dialect) -> RawReply:
        """The reply to `turns`, by the provider's own structured output, by tools, or as plain JSON."""
        chat = await self._chat(call.max_tokens, dialect.temperature)
        if dialect.mode == "json":
            return raw_reply(await chat.ainvoke(list(turns)))
        method = {"method": "function_calling"} if dialect.mode == "tools" else {}
        schema = {
            "description": "Give the result.",
            **schema_in(dialect, call.schema),
            "title": call.step,
        }
        structured = chat.with_structured_output(schema, include_raw=True, **method)
        result: Any = await structured.ainvoke(list(turns))
        return raw_reply(result["raw"])

    async def stream(self, turns: Sequence[Turn], call: Call, dialect: Dialect) -> AsyncGenerator[str | RawReply]:
        """The reply in one piece: LangChain gives structured output of these providers only whole."""
        yield await self.send(turns, call, dialect)

    async def _chat(self, max_tokens: int, temperature: bool) -> BaseChatModel:
        chats = await self._chats.get()
        if (max_tokens, temperature) not in chats:
            chats[max_tokens, temperature] = self._open(max_tokens, temperature)
        return chats[max_tokens, temperature]

    def _open(self, max_tokens: int, temperature: bool) -> BaseChatModel:
        settings = self.settings
        parameters: dict[str, Any] = {"temperature": settings.temperature} if temperature else {}
        if settings.base_url:
            parameters["base_url"] = settings.base_url
        if self.named.provider == "ollama":
            # Ollama cuts prompts off at 4,096 tokens unless told the window.
            parameters |= {"num_predict": max_tokens, "num_ctx": settings.window, "seed": settings.seed}
            parameters["client_kwargs"] = {"timeout": settings.timeout}
        else:
            parameters |= {
                "max_tokens": max_tokens,
                # LangChain keeps one HTTP client per timeout and address, across event loops, in the
                # second of which it fails: no two of ours have the same timeout.
                "timeout": settings.timeout + next(_opened) * 1e-6,
                "max_retries": 0,  # the sender retries, under the limit that all calls share
            }
        try:
            chat: BaseChatModel = init_chat_model(self.named.name, model_provider=self.named.provider, **parameters)
        except ImportError as error:
            raise self._missing(error) from error
        except ValidationError as error:
            raise SettingsError(f"model {self.named}: {error.errors()[0]['msg']}", hint=FORM) from error
        except ValueError as error:
            raise SettingsError(f"model {self.named}: its provider is unknown", hint=FORM) from error
        return chat

    def _missing(self, error: ImportError) -> MissingExtra:
        provider = PROVIDERS.get(self.named.provider)
        if provider:
            return MissingExtra(
                f"model {self.named} needs the package {provider.packages[0].replace('_', '-')}",
                hint=provider.install,
            )
        return MissingExtra(f"model {self.named}: {shorten(str(error))}")


async def _close(chats: Chats) -> None:
    """Close the connections of an ending loop, where the provider's package lets us."""
    for chat in chats.values():
        for name in ("root_async_client", "_async_client"):
            close = getattr(getattr(chat, name, None), "close", None)
            closing = close() if close else None
            if isawaitable(closing):
                await closing
