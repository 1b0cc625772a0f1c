"""The ledger of a run as rows: what was claimed, what was refused, what was set aside; filtered, and as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from pydantic import BaseModel, ConfigDict, Field

from reporter.memo.markdown import footnote_evidence
from reporter.memo.page.passages import anchor
from reporter.types import Claim, Document, Evidence, Run

IN_MEMO, CLAIM, REFUSED, SET_ASIDE = "in the memo", "not used", "refused", "set aside"
STANDINGS = (IN_MEMO, CLAIM, REFUSED, SET_ASIDE)
# What a spreadsheet takes for the beginning of a formula, in its full-width forms too.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class LedgerRow(BaseModel):
    """A draft and what became of it; ``sources`` are titles.

    ``date`` is the day it speaks of, else that of its first source.
    """

    model_config = ConfigDict(frozen=True)

    id: str = ""
    standing: str
    text: str
    kind: str = ""
    verdict: str = ""
    score: float | None = None
    sources: tuple[str, ...] = ()
    date: str = ""
    attributed_to: str = ""
    reasons: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class LedgerFilter(BaseModel):
    """What of a ledger is wanted; what is empty lets all pass. ``since`` and ``until``: ISO dates or parts of them."""

    q: str = Field(default="", max_length=200)
    standing: str = Field(default="", max_length=50)
    kind: str = Field(default="", max_length=50)
    verdict: str = Field(default="", max_length=50)
    source: str = Field(default="", max_length=500)
    since: str = Field(default="", max_length=10)
    until: str = Field(default="", max_length=10)

    def of(self, rows: Iterable[LedgerRow]) -> list[LedgerRow]:
        """The rows that are wanted."""
        return [row for row in rows if self.takes(row)]

    def takes(self, row: LedgerRow) -> bool:
        """Whether a row is wanted."""
        return (
            all(word in f"{row.id} {row.text} {row.attributed_to}".casefold() for word in self.q.casefold().split())
            and self.standing in ("", row.standing)
            and self.kind in ("", row.kind)
            and self.verdict in ("", row.verdict)
            and (not self.source or self.source in row.sources)
            and (not self.since or row.date >= self.since)
            and (not self.until or (bool(row.date) and row.date[: len(self.until)] <= self.until))
        )


def ledger(run: Run) -> tuple[LedgerRow, ...]:
    """The rows of a run's ledger, claims first. It takes the template to be filled: keep them."""
    return tuple(_rows(run))


def choices(rows: Sequence[LedgerRow]) -> dict[str, list[str]]:
    """What can be chosen from in each column that has few values."""
    return {
        "standing": [standing for standing in STANDINGS if any(row.standing == standing for row in rows)],
        "kind": sorted({row.kind for row in rows} - {""}),
        "verdict": sorted({row.verdict for row in rows} - {""}),
        "source": sorted({source for row in rows for source in row.sources}),
    }


def as_csv(rows: Iterable[LedgerRow]) -> str:
    """The rows as CSV for spreadsheets; no cell is a formula."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(
        ["id", "standing", "text", "kind", "verdict", "score", "date", "attributed to", "sources", "quotes", "reasons"]
    )
    for row in rows:
        cells = [row.id, row.standing, row.text, row.kind, row.verdict, "" if row.score is None else f"{row.score:.3f}"]
        cells += [row.date, row.attributed_to, "; ".join(row.sources)]
        cells += [" … ".join(evidence.quote for evidence in row.evidence), "; ".join(row.reasons)]
        writer.writerow([_harmless(cell) for cell in cells])
    return text.getvalue()


def _harmless(cell: str) -> str:
    """A cell that a spreadsheet shows and does not carry out."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell


def _rows(run: Run) -> Iterator[LedgerRow]:
    documents = {document.id: document for document in run.documents}
    cited = {name for section in run.sections for statement in section.statements for name in statement.cites}
    # Timeline, conflicts and the summaries of sources are the memo's too: what they quote is in its notes.
    noted = {anchor(evidence) for evidence in footnote_evidence(run)}
    for claim in run.claims:
        used = claim.id in cited or any(anchor(evidence) in noted for evidence in claim.evidence)
        yield _of_claim(claim, IN_MEMO if used else CLAIM, documents)
    for refused in run.refused:
        yield LedgerRow(
            standing=REFUSED,
            text=refused.text,
            verdict=refused.support.verdict,
            score=refused.support.score,
            sources=(documents[refused.document].title,) if refused.document in documents else (),
            reasons=refused.support.reasons,
        )
    for aside in run.set_aside:
        yield LedgerRow(standing=SET_ASIDE, text=aside.text, reasons=(aside.reason,))


def _of_claim(claim: Claim, standing: str, documents: dict[str, Document]) -> LedgerRow:
    return LedgerRow(
        id=claim.id,
        standing=standing,
        text=claim.statement,
        kind=claim.kind,
        verdict=claim.support.verdict,
        score=claim.support.score,
        sources=tuple(documents[name].title for name in claim.documents),
        date=claim.when or documents[claim.documents[0]].published or "",
        attributed_to=claim.attributed_to or "",
        reasons=claim.support.reasons,
        evidence=claim.evidence,
    )
