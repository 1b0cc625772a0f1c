"""What is rendered is what is sent: compared with what a stand-in server gets."""

from pathlib import Path

import pytest

from reporter.authoring.rendering import requests_for
from reporter.chain import brief
from reporter.errors import PromptSetError, SourceNotFound
from reporter.settings import Settings
from tests.standin import Standin

TEXT = """Rope works in Turku to move

The rope works in Turku will move to a new hall in August 2025, its owner said. The hall cost 4 million euros.
The works makes 900 tons of rope a year. Fishermen in Turku buy most of the rope. Orders fell by 8 percent in 2024.
"""


@pytest.fixture
def source(project: Path) -> str:
    (project / "rope.txt").write_text(TEXT, encoding="utf-8")
    return "rope.txt"


def test_reading_is_rendered_as_it_is_sent(source: str, standin: Standin) -> None:
    settings = Settings.load(prompts="skeptic", model="openai:m", base_url=standin.url)
    brief([source], settings=settings)
    for step in ("extract", "summarize"):
        (request,) = requests_for(step, source, settings)
        (sent,) = (got.body for got in standin.requests if got.step == step)
        assert request.purpose == "rope.txt"
        assert {name: sent[name] for name in request.body(settings)} == request.body(settings)


def test_a_long_source_is_rendered_in_parts(project: Path, standin: Standin) -> None:
    lines = "\n\n".join(f"Boat {n} was built in Turku in {1900 + n} for the crossing to Stockholm." for n in range(99))
    (project / "boats.txt").write_text(lines, encoding="utf-8")
    settings = Settings.load(model="openai:m", base_url=standin.url, window=3_000)
    brief(["boats.txt"], settings=settings)
    requests = requests_for("extract", "boats.txt", settings)
    assert [r.purpose for r in requests[:2]] == [f"boats.txt, part {n} of {len(requests)}" for n in (1, 2)]
    sent = {got.messages[1]["content"] for got in standin.requests if got.step == "extract"}
    assert {request.call.messages[1].content for request in requests} == sent


def test_sections_are_rendered_over_the_extractive_engines_claims(source: str) -> None:
    settings = Settings.load(prompts="executive", template="bluf", audience="the harbor board")
    requests = requests_for("write", source, settings)
    assert [request.purpose for request in requests] == [
        "section Bottom line",
        "section Why it matters",
        "section What we know",
    ]
    system, claims, task = (message.content for message in requests[1].call.messages)
    assert system.startswith("You help compile")
    assert "] The works makes 900 tons of rope a year." in claims
    assert "the harbor board" in task
    assert "one minute" in task


def test_nothing_is_sent_and_no_key_is_needed(source: str, standin: Standin) -> None:
    assert requests_for("write", source, Settings.load(model="openai:m", base_url=standin.url))
    assert requests_for("extract", source, Settings.load(model="anthropic:m"))
    assert standin.requests == []


def test_what_cannot_be_rendered(source: str) -> None:
    with pytest.raises(PromptSetError, match="'answer' cannot be shown beforehand"):
        requests_for("answer", source, Settings.load())
    with pytest.raises(SourceNotFound):
        requests_for("extract", "nothing.txt", Settings.load())
