"""Text made for a machine and not for a reader: encoded, hidden, in markup, or dressed as a chat or tool call."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

_ENCODED = "holds encoded text for its reader to decode"
_LONGEST = 4_000  # characters of a candidate that are decoded

_FRAME = re.compile(
    r"<\|?/?(?:im_start|im_end|endoftext|system|assistant|user)\|?>|\[/?INST\]|<</?SYS>>|<\|(?:start"
    r"|end)_header_id\|>"
    r"|(?:^|\n)\s*(?:#{2,}|\*\*|\[)?\s*(?:system|assistant)(?: (?:message|prompt|note|override))?\s*(?:\*\*"
    r"|\])?\s*:\s*\S"
    r"|(?:^|\n)\s*#{2,}\s*(?:instructions?|system|human|assistant|user)\b\s*:?|[%=#*-]{3,}\s*END\b"
    r"|(?i:\b(?:begin|end) (?:of )?(?:system )?(?:prompt|instructions?|context|user (?:input|ambiguity))\b)"
    r"|(?i:\bsystem (?:override|mode)\b|\[\s*(?:system|admin)\b[^\]]{0,40}\]|\b(?:override|debug"
    r"|admin)_(?:mode|code)\b)"
    r"|(?i:\boverride (?:mode|code|protocol|command)\b|\bsudo (?:rm|cat|echo|print|chmod)\b|console\.log\()"
    r"|</?(?:secret_)?(?:password|prompt|instructions?|system_prompt)\d*>",
    re.IGNORECASE,
)
_TOOL = re.compile(
    r"[\"'](?:tool|function)(?:_?(?:calls?|name|use))?[\"']\s*:|</?(?:tool_call|function_calls?|invoke|tool_use"
    r")\b"
    r"|\{\s*[\"'](?:name|action|tool)[\"']\s*:\s*[\"'][\w.-]+[\"']\s*,\s*[\"'](?:arguments|parameters|input|args"
    r"|action_input)[\"']"
    r"|\b(?:call|invoke|execute|run) (?:the )?[`\"']?\w+_\w+[`\"']?(?: (?:tool|function|plugin)|\()",
    re.IGNORECASE,
)
_MARKUP = re.compile(
    r"<\s*/?\s*(?:script|iframe|object|embed|svg|img|meta|style|body|form|input|video|audio|link|base|math)\b[^>]*"
    r"(?:>|\bon\w+\s*=|src\s*=)|\bon(?:error|load|click|mouseover|focus)\s*=|javascript\s*:|data:text/html|vbscript:"
    r"|!\[[^\]]*\]\(\s*https?://[^)\s]*[?&=]|(?<!\w)\.?alert\(|document\.(?:cookie|location|write)|window\.\w+\s*="
    r"|<!--.{0,400}?(?:ignore|instruction|prompt|assistant|respond|you must|\bif\b)|&\{|\]\(\s*(?:data|javascript):",
    re.IGNORECASE | re.DOTALL,
)
_HIDDEN = re.compile("[\U000e0000-\U000e007f]|[\u200b\u2060\ufeff]{3,}|[\u202d\u202e]|(?:\u200b.){6,}")
_DECODE = re.compile(
    r"\b(?:decode|decrypt|decipher|convert|translate|unscramble|interpret|run|execute|follow)\b.{0,60}?"
    r"\b(?:base ?-?\d\d|rot-?13|hex(?:adecimal)?|binary|morse|caesar|cipher|ascii|reversed|unicode)\b",
    re.IGNORECASE,
)
_BASE64 = re.compile(r"(?<![\w/+.-])(?:[A-Za-z0-9+/]{4}){5,}[A-Za-z0-9+/]{0,3}={0,2}(?![\w/+])")
_BINARY = re.compile(r"(?:\b[01]{8}\b[\s,]*){5,}|\b[01]{40,}\b")
_HEX = re.compile(
    r"(?:\b(?:0x|\\x)?[0-9a-f]{2}\b[\s,]*){10,}|(?:\\x[0-9a-f]{2}){6,}|\b(?:[0-9a-f]{2}){16,}\b", re.IGNORECASE
)
# What encoded text has one of at least: in one expression they would be tried at every letter.
_RUNS = tuple(
    map(
        re.compile,
        (
            "[A-Za-z0-9+/]{20}",
            "[01]{8}",
            r"[0-9a-fA-F]{2}[\s,]+(?:[0-9a-fA-F]{2}[\s,]+){7}",
            r"\\x[0-9a-f]{2}",
            " [A-Za-z] [A-Za-z] [A-Za-z] ",
        ),
    )
)
_SPACED = re.compile(r"(?<!\w)(?:[A-Za-z] ){9,}[A-Za-z](?!\w)")
_SENTENCE_LIKE = re.compile(r"[A-Za-z]{2,}\s+[A-Za-z]{2,}")


class Form(NamedTuple):
    """One form of such text; one of ``marks`` stands in it, in lower case."""

    reason: str
    marks: tuple[str, ...]
    pattern: re.Pattern[str]


_FORMS = (
    Form(
        "imitates a system prompt or a turn of a chat",
        ("<", "[", "##", "%%%", "===", "***", "---", "system", "assistant", "prompt", "instruction", "override",
         "sudo", "user ", "console", "context", "debug_"),
        _FRAME,
    ),
    Form(
        "imitates a tool call",
        ("{", "<", '"tool', "'tool", '"function', "'function", "call ", "invoke ", "execute ", "run "),
        _TOOL,
    ),
    Form(
        "holds markup that would load or run something",
        ("<", "javascript", "vbscript", "](", "alert(", "document.", "window.", "&{", "data:", "onerror", "onload",
         "onclick", "onmouse", "onfocus"),
        _MARKUP,
    ),
    Form(
        _ENCODED,
        ("base", "rot", "hex", "binary", "morse", "caesar", "cipher", "ascii", "reversed", "unicode"),
        _DECODE,
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Payloads:
    """What may be made for a machine in some passages; looked for in all at once, for mostly there is nothing."""

    forms: tuple[Form, ...]
    hidden: bool
    encoded: bool

    @classmethod
    def possible(cls, passages: Sequence[str]) -> Payloads:
        """What is worth looking for in any of these passages."""
        text = "\n".join(passages)
        lower = text.lower()
        return cls(
            tuple(form for form in _FORMS if any(mark in lower for mark in form.marks)),
            hidden=not text.isascii(),
            encoded=any(run.search(text) for run in _RUNS),
        )

    def shown_in(self, text: str) -> str | None:
        """Why one of the passages is made for a machine, None where it is not."""
        if self.hidden and _HIDDEN.search(text):
            return "holds characters that a reader does not see"
        lower = text.lower() if self.forms else ""
        for form in self.forms:
            if any(mark in lower for mark in form.marks) and form.pattern.search(text):
                return form.reason
        if self.encoded and _is_encoded(text):
            return _ENCODED
        return None


def _is_encoded(text: str) -> bool:
    found = any(run.search(text) for run in _RUNS)
    return found and bool(_SPACED.search(text) or any(map(_reads, _decoded(text[:_LONGEST]))))


def _decoded(text: str) -> Iterator[bytes]:
    """What base64, binary and hexadecimal stretches of a text stand for."""
    for found in _BASE64.findall(text):
        try:
            yield base64.b64decode(found + "=" * (-len(found) % 4))
        except binascii.Error:
            continue
    for found in _BINARY.findall(text):
        bits = re.sub(r"\D", "", found)
        yield bytes(int(bits[at : at + 8], 2) for at in range(0, len(bits) - 7, 8))
    for found in _HEX.findall(text):
        digits = re.sub(r"0x|\\x|[\s,]", "", found, flags=re.IGNORECASE)
        yield bytes.fromhex(digits[: len(digits) // 2 * 2])


def _reads(decoded: bytes) -> bool:
    """Whether bytes are words."""
    text = decoded.decode("ascii", "replace")
    letters = sum(character.isalpha() or character == " " for character in text)
    return letters >= 0.85 * len(text) > 4 and bool(_SENTENCE_LIKE.search(text))
