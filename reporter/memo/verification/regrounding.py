"""What a run holds, grounded anew: claims and summaries in the documents, statements in the claims."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from reporter.grounding.check import RANK, Finding, check
from reporter.grounding.ground import ADMITTED, ground_statement
from reporter.grounding.index import Source, sources_of
from reporter.grounding.judgment import check_judgment
from reporter.grounding.premises import Premises
from reporter.grounding.second_look import vouched_for
from reporter.memo.verification.report import Findings
from reporter.types import Claim, Document, DraftStatement, Evidence, Run, Statement, StatementType, Support

_OF_THE_WHOLE = ("folded", "cjk", "name_norms", "lower_norms")


class Regrounding:
    """Checks a run against itself; ``misquoted`` says what a source no longer holds of its evidence."""

    def __init__(self, run: Run, misquoted: Callable[[Evidence], str | None]) -> None:
        self.run = run
        self.sources = sources_of(run.documents)
        self.claims = {claim.id: claim for claim in run.claims}
        self.premises = Premises(run.claims, self.sources, run.memo.audience)
        self._misquoted = misquoted

    def check(self, findings: Findings) -> None:
        """Everything in run.json that the memo rests on."""
        for claim in self.run.claims:
            reasons = self._against_evidence(claim.statement, claim.evidence, claim.support)
            for piece in claim.corroborated_by:
                reasons += self._against_evidence(claim.statement, (piece,), claim.support)
            findings.hold("claim", f"run.json {claim.id}", claim.statement, reasons)
        for summary in self.run.memo.summaries:
            for sentence in summary.sentences:
                reasons = self._against_evidence(sentence.text, sentence.evidence, sentence.support)
                findings.hold("summary", f"run.json {summary.document}", sentence.text, reasons)
        for section in self.run.memo.sections:
            for statement in section.statements:
                where = f"run.json, {section.title}"
                findings.hold("statement", where, statement.text, self._against_claims(statement))

    def _against_evidence(self, text: str, evidence: Sequence[Evidence], recorded: Support) -> list[str]:
        """Why a text is not borne out by the evidence given for it; empty where it is."""
        reasons = [reason for piece in evidence for reason in self._misquotations(piece)]
        if reasons:
            return reasons
        found = [check(text, excerpt, range(len(excerpt.sentences))) for excerpt in _excerpts(evidence, self.sources)]
        best = max(found, key=lambda finding: finding.rank, default=None)
        reasons = _fallen_short(best, recorded)
        if reasons and vouched_for(text, recorded.model_check, _quotes(evidence), self.sources[evidence[0].document]):
            return []
        return reasons

    def _misquotations(self, piece: Evidence) -> Iterator[str]:
        source = self.sources.get(piece.document)
        if source is None:
            yield f"there is no document {piece.document}"
        elif source.document.quote(piece) != piece.quote or not piece.quote:
            there = source.document.quote(piece)
            yield f"{piece.document} has “{there}” at {piece.start}–{piece.end}, not “{piece.quote}”"
        else:
            gone = self._misquoted(piece)
            if gone:
                yield gone

    def _against_claims(self, statement: Statement) -> list[str]:
        unknown = [name for name in statement.cites if name not in self.claims]
        if unknown:
            return [f"there is no claim {name}" for name in unknown]
        cited = [self.claims[name] for name in statement.cites]
        reasons = [r for claim in cited for piece in claim.evidence for r in self._misquotations(piece)]
        if reasons:
            return reasons
        support = weigh_again(statement.text, statement.type, cited, self.premises)
        if RANK[support.verdict] < RANK[statement.support.verdict] or support.verdict not in ADMITTED:
            said, check = [claim.statement for claim in cited], statement.support.model_check
            if vouched_for(statement.text, check, said, self.premises.source_of(cited)):
                return []
            return list(support.reasons) or [f"it is {support.verdict}"]
        if statement.support.verdict not in ADMITTED:
            return [f"run.json calls it {statement.support.verdict}"]
        return []


def _quotes(evidence: Sequence[Evidence]) -> list[str]:
    """What was quoted of the first source, which the text was checked beside; others came later."""
    return [piece.quote for piece in evidence if piece.document == evidence[0].document]


def weigh_again(text: str, kind: StatementType, cited: Sequence[Claim], premises: Premises) -> Support:
    """How well the claims cited, and no others, bear a statement out; no claim may contradict a judgment."""
    names = tuple(claim.id for claim in cited)
    draft = DraftStatement(text=text, cites=names)
    outcome = ground_statement(draft, cited, premises.sources, audience=premises.audience)
    if isinstance(outcome, Statement) or kind == "reported":
        return outcome.support
    return check_judgment(text, names, premises).support


def _fallen_short(finding: Finding | None, recorded: Support) -> list[str]:
    if finding is None:
        return ["none of the sentences quoted is in the document"]
    verdict = finding.support.verdict
    if verdict in ADMITTED and RANK[verdict] >= RANK[recorded.verdict] and recorded.verdict in ADMITTED:
        return []
    return list(finding.support.reasons) or [f"it is {verdict}, run.json calls it {recorded.verdict}"]


def _excerpts(evidence: Iterable[Evidence], sources: Mapping[str, Source]) -> Iterator[Source]:
    """Per document, a source that offers as evidence only the sentences quoted."""
    spans: dict[str, list[Evidence]] = {}
    for piece in evidence:
        spans.setdefault(piece.document, []).append(piece)
    for name, pieces in spans.items():
        whole = sources[name]
        quoted = tuple(
            sentence
            for sentence in whole.document.sentences
            if any(piece.start <= sentence.start and sentence.end <= piece.end for piece in pieces)
        )
        fields = {name: getattr(whole.document, name) for name in Document.model_fields}
        # Made anew: a copy would bring the cached texts of all sentences along.
        excerpt = Source(Document(**{**fields, "sentences": quoted}))
        # What is read off the whole text is the same for all excerpts, and slow to read for each.
        vars(excerpt).update({name: getattr(whole, name) for name in _OF_THE_WHOLE})
        if quoted:
            yield excerpt
