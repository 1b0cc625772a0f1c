"""Is the sentence that people marked as evidence among those the checker attaches? Beside BM25, in the same run."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

import bm25s
import numpy as np

from benchmarks.grounding.public import ROOT, document_of, lines
from reporter.documents.segment import sentence_spans
from reporter.grounding.align import align, nearest
from reporter.grounding.index import Source

HEAD = (
    "Whether a sentence that people marked as evidence is among those the checker puts forward. It *attaches* one",
    "to three sentences, as few as hold the claim's words, and none where it finds that nothing speaks of the",
    "claim; a claim that is only partly borne out is often refused that way. *Nearest* ranks all sentences by the",
    "same measure.",
)
NOTES = (
    "WiCE: claims with evidence, the partly supported among them. What *nearest* still misses within three is,",
    "for the most part, evidence that shares no word with its claim: a page's title or date line for what a claim",
    "says of its subject, or a list of facts of which the claim needs one. ClapNQ: answers are people's own words",
    "over a passage of a few sentences; questions are only a ranking task here.",
)


@dataclass(frozen=True)
class Search:
    """A text, the document it is looked for in, and the sentences (of the set's own cutting) any of which is right."""

    set: str
    text: str
    blocks: tuple[str, ...]
    gold: frozenset[int]


def searches() -> Iterator[Search]:
    """WiCE's claims that have evidence; ClapNQ's answers, a sentence each, and its questions."""
    for row in lines(ROOT / "A_wice/dev/claims.jsonl"):
        gold = frozenset(i for found in row["evidence_sets"] for i in found)
        if gold:
            yield Search("WiCE, claim", row["claim"], tuple(row["source_sentences"]), gold)
    for row in lines(ROOT / "BD_clapnq/dev/questions.jsonl"):
        blocks = tuple(row["source_sentences"])
        for answer in row["answers"] if row["answerable"] else ():
            gold = frozenset(answer["evidence"])
            for span in sentence_spans(answer["text"]) if gold else ():
                yield Search("ClapNQ, answer sentence", answer["text"][span.start : span.end], blocks, gold)
        gold = (
            frozenset(i for answer in row["answers"] for i in answer["evidence"]) if row["answerable"] else frozenset()
        )
        if gold:
            yield Search("ClapNQ, question", row["question"], blocks, gold)


@cache
def prepared(blocks: tuple[str, ...]) -> tuple[Source, tuple[int, ...]]:
    """The document of these sentences, and for each of its own the number it has in the set."""
    kept = [i for i, block in enumerate(blocks) if block.strip()]
    source = Source(document_of([blocks[i] for i in kept]))
    starts = [block.start for block in source.document.blocks]
    return source, tuple(kept[bisect_right(starts, sentence.start) - 1] for sentence in source.document.sentences)


def attached(search: Search) -> list[int]:
    """The sentences the checker attaches, best first; none where it finds that nothing speaks of the text."""
    source, numbers = prepared(search.blocks)
    return list(dict.fromkeys(numbers[i] for i in align(search.text, source).sentences))


def near(search: Search) -> list[int]:
    """The sentences that come nearest, whether or not they bear the text out."""
    source, numbers = prepared(search.blocks)
    return list(dict.fromkeys(numbers[i] for i in nearest(search.text, source, 9)))


def by_bm25(search: Search) -> list[int]:
    """All sentences by BM25 (bm25s with its defaults and English stopwords)."""
    kept = [i for i, block in enumerate(search.blocks) if block.strip()]
    index = bm25s.BM25()
    index.index(
        bm25s.tokenize([search.blocks[i] for i in kept], stopwords="en", show_progress=False), show_progress=False
    )
    query = bm25s.tokenize([search.text], stopwords="en", show_progress=False)
    found, _ = index.retrieve(query, k=len(kept), show_progress=False)
    return [kept[int(i)] for i in found[0]]


RANKINGS: dict[str, Callable[[Search], list[int]]] = {
    "attached by the checker": attached,
    "nearest": near,
    "BM25 (bm25s)": by_bm25,
}


def table() -> list[str]:
    """Shares of searches with a gold sentence first, and within the first three."""
    lines = [
        "| set | searches | sentences ranked by | a gold sentence first | within 3 |",
        "| --- | --- | --- | --- | --- |",
    ]
    found = list(searches())
    for name in dict.fromkeys(one.set for one in found):
        mine = [one for one in found if one.set == name]
        for label, ranking in RANKINGS.items():
            orders = [ranking(one) for one in mine]
            first = np.mean([bool(order[:1]) and order[0] in one.gold for order, one in zip(orders, mine, strict=True)])
            three = np.mean([bool(one.gold & {*order[:3]}) for order, one in zip(orders, mine, strict=True)])
            lines.append(f"| {name} | {len(mine)} | {label} | {first:.3f} | {three:.3f} |")
    return [*lines, "", *NOTES]
