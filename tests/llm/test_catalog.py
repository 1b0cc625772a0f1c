"""What `reporter models` and `reporter doctor` show."""

import pytest

from reporter.errors import AuthenticationFailed, EndpointError, EndpointUnreachable
from reporter.llm.catalog import offers, served
from reporter.llm.probe import probe
from reporter.settings import Settings
from tests.standin import Page, Status, in_turn


def test_offers_say_what_is_missing_and_never_a_key(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-very-secret")
    monkeypatch.delenv("ANTHROPIC_API_KEY", raising=False)
    listed = {offer.form: offer for offer in offers()}
    assert listed["openai:NAME"].ready
    assert not listed["anthropic:NAME"].ready
    assert listed["openai:NAME --base-url URL"].ready
    assert "sk-very-secret" not in str(listed)
    monkeypatch.delenv("OPENAI_API_KEY")
    assert {offer.form: offer.missing for offer in offers()}["openai:NAME"] == "OPENAI_API_KEY is not set"


def test_an_endpoint_lists_its_models(standin):
    standin.models = ("b", "a")
    assert served(Settings(base_url=standin.url)) == ("a", "b")


def test_an_endpoint_that_wants_a_key_says_so(standin):
    standin.key = "right"
    with pytest.raises(AuthenticationFailed):
        served(Settings(base_url=standin.url))


def test_an_endpoint_that_is_none(standin):
    with pytest.raises(EndpointError, match="does not look like"):
        served(Settings(base_url=standin.url.removesuffix("/v1") + "/page"))
    with pytest.raises(EndpointUnreachable):
        served(Settings(base_url="http://127.0.0.1:9/v1", retries=0))


async def test_the_probe_tells_what_worked(standin):
    standin.refuses = {"json_schema"}
    found = await probe(Settings(model="openai:probed", base_url=standin.url))
    assert (found.model, found.mode, found.bounds) == ("openai:probed", "tools", False)
    assert found.reports_usage
    assert found.cached is not None
    assert (found.tools, found.streams, found.context, found.traced) == (True, True, None, False)
    assert found.seconds > 0


async def test_the_probe_passes_errors_on(standin):
    standin.reply = in_turn(Page())
    with pytest.raises(EndpointError, match="does not look like"):
        await probe(Settings(model="openai:probed-2", base_url=standin.url, retries=0))
    standin.reply = in_turn(Status(500, "broken"))
    with pytest.raises(EndpointError, match="broken"):
        await probe(Settings(model="openai:probed-3", base_url=standin.url, retries=0))


async def test_the_probe_tells_what_an_endpoint_does_not_do(standin):
    standin.refuses = {"tools", "stream"}
    found = await probe(Settings(model="openai:probed-4", base_url=standin.url))
    assert (found.mode, found.tools, found.streams) == ("json_schema", False, False)
