"""A server process: bound to its address, told to be quiet, ended without losing anything."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

import uvicorn

from reporter.errors import UsageError
from reporter.web.app import create_app
from reporter.web.premises import Premises

_BACKLOG = 2048
_GRACE = 5  # seconds that answers being given may still take


def serve(premises: Premises, ready: Callable[[Premises], None]) -> None:
    """Serve until told to stop; ``ready`` is told where, with the port that was found. Raises UsageError."""
    bound = bind(premises)
    premises = replace(premises, port=bound.getsockname()[1])
    ready(premises)
    # uvicorn passes Ctrl-C on once it has ended in good order: there is nothing left to interrupt.
    with suppress(KeyboardInterrupt):
        server_on(premises).run(sockets=[bound])


def server_on(premises: Premises) -> uvicorn.Server:
    """A server for premises, to be run on a socket that is bound already."""
    config = uvicorn.Config(
        create_app(premises),
        log_level="warning",
        access_log=False,
        server_header=False,
        # Whom a proxy speaks for does not matter here, and anybody could say so.
        proxy_headers=False,
        timeout_graceful_shutdown=_GRACE,
        lifespan="on",
    )
    return _Server(config)


class _Server(uvicorn.Server):
    """A server that ends its streams before it waits for them to end."""

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End the work, then the connections."""
        app = self.config.app
        await app.state.room.workshop.close()  # type: ignore[union-attr] # an application of ours
        await super().shutdown(sockets)


def bind(premises: Premises) -> socket.socket:
    """A socket at the address; raises UsageError."""
    family = socket.AF_INET6 if ":" in premises.address else socket.AF_INET
    # The protocol is named, for else asyncio leaves small answers to wait for acknowledgements (TCP_NODELAY).
    bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((premises.address, premises.port))
        # From here on whoever knocks waits, while the rest of the server is being set up.
        bound.listen(_BACKLOG)
    except (OSError, OverflowError) as error:
        bound.close()
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageError(
            f"{premises.address} port {premises.port}: {reason}", hint="choose another with --port; 0 finds one"
        ) from error
    return bound
