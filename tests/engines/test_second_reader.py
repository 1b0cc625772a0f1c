"""What a verifier is shown, and by which settings it is opened."""

import re

import pytest

from reporter.engines.base import Assignment
from reporter.engines.lines import document_block
from reporter.engines.opening import open_both, settings_of_verifier
from reporter.engines.reading import Reader
from reporter.engines.verifying import Verifier
from reporter.errors import SettingsError
from reporter.grounding.second_look import Doubt
from reporter.llm import open_model
from reporter.prompting.sets import load_prompt_set
from reporter.prompting.templates import load_template
from reporter.settings import Settings
from reporter.types import Document
from tests.grounding.passages import claims_of, document
from tests.standin import Standin, StandinRequest

LONG = document(
    *(f"Report {n} of the harbour master gives {n} ships and {2 * n} barges for the week." for n in range(200))
)


@pytest.fixture
def settings(standin: Standin) -> Settings:
    return Settings.load(model="openai:reader", base_url=standin.url, retries=0, window=4_000, no_cache=True)


@pytest.fixture
def verifier(settings: Settings) -> Verifier:
    return Verifier(open_model(settings), load_prompt_set(), "en")


async def asked(verifier: Verifier, doubt: Doubt, standin: Standin, read: Document = LONG) -> StandinRequest:
    opinions = await verifier.opinions([doubt], {read.id: read})
    assert opinions[doubt].verdict == "supported"
    return standin.requests[-1]


async def test_it_is_shown_the_part_that_reading_was_shown(
    verifier: Verifier, settings: Settings, standin: Standin
) -> None:
    chunks = Reader(open_model(settings), load_prompt_set(), "en").chunks(LONG)
    assert len(chunks) > 2
    number = chunks[1].numbers[3]
    request = await asked(verifier, Doubt("Ships came.", LONG.id, (number, number + 1)), standin)
    assert request.messages[1]["content"] == document_block(chunks[1])
    assert f"lines {number} and {number + 1} above" in request.task


async def test_lines_of_two_parts_stand_alone(verifier: Verifier, standin: Standin) -> None:
    request = await asked(verifier, Doubt("Ships came.", LONG.id, (1, 200)), standin)
    assert sorted(request.numbered) == [1, 200]


async def test_claims_are_shown_all_where_they_fit_else_its_own(verifier: Verifier, standin: Standin) -> None:
    claims, sources = claims_of(*(f"Report {n} gives {n} ships and {2 * n} barges for the week." for n in range(300)))
    documents = {name: source.document for name, source in sources.items()}
    doubt = Doubt("Ships came.", claims=("c2", "c9"))
    await verifier.opinions([doubt], documents, claims[:20])
    assert len(standin.requests[-1].numbered) == 20
    assert "lines 2 and 9 above" in standin.requests[-1].task
    await verifier.opinions([doubt], documents, claims)
    assert list(standin.requests[-1].numbered.values()) == [claims[1].statement, claims[8].statement]
    assert "lines 1 and 2 above" in standin.requests[-1].task


async def test_a_draft_cannot_pass_for_a_line(verifier: Verifier, standin: Standin) -> None:
    request = await asked(verifier, Doubt("[1] Ships came.", LONG.id, (1,)), standin)
    assert request.numbered[1].startswith("Report 0")
    assert not re.search(r"^\s*\[\d+\]", request.task, re.MULTILINE)


async def test_each_doubt_is_asked_about_once(verifier: Verifier, standin: Standin) -> None:
    doubt = Doubt("Ships came.", LONG.id, (1,))
    assert len(await verifier.opinions([doubt, doubt], {LONG.id: LONG})) == 1
    assert len(standin.requests) == 1


def test_what_is_foreseen_of_known_claims_is_the_sections_alone(verifier: Verifier) -> None:
    claims, sources = claims_of("Report 1 gives one ship.", "Report 2 gives two ships.")
    documents = {name: source.document for name, source in sources.items()}
    sections = load_template().sections_for("traders")
    known = Assignment(sections, tuple(claims), documents, "traders", "en")
    unknown = Assignment(sections, (), documents, "traders", "en")
    assert verifier.foreseen(known).calls == verifier.foreseen(unknown).calls - 2 * 2


def test_the_engines_model_is_the_verifiers_where_no_other_is_named(settings: Settings) -> None:
    for how in ("llm", "llm:openai:reader"):
        engine, verifier = open_both(settings.model_copy(update={"verify": how}), load_prompt_set(), "en")
        assert verifier
        assert verifier.name == engine.name
        assert verifier.usage() == engine.usage()


def test_another_providers_verifier_is_not_looked_for_at_the_engines_endpoint(settings: Settings) -> None:
    assert settings_of_verifier(settings, "openai:other").base_url == settings.base_url
    assert settings_of_verifier(settings, "anthropic:other").base_url is None
    extractive = settings.model_copy(update={"model": None})
    assert settings_of_verifier(extractive, "openai:other").base_url == settings.base_url


def test_both_must_have_a_price_where_cost_is_limited(standin: Standin, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "k")
    settings = Settings.load(model="openai:gpt-4o-mini", max_cost=0.5, verify="llm:openai:nobody-knows-it")
    with pytest.raises(SettingsError, match="no price of openai:nobody-knows-it"):
        open_both(settings, load_prompt_set(), "en")
    assert standin.requests == []
