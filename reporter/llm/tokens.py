"""How many tokens a text takes, estimated: every model has a tokenizer of its own."""

from __future__ import annotations

TOKENS_A_CHARACTER = 0.25
TOKENS_A_DIGIT = 0.5  # more: small models' tokenizers take each digit by itself
TOKENS_AN_IDEOGRAPH = 1.0

_FIRST_WIDE = "\u2e80"


def tokens_in(text: str) -> int:
    """Tokens a text takes, estimated from its script; the tokenizers of models differ by some 15 %."""
    wide = 0 if text.isascii() else sum(1 for character in text if character >= _FIRST_WIDE)
    digits = sum(map(text.count, "0123456789"))
    return int(TOKENS_A_CHARACTER * (len(text) - wide) + TOKENS_A_DIGIT * digits + TOKENS_AN_IDEOGRAPH * wide) + 1
