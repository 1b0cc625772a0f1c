"""Which engine the settings ask for, and who has a second look at its drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.engines.base import Engine
from reporter.errors import SettingsError
from reporter.prompting.sets import PromptSet
from reporter.settings import VERIFY_BY_MODEL, Settings

if TYPE_CHECKING:  # LangChain's neighbours take time to load
    from reporter.engines.verifying import Verifier
    from reporter.llm import Budget


def open_engine(settings: Settings, prompts: PromptSet, language: str, budget: Budget | None = None) -> Engine:
    """The extractive engine unless a model is named, whatever keys lie in the environment.

    Raises SettingsError, MissingExtra or an EndpointError where the model cannot be had.
    """
    # Imported here: each engine's libraries take time to load, and a run needs but one of them.
    if settings.model is None:
        from reporter.engines.extractive import ExtractiveEngine

        return ExtractiveEngine()
    from reporter.engines.llm import LLMEngine
    from reporter.llm import open_model

    return LLMEngine(open_model(settings, budget), prompts, language=language)


def open_both(
    settings: Settings, prompts: PromptSet, language: str, budget: Budget | None = None
) -> tuple[Engine, Verifier | None]:
    """The engine and, where the settings ask for one, the verifier; what a run may cost is for both together.

    ``budget`` is what several runs may cost, where this is one of them. Raises as `open_engine`, and SettingsError
    where a model is to verify and none is named.
    """
    if not settings.verify.startswith(VERIFY_BY_MODEL):
        return open_engine(settings, prompts, language, budget), None
    named = settings.verifier
    if named is None:
        raise SettingsError(
            "verify=llm: no model is named that could verify",
            hint="name it with --verify llm:MODEL, or a model for everything with -m MODEL",
        )
    # Imported here: a run without a verifier needs none of it.
    from reporter.engines.llm import LLMEngine
    from reporter.engines.verifying import Verifier
    from reporter.llm import Budget, open_model

    budget = budget or Budget.of(settings, lambda _: 0.0)
    engine = open_engine(settings, prompts, language, budget)
    if isinstance(engine, LLMEngine) and named == settings.model:
        return engine, Verifier(engine.model, prompts, language)
    return engine, Verifier(open_model(settings_of_verifier(settings, named), budget), prompts, language)


def settings_of_verifier(settings: Settings, named: str) -> Settings:
    """The settings for a verifier of its own; another provider's is not looked for at the engine's endpoint."""
    # Imported here, as above.
    from reporter.llm.names import parse_name

    own = settings.model_copy(update={"model": named})
    if settings.model is None or parse_name(settings).provider == parse_name(own).provider:
        return own
    return own.model_copy(update={"base_url": None})
