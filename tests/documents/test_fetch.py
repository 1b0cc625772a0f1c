from __future__ import annotations

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar

import pytest

from reporter.documents import read, read_all
from reporter.errors import SourceError, SourceNotFound, SourceTooLarge, SourceUnreadable
from reporter.settings import Settings

TEXT = "Le conseil a reporté le vote. Les prix ont augmenté."


class Site(BaseHTTPRequestHandler):
    pages: ClassVar[dict[str, tuple[int, str, bytes]]] = {}

    def do_GET(self) -> None:
        status, media_type, body = self.pages.get(self.path, (404, "text/plain", b"not here"))
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        if status == 302:
            self.send_header("Location", body.decode())
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def site(as_html: Path, as_pdf: Path) -> Iterator[str]:
    Site.pages = {
        "/article": (200, "text/html; charset=utf-8", as_html.read_bytes()),
        "/paper": (200, "application/octet-stream", as_pdf.read_bytes()),
        "/latin": (200, "text/plain; charset=iso-8859-1", TEXT.encode("latin-1")),
        "/moved": (302, "text/plain", b"/article"),
        "/closed": (403, "text/plain", b"no"),
        "/broken": (500, "text/plain", b"oops"),
        "/huge": (200, "text/plain", b"word " * 100_000),
    }
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_the_content_decides_the_reader(site: str) -> None:
    assert read(f"{site}/article", Settings()).title == "Harbor council delays the ore terminal"
    assert read(f"{site}/moved", Settings()).uri == f"{site}/moved"
    assert read(f"{site}/paper", Settings()).pages
    assert read(f"{site}/latin", Settings()).text == TEXT


@pytest.mark.parametrize(
    ("path", "kind", "reason"),
    [
        ("/none", SourceNotFound, "no such page"),
        ("/closed", SourceUnreadable, "will not let us"),
        ("/broken", SourceUnreadable, "HTTP 500"),
        ("/huge", SourceTooLarge, "limit"),
    ],
)
def test_refusals(site: str, path: str, kind: type[SourceError], reason: str) -> None:
    with pytest.raises(kind, match=reason) as raised:
        read(f"{site}{path}", Settings(max_file_bytes=50_000))
    assert raised.value.hint


def test_nobody_answers() -> None:
    with pytest.raises(SourceUnreadable, match="cannot be fetched"):
        read("http://127.0.0.1:9/", Settings(timeout=2))


def test_pages_come_in_the_order_they_were_named(site: str) -> None:
    names = [f"{site}/paper", f"{site}/none", f"{site}/article", f"{site}/article#part"]
    documents, left_out = read_all(names, Settings())
    assert [document.uri for document in documents] == [names[0], names[2]]
    assert [entry.uri for entry in left_out] == [names[1]]
