"""What a run leaves behind: its folder, and the index of such folders."""

from reporter.runs.index import RunSummary, find, index
from reporter.runs.schema import run_schema
from reporter.runs.store import check_writable, default_folder, load, save

__all__ = ["RunSummary", "check_writable", "default_folder", "find", "index", "load", "run_schema", "save"]
