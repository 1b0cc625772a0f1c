"""Rows of the ledger and their CSV."""

from __future__ import annotations

import csv
import io

import pytest

from reporter.memo.markdown import footnote_evidence
from reporter.web.ledger import CLAIM, IN_MEMO, LedgerFilter, LedgerRow, as_csv, choices, ledger
from tests.html_sample import sample_run


def test_each_entry_says_what_became_of_it() -> None:
    run = sample_run()
    rows = ledger(run)
    cited = {name for section in run.sections for statement in section.statements for name in statement.cites}
    noted = {(evidence.document, evidence.start, evidence.end) for evidence in footnote_evidence(run)}
    in_memo = {row.id for row in rows if row.standing == IN_MEMO}
    assert in_memo > cited & {claim.id for claim in run.claims}  # what else the template quotes is in the memo too
    for claim in run.claims:
        quoted = any((evidence.document, evidence.start, evidence.end) in noted for evidence in claim.evidence)
        assert (claim.id in in_memo) is (claim.id in cited or quoted)
    assert len([row for row in rows if row.standing == "refused"]) == len(run.refused)
    assert [row.reasons for row in rows if row.standing == "set aside"] == [(a.reason,) for a in run.set_aside]
    assert choices(rows)["standing"][0] == IN_MEMO


def test_dates_are_compared_as_far_as_they_go() -> None:
    row = LedgerRow(standing=CLAIM, text="x", date="2025-06-09")
    assert LedgerFilter(since="2025", until="2025").takes(row)
    assert LedgerFilter(since="2025-06-09", until="2025-06").takes(row)
    assert not LedgerFilter(until="2025-05").takes(row)
    assert not LedgerFilter(since="2025-07").takes(row)
    assert not LedgerFilter(since="1990").takes(LedgerRow(standing=CLAIM, text="x"))


@pytest.mark.parametrize("text", ["=1+1", "+A1", "-2", "@SUM(A1)", "\t=1", " =1", "＝1", "\r=1"])
def test_no_cell_is_a_formula(text: str) -> None:
    row = LedgerRow(id=text, standing=CLAIM, text=text, attributed_to=text, sources=(text,), reasons=(text,))
    header, cells = csv.reader(io.StringIO(as_csv([row])))
    assert len(header) == len(cells)
    assert not any(cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "＝")) for cell in cells)
    assert text in cells[2]
