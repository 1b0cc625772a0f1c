"""A document prepared for grounding: what is looked up in it is what a reader would find by going through it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reporter.grounding.analysis import analyse
from reporter.grounding.check import check
from reporter.grounding.index import keys_of
from tests.grounding.passages import source

PORT = source(
    "Chilean miners met on 4 March 2021. The Harbor Fund (HF) paid them. Miners left.",
    "The fund paid again in May. Its harbor was closed; Order 66-B stayed in force.",
)


@given(st.integers(0, len(PORT.document.text)), st.integers(0, len(PORT.document.text)))
def test_the_sentences_within_a_stretch(start: int, end: int) -> None:
    due = [i for i, s in enumerate(PORT.document.sentences) if s.start < end and start < s.end and start < end]
    assert [*PORT.sentences_within(start, end)] == due or start >= end


def test_keys_lead_to_the_sentences_that_have_them() -> None:
    for key in set().union(*map(keys_of, PORT.sentences)):
        due = [i for i, sentence in enumerate(PORT.sentences) if key in keys_of(sentence)]
        assert PORT.holders(key).tolist() == due
    assert not len(PORT.holders("zeppelin"))
    assert PORT.rarity("zeppelin") > PORT.rarity("chilean") > PORT.rarity("fund")


def test_names_are_what_is_not_also_written_small() -> None:
    assert PORT.name_norms["chilean"] == 1
    assert "miners" in PORT.lower_norms
    assert not PORT.name_norms["miners"]
    assert PORT.name_norms["harbor"] == 1  # within a sentence, though it is an ordinary word too


def test_a_country_is_known_by_its_people() -> None:
    assert PORT.has_kin_of("chile")
    assert PORT.has_kin_of("chilean")
    assert not PORT.has_kin_of("china")


def test_what_the_whole_text_says() -> None:
    assert PORT.aliases["hf"] >= {"harbor", "fund"}
    assert [mention.text for mention in PORT.dates] == ["4 March 2021", "May"]
    assert "order66bstayed" in PORT.squeezed


def test_a_verbatim_sentence_is_found_without_being_analysed() -> None:
    before = analyse.cache_info()
    for sentence in PORT.sentences:
        finding = check(f"  {sentence.upper()} ", PORT)
        assert (finding.support.verdict, finding.support.score, finding.support.reasons) == ("supported", 1.0, ())
    after = analyse.cache_info()
    assert (after.misses, after.hits) == (before.misses, before.hits)


def test_what_was_let_go_is_made_anew() -> None:
    before = PORT.keys, PORT.sentences, PORT.folded
    PORT.forget()
    assert set(vars(PORT)) == {"document"}
    assert (PORT.keys, PORT.sentences, PORT.folded) == before
