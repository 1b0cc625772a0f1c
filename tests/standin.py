"""A stand-in for an OpenAI-compatible server: real HTTP on a free loopback port, scripted replies.

`reply(step, request)` decides what comes back: a dict (sent as JSON), a string (sent as it is) or a
fault. As a script, ``python tests/standin.py --port 8080`` serves the ready-made `echo`.
"""

from __future__ import annotations

import argparse
import json
import socket
import struct
import threading
import time
from collections.abc import Iterable, Iterator
from http.server import BaseHTTPRequestHandler
from itertools import islice
from typing import Any, Self

from tests.standin_http import Server
from tests.standin_script import (
    REFUSALS,
    Answer,
    Broken,
    CutOff,
    Drop,
    Empty,
    Page,
    Paused,
    Refuse,
    Reply,
    Slow,
    StandinRequest,
    Status,
    Trickle,
    completion,
    echo,
    in_turn,
    read,
    refusal,
    text_of,
    uses,
)
from tests.standin_stream import PIECE, chunks, refused, trickle

__all__ = [
    "Answer",
    "Broken",
    "CutOff",
    "Drop",
    "Empty",
    "Page",
    "Paused",
    "Refuse",
    "Reply",
    "Slow",
    "Standin",
    "StandinRequest",
    "Status",
    "Trickle",
    "echo",
    "in_turn",
]


