"""Replies as models really write them."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporter.llm.parsing import Parsed, ShapeError, parse_reply
from reporter.llm.schemas import Extract, Summarize, Write, schema_for

SCHEMA = schema_for(Summarize, items=(1, 5))
ONE = {"text": "Prices rose.", "cites": [2]}
WHOLE = json.dumps({"sentences": [ONE]})


def read(reply: object) -> Parsed:
    return parse_reply(reply, Summarize, SCHEMA)


@pytest.mark.parametrize(
    "reply",
    [
        WHOLE,
        f"```json\n{WHOLE}\n```",
        f"Here is the summary of [2]:\n\n{WHOLE}\n\nLet me know {{if}} you need more.",
        f"Using {{placeholders}} and [1], [2]: {WHOLE}",
        f"<think>Is {{it}} [3]?</think>{WHOLE}",
        f"\ufeff{WHOLE}{WHOLE}",
        json.dumps([ONE]),
        json.dumps({"summarize": {"sentences": [ONE]}}),
        json.dumps({"sentences": ONE}),
        json.dumps({"sentences": [ONE], "confidence": 1}),
        WHOLE.replace("rose.", "\nrose."),
        {"sentences": [ONE]},
    ],
)
def test_a_whole_reply_is_found_whatever_is_around_it(reply):
    parsed = read(reply)
    assert parsed.complete
    assert parsed.value == Summarize(sentences=[ONE])


def test_every_cut_gives_the_items_before_it_and_never_more():
    items = [{"text": f'Item "{n}" has {{braces}} and [brackets].', "cites": [n]} for n in range(1, 6)]
    text = json.dumps({"sentences": items})
    ends = [text.index(json.dumps(item)) + len(json.dumps(item)) for item in items]
    for cut in range(len(text)):
        complete = sum(end <= cut for end in ends)
        if complete:
            parsed = read(text[:cut])
            assert not parsed.complete
            assert [sentence.cites for sentence in parsed.value.sentences] == [[n + 1] for n in range(complete)]
        else:
            with pytest.raises(ShapeError):
                read(text[:cut])


def test_a_broken_item_costs_only_itself():
    text = '{"sentences": [{"text": "He said "no".", "cites": [1]}, {"text": "Prices rose.", "cites": [2]}]'
    parsed = read(text)
    assert parsed.value == Summarize(sentences=[ONE])
    assert not parsed.complete


def test_surplus_items_are_cut():
    assert len(read({"sentences": [ONE] * 40}).value.sentences) == 5


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        ("", "holds no JSON"),
        ("I cannot [see] it.", "not JSON"),
        ("{}", "sentences: Field required"),
        ('{"sentences": "none"}', "sentences: Input should be a valid list"),
        ('{"sentences": [{"text": ""}]}', "text is empty"),
        ("null", "holds no JSON"),
    ],
)
def test_what_is_wrong_is_said(reply, words):
    with pytest.raises(ShapeError, match=words):
        read(reply)


@pytest.mark.parametrize(
    "hostile",
    [
        "[" * 500_000,
        '{"a":' * 100_000,
        '{"sentences": [' + '{"text": ' * 100_000,
        '{"sentences": [{"text": "x", "cites": [' + "9" * 5_000 + "]}]}",
        '{"sentences": [{"text": "' + "x" * 1_000_000 + '"}]}',
        "{" * 300_000 + "}" * 300_000,
        '{"' * 300_000,
    ],
)
def test_hostile_replies_cost_little_and_never_crash(hostile):
    begun = time.perf_counter()
    with pytest.raises(ShapeError):
        read(hostile)
    assert time.perf_counter() - begun < 5


@given(st.text(alphabet='{}[]":,\\ \n0123456789nulltruexNaN\ud800', max_size=200))
def test_noise_never_crashes(text):
    for prefix in ("", '{"claims": [{"statement": "a", "cites": [1]}, '):
        try:
            parse_reply(prefix + text, Extract, schema_for(Extract))
        except ShapeError:
            continue


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@given(JSON, JSON, JSON)
def test_any_values_in_the_fields_never_crash(text, cites, kind):
    try:
        parsed = parse_reply({"statements": [{"text": text, "cites": cites, "type": kind}]}, Write, schema_for(Write))
    except ShapeError:
        return
    for statement in parsed.value.statements:
        assert all(isinstance(n, int) for n in statement.cites)
        statement.text.encode()
