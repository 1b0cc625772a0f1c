"""A prompt set tried on cases, with a model that says what the test has it say."""

from typing import Any

import pytest

from reporter.authoring.cases import Case, read_cases
from reporter.authoring.coverage import as_source, seek
from reporter.authoring.trial import Trial, try_prompts
from reporter.errors import EndpointError
from reporter.settings import Settings
from tests.authoring.test_prompt_cases import SHIPPED
from tests.standin import CutOff, Refuse, Standin, StandinRequest, Status

TEXT = """Salt pans at Trapani

The pans at Trapani yielded 80,000 tons of salt in 2024. Rain in September spoilt a tenth of the harvest.
The owner said the price of salt may rise in 2025. Two ships left for Malta on 3 October 2024.
"""
SAID = [
    {"cites": [1], "kind": "fact", "attributed_to": None, "statement": "The pans at Trapani yielded 80,000 t of salt."},
    {"cites": [2], "kind": "fact", "attributed_to": None, "statement": "Rain in September spoilt half of the harvest."},
    {"cites": [3], "kind": "fact", "attributed_to": "the owner", "statement": None},
    {"cites": [4], "kind": "fact", "attributed_to": None, "statement": None},
]


def case(expected: tuple[str, ...] = (), forbidden: tuple[str, ...] = (), **fields: Any) -> Case:
    values = {"name": "salt", "source": "salt.yaml", "text": TEXT, "language": None, "step": "extract"} | fields
    return Case(expected=expected, forbidden=forbidden, **values)


def settings(standin: Standin, **fields: Any) -> Settings:
    return Settings.load(model="openai:m", base_url=standin.url, retries=0, **fields)


def says(step: str, _: StandinRequest) -> Any:
    if step == "extract":
        return {"claims": SAID}
    return {"sentences": [{"text": "The pans at Trapani yielded 80,000 tons of salt in 2024.", "cites": [1]}]}


def test_recall_precision_refused_and_cost(standin: Standin) -> None:
    standin.reply = says
    trial = try_prompts(
        [
            case(
                ("The Trapani pans yielded 80,000 tons of salt.", "Rain spoilt a tenth of the harvest."),
                ("The price of salt may rise in 2025.", "The price of salt will rise in 2025."),
            )
        ],
        settings(standin),
    )
    (outcome,) = trial.outcomes
    tally = outcome.tally
    assert [sought.found for sought in outcome.expected] == [True, False]
    assert [sought.found for sought in outcome.forbidden] == [True, False]
    assert outcome.expected[0].nearest == "The pans at Trapani yielded 80,000 t of salt."
    assert (tally.said, tally.fitting, tally.refused, tally.forbidden) == (3, 1, 1, 1)
    assert (tally.recall, tally.precision) == (0.5, pytest.approx(1 / 3))
    assert outcome.usage.calls == 2
    assert outcome.usage.input_tokens > outcome.usage.output_tokens > 0
    assert outcome.usage.cost_usd is None


def test_statements_of_the_memo_are_tried_too(standin: Standin) -> None:
    written = case(("Two ships left for Malta.",), ("Two ships left for Crete.",), step="write")
    trial = try_prompts([written], settings(standin, prompts="executive", template="bluf"))
    assert trial.tally.recall == 1.0
    assert trial.tally.forbidden == 0
    assert "write" in standin.steps()
    assert any("has to decide" in request.task for request in standin.requests if request.step == "write")


def test_totals_are_of_all_cases(standin: Standin) -> None:
    standin.reply = says
    fine, only_forbidden = case(("Two ships left for Malta.",)), case((), ("Salt is sweet.",), name="sweet")
    trial = try_prompts([fine, only_forbidden], settings(standin))
    assert trial.outcomes[1].tally.precision is None
    assert (trial.tally.recall, trial.tally.said, trial.tally.refused) == (1.0, 3, 2)
    assert trial.usage.calls + trial.usage.cached_calls == 4
    assert Trial(()).tally.recall is None


def test_a_reply_of_no_use_fails_its_case_only(standin: Standin) -> None:
    def moody(step: str, request: StandinRequest) -> Any:
        return Refuse() if "Malta" in str(request.messages) else says(step, request)

    standin.reply = moody
    sound = case(("The pans at Trapani yielded 80,000 tons of salt.",), text=TEXT.replace("Malta", "Crete"))
    refused, read = try_prompts([case(("Two ships left for Malta.",)), sound], settings(standin)).outcomes
    assert refused.failure is not None
    assert "declined" in refused.failure
    assert (refused.tally.recall, refused.tally.precision) == (0.0, 0.0)
    assert (read.failure, read.tally.recall) == (None, 1.0)
    standin.reply = lambda step, request: CutOff(5, {}) if step == "summarize" else says(step, request)
    (partly,) = try_prompts([case(("Two ships left for Malta.",), name="cut")], settings(standin)).outcomes
    assert "summarize" in str(partly.failure)
    assert partly.tally.recall == 1.0


def test_an_endpoint_that_fails_ends_the_trial(standin: Standin) -> None:
    standin.reply = lambda *_: Status(500)
    with pytest.raises(EndpointError):
        try_prompts([case(("A b.",))], settings(standin))


def test_without_a_model_the_extractive_engine_is_tried() -> None:
    trial = try_prompts(read_cases(SHIPPED), Settings.load())
    assert trial.usage.calls == 0
    assert trial.tally.forbidden == 0
    assert (trial.tally.recall or 0) >= 0.6
    assert all(outcome.failure is None for outcome in trial.outcomes)


@pytest.mark.parametrize(
    ("sought", "said", "found"),
    [
        ("The hall cost 4 million euros.", ("The new hall cost 4 million euros, the owner said.",), True),
        ("The hall cost 14 million euros.", ("The hall cost 4 million euros.",), False),
        ("The hall will be closed.", ("The hall may be closed.",), False),
        ("The council did not buy the hall.", ("The council bought the hall.",), False),
        ("Boats leave at noon.", (), False),
        ("工厂年产能为6000吨。", ("该公司的工厂年产能为6000吨。",), True),
        ("The plant makes 6,000 tons a year.", ("工厂年产能为6000吨。",), False),
    ],
)
def test_covered_is_what_grounding_bears_out(sought: str, said: tuple[str, ...], found: bool) -> None:
    assert seek(sought, as_source(said)).found is found
