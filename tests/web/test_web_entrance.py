"""A server that others can reach asks for a token."""

from __future__ import annotations

import re
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.requests import Request
from typer.testing import CliRunner

from reporter.cli.main import app
from reporter.errors import MissingExtra, SettingsError
from reporter.web.faults import Fault
from reporter.web.premises import Premises
from reporter.web.visitors import Visitors
from tests.web_server import Serving, form_mark, new_project

ADDRESS = {"Host": "192.0.2.7"}


TOKEN = "a token of some length"


def request_from(host: str) -> Request:
    return Request({"type": "http", "headers": [], "client": (host, 1) if host else None})


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    project = new_project(tmp_path_factory.mktemp("guarded") / "project")
    limits = {"REPORTER_MAX_FILE_BYTES": "1000"}
    with Serving(project, "--host", "0.0.0.0", "--allow-host", "room.example", environment=limits) as server:
        yield server
        server.process.send_signal(signal.SIGINT)
        assert server.process.wait(20) == 0


@pytest.fixture(scope="module")
def token(guarded: Serving) -> str:
    with guarded.browser() as browser:
        browser.get("/login")  # the server has said all it says at its start
    found = re.search(r"shown only now: (\S{20,})", guarded.output.read_text("utf-8"))
    assert found
    return found[1]


def test_without_the_token_there_is_nothing_to_be_had(guarded: Serving) -> None:
    with guarded.browser() as browser:
        for path in ("/", "/new", "/runs/rare-earths", "/runs/rare-earths/memo.html", "/jobs/x/events"):
            answer = browser.get(path)
            assert (answer.status_code, answer.headers["location"]) == (303, "/login")
        for path in ("/api/v1/runs", "/api/v1/openapi.json", "/api/v1/none"):
            answer = browser.get(path, headers={"Authorization": "Bearer wrong"})
            assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
        assert browser.post("/new", data={"sources": "sources"}).status_code == 401
        assert browser.get("/static/room.css").status_code == 200


def test_the_token_begins_a_session_that_ends_with_it(guarded: Serving, token: str) -> None:
    with guarded.browser() as browser:
        mark = form_mark(browser, "/login")
        assert browser.post("/login", data={"token": token}).status_code == 403
        wrong = browser.post("/login", data={"token": token + "x", "csrf": mark})
        assert (wrong.status_code, "set-cookie" in wrong.headers) == (403, False)
        right = browser.post("/login", data={"token": token, "csrf": mark})
        cookie = right.headers["set-cookie"]
        assert token not in cookie
        assert "HttpOnly" in cookie
        assert "SameSite=strict" in cookie
        assert browser.get("/").status_code == 200
        session = dict(browser.cookies)
        assert browser.post("/logout", data={"csrf": mark}).status_code == 303
        browser.cookies.update(session)
        assert browser.get("/").status_code == 303


def test_programs_send_it_as_bearer(guarded: Serving, token: str) -> None:
    with guarded.browser() as browser:
        headers = {"Authorization": f"Bearer {token}"}
        assert len(browser.get("/api/v1/runs", headers=headers).json()) == 1
        assert browser.get("/api/v1/runs", headers=headers | {"Origin": "http://evil.example"}).status_code == 403
        assert browser.get("/api/v1/runs", headers=headers | ADDRESS).status_code == 200
        assert browser.get("/api/v1/runs", headers=headers | {"Host": "room.example"}).status_code == 200
        assert browser.get("/api/v1/runs", headers=headers | {"Host": "other.example"}).status_code == 421


def test_a_file_over_the_limit_is_refused_while_it_comes(guarded: Serving, token: str) -> None:
    with guarded.browser() as browser:
        files = {"files": ("long.txt", b"word " * 300)}
        answer = browser.post("/api/v1/jobs/upload", files=files, headers={"Authorization": f"Bearer {token}"})
        assert (answer.status_code, "larger than" in answer.json()["error"]) == (413, True)
        assert not (guarded.project / "jobs").exists()


def test_who_guesses_is_made_to_wait(guarded: Serving, token: str) -> None:
    with guarded.browser() as browser:
        mark = form_mark(browser, "/login")
        tries = [browser.post("/login", data={"token": f"guess-{n}", "csrf": mark}).status_code for n in range(11)]
        assert tries[-1] == 429
        assert browser.post("/login", data={"token": token, "csrf": mark}).status_code == 429
        guess = browser.get("/api/v1/runs", headers={"Authorization": f"Bearer {token}"})
        assert (guess.status_code, guess.json()["error"]) == (429, "too many wrong tokens")


def test_who_guesses_keeps_nobody_else_out() -> None:
    visitors = Visitors(Premises(token=TOKEN))
    for n in range(10):
        assert not visitors.knows_token(f"guess-{n}", request_from("2001:db8::1"))
    for neighbour in ("2001:db8::1", "2001:db8::ffff"):  # of one network
        with pytest.raises(Fault):
            visitors.knows_token(TOKEN, request_from(neighbour))
    for other in ("2001:db8:1::1", "192.0.2.1", ""):
        assert visitors.knows_token(TOKEN, request_from(other))
    for n in range(990):
        visitors.knows_token("guess", request_from(f"198.51.{n // 8}.1"))
    with pytest.raises(Fault):  # many who guess together
        visitors.knows_token(TOKEN, request_from("192.0.2.1"))


def test_a_server_that_a_proxy_may_stand_before_asks_for_a_token_too(tmp_path: Path) -> None:
    project = new_project(tmp_path / "project", seeded=False)
    with Serving(project, "--allow-host", "room.example") as server, server.browser() as browser:
        assert browser.get("/api/v1/runs", headers={"Host": "room.example"}).status_code == 401
        assert browser.get("/api/v1/runs").status_code == 401


def test_a_short_token_and_a_port_that_is_taken_are_errors(guarded: Serving) -> None:
    port = guarded.url.rstrip("/").rpartition(":")[2]
    taken = CliRunner().invoke(app, ["serve", "--port", port])
    assert taken.exception is not None
    assert "--port" in getattr(taken.exception, "hint", "")
    short = CliRunner(env={"REPORTER_TOKEN": "short"}).invoke(app, ["serve", "--port", port])
    assert isinstance(short.exception, SettingsError)


def test_without_the_extra_the_command_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "reporter.web.serving", None)
    missing = CliRunner().invoke(app, ["serve"])
    assert isinstance(missing.exception, MissingExtra)
    assert "fastapi" in missing.exception.hint
