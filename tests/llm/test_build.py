"""From settings to a model: names, keys, extras; nothing is sent."""

import subprocess
import sys

import pytest

from reporter.errors import AuthenticationFailed, MissingExtra, SettingsError
from reporter.llm import open_model
from reporter.llm.names import endpoint_url, parse_name
from reporter.settings import Settings


@pytest.fixture(autouse=True)
def _no_keys(monkeypatch):
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_API_BASE", "ANTHROPIC_API_KEY"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("named", "base_url", "expected"),
    [
        ("openai:gpt-4o", None, "openai:gpt-4o"),
        ("local:models/a.gguf", None, "local:models/a.gguf"),
        ("anthropic:claude", None, "anthropic:claude"),
        ("ollama:qwen2.5:7b", None, "ollama:qwen2.5:7b"),
        ("groq:some-model", None, "groq:some-model"),
        ("some-model", "http://localhost:1/v1", "openai:some-model"),
        ("qwen2.5:7b", "http://localhost:1/v1", "openai:qwen2.5:7b"),
        ("org/model:tag", "http://localhost:1/v1", "openai:org/model:tag"),
    ],
)
def test_names(named, base_url, expected):
    assert str(parse_name(Settings(model=named, base_url=base_url))) == expected


@pytest.mark.parametrize("named", [None, "", "gpt-4o", "openai:", ":x", "C:\\models\\a.gguf"])
def test_names_without_a_provider_are_told_the_form(named):
    with pytest.raises(SettingsError) as caught:
        parse_name(Settings(model=named))
    assert "openai:NAME" in caught.value.hint


@pytest.mark.parametrize("url", ["localhost:8000", "ftp://x/v1", "http://", "file:///etc/passwd"])
def test_a_base_url_must_be_an_http_address(url):
    with pytest.raises(SettingsError, match="not an http address"):
        open_model(Settings(model="openai:x", base_url=url))


def test_base_urls_are_tidied():
    url = "http://localhost:8000/v1"
    for given in (url, url + "/", url + "/chat/completions"):
        assert endpoint_url(Settings(base_url=given)) == url


def test_an_unknown_provider_names_the_form():
    with pytest.raises(SettingsError, match="nosuch:x") as caught:
        open_model(Settings(model="nosuch:x"))
    assert "openai:NAME" in caught.value.hint


def test_openai_without_a_key_fails_before_anything_is_sent():
    with pytest.raises(AuthenticationFailed, match="OPENAI_API_KEY") as caught:
        open_model(Settings(model="openai:gpt-4o"))
    assert caught.value.exit_code == 4
    assert "--base-url" in caught.value.hint


def test_other_providers_want_their_key():
    with pytest.raises(AuthenticationFailed, match="ANTHROPIC_API_KEY"):
        open_model(Settings(model="anthropic:claude"))


@pytest.mark.parametrize(("named", "command"), [("ollama:x", "langchain-ollama"), ("groq:x", "langchain-groq")])
def test_a_missing_package_comes_with_its_command(named, command):
    with pytest.raises(MissingExtra, match="pip install") as caught:
        open_model(Settings(model=named))
    assert command in str(caught.value)


def test_a_model_tells_its_name_and_window():
    model = open_model(Settings(model="some-model", base_url="http://localhost:1/v1", window=9_000))
    assert (model.name, model.local, model.window) == ("openai:some-model", False, 9_000)
    assert model.usage().steps == {}


def test_importing_the_layer_is_cheap():
    heavy = "'langchain', 'langchain_core', 'openai', 'xllamacpp', 'httpx', 'genai_prices'"
    code = (
        "import sys, reporter.llm, reporter.llm.schemas, reporter.llm.catalog, reporter.llm.probe\n"
        f"print([name for name in ({heavy}) if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
