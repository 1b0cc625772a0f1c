"""Labelled public sets, read from ../shared/data where they are there. Nothing of them is kept here."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reporter.documents.segment import segment
from reporter.types import Block, Document

ROOT = Path(__file__).resolve().parents[3] / "shared" / "data"


@dataclass(frozen=True)
class Row:
    """A claim beside a source. ``group``: rows of one group share their source."""

    set: str
    document: Document
    claim: str
    supported: bool
    group: str


def document_of(blocks: list[str], language: str = "en") -> Document:
    """A document of these paragraphs."""
    spans, at = [], 0
    for block in blocks:
        spans.append(Block(start=at, end=at + len(block)))
        at += len(block) + 2
    text = "\n\n".join(blocks)
    sentences = segment(text, spans, language)
    return Document(
        id="d1",
        uri="row",
        title="",
        sha256="0" * 64,
        language=language,
        text=text,
        blocks=tuple(spans),
        sentences=sentences,
    )


def lines(path: Path) -> Iterator[dict]:
    with path.open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())


def missing() -> str | None:
    """Why the public sets cannot be read, if so."""
    return None if ROOT.is_dir() else f"the public sets are not there (looked beside the checkout: {ROOT.name}/)"


def rows(name: str) -> Iterator[Row]:
    """The rows of ``summedits``, ``wice``, ``qags``, ``healthver`` or ``mtrag``."""
    reader = {"summedits": _summedits, "wice": _wice, "qags": _qags, "healthver": _healthver, "mtrag": _mtrag}[name]
    yield from reader()


def _summedits() -> Iterator[Row]:
    for domain in ("news", "ectsum", "qmsumm"):
        documents: dict[str, Document] = {}
        for row in lines(ROOT / "A_summedits/dev" / f"{domain}.jsonl"):
            document = documents.setdefault(
                row["source"], document_of([p for p in row["source"].split("\n") if p.strip()])
            )
            yield Row(
                f"summedits/{domain}", document, row["claim"], row["label"] == "supported", f"{domain}{len(documents)}"
            )


def _wice() -> Iterator[Row]:
    for i, row in enumerate(lines(ROOT / "A_wice/dev/claims.jsonl")):
        yield Row(
            "wice",
            document_of([s for s in row["source_sentences"] if s.strip()]),
            row["claim"],
            row["label"] == "supported",
            f"wice{i}",
        )


def _qags() -> Iterator[Row]:
    for part in ("cnndm", "xsum"):
        for row in lines(ROOT / "A_qags/dev" / f"{part}.jsonl"):
            paragraphs = [p for p in row["source"].split("\n") if p.strip()]
            yield Row(
                f"qags/{part}",
                document_of(paragraphs),
                row["claim"],
                row["label"] in {True, "supported"},
                row["summary_id"],
            )


def _healthver() -> Iterator[Row]:
    for row in lines(ROOT / "A_healthver/dev/claims.jsonl"):
        yield Row(
            "healthver", document_of([row["source"]]), row["claim"], row["label"] == "supported", row["source"][:60]
        )


def _mtrag() -> Iterator[Row]:
    passages = {row["id"]: row["text"] for row in lines(ROOT / "A_mtrag_faithfulness/dev/passages.jsonl")}
    for row in lines(ROOT / "A_mtrag_faithfulness/dev/responses.jsonl"):
        texts = [passages[i] for i in row["contexts"] if i in passages]
        if texts and row["label"] != "borderline" and len(row["claim"]) < 400:
            yield Row("mtrag", document_of(texts), row["claim"], row["label"] == "supported", row["question"][:40])
