"""Step 2 of grounding: everything that changes the meaning, compared and said in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reporter.embedding import similarity
from reporter.grounding.analysis import Analysis
from reporter.grounding.checks.attribution import check_attribution
from reporter.grounding.checks.belonging import check_belonging
from reporter.grounding.checks.causes import check_causes
from reporter.grounding.checks.chinese import check_polarity_zh
from reporter.grounding.checks.comparison import Comparison, Difference
from reporter.grounding.checks.deeds import check_deeds
from reporter.grounding.checks.edits import check_edits
from reporter.grounding.checks.figures import check_figures
from reporter.grounding.checks.modality import check_modality
from reporter.grounding.checks.people import check_names
from reporter.grounding.checks.polarity import check_polarity
from reporter.grounding.checks.possession import check_possession
from reporter.grounding.checks.quantifiers import check_quantifiers
from reporter.grounding.checks.roles import check_roles
from reporter.grounding.checks.spelling import check_spelling
from reporter.grounding.checks.wording import check_additions, check_stitching, check_wording
from reporter.grounding.index import Source
from reporter.grounding.matching import match_words

Check = Callable[[Comparison], Iterator[Difference]]

#: In the order a reader wants to hear of them.
ALWAYS: tuple[Check, ...] = (check_figures, check_names)
ENGLISH: tuple[Check, ...] = (
    check_polarity,
    check_modality,
    check_quantifiers,
    check_attribution,
    check_roles,
    check_belonging,
    check_possession,
    check_deeds,
    check_edits,
    check_causes,
    check_spelling,
    check_wording,
    check_additions,
    check_stitching,
)
CHINESE: tuple[Check, ...] = (check_polarity_zh, check_wording)


def compare(claim: Analysis, evidence: Analysis, source: Source | None = None, *, judgment: bool = False) -> Comparison:
    """Set a claim beside its evidence."""
    across = claim.cjk or evidence.cjk
    matching = match_words(claim.words, evidence.words, None if across else similarity)
    return Comparison(claim, evidence, matching, source, judgment)


def differences(pair: Comparison) -> tuple[Difference, ...]:
    """All differences in meaning between a claim and its evidence; none when they agree."""
    checks = list(ALWAYS)
    if pair.claim.cjk and pair.evidence.cjk:
        checks += CHINESE
    elif not pair.claim.cjk and not pair.evidence.cjk:
        checks += ENGLISH
    found: dict[str, Difference] = {}
    for check in checks:
        for difference in check(pair):
            found.setdefault(difference.reason, difference)
    return tuple(found.values())
