"""Question sets, read from ../shared/data where they are there. Nothing of them is kept here."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reporter.documents.segment import segment
from reporter.types import Block, Document, Sentence

ROOT = Path(__file__).resolve().parents[3] / "shared" / "data"


@dataclass(frozen=True)
class Case:
    """A question and what is asked: ``gold`` holds (document, sentence number), or (document, 0) for any of its own.

    ``earlier``: the questions before it and the answers given, oldest first.
    """

    set: str
    question: str
    documents: tuple[Document, ...]
    gold: frozenset[tuple[str, int]]
    answerable: bool
    earlier: tuple[str, ...] = ()


def missing() -> str | None:
    """Why the sets cannot be read, if so."""
    return None if ROOT.is_dir() else f"the public sets are not there (looked beside the checkout: {ROOT.name}/)"


def document_of(id_: str, title: str, sentences: Sequence[str], apart: bool = False) -> Document:
    """A document of these sentences: one paragraph, or a paragraph each (``apart``)."""
    spans, at = [], 0
    for number, sentence in enumerate(sentences, 1):
        spans.append(Sentence(start=at, end=at + len(sentence), number=number, block=number - 1 if apart else 0))
        at += len(sentence) + 1
    text = "\n".join(sentences) if apart else " ".join(sentences)
    blocks = tuple(Block(start=s.start, end=s.end) for s in spans) if apart else (Block(start=0, end=len(text)),)
    return _document(id_, title, text, blocks, tuple(spans))


def document_read(id_: str, title: str, text: str) -> Document:
    """A document of running text, cut at its lines and into sentences."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(start=at, end=at + len(line)))
        at += len(line) + 1
    return _document(id_, title, text, tuple(blocks), segment(text, blocks, "en"))


def passage_read(id_: str, text: str) -> Document:
    """A passage of MTRAG, whose first line is its title where it has one."""
    return document_read(id_, text.split("\n")[0].strip(), text)


def _document(id_: str, title: str, text: str, blocks: tuple[Block, ...], sentences: tuple[Sentence, ...]) -> Document:
    return Document(
        id=id_, uri=id_, title=title, sha256="0" * 64, language="en", text=text, blocks=blocks, sentences=sentences
    )


def _lines(path: str) -> Iterator[dict[str, Any]]:
    with (ROOT / path).open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())


def clapnq() -> Iterator[Case]:
    """A question, the passage of one article, the sentences an answer rests on."""
    for row in _lines("BD_clapnq/dev/questions.jsonl"):
        document = document_of("d1", row["title"], row["source_sentences"])
        gold = {("d1", i + 1) for answer in row["answers"] for i in answer.get("evidence", ())}
        yield Case("ClapNQ", row["question"], (document,), frozenset(gold), row["answerable"])


def qmsum() -> Iterator[Case]:
    """A query about a meeting, its turns, the turns an answer rests on."""
    for row in _lines("CD_qmsum/dev/meetings.jsonl"):
        document = document_of("d1", "", row["source_turns"], apart=True)
        for query in row["specific"]:
            gold = {
                ("d1", turn + 1) for first, last in query["evidence_turns"] for turn in range(int(first), int(last) + 1)
            }
            yield Case("QMSum", query["query"], (document,), frozenset(gold), answerable=True)


def mtrag(own: bool = False) -> Iterator[Case]:
    """A question with its conversation, over the passages of its collection; with ``own`` only over its own.

    Unanswerable questions have no passages of their own and get the passages of the task before them.
    """
    tasks = list(_lines("D_mtrag_un/dev/tasks.jsonl"))
    pools = {
        name: {c["id"]: c["text"] for task in tasks if task["collection"] == name for c in task["contexts"]}
        for name in {task["collection"] for task in tasks}
    }
    documents = {id_: passage_read(id_, text) for pool in pools.values() for id_, text in pool.items()}
    before: dict[str, tuple[Document, ...]] = {}
    for task in tasks:
        name, ids = task["collection"], [c["id"] for c in task["contexts"]]
        mine = tuple(documents[i] for i in dict.fromkeys(ids))
        given = (mine or before.get(name, ())) if own else tuple(documents[i] for i in pools[name])
        before[name] = mine or before.get(name, ())
        yield Case(
            "MTRAG",
            task["question"],
            given,
            frozenset((i, 0) for i in ids),
            task["answerability"] != "UNANSWERABLE",
            tuple(turn["text"] for turn in task["history"]),
        )


def squad() -> Iterator[Case]:
    """A question and a paragraph that may or may not answer it."""
    for row in _lines("D_squad2/dev/paragraphs.jsonl"):
        document = document_read("d1", row["title"].replace("_", " "), row["source"])
        for question in row["questions"]:
            yield Case("SQuAD 2.0", question["question"], (document,), frozenset(), question["answerable"])


def faithfulness() -> Iterator[tuple[dict[str, Any], dict[str, str]]]:
    """The questions of MTRAG's faithfulness half (each once), with the texts of all its passages."""
    passages = {row["id"]: row["text"] for row in _lines("A_mtrag_faithfulness/dev/passages.jsonl")}
    for row in _lines("A_mtrag_faithfulness/dev/responses.jsonl"):
        if row["model"] == "reference":
            yield row, passages
