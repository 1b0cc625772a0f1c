"""The answer without a model: the sentences that say it, or what the sources do not say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reporter.patterns import one_of
from reporter.retrieval.answerable import answers, share_held, wanted_terms
from reporter.retrieval.followups import carried
from reporter.retrieval.forms import base, is_irregular, is_participle
from reporter.retrieval.index import Hit, Index
from reporter.retrieval.questions import Question, asks, parts
from reporter.retrieval.terms import STOPWORDS, is_light, normal, stem, terms

Passage = tuple[Hit, ...]

MOST = 3  # sentences shown beside their lead-ins
LOOKED_AT = 20  # hits they are chosen from
#: A further sentence is shown from this share of the best one's score and words: below, it changes the subject.
CLOSE = 0.75
#: Share of terms in common from which two sentences say the same.
SAME = 0.8
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_LEANING = re.compile(
    r"[\"“‘'(]*(?:(?:However|But|And|So|Instead|Still|Also|Moreover|In addition|Yet|Then),?\s+)?"
    + one_of("It He She They This That These Those Its His Her Their Both it he she they this these its his her their")
    + r"\b|[“（]*(?:这|该|此|其|它|他|她)"
)


@dataclass(frozen=True, slots=True)
class BuiltInAnswer:
    """What to show: passages, best first, each a sentence with, at most, the one before it that it leans on.

    ``missing`` says what the sources do not say: where ``answerable`` is False all of what is asked, and the passages
    are then the nearest there are, to be shown as such or not at all; else a part of it.
    """

    passages: tuple[Passage, ...]
    answerable: bool
    missing: str | None


def best(question: str, index: Index, earlier: Sequence[str] = ()) -> BuiltInAnswer:
    """The sentences that answer a question, part by part; ``earlier`` is what was said before, oldest first.

    Where the sources answer a part of it and not the rest, the rest is what is missing.
    """
    asked = parts(question)
    found = [_answer(part, index, (*earlier, *asked[:number])) for number, part in enumerate(asked)]
    answered = [answer for answer in found if answer.answerable]
    if len(asked) == 1 or not answered:
        return _answer(question, index, earlier)
    passages = dict.fromkeys(passage for answer in answered for passage in answer.passages)
    lacking = [
        answer.missing.replace("the question", f"“{part}”")
        for part, answer in zip(asked, found, strict=True)
        if answer.missing
    ]
    return BuiltInAnswer(tuple(passages), True, " ".join(lacking) or None)


def _answer(question: str, index: Index, earlier: Sequence[str]) -> BuiltInAnswer:
    asked = asks(question)
    topic = carried(question, earlier)
    hits = index.search(asked.text, LOOKED_AT, topic)
    answerable = answers(asked, hits, index, topic)
    passages = tuple(_chosen(_bearing(asked, hits, index, topic), index))
    return BuiltInAnswer(passages, answerable, None if answerable else missing(asked, hits, index, topic))


def missing(question: Question, hits: Sequence[Hit], index: Index, topic: Mapping[str, float] | None = None) -> str:
    """What the sources do not say, in a sentence: the words they do not have, or that none of theirs answers."""
    if not question.terms and not topic:
        return "The question has no words that could be looked up."
    unknown = _unknown(question, hits, index)
    if unknown:
        return f"The sources do not mention {_listed(unknown)}."
    if not hits:
        return "The sources do not speak of this."
    return "The sources speak of this, but no sentence of theirs answers the question."


def _bearing(question: Question, hits: Sequence[Hit], index: Index, topic: Mapping[str, float]) -> list[Hit]:
    """The hits about as good as the first: by their score, and by the question's words they hold."""
    wanted = wanted_terms(question, index, topic)
    if not hits or not wanted:
        return []
    enough = CLOSE * share_held(wanted, hits[0], index)
    return [hit for hit in hits if hit.score >= CLOSE * hits[0].score and share_held(wanted, hit, index) >= enough]


def _chosen(hits: Sequence[Hit], index: Index) -> Iterator[Passage]:
    """At most three hits, none saying what another said, with the sentence one leans on."""
    shown: list[Hit] = []
    given = 0
    for hit in hits:
        if given == MOST:
            return
        if any(_alike(hit, other, index) for other in shown):
            continue
        lead_in = index.before(hit) if _LEANING.match(hit.text) else None
        if _LEANING.match(hit.text) and (lead_in is None or _LEANING.match(lead_in.text)):
            continue
        passage = (hit,) if lead_in is None or lead_in in shown else (lead_in, hit)
        shown += passage
        given += 1
        yield passage


def _alike(hit: Hit, other: Hit, index: Index) -> bool:
    if hit.row == other.row:
        return True
    ours, theirs = set(index.terms[hit.row]), set(index.terms[other.row])
    return len(ours & theirs) >= SAME * max(1, min(len(ours), len(theirs)))


def _unknown(question: Question, hits: Sequence[Hit], index: Index) -> list[str]:
    """The question's words, as written, that no document found has: names where there are any, else other words.

    A verb the sources lack says little, they may have another for it.
    """
    known = {term for document in {hit.document for hit in hits} for term in index.vocabulary(document)}
    words = [match.group() for match in _WORD.finditer(question.text)]
    strange = [
        word
        for word in dict.fromkeys(words)
        if (norm := normal(word)) not in STOPWORDS
        and terms(word)
        and not set(terms(word)) & known
        and not is_light(stem(norm))
    ]
    names = [word for word in strange if normal(word) in question.names]
    return names or [word for word in strange if not (is_participle(word.lower()) or is_irregular(base(word.lower())))]


def _listed(words: Sequence[str]) -> str:
    quoted = [f"“{word}”" for word in words[:MOST]]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} or {quoted[-1]}"
