"""Drafts become claims, summary sentences and statements here, and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from reporter.grounding.check import Finding, check
from reporter.grounding.fields import entities_of, is_act, settled_kind, settled_speaker, when_of
from reporter.grounding.index import Source
from reporter.grounding.judgment import check_judgment, draws_inference
from reporter.grounding.premises import Premises, check_against_claims
from reporter.grounding.second_look import (
    Doubt,
    Opinions,
    doubt_about,
    doubt_about_statement,
    reconsidered,
    reconsidered_statement,
)
from reporter.types import (
    Claim,
    DraftClaim,
    DraftSentence,
    DraftStatement,
    Evidence,
    Refused,
    Statement,
    SummarySentence,
    Support,
)

ADMITTED = frozenset({"supported", "unchecked"})


def ground(
    draft: DraftClaim,
    source: Source,
    *,
    id: str,  # noqa: A002 (the noun's field)
    opinions: Opinions | None = None,
) -> Claim | Refused:
    """A draft claim pinned to its evidence, its fields settled by it; or refused with the reasons.

    ``opinions`` are a second reader's, on what the rules cannot decide.
    """
    text = " ".join(draft.statement.split())
    by_rules = check(text, source, _indexes(draft.cites))
    finding = reconsidered(text, by_rules, source, _indexes(draft.cites), opinions)
    if finding.support.verdict not in ADMITTED or not finding.sentences:
        return Refused(step="extract", text=text, document=draft.document, support=finding.support)
    quoted = " ".join(source.sentences[i] for i in finding.sentences)
    if by_rules.support.verdict != "unchecked":
        kind, kind_reason = settled_kind(draft.kind, quoted, act=is_act(source.document))
        speaker, speaker_reason = settled_speaker(draft.attributed_to, quoted)
    else:  # another language: what the engine says of it cannot be checked, so it is not passed on
        kind, kind_reason, speaker, speaker_reason = draft.kind, None, None, None
    support, reasons = finding.support, tuple(filter(None, (kind_reason, speaker_reason)))
    if reasons:
        support = support.model_copy(update={"reasons": (*support.reasons, *reasons)})
    evidence = _evidence(finding, source)
    return Claim(
        id=id,
        statement=next((piece.quote for piece in evidence if piece.quote == text), text),  # held once, not twice
        kind=kind,
        attributed_to=speaker,
        entities=entities_of(text, quoted),
        when=when_of(quoted, source),
        evidence=evidence,
        support=_held_once(support),
    )


def ground_sentence(
    draft: DraftSentence, source: Source, *, opinions: Opinions | None = None
) -> SummarySentence | Refused:
    """A sentence of a source's summary, checked like a claim."""
    text = " ".join(draft.text.split())
    finding = check(text, source, _indexes(draft.cites))
    finding = reconsidered(text, finding, source, _indexes(draft.cites), opinions)
    if finding.support.verdict not in ADMITTED or not finding.sentences:
        return Refused(step="summarize", text=text, document=draft.document, support=finding.support)
    return SummarySentence(text=text, evidence=_evidence(finding, source), support=finding.support)


def ground_statement(
    draft: DraftStatement,
    claims: Sequence[Claim],
    sources: Mapping[str, Source],
    *,
    section: str | None = None,
    audience: str = "",
    opinions: Opinions | None = None,
) -> Statement | Refused:
    """A memo sentence checked against the claims it cites and their spans.

    Where those do not bear it out but other claims do, it cites those. A sentence that the claims
    say is ``reported`` whatever the engine called it; any other must pass as a ``judgment``, on which
    nobody has a second look: whether claims bear out an inference is not for a reader to say.
    """
    text = " ".join(draft.text.split())
    premises = Premises(tuple(claims), sources, audience)
    found = check_against_claims(text, draft.cites, premises)
    if draft.type == "reported":
        found = reconsidered_statement(text, found, draft.cites, premises, opinions)
    said = found.support.verdict in ADMITTED and bool(found.cites)
    if draft.type == "judgment" and (not said or draws_inference(text, found.cites, premises)):
        judged = check_judgment(text, found.cites if said else draft.cites, premises)
        if judged.support.verdict in ADMITTED:
            return Statement(text=text, type="judgment", cites=judged.cites, support=judged.support)
        found = found if said else judged
    if said:
        return Statement(text=text, type="reported", cites=found.cites, support=found.support)
    return Refused(step="write", text=text, section=section, support=found.support)


def doubt_of(draft: DraftClaim | DraftSentence, source: Source) -> Doubt | None:
    """What the rules cannot decide of a draft."""
    text = " ".join((draft.statement if isinstance(draft, DraftClaim) else draft.text).split())
    return doubt_about(text, check(text, source, _indexes(draft.cites)), source, _indexes(draft.cites))


def doubt_of_statement(draft: DraftStatement, claims: Sequence[Claim], sources: Mapping[str, Source]) -> Doubt | None:
    """What the rules cannot decide of a memo sentence; a judgment is held to rules alone."""
    if draft.type == "judgment":
        return None
    text = " ".join(draft.text.split())
    premises = Premises(tuple(claims), sources)
    return doubt_about_statement(text, check_against_claims(text, draft.cites, premises), draft.cites, premises)


@lru_cache(maxsize=256)
def _held_once(support: Support) -> Support:
    """The first of all that are equal: of ten thousand claims most are borne out alike."""
    return support


def _indexes(cites: Sequence[int]) -> tuple[int, ...]:
    return tuple(number - 1 for number in cites)


def _evidence(finding: Finding, source: Source) -> tuple[Evidence, ...]:
    return tuple(source.document.cite(span) for span in source.spans(finding.sentences))
