"""Rules on how sure a judgment is, and in which words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reporter.memo.lint.subject import Fault, Subject
from reporter.memo.tradecraft.likelihood import FIRM, likelihoods, off_the_scale

_SURE = re.compile(
    r"\b(?:will|certainly|clearly|undoubtedly|definitely|without (?:a )?doubt|must mean|(?:with )?high confidence"
    r"|beyond (?:a )?doubt|inevitabl[ey])\b",
    re.IGNORECASE,
)


def mixed_rows(subject: Subject) -> Iterator[Fault]:
    """R006: judgments that state likelihood in words of both rows of the scale."""
    found = [(cited, said) for cited in subject.judgments for said in likelihoods(cited.text)]
    rows = {said.row for _, said in found}
    if len(rows) < 2:
        return
    first = found[0][1]
    for cited, said in found:
        if said.row != first.row:
            fitting = said.degree.words[first.row]
            yield Fault(
                f"memo.md:{cited.line}",
                cited.text,
                f"“{said.text}” is of the other row than “{first.text}”: “{fitting}” says the same",
            )


def off_scale(subject: Subject) -> Iterator[Fault]:
    """R007: a judgment that states likelihood in words the scale does not have."""
    for cited in subject.judgments:
        for said in off_the_scale(cited.text):
            yield Fault(f"memo.md:{cited.line}", cited.text, f"“{said}” is no word of the scale")


def firm_on_one_source(subject: Subject) -> Iterator[Fault]:
    """R008: a judgment stated with high confidence that rests on one source alone."""
    for cited in subject.judgments:
        firm = next((said.text for said in likelihoods(cited.text) if said.degree in FIRM), None)
        hedged = firm is None and any(True for _ in likelihoods(cited.text))
        sure = None if hedged else _SURE.search(cited.text)
        said = firm or (sure[0] if sure else None)
        independent = max((claim.independent_sources for claim in subject.claims_of(cited)), default=1)
        sources = subject.sources_of(cited)
        if said and len(sources) == 1 and independent == 1:
            reason = f"“{said}” is firm, and all it rests on is {sources.pop()}"
            yield Fault(f"memo.md:{cited.line}", cited.text, reason)
