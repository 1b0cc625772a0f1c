"""The changes between two runs as Markdown and as a page."""

from reporter.memo.changes import diff
from reporter.runs.diff.grouping import outline
from reporter.runs.diff.markdown import diff_markdown
from reporter.runs.diff.page import diff_html

__all__ = ["diff", "diff_html", "diff_markdown", "outline"]
