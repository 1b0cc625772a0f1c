"""Gaps: what the template asks and no source answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reporter.memo.ledger import Ledger
from reporter.prompting.templates import MemoTemplate
from reporter.types import Gap, Kind, Section

_SAID: Mapping[Kind, str] = {
    "fact": "reports a fact",
    "assessment": "gives an assessment",
    "forecast": "says what is expected next",
    "recommendation": "says what should be done",
}


def gaps_of(template: MemoTemplate, sections: Sequence[Section], ledger: Ledger, audience: str) -> tuple[Gap, ...]:
    """Sections left empty for no such reason, kinds of claims asked for that nobody makes, questions nobody answers."""
    missing = tuple(_missing_kinds(template, ledger))
    told = {gap.section for gap in missing}
    empty = (gap for gap in _empty(sections, ledger) if gap.section not in told)
    return (*empty, *missing, *_unanswered(template, ledger, audience))


def _empty(sections: Sequence[Section], ledger: Ledger) -> Iterator[Gap]:
    """A section whose drafts were all refused is no gap of the sources."""
    refused = {draft.section for draft in ledger.refused}
    for section in sections:
        if not section.statements and section.name not in refused:
            yield Gap(text=f"No source says anything on: {section.title}.", section=section.name)


def _missing_kinds(template: MemoTemplate, ledger: Ledger) -> Iterator[Gap]:
    made = {claim.kind for claim in ledger.claims}
    asked = {kind: section.name for section in reversed(template.sections) for kind in section.kinds}
    for kind, said in _SAID.items():
        if kind in asked and kind not in made:
            yield Gap(text=f"No source {said}.", section=asked[kind])


def _unanswered(template: MemoTemplate, ledger: Ledger, audience: str) -> Iterator[Gap]:
    questions = template.questions_for(audience)
    if not questions:
        return
    # Imported here: most templates ask no questions.
    from reporter.retrieval.answerable import answers
    from reporter.retrieval.index import Index
    from reporter.retrieval.questions import asks

    index = Index(ledger.documents, ledger.claims)
    for question in questions:
        if not answers(asks(question), index.search(question), index):
            yield Gap(text=f"No source answers: {question}")
