"""`reporter chat` and `reporter ask` through a pipe: ten turns, commands, JSON, sessions, a model that fails."""

import io
import json
import sys
from itertools import count
from pathlib import Path

import pytest

from reporter.memo.verify import verify
from reporter.runs.store import load
from reporter.types import Turn
from tests.seed_run import faults_of, seed_folder
from tests.standin import Drop, Status

# What is asked, and words of the answer; None where the sources do not say it.
TALK = (
    ("When did the standing committee of Baogang Group meet?", "9 June 2025"),
    ("And what did they study?", "Qiu Shi"),
    ("What is the salary of the committee's chairman?", None),
    ("How much rare earth oxide did U.S. mines produce in 2024?", "45,000"),
    ("And in 2023?", "41,600"),
    ("What was the price of copper in Santiago in 2019?", None),
    ("When did Baogang announce new export limits?", "did not announce"),
    ("How long are delivery times for sintered magnets?", "fourteen weeks"),
    ("Who won the football match in Yokohama?", None),
    ("What should Congress consider?", "multi-year"),
)
QUOTA = "What equals about 69 percent of estimated world mine production?"

_numbers = count(1)


@pytest.fixture
def folder(project: Path) -> Path:
    return seed_folder(project)


@pytest.fixture
def talk(reporter, monkeypatch, folder):
    """The chat with lines on standard input."""

    def said(*lines: str, options: tuple[str, ...] = (), **variables: str):
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
            return reporter("chat", str(folder), *options, **variables)

    return said


@pytest.fixture
def at_standin(standin):
    """Options that ask the stand-in, under a model name of its own."""
    return ("--model", f"openai:cli{next(_numbers)}", "--base-url", standin.url)


def answering(_, request):
    """A model that answers with the lines that have the words wanted."""
    asked = request.task.partition(" asks: ")[2].splitlines()[0]
    words = dict(TALK)[asked]
    lines = [(n, text) for n, text in request.numbered.items() if words and words in text][:2]
    first = next(iter(request.numbered.items()))
    return {
        "statements": [{"text": text, "cites": [n]} for n, text in lines or [first]],
        "missing": None if lines else asked,
    }


@pytest.mark.parametrize("engine", ["extractive", "stand-in"])
def test_ten_turns_one_json_object_a_line_and_nothing_else(engine, talk, folder, standin, at_standin):
    standin.reply = answering
    options = ("--json", *(at_standin if engine == "stand-in" else ()))
    result = talk(*(question for question, _ in TALK), options=options)
    assert result.returncode == 0
    turns = [json.loads(line) for line in result.stdout.splitlines()]
    kept = [json.loads(line) for line in (folder / "chat.jsonl").read_text("utf-8").splitlines()]
    assert len(turns) == len(kept) == len(TALK)
    run = load(folder)
    for (question, words), shown, line in zip(TALK, turns, kept, strict=True):
        turn = Turn.model_validate({name: value for name, value in line.items() if name != "session"})
        assert turn.question == shown["question"] == question
        assert not faults_of(turn, run)
        if words is None:
            assert turn.statements == ()
            assert turn.missing
        else:
            assert any(words in statement.text for statement in turn.statements), turn
            assert not turn.missing
    assert bool(standin.requests) is (engine == "stand-in")


def test_what_a_person_sees(talk):
    result = talk(
        "What did U.S. mines produce in 2024?",
        "What is the chairman's salary?",
        "When did Beijing single out Baogang's customers?",
    )
    lines = result.stdout.splitlines()
    assert lines[0].startswith("1. U.S. mines produced")
    assert lines[0].endswith("]")
    assert any(line.startswith("The sources do not ") for line in lines)
    assert any(line.startswith("But: The question takes it that Beijing singled out") for line in lines)
    assert result.stderr == ""


def test_questions_go_on_over_lines_that_end_in_a_backslash(talk, folder):
    talk("How much rare earth oxide \\", "did U.S. mines \\", "produce?", "", "  ", "What should Congress \\")
    asked = [json.loads(line)["question"] for line in (folder / "chat.jsonl").read_text().splitlines()]
    assert asked == ["How much rare earth oxide did U.S. mines produce?", "What should Congress"]


def test_commands(talk, folder):
    result = talk(
        *(QUOTA, "/sources", "/claims dysprosium", "/claims zzz", "/show 1", "/why [1]", "/save", "/save talk.md"),
        *("/model", "/prompts", "/help", "/new", "/why 1", "/nonsense", "/add 1", "/show x"),
        *("/quit", "What should Congress consider?"),
    )
    out, err = result.stdout, result.stderr
    assert result.returncode == 0
    assert "d1  Arms of statecraft" in out
    assert "dysprosium" in out.lower()
    assert "no claim has 'zzz'" in out
    assert ">>> The 2024 quota equals about 69 percent" in out
    assert "supported, score" in out
    assert (folder / "chat.md").read_text("utf-8") == (folder.parent / "talk.md").read_text("utf-8")
    assert "Answers come from extractive" in out
    assert "Prompt set default" in out
    assert "/add N SECTION" in out
    assert "Conversation 2 begins" in out
    assert "there is no statement 1" in err
    assert "there is no command /nonsense" in err
    assert "/add wants a section" in err
    assert "/show wants the number of a statement" in err
    assert "Congress" not in out.splitlines()[-1], "nothing is asked after /quit"


