"""Each provider has an example in the docs, and each example names a model that can be asked, or what it lacks here."""

import re
import shlex
from importlib.util import find_spec
from pathlib import Path

import pytest

from reporter.errors import MissingExtra, ModelNotFound
from reporter.llm import open_model
from reporter.llm.names import endpoint_url, parse_name
from reporter.settings import Settings

PAGE = (Path(__file__).parents[2] / "docs/models.md").read_text("utf-8")
PROVIDERS = PAGE.partition("## Providers")[2].partition("\n## ")[0]
# What must be installed besides; it need not be for these tests.
PACKAGES = {
    "anthropic": "langchain_anthropic",
    "google_genai": "langchain_google_genai",
    "ollama": "langchain_ollama",
}
EXAMPLES = [line for line in PROVIDERS.splitlines() if line.startswith("reporter brief")]


def settings_of(command: str) -> Settings:
    words = shlex.split(command)
    flags = {"model": "-m", "base_url": "--base-url"}
    return Settings(**{name: words[words.index(flag) + 1] for name, flag in flags.items() if flag in words})


def test_each_provider_in_practice_has_one() -> None:
    named = {parse_name(settings_of(command)).provider for command in EXAMPLES}
    assert named == {"openai", "anthropic", "google_genai", "ollama", "local"}
    for name in ("OpenAI", "Azure OpenAI", "Anthropic", "Google Gemini", "Ollama", "vLLM", "LM Studio", "llama.cpp"):
        assert re.search(rf"^{re.escape(name)}.*:$", PROVIDERS, re.MULTILINE), name


@pytest.mark.parametrize("command", EXAMPLES)
def test_an_example_names_a_model_that_can_be_asked(
    command: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for key in ("OPENAI_API_KEY", "ANTHROPIC_API_KEY", "GOOGLE_API_KEY"):
        monkeypatch.setenv(key, "a-key")
    settings, named = settings_of(command), parse_name(settings_of(command))
    if settings.base_url:
        assert endpoint_url(settings) == settings.base_url
    if named.provider == "local":  # the reader's own file
        monkeypatch.chdir(tmp_path)
        with pytest.raises(ModelNotFound, match=re.escape(named.name)):
            open_model(settings)
    elif PACKAGES.get(named.provider) and not find_spec(PACKAGES[named.provider]):
        with pytest.raises(MissingExtra) as raised:
            open_model(settings)
        assert "pip install" in f"{raised.value.message} {raised.value.hint}"
    else:
        assert open_model(settings).name == settings.model
