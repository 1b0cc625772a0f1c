"""A question that takes for granted what the sources deny is told so, with the source's own sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reporter.grounding.analysis import analyse
from reporter.grounding.answers import ground_answer
from reporter.grounding.guard import compare, differences
from reporter.grounding.index import Source
from reporter.grounding.support import held_share
from reporter.retrieval.index import Hit
from reporter.retrieval.presupposition import presupposed
from reporter.types import AnswerStatement, Claim, DraftAnswer

LOOKED_AT = 5  # of the sentences found for the question
SPOKEN_OF = 0.6  # share of the premise's words that a sentence must hold: below, it speaks of something else
_DENIALS = frozenset({"negation", "direction"})  # a figure or name that differs denies nothing: it may be elsewhere
_AGAINST = frozenset({"contradicted", "unsupported"})


@dataclass(frozen=True, slots=True)
class WrongPremise:
    """What a question takes for granted, why it does not hold, and the sentence that says otherwise."""

    said: str
    statement: AnswerStatement


def wrong_premise(
    question: str, sources: Mapping[str, Source], found: Sequence[Hit], claims: tuple[Claim, ...]
) -> WrongPremise | None:
    """The premise of a question that a sentence found for it denies; None where none does.

    Where another sentence bears as much of the premise out, it is not wrong.
    """
    premise = presupposed(question)
    if premise is None:
        return None
    words = analyse(premise)
    borne_out, most, against = 0.0, SPOKEN_OF, None
    for hit in found[:LOOKED_AT]:
        source = sources[hit.document]
        pair = compare(words, source.analysis((hit.number - 1,)), source)
        share, differing = held_share(pair), [d for d in differences(pair) if d.weight in _AGAINST]
        denial = next((d.reason for d in differing if d.kind in _DENIALS and d.weight == "contradicted"), None)
        if not differing:
            borne_out = max(borne_out, share)
        elif denial and (share > most or (share == most and against is None)):
            most, against = share, (hit, denial)
    if against is None or borne_out >= most:
        return None
    hit, denial = against
    statement = ground_answer(DraftAnswer(text=hit.text, cites=((hit.document, hit.number),)), sources, claims)
    if not isinstance(statement, AnswerStatement):
        return None
    denial = denial.replace("the sentence", "the question")
    return WrongPremise(f"The question takes it that {_within(premise, question)}. {denial}", statement)


def _within(premise: str, question: str) -> str:
    """The premise as it stands within a sentence; a name keeps its capital."""
    lowered = premise[0].lower() + premise[1:]
    return lowered if lowered.split()[0] in question.split() else premise
