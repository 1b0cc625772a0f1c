"""A sentence put together from words that the source has far apart is not vouched for."""

from reporter.grounding.analysis import analyse
from reporter.grounding.check import check
from reporter.grounding.cohesion import cohesion, put_together, spread
from reporter.grounding.guard import compare, differences
from reporter.grounding.support import features
from tests.grounding.passages import source

PASSAGE = (
    "The port of Tveit opened a terminal for grain in May, and dockers from Brevik found work there. "
    "A former minister, asked about the harbour board, told reporters that "
    "the new owners of the shipyard were late with their wages."
)


def test_words_side_by_side_have_no_spread() -> None:
    pair = compare(analyse("The port of Tveit opened a terminal for grain."), analyse(PASSAGE))
    assert spread(pair) == 0
    assert put_together(pair, features(pair).likeness) is None


def test_words_from_all_over_have() -> None:
    pair = compare(analyse("Dockers were late at the harbour terminal."), analyse(PASSAGE))
    apart = spread(pair)
    assert apart is not None
    assert apart > 1
    said = put_together(pair, features(pair).likeness)
    assert said is not None
    assert said.startswith("joins what the source says apart, from “")


def test_it_weighs_against_support_only_where_nothing_else_does() -> None:
    text = "Dockers were late at the harbour terminal."
    found = check(text, source(PASSAGE))
    assert found.support.verdict != "supported"
    assert found.support.score < 0.5
    pair = compare(analyse(text), analyse(PASSAGE))
    assert not any("apart, from" in difference.reason for difference in differences(pair))


def test_a_judgment_may_draw_on_words_from_afar() -> None:
    pair = compare(analyse("Dockers were late at the harbour terminal."), analyse(PASSAGE), judgment=True)
    assert put_together(pair, features(pair).likeness) is None


def test_likeness_speaks_for_a_sentence_and_spread_against_it() -> None:
    assert cohesion(0.9, 0.5) > cohesion(0.7, 0.5)
    assert cohesion(0.9, 0.5) > cohesion(0.9, 1.0)


def test_words_far_apart_are_held_together_by_the_same_verb_with_the_same_parties() -> None:
    passage = (
        "The ministry's recent order to clerks among the dockers, particularly regarding wages, hours, and political "
        "talk in the sheds of the old harbour, suggests a change."
    )
    pair = compare(analyse("The order suggests a change."), analyse(passage))
    assert spread(pair) > 1.5
    assert put_together(pair, 0.3) is None
    assert put_together(compare(analyse("The harbour has a political change."), analyse(passage)), 0.3) is not None
