"""The schemas are strict, the validation is not."""

import jsonschema
import pytest
from pydantic import ValidationError

from reporter.llm.schemas import (
    MAX_TEXT,
    Extract,
    Summarize,
    Write,
    schema_for,
    with_longest_text,
    without_bounds,
)

STEPS = {"summarize": Summarize, "extract": Extract, "write": Write}


def nodes(node):
    yield node
    for part in [*node.get("properties", {}).values(), *node.get("anyOf", ()), node.get("items")]:
        if part:
            yield from nodes(part)


def depth(node):
    parts = [*node.get("properties", {}).values(), *node.get("anyOf", ()), node.get("items")]
    return (node.get("type") in ("object", "array")) + max((depth(part) for part in parts if part), default=0)


@pytest.mark.parametrize("step", STEPS)
def test_schemas_are_small_and_strict(step):
    schema = schema_for(STEPS[step], items=(3, 12), numbers=(5, 60))
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["title"] == step
    assert "$ref" not in str(schema)
    assert depth(schema) <= 4  # the root, its list, an item, the item's cites
    for node in nodes(schema):
        if node.get("type") == "object":
            assert node["required"] == list(node["properties"])
            assert node["additionalProperties"] is False
        if node.get("type") == "array":
            assert node["minItems"] <= node["maxItems"]
    cites = next(node for node in nodes(schema) if node.get("type") == "integer")
    assert (cites["minimum"], cites["maximum"]) == (5, 60)
    assert schema["properties"][STEPS[step].main]["minItems"] == 3


@pytest.mark.parametrize("step", STEPS)
def test_bounds_can_be_taken_off(step):
    bare = without_bounds(schema_for(STEPS[step], items=(3, 12), numbers=(1, 9)))
    assert not {"minItems", "maxItems", "minimum", "maximum"} & {key for node in nodes(bare) for key in node}
    assert bare["properties"][STEPS[step].main]["items"]["required"]


def test_free_texts_can_be_limited():
    limited = with_longest_text(schema_for(Extract), 600)
    texts = [node for node in nodes(limited) if node.get("type") == "string"]
    assert [node.get("maxLength") for node in texts if "enum" not in node] == [600, 600]  # statement, attributed_to
    assert all("maxLength" not in node for node in texts if "enum" in node)


def test_the_shapes_are_the_contract():
    def fields(reply):
        return list(schema_for(reply)["properties"][reply.main]["items"]["properties"])

    assert fields(Summarize) == ["text", "cites"]
    assert fields(Extract) == ["cites", "kind", "attributed_to", "statement"]  # the last for its cost: see there
    assert fields(Write) == ["text", "cites", "type"]


@pytest.mark.parametrize(
    ("given", "taken"),
    [
        ([1, 2], [1, 2]),
        (["3", "[4]", " 5 "], [3, 4, 5]),
        ("[3]", [3]),
        ("2, 3,4", [2, 3, 4]),
        ("S7", [7]),
        (3.0, [3]),
        ([3, 3, "3"], [3]),
        ([float("nan"), float("inf"), 2.5, True, None, -1, 10**400, "9" * 5_000, {}, [[1]]], []),
        (None, []),
        ([999], [999]),
    ],
)
def test_cites_are_taken_in_any_form(given, taken):
    assert Summarize(sentences=[{"text": "x", "cites": given}]).sentences[0].cites == taken


def test_items_that_do_not_fit_are_dropped_alone():
    reply = Summarize.model_validate(
        {"sentences": [{"text": "Kept."}, {"text": ""}, {"text": "x" * (MAX_TEXT + 1)}, 7, {"cites": [1]}]}
    )
    assert [sentence.text for sentence in reply.sentences] == ["Kept."]
    with pytest.raises(ValidationError):
        Summarize.model_validate({"sentences": [{"text": ""}, 7]})


def test_strings_lose_control_characters_and_surrogates():
    reply = Summarize.model_validate({"sentences": [{"text": "a\x00b\ud83d \n c\x9f稀土 "}]})
    assert reply.sentences[0].text == "a b c 稀土"


def test_fields_with_other_words_fall_back():
    claims = Extract.model_validate(
        {
            "claims": [
                {"statement": "A.", "cites": [1], "kind": "Claim", "attributed_to": "None"},
                {"statement": None, "cites": [2], "kind": " FORECAST", "attributed_to": "the ministry"},
                {"statement": " ", "cites": []},
            ]
        }
    ).claims
    assert [(c.statement, c.kind, c.attributed_to) for c in claims] == [
        ("A.", "fact", None),
        (None, "forecast", "the ministry"),
    ]
    assert Write.model_validate({"statements": [{"text": "A.", "type": 3}]}).statements[0].type == "reported"
