"""What a reader is told beside a sentence: how many sources bear it out, who disputes it, what hedges it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reporter.grounding.scopes import cues
from reporter.grounding.words import has_cjk, words
from reporter.types import Claim, Run

#: On the guard's list, which is wide; but they tell more often what is at stake, allowed or due than how sure it is.
_STAKES = frozenset(
    "risk risks risking chance threat threatens threaten threatened fear fears feared can able capable whether "
    "should ought think thinks thought on".split()
)
_LANGUAGE = re.compile(r"(?!und\b)[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_HEDGE_ZH = re.compile("可能|或许|也许|或将|预计|预期|预测|有望|估计|据称|据传")


@dataclass(frozen=True, slots=True)
class Marks:
    """What there is to say of one sentence; ``conflicts`` are numbers (from 1) in the order of the run's.

    ``language`` is set where the sentence stands as in its source, in another language than the memo's.
    """

    sources: int = 1
    conflicts: tuple[int, ...] = ()
    language: str | None = None


def marks_by_text(run: Run) -> dict[str, Marks]:
    """The marks of each statement and claim, by its text with white space collapsed."""
    ledger = _Ledger(run)
    found = {_flat(claim.statement): ledger.marks(claim.statement, (claim.id,)) for claim in run.claims}
    for section in run.sections:
        for statement in section.statements:
            marks = ledger.marks(statement.text, statement.cites)
            # A judgment is the writer's: that its premises are well borne out does not bear it out.
            found[_flat(statement.text)] = replace(marks, sources=1) if statement.type == "judgment" else marks
    return found


def is_language_tag(language: str) -> bool:
    """Whether a document's language is one that HTML can be told: a tag by BCP 47, and not "undetermined"."""
    return bool(_LANGUAGE.fullmatch(language))


def hedges(text: str) -> tuple[tuple[int, int], ...]:
    """Where the words stand that hedge a sentence ("may", "is likely", 预计), as offsets."""
    if has_cjk(text):
        return tuple(match.span() for match in _HEDGE_ZH.finditer(text))
    read = words(text)
    found = (cue for cue in cues(read) if cue.kind == "hedge" and read[cue.first].norm not in _STAKES)
    return tuple(sorted({(read[cue.first].start, read[cue.last].end) for cue in found}))


class _Ledger:
    """A run's claims, looked up by id."""

    def __init__(self, run: Run) -> None:
        self._claims = {claim.id: claim for claim in run.claims}
        self._languages = {document.id: document.language for document in run.documents}
        self._own = run.memo.language.partition("-")[0]
        self._disputed: dict[str, list[int]] = {}
        for number, conflict in enumerate(run.conflicts, start=1):
            for name in conflict.claims:
                self._disputed.setdefault(name, []).append(number)

    def marks(self, text: str, cites: Sequence[str]) -> Marks:
        """What the cited claims give a sentence."""
        claims = [self._claims[name] for name in cites if name in self._claims]
        return Marks(
            sources=max((claim.independent_sources for claim in claims), default=1),
            conflicts=tuple(sorted({number for name in cites for number in self._disputed.get(name, ())})),
            language=next((found for claim in claims if (found := self._foreign(text, claim))), None),
        )

    def _foreign(self, text: str, claim: Claim) -> str | None:
        language = self._languages.get(claim.evidence[0].document, "und")
        if not is_language_tag(language) or language.partition("-")[0] == self._own:
            return None
        verbatim = _flat(text) in _flat(" ".join(piece.quote for piece in claim.evidence))
        return language if verbatim else None


def _flat(text: str) -> str:
    return " ".join(text.split())
