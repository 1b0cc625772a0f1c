"""A model's window smaller than it is said to be: what is too long is asked for in parts, and nothing is lost."""

import json

import pytest

from reporter.chain import abrief
from tests.many_sources import note
from tests.overlong import TOO_LONG
from tests.standin import Status, echo

WINDOW = 1_500  # tokens of messages, as the stand-in counts them
SERVERS = pytest.mark.parametrize("server", ["OpenAI", "vLLM", "llama.cpp", "Anthropic"])


def fits(request) -> bool:
    return len(json.dumps(request.messages)) // 4 <= WINDOW


@pytest.fixture
def long(tmp_path):
    """One source of some 120 sentences."""
    path = tmp_path / "long.txt"
    path.write_text("\n".join(note(number) for number in range(1, 31)), encoding="utf-8")
    return path


@SERVERS
async def test_a_source_is_read_in_parts_and_every_sentence_of_it(server, standin, settings, long):
    status, body = TOO_LONG[server]
    standin.reply = lambda step, request: echo(step, request) if fits(request) else Status(status, body)
    run = await abrief([long], settings=settings())
    extracts = [request for request in standin.requests if request.step == "extract"]
    answered = [set(request.numbered.values()) for request in extracts if fits(request)]
    (document,) = run.documents
    assert len(answered) > 2
    assert len(extracts) > len(answered)
    assert sum(map(len, answered)) == len(set().union(*answered)), "no sentence is paid for twice"
    assert set().union(*answered) == set(document.sentence_texts)
    assert run.status == "complete"
    assert not [entry for entry in run.left_out if entry.uri == str(long)]
    assert run.memo.summaries[0].sentences


@SERVERS
async def test_sections_are_written_from_fewer_claims_and_say_so(server, standin, settings, long):
    status, body = TOO_LONG[server]
    standin.reply = lambda step, request: echo(step, request) if fits(request) else Status(status, body)
    run = await abrief([long], settings=settings())
    assert all(section.statements or section.note for section in run.sections)
    assert any(section.statements for section in run.sections)
    notes = [entry.reason for entry in run.left_out]
    assert len(notes) == len(run.sections)
    assert all(f"of {len(run.claims):,} claims" in reason and "do not fit" in reason for reason in notes)
