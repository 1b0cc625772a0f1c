"""Where a source may lie: files in one folder, web addresses on the open network; for servers that read for others."""

from __future__ import annotations

import ipaddress
import socket
from pathlib import Path
from typing import TYPE_CHECKING

from reporter.errors import SourceUnreadable
from reporter.settings import Settings

if TYPE_CHECKING:  # httpx would slow the start of every command
    import httpx

#: All that has been given out of IPv6 so far; what else there is stands for addresses of a network's own.
_ALLOCATED = ipaddress.ip_network("2000::/3")


class PrivateAddress(Exception):
    """A web address leads into a private network; ``args`` are its host and the address it stands for."""


def confined(path: Path, folder: str | Path | None) -> Path:
    """Where a file really is; raises SourceUnreadable where that is outside the folder that sources are kept to."""
    if folder is None:
        return path
    real, within = path.resolve(), Path(folder).resolve()
    # Of links too counts where they lead; hidden files hold settings and keys, not sources.
    if not real.is_relative_to(within) or any(part.startswith(".") for part in real.relative_to(within).parts):
        raise SourceUnreadable(
            str(path), "it lies outside the folder that sources are read from", hint="put it into the project folder"
        )
    return real


def public_transport(settings: Settings) -> httpx.BaseTransport | None:
    """A transport that refuses private addresses, where the settings say so; else None, which is the usual one."""
    if not settings.public_addresses_only:
        return None
    # Loaded here to keep start-up fast.
    import httpx

    class PublicTransport(httpx.HTTPTransport):
        """Looks a host up once, and connects to nothing but what was looked at; redirects come by here too."""

        def handle_request(self, request: httpx.Request) -> httpx.Response:
            host = request.url.host
            # The request itself stays as it is: the client works out from it where a redirect leads.
            pinned = httpx.Request(
                request.method,
                request.url.copy_with(host=public_address(host, request.url.port)),
                headers=request.headers,
                stream=request.stream,
                extensions={**request.extensions, "sni_hostname": host},
            )
            return super().handle_request(pinned)

    return PublicTransport()


def public_address(host: str, port: int | None = None) -> str:
    """An address that a host stands for; raises PrivateAddress where any is not of the open network, OSError for none.

    One private address among several is enough: the next to ask may be given that one.
    """
    found = [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    for address in found:
        if not _is_public(address):
            raise PrivateAddress(host, address)
    return found[0]


def _is_public(address: str) -> bool:
    known = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(known, ipaddress.IPv6Address):
        inner = known.ipv4_mapped or known.sixtofour or (known.teredo[1] if known.teredo else None)
        # 64:ff9b::/96 stands for an IPv4 address behind a translator (RFC 6052).
        if inner is None and known in ipaddress.ip_network("64:ff9b::/96"):
            inner = ipaddress.IPv4Address(int(known) & 0xFFFFFFFF)
        if inner is not None:
            return _is_public(str(inner))
        if known not in _ALLOCATED:
            return False
    return known.is_global and not known.is_multicast
