"""The schema is sound and says all that run.json holds."""

from jsonschema import Draft202012Validator

from reporter.runs import run_schema
from reporter.types import Run


def test_it_is_a_sound_schema() -> None:
    schema = run_schema()
    Draft202012Validator.check_schema(schema)
    assert schema["properties"]["schema"]["const"] == 1
    assert set(schema["required"]) == set(schema["properties"])
    assert len(schema["properties"]) == len(Run.model_fields)
