"""A prompt set tried on cases: what it finds of what is expected, what it says that is forbidden, what it costs."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from reporter.authoring.cases import Case
from reporter.authoring.claims import draw_claims
from reporter.authoring.coverage import Sought, as_source, readings_of, seek
from reporter.chain import carry_out
from reporter.errors import ReplyError
from reporter.memo.preparation import begin
from reporter.progress import Progress, Silent
from reporter.settings import Settings
from reporter.types import StepUsage, Usage


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one case or of all: ``fitting`` of the sentences said, ``covered`` of those expected."""

    expected: int = 0
    covered: int = 0
    said: int = 0
    fitting: int = 0
    refused: int = 0
    forbidden: int = 0

    @property
    def recall(self) -> float | None:
        """The share of what is expected that is said, 0..1; None where nothing is expected."""
        return self.covered / self.expected if self.expected else None

    @property
    def precision(self) -> float | None:
        """The share of what is said that is expected, 0..1; None where nothing is expected."""
        if not self.expected:
            return None
        return self.fitting / self.said if self.said else 0.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one case; ``failure`` says what of its source, or of its memo, the model did not get done."""

    case: Case
    expected: tuple[Sought, ...]
    forbidden: tuple[Sought, ...]
    tally: Tally
    usage: StepUsage
    failure: str | None = None


@dataclass(frozen=True, slots=True)
class Trial:
    """The outcomes of all cases."""

    outcomes: tuple[Outcome, ...]

    @property
    def tally(self) -> Tally:
        """All counts; what is said counts towards precision only in cases that expect something."""
        asked = [outcome.tally for outcome in self.outcomes if outcome.tally.expected]
        everything = [outcome.tally for outcome in self.outcomes]
        return Tally(
            expected=sum(tally.expected for tally in asked),
            covered=sum(tally.covered for tally in asked),
            said=sum(tally.said for tally in asked),
            fitting=sum(tally.fitting for tally in asked),
            refused=sum(tally.refused for tally in everything),
            forbidden=sum(tally.forbidden for tally in everything),
        )

    @property
    def usage(self) -> StepUsage:
        """What all cases used."""
        return total([outcome.usage for outcome in self.outcomes])


def try_prompts(cases: Sequence[Case], settings: Settings, progress: Progress | None = None) -> Trial:
    """Try the settings' prompt set and model on cases. Raises what a compilation raises.

    Replies that are of no use fail their case only.
    """
    return asyncio.run(_try_all(cases, settings, progress or Silent()))


async def _try_all(cases: Sequence[Case], settings: Settings, progress: Progress) -> Trial:
    progress.start("test", len(cases))

    async def tried(case: Case) -> Outcome:
        outcome = await _try(case, settings)
        progress.advance("test")
        return outcome

    # A local model takes one call after the other; side by side the cases would only push each other's
    # prefixes out of its cache.
    if (settings.model or "").startswith("local:"):
        return Trial(tuple([await tried(case) for case in cases]))
    return Trial(tuple(await asyncio.gather(*map(tried, cases))))


async def _try(case: Case, settings: Settings) -> Outcome:
    if case.language is not None:
        settings = settings.model_copy(update={"language": case.language})
    work, engine = begin([case.open(settings)], settings, Silent(), {})
    said: list[tuple[str, ...]] = []
    failure = None
    try:
        if case.step == "extract":
            await draw_claims(work, engine)
            said = [readings_of(claim) for claim in work.ledger.claims]
        else:
            run = await carry_out(work, engine)
            said = [(statement.text,) for section in run.sections for statement in section.statements]
    except ReplyError as error:
        failure = str(error)
    if failure is None and work.ledger.left_out:
        failure = work.ledger.left_out[0].reason
    refused = sum(1 for draft in work.ledger.refused if draft.step == case.step)
    return _judged(case, said, refused, total(_steps(engine.usage())), failure)


def _judged(
    case: Case, said: Sequence[tuple[str, ...]], refused: int, usage: StepUsage, failure: str | None
) -> Outcome:
    """What was said (each sentence in all its readings) held against what the case asks for."""
    everything = as_source([reading for readings in said for reading in readings])
    expected = tuple(seek(text, everything) for text in case.expected)
    forbidden = tuple(seek(text, everything) for text in case.forbidden)
    tally = Tally(
        expected=len(expected),
        covered=sum(1 for sought in expected if sought.found),
        said=len(said),
        fitting=sum(1 for readings in said if _fits(readings, case.expected)),
        refused=refused,
        forbidden=sum(1 for sought in forbidden if sought.found),
    )
    return Outcome(case, expected, forbidden, tally, usage, failure)


def _fits(readings: tuple[str, ...], expected: tuple[str, ...]) -> bool:
    """Whether a sentence says something expected and maybe more, or a part of what is expected."""
    own, wanted = as_source(readings), as_source(expected)
    return any(seek(reading, wanted).found for reading in readings) or any(seek(text, own).found for text in expected)


def _steps(usage: Usage) -> list[StepUsage]:
    return list(usage.steps.values())


def total(steps: Sequence[StepUsage]) -> StepUsage:
    """The sum of usages; no cost where one of them has no known price."""
    costs = [step.cost_usd for step in steps]
    return StepUsage(
        calls=sum(step.calls for step in steps),
        cached_calls=sum(step.cached_calls for step in steps),
        input_tokens=sum(step.input_tokens for step in steps),
        cached_input_tokens=sum(step.cached_input_tokens for step in steps),
        output_tokens=sum(step.output_tokens for step in steps),
        seconds=sum(step.seconds for step in steps),
        cost_usd=None if None in costs else sum(cost or 0.0 for cost in costs),
    )
