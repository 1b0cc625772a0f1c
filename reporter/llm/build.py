"""From the settings to a model that answers."""

from __future__ import annotations

import os
from pathlib import Path

from reporter.errors import AuthenticationFailed
from reporter.llm.budget import Budget
from reporter.llm.calllog import CallLog
from reporter.llm.limits import Pace
from reporter.llm.local import serve
from reporter.llm.meter import Meter
from reporter.llm.model import StructuredModel
from reporter.llm.names import NO_KEY, PROVIDERS, ModelName, endpoint_url, openai_key, parse_name
from reporter.llm.openai_compatible import OpenAICompatible
from reporter.llm.sending import Sender
from reporter.llm.transport import Transport
from reporter.settings import Settings

# Seconds; a long prompt on a slow processor takes minutes, and nothing can get lost on the way.
_LOCAL_TIMEOUT = 1_800.0

# Characters; small models may start a sentence and never end it, which costs the whole reply.
_LONGEST_TEXT = 600

# llama.cpp's sampler against repetition, DRY: from the sixth token on, one that goes on with a row of the request as it
# stands there loses the more the longer the row is. Allowed fewer tokens names break, allowed more clauses pass whole.
_AGAINST_COPYING = {"dry_multiplier": 2.0, "dry_base": 1.75, "dry_allowed_length": 5}


def build_model(settings: Settings, budget: Budget | None = None) -> StructuredModel:
    """The model that the settings name; nothing is sent yet. Without a budget to share, the settings' begins now."""
    named = parse_name(settings)
    if named.provider == "local":
        return _local(named, settings, budget)
    if named.provider == "openai":
        return _openai(named, settings, budget)
    return _other(named, settings, budget)


def _openai(named: ModelName, settings: Settings, budget: Budget | None) -> StructuredModel:
    url = endpoint_url(settings)
    key = openai_key(url)
    transport = OpenAICompatible(url, named.name, key, settings)
    secrets = (key,) if key != NO_KEY else ()
    sender = _sender(transport, Meter("openai", named.name, url=url), settings, budget, secrets)
    return StructuredModel(str(named), local=False, window=settings.window, sender=sender)


def _local(named: ModelName, settings: Settings, budget: Budget | None) -> StructuredModel:
    server = serve(named.name, settings.window, settings.threads)
    # One slot; and a retry would find the same machine.
    patient = settings.model_copy(
        update={"timeout": max(settings.timeout, _LOCAL_TIMEOUT), "retries": 0, "max_concurrency": 1}
    )
    transport = OpenAICompatible(
        server.url,
        named.name,
        server.key,
        patient,
        longest_text=_LONGEST_TEXT,
        against_copying={**_AGAINST_COPYING, "dry_penalty_last_n": server.window},  # how far back it looks
        keeps=server,
    )
    sender = _sender(transport, Meter("local", named.name, free=True), patient, budget, (server.key,))
    return StructuredModel(str(named), local=True, window=server.window, sender=sender)


def _other(named: ModelName, settings: Settings, budget: Budget | None) -> StructuredModel:
    known = PROVIDERS.get(named.provider)
    keys = [os.environ[name] for name in (known.keys if known else ()) if os.environ.get(name)]
    if known and known.keys and not keys:
        raise AuthenticationFailed(
            f"{known.what} needs a key, and {known.keys[0]} is not set", hint=f"set {known.keys[0]}"
        )
    # Imported here: LangChain's providers are many modules, and OpenAI's endpoints need none of them.
    from reporter.llm.providers import OtherProvider

    meter = Meter(named.provider, named.name, free=named.provider == "ollama" and not settings.base_url)
    sender = _sender(OtherProvider(named, settings), meter, settings, budget, tuple(keys))
    return StructuredModel(str(named), local=False, window=settings.window, sender=sender)


def _sender(
    transport: Transport, meter: Meter, settings: Settings, budget: Budget | None, secrets: tuple[str, ...]
) -> Sender:
    return Sender(
        model=meter.model,
        transport=transport,
        meter=meter,
        budget=Budget.of(settings, meter.price, budget),
        pace=Pace.of(settings),
        retries=settings.retries,
        timeout=settings.timeout,
        secrets=secrets,
        log=CallLog(Path(settings.log_calls)) if settings.log_calls else None,
    )
