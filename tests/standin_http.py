"""The threads behind a stand-in server."""

from __future__ import annotations

import sys
from http.server import ThreadingHTTPServer
from typing import Any


class Server(ThreadingHTTPServer):
    """Threads that end with the process, and no tracebacks for clients that go away."""

    daemon_threads = True
    # Dozens of clients may connect at once.
    request_queue_size = 256
    standin: Any

    def handle_error(self, *_: object) -> None:
        if not isinstance(sys.exception(), OSError):
            super().handle_error(*_)
