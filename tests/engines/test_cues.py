"""What the wording of a sentence tells."""

from __future__ import annotations

from reporter.engines.cues import eventful, telling


def test_a_dated_and_placed_act_is_more_of_an_event() -> None:
    dated = "On June 9, 2025, the council of Tarnfjord met in Oslo."
    assert eventful(dated) > 0.8
    assert eventful("Supply depends on a handful of processors.") < 0.2


def test_figures_names_and_weight_tell() -> None:
    assert telling("Nordkabel, the largest maker, sold 40 percent to Norway in 2024.") > 0.5
    assert telling("There are several views.") == 0
