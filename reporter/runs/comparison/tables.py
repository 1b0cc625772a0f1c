"""The figures of a comparison as rows of text."""

from __future__ import annotations

from reporter.runs.comparison.compare import Comparison
from reporter.runs.comparison.measures import Measures


def figures(comparison: Comparison) -> list[tuple[str, ...]]:
    """A row a figure: its name, then its value for each run."""
    columns = [_column(measures) for measures in comparison.measures]
    return (
        [(name, *(column[name] for column in columns)) for name in _column(comparison.measures[0])] if columns else []
    )


def percent(share: float | None) -> str:
    """A share for a reader; a dash where there is none."""
    return "–" if share is None else f"{share:.0%}"


def _column(found: Measures) -> dict[str, str]:
    return {
        "engine": found.engine,
        "template": found.template,
        "prompts": found.prompts,
        "audience": found.audience,
        "sources": f"{found.sources:,}",
        "claims": f"{found.claims:,}",
        "statements": f"{found.statements:,}",
        "supported": f"{found.supported:,}",
        "not checked": f"{found.unchecked:,}",
        "drafts refused": f"{found.refused:,}",
        "drafts set aside": f"{found.set_aside:,}",
        "claims cited": percent(found.coverage),
        "words": f"{found.words:,}",
        "reading ease": "–" if found.reading_ease is None else f"{found.reading_ease:.0f}",
        "calls": f"{found.calls:,}",
        "from the cache": f"{found.cached_calls:,}",
        "input tokens": f"{found.input_tokens:,}",
        "output tokens": f"{found.output_tokens:,}",
        "cost": _price(found.cost_usd),
        "seconds": f"{found.seconds:,.1f}",
    }


def _price(dollars: float | None) -> str:
    """Without the sign for dollars, which opens a formula in some kinds of Markdown."""
    if dollars is None:
        return "not known"
    return f"{dollars:,.4f} USD" if dollars else "none"
