"""A checked sentence of an answer taken into the memo: a new version of the run."""

from __future__ import annotations

import hashlib

from reporter.errors import PromotionError
from reporter.grounding.ground import ground, ground_statement
from reporter.grounding.index import sources_of
from reporter.memo.compilation import now
from reporter.types import AnswerStatement, Claim, DraftClaim, DraftStatement, Refused, Run, Section, Statement


def promoted(run: Run, statement: AnswerStatement, section: str) -> Run:
    """A run whose memo says the statement at the end of a section; its parent is the run given.

    Raises PromotionError where there is no such section, the memo says it already, or it does not check
    out against the claims it would cite.
    """
    home = _section(run, section)
    if any(held.text == statement.text for held in home.statements):
        raise PromotionError(f"section {home.title!r} says this already")
    claims = _claims(run, statement)
    draft = DraftStatement(text=statement.text, cites=tuple(claim.id for claim in claims))
    every = (*run.claims, *(claim for claim in claims if claim not in run.claims))
    checked = ground_statement(draft, every, sources_of(run.documents), section=home.name, audience=run.memo.audience)
    if isinstance(checked, Refused):
        raise PromotionError(
            f"the memo cannot say this: {'; '.join(checked.support.reasons)}", hint="ask for it more narrowly"
        )
    return _with(run, home, checked, every)


def _section(run: Run, name: str) -> Section:
    """The section of a name or title, also by its unique beginning."""
    wanted = name.casefold()
    named = [s for s in run.memo.sections if wanted in (s.name.casefold(), s.title.casefold())]
    found = named or [s for s in run.memo.sections if s.name.casefold().startswith(wanted)]
    if len(found) != 1:
        names = ", ".join(section.name for section in run.memo.sections)
        raise PromotionError(f"the memo has no section {name!r}", hint=f"its sections: {names}")
    return found[0]


def _claims(run: Run, statement: AnswerStatement) -> tuple[Claim, ...]:
    """Claims with all of the statement's evidence: those of the run that it cites, else one of its own a document."""
    cited = tuple(claim for claim in run.claims if claim.id in statement.cites)
    held = {(e.document, e.start, e.end) for claim in cited for e in claim.evidence}
    if all((e.document, e.start, e.end) in held for e in statement.evidence):
        return cited
    taken = max((int(claim.id.removeprefix("c")) for claim in run.claims), default=0)
    sources = sources_of(run.documents)
    documents = tuple(dict.fromkeys(evidence.document for evidence in statement.evidence))
    made: list[Claim] = []
    for document in documents:
        quoted = " ".join(e.quote for e in statement.evidence if e.document == document)
        text = statement.text if len(documents) == 1 else quoted
        outcome = ground(DraftClaim(document=document, statement=text), sources[document], id=f"c{taken + 1}")
        if isinstance(outcome, Claim):
            taken += 1
            made.append(outcome)
    return tuple(made)


def _with(run: Run, home: Section, checked: Statement, claims: tuple[Claim, ...]) -> Run:
    created = now()
    filled = home.model_copy(update={"statements": (*home.statements, checked), "note": None})
    sections = tuple(filled if section.name == home.name else section for section in run.memo.sections)
    digest = hashlib.sha256(f"{run.run_id}\n{home.name}\n{checked.text}".encode()).hexdigest()
    return run.model_copy(
        update={
            "run_id": f"{created:%Y%m%d-%H%M%S}-{digest[:6]}",
            "created": created.isoformat(timespec="seconds"),
            "parent": run.run_id,
            "claims": claims,
            "memo": run.memo.model_copy(update={"sections": sections}),
        }
    )
