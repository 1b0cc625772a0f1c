"""Documents with reference summaries, read from ../shared/data where they are there. Nothing of them is kept here."""

from __future__ import annotations

import ast
import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reporter.documents.content import Raw
from reporter.documents.reading import as_document
from reporter.settings import Settings
from reporter.types import Document

ROOT = Path(__file__).resolve().parents[3] / "shared" / "data"
SEED, MOST = 7, 80  # of a set, so that all of it runs in a few minutes

SETS = {
    "CNN/DM": ("C_cnndm_xsum/dev/cnndm.jsonl", ".txt"),
    "XSum": ("C_cnndm_xsum/dev/xsum.jsonl", ".txt"),
    "SciTLDR": ("C_scitldr/dev/abstracts.jsonl", ".txt"),
    "CRS reports": ("C_crs_summary/dev/reports.jsonl", ".md"),
    "Orders → fact sheets": ("C_wh_orders_factsheets/dev/pairs.jsonl", ".md"),
    "Opinosis": ("C_opinosis/dev/topics.jsonl", ".txt"),
}
# The set has it tokenized and in lower case, so that nothing else tells where a sentence ends.
_ENDED = re.compile(r"(?<= )([.?!](?: ['’”\"]+)?) ")


@dataclass(frozen=True)
class Case:
    """A document and the summaries people wrote of it."""

    set: str
    document: Document
    references: tuple[str, ...]

    @property
    def words(self) -> int:
        """How long the references are, on average: what every summary may take."""
        return round(sum(len(reference.split()) for reference in self.references) / len(self.references))


def missing() -> str | None:
    """Why the sets cannot be read, if so."""
    absent = [path for path, _ in SETS.values() if not (ROOT / path).is_file()]
    return f"missing beside the checkout: {', '.join(f'{ROOT.name}/{path}' for path in absent)}" if absent else None


def cases(name: str) -> Iterator[Case]:
    """The sampled cases of a set, read as text or Markdown files, with their titles where they have one."""
    path, suffix = SETS[name]
    rows = [json.loads(line) for line in (ROOT / path).read_text(encoding="utf-8").splitlines() if line.strip()]
    if len(rows) > MOST:
        rows = random.Random(SEED).sample(rows, MOST)
    for row in rows:
        references = row["references"] if "references" in row else [row["reference"]]
        if isinstance(references, str):
            references = ast.literal_eval(references)
        text = _ENDED.sub(r"\1\n\n", row["source"]) if name == "CNN/DM" else row["source"]
        yield Case(name, document_of(text, suffix, row.get("title", "")), tuple(references))


def document_of(text: str, suffix: str = ".txt", title: str = "") -> Document:
    """A text as the project reads it; its title is the one given, or none."""
    document = as_document(Raw(uri="source", data=text.encode(), name=f"source{suffix}"), Settings())
    return document.model_copy(update={"title": title})
