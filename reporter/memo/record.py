"""``run.json`` as it is read back: the record of a run, checked against its schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from reporter.errors import RunNotFound, UsageError
from reporter.types import RUN_SCHEMA_VERSION, Run

RECORD = "run.json"
MEMO = "memo.md"

_EXPORTS = (".html", ".docx", ".pdf")


def record_at(path: Path) -> Path:
    """Where the record of a run folder, a run.json or a memo.md stands, or would stand."""
    if path.suffix == ".json" and not path.is_dir():
        return path
    return path.with_name(RECORD) if path.is_file() or path.name == MEMO else path / RECORD


def memo_at(path: Path) -> Path:
    """Where the memo of a run folder, a run.json or a memo.md stands, or would stand; raises UsageError.

    Only Markdown can be read back: whoever names an export means to have that checked, which would be a promise
    too many.
    """
    if path.suffix.lower() in _EXPORTS and path.is_file():
        raise UsageError(f"{path}: an export is not read back", hint=f"name its run folder, or the {MEMO} in it")
    record = record_at(path)
    return path if path.is_file() and path != record else record.with_name(MEMO)


def read_record(path: Path) -> Run:
    """The run of a run folder, a run.json or a memo.md beside one; raises RunNotFound."""
    record = record_at(path)
    raw = read_raw(record)
    version = raw.get("schema")
    if version != RUN_SCHEMA_VERSION:
        raise RunNotFound(
            f"{record}: it is of schema {version!r}, this version of reporter reads {RUN_SCHEMA_VERSION}",
            hint="open it with the version of reporter that wrote it, or make the memo again",
        )
    try:
        # By way of JSON: in it tuples are lists, as a strict reader of Python objects would not have it.
        return Run.model_validate_json(json.dumps(raw))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise RunNotFound(
            f"{record}: {where}: {first['msg']}",
            hint="it was changed since it was written: make the memo again",
        ) from error


def read_raw(record: Path) -> dict[str, Any]:
    """The JSON object in a file, unchecked; raises RunNotFound."""
    try:
        raw = json.loads(record.read_bytes())
    except FileNotFoundError as error:
        raise RunNotFound(
            f"{record}: there is no such file", hint="name a folder that `reporter brief` wrote"
        ) from error
    except OSError as error:
        raise RunNotFound(
            f"{record}: it cannot be read: {error.strerror or error}",
            hint="check the path and its permissions",
        ) from error
    except ValueError as error:  # not UTF-8, or not JSON
        raise RunNotFound(f"{record}: it is not JSON: {error}", hint="make the memo again") from error
    if not isinstance(raw, dict):
        raise RunNotFound(f"{record}: it holds no run", hint="name a folder that `reporter brief` wrote")
    return raw
