"""From what SDKs raise to our errors: the endpoint's own words, shortened, and never a key."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from reporter.errors import (
    AuthenticationFailed,
    EndpointBusy,
    EndpointError,
    EndpointUnreachable,
    ModelNotFound,
    RequestTooLong,
)
from reporter.llm.dialect import names_a_feature
from reporter.llm.quotas import LONGEST, retry_after

MAX_WORDS = 200
"""Characters of an endpoint's own words that an error shows."""

# Characters of them that are searched; what follows mostly repeats the request.
_READ = 1_000

_SECRET = re.compile(r"\b(?:sk|pk|gsk|key|xai)-[\w*.-]{4,}|\bAIza[\w-]{10,}|(?i:\bbearer\s+)\S+|(?<=://)[^/@\s]+@")
_TAGS = re.compile(r"<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL | re.IGNORECASE)
# The words of OpenAI, vLLM, llama.cpp, Anthropic, Google, xAI, Groq, TGI, gateways.
_TOO_LONG = re.compile(
    r"context[ _]?(length|window|size|limit)|maximum context|exceed_context|too many tokens|prompt is too long"
    r"|input (is )?too long|tokens exceed|token count.{0,40} exceeds|maximum (model|prompt) length"
    r"|reduce the length of the|request_?too_?large|too large to process|max_new_tokens.{0,20} must be <="
)
_PAYLOAD_TOO_LARGE = 413
_NO_MODEL = re.compile(
    r"model\b.{0,120}(not found|(does not|doesn't|not) exist|unknown|not available|not loaded|invalid)"
    r"|(unknown|invalid|no such|not find|try pulling).{0,20}\bmodel"
)
_NO_KEY = re.compile(
    r"(invalid|incorrect|missing|not valid|no).{0,20}api[ _-]?key|api[ _-]?key.{0,20}(not valid|invalid)"
)
# A rate limit that no waiting helps: the money is spent.
_SPENT = re.compile(r"insufficient_quota|current quota|billing|credit balance|out of credits")
_THROTTLING = (429, 503, 529)
_BUSY = (408, 409, 429, 502, 503, 504, 529)


def status_of(error: Exception) -> int | None:
    """The HTTP status that an SDK's error, or what caused it, carries, whatever it calls it."""
    for raised in _with_causes(error):
        for name in ("status_code", "code", "http_status"):
            status = getattr(raised, name, None)
            if isinstance(status, int):
                return status
    return None


def _with_causes(error: BaseException) -> Iterator[BaseException]:
    """An error, then what caused it, and so on."""
    cause: BaseException | None = error
    while cause is not None:
        yield cause
        cause = cause.__cause__


def headers_of(error: Exception) -> Mapping[str, str]:
    """The headers of the reply that an SDK's error, or what caused it, is about."""
    for raised in _with_causes(error):
        headers = getattr(getattr(raised, "response", None), "headers", None)
        if isinstance(headers, Mapping):
            return headers
    return {}


def is_throttling(error: Exception) -> bool:
    """Whether an endpoint said that it gets too much."""
    return status_of(error) in _THROTTLING and not _SPENT.search(words_of(error).lower())


def worth_retrying(error: BaseException) -> bool:
    """Whether the same request may be answered a little later."""
    match error:
        case EndpointBusy():
            return (retry_after(headers_of(error)) or 0.0) <= LONGEST and not _SPENT.search(str(error).lower())
        case EndpointUnreachable():
            return True
        case EndpointError() if type(error) is EndpointError:
            status = status_of(error)
            # None: what came was no reply at all, such as the page of a gateway.
            return status is None or status >= 500
    return False


def words_of(error: Exception) -> str:
    """The endpoint's own words out of an error, for our eyes only: they may hold the key."""
    body = getattr(error, "body", None)
    said = body.get("message") if isinstance(body, dict) else None
    if said is None and isinstance(body, dict) and isinstance(body.get("error"), dict | str):
        inner = body["error"]
        said = inner.get("message") if isinstance(inner, dict) else inner
    if not said:
        said = body if isinstance(body, str) and body.strip() else getattr(error, "message", None) or str(error)
    return str(said)[:_READ]


def shorten(text: str, secrets: Iterable[str] = ()) -> str:
    """Text on one line, without markup and secrets, at most `MAX_WORDS` characters."""
    text = _TAGS.sub(" ", text[:20_000])
    for secret in secrets:
        if len(secret) > 3:
            text = text.replace(secret, "***")
    text = " ".join(_SECRET.sub("***", text).split())
    return text if len(text) <= MAX_WORDS else text[: MAX_WORDS - 1].rstrip() + "…"


def refuses_a_feature(error: Exception) -> bool:
    """Whether asking in another way may help: the request was refused for its form."""
    status, words = status_of(error), words_of(error).lower()
    if _TOO_LONG.search(words) or _NO_KEY.search(words):
        return False
    if status in (400, 415, 422):
        return names_a_feature(words) or not _NO_MODEL.search(words)
    return status in (404, 500, 501) and names_a_feature(words)


def explain(error: Exception, *, url: str, model: str, secrets: Iterable[str] = ()) -> EndpointError:
    """Our error for what an SDK raised while asking `model` at `url`."""
    status, words = status_of(error), words_of(error).lower()
    said = shorten(words_of(error), secrets)
    if status is None:
        return _without_status(error, url, secrets)
    if status in (401, 403) or _NO_KEY.search(words):
        return AuthenticationFailed(
            f"{url} does not accept the key: {said}", hint="set the provider's key, e.g. OPENAI_API_KEY"
        )
    if status == _PAYLOAD_TOO_LARGE or _TOO_LONG.search(words):
        return RequestTooLong(
            f"{url}: the request is longer than the model {model} takes: {said}",
            hint="set REPORTER_WINDOW to the model's window",
        )
    if (status == 400 and _NO_MODEL.search(words)) or (status == 404 and "model" in words):
        return ModelNotFound(
            f"{url} has no model {model}: {said}",
            hint="check its name; an endpoint's own are listed by: reporter models --base-url URL",
        )
    if status in (404, 405):
        return EndpointError(
            f"{url} has no chat completions: {said}", hint="does the base URL lack its /v1, or hold too much?"
        )
    if status in _BUSY:
        if _SPENT.search(words):
            return EndpointBusy(f"{url} gives no more ({status}): {said}", hint="check the account's plan and billing")
        return EndpointBusy(
            f"{url} is busy ({status}): {said}", hint="try again later, or lower REPORTER_MAX_CONCURRENCY"
        )
    return EndpointError(f"{url} failed ({status}): {said}", hint="see the endpoint's own log")


def _without_status(error: Exception, url: str, secrets: Iterable[str]) -> EndpointError:
    """Our error where there is no HTTP status: most often the connection failed."""
    kind = type(error).__name__
    if "Timeout" in kind:
        return EndpointUnreachable(
            f"{url} did not answer in time", hint="raise REPORTER_TIMEOUT, or check that the endpoint is well"
        )
    if isinstance(error, OSError) or "Connect" in kind or kind.endswith(("NetworkError", "ProtocolError")):
        # The innermost cause says most: connection refused, name not known, certificate expired.
        said = shorten(([str(cause) for cause in _with_causes(error) if str(cause)] or [kind])[-1], secrets)
        return EndpointUnreachable(f"cannot reach {url}: {said}", hint="check that the endpoint is running there")
    return EndpointError(f"{url} failed: {shorten(str(error), secrets)}", hint="see the endpoint's own log")


def not_an_api(url: str, said: str) -> EndpointError:
    """What answers at `url` speaks another language, such as a login page's HTML."""
    return EndpointError(
        f"{url} does not look like an OpenAI-compatible endpoint: {said}",
        hint="check the base URL; it usually ends in /v1",
    )