class Standin:
    """The server; a context manager. Set ``reply``, ``refuses``, ``streams`` and ``pace`` at any time.

    One that does not stream answers in one piece, whatever it is asked.
    """

    def __init__(
        self,
        reply: Reply = echo,
        *,
        refuses: Iterable[str] = (),
        key: str | None = None,
        models: tuple[str, ...] | None = None,
        port: int = 0,
    ) -> None:
        self.reply = reply
        self.refuses = set(refuses)
        self.streams = True
        self.pace = 0.0  # seconds between the pieces of a streamed reply
        self.key = key
        self.models = models
        self.requests: list[StandinRequest] = []
        self.in_flight = 0
        self.peak = 0
        self.lock = threading.Lock()
        self._http = Server(("127.0.0.1", port), _Connection)
        self._http.standin = self
        self._seen_prefixes: set[str] = set()

    @property
    def url(self) -> str:
        """The base URL, ending in /v1."""
        return f"http://127.0.0.1:{self._http.server_address[1]}/v1"

    def reset(self, reply: Reply = echo) -> None:
        """Back to a server without faults that has seen nothing."""
        self.reply, self.refuses, self.key, self.models = reply, set(), None, None
        self.streams, self.pace = True, 0.0
        self.requests, self.in_flight, self.peak, self._seen_prefixes = [], 0, 0, set()

    def steps(self) -> list[str]:
        """The steps asked for, in the order of arrival."""
        return [request.step for request in self.requests]

    def cached(self, request: StandinRequest) -> int:
        """Tokens of the request's prefix (all but its last message) that were sent before."""
        prefix = json.dumps(request.messages[:-1])
        with self.lock:
            seen = prefix in self._seen_prefixes
            self._seen_prefixes.add(prefix)
        return len(prefix) // 4 if seen else 0

    def serve(self) -> None:
        """Serve until stopped."""
        self._http.serve_forever(poll_interval=0.02)

    def __enter__(self) -> Self:
        threading.Thread(target=self.serve, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._http.shutdown()
        self._http.server_close()


class _Connection(BaseHTTPRequestHandler):
    """HTTP in, HTTP out."""

    protocol_version = "HTTP/1.1"
    # Without it, Nagle's algorithm delays every small reply by 40 ms.
    disable_nagle_algorithm = True

    @property
    def standin(self) -> Standin:
        assert isinstance(self.server, Server)
        return self.server.standin

    def log_message(self, *_: object) -> None:
        """Quiet."""

    def do_GET(self) -> None:
        if not self._authorized():
            return
        if self.path != "/v1/models":
            self._send(200, "text/html", Page().html.encode())  # as a server's own web page does
            return
        names = self.standin.models or ("stand-in",)
        self._json(200, {"object": "list", "data": [{"id": name, "object": "model"} for name in names]})

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if not self._authorized():
            return
        if self.path != "/v1/chat/completions":
            self._error(404, "Not Found")
            return
        standin = self.standin
        if standin.models is not None and body.get("model") not in standin.models:
            self._error(404, f"The model `{body.get('model')}` does not exist")
            return
        request = read(body, dict(self.headers.items()))
        with standin.lock:
            standin.requests.append(request)
            standin.in_flight += 1
            standin.peak = max(standin.peak, standin.in_flight)
        try:
            refused = next((name for name in REFUSALS if name in standin.refuses and uses(request, name)), "")
            answer = Status(400, REFUSALS[refused]) if refused else standin.reply(request.step, request)
            self._answer(answer, request)
        finally:
            with standin.lock:
                standin.in_flight -= 1

    def _authorized(self) -> bool:
        if self.standin.key in (None, self.headers.get("Authorization", "").removeprefix("Bearer ")):
            return True
        self._error(401, f"Incorrect API key provided: {self.headers.get('Authorization')}")
        return False

    def _answer(self, answer: Answer, request: StandinRequest) -> None:
        match answer:
            case Slow(seconds, reply):
                time.sleep(seconds)
                self._answer(reply, request)
            case Status(code, body, headers):
                self._error(code, body, headers)
            case Trickle(seconds, reply):
                trickle(self.wfile, completion(request, text_of(reply), cached=0), seconds)
            case Page(html):
                self._send(200, "text/html; charset=utf-8", html.encode())
            case Drop(middle):
                self._drop(middle)
            case Empty(choices):
                self._json(200, completion(request, "", cached=0) if choices else {"choices": []})
            case _ if request.body.get("stream") and self.standin.streams:
                self._stream(answer, request)
            case Refuse(words, filtered):
                self._json(200, refusal(request, words, filtered))
            case CutOff(characters, reply):
                text = text_of(reply)[:characters]
                self._json(200, completion(request, text, cached=0, finish="length"))
            case Broken():
                self._drop(middle=True)
            case _:
                self._json(200, completion(request, text_of(answer), cached=self.standin.cached(request)))

    def _stream(self, answer: Answer, request: StandinRequest) -> None:
        """Server-sent events in HTTP chunks, each sent as soon as it is there."""
        head = ("HTTP/1.1 200 OK", "Content-Type: text/event-stream", "Transfer-Encoding: chunked", "", "")
        try:
            self.wfile.write("\r\n".join(head).encode())
            for event in self._events(answer, request):
                self._event(json.dumps(event))
                time.sleep(self.standin.pace)
            if isinstance(answer, Broken):
                self._drop(middle=False)
                return
            self._event("[DONE]")
            self.wfile.write(b"0\r\n\r\n")
        except OSError:
            self.close_connection = True  # the client went away, as one whose user pressed Ctrl-C does

    def _events(self, answer: Answer, request: StandinRequest) -> Iterator[dict[str, Any]]:
        match answer:
            case Refuse(words, filtered):
                yield from refused(request, words, filtered)
            case CutOff(characters, reply):
                yield from chunks(request, text_of(reply)[:characters], cached=0, finish="length")
            case Broken(characters, reply):
                yield from islice(chunks(request, text_of(reply), cached=0), 1 + characters // PIECE)
            case Paused(characters, goes_on, reply):
                for number, chunk in enumerate(chunks(request, text_of(reply), cached=0)):
                    if number == 1 + characters // PIECE:
                        goes_on.wait(30)
                    yield chunk
            case _:
                yield from chunks(request, text_of(answer), cached=self.standin.cached(request))

    def _event(self, text: str) -> None:
        line = f"data: {text}\n\n".encode()
        self.wfile.write(f"{len(line):x}\r\n".encode() + line + b"\r\n")
        self.wfile.flush()

    def _drop(self, middle: bool) -> None:
        if middle:
            head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n"
            self.wfile.write(head.encode() + b'{"choices": [')
            self.wfile.flush()
        # Linger 0 sends a reset, as a crashed server's machine does.
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True

    def _error(self, code: int, said: str | dict[str, Any], headers: dict[str, str] | None = None) -> None:
        error = {"error": {"message": said, "type": "stand_in", "code": None}}
        self._json(code, said if isinstance(said, dict) else error, headers)

    def _json(self, code: int, body: dict[str, Any], headers: dict[str, str] | None = None) -> None:
        self._send(code, "application/json", json.dumps(body).encode(), headers)

    def _send(self, code: int, kind: str, body: bytes, headers: dict[str, str] | None = None) -> None:
        try:
            self.send_response(code)
            for name, value in {
                "Content-Type": kind,
                "Content-Length": str(len(body)),
                **(headers or {}),
            }.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)
        except OSError:
            self.close_connection = True  # the client went away, as a client that timed out does


def main() -> None:
    """Serve `echo` until interrupted."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--port", type=int, default=0)
    standin = Standin(port=parser.parse_args().port)
    print(standin.url, flush=True)  # noqa: T201 (the script's only output)
    standin.serve()


if __name__ == "__main__":
    main()
