"""`reporter verify`: whether a memo still holds."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from reporter.cli import output
from reporter.cli.options import AsJson
from reporter.errors import CheckFailed

if TYPE_CHECKING:
    from reporter.memo.verify import Report

_PLURALS = {"summary": "summary sentences"}


def verify(
    memo: Annotated[str, typer.Argument(metavar="DIR|memo.md", help="A run folder, or a memo.")],
    as_json: AsJson = False,
) -> None:
    """Check a memo against its sources again, without a model."""
    # Imported here to keep --help fast.
    from reporter.memo.verify import verify as check
    from reporter.runs.index import memo_at

    report = check(memo_at(memo))
    if as_json:
        output.put_json(
            {
                "ok": report.ok,
                "path": report.path,
                "checks": [asdict(made) for made in report.checks],
                "notes": report.notes,
            }
        )
    else:
        for failure in report.failures:
            output.put(str(failure))
        for note in report.notes:
            output.say(f"note: {note}")
    if not report.ok:
        raise CheckFailed(
            f"{memo}: {len(report.failures)} of {len(report.checks)} checks do not hold",
            hint="correct what is named above, or make the memo again",
        )
    if not as_json:
        output.put(f"{memo}: all holds ({_counted(report)})")


def _counted(report: Report) -> str:
    """How much was checked, in words."""
    return ", ".join(
        f"{count} {what if count == 1 else _PLURALS.get(what, what + 's')}" for what, count in report.counts.items()
    )
