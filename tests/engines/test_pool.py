"""Which claims would tell a reader the same thing twice."""

from __future__ import annotations

from reporter.engines.pool import AWAY, Pool, sentences_of
from reporter.types import Claim, Document, Kind, Support
from tests.engines.drafting import document

MET = "The Harbour Council of Tarnfjord met in Oslo on March 3, 2025, to ban cable exports."
MET_TOO = "Tarnfjord’s Harbour Council met on 3 March 2025 in Oslo, a notice said on Tuesday."
RULES = "It set no date for the ban."
FERRIES = "Ferries to the islands run twice a day in winter."


def pool_of(*told: tuple[Document, tuple[int, ...], Kind]) -> Pool:
    """A pool of claims, each made of the given sentences (from 0) of a document."""
    claims = [
        Claim(
            id=f"c{number}",
            statement=" ".join(source.sentence_texts[at] for at in sentences),
            kind=kind,
            evidence=tuple(source.cite(source.sentences[at]) for at in sentences),
            support=Support(verdict="supported", score=1),
        )
        for number, (source, sentences, kind) in enumerate(told, 1)
    ]
    return Pool.of(claims, {source.id: source for source, _, _ in told})[0]


def source(name: str, *paragraphs: str | list[str]) -> Document:
    return document([("paragraph", [p] if isinstance(p, str) else p) for p in paragraphs], name=name)


def test_a_claim_of_two_sentences_repeats_what_either_of_them_says() -> None:
    one, two = source("d1", MET), source("d2", [MET_TOO, RULES])
    pool = pool_of((one, (0,), "fact"), (two, (0, 1), "fact"), (two, (0,), "fact"))
    assert pool.sentences(1) == 2
    assert pool.repeating(0).tolist() == [True, True, True]
    assert sentences_of(pool.claims[1], two) == (MET_TOO, RULES)


def test_a_pair_is_known_also_where_its_evidence_is_one_span() -> None:
    two = source("d2", [MET_TOO, RULES])
    whole = two.cite(two.blocks[0])
    pair = pool_of((two, (0, 1), "fact")).claims[0].model_copy(update={"evidence": (whole,)})
    assert sentences_of(pair, two) == (MET_TOO, RULES)


def test_reports_of_one_day_by_two_sources_tell_one_event() -> None:
    later = "The Harbour Council of Tarnfjord met in Oslo on May 9, 2025, and chose a new chair."
    pool = pool_of(
        (source("d1", MET), (0,), "fact"), (source("d2", MET_TOO), (0,), "fact"), (source("d3", later), (0,), "fact")
    )
    assert pool.repeating(0).tolist() == [True, True, False]


def test_two_shared_amounts_make_one_report() -> None:
    average = "Average delivery times for cable rose from six weeks in March to fourteen weeks in May, after the ban."
    buyer = "Cable that used to come in six weeks now has delivery times of fourteen weeks, records of May show."
    other = "Average delivery times for copper rose from two weeks in March to five weeks in May, after the ban."
    pool = pool_of(
        (source("d1", average), (0,), "fact"), (source("d2", buyer), (0,), "fact"), (source("d3", other), (0,), "fact")
    )
    assert pool.repeating(0)[1]
    assert not pool.repeating(0)[2]


def test_a_view_does_not_stand_in_for_the_fact_it_is_about() -> None:
    fact = "The council told ports to report all cable stocks."
    view = "The order that the council told ports to report all cable stocks by may scare off buyers in the south."
    pool = pool_of((source("d1", view), (0,), "forecast"), (source("d2", fact), (0,), "fact"))
    assert not pool.repeating(0)[1]
    assert not pool.says_more(0, 1)


def test_a_fact_that_a_long_claim_mentions_in_passing_is_kept() -> None:
    fact = "The council told ports to report cable stocks."
    long = (
        "Since the council told ports to report cable stocks, brokers in Bergen have hired clerks, rented a warehouse "
        "near the fish market, bought scales and ledgers, and asked every captain for papers from the last harbour."
    )
    pool = pool_of((source("d1", long), (0,), "fact"), (source("d2", fact), (0,), "fact"))
    assert not pool.says_more(0, 1)


def test_what_sources_put_differently_is_disputed() -> None:
    more, less = (f"Ports bought an estimated {count} tons of cable in 2024." for count in ("45,000", "38,000"))
    pool = pool_of(
        (source("d1", more), (0,), "fact"), (source("d2", less), (0,), "fact"), (source("d3", FERRIES), (0,), "fact")
    )
    assert pool.disputed.tolist() == [True, True, False]


def test_gaps_are_counted_from_where_each_source_tells_the_event() -> None:
    one = source("d1", MET, FERRIES)
    two = source("d2", MET_TOO, "Nine members took part.", "Copper is mined inland.", "Salt is dear.", FERRIES)
    away = source("d3", "Winters are long in the far north.")
    pool = pool_of(
        (one, (0,), "fact"), (two, (0,), "fact"), (two, (1,), "fact"), (two, (4,), "fact"), (away, (0,), "fact")
    )
    assert pool.gaps(0) == (0, 0, 1, 4, AWAY)
    assert pool.part_of(0).tolist() == [True, True, True, False, False]
    alone = pool_of((one, (0,), "fact"), (one, (1,), "fact"))
    assert set(alone.gaps(0)) == {AWAY}


def test_a_narrowed_pool_keeps_what_belongs_to_each_claim() -> None:
    one, two = source("d1", MET, FERRIES), source("d2", FERRIES, [MET_TOO, RULES])
    pool = pool_of((one, (1,), "fact"), (one, (0,), "fact"), (two, (1, 2), "fact"))
    narrow = pool.narrowed([1, 2])
    assert narrow.claims == pool.claims[1:]
    assert narrow.sentences(1) == 2
    assert narrow.paragraphs == (pool.paragraphs[1], pool.paragraphs[2])
    assert narrow.repeating(0).tolist() == [True, True]
