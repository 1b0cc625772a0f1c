"""A question that takes for granted what the sources deny is told so, with the source's own sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reporter.grounding.analysis import analyse
from reporter.grounding.answers import ground_answer
from reporter.grounding.check import Finding, check
from reporter.grounding.guard import compare, differences
from reporter.grounding.index import Source
from reporter.grounding.support import held_share
from reporter.retrieval.presupposition import presupposed
from reporter.types import AnswerStatement, Claim, DraftAnswer

MOST_DOCUMENTS = 5  # of those found for the question
SPOKEN_OF = 0.6  # share of the premise's words that a passage must hold: below, it speaks of something else
_DENIALS = frozenset({"negation", "direction"})  # a figure or name that differs denies nothing: it may be elsewhere


@dataclass(frozen=True, slots=True)
class WrongPremise:
    """What a question takes for granted, why it does not hold, and the sentence that says otherwise."""

    said: str
    statement: AnswerStatement


def wrong_premise(
    question: str, sources: Mapping[str, Source], found: Iterable[str], claims: tuple[Claim, ...]
) -> WrongPremise | None:
    """The premise of a question that the documents found for it contradict; None where none does.

    A premise that any of the documents bears out is not wrong, whatever another says.
    """
    premise = presupposed(question)
    if premise is None:
        return None
    against: tuple[str, int, str] | None = None
    for document in list(dict.fromkeys(found))[:MOST_DOCUMENTS]:
        finding = check(premise, sources[document])
        if finding.support.verdict in ("supported", "partly"):
            return None
        denial = _denial(premise, sources[document], finding)
        if denial and against is None:
            against = document, finding.sentences[0], denial
    if against is None:
        return None
    document, index, denial = against
    draft = DraftAnswer(text=sources[document].sentences[index], cites=((document, index + 1),))
    statement = ground_answer(draft, sources, claims)
    if not isinstance(statement, AnswerStatement):
        return None
    return WrongPremise(
        f"The question takes it that {_lowered(premise)}. {denial.replace('the sentence', 'the question')}", statement
    )


def _denial(premise: str, source: Source, finding: Finding) -> str | None:
    """How the passage found denies a premise, in words; None where it does not."""
    if not finding.sentences:
        return None
    pair = compare(analyse(premise), source.analysis(finding.sentences), source)
    if held_share(pair) < SPOKEN_OF:
        return None
    return next((d.reason for d in differences(pair) if d.kind in _DENIALS and d.weight == "contradicted"), None)


def _lowered(premise: str) -> str:
    """The premise as it stands within a sentence; a name keeps its capital."""
    first, _, rest = premise.partition(" ")
    return f"{first.lower()} {rest}" if first in {"The", "A", "An", "This", "These", "Their", "Its"} else premise
