"""Sums by step, and prices only where they are known."""

import pytest

from reporter.llm.meter import Meter, Tokens


def test_calls_add_up_by_step():
    meter = Meter("local", "x", free=True)
    meter.count("extract", Tokens(100, 0, 20), 0.5)
    meter.count("extract", Tokens(110, 90, 30), 0.25)
    meter.count("write", Tokens(), 0.1)
    extract = meter.usage().steps["extract"]
    assert (extract.calls, extract.input_tokens, extract.cached_input_tokens, extract.output_tokens) == (
        2,
        210,
        90,
        50,
    )
    assert (extract.seconds, extract.cost_usd) == (0.75, 0.0)
    assert meter.usage().steps["write"].calls == 1


def test_known_prices_count_the_cached_prefix_cheaper():
    def cost(cached: int) -> float:
        meter = Meter("openai", "gpt-4o-mini", url="https://api.openai.com/v1")
        meter.count("extract", Tokens(10_000, cached, 1_000), 1)
        return meter.usage().steps["extract"].cost_usd or 0.0

    assert 0 < cost(8_000) < cost(0) < 0.1


@pytest.mark.parametrize(
    "meter",
    [
        Meter("openai", "gpt-4o-mini", url="http://127.0.0.1:8000/v1"),
        Meter("openai", "no-such-model", url="https://api.openai.com/v1"),
        Meter("nosuch", "gpt-4o-mini"),
    ],
)
def test_a_price_that_is_not_known_is_none(meter):
    meter.count("extract", Tokens(100, 0, 20), 1)
    assert meter.usage().steps["extract"].cost_usd is None
