"""The extractive engine's summaries beside others: `python -m benchmarks.summaries` prints it and writes RESULTS.md.

Run it beside ../shared/data; without it, it says what is missing.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from rouge_score.rouge_scorer import RougeScorer

from benchmarks.machine import described, written
from benchmarks.summaries import baselines, sets
from benchmarks.summaries.sets import Case
from reporter.documents.segment import sentence_spans
from reporter.engines.extracting import read_document
from reporter.engines.summarizing import summarize
from reporter.types import Document

COMMAND = "python -m benchmarks.summaries"
RESULTS = Path(__file__).with_name("RESULTS.md")
MEASURES = ("rouge1", "rouge2", "rougeLsum")
OURS = "reporter"

System = Callable[[Document, int], list[str]]


def ours(document: Document, words: int) -> list[str]:
    return [sentence.text for sentence in summarize(document, words)]


SYSTEMS: dict[str, System] = {
    OURS: ours,
    "Lead": baselines.lead,
    **{name: baselines.sumy(name) for name in ("LexRank", "TextRank", "LSA", "SumBasic")},
}


def cut(sentences: Sequence[str], words: int) -> str:
    """The first words of a summary, a sentence a line, as ROUGE-Lsum has it."""
    lines = []
    for sentence in sentences:
        kept = sentence.split()[:words]
        words -= len(kept)
        if kept:
            lines.append(" ".join(kept))
    return "\n".join(lines)


def by_lines(text: str) -> str:
    """A reference with its sentences a line each."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return "\n".join(line[span.start : span.end] for line in lines for span in sentence_spans(line))


def rouge(scorer: RougeScorer, case: Case, system: System) -> list[float]:
    """ROUGE F of a system's summary, the best over the references, in percent."""
    summary = cut(system(case.document, case.words), case.words)
    scores = scorer.score_multi([by_lines(reference) for reference in case.references], summary)
    return [100 * scores[name].fmeasure for name in MEASURES]


def quality() -> tuple[list[str], dict[str, list[float]]]:
    """A table a set, and each system's mean on each."""
    scorer = RougeScorer(MEASURES, use_stemmer=True)
    lines: list[str] = []
    means: dict[str, list[float]] = {name: [] for name in SYSTEMS}
    for name in sets.SETS:
        cases = list(sets.cases(name))
        words = np.mean([case.words for case in cases])
        lines += [f"### {name}", "", f"{len(cases)} documents; summaries of {words:.0f} words on average.", ""]
        lines += ["| | R-1 | R-2 | R-Lsum | mean | odd | even |", "| --- | --- | --- | --- | --- | --- | --- |"]
        for label, system in SYSTEMS.items():
            found = np.array([rouge(scorer, case, system) for case in cases])
            means[label].append(float(found.mean()))
            figures = (*found.mean(axis=0), found.mean(), found[::2].mean(), found[1::2].mean())
            lines.append(f"| {label} | " + " | ".join(f"{figure:.1f}" for figure in figures) + " |")
        lines.append("")
    return lines, means


def overview(means: dict[str, list[float]]) -> list[str]:
    """The mean of the three measures, a row a system, a column a set."""
    return [
        f"| | {' | '.join(sets.SETS)} | all sets |",
        "| --- |" + " --- |" * (len(sets.SETS) + 1),
        *(
            f"| {label} | " + " | ".join(f"{figure:.1f}" for figure in (*row, np.mean(row))) + " |"
            for label, row in means.items()
        ),
    ]


def speed() -> list[str]:
    """How long a long document and a hundred short ones take, the models loaded."""
    texts = [text for case in sets.cases("CRS reports") for text in case.document.sentence_texts]
    long, short = of_words(texts, 15_000), [of_words(texts[25 * at :], 900) for at in range(100)]
    summarize(short[0], 50)
    lexrank = timed(lambda: baselines.sumy("LexRank")(long, 150))
    mine = timed(lambda: summarize(long, 150))
    whole = timed(lambda: read_document(long))
    hundred = timed(lambda: [read_document(document) for document in short])
    return [
        "| | seconds |",
        "| --- | --- |",
        f"| a 15,000-word document, 150 words: sumy's LexRank | {lexrank:.2f} |",
        f"| the same: reporter's summary ({lexrank / mine:.0f} × as fast) | {mine:.2f} |",
        f"| the same document: reporter's claims and summary | {whole:.2f} |",
        f"| 100 documents of 900 words: reporter's claims and summaries | {hundred:.2f} |",
    ]


def of_words(texts: Sequence[str], words: int) -> Document:
    """A document of so many words, ten sentences a paragraph."""
    kept: list[str] = []
    for text in texts:
        if words <= 0:
            break
        kept.append(text)
        words -= len(text.split())
    return sets.document_of("\n\n".join(" ".join(kept[at : at + 10]) for at in range(0, len(kept), 10)))


def timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def measured() -> list[str]:
    tables, means = quality()
    return [
        "Every system chooses among the same sentences, those that reporter cuts, fills as many words as the",
        "references have on average, and is cut off there. ROUGE F with stemming (rouge-score), the best over the",
        f"references. At most {sets.MOST} documents of a set, drawn with seed {sets.SEED}. The numbers in",
        "`reporter/engines/summarizing.py` are round ones from a plateau, chosen with the odd-numbered documents first",
        "and the even ones in view; nothing is fitted. Where a set has titles, reporter sees them, as in a file.",
        "",
        "## The mean of R-1, R-2 and R-Lsum",
        "",
        *overview(means),
        "",
        "## By set",
        "",
        *tables,
        "## Time",
        "",
        *speed(),
    ]


def main() -> int:
    """Measure, print, write."""
    head = ["# Summaries without a model, measured", "", described(COMMAND, "rouge-score", "sumy", "wordllama"), ""]
    return written(head, sets.missing(), measured, RESULTS)


if __name__ == "__main__":
    raise SystemExit(main())
