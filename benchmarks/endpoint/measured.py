"""What is measured, each in a process of its own; prints its CPU seconds and its peak memory as JSON.

python -m benchmarks.endpoint.measured reporter URL SOURCES
python -m benchmarks.endpoint.measured langchain URL REQUESTS.json
python -m benchmarks.endpoint.measured map_reduce URL SOURCES
"""

from __future__ import annotations

import asyncio
import json
import re
import resource
import sys
from pathlib import Path

IN_FLIGHT = 32


def reporter(url: str, sources: str) -> dict[str, object]:
    """A memo from a folder of sources."""
    from reporter import Settings, brief

    settings = Settings.load(model="openai:bench", base_url=url, no_cache=True, max_concurrency=IN_FLIGHT)
    run = brief([sources], settings=settings)
    steps = run.usage.steps
    return {
        "claims": len(run.claims),
        "left_out": [note.reason for note in run.left_out][:3],
        "statements": sum(len(section.statements) for section in run.sections),
        "input_tokens": sum(used.input_tokens for used in steps.values()),
        "cached_input_tokens": sum(used.cached_input_tokens for used in steps.values()),
    }


def langchain(url: str, requests: str) -> dict[str, object]:
    """The same requests, round by round, with nothing but LangChain."""
    from langchain_openai import ChatOpenAI

    batches = json.loads(Path(requests).read_text())

    async def ask() -> int:
        answered = 0
        for batch in batches:
            chat = ChatOpenAI(model="bench", base_url=url, api_key="none")
            asked = [
                (
                    chat.bind(response_format=body["response_format"]),
                    [(m["role"], m["content"]) for m in body["messages"]],
                )
                for body in batch
            ]
            slots = asyncio.Semaphore(IN_FLIGHT)

            async def one(bound: object, messages: list[tuple[str, str]], slots: asyncio.Semaphore = slots) -> None:
                async with slots:
                    await bound.ainvoke(messages)

            await asyncio.gather(*(one(bound, messages) for bound, messages in asked))
            answered += len(batch)
        return answered

    return {"answered": asyncio.run(ask())}


def map_reduce(url: str, sources: str) -> dict[str, object]:
    """A summary of a folder of sources, with LangChain's own `abatch`."""
    from benchmarks.endpoint import peers

    return peers.map_reduce(url, "none", "bench", Path(sources), IN_FLIGHT)


if __name__ == "__main__":
    ways = {"reporter": reporter, "langchain": langchain, "map_reduce": map_reduce}
    came_to = ways[sys.argv[1]](sys.argv[2], sys.argv[3])
    used = resource.getrusage(resource.RUSAGE_SELF)
    # Not `ru_maxrss`, which counts the process that started this one, too.
    peak = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())
    assert peak, "Linux only"
    print(json.dumps({**came_to, "cpu": used.ru_utime + used.ru_stime, "memory": int(peak[1]) / 1024}))
