"""A budget that is reached: a partial memo of what was answered, and nothing answered is lost."""

import json

import pytest

from reporter.chain import abrief, plan
from reporter.errors import BudgetReached
from tests.many_sources import write_notes
from tests.standin import Slow, echo


@pytest.fixture
def notes(tmp_path):
    return write_notes(tmp_path / "notes", 12)


async def test_tokens(standin, settings, notes):
    with pytest.raises(BudgetReached) as raised:
        await abrief([notes], settings=settings(max_tokens=12_000))
    partial = raised.value.partial
    used = sum(step.input_tokens + step.output_tokens for step in partial.usage.steps.values())
    assert 6_000 < used <= 12_000
    assert (partial.status, raised.value.exit_code) == ("interrupted", 6)
    read = {document for claim in partial.claims for document in claim.documents}
    assert 0 < len(read) < 12
    assert any("the budget was reached" in note.reason for note in partial.left_out)
    assert any(section.statements for section in partial.sections), "what was read is in the sections all the same"
    assert any("filled with claims" in note.reason for note in partial.left_out)
    assert "write" not in standin.steps()


async def test_time(standin, settings, notes):
    standin.reply = lambda step, request: (
        Slow(5, echo(step, request))
        if "report 1\n" in str(request.numbered) or step == "write"
        else echo(step, request)
    )
    with pytest.raises(BudgetReached, match="time") as raised:
        await abrief([notes], settings=settings(deadline=1.5))
    assert len({document for claim in raised.value.partial.claims for document in claim.documents}) >= 11
    assert any(section.statements for section in raised.value.partial.sections)


async def test_run_again_with_more_only_the_rest_is_asked(standin, settings, notes):
    given = settings()
    with pytest.raises(BudgetReached):
        await abrief([notes], settings=given, max_tokens=12_000)
    first = [json.dumps(request.body, sort_keys=True) for request in standin.requests]
    run = await abrief([notes], settings=given)
    bodies = [json.dumps(request.body, sort_keys=True) for request in standin.requests]
    assert run.status == "complete"
    assert len(bodies) == len(set(bodies)) > len(first)


async def test_a_plan_foresees_what_reading_sends(settings, samples):
    given = settings()
    foreseen = plan(samples, settings=given).foreseen
    run = await abrief(samples, settings=given)
    for step in ("extract", "summarize"):
        assert foreseen.tokens[step] == pytest.approx(run.usage.steps[step].input_tokens, rel=0.15)
    assert foreseen.output_tokens >= sum(used.output_tokens for used in run.usage.steps.values())
