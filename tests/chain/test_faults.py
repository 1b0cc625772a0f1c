"""What a broken endpoint costs: its own error where nothing can be had, else only the part it broke."""

import socket

import pytest

from reporter.chain import abrief
from reporter.errors import (
    AuthenticationFailed,
    EndpointBusy,
    EndpointError,
    EndpointUnreachable,
    ModelNotFound,
    ReplyInvalid,
    ReplyRefused,
    ReplyTruncated,
    RequestTooLong,
)
from tests.standin import CutOff, Drop, Empty, Page, Refuse, Slow, Status, echo

# fault, error where every call ends so, words in it (and in the memo's left out where only one does)
FAULTS = {
    "cut off": (CutOff(12, {"claims": []}), ReplyTruncated, "cut off before anything was complete"),
    "refusal": (Refuse("I can't discuss this."), ReplyRefused, "I can't discuss this"),
    "filtered": (Refuse(filtered=True), ReplyRefused, "declined"),
    "invalid JSON": ('{"claims": [{"stat', ReplyInvalid, "of no use, twice"),
    "another shape": ({"answer": 42}, ReplyInvalid, "of no use, twice"),
    "prose": ("Sure! Here is your summary.", ReplyInvalid, "of no use, twice"),
    "empty": (Empty(), ReplyInvalid, "of no use, twice"),
    "no choices": (Empty(choices=False), EndpointError, "its reply holds no choices"),
    "HTML page": (Page(), EndpointError, "does not look like an OpenAI-compatible endpoint"),
    "drop": (Drop(), EndpointUnreachable, "cannot reach"),
    "drop in the middle": (Drop(middle=True), EndpointUnreachable, "cannot reach"),
    "rate limit": (Status(429, "slow down"), EndpointBusy, "busy"),
    "server error": (Status(500, "out of memory"), EndpointError, "out of memory"),
    "too long": (Status(400, "maximum context length is 4096 tokens"), RequestTooLong, "longer than the model"),
}
every_fault = pytest.mark.parametrize(("fault", "error", "words"), FAULTS.values(), ids=FAULTS.keys())

WEIR = "The weir at Elm Lock was closed on 3 May 2024. Repairs cost 40,000 euros. Boats may pass again in June."
MILL = "The mill at Oak Ford grinds 12 tonnes a day. It was built in 1911. The owner did not sell the mill in 2020."


@pytest.fixture
def weir_and_mill(tmp_path):
    for name, text in (("weir", WEIR), ("mill", MILL)):
        (tmp_path / f"{name}.txt").write_text(text)
    return tmp_path / "weir.txt", tmp_path / "mill.txt"


@every_fault
async def test_with_every_call_the_run_fails_with_its_own_error(fault, error, words, standin, settings, weir_and_mill):
    standin.reply = lambda *_: fault
    with pytest.raises(error, match=words) as raised:
        await abrief(weir_and_mill, settings=settings())
    assert type(raised.value) is error
    assert (raised.value.exit_code, bool(raised.value.hint)) == (4, True)
    assert len(raised.value.partial.documents) == 2
    assert raised.value.partial.status == "interrupted"


@every_fault
async def test_with_one_document_the_others_are_in_the_memo(fault, error, words, standin, settings, weir_and_mill):
    def reply(step, request):
        return fault if step != "write" and "Elm Lock" in str(request.messages) else echo(step, request)

    standin.reply = reply
    run = await abrief(weir_and_mill, settings=settings())
    assert {claim.documents for claim in run.claims} == {("d2",)}
    assert [summary.document for summary in run.memo.summaries if summary.sentences] == ["d2"]
    assert any(section.statements for section in run.sections)
    assert {note.uri for note in run.left_out} == {str(weir_and_mill[0])}
    assert all(words in note.reason for note in run.left_out)
    assert (run.status, error.exit_code) == ("complete", 4)


