"""Counts what calls use, by step."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import urlsplit

from reporter.types import StepUsage, Usage


@dataclass(frozen=True, slots=True)
class Tokens:
    """What one call used; None where the endpoint does not say."""

    input: int | None = None
    cached: int | None = None
    output: int | None = None


@dataclass(slots=True)
class _Sum:
    calls: int = 0
    input: int = 0
    cached: int = 0
    output: int = 0
    seconds: float = 0.0
    cost: float | None = 0.0


@dataclass(slots=True)
class Meter:
    """Sums up one model's calls; `free`: what runs on this machine costs nothing."""

    provider: str
    model: str
    url: str | None = None
    free: bool = False
    last: Tokens = field(default_factory=Tokens)
    _steps: dict[str, _Sum] = field(default_factory=lambda: defaultdict(_Sum))

    def count(self, step: str, tokens: Tokens, seconds: float) -> None:
        """Add one call."""
        total = self._steps[step]
        total.calls += 1
        total.input += tokens.input or 0
        total.cached += tokens.cached or 0
        total.output += tokens.output or 0
        total.seconds += seconds
        cost = self.price(tokens)
        total.cost = None if total.cost is None or cost is None else total.cost + cost
        self.last = tokens

    def usage(self) -> Usage:
        """The sums so far."""
        return Usage(
            steps={
                step: StepUsage(
                    calls=total.calls,
                    input_tokens=total.input,
                    cached_input_tokens=total.cached,
                    output_tokens=total.output,
                    seconds=round(total.seconds, 3),
                    cost_usd=total.cost,
                )
                for step, total in self._steps.items()
            }
        )

    def price(self, tokens: Tokens) -> float | None:
        """What so many tokens cost, in US dollars; None where no price is known."""
        if self.free:
            return 0.0
        return price_usd(self.model, tokens, provider=self.provider, url=self.url)


def price_usd(model: str, tokens: Tokens, *, provider: str, url: str | None = None) -> float | None:
    """The price of one call by the price list that comes with genai-prices; None where it has none."""
    if (tokens.input is None and tokens.output is None) or not _is_priced(model, provider, url):
        return None
    # Imported here: the price list takes a moment to load and many runs need no price.
    from genai_prices import Usage as PricedUsage
    from genai_prices import calc_price

    used = PricedUsage(
        input_tokens=tokens.input or 0,
        cache_read_tokens=min(tokens.cached or 0, tokens.input or 0),
        output_tokens=tokens.output or 0,
    )
    if url:
        return float(calc_price(used, model, provider_api_url=url).total_price)
    return float(calc_price(used, model, provider_id=_PRICED_AS.get(provider, provider)).total_price)


@lru_cache(maxsize=64)
def _is_priced(model: str, provider: str, url: str | None) -> bool:
    """Whether the list has a price; found out once, for it is searched from end to end where it has none."""
    if url and urlsplit(url).hostname in _HERE:
        return False
    # Imported here: the price list takes a moment to load.
    from genai_prices.data_snapshot import get_snapshot

    try:
        # At an endpoint of another name the same model name may cost anything, or nothing.
        get_snapshot().find_provider_model(model, None, None if url else _PRICED_AS.get(provider, provider), url)
    except LookupError:
        return False
    return True


def context_window(model: str, provider: str) -> int | None:
    """A model's window in tokens, as the price list gives it; None where it does not."""
    # Imported here: the price list takes a moment to load.
    from genai_prices.data_snapshot import get_snapshot

    try:
        _, found = get_snapshot().find_provider_model(model, None, _PRICED_AS.get(provider, provider), None)
    except LookupError:
        return None
    return found.context_window


_HERE = frozenset(["localhost", "127.0.0.1", "::1"])  # what runs on this machine is in no price list
_PRICED_AS = {"google_genai": "google", "mistralai": "mistral", "xai": "x-ai"}
