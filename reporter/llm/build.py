"""From the settings to a model that answers."""

from __future__ import annotations

import os

from reporter.errors import AuthenticationFailed
from reporter.llm.local import serve
from reporter.llm.meter import Meter
from reporter.llm.model import StructuredModel
from reporter.llm.names import NO_KEY, PROVIDERS, ModelName, endpoint_url, openai_key, parse_name
from reporter.llm.openai_compatible import OpenAICompatible
from reporter.settings import Settings

# Seconds; a long prompt on a slow processor takes minutes, and nothing can get lost on the way.
_LOCAL_TIMEOUT = 1_800.0

# Characters; small models may start a sentence and never end it, which costs the whole reply.
_LONGEST_TEXT = 600


def build_model(settings: Settings) -> StructuredModel:
    """The model that the settings name; nothing is sent yet."""
    named = parse_name(settings)
    if named.provider == "local":
        return _local(named, settings)
    if named.provider == "openai":
        return _openai(named, settings)
    return _other(named, settings)


def _openai(named: ModelName, settings: Settings) -> StructuredModel:
    url = endpoint_url(settings)
    key = openai_key(url)
    return StructuredModel(
        name=str(named),
        model=named.name,
        local=False,
        window=settings.window,
        transport=OpenAICompatible(url, named.name, key, settings),
        meter=Meter("openai", named.name, url=url),
        most_in_flight=settings.max_concurrency,
        secrets=(key,) if key != NO_KEY else (),
    )


def _local(named: ModelName, settings: Settings) -> StructuredModel:
    server = serve(named.name, settings.window)
    patient = settings.model_copy(update={"timeout": max(settings.timeout, _LOCAL_TIMEOUT), "retries": 0})
    transport = OpenAICompatible(server.url, named.name, server.key, patient, longest_text=_LONGEST_TEXT, keeps=server)
    return StructuredModel(
        name=str(named),
        model=named.name,
        local=True,
        window=server.window,
        transport=transport,
        meter=Meter("local", named.name, free=True),
        most_in_flight=1,
        secrets=(server.key,),
    )


def _other(named: ModelName, settings: Settings) -> StructuredModel:
    known = PROVIDERS.get(named.provider)
    keys = [os.environ[name] for name in (known.keys if known else ()) if os.environ.get(name)]
    if known and known.keys and not keys:
        raise AuthenticationFailed(
            f"{known.what} needs a key, and {known.keys[0]} is not set", hint=f"set {known.keys[0]}"
        )
    # Imported here: LangChain's providers are many modules, and OpenAI's endpoints need none of them.
    from reporter.llm.providers import OtherProvider

    return StructuredModel(
        name=str(named),
        model=named.name,
        local=False,
        window=settings.window,
        transport=OtherProvider(named, settings),
        meter=Meter(named.provider, named.name, free=named.provider == "ollama" and not settings.base_url),
        most_in_flight=settings.max_concurrency,
        secrets=tuple(keys),
    )
