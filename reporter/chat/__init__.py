"""Follow-up questions: a conversation about a run, checked sentence by sentence."""
