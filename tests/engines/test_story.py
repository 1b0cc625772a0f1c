"""What the sources share, and the order in which it is told."""

from __future__ import annotations

import numpy as np

from reporter.embedding import embed
from reporter.engines.ordering import as_a_story, by_source
from reporter.engines.story import nearness
from reporter.types import Claim, Evidence, Support
from tests.engines.drafting import document

TITLES = ("Council bans cable exports", "What the export ban means")
CLAIMS = (
    ("d1", "The Harbour Council banned cable exports on March 3."),
    ("d1", "Ferries to the islands run twice a day in winter."),
    ("d2", "The council’s ban on cable exports took ports by surprise."),
    ("d2", "Copper is mined in the far north."),
)


def near_of(claims: tuple[tuple[str, str], ...], titles: tuple[str, ...]) -> list[float]:
    vectors = embed([text for _, text in claims] + list(titles))
    return [float(x) for x in nearness(vectors[: len(claims)], [home for home, _ in claims], vectors[len(claims) :])]


def test_what_other_sources_and_titles_bear_out_is_nearest() -> None:
    near = near_of(CLAIMS, TITLES)
    assert max(near) == 1
    assert min(near[0], near[2]) > max(near[1], near[3])


def test_of_one_source_alone_what_its_title_says_is_nearest() -> None:
    assert near_of(CLAIMS[:2], TITLES[:1]) == [1, 0]


def test_it_is_the_same_every_time() -> None:
    assert np.array_equal(near_of(CLAIMS, TITLES), near_of(CLAIMS, TITLES))


SOURCES = {
    name: document([("paragraph", ["A sentence."])], name=name).model_copy(update={"published": "2025-06-10"})
    for name in ("d1", "d2", "d3")
}


def claim(name: str, source: str, start: int, when: str | None = None) -> Claim:
    return Claim(
        when=when,
        id=name,
        statement=name,
        kind="fact",
        evidence=(Evidence(document=source, start=start, end=start + 1, quote=name),),
        support=Support(verdict="supported", score=1),
    )


def test_the_event_first_then_its_parts_then_the_background() -> None:
    lead, ordered, attended = claim("lead", "d2", 5), claim("ordered", "d2", 90), claim("attended", "d3", 40)
    prices, ferries = claim("prices", "d1", 0), claim("ferries", "d2", 500)
    told = as_a_story(
        [lead, prices, ferries, attended, ordered], {"ordered": 2, "attended": 0}, ("d1", "d2", "d3"), SOURCES
    )
    assert [one.id for one in told] == ["lead", "ordered", "attended", "ferries", "prices"]


def test_the_background_is_told_in_order_of_time_each_undated_claim_behind_the_one_it_follows() -> None:
    lead, later = claim("lead", "d1", 0, "2025-06-02"), claim("later", "d1", 10, "2019")
    beside, earlier = claim("beside", "d1", 20), claim("earlier", "d1", 30, "2004-05")
    told = as_a_story([lead, earlier, later, beside], {}, ("d1",), SOURCES)
    assert [one.id for one in told] == ["lead", "earlier", "later", "beside"]


def test_a_lead_that_is_history_takes_its_place_among_the_rest() -> None:
    claims = [claim("lead", "d1", 0, "2018"), claim("news", "d1", 40, "2025-05"), claim("old", "d1", 20, "1901")]
    assert [one.id for one in as_a_story(claims, {}, ("d1",), SOURCES)] == ["old", "lead", "news"]


def test_by_source_keeps_each_source_together_and_in_its_order() -> None:
    claims = [claim("c", "d2", 50), claim("a", "d1", 9), claim("b", "d2", 10)]
    assert [one.id for one in by_source(claims, ("d2", "d1"))] == ["b", "c", "a"]
