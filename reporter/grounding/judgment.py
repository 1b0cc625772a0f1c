"""What an inference of the writer's must hold to, since no source can say it."""

from __future__ import annotations

from collections.abc import Sequence

from reporter.grounding.analysis import analyse
from reporter.grounding.checks.comparison import Comparison, Difference
from reporter.grounding.checks.figures import check_figures
from reporter.grounding.checks.modality import check_modality
from reporter.grounding.checks.people import check_names
from reporter.grounding.checks.polarity import check_polarity
from reporter.grounding.checks.quantifiers import check_quantifiers
from reporter.grounding.checks.roles import check_roles
from reporter.grounding.checks.wording import check_wording
from reporter.grounding.guard import compare
from reporter.grounding.premises import MOST_CITED, Cited, Premises
from reporter.grounding.support import held_share, missing_words
from reporter.types import Claim, Support

#: Share of its content words that the premises must hold (the design's starting value).
PREMISE_SHARE = 0.6


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
    found = [*_brought_in(pair), *_contradicting(text, cited, premises)]
    share = held_share(pair)
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
    verdict = "unchecked" if any(claim.support.verdict == "unchecked" for claim in cited) else "supported"
    return Cited(ids, Support(verdict=verdict, score=score))


def _beside(text: str, claims: Sequence[Claim], premises: Premises) -> Comparison:
    quotes = dict.fromkeys(" ".join(e.quote.split()) for claim in claims for e in claim.evidence)
    said = " ".join(dict.fromkeys([*(claim.statement for claim in claims), *quotes]))
    return compare(analyse(text), analyse(said), premises.source_of(claims), judgment=True)


def _brought_in(pair: Comparison) -> list[Difference]:
    checks = (
        check_figures,
        check_names,
        check_polarity,
        check_modality,
        check_quantifiers,
        check_roles,
        check_wording,
    )
    return [difference for check in checks for difference in check(pair)]


def _contradicting(text: str, cited: Sequence[Claim], premises: Premises) -> list[Difference]:
    """Differences of figure, negation or direction with an uncited claim that speaks of the same."""
    found: list[Difference] = []
    for claim in premises.claims:
        if claim in cited:
            continue
        pair = _beside(text, [claim], premises)
        if held_share(pair) >= 0.75:
            found += [d for check in (check_figures, check_polarity) for d in check(pair) if d.weight == "contradicted"]
    return found
