"""The door of a server on this machine: names, origins, forms, uploads, places; each refused over real HTTP."""

from __future__ import annotations

import re
from http.client import HTTPConnection
from pathlib import Path

import httpx
import pytest

from tests.web_server import SEEDED, Serving, ended, form_mark

PAGES = ["/", "/new", f"/runs/{SEEDED}", f"/runs/{SEEDED}/ledger", f"/runs/{SEEDED}/rerun", "/compare", "/api", "/none"]
FORMS = ["/new", f"/runs/{SEEDED}/rerun", f"/runs/{SEEDED}/questions", "/logout"]
OUTSIDE = ["/etc/passwd", "../outside.txt", "sources/../../outside.txt", "link.txt", "linked", ".env"]


@pytest.mark.parametrize("path", PAGES)
def test_pages_forbid_the_browser_what_they_do_not_need(browser: httpx.Client, path: str) -> None:
    answer = browser.get(path)
    policy = answer.headers["content-security-policy"]
    for directive in ("default-src 'none'", "script-src 'self'", "base-uri 'none'", "frame-ancestors 'self'"):
        assert directive in policy
    assert "unsafe" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    # With no referrer at all browsers would send forms with the origin "null".
    assert answer.headers["referrer-policy"] == "same-origin"
    assert 'name="referrer"' not in answer.text
    assert not re.search(r"<script(?![^>]*\bsrc=\"/static/)|<style|\bstyle=|\son\w+=", answer.text)
    assert "server" not in answer.headers


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example:80", "127.0.0.1.nip.example", "[::1", ""])
def test_other_names_are_not_answered_to(browser: httpx.Client, host: str) -> None:
    assert browser.get("/api/v1/runs", headers={"Host": host}).status_code in (400, 421)


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:1", "127.0.0.1", "[::1]:80"])
def test_this_machines_names_are_answered_to(browser: httpx.Client, host: str) -> None:
    assert browser.get("/api/v1/runs", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_other_sites_pages_can_neither_post_nor_call(browser: httpx.Client, headers: dict[str, str]) -> None:
    order, before = {"sources": ["sources"]}, browser.get("/api/v1/jobs").json()
    assert browser.post("/api/v1/jobs", json=order, headers=headers).status_code == 403
    call = {"Sec-Fetch-Mode": "cors", **headers}
    assert browser.get("/api/v1/runs", headers=call).status_code == 403
    assert browser.get("/api/v1/jobs").json() == before


def test_a_form_without_an_origin_is_taken_on_the_browsers_word(browser: httpx.Client) -> None:
    headers = {"Origin": "null", "Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "navigate"}
    sent = browser.post("/new", data={"csrf": form_mark(browser)}, headers=headers)
    assert (sent.status_code, "No sources are given" in sent.text) == (400, True)


def test_a_link_from_another_site_may_lead_here(browser: httpx.Client) -> None:
    assert browser.get("/", headers={"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}).status_code == 200


@pytest.mark.parametrize(
    "path",
    ["/new", f"/runs/{SEEDED}/rerun", f"/runs/{SEEDED}/questions", "/jobs/20250101-000000-00000000/stop", "/logout"],
)
def test_a_form_is_taken_only_from_the_visit_it_was_given_to(
    serving: Serving, browser: httpx.Client, path: str
) -> None:
    mark, before = form_mark(browser), browser.get("/api/v1/jobs").json()
    fields = {"sources": "sources", "question": "Who?"}
    with serving.browser() as stranger:
        strangers = form_mark(stranger)
    for sent in ({}, {"csrf": ""}, {"csrf": "0" * 64}, {"csrf": strangers}):
        assert browser.post(path, data={**fields, **sent}).status_code == 403
    browser.cookies.clear()
    assert browser.post(path, data={**fields, "csrf": mark}).status_code == 403
    assert browser.get("/api/v1/jobs").json() == before


def test_the_cookie_of_a_visit_is_for_this_site_and_no_script(browser: httpx.Client) -> None:
    cookie = browser.get("/").headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "samesite=strict" in cookie.lower()


@pytest.mark.parametrize(
    "source", ["/etc/passwd", "../outside.txt", "sources/../../outside.txt", "link.txt", "linked", ".env"]
)
def test_sources_lie_within_the_project(browser: httpx.Client, project: Path, source: str) -> None:
    outside = project.parent / "outside.txt"
    outside.write_text("Nobody here was asked for this.", encoding="utf-8")
    (project / ".env").write_text("KEY=secret", encoding="utf-8")
    for name, target in (("link.txt", outside), ("linked", project.parent)):
        if not (project / name).is_symlink():
            (project / name).symlink_to(target)
    refused = browser.post("/api/v1/jobs", json={"sources": [source]})
    assert refused.status_code == 422
    assert "outside the folder" in refused.json()["error"]


def test_a_folder_gives_no_file_that_a_link_leads_out_to(browser: httpx.Client, project: Path) -> None:
    outside = project.parent / "secret.txt"
    outside.write_text("The secret of the neighbours is that they keep three parrots in the attic.", encoding="utf-8")
    (project / "mixed").mkdir(exist_ok=True)
    (project / "mixed" / "glass.txt").write_bytes((project / "sources" / "glass.txt").read_bytes())
    (project / "mixed" / "link.txt").symlink_to(outside)
    job = browser.post("/api/v1/jobs", json={"sources": ["mixed"], "title": "Within"}).json()
    done = ended(browser, job["id"])
    run = browser.get(f"/api/v1/runs/{done['result']}").json()
    assert [document["uri"] for document in run["documents"]] == ["mixed/glass.txt"]
    assert "outside the folder" in run["left_out"][0]["reason"]
    assert "parrots" not in (project / "memos" / str(done["result"]) / "run.json").read_text("utf-8")


@pytest.mark.parametrize(
    "source", ["http://user:pass@example.com/", "http://", "http://[::1", "http://x:99999/", "a\0b"]
)
def test_addresses_that_are_none_or_hold_passwords_are_refused(browser: httpx.Client, source: str) -> None:
    answer = browser.post("/api/v1/jobs", json={"sources": [source]})
    assert answer.status_code == 422
    assert "pass@" not in answer.text


@pytest.mark.parametrize(
    "wish",
    [
        {"template": "../../etc/passwd"},
        {"template": "/etc/passwd"},
        {"prompts": "./prompts"},
        {"model": "local:/etc/passwd"},
        {"model": "local:../model.gguf"},
        {"template": "none-such"},
        {"model": "nonsense"},
        {"base_url": "http://10.0.0.1/"},
        {"title": "a\nb"},
    ],
)
def test_wishes_name_no_files_and_no_endpoints(browser: httpx.Client, wish: dict[str, str]) -> None:
    answer = browser.post("/api/v1/jobs", json={"sources": ["sources"], **wish})
    assert answer.status_code in (400, 422)
    assert "root:" not in answer.text


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/new", "multipart/form-data; boundary=b"),
        ("/new", "application/x-www-form-urlencoded"),
        ("/api/v1/jobs", "application/json"),
        ("/login", "text/plain"),
    ],
)
def test_a_body_that_says_it_is_too_long_is_not_read(serving: Serving, path: str, kind: str) -> None:
    there = HTTPConnection("127.0.0.1", int(serving.url.rstrip("/").rpartition(":")[2]))
    there.putrequest("POST", path)
    there.putheader("Content-Type", kind)
    there.putheader("Content-Length", "9999999999")
    there.endheaders()
    assert there.getresponse().status == 413
    there.close()


@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "application/json"])
def test_a_body_that_does_not_say_how_long_it_is_is_counted(browser: httpx.Client, kind: str) -> None:
    path = "/api/v1/jobs" if kind.endswith("json") else "/new"
    chunks = (b"x" * 65_536 for _ in range(30))
    assert browser.post(path, headers={"Content-Type": kind}, content=chunks).status_code == 413


def test_what_is_no_form_is_not_taken_for_one(browser: httpx.Client) -> None:
    for kind in ("application/json", "text/plain"):
        assert browser.post("/new", headers={"Content-Type": kind}, content=b"{}").status_code == 415


def test_too_many_files_are_refused(serving: Serving, browser: httpx.Client) -> None:
    many = [("files", (f"many-{n}.txt", b"x")) for n in range(101)]
    assert browser.post("/api/v1/jobs/upload", files=many).status_code == 400
    assert not list(serving.project.glob("jobs/*/sources/many-*"))
