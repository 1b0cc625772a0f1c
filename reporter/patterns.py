"""Long alternatives for regular expressions, written as readable lists."""

from __future__ import annotations

import re


def either(phrases: str) -> str:
    """A group of the alternatives in a text that separates them by bars, over any number of lines."""
    alternatives = re.sub(r"\s*[|]\s*", "|", phrases.strip().lstrip("|").strip())
    return f"(?:{alternatives})"


def one_of(words: str) -> str:
    """A group of the alternatives in a text that separates them by white space."""
    return f"(?:{'|'.join(words.split())})"
