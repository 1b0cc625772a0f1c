"""The generator of meaning flips shares no word list with the guard it examines, and changes what it says."""

import ast
import random
from pathlib import Path

import pytest

from benchmarks.grounding.flips import chinese, english
from benchmarks.grounding.flips.tables import listed

FOLDER = Path(english.__file__).parent
MAKERS = ("english", "chinese", "tables", "rewordings")
PACKAGE = Path(__file__).parents[2] / "reporter"
SENTENCES = (
    "The smelter in Tveit may close on 9 June 2025, because most of its 12,000 tons of zinc were not sold.",
    "Exports rose by 8 percent in the third quarter, the ministry said, and only two ports lost trade.",
    "Holm Steel bought more than 40 ships from Brevik Lines in 2024.",
)
CHINESE = ("2025年6月9日，公司在北京召开会议，出口增长12%。", "企业不得转让采矿权，应当在3日内报告。")


@pytest.mark.parametrize("maker", MAKERS)
def test_what_makes_flips_imports_nothing_of_the_checker(maker: str) -> None:
    tree = ast.parse((FOLDER / f"{maker}.py").read_text("utf-8"))
    named = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    named += [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    assert not [name for name in named if name.split(".")[0] == "reporter"]


def test_the_checker_knows_nothing_of_the_benchmarks() -> None:
    assert not [
        path for path in PACKAGE.rglob("*.py") if "benchmarks." in path.read_text("utf-8").replace("-m benchmarks.", "")
    ]


@pytest.mark.parametrize("kind", english.FLIPS)
def test_a_flip_changes_a_sentence_the_same_way_each_time(kind: str) -> None:
    names = ["Holm", "Brevik", "Lines", "Steel"]
    made = [english.FLIPS[kind](text, random.Random(3), names) for text in SENTENCES]
    assert made == [english.FLIPS[kind](text, random.Random(3), names) for text in SENTENCES]
    assert all(other != text for other, text in zip(made, SENTENCES, strict=True))


def test_every_common_kind_can_be_made_of_a_few_sentences() -> None:
    made = {
        kind
        for kind, flip in english.FLIPS.items()
        if any(flip(text, random.Random(3), ["Holm"]) for text in SENTENCES)
    }
    assert {"number", "date", "negation taken out", "direction", "modality", "quantifier", "comparison"} <= made
    assert all(any(flip(text, random.Random(3), ()) for text in CHINESE) for flip in chinese.FLIPS.values())


def test_the_tables_hold_words() -> None:
    assert len(listed("chinese", "names")) >= 10
