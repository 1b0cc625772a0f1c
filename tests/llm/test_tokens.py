"""What texts take, as tokenizers of models in use count them (Qwen2.5, SmolLM2)."""

import pytest

from reporter.llm.tokens import A_MESSAGE, tokens_in, tokens_sent

NOTE = """The glass works in Liberec will close one of its three furnaces on 30 September 2025, the company said.
The furnace makes 12,000 tons of window glass a year. Gas prices rose by 40 percent in two years. Car makers buy most of
the glass; they could face delays if the other two furnaces cannot make up for it."""
# What both count, but for the ideographs, of which SmolLM2 makes 77.
COUNTED = {
    "long words": (
        "The Department of Energy announced investments in domestic manufacturing and in international partnerships "
        "that strengthen the supply chains of critical minerals.",
        22,
    ),
    "a note": (NOTE, 83),
    "figures": ("[12] In 2024, output rose 4.5% to 12,345 t; in 2023 it was 11,810 t.", 45),
    "ideographs": ("国家对矿产资源的勘查、开发实行统一规划、合理布局、综合勘查、合理开采和综合利用的方针。", 26),
}


@pytest.mark.parametrize(("text", "counted"), COUNTED.values(), ids=COUNTED)
def test_near_what_tokenizers_count(text: str, counted: int) -> None:
    assert tokens_in(text) == pytest.approx(counted, rel=0.15)


def test_a_run_of_letters_is_no_word() -> None:
    assert tokens_in("ACGT" * 1000) > 500


def test_accents_and_other_alphabets_take_more() -> None:
    assert tokens_in("Müller fährt über die Brücke. " * 4) > tokens_in("Muller fahrt uber die Brucke. " * 4)
    assert tokens_in("Завод закроет одну печь.") > tokens_in("The works closes a furnace.")


def test_any_text_can_be_counted() -> None:
    assert tokens_in("") == 1
    assert tokens_in("\ud800 half of a pair") > 0
    assert tokens_sent(["a", "b"]) == 2 * A_MESSAGE + tokens_in("a") + tokens_in("b")
