"""Step 2 of grounding: everything that changes the meaning, compared and said in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from reporter.grounding.analysis import Analysis
from reporter.grounding.checks.attribution import check_attribution
from reporter.grounding.checks.belonging import check_belonging
from reporter.grounding.checks.causes import check_causes
from reporter.grounding.checks.ceasing import check_ceasing
from reporter.grounding.checks.certainty import check_certainty
from reporter.grounding.checks.chinese import check_laws_zh, check_names_zh, check_polarity_zh, check_stitching_zh
from reporter.grounding.checks.comparison import Comparison, Difference
from reporter.grounding.checks.contrast import check_contrast
from reporter.grounding.checks.deeds import check_deeds
from reporter.grounding.checks.edits import check_edits
from reporter.grounding.checks.figures import check_figures
from reporter.grounding.checks.links import check_called
from reporter.grounding.checks.modality import check_modality
from reporter.grounding.checks.negated import check_negated
from reporter.grounding.checks.objects import check_objects
from reporter.grounding.checks.order import check_order
from reporter.grounding.checks.people import check_names
from reporter.grounding.checks.polarity import check_polarity
from reporter.grounding.checks.possession import check_possession
from reporter.grounding.checks.qualities import check_qualities
from reporter.grounding.checks.quantifiers import check_quantifiers
from reporter.grounding.checks.quoting import check_first_person, check_quoting
from reporter.grounding.checks.roles import check_roles
from reporter.grounding.checks.series import check_series
from reporter.grounding.checks.spelling import check_spelling
from reporter.grounding.checks.timing import check_timing
from reporter.grounding.checks.trends import check_rank, check_trends
from reporter.grounding.checks.wording import check_additions, check_stitching, check_wording
from reporter.grounding.index import Source
from reporter.grounding.matching import Counterparts, match_words

#: Words that open a sentence and only link it to the one before.
LINKING = frozenset(
    "however moreover furthermore in addition additionally meanwhile also and but so then finally for example "
    "instance nevertheless nonetheless still yet indeed".split()
)

Check = Callable[[Comparison], Iterator[Difference]]

#: In the order a reader wants to hear of them.
ALWAYS: tuple[Check, ...] = (check_figures, check_names, check_first_person)
ENGLISH: tuple[Check, ...] = (
    check_series,
    check_polarity,
    check_negated,
    check_ceasing,
    check_trends,
    check_order,
    check_timing,
    check_rank,
    check_contrast,
    check_modality,
    check_certainty,
    check_quantifiers,
    check_attribution,
    check_roles,
    check_belonging,
    check_called,
    check_qualities,
    check_possession,
    check_deeds,
    check_objects,
    check_edits,
    check_quoting,
    check_causes,
    check_spelling,
    check_wording,
    check_additions,
    check_stitching,
)
CHINESE: tuple[Check, ...] = (
    check_names_zh,
    check_laws_zh,
    check_polarity_zh,
    check_stitching_zh,
    check_wording,
)


def compare(claim: Analysis, evidence: Analysis, source: Source | None = None, *, judgment: bool = False) -> Comparison:
    """Set a claim beside its evidence."""
    across = claim.cjk or evidence.cjk
    matching = match_words(claim.words, evidence.counterparts, likeness=not across)
    return Comparison(claim, evidence, matching, source, judgment)


def may_hold(claim: Analysis, evidence: Counterparts, least: float) -> bool:
    """Whether an evidence may have such a share of a sentence's words; quicker than to match them."""
    contents = claim.contents
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


def retypeset(pair: Comparison) -> bool:
    """Whether the claim is a sentence of the evidence, word for word: only its figures can say something else.

    These may be written otherwise ("3 million", "three million"), and a word that links it to others be left out.
    """
    ours = _as_typed(pair.claim)
    for at in [i for i, word in enumerate(pair.evidence.words) if i == 0 or word.initial]:
        number = pair.sentence_of(at)
        theirs = [i for i, n in enumerate(pair.evidence.sentence_numbers) if n == number]
        kept = _as_typed(pair.evidence, theirs)
        link = next((k for k, i in enumerate(theirs) if pair.evidence.words[i].norm not in LINKING), 0)
        if ours and ours in (kept, _as_typed(pair.evidence, theirs[link:])):
            return True
    return False


def _as_typed(side: Analysis, among: Sequence[int] | None = None) -> list[str]:
    """The words, each run of a figure's as one mark."""
    typed: list[str] = []
    for i in range(len(side.words)) if among is None else among:
        mark = "#" if i in side.figure_words else side.words[i].norm
        if mark != "#" or typed[-1:] != ["#"]:
            typed.append(mark)
    # Several might have changed places, which only their neighbours tell.
    several = typed.count("#") > 1
    return [side.words[i].norm for i in (range(len(side.words)) if among is None else among)] if several else typed


def each_difference(pair: Comparison) -> Iterator[Difference]:
    """The differences one by one, none for a reason that was given before; figures and names come first."""
    checks = list(ALWAYS)
    if pair.claim.cjk and pair.evidence.cjk:
        checks += CHINESE
    elif not pair.claim.cjk and not pair.evidence.cjk:
        checks += () if retypeset(pair) else ENGLISH
    given: set[str] = set()
    for check in checks:
        for difference in check(pair):
            if difference.reason not in given:
                given.add(difference.reason)
                yield difference
