"""What changed between two runs: pure, without a model. Pair what both say, name the difference, find its causes."""

from reporter.memo.changes.diff import diff, since

__all__ = ["diff", "since"]
