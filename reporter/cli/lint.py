"""`reporter lint`: whether a memo keeps the rules of the trade."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from reporter.cli import output
from reporter.cli.options import AsJson
from reporter.errors import CheckFailed


def lint(
    memo: Annotated[str, typer.Argument(metavar="RUN|memo.md", help="A run, by folder or name, or a memo.")],
    as_json: AsJson = False,
) -> None:
    """Check a memo against the rules of the trade, each by its id."""
    # Imported here to keep --help fast.
    from reporter.memo.lint.linting import lint as check
    from reporter.runs.index import memo_at

    report = check(memo_at(memo))
    if as_json:
        output.put_json(
            {
                "ok": report.ok,
                "path": report.path,
                "applied": [rule.id for rule in report.applied],
                "faults": [{"rule": rule.id, "title": rule.title, **asdict(fault)} for rule, fault in report.faults],
                "notes": report.notes,
            }
        )
    else:
        for rule, fault in report.faults:
            output.put(f"{fault.where}: {rule.id} {rule.title}: “{fault.text}”: {fault.reason}")
        for note in report.notes:
            output.say(f"note: {note}")
    if not report.ok:
        broken = list(dict.fromkeys(rule.id for rule, _ in report.faults))
        count = f"{len(report.faults)} {'breach' if len(report.faults) == 1 else 'breaches'}"
        raise CheckFailed(
            f"{memo}: {count} of {', '.join(broken)}",
            hint="docs/lint.md says why each is a rule, and how to turn one off for a template",
        )
    if not as_json:
        output.put(f"{memo}: {len(report.applied)} rules are kept")
