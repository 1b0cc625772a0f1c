"""The JSON Schema of ``run.json``."""

from __future__ import annotations

from typing import Any

from reporter.types import RUN_SCHEMA_VERSION, Run


def run_schema() -> dict[str, Any]:
    """What every ``run.json`` of this version conforms to (JSON Schema, draft 2020-12)."""
    schema = Run.model_json_schema(by_alias=True, mode="serialization")
    for model in (schema, *schema["$defs"].values()):
        # Defaults serve those who build a run; in a run.json every field is written out.
        if "properties" in model:
            model["required"] = list(model["properties"])
    schema["properties"]["schema"]["const"] = RUN_SCHEMA_VERSION
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:reporter:run:{RUN_SCHEMA_VERSION}",
        **schema,
        "title": "run.json",
        "description": "One compilation of source documents into a memo: inputs, settings, claims with "
        "their evidence, what was refused, the memo and what it cost.",
    }
