"""Follow-up questions: a conversation about a run, checked sentence by sentence."""

from reporter.chat.conversation import Conversation

__all__ = ["Conversation"]
