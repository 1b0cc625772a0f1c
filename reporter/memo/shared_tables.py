"""What documents that share a table put differently in it: the rows as claims, and their conflicts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reporter.grounding.ground import ground
from reporter.grounding.index import Source
from reporter.grounding.tables import disagreements
from reporter.types import Claim, Conflict, Document, DraftClaim


def conflicting_rows(
    documents: Sequence[Document], sources: Mapping[str, Source], after: int
) -> tuple[tuple[Claim, ...], tuple[Conflict, ...]]:
    """The rows, each once, as claims numbered on from ``after``, and where they disagree."""
    rows: dict[tuple[str, int], Claim] = {}
    found: list[Conflict] = []
    for one, other, reason in disagreements(documents):
        sides = []
        for document, number in (one, other):
            if (document, number) not in rows:
                source = sources[document]
                text = source.document.sentence_texts[number - 1]
                draft = DraftClaim(document=document, statement=text, cites=(number,))
                outcome = ground(draft, source, id=f"c{after + len(rows) + 1}")
                if not isinstance(outcome, Claim):
                    continue
                rows[document, number] = outcome
            sides.append(rows[document, number].id)
        if len(sides) == 2:
            found.append(Conflict(claims=(sides[0], sides[1]), reason=reason))
    return tuple(rows.values()), tuple(found)
