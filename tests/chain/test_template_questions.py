"""What a template asks besides its sections is shown to the model that writes them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reporter import Settings, brief
from reporter.prompting.templates import load_template
from tests.standin import Standin, echo

QUESTION = "What will the repairs cost {{ audience }}?"


@pytest.fixture
def asking(tmp_path: Path) -> str:
    """The default template with a question."""
    path = tmp_path / "asking.md"
    text = load_template().source.decode()
    path.write_text(text.replace("sections:", f'questions: ["{QUESTION}"]\nsections:', 1), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("prompts", ["default", "executive", "skeptic", "supply_chain"])
def test_the_writer_is_asked_too(
    prompts: str, asking: str, standin: Standin, settings: Callable[..., Settings], samples: tuple[Path, ...]
) -> None:
    brief(samples[:1], settings=settings(template=asking, prompts=prompts, audience="shippers"))
    written = [request for request in standin.requests if request.step == "write"]
    assert written
    assert all("- What will the repairs cost shippers?" in request.task for request in written)
    assert len({str(request.messages[:2]) for request in written}) == 1
    assert not any("repairs cost" in request.task for request in standin.requests if request.step != "write")


def test_a_repair_is_of_what_was_refused_and_of_nothing_else(
    asking: str, standin: Standin, settings: Callable[..., Settings], samples: tuple[Path, ...]
) -> None:
    lie = {"statements": [{"text": "All of it cost 77 million yen.", "cites": [1], "type": "reported"}]}
    standin.reply = lambda step, request: lie if step == "write" else echo(step, request)
    brief(samples[:1], settings=settings(template=asking))
    again = [request for request in standin.requests if "These statements were refused" in request.task]
    assert again
    assert not any("repairs cost" in request.task for request in again)


def test_without_questions_nothing_is_said_of_any(
    standin: Standin, settings: Callable[..., Settings], samples: tuple[Path, ...]
) -> None:
    brief(samples[:1], settings=settings())
    assert not any("readers also ask" in request.task for request in standin.requests)
