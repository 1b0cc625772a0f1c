"""Whether the sentences found answer the question: a logistic model over a few features that can be read."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from math import exp

from reporter.embedding import embed_static
from reporter.retrieval.expected import offers
from reporter.retrieval.index import LIGHT, Hit, Index
from reporter.retrieval.questions import Question
from reporter.retrieval.terms import is_light, mostly_cjk, stem, terms

_LOOKED_AT = 5  # hits that are asked whether they answer
_SHOWN = 3  # of these, such as would be shown
_NEGATION = re.compile(r"\b(?:not|never|no|without|neither|nor|none|cannot)\b|n['’]t\b|[不没未无非]", re.IGNORECASE)
_NEEDS_KIND = frozenset({"time", "amount"})  # other kinds of answer are in nearly every sentence
_RARE = 2.0  # a word that no sentence has counts three times one that all have
_USUAL = 0.5  # the cosine of a question and a sentence that has all its words, about
_ALIKE = 4  # letters in which a name and its adjective agree: "Italy", "Italian"


@dataclass(frozen=True, slots=True)
class Features:
    """What the decision is made of; each 0..1, the first three speak for an answer, the others against.

    ``held``: share of the question's content words that one sentence has. ``around``: the same of a
    sentence with its neighbours and the document's title. ``likeness``: cosine of question and sentence;
    each of the best of the first hits. ``strange_name``, ``strange_figure``: the documents found have not
    a name or figure of the question. ``negated``: the question says "not", no sentence found does.
    ``other_kind``: a date or an amount is asked for and none is there.
    """

    held: float
    around: float
    likeness: float
    strange_name: float
    strange_figure: float
    negated: float
    other_kind: float

    def values(self) -> tuple[float, ...]:
        """In the order of the weights."""
        return tuple(getattr(self, field.name) for field in fields(self))


@dataclass(frozen=True, slots=True)
class Model:
    """The weights, from answerable.json."""

    weights: tuple[float, ...]
    bias: float
    threshold: float

    def score(self, features: Features) -> float:
        """Logistic of the weighted sum, 0..1."""
        total = self.bias + sum(w * f for w, f in zip(self.weights, features.values(), strict=True))
        return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


@cache
def model() -> Model:
    """The shipped weights."""
    stored = json.loads(files("reporter.retrieval").joinpath("answerable.json").read_text(encoding="utf-8"))
    weights = stored["fitted"] | stored["set_by_hand"]
    return Model(tuple(weights[field.name] for field in fields(Features)), stored["bias"], stored["threshold"])


def answers(question: Question, hits: Sequence[Hit], index: Index, topic: Mapping[str, float] | None = None) -> bool:
    """Whether the hits of a search answer the question."""
    found = features(question, hits, index, topic)
    return found is not None and model().score(found) >= model().threshold


def features(
    question: Question, hits: Sequence[Hit], index: Index, topic: Mapping[str, float] | None = None
) -> Features | None:
    """The features of a question beside what was found; None where nothing was, or nothing is asked."""
    wanted = wanted_terms(question, index, topic or {})
    hits = hits[:_LOOKED_AT]
    if not hits or not wanted:
        return None
    held = max(share_held(wanted, hit, index) for hit in hits)
    return Features(
        held=held,
        around=max(_share(wanted, _around(hit, index)) for hit in hits),
        likeness=_likeness(question, hits, index, otherwise=held),
        strange_name=float(any(not _known(name, hits, index) for name in question.names)),
        strange_figure=float(any(not _has_figure(figure, hits, index) for figure in question.figures)),
        negated=float(_unmet_negation(question, hits)),
        other_kind=float(
            question.asked in _NEEDS_KIND and not any(offers(question, hit.text) for hit in hits[:_SHOWN])
        ),
    )


def wanted_terms(question: Question, index: Index, topic: Mapping[str, float]) -> dict[str, float]:
    """The terms an answer should hold, weighted; for a question without any of its own ("why?") the carried ones.

    A word that all sentences have tells less than one that none has: it counts for a third.
    """
    own = {term: LIGHT if is_light(term) else 1.0 for term in question.terms}
    if all(weight == LIGHT for weight in own.values()):
        own |= topic
    rarest = index.sentences.rarity("")
    return {term: weight * (1 + _RARE * index.sentences.rarity(term) / rarest) for term, weight in own.items()}


def share_held(wanted: Mapping[str, float], hit: Hit, index: Index) -> float:
    """Share of some weighted terms that a sentence has."""
    return _share(wanted, set(index.terms[hit.row]))


def _share(wanted: Mapping[str, float], held: set[str]) -> float:
    return sum(weight for term, weight in wanted.items() if term in held) / sum(wanted.values())


def _around(hit: Hit, index: Index) -> set[str]:
    near = [index.hit(hit.document, number) for number in (hit.number - 1, hit.number, hit.number + 1)]
    held = {term for one in near if one for term in index.terms[one.row]}
    return held | set(terms(index.documents[hit.document].title))


def _likeness(question: Question, hits: Sequence[Hit], index: Index, otherwise: float) -> float:
    """The best cosine; by the share of words held where vectors know nothing: Chinese, or no word of its own."""
    if mostly_cjk(question.text) or all(is_light(term) for term in question.terms):
        return _USUAL * otherwise
    vector = embed_static([question.text])[0]
    return max(0.0, float((index.vectors[[hit.row for hit in hits]] @ vector).max()))


def _known(name: str, hits: Sequence[Hit], index: Index) -> bool:
    """Whether a document found has a name, or a word that opens like it ("Italy", "Italian")."""
    wanted = stem(name)
    for document in {hit.document for hit in hits}:
        for term in index.vocabulary(document):
            if term == wanted or (len(wanted) > _ALIKE and term[:_ALIKE] == wanted[:_ALIKE]):
                return True
    return False


def _has_figure(figure: str, hits: Sequence[Hit], index: Index) -> bool:
    return any(figure in index.documents[document].text for document in {hit.document for hit in hits})


def _unmet_negation(question: Question, hits: Sequence[Hit]) -> bool:
    asked = question.asked != "yes_no" and bool(_NEGATION.search(question.text))
    return asked and not any(_NEGATION.search(hit.text) for hit in hits[:1])
