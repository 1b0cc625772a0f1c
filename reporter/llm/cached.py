"""A model whose replies are kept: what it was asked before is answered from the cache.

Only whole, valid replies are kept, under a hash of all that could change them: model, endpoint, parameters,
messages and schema. Keys and headers are no part of it.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
from collections import Counter
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, TypeVar
from weakref import finalize

from pydantic import BaseModel, ValidationError

from reporter.errors import CacheError
from reporter.llm.budget import Budget, Price
from reporter.llm.call import Call, ChatModel, Reply
from reporter.llm.meter import Meter, Tokens
from reporter.llm.names import endpoint_url, openai_key, parse_name, shown_url
from reporter.llm.parsing import main_array
from reporter.settings import Settings
from reporter.types import StepUsage, Usage

if TYPE_CHECKING:
    from reporter.llm.cache import ReplyCache

T = TypeVar("T")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where replies come from, as far as it decides what they say; ``file`` identifies a local model's."""

    model: str
    endpoint: str
    temperature: float
    seed: int
    file: tuple[int, ...] = ()

    def key(self, call: Call) -> str:
        """The hash that the reply to a call is kept under."""
        asked = {
            "model": self.model,
            "endpoint": self.endpoint,
            "temperature": self.temperature,
            "seed": self.seed,
            "file": self.file,
            "max_tokens": call.max_tokens,
            "messages": [[message.role, message.content] for message in call.messages],
            "schema": call.schema,
            **({"anew": True} if call.anew else {}),  # replies kept before there was such a thing stay of use
        }
        return hashlib.sha256(json.dumps(asked, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


@dataclass(eq=False, slots=True, weakref_slot=True)
class CachedModel:
    """A `ChatModel` that asks another only what the cache does not hold; `opened` makes the other one."""

    name: str
    local: bool
    window: int
    origin: Origin
    opened: Callable[[], ChatModel]
    pricing: Price
    cache: ReplyCache | None
    _model: ChatModel | None = None
    _found: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        """The cache's connections are closed with the model."""
        if self.cache is not None:
            finalize(self, self.cache.close)

    async def structured(self, call: Call) -> Reply:
        """The reply to a call, from the cache where it was given before."""
        key = self.origin.key(call)
        value = await self._kept(key, call)
        if value is not None:
            self._found[call.step] += 1
            return Reply(value)
        reply = await self._asked().structured(call)
        if not reply.truncated:
            await self._keep(key, call, reply.value)
        return reply

    async def stream(self, call: Call) -> AsyncGenerator[BaseModel | Reply]:
        """The reply's items, then the reply; from the cache all at once."""
        key = self.origin.key(call)
        value = await self._kept(key, call)
        if value is not None:
            self._found[call.step] += 1
            for item in getattr(value, main_array(call.schema)[0]):
                yield item
            yield Reply(value)
            return
        async with aclosing(self._asked().stream(call)) as answer:
            async for part in answer:
                if isinstance(part, Reply) and not part.truncated:
                    await self._keep(key, call, part.value)
                yield part

    def usage(self) -> Usage:
        """What all calls so far have used, by step; those answered from the cache used nothing."""
        steps = dict(self._model.usage().steps) if self._model else {}
        for step, found in self._found.items():
            used = steps.get(step, StepUsage(cost_usd=0.0))
            steps[step] = used.model_copy(update={"cached_calls": found})
        return Usage(steps=steps)

    def price(self, tokens: Tokens) -> float | None:
        """What so many tokens cost, in US dollars; None where no price is known."""
        return self.pricing(tokens)

    def holds(self, call: Call) -> bool:
        """Whether the reply to a call is in the cache."""
        try:
            return self.cache is not None and self.cache.holds(self.origin.key(call))
        except CacheError as error:
            self._go_on_without(error)
            return False

    def _asked(self) -> ChatModel:
        """The model itself, opened when first needed: LangChain takes a second to load."""
        if self._model is None:
            self._model = self.opened()
        return self._model

    async def _kept(self, key: str, call: Call) -> BaseModel | None:
        try:
            reply = await self._from_cache(lambda cache: cache.get(key))
            return call.reply.model_validate_json(reply) if reply is not None else None
        except ValidationError:
            return None  # kept by a version whose replies had another form

    async def _keep(self, key: str, call: Call, value: BaseModel) -> None:
        reply, endpoint = value.model_dump_json(), self.origin.endpoint
        await self._from_cache(lambda cache: cache.put(key, reply, model=self.name, endpoint=endpoint, step=call.step))

    async def _from_cache(self, use: Callable[[ReplyCache], T]) -> T | None:
        """What the cache gives; None where there is none any more. A slow one does not hold up the event loop."""
        cache = self.cache
        if cache is None:
            return None
        try:
            return use(cache) if cache.quick else await asyncio.to_thread(use, cache)
        except CacheError as error:
            self._go_on_without(error)
            return None

    def _go_on_without(self, error: CacheError) -> None:
        """A cache that fails costs money, not the memo; said once, however many calls were under way."""
        if self.cache is not None:
            self.cache = None
            _log.warning("warning: %s; going on without it", error.message)


def at_hand(model: ChatModel, call: Call) -> bool:
    """Whether a model answers a call from the cache."""
    return isinstance(model, CachedModel) and model.holds(call)


def kept_under(model: ChatModel, call: Call) -> str:
    """The hash that the reply to a call will be kept under; empty where none is kept."""
    return model.origin.key(call) if isinstance(model, CachedModel) and model.cache is not None else ""


def cached_model(settings: Settings, shared: Budget | None = None) -> CachedModel:
    """The model that the settings name, behind the cache; what is wrong with the settings shows at once.

    A model of OpenAI's kind is only opened when something is asked that the cache does not hold.
    """
    # Imported here: sqlalchemy takes a quarter of a second, which only runs with a cache need.
    from reporter.llm.cache import open_cache

    named = parse_name(settings)
    cache = open_cache(settings)
    if named.provider == "openai":
        url = endpoint_url(settings)
        openai_key(url)
        origin = Origin(str(named), shown_url(url), settings.temperature, settings.seed)
        pricing = Meter("openai", named.name, url=url).price
        budget = Budget.of(settings, pricing, shared)  # begins now, and not with the first call that is sent
        opened = partial(_built, settings, budget)
        return CachedModel(str(named), False, settings.window, origin, opened, pricing, cache)
    model = _built(settings, shared)
    file: tuple[int, ...] = ()
    endpoint = shown_url(settings.base_url or "") or named.provider
    if model.local:
        # Imported here: other models need no server.
        from reporter.llm.local import gguf_path

        state = gguf_path(named.name).stat()
        endpoint, file = "this machine", (state.st_size, state.st_mtime_ns)
    origin = Origin(str(named), endpoint, settings.temperature, settings.seed, file)
    return CachedModel(model.name, model.local, model.window, origin, lambda: model, model.price, cache, model)


def _built(settings: Settings, budget: Budget | None = None) -> ChatModel:
    # Imported here: LangChain takes about a second, which only a call that is sent needs.
    from reporter.llm.loading import build_model

    return build_model(settings, budget)
