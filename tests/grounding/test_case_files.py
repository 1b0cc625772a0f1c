"""The labelled cases are well formed and balanced; what the checker makes of them is tested elsewhere."""

import json
from collections import Counter
from pathlib import Path

import pytest

CASES = Path(__file__).with_name("cases")
KINDS = {
    "number",
    "date",
    "name",
    "negation",
    "modality",
    "direction",
    "quantifier",
    "attribution",
    "role",
    "unit",
    "addition",
}


def rows(name: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in (CASES / name).read_text("utf-8").splitlines()]


def test_ids_are_unique_and_no_claim_is_labelled_twice() -> None:
    everything = rows("paraphrases.jsonl") + rows("lies.jsonl")
    assert len({row["id"] for row in everything}) == len(everything)
    assert len({(row["source"], row["claim"]) for row in everything}) == len(everything)


def test_paraphrases_are_in_other_words() -> None:
    for row in rows("paraphrases.jsonl"):
        assert row["label"] == "true"
        assert row["claim"] not in row["source"], row["id"]


def test_lies_cover_every_kind_in_both_forms() -> None:
    lies = rows("lies.jsonl")
    assert {row["label"] for row in lies} == {"false"}
    per_kind = Counter(row["kind"] for row in lies)
    assert set(per_kind) == KINDS
    assert min(per_kind.values()) >= 10
    assert {(row["kind"], row["form"]) for row in lies} == {
        (kind, form) for kind in KINDS for form in ("verbatim", "paraphrase")
    }


@pytest.mark.parametrize("name", ["paraphrases.jsonl", "lies.jsonl"])
def test_chinese_has_its_share(name: str) -> None:
    chinese = [row for row in rows(name) if any("\u4e00" <= character <= "\u9fff" for character in row["claim"])]
    assert len(chinese) >= 15
