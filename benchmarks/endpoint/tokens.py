"""What the reading steps send, as `--dry-run` says and as a model's own tokenizer and chat template count it.

    python -m benchmarks.endpoint.tokens NAME=MODEL.gguf …

Writes TOKENS.md beside this file. Nothing is generated: the models only count. Reads the samples of the project and,
where they are there, public documents in ../shared/data.
"""

from __future__ import annotations

import json
import sys
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.machine import described, written
from reporter.documents import read_all
from reporter.engines.reading import Reader
from reporter.llm import Call, open_model
from reporter.llm.local import LocalServer, serve
from reporter.llm.tokens import tokens_sent
from reporter.prompting.sets import load_prompt_set
from reporter.settings import Settings
from reporter.types import Document

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data"
RESULTS = Path(__file__).with_name("TOKENS.md")
WINDOW = 8_192
# Files of each kind: what, where, which.
SOURCES = (
    ("samples of the project", ROOT / "seeds", "[mpstw]*-*.[mpdht]*"),
    ("White House documents", SHARED / "G_whitehouse", "2*.md"),
    ("mineral summaries, PDF", SHARED / "G_usgs_mcs", "*.pdf"),
    ("laws in Chinese", SHARED / "G_zh_laws", "*-*.md"),
    ("Congressional reports", SHARED / "G_crs" / "markdown", "*.md"),
)
MOST = 20  # files of a kind
HEAD = [
    "# Tokens foreseen",
    "",
    "Prompt tokens of the steps `extract` and `summarize`: what `--dry-run` says, less what the model's own tokenizer",
    "counts of the same messages in its chat template, over the latter; by source, from the lowest to the highest.",
    "Models whose tokenizer was not made for Chinese take about three times as many for it.",
    "",
]


@dataclass(frozen=True, slots=True)
class Tokenizer:
    """A model's chat template and tokenizer, as llama.cpp's server offers them."""

    server: LocalServer

    def count(self, call: Call) -> int:
        """Prompt tokens of a call."""
        messages = [{"role": message.role, "content": message.content} for message in call.messages]
        prompt = self._post("/apply-template", {"messages": messages})["prompt"]
        return len(self._post("/tokenize", {"content": prompt, "add_special": True, "parse_special": True})["tokens"])

    def _post(self, path: str, body: Mapping[str, Any]) -> Any:
        headers = {"Authorization": f"Bearer {self.server.key}", "Content-Type": "application/json"}
        url = self.server.url.removesuffix("/v1") + path
        request = urllib.request.Request(url, json.dumps(body).encode(), headers)
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=60) as reply:
            return json.load(reply)


def main() -> int:
    """Count, print, write."""
    models = dict(argument.partition("=")[::2] for argument in sys.argv[1:])
    missing = None if models else "name models to count with: NAME=MODEL.gguf …"
    command = "python -m benchmarks.endpoint.tokens NAME=MODEL.gguf …"
    return written(HEAD, missing, lambda: [*table(models), "", described(command)], RESULTS)


def table(models: Mapping[str, str]) -> Iterator[str]:
    """The table, as Markdown."""
    yield f"| sources | files | {' | '.join(models)} |"
    yield "| --- |" + " --- |" * (len(models) + 1)
    for kind, folder, pattern in SOURCES:
        paths = [str(path) for path in islice(sorted(folder.glob(pattern)), MOST)]
        documents = read_all(paths, Settings())[0] if paths else []
        if documents:
            cells = [shown(errors(path, documents)) for path in models.values()]
            yield f"| {kind} | {len(documents)} | {' | '.join(cells)} |"


def errors(path: str, documents: list[Document]) -> list[float]:
    """By document, how far off the estimate is, as a share of what is counted."""
    tokenizer = Tokenizer(serve(path, WINDOW, 1))
    model = open_model(Settings(model=f"local:{path}", window=WINDOW, threads=1, no_cache=True))
    found = []
    for document in documents:
        calls = Reader(model, load_prompt_set(), document.language).foreseen(document)
        foreseen = sum(tokens_sent(message.content for message in call.messages) for call in calls)
        found.append(foreseen / sum(map(tokenizer.count, calls)) - 1)
    return sorted(found)


def shown(found: list[float]) -> str:
    """The range, with what lies in its middle."""
    return f"{found[0]:+.0%} to {found[-1]:+.0%}, median {found[len(found) // 2]:+.0%}"


if __name__ == "__main__":
    raise SystemExit(main())
