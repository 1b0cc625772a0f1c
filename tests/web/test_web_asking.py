"""Questions about a run: answered as pages, as events, as JSON; kept with the run."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from html import unescape

import httpx
import pytest

from reporter.chat.sessions import Sessions
from tests.seed_run import faults_of, seed_run
from tests.web_server import SEEDED, Serving, form_mark

QUESTION = "What rose to 270,000 metric tons in 2024?"


@pytest.fixture
def talked(serving: Serving) -> Iterator[str]:
    """A run of its own to talk about."""
    folder = serving.project / "memos" / "talked"
    shutil.copytree(serving.project / "memos" / SEEDED, folder)
    yield "talked"
    shutil.rmtree(folder)


def test_a_question_is_answered_from_the_sources_and_kept(serving: Serving, browser: httpx.Client, talked: str) -> None:
    turn = browser.post(f"/api/v1/runs/{talked}/questions", json={"question": QUESTION}).json()
    assert "270,000" in turn["statements"][0]["text"]
    (kept,) = Sessions(serving.project / "memos" / talked).all()
    assert not faults_of(kept.turns[0], seed_run())
    asked = browser.get(f"/api/v1/runs/{talked}/conversations").json()
    assert [entry["turns"][0]["question"] for entry in asked] == [QUESTION]
    again = browser.post(f"/api/v1/runs/{talked}/questions", json={"question": "Who said that?", "session": "new"})
    assert again.status_code == 200
    assert [entry["session"] for entry in browser.get(f"/api/v1/runs/{talked}/conversations").json()] == ["1", "2"]


def test_without_a_script_the_page_comes_back_with_the_answer(browser: httpx.Client, talked: str) -> None:
    session = re.search(r'name="session" value="(\w+)"', browser.get(f"/runs/{talked}").text)
    assert session
    form = {"csrf": form_mark(browser), "question": QUESTION, "session": session[1]}
    answer = browser.post(f"/runs/{talked}/questions", data=form)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/runs/{talked}#latest")
    page = browser.get(f"/runs/{talked}").text
    for href in re.findall(r'<a href="([^"]+)" target="memo">', page):
        path, _, anchor = unescape(href).partition("#")
        assert f'id="{anchor}"' in browser.get(path).text
    assert "270,000" in page


def test_with_a_script_statements_come_as_events(browser: httpx.Client, talked: str) -> None:
    form = {"csrf": form_mark(browser), "question": QUESTION}
    answer = browser.post(f"/runs/{talked}/questions", data=form, headers={"Accept": "text/event-stream"})
    names = re.findall(r"^event: (\w+)$", answer.text, re.MULTILINE)
    assert names[0] == "statement"
    assert names[-1] == "end"
    html = json.loads(re.findall(r"^data: (.*)$", answer.text, re.MULTILINE)[0])["html"]
    assert "270,000" in html
    assert 'target="memo"' in html


def test_a_question_without_words_is_a_fault_and_hostile_text_is_text(browser: httpx.Client, talked: str) -> None:
    form = {"csrf": form_mark(browser), "question": "  "}
    empty = browser.post(f"/runs/{talked}/questions", data=form, headers={"Accept": "text/event-stream"})
    assert "event: fault" in empty.text
    assert browser.post(f"/api/v1/runs/{talked}/questions", json={"question": " "}).status_code == 400
    hostile = "<img src=x onerror=alert(1)> & what?"
    browser.post(f"/runs/{talked}/questions", data={**form, "question": hostile})
    page = browser.get(f"/runs/{talked}").text
    assert "<img src=x" not in page
    assert hostile in unescape(page)
    missing = browser.post(f"/api/v1/runs/{talked}/questions", json={"question": QUESTION, "session": "99"})
    assert missing.status_code == 404
