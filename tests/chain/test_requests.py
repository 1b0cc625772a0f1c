"""What the chain asks for: the contract that other tools, and every cached prefix, rely on."""

import json
import re
from collections import defaultdict

from reporter.chain import abrief, plan
from tests.standin import Slow, echo

STEPS = {"extract", "summarize", "write"}


def by_step(standin):
    asked = defaultdict(list)
    for request in standin.requests:
        asked[request.step].append(request)
    return asked


async def test_messages_stand_in_order_and_lines_are_exact(standin, settings, samples, documents):
    await abrief(samples, settings=settings())
    texts = {text for document in documents for text in document.sentence_texts}
    assert set(standin.steps()) == STEPS
    for request in standin.requests:
        assert request.mode == "json_schema"
        assert [message["role"] for message in request.messages] == ["system", "user", "user"]
        system, material, task = (message["content"] for message in request.messages)
        assert not re.search(r"^\[\d+\] ", system + "\n" + task, re.MULTILINE)
        opening, *lines, closing = material.split("\n")
        marker = re.fullmatch(r"<<<material ([0-9a-f]{12})", opening)[1]
        assert closing == f"material {marker}>>>"
        numbered = [line for line in lines if not line.startswith("# ")]
        assert all(re.fullmatch(r"\[\d+\] \S.*", line) for line in numbered)
        numbers = [int(line[1 : line.index("]")]) for line in numbered]
        assert len(set(numbers)) == len(numbers)
        if request.step != "write":
            assert {line.split("] ", 1)[1] for line in numbered} <= texts
    assert len({request.messages[0]["content"] for request in standin.requests}) == 1


async def test_steps_over_the_same_material_share_all_but_the_task(standin, settings, samples):
    await abrief(samples, settings=settings())
    asked = by_step(standin)
    prefixes = {step: sorted(json.dumps(r.messages[:2]) for r in asked[step]) for step in STEPS}
    assert len(samples) == len(asked["extract"]) == len(asked["summarize"])
    assert prefixes["extract"] == prefixes["summarize"]
    assert len(set(prefixes["extract"])) == len(samples)
    assert len(set(prefixes["write"])) == 1
    assert len(asked["write"]) == 4
    assert len({request.task for request in asked["write"]}) == 4


async def test_schemas_are_strict_bounded_and_fit_the_material(standin, settings, samples):
    await abrief(samples, settings=settings())
    for request in standin.requests:
        (array,) = request.schema["properties"].values()
        assert 1 <= array["minItems"] <= array["maxItems"]
        assert array["minItems"] <= len(request.numbered)
        item = array["items"]
        assert item["additionalProperties"] is request.schema["additionalProperties"] is False
        assert set(item["required"]) == set(item["properties"])
        cites = item["properties"]["cites"]
        assert (cites["minItems"], cites["maxItems"]) == (1, 3)
        assert request.body.get("max_tokens") or request.body.get("max_completion_tokens")


async def test_two_rounds_side_by_side_however_many_sources(standin, settings, samples):
    standin.reply = lambda step, request: Slow(0.1, echo(step, request))
    await abrief(samples, settings=settings())
    reading = 2 * len(samples)
    steps = standin.steps()
    assert set(steps[:reading]) == {"extract", "summarize"}
    assert set(steps[reading:]) == {"write"}
    assert standin.peak == reading


async def test_no_more_in_flight_than_allowed(standin, settings, samples):
    standin.reply = lambda step, request: Slow(0.02, echo(step, request))
    await abrief(samples, settings=settings(max_concurrency=3))
    assert standin.peak == 3


def test_a_plan_foresees_the_calls_and_sends_nothing(standin, settings, samples, documents):
    planned = plan(samples, settings=settings())
    assert not standin.requests
    assert planned.documents == len(samples)
    assert planned.sentences == sum(len(document.sentences) for document in documents)
    assert planned.foreseen.calls == 2 * len(samples) + 4


async def test_usage_counts_every_call_and_the_cached_prefix(standin, settings, samples):
    run = await abrief(samples, settings=settings())
    steps = run.usage.steps
    assert {name: used.calls for name, used in steps.items()} == {step: standin.steps().count(step) for step in STEPS}
    assert sum(used.cached_input_tokens for used in steps.values()) > 0


async def test_an_empty_section_takes_back_what_others_said_first(settings, samples):
    """A model that writes the same statements for every section leaves no section empty."""
    run = await abrief([samples[0]], settings=settings())
    assert all(section.statements for section in run.sections)
    texts = [statement.text for section in run.sections for statement in section.statements]
    assert len(texts) == len(set(texts))
