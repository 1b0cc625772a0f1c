"""The bytes of a source: a file, a page on the web, or standard input; the size is checked on the way."""

from __future__ import annotations

import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

from reporter.documents.confinement import PrivateAddress, confined, public_transport
from reporter.documents.content import Raw
from reporter.errors import SourceNotFound, SourceTooLarge, SourceUnreadable
from reporter.settings import Settings

STDIN = "-"
_AGENT = "reporter (compiles briefing memos from sources)"
_MB = 1_000_000


def is_url(source: str) -> bool:
    """Whether a source is fetched over the network."""
    return source.lower().startswith(("http://", "https://"))


def fetch(source: str, settings: Settings) -> Raw:
    """The bytes of a source; raises the SourceError that says why there are none."""
    if source == STDIN:
        return Raw(uri="stdin", data=_within(sys.stdin.buffer.read(settings.max_file_bytes + 1), "stdin", settings))
    return _download(source, settings) if is_url(source) else _load(source, settings)


def _load(source: str, settings: Settings) -> Raw:
    path = Path(source)
    try:
        place = confined(path, settings.sources_within)
        if place.is_dir():
            raise SourceUnreadable(source, "it is a folder", hint="name the files in it")
        size = place.stat().st_size
        if size > settings.max_file_bytes:
            raise _too_large(source, size, settings)
        with place.open("rb") as file:
            # Read one byte more than is allowed: pipes and devices have no size.
            data = file.read(settings.max_file_bytes + 1)
    except FileNotFoundError as error:
        raise SourceNotFound(source, "there is no such file", hint="check the path") from error
    except PermissionError as error:
        raise SourceUnreadable(source, "you may not read it", hint="check the permissions of the file") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise SourceUnreadable(source, f"the system cannot read it: {reason}", hint="check the path") from error
    return Raw(uri=source, data=_within(data, source, settings), name=path.name)


def _within(data: bytes, uri: str, settings: Settings) -> bytes:
    if len(data) > settings.max_file_bytes:
        raise _too_large(uri, len(data), settings)
    return data


def _too_large(uri: str, size: int, settings: Settings) -> SourceTooLarge:
    return SourceTooLarge(
        uri,
        f"it has {'at least ' if size == settings.max_file_bytes + 1 else ''}{size / _MB:,.1f} MB, "
        f"the limit is {settings.max_file_bytes / _MB:,.1f} MB",
        hint="raise REPORTER_MAX_FILE_BYTES, or split it",
    )


def _download(url: str, settings: Settings) -> Raw:
    # Loaded here to keep start-up fast.
    import httpx

    try:
        with (
            httpx.Client(
                follow_redirects=True,
                timeout=settings.timeout,
                headers={"User-Agent": _AGENT},
                transport=public_transport(settings),
            ) as client,
            client.stream("GET", url) as response,
        ):
            _check_status(url, response.status_code)
            data = bytearray()
            for chunk in response.iter_bytes():
                data += chunk
                if len(data) > settings.max_file_bytes:
                    raise _too_large(url, settings.max_file_bytes + 1, settings)
            media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
            charset = response.charset_encoding
    except PrivateAddress as error:
        host, address = error.args
        raise SourceUnreadable(
            url,
            f"{host} is {address}, an address within a private network"
            if host != address
            else "it is a private address",
            hint="save the page as a file, and name that",
        ) from error
    except httpx.TimeoutException as error:
        raise SourceUnreadable(
            url, f"no reply within {settings.timeout:g} s", hint="try again, or raise REPORTER_TIMEOUT"
        ) from error
    except (OSError, UnicodeError, httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as error:
        raise SourceUnreadable(
            url,
            f"it cannot be fetched: {error}",
            hint="check the address and the network, or save the page as a file",
        ) from error
    name = unquote(urlsplit(url).path).rstrip("/").rpartition("/")[2]
    return Raw(uri=url, data=bytes(data), name=name, media_type=media_type or None, charset=charset)


def _check_status(url: str, status: int) -> None:
    if status in (404, 410):
        raise SourceNotFound(url, f"the site has no such page (HTTP {status})", hint="check the address")
    if status in (401, 403, 407, 451):
        raise SourceUnreadable(
            url,
            f"the site will not let us read it (HTTP {status})",
            hint="save the page in a browser and name the file",
        )
    if status >= 400:
        raise SourceUnreadable(url, f"the site answers HTTP {status}", hint="try again later")
