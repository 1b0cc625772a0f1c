"""Talks to language models; the only folder that knows LangChain and OpenAI."""

from __future__ import annotations

from reporter.llm.budget import Budget
from reporter.llm.call import Call, ChatModel, Message, Reply
from reporter.settings import Settings

__all__ = ["Budget", "Call", "ChatModel", "Message", "Reply", "open_model"]


def open_model(settings: Settings, budget: Budget | None = None) -> ChatModel:
    """The model that the settings name, ready to be called; nothing is sent yet.

    ``budget`` is shared with another model, where one run asks two.
    Raises SettingsError (the name has no known form), MissingExtra, AuthenticationFailed (no key) and,
    for ``local:``, ModelNotFound.
    """
    if settings.no_cache:
        # Imported here: LangChain takes about a second, which only runs with a model need.
        from reporter.llm.loading import build_model

        return build_model(settings, budget)
    # Imported here: the cache's database library takes time to load too.
    from reporter.llm.cached import cached_model

    return cached_model(settings, budget)
