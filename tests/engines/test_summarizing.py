"""Summaries of a document: of so many words, or of so many sentences."""

from __future__ import annotations

from reporter.engines.summarizing import summarize
from tests.engines.drafting import document, read

NEWS = [
    "The Harbour Council of Tarnfjord banned cable exports on Friday after a fire on a cable ship.",
    "The ban on cable exports covers all harbours of the north and lasts until May.",
    "Cable exports from Tarnfjord feed most harbours of the north.",
    "A bakery near the quay sells buns on Sundays.",
    "The mayor likes to sail.",
    "Snow fell on the hills.",
]
STUDY = [
    "Cable is used in many harbours of the world.",
    "Faults of cable are hard to see from a ship.",
    "We propose a method that finds faults of cable from the sound of a ship.",
    "Ships are loud.",
]


def texts(lines: list[str], words: int, title: str = "") -> list[str]:
    return [draft.text for draft in summarize(document([("paragraph", lines)], title=title), words)]


def test_it_stops_at_the_words_and_keeps_the_order() -> None:
    chosen = texts(NEWS, 25)
    assert len(chosen) == 2
    assert chosen == sorted(chosen, key=NEWS.index)
    assert texts(NEWS, 10_000) == NEWS
    assert texts(NEWS, 0) == []


def test_what_many_sentences_speak_of_comes_before_what_one_does() -> None:
    assert not {"The mayor likes to sail.", "Snow fell on the hills."} & set(texts(NEWS, 35))


def test_a_sentence_on_what_was_found_is_the_gist_of_a_study() -> None:
    assert texts(STUDY, 14) == [STUDY[2]]


def test_of_sentences_as_good_the_one_that_says_what_the_title_says() -> None:
    lines = ["Prices of copper rose in Oslo.", "Fishermen in Bergen lost their nets.", "Trains to Narvik ran late."]
    assert texts(lines, 5, title="Late trains to Narvik") == [lines[2]]


def test_it_does_not_say_the_same_twice() -> None:
    lines = [NEWS[0], NEWS[0].replace("Friday", "Friday evening"), NEWS[2], NEWS[3], NEWS[5]]
    assert len({NEWS[0], lines[1]} & set(texts(lines, 24))) == 1


def test_a_memo_gets_three_sentences_of_a_long_document_and_one_of_a_short_one() -> None:
    (long,), (short,) = read(document([("paragraph", NEWS * 2)])), read(document([("paragraph", NEWS[:2])]))
    assert len(long.summary) == 3
    assert len(short.summary) == 1


def test_each_sentence_cites_its_number() -> None:
    source = document([("paragraph", NEWS)])
    for draft in summarize(source, 30):
        assert source.sentence_texts[draft.cites[0] - 1] == draft.text


def test_nothing_gives_nothing() -> None:
    assert summarize(document([]), 50) == ()