@every_fault
async def test_with_one_section_the_others_are_written(fault, error, words, standin, settings, weir_and_mill):
    def reply(step, request):
        asked = [message["content"] for message in request.messages if message["role"] == "user"]
        return fault if step == "write" and '"What happened"' in asked[1] else echo(step, request)

    standin.reply = reply
    run = await abrief(weir_and_mill, settings=settings())
    sections = {section.name: section for section in run.sections}
    assert not sections["what_happened"].statements
    assert "could not be written" in sections["what_happened"].note
    assert sections["highlights"].statements
    (note,) = run.left_out
    assert "What happened" in note.uri
    assert words in note.reason
    assert len(run.claims) >= 4
    assert error.exit_code == 4


async def test_a_failing_round_of_sections_keeps_the_claims(standin, settings, weir_and_mill):
    standin.reply = lambda step, request: Drop() if step == "write" else echo(step, request)
    with pytest.raises(EndpointUnreachable) as raised:
        await abrief(weir_and_mill, settings=settings())
    assert len(raised.value.partial.claims) >= 4


async def test_what_a_cut_off_reply_did_not_get_to_is_asked_for_again(standin, settings, weir_and_mill):
    whole = {"weir": 3, "mill": 3}

    def reply(step, request):
        full = step == "extract" and len(request.numbered) == 3
        return CutOff(120, echo(step, request)) if full else echo(step, request)

    standin.reply = reply
    run = await abrief(weir_and_mill, settings=settings())
    asked = [len(request.numbered) for request in standin.requests if request.step == "extract"]
    assert sorted(asked) == [2, 2, 3, 3]
    drawn = [*run.claims, *(aside for aside in run.set_aside if aside.step == "extract")]
    assert len(drawn) == sum(whole.values())
    assert not run.left_out


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ("summarize", "summarize, sentences 1 to 3: the model's reply was cut off after 1 sentence"),
        ("write", "the model's reply was cut off after 1 statement"),
    ],
)
async def test_what_a_cut_off_summary_or_section_is_short_of_is_said(step, words, standin, settings, weir_and_mill):
    first = {"text": WEIR.partition(" Repairs")[0], "cites": [1]}
    cut = CutOff(len(str(first)) + 40, {"sentences" if step == "summarize" else "statements": [first, first]})
    standin.reply = lambda asked, request: cut if asked == step else echo(asked, request)
    run = await abrief(weir_and_mill[:1], settings=settings())
    assert words in {note.reason for note in run.left_out}


async def test_a_reply_that_does_not_fit_is_sent_back_once(standin, settings, weir_and_mill):
    def reply(step, request):
        again = any(message["role"] == "assistant" for message in request.messages)
        return echo(step, request) if step != "extract" or again else '{"claims": "none"}'

    standin.reply = reply
    run = await abrief(weir_and_mill, settings=settings())
    assert standin.steps().count("extract") == 4
    assert run.claims
    assert not run.left_out


async def test_a_wrong_key_ends_the_run_at_once(standin, settings, weir_and_mill, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-wrong-key-1234567890")
    standin.key = "sk-right"
    with pytest.raises(AuthenticationFailed) as raised:
        await abrief(weir_and_mill, settings=settings())
    assert raised.value.exit_code == 4
    assert "wrong-key" not in str(raised.value)
    assert not standin.requests


async def test_an_unknown_model_is_named(standin, settings, weir_and_mill):
    standin.models = ("other",)
    with pytest.raises(ModelNotFound, match="nosuch") as raised:
        await abrief(weir_and_mill, settings=settings(model="openai:nosuch"))
    assert raised.value.exit_code == 4


async def test_an_endpoint_that_is_not_there(settings, weir_and_mill):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/v1"
        with pytest.raises(EndpointUnreachable, match=r"127\.0\.0\.1") as raised:
            await abrief(weir_and_mill, settings=settings(base_url=url))
    assert raised.value.exit_code == 4


async def test_an_endpoint_that_is_too_slow(standin, settings, weir_and_mill):
    standin.reply = lambda step, request: Slow(1.0, echo(step, request))
    with pytest.raises(EndpointUnreachable, match="did not answer in time"):
        await abrief(weir_and_mill, settings=settings(timeout=0.3))
