"""How many tokens a text takes, estimated: every model has a tokenizer of its own.

A token is mostly a word with the space before it, a sign, a digit, or some part of an ideograph; long words take
little more than short ones. The weights are least squares over the tokenizers of Qwen2.5 and SmolLM2, rounded to what
suits both; benchmarks/endpoint/TOKENS.md has what they come to on sources of many kinds.
"""

from __future__ import annotations

from collections.abc import Iterable

A_SPACE = 0.9
A_LETTER = 0.04
A_DIGIT = 0.9  # some tokenizers take three at once
A_SIGN = 0.8
A_FOREIGN_LETTER = 0.3  # of other alphabets, and with accents
AN_IDEOGRAPH = 0.6  # of tokenizers made for Chinese; three times as much of those that are not
A_MESSAGE = 4  # what a chat template puts around one

_FEWEST = 0.15  # tokens a byte, whatever it is: long runs of letters are no words

# In UTF-8 the first byte of a character tells what it is; those that continue it count for nothing.
_SPACES = b" \n\t\r"
_LETTERS = bytes((*range(0x41, 0x5B), *range(0x61, 0x7B)))
_DIGITS = b"0123456789"
_FOREIGN_LETTERS = bytes(range(0xC2, 0xE2))  # Latin with accents, Cyrillic, Arabic, Thai …
_SIGNS = bytes(set(range(0x21, 0x7F)) - set(_LETTERS) - set(_DIGITS)) + b"\xe2"  # dashes, quotation marks
_IDEOGRAPHS = bytes(range(0xE3, 0xF5))


def tokens_in(text: str) -> int:
    """Tokens a text takes, estimated."""
    said = text.encode("utf-8", "surrogatepass")
    counted = (
        A_SPACE * _count(said, _SPACES)
        + A_LETTER * _count(said, _LETTERS)
        + A_DIGIT * _count(said, _DIGITS)
        + A_SIGN * _count(said, _SIGNS)
        + A_FOREIGN_LETTER * _count(said, _FOREIGN_LETTERS)
        + AN_IDEOGRAPH * _count(said, _IDEOGRAPHS)
    )
    return int(max(counted, _FEWEST * len(said))) + 1


def tokens_sent(messages: Iterable[str]) -> int:
    """Tokens a request of these messages takes, estimated; the schema of the reply is not counted."""
    return sum(A_MESSAGE + tokens_in(message) for message in messages)


def _count(said: bytes, kinds: bytes) -> int:
    return len(said) - len(said.translate(None, kinds))
