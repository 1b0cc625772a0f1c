"""Which engine the settings ask for."""

from __future__ import annotations

from reporter.engines.base import Engine
from reporter.prompting.sets import PromptSet
from reporter.settings import Settings


def open_engine(settings: Settings, prompts: PromptSet, language: str) -> Engine:
    """The extractive engine unless a model is named, whatever keys lie in the environment.

    Raises SettingsError, MissingExtra or an EndpointError where the model cannot be had.
    """
    # Imported here: each engine's libraries take time to load, and a run needs but one of them.
    if settings.model is None:
        from reporter.engines.extractive import ExtractiveEngine

        return ExtractiveEngine()
    from reporter.engines.llm import LLMEngine
    from reporter.llm import open_model

    return LLMEngine(open_model(settings), prompts, language=language)
