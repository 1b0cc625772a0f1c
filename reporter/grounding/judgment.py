"""What an inference of the writer's must hold to, since no source can say it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from reporter.grounding.analysis import analyse
from reporter.grounding.checks.comparison import Comparison, Difference
from reporter.grounding.checks.edits import check_edits
from reporter.grounding.checks.figures import check_figures
from reporter.grounding.checks.modality import check_modality
from reporter.grounding.checks.people import check_names
from reporter.grounding.checks.polarity import check_polarity
from reporter.grounding.checks.quantifiers import check_quantifiers
from reporter.grounding.checks.roles import check_roles
from reporter.grounding.guard import compare, may_hold
from reporter.grounding.matching import Counterparts
from reporter.grounding.premises import MOST_CITED, Cited, Premises
from reporter.grounding.scopes import Cue
from reporter.grounding.support import held_share, missing_words
from reporter.grounding.words import stem, words
from reporter.types import Claim, Support, Verdict

#: Share of its content words that the premises must hold (the design's starting value).
PREMISE_SHARE = 0.6
OF_THE_SAME = 0.75  # share of its content words from which another claim speaks of the same


#: Words an inference is made with; the premises need not have them.
_INFERRING = frozenset(
    stem(word)
    for word in "suggest mean imply indicate signal point likely unlikely expect should could may might need plan "
    "prepare watch consider therefore policymaker buyer stakeholder company firm reader planner investor decision "
    "maker future further risk exposure exposed security concern depend reliance remain face matter outlook prospect "
    "possible".split()
)


def draws_inference(text: str, cites: Sequence[str], premises: Premises) -> bool:
    """Whether a sentence hedges or advises where the claims it cites do not: then it is the writer's own."""
    cited = [premises.by_id[id_] for id_ in dict.fromkeys(cites) if id_ in premises.by_id][:MOST_CITED]
    if not cited:
        return False
    pair = _beside(text, cited, premises)
    kinds = ("hedge", "deontic", "unrealised")
    own = [cue for cue in pair.claim.of_kind(*kinds) if not pair.evidence_words(cue) or not _softened_there(cue, pair)]
    return bool(own)


def _softened_there(cue: Cue, pair: Comparison) -> bool:
    return any(pair.overlap(cue, other) for other in pair.evidence.of_kind("hedge", "deontic", "unrealised"))


def check_judgment(text: str, cites: Sequence[str], premises: Premises) -> Cited:
    """Whether an inference brings in nothing its premises lack, is no firmer, and contradicts no claim."""
    cited = [premises.by_id[id_] for id_ in dict.fromkeys(cites) if id_ in premises.by_id][:MOST_CITED]
    ids = tuple(claim.id for claim in cited)
    if not cited:
        return Cited(
            (),
            Support(verdict="unsupported", score=0.0, reasons=("a judgment must cite a claim it rests on",)),
        )
    pair = _beside(text, cited, premises)
    found = [*_brought_in(pair, premises.audience), *_contradicting(text, cited, premises)]
    share = _premise_share(pair, premises.audience)
    score = round(share, 3)
    if found:
        contradicted = any(difference.weight == "contradicted" for difference in found)
        reasons = tuple(dict.fromkeys(difference.reason for difference in found))
        return Cited(
            ids,
            Support(
                verdict="contradicted" if contradicted else "unsupported",
                score=min(score, 0.3),
                reasons=reasons,
            ),
        )
    if share < PREMISE_SHARE:
        words = ", ".join(missing_words(pair))
        reason = f"judgment: its premises hold {share:.0%} of its words, not {words}"
        return Cited(ids, Support(verdict="partly" if share >= 0.4 else "unsupported", score=score, reasons=(reason,)))
    verdict: Verdict = "unchecked" if any(claim.support.verdict == "unchecked" for claim in cited) else "supported"
    return Cited(ids, Support(verdict=verdict, score=score))


def _premise_share(pair: Comparison, audience: str) -> float:
    """Share of a judgment's own words that stand for one of its premises; 0 where it has none."""
    addressed = {word.stem for word in words(audience)}
    counted = [
        i
        for i, word in enumerate(pair.claim.words)
        if word.content and i not in pair.claim.figure_words and word.stem not in _INFERRING | addressed
    ]
    held = sum((m := pair.matching.by_claim.get(i)) is not None and m.how != "opposite" for i in counted)
    return held / len(counted) if counted else 0.0


def _beside(text: str, claims: Sequence[Claim], premises: Premises) -> Comparison:
    return compare(analyse(text), analyse(_said(claims)), premises.source_of(claims), judgment=True)


def _said(claims: Sequence[Claim]) -> str:
    quotes = dict.fromkeys(" ".join(e.quote.split()) for claim in claims for e in claim.evidence)
    return " ".join(dict.fromkeys([*(claim.statement for claim in claims), *quotes]))


@lru_cache(maxsize=2048)
def _counterparts(said: str) -> Counterparts:
    return Counterparts(words(said))


def _brought_in(pair: Comparison, audience: str) -> list[Difference]:
    """What the premises lack; the audience's own name ("U.S. buyers") is not a name brought in."""
    checks = (check_figures, check_names, check_polarity, check_modality, check_quantifiers, check_roles, check_edits)
    addressed = {word.text for word in words(audience) if word.capital}
    return [
        difference
        for check in checks
        for difference in check(pair)
        if not (difference.kind == "name" and any(f"name {name}" in difference.reason for name in addressed))
    ]


def _contradicting(text: str, cited: Sequence[Claim], premises: Premises) -> list[Difference]:
    """Differences of figure, negation or direction with an uncited claim that speaks of the same."""
    found: list[Difference] = []
    sentence, names = analyse(text), {claim.id for claim in cited}
    for claim in premises.claims:
        if claim.id in names or not may_hold(sentence, _counterparts(_said([claim])), OF_THE_SAME):
            continue
        pair = _beside(text, [claim], premises)
        if held_share(pair) >= OF_THE_SAME:
            found += [d for check in (check_figures, check_polarity) for d in check(pair) if d.weight == "contradicted"]
    return found
