"""OpenAI and every endpoint that speaks its chat completions API, the local server among them."""

from __future__ import annotations

import json
import ssl
import warnings
from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import openai
from langchain_core.messages import AIMessageChunk
from langchain_openai import ChatOpenAI
from pydantic import SecretStr

from reporter.errors import EndpointError
from reporter.llm.call import Call
from reporter.llm.dialect import Dialect
from reporter.llm.failures import not_an_api, shorten
from reporter.llm.limits import Pace, limit_for
from reporter.llm.loops import PerLoop
from reporter.llm.names import OPENAI_URL, is_loopback, shown_url
from reporter.llm.phrasing import Turn, schema_in
from reporter.llm.schemas import with_longest_text
from reporter.llm.transport import RawReply, piece_of, raw_reply
from reporter.settings import Settings

if TYPE_CHECKING:
    import httpx

# Seconds; a host that does not take the connection by then is not there.
_CONNECT = 10.0

# Reading all that a machine trusts takes as long as several requests, and some connections never use it.
_TRUSTS_NOBODY = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)

# LangChain's advice on a refused schema is for its callers; the cascade already acts on the refusal.
warnings.filterwarnings("ignore", message="(Invalid schema for|This model does not support) OpenAI's structured")


@dataclass(eq=False, slots=True)
class OpenAICompatible:
    """Asks one model at one endpoint through LangChain's ChatOpenAI."""

    url: str
    model: str
    key: str
    settings: Settings
    longest_text: int | None = None
    """Characters of a text in a reply, for servers that hold a model to its schema."""
    against_copying: Mapping[str, Any] = field(default_factory=dict)
    """The server's own parameters for a reply that is not to repeat what was sent."""
    keeps: object = None
    """What must live as long as this does: the local server stops with its last reference."""
    _chats: PerLoop[ChatOpenAI] = field(init=False)

    def __post_init__(self) -> None:
        """Nothing is opened before the first call."""
        self._chats = PerLoop(self._open, _close)

    @property
    def errors(self) -> tuple[type[Exception], ...]:
        """What the SDK raises."""
        return (openai.OpenAIError,)

    @property
    def default(self) -> Dialect:
        """Only OpenAI itself wants `max_completion_tokens`; others may not know the name."""
        return Dialect(limit="max_completion_tokens" if self.url == OPENAI_URL else "max_tokens")

    async def send(self, turns: Sequence[Turn], call: Call, dialect: Dialect) -> RawReply:
        """The reply to `turns`; a reply cut off or filtered is returned as such, never raised."""
        chat = await self._chats.get()
        try:
            message = await chat.ainvoke(list(turns), **self._parameters(call, dialect))
        except (AttributeError, LookupError, TypeError, ValueError) as error:
            # What LangChain and the SDK raise while reading a 200 reply that is no chat completion.
            raise self._strange(error) from error
        return raw_reply(message)

    async def stream(self, turns: Sequence[Turn], call: Call, dialect: Dialect) -> AsyncGenerator[str | RawReply]:
        """Pieces of the reply's text as they come, then the reply whole."""
        chat = await self._chats.get()
        chunks = chat.astream(list(turns), stream_usage=True, **self._parameters(call, dialect))
        said: list[str] = []
        whole: AIMessageChunk | None = None
        try:
            whole = await anext(chunks)
            said.append(piece_of(whole))
            yield said[-1]
            async for chunk in chunks:
                whole += chunk
                said.append(piece_of(chunk))
                yield said[-1]
        except (StopAsyncIteration, AssertionError, AttributeError, LookupError, TypeError, ValueError) as error:
            if whole is not None:
                raise self._strange(error) from error
            # Nothing was streamed: not every server knows how. The SDK asserts that there is a reply.
        else:
            yield replace(raw_reply(whole), content="".join(said))

    def _open(self) -> ChatOpenAI:
        seconds = self.settings.timeout
        timeout = openai.Timeout(seconds, connect=min(_CONNECT, seconds))
        here = is_loopback(self.url)
        plain = here and self.url.startswith("http:")
        return ChatOpenAI(
            model=self.model,
            base_url=self.url,
            api_key=SecretStr(self.key),
            max_retries=0,  # the sender retries, under the limit that all calls share
            timeout=timeout,
            use_responses_api=False,
            http_client=openai.DefaultHttpxClient(verify=_TRUSTS_NOBODY, trust_env=False),  # nothing is sent by it
            # A proxy named in the environment cannot reach this machine's loopback.
            http_async_client=openai.DefaultAsyncHttpxClient(
                timeout=timeout,
                trust_env=not here,
                verify=_TRUSTS_NOBODY if plain else True,
                event_hooks={"response": [self._heard]},
            ),
        )

    async def _heard(self, response: httpx.Response) -> None:
        """Every reply's headers may tell of quotas."""
        limit_for(self.url, Pace.of(self.settings)).hear(response.headers)

    def _parameters(self, call: Call, dialect: Dialect) -> dict[str, Any]:
        # What stands in the extra body is sent as it is. A response format given by name the SDK would go through
        # field by field for every call, which takes as long as the rest of it, and raise where a reply was cut off.
        extra: dict[str, Any] = {}
        parameters: dict[str, Any] = {"extra_body": extra}
        if dialect.limit == "max_tokens":
            # LangChain renames max_tokens; servers older than the new name would ignore the limit.
            extra["max_tokens"] = call.max_tokens
        else:
            parameters["max_tokens"] = call.max_tokens
        if dialect.temperature:
            parameters["temperature"] = self.settings.temperature
        if dialect.seed:
            parameters["seed"] = self.settings.seed
        if call.anew:
            extra.update(self.against_copying)
        schema = schema_in(dialect, call.schema)
        if self.longest_text:
            schema = with_longest_text(schema, self.longest_text)
        match dialect.mode:
            case "json_schema":
                shape = {"name": call.step, "schema": schema, "strict": True}
                extra["response_format"] = {"type": "json_schema", "json_schema": shape}
            case "tools":
                function = {"name": call.step, "description": "Give the result.", "parameters": schema}
                parameters["tools"] = [{"type": "function", "function": function}]
                parameters["tool_choice"] = {"type": "function", "function": {"name": call.step}}
            case "json":
                extra["response_format"] = {"type": "json_object"}
        return parameters

    def _strange(self, error: Exception) -> EndpointError:
        """Our error for a reply with status 200 that is no chat completion."""
        url = shown_url(self.url)
        response = getattr(error, "response", None)
        body = response.text if response is not None else _said_of(error)
        try:
            said = json.loads(body)["error"]
        except (ValueError, LookupError, TypeError):
            return not_an_api(url, shorten(body, [self.key]))
        words = said.get("message", said) if isinstance(said, dict) else said
        return EndpointError(f"{url} failed: {shorten(str(words), [self.key])}", hint="see the endpoint's own log")


def _said_of(error: Exception) -> str:
    """What the endpoint said, where LangChain quotes it; an index past the end of an empty list says nothing."""
    if isinstance(error, LookupError):
        return "its reply holds no choices"
    return str(error).rpartition(", got str: ")[2].strip("'\" ")


async def _close(chat: ChatOpenAI) -> None:
    await chat.root_async_client.close()
