"""Step 2 of grounding: everything that changes the meaning, compared and said in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reporter.grounding.analysis import Analysis
from reporter.grounding.checks.attribution import check_attribution
from reporter.grounding.checks.belonging import check_belonging
from reporter.grounding.checks.causes import check_causes
from reporter.grounding.checks.certainty import check_certainty
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
from reporter.grounding.checks.trends import check_sequence, check_trends
from reporter.grounding.checks.wording import check_additions, check_stitching, check_wording
from reporter.grounding.index import Source
from reporter.grounding.matching import Counterparts, match_words

Check = Callable[[Comparison], Iterator[Difference]]

#: In the order a reader wants to hear of them.
ALWAYS: tuple[Check, ...] = (check_figures, check_names)
ENGLISH: tuple[Check, ...] = (
    check_polarity,
    check_trends,
    check_sequence,
    check_modality,
    check_certainty,
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
    matching = match_words(claim.words, evidence.counterparts, likeness=not across)
    return Comparison(claim, evidence, matching, source, judgment)


def may_hold(claim: Analysis, evidence: Counterparts, least: float) -> bool:
    """Whether an evidence may have such a share of a sentence's words; quicker than to match them."""
    contents = [word for i, word in enumerate(claim.words) if word.content and i not in claim.figure_words]
    held = len(contents)
    for word in contents:
        held -= evidence.lack(word)
        if held / len(contents) < least:
            return False
    return True


def differences(pair: Comparison) -> tuple[Difference, ...]:
    """All differences in meaning between a claim and its evidence; none when they agree."""
    return tuple(each_difference(pair))


def agree(pair: Comparison) -> bool:
    """Whether there is no difference; looks no further than the first."""
    return next(each_difference(pair), None) is None


def each_difference(pair: Comparison) -> Iterator[Difference]:
    """The differences one by one, none for a reason that was given before; figures and names come first."""
    checks = list(ALWAYS)
    if pair.claim.cjk and pair.evidence.cjk:
        checks += CHINESE
    elif not pair.claim.cjk and not pair.evidence.cjk:
        checks += ENGLISH
    given: set[str] = set()
    for check in checks:
        for difference in check(pair):
            if difference.reason not in given:
                given.add(difference.reason)
                yield difference
