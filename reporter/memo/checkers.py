"""Who has checked what a memo says: the rules, or a model where they could not decide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from reporter.types import Claim, Run, Support

RULES = "rules"


def checker_of(support: Support, claims: Iterable[Claim] = ()) -> str | None:
    """The model on whose word a sentence rests, by itself or by a claim it cites; None where the rules suffice."""
    checks = (held.model_check for held in (support, *(claim.support for claim in claims)))
    return next((check.by for check in checks if check), None)


def checkers(run: Run) -> Counter[str]:
    """How many of the memo's supported statements were checked by the rules, and how many by each model."""
    claims = {claim.id: claim for claim in run.claims}
    return Counter(
        checker_of(statement.support, (claims[name] for name in statement.cites if name in claims)) or RULES
        for section in run.sections
        for statement in section.statements
        if statement.support.verdict == "supported"
    )


def on_a_models_word(run: Run) -> str | None:
    """How many statements rest on a model's word, in a sentence; None where none does."""
    counted = checkers(run)
    models = [name for name in counted if name != RULES]
    if not models:
        return None
    count = counted.total() - counted[RULES]
    rest = "rests" if count == 1 else "rest"
    return f"{count} of {counted.total()} supported statements {rest} on the word of {' and '.join(models)}"
