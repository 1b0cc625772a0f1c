"""What a run may use is never exceeded, and used as far as it goes."""

import asyncio

import pytest

from reporter.errors import BudgetReached, SettingsError
from reporter.llm.budget import Budget
from reporter.llm.meter import Meter, Tokens
from reporter.settings import Settings

PRICED = Meter("openai", "gpt-4o-mini", url="https://api.openai.com/v1").price


def free(_: Tokens) -> float | None:
    return 0.0


async def test_calls_wait_for_room_and_are_refused_only_when_it_is_gone():
    budget = Budget(free, max_tokens=1_000)
    made, refused = [], []

    async def one() -> None:
        try:
            async with budget.room_for(Tokens(100, 0, 300)) as used:
                await asyncio.sleep(0.001)
                used(Tokens(100, 0, 50))
                made.append(1)
        except BudgetReached as error:
            refused.append(error)

    async with asyncio.timeout(5):
        await asyncio.gather(*(one() for _ in range(12)))
    # 150 each are spent, 400 must be free: the fifth has 600 spent before it, a sixth 750.
    assert (len(made), len(refused)) == (5, 7)
    assert refused[0].exit_code == 6
    assert "750 of 1,000 tokens" in str(refused[0])
    assert "--max-tokens" in refused[0].hint


async def test_an_endpoint_that_does_not_count_is_taken_to_have_used_the_most():
    budget = Budget(free, max_tokens=900)
    async with budget.room_for(Tokens(100, 0, 400)) as used:
        used(Tokens())
    with pytest.raises(BudgetReached, match="500 of 900"):
        async with budget.room_for(Tokens(100, 0, 400)):
            pass


async def test_cost_is_counted_by_the_price_list():
    budget = Budget.of(Settings(max_cost=0.001), PRICED)
    async with budget.room_for(Tokens(2_000, 0, 1_000)) as used:
        used(Tokens(2_000, 0, 1_000))
    with pytest.raises(BudgetReached, match=r"\$0\.0009 of \$0\.0010"):
        async with budget.room_for(Tokens(2_000, 0, 1_000)):
            pass


def test_a_cost_limit_needs_a_price():
    with pytest.raises(SettingsError, match="no price") as raised:
        Budget.of(Settings(model="openai:x", max_cost=1), lambda _: None)
    assert "--max-tokens" in raised.value.hint


async def test_the_time_allowed_ends_calls_under_way_and_those_to_come():
    budget = Budget.of(Settings(deadline=0.05), free)
    for _ in range(2):
        with pytest.raises(BudgetReached, match="time"):
            async with budget.room_for(Tokens(1, 0, 1)):
                await asyncio.sleep(5)


async def test_two_models_share_what_a_run_may_use():
    settings = Settings(max_tokens=1_000)
    first = Budget.of(settings, free)
    second = Budget.of(settings, PRICED, first)
    assert second.price is PRICED
    async with first.room_for(Tokens(100, 0, 600)) as used:
        used(Tokens(100, 0, 600))
    with pytest.raises(BudgetReached, match="700 of 1,000"):
        async with second.room_for(Tokens(100, 0, 300)):
            pass
