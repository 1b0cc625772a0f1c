"""The changes between two runs as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from reporter.memo.escaping import escape
from reporter.runs.diff.grouping import outline, told_cause, told_kinds
from reporter.types import Change, Diff, Side


def diff_markdown(diff: Diff) -> str:
    """A heading a kind or section, and under it each change with both sides quoted and its causes."""
    found = outline(diff)
    lines = [f"# {escape(found.title)}", "", f"*{escape(found.byline)}*", ""]
    lines += [*(f"- {escape(fact)}" for fact in found.facts), ""]
    if found.inputs:
        lines += ["## What went in", "", *(f"- {escape(line)}" for line in found.inputs), ""]
    for part in found.parts:
        lines += [f"## {part.title}", ""]
        for group in part.groups:
            lines += [f"### {escape(group.title)}", ""]
            for change in group.changes:
                lines += [*_change(change), ""]
    return "\n".join(lines).rstrip() + "\n"


def _change(change: Change) -> Iterator[str]:
    reasons = f": {escape('; '.join(change.reasons))}" if change.reasons else ""
    yield f"- **{escape(told_kinds(change))}**{reasons}"
    for name, side in (("before", change.old), ("now", change.new)):
        if side is not None:
            yield f"    - {name}: “{escape(side.text)}” ({escape(origin(side))})"
    for cause in change.causes:
        yield f"    - because: {escape(told_cause(cause))}"


def origin(side: Side) -> str:
    """Which claims say it, from which sources."""
    uris = dict.fromkeys(quotation.uri for quotation in side.quotes)
    return "; ".join(filter(None, (", ".join(side.claims), ", ".join(uris)))) or "no source"
