"""One spelling for texts that differ only in how they are set, with the way back to the original."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporter.grounding.normalize import fold, folded

TEXTS = st.text(st.one_of(st.characters(), st.sampled_from("-­​–“”’。， \n\tﬁ½…")), max_size=60)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("“We’re ready”", '"We\'re ready"'),
        ("«ready»", '"ready"'),
        ("the dam – not the lock", "the dam — not the lock"),
        ("2019‑2024", "2019-2024"),
        ("−5 percent", "-5 percent"),
        ("12\u00a0000 tons", "12 000 tons"),
        ("one\n   line\tonly", "one line only"),
        ("inter-\nnational", "international"),
        ("co\u00adoperate", "cooperate"),
        ("zero\u200bwidth", "zerowidth"),
        ("\ufeffmarked", "marked"),
        ("ＡＢＣ１２", "abc12"),
        ("ﬁsheries", "fisheries"),
        ("and so on…", "and so on..."),
        ("Baotou", "BAOTOU"),
        ("产量，增长。", "产量,增长."),
    ],
)
def test_set_differently_but_the_same(text: str, other: str) -> None:
    assert folded(text) == folded(other)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("12,000", "12.000"),
        ("1.2", "12"),
        ("mid-level", "midlevel"),
        ("-5", "5"),
        ("now here", "nowhere"),
        ("résumé", "resume"),
        ("增长", "下降"),
    ],
)
def test_what_differs_stays_different(text: str, other: str) -> None:
    assert folded(text) != folded(other)


@pytest.mark.parametrize(
    ("text", "needle", "quote"),
    [
        ("It said:  “We’re\nready”.", '"we\'re ready"', "“We’re\nready”"),
        ("An inter-\nnational pact.", "international pact", "inter-\nnational pact"),
        ("The ﬁsheries act.", "fisheries", "ﬁsheries"),
        ("And so on… they left.", "on... they", "on… they"),
        ("Co\u00adop\u200berate now", "cooperate", "Co\u00adop\u200berate"),
    ],
)
def test_what_is_found_is_quoted_as_it_stands(text: str, needle: str, quote: str) -> None:
    found = fold(text)
    at = found.text.index(needle)
    start, end = found.original(at, at + len(needle))
    assert text[start:end] == quote


def test_an_empty_span_has_a_place() -> None:
    found = fold("ab")
    assert found.original(0, 0) == (0, 0)
    assert found.original(2, 2) == (2, 2)


@given(TEXTS)
def test_offsets_point_into_the_text_in_order(text: str) -> None:
    found = fold(text)
    offsets = [found.original(at, at + 1)[0] for at in range(len(found.text))]
    assert all(0 <= offset < len(text) for offset in offsets)
    assert all(a <= b for a, b in pairwise(offsets))


@given(TEXTS, st.data())
def test_every_span_of_the_folded_text_comes_from_its_original(text: str, data: st.DataObject) -> None:
    found = fold(text)
    start = data.draw(st.integers(0, len(found.text)))
    end = data.draw(st.integers(start, len(found.text)))
    first, last = found.original(start, end)
    assert 0 <= first <= last <= len(text)
    assert found.text[start:end].strip() in fold(text[first:last]).text


@given(TEXTS)
def test_no_white_space_but_single_spaces(text: str) -> None:
    found = fold(text).text
    assert "  " not in found
    assert all(character == " " or not character.isspace() for character in found)


@given(st.text(st.characters(max_codepoint=0x2FFF), max_size=60))
def test_case_and_white_space_never_matter(text: str) -> None:
    spaced = " ".join(text.split())
    assert folded(f"  {spaced.replace(' ', '   ')} ") == folded(spaced)
