"""Memos made by the server: told while they are made, kept with what was sent, taken up again after a restart."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx
import pytest

from reporter.memo.verify import verify
from reporter.web.jobs import Job, Jobs
from tests.seed_run import seed_run
from tests.standin import Slow, Standin, echo
from tests.web_server import GLASS, Serving, ended, form_mark, new_project

NOTE = {"files": ("..\\..\\étude: glass.txt", GLASS.encode(), "text/plain")}


@pytest.fixture
def slow() -> Iterator[Standin]:
    with Standin(lambda step, request: Slow(1.0, echo(step, request))) as server:
        yield server


def told(client: httpx.Client, path: str) -> Iterator[dict[str, object]]:
    """The events at an address, to their end."""
    with client.stream("GET", path) as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        for line in stream.iter_lines():
            if line.startswith("data: "):
                yield json.loads(line.removeprefix("data: "))


def test_a_memo_is_made_of_an_upload_and_told_while_it_is(
    serving: Serving, browser: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = {"csrf": form_mark(browser), "title": "Glass", "sources": "sources\n"}
    answer = browser.post("/new", data=form, files=NOTE)
    assert answer.status_code == 303
    page = answer.headers["location"]
    progress = list(told(browser, f"{page}/events"))
    assert {stage["name"] for stage in progress[-1]["stages"]} == {"read", "extract", "write"}
    assert progress[-1]["job"]["state"] == "done"
    name = progress[-1]["job"]["result"]
    assert browser.get(page).headers["location"] == f"/runs/{name}"
    folder = serving.project / "memos" / name
    run = json.loads((folder / "run.json").read_text("utf-8"))
    assert run["memo"]["title"] == "Glass"
    assert "sources_within" not in run["settings"]
    # What was sent lies with the run, under a name that is only a name, and is what the memo is verified against.
    assert [path.name for path in (folder / "sources").iterdir()] == ["étude_ glass.txt"]
    assert run["documents"][0]["uri"] == str(Path("memos") / name / "sources" / "étude_ glass.txt")
    monkeypatch.chdir(serving.project)
    assert verify(folder).ok
    assert not (serving.project / page.strip("/") / "sources").exists()


def test_a_form_that_cannot_be_carried_out_comes_back_as_it_was(browser: httpx.Client) -> None:
    form = {"csrf": form_mark(browser), "title": "Glass <b>", "sources": "none/such", "template": "bluf"}
    answer = browser.post("/new", data=form)
    assert answer.status_code == 422
    assert 'value="Glass &lt;b&gt;"' in answer.text
    assert ">none/such</textarea>" in answer.text
    assert '<option value="bluf" selected>' in answer.text
    assert "No such file" in answer.text or "no such file" in answer.text
    empty = browser.post("/new", data={"csrf": form["csrf"]})
    assert (empty.status_code, "No sources are given" in empty.text) == (400, True)


def test_an_address_within_a_private_network_is_not_fetched(serving: Serving, browser: httpx.Client) -> None:
    job = browser.post("/api/v1/jobs", json={"sources": [serving.url]}).json()
    failed = ended(browser, job["id"])
    assert failed["state"] == "failed"
    assert "private" in str(failed["error"])
    page = browser.get(f"/jobs/{job['id']}").text
    assert ">Resume</button>" in page
    assert browser.post(f"/jobs/{job['id']}/forget", data={"csrf": form_mark(browser)}).headers["location"] == "/"
    assert browser.get(f"/jobs/{job['id']}").status_code == 404


def test_a_run_is_made_again_with_other_wishes(browser: httpx.Client) -> None:
    wishes = {"template": "bluf", "audience": "the board"}
    job = browser.post("/api/v1/runs/rare-earths/rerun", json=wishes).json()
    assert job["called"] == seed_run().title
    done = ended(browser, job["id"])
    assert done["state"] == "done", done
    again = browser.get(f"/api/v1/runs/{done['result']}").json()
    before = browser.get("/api/v1/runs/rare-earths").json()
    assert again["parent"] == before["run_id"]
    assert (again["memo"]["template"], again["memo"]["audience"]) == ("bluf", "the board")
    # The sources lie outside the project: they are not read again, the text that the run has of them is.
    assert [d["sha256"] for d in again["documents"]] == [d["sha256"] for d in before["documents"]]
    assert f"/diff?old=rare-earths&amp;new={done['result']}" in browser.get(f"/runs/{done['result']}").text


def test_a_job_is_stopped_and_one_that_waits_comes_next(tmp_path: Path, slow: Standin) -> None:
    model = {"REPORTER_MODEL": "openai:slow", "REPORTER_BASE_URL": slow.url, "REPORTER_NO_CACHE": "true"}
    slow.reply = lambda step, request: Slow(30.0, echo(step, request))
    project = new_project(tmp_path / "project", seeded=False)
    with Serving(project, "--workers", "1", environment=model) as server, server.browser() as browser:
        first, second = (browser.post("/api/v1/jobs", json={"sources": ["sources"]}).json()["id"] for _ in range(2))
        while not slow.requests:
            time.sleep(0.02)
        assert browser.get(f"/api/v1/jobs/{second}").json()["job"]["state"] == "waiting"
        assert 'http-equiv="refresh"' in browser.get(f"/jobs/{first}").text
        browser.post(f"/api/v1/jobs/{second}/stop")
        assert ended(browser, second)["state"] == "stopped"
        browser.post(f"/api/v1/jobs/{first}/stop")
        stopped = ended(browser, first)
        assert stopped["state"] == "stopped"
        assert browser.get(f"/api/v1/runs/{stopped['result']}").json()["status"] == "interrupted"


class _Site(BaseHTTPRequestHandler):
    """A site that answers once it may."""

    may = threading.Event()
    asked = 0

    def do_GET(self) -> None:
        type(self).asked += 1
        self.may.wait(30)
        with suppress(OSError):  # who asked was ended
            self.send_response(200)
            self.send_header("Content-Type", "text/plain")
            self.end_headers()
            self.wfile.write(GLASS.encode())

    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/glass"
    _Site.may.set()
    server.shutdown()
    server.server_close()


def asked(times: int) -> None:
    """Wait until the site was asked so often."""
    until = time.monotonic() + 60
    while _Site.asked < times:
        assert time.monotonic() < until
        time.sleep(0.02)


def test_a_server_that_was_killed_and_one_that_was_ended_lose_nothing(tmp_path: Path, site: str) -> None:
    project = new_project(tmp_path / "project", seeded=False)
    with Serving(project, "--allow-private-urls") as server, server.browser() as browser:
        job = browser.post("/api/v1/jobs/upload", files=NOTE, data={"sources": site}).json()["id"]
        asked(1)
        server.process.kill()
    with Serving(project, "--allow-private-urls") as server, server.browser() as browser:
        asked(2)
        events = told(browser, f"/api/v1/jobs/{job}/events")
        assert next(events)["job"]["attempts"] == 2
        begun = time.monotonic()
        server.stop()  # with the job at work and its events listened to
        assert time.monotonic() - begun < 10
    left = Jobs(project / "jobs").read(job)
    assert left is not None
    assert (left.state, left.attempts) == ("running", 1)  # the end in good order does not count
    _Site.may.set()
    # One that ended its server each time it was tried is not tried for ever.
    exhausted, _ = Jobs(project / "jobs").new()
    Jobs(project / "jobs").write(Job(id=exhausted, created="2025-06-01", state="running", attempts=3))
    with Serving(project, "--allow-private-urls") as server, server.browser() as browser:
        assert ended(browser, job)["state"] == "done"
        (run,) = browser.get("/api/v1/runs").json()
        assert run["sources"] == 2
        assert browser.get(f"/api/v1/jobs/{exhausted}").json()["job"]["state"] == "interrupted"
        assert "the server ended 3 times" in browser.get("/").text


def test_a_file_that_is_no_job_is_passed_over(tmp_path: Path) -> None:
    jobs = Jobs(tmp_path)
    (tmp_path / "20250101-000000-0000abcd").mkdir()
    (tmp_path / "20250101-000000-0000abcd" / "job.json").write_text('{"id":', encoding="utf-8")
    assert list(jobs.all()) == []
    assert jobs.read("../20250101-000000-0000abcd") is None
    with pytest.raises(ValueError, match="no id"):
        jobs.forget("..")
