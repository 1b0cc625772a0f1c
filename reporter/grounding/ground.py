"""Drafts become claims, summary sentences and statements here, and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reporter.grounding.check import Finding, check
from reporter.grounding.fields import entities_of, settled_kind, settled_speaker, when_of
from reporter.grounding.index import Source
from reporter.grounding.judgment import check_judgment, draws_inference
from reporter.grounding.premises import Premises, check_against_claims
from reporter.types import (
    Claim,
    DraftClaim,
    DraftSentence,
    DraftStatement,
    Evidence,
    Refused,
    Statement,
    SummarySentence,
)

ADMITTED = frozenset({"supported", "unchecked"})


def ground(draft: DraftClaim, source: Source, *, id: str) -> Claim | Refused:  # noqa: A002 (the noun's field)
    """A draft claim pinned to its evidence, its fields settled by it; or refused with the reasons."""
    text = " ".join(draft.statement.split())
    finding = check(text, source, _indexes(draft.cites))
    if finding.support.verdict not in ADMITTED:
        return Refused(step="extract", text=text, document=draft.document, support=finding.support)
    quoted = " ".join(source.sentences[i] for i in finding.sentences)
    if finding.support.verdict == "supported":
        kind, kind_reason = settled_kind(draft.kind, quoted)
        speaker, speaker_reason = settled_speaker(draft.attributed_to, quoted)
    else:  # another language: what the engine says of it cannot be checked, so it is not passed on
        kind, kind_reason, speaker, speaker_reason = draft.kind, None, None, None
    reasons = (*finding.support.reasons, *(r for r in (kind_reason, speaker_reason) if r))
    return Claim(
        id=id,
        statement=text,
        kind=kind,
        attributed_to=speaker,
        entities=entities_of(text, quoted),
        when=when_of(quoted, source.document),
        evidence=_evidence(finding, source),
        support=finding.support.model_copy(update={"reasons": reasons}),
    )


def ground_sentence(draft: DraftSentence, source: Source) -> SummarySentence | Refused:
    """A sentence of a source's summary, checked like a claim."""
    text = " ".join(draft.text.split())
    finding = check(text, source, _indexes(draft.cites))
    if finding.support.verdict not in ADMITTED:
        return Refused(step="summarize", text=text, document=draft.document, support=finding.support)
    return SummarySentence(text=text, evidence=_evidence(finding, source), support=finding.support)


def ground_statement(
    draft: DraftStatement,
    claims: Sequence[Claim],
    sources: Mapping[str, Source],
    *,
    section: str | None = None,
    audience: str = "",
) -> Statement | Refused:
    """A memo sentence checked against the claims it cites and their spans.

    Where those do not bear it out but other claims do, it cites those. A sentence that the claims
    say is ``reported`` whatever the engine called it; any other must pass as a ``judgment``.
    """
    text = " ".join(draft.text.split())
    premises = Premises(tuple(claims), sources, audience)
    found = check_against_claims(text, draft.cites, premises)
    said = found.support.verdict in ADMITTED
    if draft.type == "judgment" and (not said or draws_inference(text, found.cites, premises)):
        judged = check_judgment(text, found.cites if said else draft.cites, premises)
        if judged.support.verdict in ADMITTED:
            return Statement(text=text, type="judgment", cites=judged.cites, support=judged.support)
        found = found if said else judged
    if said:
        return Statement(text=text, type="reported", cites=found.cites, support=found.support)
    return Refused(step="write", text=text, section=section, support=found.support)


def _indexes(cites: Sequence[int]) -> tuple[int, ...]:
    return tuple(number - 1 for number in cites)


def _evidence(finding: Finding, source: Source) -> tuple[Evidence, ...]:
    return tuple(source.document.cite(span) for span in source.spans(finding.sentences))
