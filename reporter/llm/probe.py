"""One small call that shows how a model answers; for `reporter doctor -m MODEL`."""

from __future__ import annotations

from dataclasses import dataclass
from time import perf_counter

from reporter.llm.call import Call, Message
from reporter.llm.dialect import Mode
from reporter.llm.schemas import Summarize, schema_for
from reporter.settings import Settings

_SENTENCES = "[1] The harbour was closed on Monday.\n[2] It opened again on Thursday."


@dataclass(frozen=True, slots=True)
class Probe:
    """What worked: how replies are shaped, what usage is reported, how long the call took."""

    model: str
    local: bool
    window: int
    mode: Mode
    bounds: bool
    reports_usage: bool
    reports_cached: bool
    seconds: float


async def probe(settings: Settings) -> Probe:
    """Ask the model that the settings name for a summary of two sentences; raises an `EndpointError`."""
    # Imported here: LangChain takes about a second.
    from reporter.llm.build import build_model

    model = build_model(settings)
    call = Call(
        step="summarize",
        messages=(
            Message("system", "Answer in JSON. Say only what the numbered sentences say."),
            Message("user", _SENTENCES),
            Message("user", "Summarize the sentences in one sentence and cite their numbers."),
        ),
        reply=Summarize,
        schema=schema_for(Summarize, items=(1, 2), numbers=(1, 2)),
        max_tokens=400,
    )
    begun = perf_counter()
    await model.structured(call)
    return Probe(
        model=model.name,
        local=model.local,
        window=model.window,
        mode=model.dialect.mode,
        bounds=model.dialect.bounds,
        reports_usage=model.meter.last.input is not None,
        reports_cached=model.meter.last.cached is not None,
        seconds=perf_counter() - begun,
    )
