"""The sentences of a run's documents, and which of them speak of a question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reporter.embedding import embed_static
from reporter.retrieval.lexical import Lexical
from reporter.retrieval.stretches import stretches
from reporter.retrieval.terms import is_light, mostly_cjk, terms
from reporter.types import Claim, Document

Vector = NDArray[np.float32]

# Chosen on the questions of benchmarks/chat, rounded; neighbouring values do about as well.
K1, B = 1.2, 0.4  # of sentences, which differ little in length for a good reason
K1_STRETCH, B_STRETCH = 1.5, 0.75
STRETCH = 0.5  # what the stretch around a sentence says, beside the sentence's own words
LIKENESS, LIKENESS_STRETCH = 0.2, 0.5  # cosines of the static vectors
OPENING = 0.2  # the sentence that opens a paragraph says what it is about
LIGHT = 0.4  # weight of a word that few answers repeat


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence found: its document and number there, its text, and a score that compares within one search."""

    document: str
    number: int
    text: str
    score: float
    row: int


class Index:
    """The sentences of some documents, searched by words and by likeness; building is the slow part."""

    def __init__(self, documents: Sequence[Document], claims: Sequence[Claim] = ()) -> None:
        self.documents = {document.id: document for document in documents}
        self._places = [(d.id, s.number) for d in documents for s in d.sentences]
        self._rows = {place: row for row, place in enumerate(self._places)}
        self._withheld = np.array([s.number in d.withheld for d in documents for s in d.sentences], dtype=bool)
        self.texts = [text for document in documents for text in document.sentence_texts]
        self.terms = [terms(text) for text in self.texts]
        self._opens = np.array([opens for d in documents for opens in _openings(d)], dtype=np.float32)
        self.sentences = Lexical(_with_claims(self.terms, claims, self.documents, self._rows), K1, B)
        self._vocabularies: dict[str, frozenset[str]] = {}
        self._cut(documents)
        self._embed()

    def _cut(self, documents: Sequence[Document]) -> None:
        """Stretches, and the first and last that each sentence is in."""
        runs: list[tuple[int, int]] = []
        found: list[list[str]] = []
        at = 0
        for document in documents:
            own = self.terms[at : at + len(document.sentences)]
            for start, end in stretches([len(row) for row in own]):
                runs.append((at + start, at + end))
                found.append([*terms(document.title), *(term for row in own[start:end] for term in row)])
            at += len(own)
        self._first = np.zeros(len(self.texts), dtype=np.intp)
        self._second = np.full(len(self.texts), -1, dtype=np.intp)
        seen = np.zeros(len(self.texts), dtype=bool)
        for number, (start, end) in enumerate(runs):
            again = seen[start:end]
            self._second[start:end][again] = number
            self._first[start:end][~again] = number
            seen[start:end] = True
        self._second = np.where(self._second < 0, self._first, self._second)
        self._stretches = Lexical(found, K1_STRETCH, B_STRETCH)
        self._runs = runs

    def _embed(self) -> None:
        """Vectors of the sentences and of the stretches; in scripts the static vectors do not know, of nothing."""
        latin = [row for row, text in enumerate(self.texts) if not mostly_cjk(text)]
        # The full stop gives the width where no sentence is in Latin script.
        vectors = embed_static([*(self.texts[row] for row in latin), "."])[:-1]
        self.vectors: Vector = np.zeros((len(self.texts), vectors.shape[1]), dtype=np.float32)
        self.vectors[latin] = vectors
        about = np.zeros((len(self._runs), vectors.shape[1]), dtype=np.float32)
        for row, (start, end) in enumerate(self._runs):
            total = self.vectors[start:end].sum(axis=0)
            about[row] = total / (float(np.linalg.norm(total)) or 1.0)
        self._about: Vector = about

    def search(self, question: str, k: int = 20, topic: Mapping[str, float] | None = None) -> tuple[Hit, ...]:
        """The sentences that speak of a question, best first; ``topic`` weighs terms carried from earlier turns."""
        scores = self.scores(question, topic)
        k = min(k, len(scores))
        if k <= 0:
            return ()
        top = np.argpartition(-scores, k - 1)[:k]
        order = top[np.lexsort((top, -scores[top]))]
        return tuple(self._hit(int(row), float(scores[row])) for row in order if scores[row] > 0)

    def scores(self, question: str, topic: Mapping[str, float] | None = None) -> Vector:
        """One score a sentence, in the order of the documents; all zero where the question has no words."""
        own: dict[str, float] = defaultdict(float)
        for term in terms(question):
            own[term] += LIGHT if is_light(term) else 1.0
        if not self.texts or not (own or topic):
            return np.zeros(len(self.texts), dtype=np.float32)
        words = self._words(own) + self._words(topic or {})
        likeness = np.zeros(len(self.texts), dtype=np.float32)
        if not mostly_cjk(question):
            vector = embed_static([question])[0]
            likeness = LIKENESS * (self.vectors @ vector) + LIKENESS_STRETCH * self._of_stretch(self._about @ vector)
        opening = OPENING * self._opens * (words > 0)
        total: Vector = (words + likeness + opening).astype(np.float32)
        total[self._withheld] = 0
        return total

    def _words(self, weights: Mapping[str, float]) -> Vector:
        """What the sentences, and the stretches around them, have of some terms; each scaled to a best of 1."""
        around = self._of_stretch(self._stretches.scores(weights))
        return _scaled(self.sentences.scores(weights)) + np.float32(STRETCH) * _scaled(around)

    def hit(self, document: str, number: int, score: float = 0.0) -> Hit | None:
        """A sentence by its place; None where there is none, or it is withheld."""
        row = self._rows.get((document, number))
        return None if row is None or self._withheld[row] else self._hit(row, score)

    def vocabulary(self, document: str) -> frozenset[str]:
        """The terms of a document's sentences and of its title."""
        if document not in self._vocabularies:
            read = self.documents[document]
            rows = (self.terms[self._rows[document, sentence.number]] for sentence in read.sentences)
            self._vocabularies[document] = frozenset(terms(read.title)).union(*rows)
        return self._vocabularies[document]

    def before(self, hit: Hit) -> Hit | None:
        """The sentence before a hit in the same block of its document."""
        previous = self.hit(hit.document, hit.number - 1, hit.score)
        if previous is None:
            return None
        sentences = self.documents[hit.document].sentences
        alike = sentences[hit.number - 2].block == sentences[hit.number - 1].block
        return previous if alike else None

    def _hit(self, row: int, score: float) -> Hit:
        document, number = self._places[row]
        return Hit(document, number, self.texts[row], score, row)

    def _of_stretch(self, scores: Vector) -> Vector:
        """For each sentence the better of the stretches it is in."""
        return np.maximum(scores[self._first], scores[self._second])


def _openings(document: Document) -> Iterator[bool]:
    """For each sentence whether it opens a block of several."""
    blocks = [sentence.block for sentence in document.sentences]
    for before, block, after in zip([None, *blocks], blocks, [*blocks[1:], None], strict=False):
        yield before != block == after


def _with_claims(
    own: Sequence[Sequence[str]],
    claims: Sequence[Claim],
    documents: Mapping[str, Document],
    rows: Mapping[tuple[str, int], int],
) -> list[list[str]]:
    """The terms of each sentence and, once each, those that claims add that rest on it."""
    found = [list(row) for row in own]
    for claim in claims:
        for evidence in claim.evidence:
            document = documents.get(evidence.document)
            for sentence in document.sentences if document else ():
                if sentence.start < evidence.end and evidence.start < sentence.end:
                    row = found[rows[evidence.document, sentence.number]]
                    row += sorted(set(terms(claim.statement)) - set(row))
    return found


def _scaled(scores: Vector) -> Vector:
    best = float(scores.max(initial=0.0))
    return scores / np.float32(best) if best > 0 else scores
