"""What is kept of conversations survives a killed process, and is read back as it was."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reporter.chat.sessions import Sessions
from reporter.errors import OutputError, SessionNotFound
from reporter.types import AnswerStatement, Evidence, Refused, Support, Turn

APPENDING = """
import sys
from pathlib import Path
from reporter.chat.sessions import Sessions
from reporter.types import Turn
sessions = Sessions(Path(sys.argv[1]))
for n in range(100_000):
    sessions.append("1", Turn(question=f"Question {n}: 价格?", missing="x" * 3_000))
"""


def turn(question="Who met?"):
    evidence = Evidence(document="d1", start=3, end=8, quote="Ein „Wort“\u2028")
    support = Support(verdict="supported", score=0.9)
    return Turn(
        question=question,
        statements=(AnswerStatement(text="Nine met.", cites=("c1",), evidence=(evidence,), support=support),),
        refused=(Refused(step="answer", text="Ten met.", support=support),),
        asked="2025-06-12T08:00:00+00:00",
        engine="extractive",
    )


def test_turns_are_read_back_as_they_were(tmp_path):
    sessions = Sessions(tmp_path)
    assert sessions.all() == ()
    assert sessions.resumed().name == "1"
    sessions.append("1", turn())
    sessions.append("2", turn("Why?\nAnd when?"))
    sessions.append("1", turn("Lone surrogates \ud800?").model_copy(update={"question": "And then?"}))
    first, second = sessions.all()
    assert [kept.question for kept in first.turns] == ["Who met?", "And then?"]
    assert first.turns[0] == turn()
    assert first.begun == "2025-06-12T08:00:00+00:00"
    assert second.turns == (turn("Why?\nAnd when?"),)
    assert sessions.new().name == "3"
    assert len((tmp_path / "chat.jsonl").read_bytes().split(b"\n")) == 4


def test_the_latest_conversation_is_resumed_unless_one_is_named(tmp_path):
    sessions = Sessions(tmp_path)
    for name in ("1", "2", "1"):
        sessions.append(name, turn(name))
    assert sessions.resumed().name == "1", "the one that was talked in last"
    assert sessions.resumed("2").turns == (turn("2"),)
    with pytest.raises(SessionNotFound, match="no conversation '9'") as raised:
        sessions.resumed("9")
    assert raised.value.hint == "there are: 1, 2"


@pytest.mark.parametrize("torn", [b'{"session": "1", "quest', b"\xff\xfe", b"[1, 2]", b"null", b'{"session": "1"}'])
def test_a_torn_line_is_passed_over_and_the_next_one_stands_alone(torn, tmp_path):
    sessions = Sessions(tmp_path)
    sessions.append("1", turn("before"))
    with sessions.path.open("ab") as file:
        file.write(torn)
    sessions.append("1", turn("after"))
    assert [kept.question for kept in sessions.resumed().turns] == ["before", "after"]


@pytest.mark.parametrize("kept", [30_000, 200_000])
def test_a_process_killed_while_it_writes_leaves_whole_lines(kept, tmp_path):
    """SIGKILL can fall at any moment of a write: every line but the last is JSON, and the file can be gone on with."""
    path = Sessions(tmp_path).path
    with subprocess.Popen([sys.executable, "-c", APPENDING, str(tmp_path)]) as process:
        deadline = time.monotonic() + 20
        while (not path.exists() or path.stat().st_size < kept) and time.monotonic() < deadline:
            time.sleep(0.002)
        process.kill()
    lines = path.read_bytes().split(b"\n")
    whole = [json.loads(line) for line in lines[:-1]]
    assert len(whole) >= 5
    sessions = Sessions(tmp_path)
    sessions.append("1", turn("and on"))
    questions = [kept.question for kept in sessions.resumed().turns]
    assert questions == [*(f"Question {n}: 价格?" for n in range(len(whole))), "and on"]


def test_where_nothing_can_be_written_it_is_said(tmp_path):
    (tmp_path / "chat.jsonl").mkdir()
    with pytest.raises(OutputError, match=r"chat\.jsonl"):
        Sessions(Path(tmp_path)).append("1", turn())