def test_a_statement_is_taken_into_the_memo(talk, folder):
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    result = talk(QUOTA, "/add 1 highlights", "/sources")
    new = Path(result.stdout.partition("new version is in ")[2].splitlines()[0])
    new = folder.parent / new
    assert verify(new).ok
    highlights = (new / "memo.md").read_text("utf-8").partition("## What happened")[0]
    assert "The 2024 quota equals about 69 percent" in highlights
    assert {name: (folder / name).read_bytes() for name in before} == before


def test_with_json_what_commands_say_is_no_result(talk):
    result = talk("/help", "What should Congress consider?", options=("--json",))
    (line,) = result.stdout.splitlines()
    assert json.loads(line)["statements"]
    assert "/quit" in result.stderr


def test_sessions_are_resumed_listed_exported(talk, reporter, folder):
    talk("What should Congress consider?")
    talk("And why?")
    talk("When did the committee meet?", options=("--new",))
    listed = json.loads(reporter("chat", str(folder), "--list", "--json").stdout)
    assert [(row["session"], row["turns"], row["first"]) for row in listed] == [
        ("1", "2", "What should Congress consider?"),
        ("2", "1", "When did the committee meet?"),
    ]
    assert "FIRST QUESTION" in reporter("chat", str(folder), "--list").stdout
    reporter("chat", str(folder), "--session", "1", "--export", "one.md")
    exported = (folder.parent / "one.md").read_text("utf-8")
    assert "## What should Congress consider?" in exported
    assert "## When did the committee meet?" not in exported
    missing = reporter("chat", str(folder), "--session", "7", "--list")
    assert missing.returncode == 0
    missing = reporter("chat", str(folder), "--session", "7", "--export", "x.md")
    assert missing.returncode == 2
    assert "there are: 1, 2" in missing.stderr


def test_a_model_that_fails_ends_only_its_answer(talk, standin, at_standin):
    answers = iter([Drop(), None, Status(500), None])

    def reply(step, request):
        return next(answers) or answering(step, request)

    standin.reply = reply
    result = talk(*(TALK[0][0],) * 4, options=(*at_standin, "--json"), REPORTER_RETRIES="0", REPORTER_NO_CACHE="1")
    assert result.returncode == 0
    assert len(result.stdout.splitlines()) == 2
    assert result.stderr.count("error: ") == 2


def test_a_model_that_never_answers_is_the_commands_failure(talk, standin, at_standin):
    standin.reply = lambda *_: Status(500)
    result = talk(TALK[0][0], options=at_standin, REPORTER_RETRIES="0")
    assert result.returncode == 4
    assert result.stdout == ""
    assert result.stderr.count("error: ") == 1


def test_ask(reporter, folder):
    said = reporter("ask", str(folder), "What should Congress consider?")
    assert said.returncode == 0
    assert said.stdout.startswith("1. Congress should consider multi-year")
    (line,) = reporter("ask", str(folder), "And why?", "--json").stdout.splitlines()
    assert json.loads(line)["question"] == "And why?"
    empty = reporter("ask", str(folder), " ")
    assert empty.returncode == 2
    assert "the question is empty" in empty.stderr
    nowhere = reporter("ask", "nowhere", "Why?")
    assert nowhere.returncode == 2


def test_what_a_terminal_would_obey_is_shown_as_a_sign(reporter, project):
    (project / "sly.txt").write_text(
        "The pier opened in 1990.\x1b]0;owned\x07 It \x1b[31m closed in 2020 for repairs.\n"
    )
    reporter("brief", "sly.txt", "-o", "sly")
    said = reporter("ask", "sly", "When did the pier close for repairs?")
    assert "closed in 2020" in said.stdout
    assert "\x1b" not in said.stdout + said.stderr
    assert "\ufffd[31m" in said.stdout


def test_a_reader_that_leaves_gets_no_traceback_and_the_answer_is_kept(another_process, folder, standin, at_standin):
    standin.pace = 0.02
    process = another_process("ask", str(folder), TALK[0][0], *at_standin)
    assert process.stdout.readline().startswith("1. ")
    process.stdout.close()
    assert process.wait(30) == 1
    assert process.stderr.read() == ""
    (kept,) = (folder / "chat.jsonl").read_text().splitlines()
    assert len(json.loads(kept)["statements"]) > 1
