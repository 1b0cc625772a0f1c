"""Attacks, their benign look-alikes and ordinary documents, read from ../shared/data. Nothing of them is kept here."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reporter.documents.content import Raw
from reporter.documents.instructions import instructions_in
from reporter.documents.reading import as_document
from reporter.documents.segment import segment
from reporter.errors import SourceError
from reporter.settings import Settings
from reporter.types import Block, Document

ROOT = Path(__file__).resolve().parents[3] / "shared" / "data"
ATTACKS = "E_injection/dev/attacks.jsonl"
CARRIERS = "E_injection/dev/contexts.jsonl"
ORDINARY_ROWS = {
    "CNN/DM": "C_cnndm_xsum/dev/cnndm.jsonl",
    "XSum": "C_cnndm_xsum/dev/xsum.jsonl",
    "SciTLDR": "C_scitldr/dev/abstracts.jsonl",
    "CRS reports": "C_crs_summary/dev/reports.jsonl",
    "Orders": "C_wh_orders_factsheets/dev/pairs.jsonl",
    "Opinosis": "C_opinosis/dev/topics.jsonl",
}
ORDINARY_FILES = {
    "G_crs": "G_crs/markdown/*.md",
    "G_whitehouse": "G_whitehouse/*.md",
    "G_zh_laws": "G_zh_laws/*.md",
    "G_usgs_mcs": "G_usgs_mcs/*.pdf",
}


@dataclass(frozen=True)
class Text:
    """A text that is an attack or not."""

    set: str
    kind: str
    language: str
    text: str
    attack: bool
    test: bool


def missing() -> str | None:
    """Why the sets cannot be read, if so."""
    return None if ROOT.is_dir() else f"the public sets are not there (looked beside the checkout: {ROOT.name}/)"


def attacks() -> Iterator[Text]:
    """The attacks and benign look-alikes."""
    for row in _rows(ATTACKS):
        name = row["source_set"].replace(" (machine translated)", "")
        language = row["lang"] or "-"
        attack = row["label"] == "attack"
        yield Text(name, row["kind"].partition(" (")[0], language, row["text"], attack, row.get("orig_split") == "test")


def found_in(text: str) -> bool:
    """Whether any sentence of a text is found to address the reader's machine: cut as a document's text is."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(start=at, end=at + len(line)))
        at += len(line) + 1
    return bool(instructions_in(text, blocks, segment(text, tuple(blocks), "en")))


def ordinary() -> Iterator[tuple[str, Document]]:
    """Documents that nobody planted anything in, each with the name of its set."""
    for name, path in ORDINARY_ROWS.items():
        for row in _rows(path):
            yield from _read(name, row["source"].encode(), ".md" if name in {"CRS reports", "Orders"} else ".txt")
    for name, pattern in ORDINARY_FILES.items():
        for file in sorted(ROOT.glob(pattern)):
            yield from _read(name, file.read_bytes(), file.suffix)
    for row in _rows(CARRIERS):
        if row["kind"] == "email":
            yield from _read("e-mails (BIPIA)", row["source"].encode(), ".txt")


def _read(name: str, content: bytes, suffix: str) -> Iterator[tuple[str, Document]]:
    try:
        yield name, as_document(Raw(uri=name, data=content, name=f"source{suffix}"), Settings())
    except SourceError:  # a mail of nothing but a link
        return


def _rows(path: str) -> Iterator[dict]:
    with (ROOT / path).open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())
