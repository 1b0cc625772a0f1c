"""What one answer used: the difference between two counts."""

from __future__ import annotations

from reporter.types import StepUsage, Usage


def used_since(before: Usage, after: Usage) -> Usage:
    """What was counted between two counts of one engine, by step; steps without a call are left out."""
    steps = {name: _difference(before.steps.get(name), used) for name, used in after.steps.items()}
    return Usage(steps={name: used for name, used in steps.items() if used.calls or used.cached_calls})


def _difference(before: StepUsage | None, after: StepUsage) -> StepUsage:
    if before is None:
        return after
    known = before.cost_usd is not None and after.cost_usd is not None
    return StepUsage(
        calls=after.calls - before.calls,
        cached_calls=after.cached_calls - before.cached_calls,
        input_tokens=after.input_tokens - before.input_tokens,
        cached_input_tokens=after.cached_input_tokens - before.cached_input_tokens,
        output_tokens=after.output_tokens - before.output_tokens,
        seconds=round(after.seconds - before.seconds, 3),
        cost_usd=(after.cost_usd or 0.0) - (before.cost_usd or 0.0) if known else None,
    )
