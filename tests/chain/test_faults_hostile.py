"""Hostile replies: the chain neither fails on them nor lets anything unchecked into the memo."""

import json
import random

import pytest

from reporter.chain import abrief
from reporter.errors import EndpointError
from tests.standin import echo

WEIR = "The weir at Elm Lock was closed on 3 May 2024. Repairs cost 40,000 euros. Boats may pass again in June."
BIG = 1_000_000


def claim(statement, cites, **more):
    return {"statement": statement, "cites": cites, "kind": "fact", "attributed_to": None, **more}


HOSTILE = {
    "100,000 claims": json.dumps({"claims": [claim("The moon is made of cheese.", [1])] * 100_000}),
    "citations out of range": json.dumps({"claims": [claim("The weir cost 9 euros.", [10**9, -1, 99, 0])]}),
    "NaN and infinity": '{"claims": [{"statement": NaN, "cites": [NaN, Infinity, 1e999], "kind": NaN}]}',
    "a number of 10,000 digits": '{"claims": [{"statement": "x", "cites": [' + "9" * 10_000 + "]}]}",
    "deep nesting": '{"claims": ' + "[" * 100_000 + "]" * 100_000 + "}",
    "deep objects": '{"a":' * 50_000 + "1" + "}" * 50_000,
    "a string of 1 MB": json.dumps({"claims": [claim("w" * BIG, [1])]}),
    "1 MB of white space": " " * BIG,
    "1 MB of brackets": "{[" * (BIG // 2),
    "control characters": json.dumps({"claims": [claim("The weir\x00\x1b[31m was closed.\u202e", [1])]}),
    "lone surrogates": '{"claims": [{"statement": "The weir \\ud800 was closed.", "cites": [1], "kind": "fact"}]}',
    "markup": json.dumps({"claims": [claim("<script>alert(1)</script> [x](javascript:1)", [1])]}),
    "another type in every field": json.dumps({"claims": [claim({"a": 1}, "all", kind=7, attributed_to=[])]}),
    "a cite for everything": json.dumps({"claims": [claim("Boats may pass again in June.", list(range(10_000)))]}),
}


# What the items of a reply and their texts are called, by step.
NAMES = {"extract": ("claims", "statement"), "summarize": ("sentences", "text"), "write": ("statements", "text")}


@pytest.mark.parametrize("asked", NAMES)
@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE.keys())
async def test_nothing_hostile_gets_through(hostile, asked, standin, settings, tmp_path):
    (tmp_path / "weir.txt").write_text(WEIR)
    items, words = NAMES[asked]
    said = hostile.replace('"claims"', f'"{items}"').replace('"statement"', f'"{words}"')
    standin.reply = lambda step, request: said if step == asked else echo(step, request)
    try:
        run = await abrief([tmp_path / "weir.txt"], settings=settings())
    except EndpointError as error:
        run = error.partial
    text = run.documents[0].text
    for held in run.claims:
        assert held.support.verdict == "supported"
        assert all(text[piece.start : piece.end] == piece.quote for piece in held.evidence)
    for summary in run.memo.summaries:
        for sentence in summary.sentences:
            assert sentence.support.verdict == "supported"
            assert all(text[piece.start : piece.end] == piece.quote for piece in sentence.evidence)
    cited = {held.id for held in run.claims}
    for section in run.sections:
        assert all(statement.cites and set(statement.cites) <= cited for statement in section.statements)


@pytest.mark.parametrize("seed", range(3))
async def test_replies_broken_anywhere(seed, standin, settings, tmp_path):
    (tmp_path / "weir.txt").write_text(WEIR)
    choose = random.Random(seed)

    def reply(step, request):
        text = list(json.dumps(echo(step, request)))
        for _ in range(choose.randint(1, 6)):
            text[choose.randrange(len(text))] = choose.choice('{}[]",:0\\\x07é')
        return "".join(text)

    standin.reply = reply
    try:
        run = await abrief([tmp_path / "weir.txt"], settings=settings())
    except EndpointError as error:
        run = error.partial
    assert all(held.support.verdict == "supported" for held in run.claims)
