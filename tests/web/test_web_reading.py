"""The pages to read, over real HTTP: list, memo, sources, ledger, comparison, API's description."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from html import unescape
from urllib.parse import quote

import httpx
import pytest

from reporter.runs import save
from tests.html_sample import sample_markdown, sample_run
from tests.seed_run import seed_run
from tests.web_server import SEEDED, Serving

RUN = f"/runs/{SEEDED}"


def test_the_list_has_the_runs_and_finds_them_by_what_they_say(browser: httpx.Client) -> None:
    run = seed_run()
    assert run.title in unescape(browser.get("/").text)
    word = run.sections[0].statements[0].text.split()[0]
    assert run.title in unescape(browser.get("/", params={"q": f"{word} {run.documents[1].title}"}).text)
    nothing = browser.get("/", params={"q": "<b>zeppelin</b>"})
    assert nothing.status_code == 200
    assert run.title not in unescape(nothing.text)
    assert "<b>zeppelin" not in nothing.text


def test_a_memo_page_frames_the_memo_at_the_passage_it_is_asked_for(browser: httpx.Client) -> None:
    page = browser.get(RUN, params={"at": "d1-5-20"}).text
    assert f'src="{RUN}/memo.html#d1-5-20"' in page
    assert 'memo.html"' in browser.get(RUN, params={"at": '"><script>'}).text
    memo = browser.get(f"{RUN}/memo.html")
    assert seed_run().sections[0].statements[0].text.split(",")[0] in unescape(memo.text)
    policy = memo.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'sha256-" in policy
    assert "sandbox allow-scripts" in policy
    assert "allow-same-origin" not in policy
    plain = browser.get(f"{RUN}/memo.html", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.content == memo.content
    again = browser.get(f"{RUN}/memo.html", headers={"If-None-Match": memo.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_what_lies_in_the_folder_as_memo_html_is_not_served(browser: httpx.Client, serving: Serving) -> None:
    file = serving.project / "memos" / SEEDED / "memo.html"
    kept = file.read_bytes()
    try:
        file.write_text("<script>alert('planted')</script>", encoding="utf-8")
        assert "planted" not in browser.get(f"{RUN}/memo.html").text
    finally:
        file.write_bytes(kept)


def test_hostile_sources_stay_text(browser: httpx.Client, serving: Serving) -> None:
    folder = serving.project / "memos" / "hostile"
    save(sample_run(), folder, ("json",))
    (folder / "memo.md").write_text(sample_markdown(), encoding="utf-8")
    try:
        for path in ("", "/memo.html", "/ledger", "/sources/d1", "/rerun"):
            page = browser.get(f"/runs/hostile{path}")
            assert page.status_code == 200, path
            assert "<script>document" not in page.text, path
            assert "<img src=x" not in page.text, path
            assert 'href="javascript:' not in page.text, path
    finally:
        shutil.rmtree(folder)


def test_a_record_names_no_file_and_no_header(browser: httpx.Client, serving: Serving) -> None:
    folder = serving.project / "memos" / "odd \"name'; x=é"
    shutil.copytree(serving.project / "memos" / SEEDED, folder)
    record = json.loads((folder / "run.json").read_text("utf-8"))
    hostile = '稀土"\r\nSet-Cookie: a=b\r\n\r\n<script>document'
    record["run_id"] = record["engine"] = record["created"] = record["memo"]["audience"] = hostile
    record["memo"]["title"] = record["settings"]["prompts"] = hostile
    (folder / "run.json").write_text(json.dumps(record), encoding="utf-8")
    try:
        at = f"/runs/{quote(folder.name, safe='')}"
        assert folder.name in unescape(browser.get("/compare").text)
        for path in ("", "/memo.html", "/rerun", "/ledger", "/ledger.csv", "/download/md", "/download/json"):
            answer = browser.get(f"{at}{path}")
            assert answer.status_code == 200, path
            assert "a=b" not in answer.headers.get("set-cookie", ""), path
            if "attachment" in answer.headers.get("content-disposition", ""):
                assert answer.headers["content-disposition"].isascii(), path
                assert "sandbox" in answer.headers["content-security-policy"], path
            else:
                assert "<script>document" not in answer.text, path
        for pair in ("compare/page?run={}&run={}", "diff/page?old={}&new={}"):
            page = browser.get(f"/{pair.format(quote(folder.name, safe=''), SEEDED)}")
            assert (page.status_code, "<script>document" in page.text) == (200, False)
    finally:
        shutil.rmtree(folder)


def test_a_folder_of_links_shows_nothing_from_elsewhere(browser: httpx.Client, serving: Serving) -> None:
    memos, outside = serving.project / "memos", serving.project.parent / "elsewhere"
    shutil.copytree(memos / SEEDED, outside)
    (memos / "whole").symlink_to(outside)
    (memos / "part").mkdir()
    (memos / "part" / "run.json").write_bytes((memos / SEEDED / "run.json").read_bytes())
    (memos / "part" / "memo.md").symlink_to(serving.project.parent / "secret.md")
    (serving.project.parent / "secret.md").write_text("# The neighbours keep parrots", encoding="utf-8")
    (memos / "spoken").mkdir()
    (memos / "spoken" / "run.json").write_bytes((memos / SEEDED / "run.json").read_bytes())
    (memos / "spoken" / "chat.jsonl").symlink_to(serving.project.parent / "secret.md")
    try:
        assert browser.get("/runs/whole").status_code == 404
        assert browser.get("/api/v1/runs/spoken/conversations").status_code == 404
        assert "whole" not in [line["name"] for line in browser.get("/api/v1/runs").json()]
        assert "parrots" not in browser.get("/runs/part/memo.html").text
        assert "parrots" not in browser.get("/runs/part/download/md").text
    finally:
        (memos / "whole").unlink()
        shutil.rmtree(memos / "part")
        shutil.rmtree(memos / "spoken")
        shutil.rmtree(outside)


def test_a_run_that_has_changed_is_read_anew(browser: httpx.Client, serving: Serving) -> None:
    folder = serving.project / "memos" / "changing"
    shutil.copytree(serving.project / "memos" / SEEDED, folder)
    try:
        assert browser.get("/runs/changing").status_code == 200
        record = json.loads((folder / "run.json").read_text("utf-8"))
        record["memo"]["title"] = "A title given later"
        (folder / "run.json").write_text(json.dumps(record), encoding="utf-8")
        assert "A title given later" in browser.get("/runs/changing").text
    finally:
        shutil.rmtree(folder)
    assert browser.get("/runs/changing").status_code == 404


def test_a_source_page_marks_the_passage(browser: httpx.Client) -> None:
    evidence = seed_run().claims[0].evidence[0]
    page = browser.get(f"{RUN}/sources/{evidence.document}", params={"start": evidence.start, "end": evidence.end})
    marks = "".join(re.findall(r"<mark[^>]*>(.*?)</mark>", page.text, re.DOTALL))
    assert "".join(unescape(marks).split()) == "".join(evidence.quote.split())
    assert browser.get(f"{RUN}/sources/d99").status_code == 404
    assert browser.get("/static/none.css").status_code == 404
    assert browser.get(f"{RUN}/sources/..%2f..%2freporter.toml").status_code in (404, 422)


def test_the_ledger_filters_and_comes_as_csv(browser: httpx.Client) -> None:
    run = seed_run()
    rows = browser.get(f"/api/v1{RUN}/ledger").json()
    assert len(rows) == len(run.claims) + len(run.refused) + len(run.set_aside)
    forecasts = browser.get(f"/api/v1{RUN}/ledger", params={"kind": "forecast"}).json()
    assert {row["id"] for row in forecasts} == {claim.id for claim in run.claims if claim.kind == "forecast"}
    source = run.documents[1].title
    answer = browser.get(f"{RUN}/ledger.csv", params={"source": source})
    assert answer.headers["content-disposition"].startswith("attachment")
    table = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    wanted = {claim.id for claim in run.claims if "d2" in claim.documents}
    assert {row["id"] for row in table if row["id"]} == wanted
    page = browser.get(f"{RUN}/ledger", params={"q": "no such words at all"}).text
    assert "No entry matches" in page


def test_runs_are_compared_by_name(browser: httpx.Client, serving: Serving) -> None:
    folder = serving.project / "memos" / "twin"
    shutil.copytree(serving.project / "memos" / SEEDED, folder)
    try:
        pair = {"run": [SEEDED, "twin"]}
        assert '<iframe src="/compare/page?run=rare-earths&amp;run=twin"' in browser.get("/compare", params=pair).text
        assert browser.get("/compare/page", params=pair).headers["content-security-policy"].count("; sandbox ") == 1
        assert len(browser.get("/api/v1/compare", params=pair).json()["measures"]) == 2
        sides = {"old": SEEDED, "new": "twin"}
        assert browser.get("/diff/page", params=sides).status_code == 200
        assert browser.get("/api/v1/diff", params=sides).json()["claims"] == []
        assert browser.get("/compare", params={"run": ["twin"] * 9}).status_code == 400
    finally:
        shutil.rmtree(folder)


@pytest.mark.parametrize(("form", "starts"), [("html", b"<!doctype html>"), ("md", b"---"), ("json", b"{")])
def test_a_memo_is_downloaded_as_a_file(browser: httpx.Client, form: str, starts: bytes) -> None:
    answer = browser.get(f"{RUN}/download/{form}")
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.content.startswith(starts)
    assert browser.get(f"{RUN}/download/exe").status_code == 400


def test_the_api_gives_run_json_as_it_is(browser: httpx.Client, serving: Serving) -> None:
    written = json.loads((serving.project / "memos" / SEEDED / "run.json").read_text("utf-8"))
    assert browser.get(f"/api/v1{RUN}").json() == written
    assert browser.get(f"/api/v1/runs/{written['run_id']}").json() == written
    listed = browser.get("/api/v1/runs").json()
    (line,) = (line for line in listed if line["name"] == SEEDED)
    assert line["sources"] == len(written["documents"])
    missing = browser.get("/api/v1/runs/none-such")
    assert missing.status_code == 404
    assert set(missing.json()) == {"error", "hint"}


def test_the_api_page_names_every_call_of_its_description(browser: httpx.Client) -> None:
    paths = browser.get("/api/v1/openapi.json").json()["paths"]
    page = browser.get("/api").text
    assert len(paths) > 15
    assert all(f"<code>{path}</code>" in page for path in paths)
    assert "http://" not in page.replace("http://example", "")


@pytest.mark.parametrize(
    "path",
    [
        "/runs/..%2f..%2fetc",
        "/runs/%2e%2e/memo.html",
        "/runs/memos",
        "/runs/.",
        "/static/..%2fapp.py",
        "/static/../app.py",
        "/runs/rare-earths%00",
        "/jobs/..%2f..%2fetc",
        "/jobs/20250101-000000-00000000",
        "/nothing",
    ],
)
def test_names_never_become_paths(browser: httpx.Client, path: str) -> None:
    assert browser.get(path).status_code in (404, 422)
