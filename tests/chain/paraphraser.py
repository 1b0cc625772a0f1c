"""A model that says true things in its own words: paraphrases of the samples, written by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from reporter.types import Document
from tests.standin import Answer, StandinRequest

FILE = Path(__file__).with_name("paraphrases.yaml")


@dataclass(frozen=True)
class Paraphrase:
    """A source's sentence and the same in other words."""

    source: str
    number: int
    text: str
    kind: str
    by: str | None


def paraphrases() -> tuple[Paraphrase, ...]:
    """All of them, by source."""
    entries: dict[str, list[dict[str, Any]]] = yaml.safe_load(FILE.read_text("utf-8"))
    return tuple(
        Paraphrase(source, entry["of"], entry["says"], entry.get("kind", "fact"), entry.get("by"))
        for source, listed in entries.items()
        for entry in listed
    )


class Paraphraser:
    """A reply function: extract gives the paraphrases of the sentences shown, the rest copies them."""

    def __init__(self, documents: Sequence[Document]) -> None:
        named = {Path(document.uri).name: document for document in documents}
        self._known = {named[p.source].sentence_texts[p.number - 1]: p for p in paraphrases()}

    def __call__(self, step: str, request: StandinRequest) -> Answer:
        lines = request.numbered
        if step == "extract":
            told = [(n, self._known[text]) for n, text in lines.items() if text in self._known]
            return {"claims": [
                {"statement": p.text, "cites": [n], "kind": p.kind, "attributed_to": p.by} for n, p in told
            ]}  # fmt: skip
        if step == "write":
            return {"statements": [{"text": t, "cites": [n], "type": "reported"} for n, t in lines.items()]}
        return {"sentences": [{"text": text, "cites": [n]} for n, text in list(lines.items())[:2]]}
