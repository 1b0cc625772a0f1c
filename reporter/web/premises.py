"""What a server is given: its project, its address, whom it lets in, how much it takes."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass, field
from pathlib import Path

from reporter.project import memos_folder, project_folder

JOBS = "jobs"
_HOST = re.compile(r"(?:\[(?P<six>[0-9a-f:.]+)\]|(?P<name>[^\s:\[\]/@]+))(?::\d{1,5})?")


@dataclass(frozen=True, slots=True)
class Premises:
    """A server's place and limits. Sizes are in bytes.

    ``token`` is what a visitor must know, None where only this machine can reach the server. ``hosts`` are the
    names by which the server may be called; addresses are let pass where it listens on all of them.
    """

    address: str = "127.0.0.1"
    port: int = 8300
    token: str | None = None
    hosts: frozenset[str] = frozenset()
    private_addresses: bool = False
    workers: int = 2
    most_upload_bytes: int = 200_000_000
    most_files: int = 100
    most_form_bytes: int = 1_000_000
    project: Path = field(default_factory=project_folder)
    memos: Path = field(default_factory=memos_folder)

    @property
    def jobs(self) -> Path:
        """The folder that keeps what was asked for until it is done."""
        return self.project / JOBS

    @property
    def url(self) -> str:
        """Where a browser on this machine finds it."""
        host = "127.0.0.1" if self.everywhere else self.address
        return f"http://{f'[{host}]' if ':' in host else host}:{self.port}/"

    @property
    def everywhere(self) -> bool:
        """Whether it listens on every address of the machine."""
        return self.address in ("", "0.0.0.0", "::")  # noqa: S104 - compared, not bound

    def answers_to(self, host: str) -> bool:
        """Whether a Host header names this server.

        A name that somebody else's DNS points here is not ours; an address cannot be pointed anywhere else.
        """
        name = host_name(host)
        if not name:
            return False
        if name in self.hosts or name == self.address or (self.loopback and name in LOOPBACK):
            return True
        return self.everywhere and (name == "localhost" or _is_address(name))

    @property
    def loopback(self) -> bool:
        """Whether only this machine can reach it."""
        return is_loopback(self.address)


LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


def is_loopback(address: str) -> bool:
    """Whether an address to listen on is reached from this machine only."""
    return address in LOOPBACK or (_is_address(address) and ipaddress.ip_address(address).is_loopback)


def host_name(host: str) -> str:
    """The name or address in a Host header, in lower case, without port and brackets; empty where it is none."""
    found = _HOST.fullmatch(host.strip().lower())
    return (found["six"] or found["name"]) if found else ""


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
