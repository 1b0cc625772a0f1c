"""Ctrl-C in the middle: what was grounded by then is kept."""

import asyncio

import pytest

from reporter.chain import abrief
from reporter.errors import Interrupted
from reporter.interruption import run_stoppable
from tests.standin import Slow, echo


async def interrupt(task, when):
    """Cancel a run once something has come to pass; the error it ends with."""
    async with asyncio.timeout(10):
        while not when():  # noqa: ASYNC110 (what is waited for happens in the server's threads)
            await asyncio.sleep(0.01)
    await asyncio.sleep(0.2)
    task.cancel()
    with pytest.raises(Interrupted) as raised:
        await task
    assert raised.value.exit_code == 130
    assert raised.value.partial.status == "interrupted"
    return raised.value.partial


async def test_while_reading_the_documents_read_by_then_are_kept(standin, settings, samples):
    standin.reply = lambda step, request: (
        Slow(5, echo(step, request)) if "Sample Policy Notes" in str(request.messages) else echo(step, request)
    )
    task = asyncio.create_task(abrief(samples, settings=settings()))
    partial = await interrupt(task, lambda: len(standin.requests) == 2 * len(samples))
    assert len(partial.documents) == len(samples)
    read = {document for claim in partial.claims for document in claim.documents}
    assert read == {document.id for document in partial.documents[1:]}
    assert all(claim.support.verdict == "supported" for claim in partial.claims)
    assert [s.document for s in partial.memo.summaries] == [d.id for d in partial.documents[1:]]
    assert not any(section.statements for section in partial.sections)
    assert partial.usage.steps["extract"].calls == len(samples) - 1


async def test_while_writing_all_claims_are_kept(standin, settings, samples):
    standin.reply = lambda step, request: Slow(5, echo(step, request)) if step == "write" else echo(step, request)
    task = asyncio.create_task(abrief(samples, settings=settings()))
    partial = await interrupt(task, lambda: standin.steps().count("write") == 4)
    assert len(partial.claims) > 40
    assert len(partial.memo.summaries) == len(samples)


async def test_sections_done_by_then_are_kept(standin, settings, samples):
    standin.reply = lambda step, request: (
        Slow(5, echo(step, request)) if step == "write" and '"Highlights"' not in request.task else echo(step, request)
    )
    task = asyncio.create_task(abrief(samples, settings=settings()))
    partial = await interrupt(task, lambda: standin.steps().count("write") == 4)
    filled = {section.name for section in partial.sections if section.statements}
    assert filled == {"highlights"}


def test_a_result_is_not_written_out_on_the_way():
    class Large:
        written = 0

        def __repr__(self):
            Large.written += 1
            return "Large"

    async def work():
        return Large()

    assert isinstance(run_stoppable(work()), Large)
    assert not Large.written
