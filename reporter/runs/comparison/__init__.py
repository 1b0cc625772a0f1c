"""Runs side by side: what each says, how well it holds, what it cost."""

from reporter.runs.comparison.compare import Comparison, Failed, check_count, compare, labels_of
from reporter.runs.comparison.markdown import comparison_markdown
from reporter.runs.comparison.page import comparison_html

__all__ = ["Comparison", "Failed", "check_count", "compare", "comparison_html", "comparison_markdown", "labels_of"]
