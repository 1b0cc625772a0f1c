"""How long a reader waits for the first checked statement of a model's answer, and for all of it."""

from __future__ import annotations

import asyncio
import time
from contextlib import aclosing
from pathlib import Path
from statistics import median

from reporter.chain import brief
from reporter.chat import Conversation
from reporter.types import AnswerStatement, Run
from tests.standin import Answer, Standin, StandinRequest

SEEDS = Path(__file__).parents[2] / "seeds"
SOURCES = ("policy-note.md", "market-note.pdf", "supplier-memo.docx", "trade-note.html", "wire-brief.txt")
QUESTIONS = ("What did the committee study?", "What should defense buyers do?", "How much did import reliance fall?")
PIECES_A_SECOND = 50  # of seven characters: about the speed of a large hosted model
STATEMENTS = 4


def rows() -> list[str]:
    """Rows of the table: a model's answer of four statements, which whole would come with its last, and ours."""
    run = brief([SEEDS / name for name in SOURCES])
    with Standin(_answer) as server:
        server.pace = 1 / PIECES_A_SECOND
        asked = {"model": "openai:stand-in", "base_url": server.url, "no_cache": True}
        streamed = asyncio.run(_waits(run, asked))
    built_in = asyncio.run(_waits(run, {}))
    return [_row("streamed", streamed), _row("without a model", built_in)]


def _answer(_: str, request: StandinRequest) -> Answer:
    lines = list(request.numbered.items())[:STATEMENTS]
    return {"statements": [{"text": text, "cites": [n]} for n, text in lines], "missing": None}


async def _waits(run: Run, asked: dict[str, object]) -> list[tuple[float, float]]:
    """Seconds to the first statement and to the end, a question each; the first question warms up."""
    conversation = Conversation(run, **asked)
    await conversation.aask(QUESTIONS[0])
    waits = []
    for question in QUESTIONS:
        begun, first = time.perf_counter(), None
        async with aclosing(conversation.astream(question)) as parts:
            async for part in parts:
                if first is None and isinstance(part, AnswerStatement):
                    first = time.perf_counter() - begun
        if first is not None:
            waits.append((first, time.perf_counter() - begun))
    return waits


def _row(name: str, waits: list[tuple[float, float]]) -> str:
    first, last = median(wait[0] for wait in waits), median(wait[1] for wait in waits)
    return f"| {name} | {1000 * first:.0f} ms | {1000 * last:.0f} ms | {first / last:.2f} |"
