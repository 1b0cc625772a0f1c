"""A comparison as one self-contained HTML page."""

from __future__ import annotations

from reporter.runs.comparison.compare import Comparison
from reporter.runs.comparison.markdown import TITLE
from reporter.runs.comparison.tables import figures, percent
from reporter.runs.page import render_page


def comparison_html(comparison: Comparison) -> str:
    """Figures and overlaps as tables, the memos in columns, section by section."""
    return render_page(
        "reporter.runs.comparison",
        comparison=comparison,
        title=TITLE,
        byline=" / ".join(comparison.labels),
        facts=(f"{len(comparison.measures)} runs", *(f"{failure.label}: failed" for failure in comparison.failed)),
        figures=figures(comparison),
        percent=percent,
    )
