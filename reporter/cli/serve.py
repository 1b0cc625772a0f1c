"""`reporter serve`: the reading room, in a browser."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated

import typer

from reporter.cli import output
from reporter.errors import MissingExtra, SettingsError

if TYPE_CHECKING:
    from reporter.web.premises import Premises

TOKEN = "REPORTER_TOKEN"  # noqa: S105 - the name of a variable
_INSTALL = "pip install fastapi uvicorn python-multipart"


def serve(
    host: Annotated[
        str, typer.Option("--host", metavar="ADDRESS", help="Where to listen; others than this machine need a token.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="The port; 0 finds a free one.")] = 8300,
    allow_host: Annotated[
        list[str] | None, typer.Option("--allow-host", metavar="NAME", help="A name by which it may be called.")
    ] = None,
    allow_private_urls: Annotated[
        bool, typer.Option("--allow-private-urls", help="Let runs fetch web addresses within private networks.")
    ] = False,
    workers: Annotated[int, typer.Option("--workers", min=1, max=64, help="Memos made at a time.")] = 2,
) -> None:
    """Read, ask, rerun and compare in a browser."""
    # Imported here to keep --help fast.
    from reporter.web.premises import Premises, is_loopback

    try:
        # Imported here: the extra web is optional.
        from reporter.web.serving import serve as serve_on
        from reporter.web.visitors import SHORTEST_TOKEN, new_token
    except ModuleNotFoundError as error:
        raise MissingExtra(f"`reporter serve` needs the package {error.name}", hint=_INSTALL) from error
    token = os.environ.get(TOKEN, "").strip() or None
    if token is not None and len(token) < SHORTEST_TOKEN:
        raise SettingsError(f"{TOKEN} has {len(token)} characters", hint=f"take at least {SHORTEST_TOKEN}")
    # By a name of its own a server on this machine is called from others, through a proxy.
    made = None if token or (is_loopback(host) and not allow_host) else new_token()
    premises = Premises(
        address=host,
        port=port,
        token=token or made,
        hosts=frozenset(name.lower() for name in allow_host or ()),
        private_addresses=allow_private_urls,
        workers=workers,
    )
    serve_on(premises, lambda bound: _say(bound, made))


def _say(premises: Premises, made: str | None) -> None:
    """Where it is, and the token that nobody knows yet."""
    output.put(premises.url)
    if made:
        output.say(f"Token, asked for once a browser and shown only now: {made}")
    if premises.token:
        output.say(
            "Whoever knows the token may read all memos and have models called; the connection is not encrypted."
        )
    output.say("Ctrl-C ends it; what is being made then goes on with the next start.")
