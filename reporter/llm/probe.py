"""A few small calls that show how a model answers; for `reporter doctor -m MODEL`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from time import perf_counter
from typing import TYPE_CHECKING

from reporter.errors import EndpointError
from reporter.llm.call import Call, Message
from reporter.llm.dialect import Mode
from reporter.llm.meter import Tokens
from reporter.llm.parsing import parse_reply
from reporter.llm.phrasing import phrase, turns_of
from reporter.llm.schemas import Summarize, schema_for
from reporter.settings import Settings

if TYPE_CHECKING:
    from reporter.llm.model import StructuredModel

_SENTENCES = "[1] The harbour was closed on Monday.\n[2] It opened again on Thursday."


@dataclass(frozen=True, slots=True)
class Probe:
    """What worked: how replies are shaped, what is streamed and counted, how long the first call took.

    ``context`` is the model's window in tokens as the endpoint, or the price list, gives it; None where neither
    does. ``tools``: whether it calls tools, where it was not asked that way already.
    """

    model: str
    local: bool
    window: int
    context: int | None
    mode: Mode
    bounds: bool
    tools: bool
    streams: bool
    reports_usage: bool
    cached: int | None
    traced: bool
    seconds: float


async def probe(settings: Settings) -> Probe:
    """Ask the model that the settings name for a summary of two sentences; raises an `EndpointError`.

    Then the same by tool calling, and streamed: what fails of these is told, not raised.
    """
    # Imported here: LangChain takes about a second.
    from langsmith.utils import tracing_is_enabled

    from reporter.llm.build import build_model

    model = build_model(settings)
    begun = perf_counter()
    await model.structured(_call())
    seconds = perf_counter() - begun
    dialect, used = model.sender.dialect, model.sender.meter.last
    streams, again = await _streams(model)
    return Probe(
        model=model.name,
        local=model.local,
        window=model.window,
        context=_context(settings, model),
        mode=dialect.mode,
        bounds=dialect.bounds,
        tools=dialect.mode == "tools" or (dialect.mode == "json_schema" and await _calls_tools(model)),
        streams=streams,
        reports_usage=used.input is not None,
        cached=again.cached if again.cached is not None else used.cached,
        traced=bool(tracing_is_enabled()),
        seconds=seconds,
    )


async def _streams(model: StructuredModel) -> tuple[bool, Tokens]:
    """Whether a reply comes in pieces, and what that call used: its prefix was sent before."""
    pieces = 0
    failures: tuple[type[Exception], ...] = (EndpointError, *model.sender.transport.errors)
    try:
        async for part in model.sender.pieces(_call()):
            pieces += isinstance(part, str)
    except failures:
        return False, Tokens()
    return pieces > 1, model.sender.meter.last


async def _calls_tools(model: StructuredModel) -> bool:
    failures: tuple[type[Exception], ...] = (EndpointError, ValueError, *model.sender.transport.errors)
    call, dialect = _call(), replace(model.sender.dialect, mode="tools")
    try:
        raw = await model.sender.transport.send(phrase(turns_of(call), dialect, call.schema), call, dialect)
        return parse_reply(raw.content, call.reply, call.schema).complete
    except failures:
        return False


def _context(settings: Settings, model: StructuredModel) -> int | None:
    """The context size that the endpoint tells, or the price list."""
    # Imported here: both take a moment to load.
    from reporter.llm.catalog import context_of
    from reporter.llm.names import parse_name

    return model.window if model.local else context_of(settings, parse_name(settings))


def _call() -> Call:
    return Call(
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
