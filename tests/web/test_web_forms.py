"""Names of files that are sent, and names of hosts that are called."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporter.web.forms import free_name
from reporter.web.premises import Premises, host_name


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("note.pdf", "note.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\me\\note.docx", "note.docx"),
        ("包钢通知.md", "包钢通知.md"),
        (".htaccess", "htaccess"),
        ("..", "source"),
        ("", "source"),
        ("a\x00b\n.txt", "a_b_.txt"),
        ("evil\u202etxt.exe", "evil_txt.exe"),
    ],
)
def test_a_name_is_only_a_name(given_name: str, kept: str) -> None:
    assert free_name(given_name, []) == kept


def test_no_two_files_have_one_name() -> None:
    names: list[str] = []
    for name in ("note.txt", "NOTE.txt", "x/note.txt", "note-2.txt"):
        names.append(free_name(name, names))
    assert len({name.casefold() for name in names}) == len(names)


@given(st.text(max_size=400))
def test_any_text_gives_a_name_in_the_folder(text: str) -> None:
    name = free_name(text, [])
    assert Path("folder", name).parent == Path("folder")
    assert not name.startswith(".")
    assert 0 < len(name.encode("utf-8", "surrogatepass")) <= 255


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("LocalHost:80", "localhost"),
        ("[::1]:80", "::1"),
        ("127.0.0.1", "127.0.0.1"),
        ("a:b:80", ""),
        ("user@127.0.0.1", ""),
        ("127.0.0.1:x", ""),
        ("", ""),
    ],
)
def test_a_host_header_is_a_name_and_a_port(header: str, name: str) -> None:
    assert host_name(header) == name


def test_a_server_on_all_addresses_takes_any_address_but_not_any_name() -> None:
    everywhere = Premises(address="0.0.0.0", hosts=frozenset({"room.example"}))
    assert everywhere.answers_to("192.0.2.1:80")
    assert everywhere.answers_to("Room.example")
    assert not everywhere.answers_to("evil.example")
    one = Premises(address="192.0.2.1")
    assert one.answers_to("192.0.2.1")
    assert not one.answers_to("127.0.0.1")
    assert not one.answers_to("192.0.2.2")
