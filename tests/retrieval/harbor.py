"""A small run to ask about: two notes on a harbor and one on a smelter, none of them real."""

from __future__ import annotations

from reporter.retrieval.index import Index
from tests.grounding.passages import document

HARBOR = document(
    "The harbor council of Ostby met on 7 May 2024. It put off its vote on the new ore terminal. Eleven of the "
    "thirteen members were present.",
    "The terminal would cost 45 million crowns, the treasurer said. Its cranes are to come from Halden Works.",
    "Prices for processed ore rose by 3.5 percent in April because two smelters stood still.",
)
SMELTER = document(
    "Varga Metals closed its smelter in Lund after a fire. The company did not leave the northern market.",
    "Magnets made in Lund are sold to makers of pumps. Copper wire is sold to builders.",
    id_="d2",
)
NOTICE = document(
    "港口委员会于五月七日召开会议。会议推迟了对新码头的表决。码头造价为四千五百万克朗。", id_="d3", language="zh"
)


def index() -> Index:
    """An index of the three."""
    return Index([HARBOR, SMELTER, NOTICE])
