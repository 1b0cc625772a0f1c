"""`reporter schema`: the contract of run.json."""

from __future__ import annotations

from reporter.cli import output


def schema() -> None:
    """Print the JSON Schema of run.json."""
    # Imported here to keep --help fast.
    from reporter.runs.schema import run_schema

    output.put_json(run_schema())
