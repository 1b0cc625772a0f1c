"""One run in figures."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from reporter.runs.comparison.reading_ease import count_words, reading_ease
from reporter.types import Run


@dataclass(frozen=True, slots=True)
class Measures:
    """What a run was made with, what came of it, what it cost.

    ``coverage`` is the share (0..1) of its claims that its memo cites. ``seconds`` are summed over the
    calls. ``cost_usd`` is None where a price is not known.
    """

    run_id: str
    title: str
    engine: str
    template: str
    prompts: str
    audience: str
    sources: int
    claims: int
    statements: int
    supported: int
    unchecked: int
    refused: int
    set_aside: int
    coverage: float
    words: int
    reading_ease: float | None
    calls: int
    cached_calls: int
    input_tokens: int
    output_tokens: int
    cost_usd: float | None
    seconds: float


def measure(run: Run) -> Measures:
    """A run in figures."""
    statements = [statement for section in run.sections for statement in section.statements]
    verdicts = Counter(statement.support.verdict for statement in statements)
    cited = {name for statement in statements for name in statement.cites}
    texts = [statement.text for statement in statements]
    steps = run.usage.steps.values()
    costs = [step.cost_usd for step in steps if step.calls]
    return Measures(
        run_id=run.run_id,
        title=run.memo.title,
        engine=run.engine,
        template=run.memo.template,
        prompts=str(run.settings.get("prompts", "default")),
        audience=run.memo.audience,
        sources=len(run.documents),
        claims=len(run.claims),
        statements=len(statements),
        supported=verdicts["supported"],
        unchecked=verdicts["unchecked"],
        refused=len(run.refused),
        set_aside=len(run.set_aside),
        coverage=round(len(cited) / len(run.claims), 3) if run.claims else 0.0,
        words=count_words(texts),
        reading_ease=reading_ease(texts, run.memo.language),
        calls=sum(step.calls for step in steps),
        cached_calls=sum(step.cached_calls for step in steps),
        input_tokens=sum(step.input_tokens for step in steps),
        output_tokens=sum(step.output_tokens for step in steps),
        cost_usd=None if None in costs else round(sum(cost or 0.0 for cost in costs), 6),
        seconds=round(sum(step.seconds for step in steps), 2),
    )
