"""Where sources may lie, for servers that read for others."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from reporter.documents import confinement, read
from reporter.documents.confinement import PrivateAddress, confined, public_address
from reporter.errors import SourceUnreadable
from reporter.settings import Settings

PRIVATE = [
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "fe80::1",
    "fd00::1",
    "::ffff:127.0.0.1",
    "2002:7f00:1::",
    "64:ff9b::7f00:1",
    "64:ff9b:1::7f00:1",
    "::127.0.0.1",
    "localhost",
    "127.1",
    "2130706433",
    "0x7f.1",
]


@pytest.mark.parametrize("host", PRIVATE)
def test_private_addresses_are_known_however_they_are_written(host: str) -> None:
    with pytest.raises(PrivateAddress):
        public_address(host)


@pytest.mark.parametrize("host", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_public_addresses_pass(host: str) -> None:
    assert public_address(host) == host


class _Site(BaseHTTPRequestHandler):
    hosts: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.hosts.append(self.headers["Host"])
        if self.path == "/old":
            self.send_response(302)
            self.send_header("Location", "/new.txt")
            self.end_headers()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        self.wfile.write(b"The glass works will close one of its furnaces in September.")

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    _Site.hosts.clear()
    yield f"http://localhost:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def test_a_page_within_a_private_network_is_not_asked_for(site: str) -> None:
    with pytest.raises(SourceUnreadable, match="private network"):
        read(f"{site}/new.txt", Settings(public_addresses_only=True))
    assert _Site.hosts == []
    assert "furnaces" in read(f"{site}/new.txt", Settings()).text


def test_what_was_looked_at_is_what_is_connected_to(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[str] = []

    def look(host: str, _port: int | None) -> str:
        looked_at.append(host)
        return "127.0.0.1"

    monkeypatch.setattr(confinement, "public_address", look)
    document = read(f"{site}/old", Settings(public_addresses_only=True))
    assert "furnaces" in document.text
    # The redirect was looked at too, under the name that the page was asked for by.
    assert looked_at == ["localhost", "localhost"]
    assert _Site.hosts == [site.removeprefix("http://")] * 2


def test_files_are_read_from_the_folder_only(tmp_path: Path) -> None:
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "in.txt").write_text("The works will close a furnace.", encoding="utf-8")
    (tmp_path / "out.txt").write_text("The works will close a furnace.", encoding="utf-8")
    (folder / "link.txt").symlink_to(tmp_path / "out.txt")
    (folder / ".hidden").mkdir()
    settings = Settings(sources_within=str(folder))
    assert read(folder / "in.txt", settings).text
    for outside in (folder / "link.txt", folder / ".." / "out.txt", tmp_path / "out.txt"):
        with pytest.raises(SourceUnreadable, match="outside the folder"):
            read(outside, settings)
    with pytest.raises(SourceUnreadable):
        confined(folder / ".hidden" / "x.txt", folder)
    assert read(tmp_path / "out.txt", Settings()).text
