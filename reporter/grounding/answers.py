"""A sentence of an answer, checked against the sources exactly like the memo's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from reporter.grounding.check import Finding, check
from reporter.grounding.ground import ADMITTED, ground
from reporter.grounding.index import Source
from reporter.grounding.premises import Premises, check_against_claims
from reporter.types import AnswerStatement, Claim, DraftAnswer, DraftClaim, Evidence, Refused, Support

MOST_CITED = 3  # claims of the run that a statement names
#: Score from which an uncited document bears out what a cited one denies: about the same words. Below, a passage
#: that leaves out what differs would pass for one that says it.
OUTWEIGHS = 0.8

_NOWHERE = Support(verdict="unsupported", score=0.0, reasons=("no passage of the sources speaks of this",))


def ground_answer(
    draft: DraftAnswer, sources: Mapping[str, Source], claims: Sequence[Claim], found: Iterable[str] = ()
) -> AnswerStatement | Refused:
    """A draft pinned to its evidence, with the run's claims that rest on the same; or refused with reasons.

    It is held against each document it cites, then against those ``found`` for the question (for models cite
    the wrong line), then, where it joins what several documents say, against the sentences it cites together.
    """
    text = " ".join(draft.text.split())
    places = [place for place in draft.cites if place[0] in sources]
    cited = dict.fromkeys(document for document, _ in places)
    best: tuple[Finding, str] | None = None
    denied: tuple[Finding, str] | None = None
    for document in chain(cited, (other for other in dict.fromkeys(found) if other not in cited)):
        hints = tuple(number - 1 for home, number in places if home == document)
        finding = check(text, sources[document], hints)
        if denied and document not in cited and finding.support.score < OUTWEIGHS:
            continue
        if best is None or finding.rank > best[0].rank:
            best = finding, document
        if finding.support.verdict == "supported":
            break
        if finding.support.verdict == "contradicted" and document in cited:
            denied = denied or (finding, document)
    if best is not None and best[0].support.verdict in ADMITTED:
        source = sources[best[1]]
        evidence = tuple(source.document.cite(span) for span in source.spans(best[0].sentences))
        return _statement(text, evidence, best[0].support, claims)
    joined = _joined(text, places, sources) if len(cited) > 1 else None
    if joined is not None:
        return _statement(text, *joined, claims)
    said = denied or best
    return Refused(
        step="answer", text=text, document=said[1] if said else None, support=said[0].support if said else _NOWHERE
    )


def _statement(text: str, evidence: tuple[Evidence, ...], support: Support, claims: Sequence[Claim]) -> AnswerStatement:
    cites = [claim.id for claim in claims if any(_overlap(a, b) for a in claim.evidence for b in evidence)]
    return AnswerStatement(text=text, cites=tuple(cites[:MOST_CITED]), evidence=evidence, support=support)


def _joined(
    text: str, places: Sequence[tuple[str, int]], sources: Mapping[str, Source]
) -> tuple[tuple[Evidence, ...], Support] | None:
    """Evidence and support of a sentence that joins cited sentences of several documents; None if it does not hold."""
    drafts = [
        DraftClaim(document=document, statement=sources[document].sentences[number - 1], cites=(number,))
        for document, number in dict.fromkeys(places)
        if 1 <= number <= len(sources[document].sentences)
    ]
    outcomes = [ground(draft, sources[draft.document], id=f"c{i}") for i, draft in enumerate(drafts, start=1)]
    said = tuple(outcome for outcome in outcomes if isinstance(outcome, Claim))
    result = check_against_claims(text, [claim.id for claim in said], Premises(said, sources, ""))
    if result.support.verdict not in ADMITTED:
        return None
    by_id = {claim.id: claim for claim in said}
    evidence = tuple(dict.fromkeys(e for id_ in result.cites for e in by_id[id_].evidence))
    return (evidence, result.support) if evidence else None


def _overlap(a: Evidence, b: Evidence) -> bool:
    return a.document == b.document and a.start < b.end and b.start < a.end
