"""Two other ways to read many texts with a model: langextract, and a map-reduce of plain LangChain."""

from __future__ import annotations

import asyncio
import json
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from tests.standin_script import Answer, StandinRequest, echo

TOGETHER = 20  # summaries that are made one
MAP = "Summarize the text in three sentences. Add no knowledge of your own.\n\n{text}"
REDUCE = "These are summaries of parts of one body of sources. Make them one summary of five sentences.\n\n{text}"

_SCRIPT = Path(__file__).with_name("langextract_peer.py")


def langextract(python: str, url: str, key: str, model: str, folder: Path, workers: int = 0) -> dict[str, Any]:
    """What langextract came to, run by a Python that has it."""
    command = [python, str(_SCRIPT), url, key, model, str(workers), str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    said: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return said


def map_reduce(url: str, key: str, model: str, folder: Path, in_flight: int) -> dict[str, Any]:
    """What summarizing each text, then the summaries by the twenty, came to: `abatch`, and nothing else."""
    # Imported here: it is measured with what it takes to load.
    from langchain_core.messages import AIMessage
    from langchain_core.prompts import ChatPromptTemplate
    from langchain_openai import ChatOpenAI

    chat = ChatOpenAI(model=model, base_url=url, api_key=key)
    replies: list[AIMessage] = []

    async def asked(prompt: str, texts: Iterable[str]) -> list[str]:
        chain = ChatPromptTemplate.from_template(prompt) | chat
        found = await chain.abatch([{"text": text} for text in texts], {"max_concurrency": in_flight})
        replies.extend(found)
        return [str(reply.text) for reply in found]

    async def all_in_all(texts: list[str]) -> None:
        texts = await asked(MAP, texts)
        while len(texts) > 1:
            texts = await asked(REDUCE, _joined(texts))

    asyncio.run(all_in_all([path.read_text("utf-8") for path in sorted(folder.iterdir())]))
    used = [reply.usage_metadata for reply in replies if reply.usage_metadata]
    return {
        "calls": len(replies),
        "input_tokens": sum(u["input_tokens"] for u in used),
        "cached_input_tokens": sum(u.get("input_token_details", {}).get("cache_read", 0) for u in used),
        "output_tokens": sum(u["output_tokens"] for u in used),
    }


def _joined(texts: Sequence[str]) -> list[str]:
    return ["\n\n".join(texts[at : at + TOGETHER]) for at in range(0, len(texts), TOGETHER)]


def answer(step: str, request: StandinRequest) -> Answer:
    """What the stand-in replies, to us and the others each in its shape: first sentences of what it is shown."""
    if request.numbered:
        return echo(step, request)
    shown = request.messages[-1]["content"]
    if "\nQ: " in shown:
        shown = shown.rpartition("\nQ: ")[2].rpartition("\nA:")[0]
        return json.dumps({"extractions": [{"claim": sentence} for sentence in _sentences(shown)]})
    return " ".join(_sentences(shown.partition("\n\n")[2])[:3])


def _sentences(text: str) -> list[str]:
    return [f"{sentence.strip()}." for sentence in " ".join(text.split()).split(". ")[1:6]]
