"""Model names: ``provider:NAME`` as LangChain writes them, ``local:PATH.gguf``, or NAME at an endpoint."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from reporter.errors import AuthenticationFailed, SettingsError
from reporter.settings import Settings

OPENAI_URL = "https://api.openai.com/v1"
FORM = "write PROVIDER:NAME, e.g. openai:NAME, anthropic:NAME, ollama:NAME or local:PATH.gguf"

# Endpoints that need no key still want one to be sent.
NO_KEY = "none"

_PROVIDER = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Provider:
    """A provider that `reporter models` lists: how its models are named, what it needs."""

    name: str
    what: str
    packages: tuple[str, ...] = ()
    extra: str = ""
    keys: tuple[str, ...] = ()
    example: str = "NAME"

    @property
    def install(self) -> str:
        """The command that installs what it needs; the packages by name, since "reporter" is another's there."""
        return f"pip install {' '.join(package.replace('_', '-') for package in self.packages)}"


PROVIDERS = {
    provider.name: provider
    for provider in (
        Provider("openai", "OpenAI", keys=("OPENAI_API_KEY",)),
        Provider("anthropic", "Anthropic", ("langchain_anthropic",), extra="anthropic", keys=("ANTHROPIC_API_KEY",)),
        Provider(
            "google_genai",
            "Google Gemini",
            ("langchain_google_genai",),
            extra="google",
            keys=("GOOGLE_API_KEY", "GEMINI_API_KEY"),
        ),
        Provider("ollama", "models served by Ollama on this machine", ("langchain_ollama",), extra="ollama"),
        Provider("local", "a GGUF file, in this process", ("xllamacpp",), extra="local", example="PATH.gguf"),
    )
}


@dataclass(frozen=True, slots=True)
class ModelName:
    """A model name taken apart."""

    provider: str
    name: str

    def __str__(self) -> str:
        return f"{self.provider}:{self.name}"


def parse_name(settings: Settings) -> ModelName:
    """The model that the settings name; raises `SettingsError` where the name has no known form."""
    named = (settings.model or "").strip()
    if not named:
        raise SettingsError("no model is named", hint=FORM)
    provider, colon, name = named.partition(":")
    if colon and name and provider in PROVIDERS:
        return ModelName(provider, name)
    if settings.base_url:
        # Names at an endpoint may hold a colon themselves: qwen2.5:7b.
        return ModelName("openai", named)
    if not colon or not name or not _PROVIDER.fullmatch(provider):
        raise SettingsError(f"model {named!r} names no provider", hint=FORM)
    return ModelName(provider, name)


def endpoint_url(settings: Settings) -> str:
    """Where OpenAI-compatible calls go: base_url, else OpenAI's own variables, else OpenAI."""
    url = settings.base_url or os.environ.get("OPENAI_BASE_URL") or os.environ.get("OPENAI_API_BASE")
    if not url:
        return OPENAI_URL
    url = url.strip().rstrip("/").removesuffix("/chat/completions")
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise SettingsError(
            f"base_url {shown_url(url)!r} is not an http address", hint="write e.g. http://localhost:8000/v1"
        )
    return url


def openai_key(url: str) -> str:
    """The key for an OpenAI-compatible endpoint; only OpenAI itself cannot do without."""
    key = os.environ.get("OPENAI_API_KEY", "").strip()
    if not key and url == OPENAI_URL:
        raise AuthenticationFailed(
            f"{shown_url(url)} needs a key, and OPENAI_API_KEY is not set",
            hint="set OPENAI_API_KEY, or name another endpoint with --base-url URL",
        )
    return key or NO_KEY


def shown_url(url: str) -> str:
    """An address as it may be shown: without user, password and query."""
    parts = urlsplit(url)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2], query="", fragment="").geturl()


def is_loopback(url: str) -> bool:
    """Whether an address is on this very machine."""
    host = urlsplit(url).hostname or ""
    return host == "localhost" or host == "::1" or host.startswith("127.")
