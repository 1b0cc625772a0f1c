"""The grey zone: what the rules can neither bear out nor refute, and what a second reader's opinion makes of it.

The reader, a model, is asked elsewhere; its opinion comes in as a value. It can never overrule a definite
difference, since what has one is no doubt and no opinion on it is looked up.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reporter.grounding.analysis import Analysis, analyse
from reporter.grounding.check import Finding
from reporter.grounding.guard import compare, differences
from reporter.grounding.index import Source
from reporter.grounding.premises import Cited, Premises
from reporter.types import ModelCheck, Support, Verdict

MOST_READ = 3
"""Sentences, or claims, that a sentence is read beside."""

_UNDECIDED: frozenset[Verdict] = frozenset({"partly", "unsupported", "unchecked"})
#: Kinds of difference that say "no words of the passage stand for this", unless they contradict.
_LACKING = frozenset({"wording", "role"})


@dataclass(frozen=True, slots=True)
class Doubt:
    """A sentence that the rules cannot decide, and what it is to be read beside.

    Either sentences of a document by number, or claims by id.
    """

    text: str
    document: str | None = None
    sentences: tuple[int, ...] = ()
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a second reader makes of a doubt; ``unchecked`` where it could not tell, or could not be asked."""

    verdict: Verdict
    reason: str
    by: str


Opinions = Mapping[Doubt, Opinion]


def doubt_about(text: str, found: Finding, source: Source, hints: Sequence[int] = ()) -> Doubt | None:
    """What is to be asked of a text that a document may bear out; None where the rules decide.

    ``hints`` are indexes of the sentences an engine cited: read too where there is room, or alone where no passage
    was found.
    """
    claim = analyse(text)
    if found.support.verdict not in _UNDECIDED or not claim.words:
        return None
    if found.sentences and _decided(claim, _quoted(source, found.sentences), source):
        return None
    hinted = [i for i in hints if 0 <= i < len(source.sentences)]
    both = tuple(sorted([*dict.fromkeys((*found.sentences, *hinted))][:MOST_READ]))
    read = found.sentences if not both or _decided(claim, _quoted(source, both), source) else both
    numbers = tuple(i + 1 for i in read)
    if not numbers or source.document.withheld.intersection(numbers):
        return None
    return Doubt(text, document=source.document.id, sentences=numbers)


def reconsidered(
    text: str, found: Finding, source: Source, hints: Sequence[int] = (), opinions: Opinions | None = None
) -> Finding:
    """A finding in the light of an opinion, if there is one on it.

    What the rules refused has no evidence where the check failed, and so stays refused.
    """
    doubt = doubt_about(text, found, source, hints) if opinions else None
    opinion = opinions.get(doubt) if opinions and doubt else None
    if doubt is None or opinion is None:
        return found
    read = tuple(number - 1 for number in doubt.sentences)
    support = _weighed(found.support, opinion, fingerprint(text, _quoted(source, read)))
    return Finding(() if _failed(support, found.support) else read, support)


def doubt_about_statement(text: str, found: Cited, cites: Sequence[str], premises: Premises) -> Doubt | None:
    """What is to be asked of a sentence that claims may bear out; None where the rules decide.

    On claims that are unchecked themselves nothing is asked: a sentence is no better checked than they are.
    """
    if found.support.verdict not in _UNDECIDED or not found.cites:
        return None
    sentence = analyse(text)
    both = tuple(dict.fromkeys((*found.cites, *(id_ for id_ in cites if id_ in premises.by_id))))[:MOST_READ]
    if any(premises.by_id[id_].support.verdict == "unchecked" for id_ in both):
        return None
    undecided = [read for read in (found.cites, both) if not _decided_by_claims(sentence, read, premises)]
    return Doubt(text, claims=undecided[-1]) if undecided[:1] == [found.cites] else None


def reconsidered_statement(
    text: str, found: Cited, cites: Sequence[str], premises: Premises, opinions: Opinions | None = None
) -> Cited:
    """As `reconsidered`, of a sentence beside claims."""
    doubt = doubt_about_statement(text, found, cites, premises) if opinions else None
    opinion = opinions.get(doubt) if opinions and doubt else None
    if doubt is None or opinion is None:
        return found
    said = [premises.by_id[id_].statement for id_ in doubt.claims]
    support = _weighed(found.support, opinion, fingerprint(text, said))
    return Cited(() if _failed(support, found.support) else doubt.claims, support)


def vouched_for(text: str, check: ModelCheck | None, read: Sequence[str], source: Source | None) -> bool:
    """Whether a model's word on record still stands: text and what it was read beside as they were, no difference.

    ``read`` may go on with what was added to the evidence later.
    """
    if check is None:
        return False
    beside = next((read[:n] for n in range(1, len(read) + 1) if fingerprint(text, read[:n]) == check.sha256), None)
    return beside is not None and not _decided(analyse(text), beside, source)


def fingerprint(text: str, read: Sequence[str]) -> str:
    """The hash of a text and of what it was read beside."""
    said = [" ".join(piece.split()) for piece in (text, *read)]
    return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode("utf-8", "surrogatepass")).hexdigest()


def _quoted(source: Source, read: Sequence[int]) -> list[str]:
    return [source.document.quote(span) for span in source.spans(read)]


def _decided(claim: Analysis, read: Sequence[str], source: Source | None) -> bool:
    """Whether the rules see a definite difference, which is not for a model to overrule."""
    evidence = analyse(" ".join(" ".join(piece.split()) for piece in read))
    found = differences(compare(claim, evidence, source))
    return any(d.kind not in _LACKING or d.weight == "contradicted" for d in found)


def _decided_by_claims(sentence: Analysis, read: Sequence[str], premises: Premises) -> bool:
    claims = [premises.by_id[id_] for id_ in read]
    return _decided(sentence, [claim.statement for claim in claims], premises.source_of(claims))


def _failed(support: Support, rules: Support) -> bool:
    """Whether what the rules refused could not be checked: then no evidence is given, and it stays refused."""
    return support.verdict == "unchecked" and rules.verdict != "unchecked"


def _weighed(rules: Support, opinion: Opinion, sha256: str) -> Support:
    """The support of a doubt by the opinion on it; the score stays the rules'."""
    if opinion.verdict == "unchecked":
        reasons = (*rules.reasons, f"{opinion.by} could not check it: {opinion.reason}")
        return Support(verdict="unchecked", score=rules.score, reasons=reasons)
    said = f"checked by {opinion.by}: {opinion.reason}"
    if opinion.verdict == "supported":
        check = ModelCheck(by=opinion.by, sha256=sha256)
        return Support(verdict="supported", score=rules.score, reasons=(said,), model_check=check)
    return Support(verdict=opinion.verdict, score=rules.score, reasons=(*rules.reasons, said))
