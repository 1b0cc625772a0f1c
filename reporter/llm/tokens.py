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
_LETTERS = bytes((*range(0x41, 0x5B), *range(0x61, 0x7B)))
_DIGITS = b"0123456789"
_KINDS = {
    b" ": (b" \n\t\r", A_SPACE),
    b"a": (_LETTERS, A_LETTER),
    b"0": (_DIGITS, A_DIGIT),
    b".": (bytes(set(range(0x21, 0x7F)) - set(_LETTERS) - set(_DIGITS)) + b"\xe2", A_SIGN),  # dashes and quotes, too
    b"e": (bytes(range(0xC2, 0xE2)), A_FOREIGN_LETTER),  # Latin with accents, Cyrillic, Arabic, Thai …
    b"z": (bytes(range(0xE3, 0xF5)), AN_IDEOGRAPH),
}
_MARKED = bytearray(256)
for _mark, (_bytes, _) in _KINDS.items():
    for _byte in _bytes:
        _MARKED[_byte] = _mark[0]
_WEIGHTS = tuple((mark, weight) for mark, (_, weight) in _KINDS.items())


def tokens_in(text: str) -> int:
    """Tokens a text takes, estimated."""
    marked = text.encode("utf-8", "surrogatepass").translate(_MARKED)
    counted = sum(weight * marked.count(mark) for mark, weight in _WEIGHTS)
    return int(max(counted, _FEWEST * len(marked))) + 1


def tokens_sent(messages: Iterable[str]) -> int:
    """Tokens a request of these messages takes, estimated; the schema of the reply is not counted."""
    return sum(A_MESSAGE + tokens_in(message) for message in messages)
