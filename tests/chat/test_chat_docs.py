"""docs/chat.md says what there is: the commands, the keys, what is printed."""

import re
from pathlib import Path

import pytest

from reporter.chain import brief
from reporter.chat import Conversation
from reporter.cli.chat_commands import COMMANDS
from reporter.cli.chat_output import as_json, statement_line
from reporter.settings import Settings
from reporter.types import Turn
from tests.seed_run import SEEDS

PAGE = Path(__file__).parents[2] / "docs/chat.md"


@pytest.fixture(scope="module")
def page():
    return PAGE.read_text("utf-8")


def test_every_command_is_listed_as_help_shows_it(page):
    listed = re.findall(r"^\| `(/[^`]+)` +\| ", page, re.MULTILINE)
    assert listed == [f"/{name} {command.takes}".strip() for name, command in COMMANDS.items()]


def test_every_key_is_listed(page):
    assert re.findall(r"^\| `(\w+)` +\| ", page, re.MULTILINE) == list(as_json(Turn(question="?")))


def test_the_answer_shown_is_the_one_given(page, monkeypatch):
    monkeypatch.chdir(SEEDS.parent)
    run = brief(["seeds"], settings=Settings())
    question = re.search(r'reporter ask last "(.+?)"', page)[1]
    (shown,) = re.findall(r"^```text\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    turn = Conversation(run, settings=Settings()).ask(question)
    printed = " ".join(statement_line(n, s, run) for n, s in enumerate(turn.statements, start=1))

    def without_ids(text):
        return re.sub(r"\bc\d+\b", "", " ".join(text.split()))

    assert without_ids(shown) == without_ids(printed)
