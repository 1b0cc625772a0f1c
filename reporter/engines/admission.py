"""Which claims may stand in a section at all: one that says nothing of what it asks for would only fill it."""

from __future__ import annotations

from reporter.engines.aims import aim_of
from reporter.engines.cues import courteous, ensuing, exposed, formal, happening, patterned
from reporter.engines.selfreference import in_house
from reporter.prompting.templates import SectionSpec
from reporter.types import Claim

CUED = frozenset({"en", "zh", "und"})  # languages whose cue words are known; in others all would be a mere fact
SURE = 1.0  # of `exposed` and `patterned`: two cues and more


def admits(spec: SectionSpec, claim: Claim, *, language: str = "en") -> bool:
    """Whether a claim may stand in a section; ``language``: of its source, as a primary subtag."""
    if in_house(claim.statement) or formal(claim.statement):
        return False
    if language not in CUED:
        return True
    if spec.kinds and claim.kind not in spec.kinds:
        return False
    aim = aim_of(spec)
    if (aim.exposure > 0 or aim.pattern > 0) and courteous(claim.statement):
        return False
    return _consequent(claim) if aim.exposure > 0 else _patterned(claim) if aim.pattern > 0 else True


def _consequent(claim: Claim) -> bool:
    """A view, advice, what may come of something, or a fact of somebody's exposure; no mere plan or act."""
    match claim.kind:
        case "assessment" | "recommendation":
            return True
        case "forecast":
            return not happening(claim.statement) and (ensuing(claim.statement) or exposed(claim.statement) >= SURE)
        case "fact":
            return exposed(claim.statement) > 0 and not happening(claim.statement)


def _patterned(claim: Claim) -> bool:
    """What speaks of strategy, power or a trend: a view of it, or a state of things, and not the report of an act."""
    strength = patterned(claim.statement)
    if claim.kind == "assessment":
        return strength > 0 or not exposed(claim.statement)
    if happening(claim.statement):
        return False
    return strength >= SURE or (strength > 0 and (claim.kind != "forecast" or ensuing(claim.statement)))
