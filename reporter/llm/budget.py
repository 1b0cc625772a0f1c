"""What a run may cost, use and take. It is never exceeded: a call is made only if its most fits into what is left."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from time import monotonic

from reporter.errors import BudgetReached, SettingsError
from reporter.llm.loops import PerLoop
from reporter.llm.meter import Tokens
from reporter.settings import Settings

Price = Callable[[Tokens], float | None]


@dataclass(frozen=True, slots=True)
class Amount:
    """US dollars and tokens."""

    cost: float = 0.0
    tokens: int = 0

    def __add__(self, other: Amount) -> Amount:
        return Amount(self.cost + other.cost, self.tokens + other.tokens)

    def __sub__(self, other: Amount) -> Amount:
        return Amount(self.cost - other.cost, self.tokens - other.tokens)


@dataclass(slots=True)
class _Purse:
    """What is spent so far, and what calls under way may come to."""

    spent: Amount = field(default_factory=Amount)
    promised: Amount = field(default_factory=Amount)
    changed: PerLoop[asyncio.Condition] = field(default_factory=lambda: PerLoop(asyncio.Condition))


@dataclass(slots=True)
class Budget:
    """One run's, as one of its models sees it; ``until`` is on the monotonic clock.

    Where all is None, nothing is held back.
    """

    price: Price
    max_cost: float | None = None
    max_tokens: int | None = None
    until: float | None = None
    _purse: _Purse = field(default_factory=_Purse)

    @classmethod
    def of(cls, settings: Settings, price: Price, shared: Budget | None = None) -> Budget:
        """What the settings allow from now on, or what another model's budget leaves of it.

        Raises SettingsError for a cost limit on a model without a price.
        """
        if settings.max_cost is not None and price(Tokens(1_000, 0, 1_000)) is None:
            raise SettingsError(
                f"max_cost cannot be kept: no price of {settings.model} is known here",
                hint="limit its tokens instead: --max-tokens N",
            )
        if shared is not None:
            return replace(shared, price=price)
        until = None if settings.deadline is None else monotonic() + settings.deadline
        return cls(price, settings.max_cost, settings.max_tokens, until)

    @asynccontextmanager
    async def room_for(self, most: Tokens) -> AsyncGenerator[Callable[[Tokens], None]]:
        """Room for a call that uses at most so much; the function given takes what it did use.

        Waits where that depends on calls under way. Raises BudgetReached where there is no room, or when the
        time is up during the call.
        """
        promised = self._amount(most)
        await self._promise(promised)

        def used(tokens: Tokens) -> None:
            # An endpoint that does not count is taken to have used what was foreseen.
            counted = replace(most, cached=tokens.cached) if tokens.input is None else tokens
            self._purse.spent += self._amount(counted)

        try:
            async with asyncio.timeout(self._left()) as clock:
                yield used
        except TimeoutError as error:
            if clock.expired():
                raise self._out_of_time() from error
            raise
        finally:
            self._purse.promised -= promised
            await self._tell()

    async def _promise(self, amount: Amount) -> None:
        if self.max_cost is None and self.max_tokens is None:
            if (self._left() or 1) < 0:
                raise self._out_of_time()
            return
        changed = await self._purse.changed.get()
        async with changed:
            while not self._fits(self._purse.spent + self._purse.promised + amount):
                if not self._fits(self._purse.spent + amount):
                    raise self._spent_up()
                await changed.wait()
            self._purse.promised += amount

    async def _tell(self) -> None:
        """Those who wait for room look again."""
        if self.max_cost is not None or self.max_tokens is not None:
            changed = await self._purse.changed.get()
            async with changed:
                changed.notify_all()

    def _fits(self, amount: Amount) -> bool:
        if self.max_tokens is not None and amount.tokens > self.max_tokens:
            return False
        return self.max_cost is None or amount.cost <= self.max_cost

    def _amount(self, tokens: Tokens) -> Amount:
        cost = 0.0 if self.max_cost is None else self.price(tokens) or 0.0
        return Amount(cost, (tokens.input or 0) + (tokens.output or 0))

    def _left(self) -> float | None:
        return None if self.until is None else self.until - monotonic()

    def _spent_up(self) -> BudgetReached:
        if self.max_tokens is not None and self.max_cost is None:
            said, flag = f"{self._purse.spent.tokens:,} of {self.max_tokens:,} tokens", "--max-tokens"
        else:
            said, flag = f"${self._purse.spent.cost:,.4f} of ${self.max_cost:,.4f}", "--max-cost"
        return BudgetReached(
            f"the budget was reached: {said} are spent, and the next call might not fit into the rest",
            hint=f"raise {flag} and run it again: what was answered is in the cache",
        )

    def _out_of_time(self) -> BudgetReached:
        return BudgetReached(
            "the budget was reached: the time allowed is over",
            hint="raise --deadline and run it again: what was answered is in the cache",
        )
