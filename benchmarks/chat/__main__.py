"""What the chat finds without a model: `python -m benchmarks.chat` prints it and writes RESULTS.md.

Run it beside ../shared/data; without it, it says what is missing.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from benchmarks.chat import first_statement, sets
from benchmarks.chat.sets import Case
from benchmarks.machine import described, written
from reporter.retrieval.answerable import answers
from reporter.retrieval.answers import best
from reporter.retrieval.followups import carried
from reporter.retrieval.index import Hit, Index
from reporter.retrieval.lexical import Lexical
from reporter.retrieval.questions import asks
from reporter.retrieval.terms import terms
from reporter.types import Document

COMMAND = "python -m benchmarks.chat"
RESULTS = Path(__file__).with_name("RESULTS.md")
ENOUGH = 200  # hits that surely hold three passages


class Indexes:
    """One index for each set of documents, and BM25 alone beside it."""

    def __init__(self) -> None:
        self._built: dict[tuple[int, ...], tuple[tuple[Document, ...], Index, Lexical]] = {}

    def of(self, case: Case) -> tuple[Index, Lexical]:
        key = tuple(id(document) for document in case.documents)
        if key not in self._built:
            index = Index(case.documents)
            whole = case.set == "MTRAG"
            rows = [terms(d.text) for d in case.documents] if whole else index.terms
            self._built[key] = case.documents, index, Lexical(rows, k1=1.5, b=0.75)
        return self._built[key][1:]


def found(case: Case, hits: Sequence[Hit]) -> list[bool]:
    """Whether each of the first three sentences, or passages where whole ones are asked for, is gold."""
    if case.set == "MTRAG":
        return [(id_, 0) in case.gold for id_ in list(dict.fromkeys(hit.document for hit in hits))[:3]]
    return [(hit.document, hit.number) in case.gold for hit in hits[:3]]


def by_words(case: Case, lexical: Lexical) -> list[bool]:
    """The same by BM25 alone, of sentences or of whole passages, with the defaults of bm25s."""
    scores = lexical.scores(dict.fromkeys(terms(case.question), 1.0))
    order = np.argsort(-scores, kind="stable")[:3]
    if case.set == "MTRAG":
        return [(case.documents[row].id, 0) in case.gold for row in order]
    places = [(d.id, sentence.number) for d in case.documents for sentence in d.sentences]
    return [places[row] in case.gold for row in order]


def retrieval(cases: Iterable[Case], indexes: Indexes) -> list[str]:
    """Rows of the table: a set's hit@1 and hit@3 by BM25 and by the index."""
    kept = [case for case in cases if case.answerable and case.gold]
    bm25, ours = [], []
    for case in kept:
        index, lexical = indexes.of(case)
        bm25.append(first_and_any(by_words(case, lexical)))
        ours.append(
            first_and_any(found(case, index.search(case.question, ENOUGH, carried(case.question, case.earlier))))
        )
    lines = []
    for half, part in (("odd", slice(0, None, 2)), ("even", slice(1, None, 2)), ("all", slice(None))):
        figures = [*np.mean(bm25[part], axis=0), *np.mean(ours[part], axis=0)]
        cells = " | ".join(f"{figure:.3f}" for figure in figures)
        lines.append(f"| {kept[0].set} | {half} | {len(bm25[part])} | {cells} |")
    return lines


def first_and_any(hits: Sequence[bool]) -> tuple[float, float]:
    return float(bool(hits) and hits[0]), float(any(hits))


def decisions(cases: Iterable[Case], indexes: Indexes) -> list[str]:
    """Rows of the table: how often questions are rightly answered and rightly refused."""
    truth, called, name = [], [], ""
    for case in (case for case in cases if case.documents):
        index, _ = indexes.of(case)
        topic = carried(case.question, case.earlier)
        truth.append(case.answerable)
        called.append(answers(asks(case.question), index.search(case.question, topic=topic), index, topic))
        name = case.set
    lines = []
    for half, part in (("odd", slice(0, None, 2)), ("even", slice(1, None, 2)), ("all", slice(None))):
        true, said = np.array(truth[part]), np.array(called[part])
        answered, refused = said[true].mean(), (~said[~true]).mean()
        lines.append(
            f"| {name} | {half} | {true.sum()} | {(~true).sum()} | {answered:.3f} | {refused:.3f} "
            f"| {(answered + refused) / 2:.3f} |"
        )
    return lines


def latencies() -> list[str]:
    """Rows of the table: building an index and answering from it, at 10 and 1,000 documents of 40 sentences."""
    turns = [text for case in list(sets.qmsum())[::7] for text in case.documents[0].sentence_texts]
    questions = [case.question for case in sets.clapnq()][:100]
    lines = []
    for size in (10, 1_000):
        texts = [[turns[(40 * d + s) % len(turns)] for s in range(40)] for d in range(size)]
        documents = [sets.document_of(f"d{d}", "", sentences) for d, sentences in enumerate(texts)]
        started = time.perf_counter()
        index = Index(documents)
        built = time.perf_counter() - started
        best(questions[0], index)
        took = []
        for question in questions:
            started = time.perf_counter()
            best(question, index)
            took.append(1000 * (time.perf_counter() - started))
        lines.append(f"| {size:,} | {built:.2f} s | {np.median(took):.1f} ms | {np.max(took):.1f} ms |")
    return lines


def measured() -> list[str]:
    indexes = Indexes()
    return [
        "## Finding (development halves)",
        "",
        "ClapNQ: the sentences an answer rests on, within the passage. QMSum: the turns, within the meeting. MTRAG-UN:",
        "the passages, among all of their collection, of questions in a conversation. BM25 alone has the same terms,",
        "the defaults of bm25s and the question only. The numbers in `reporter/retrieval/index.py` are round ones from",
        "a plateau, chosen with the odd-numbered questions first and the even ones in view.",
        "",
        "| set | questions | number | BM25 hit@1 | BM25 hit@3 | hit@1 | hit@3 |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        *retrieval(sets.clapnq(), indexes),
        *retrieval(sets.qmsum(), indexes),
        *retrieval(sets.mtrag(), indexes),
        "",
        "## Answerable or not (development halves)",
        "",
        "Fitted on other questions (`benchmarks/chat/fit.py`). SQuAD 2.0's unanswerable questions are made from the",
        "paragraph's own words, which a model of words cannot see through.",
        "",
        "| set | questions | answerable | unanswerable | rightly answered | rightly refused | balanced accuracy |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        *decisions(sets.clapnq(), indexes),
        *decisions(sets.mtrag(own=True), indexes),
        *decisions(sets.squad(), indexes),
        "",
        "## Time of an answer without a model",
        "",
        "Documents of 40 sentences; 100 questions, index warm.",
        "",
        "| documents | building | median | longest |",
        "| --- | --- | --- | --- |",
        *latencies(),
        "",
        "## Time to the first checked statement",
        "",
        f"A stand-in server streams an answer of {first_statement.STATEMENTS} statements over `seeds/`,",
        f"{first_statement.PIECES_A_SECOND} pieces of seven characters a second. Not streamed, it comes when",
        "its last statement does.",
        "",
        "| answer | first statement | all | ratio |",
        "| --- | --- | --- | --- |",
        *first_statement.rows(),
    ]


def main() -> int:
    """Measure, print, write."""
    head = ["# Finding answers without a model, measured", "", described(COMMAND, "bm25s", "wordllama"), ""]
    return written(head, sets.missing(), measured, RESULTS)


if __name__ == "__main__":
    raise SystemExit(main())
