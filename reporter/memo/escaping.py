"""Text as Markdown that shows it verbatim in Python-Markdown, GitHub and pandoc alike.

Backslashes escape only what all three know; for the rest (maths, tables, strike-through, autolinks,
emoji) a character reference does, which no reader takes for markup.
"""

from __future__ import annotations

import html
import re
from urllib.parse import quote

_BACKSLASHED = "\\`*_{}[]#"
_REFERENCED = "<>|$~^"
_NAMED = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
_SPECIAL = re.compile(
    rf"(?P<backslashed>[{re.escape(_BACKSLASHED)}])"
    rf"|(?P<referenced>[{re.escape(_REFERENCED)}]"
    r"|&(?=#?\w+;)"  # what reads like a character reference
    r"|:(?=//|[a-z+-][\w+-]*:)"  # bare addresses and emoji codes
    r"|(?<=\bwww)\.)"
    r"|(?P<smart>\.\.\.|--+)"  # pandoc sets them as an ellipsis and as dashes
)
# "1. ", "(a) ", "iv) ", "- ": what a line that opens so would lose to a list.
_LIST_MARKER = re.compile(r"^(\(?(?:\d{1,9}|[A-Za-z]|[ivxlcdm]+)(?=[.)](?:\s|$))|(?=[-+](?:\s|$)))", re.IGNORECASE)
_IN_ADDRESSES = ":/?#@!&'+,;=%-."
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]#.)+-])|(&(?:#\d+|\w+);)")


def escape(text: str) -> str:
    """The text on one line, white space collapsed, such that readers show its characters unchanged."""
    line = _SPECIAL.sub(_escaped, " ".join(text.split()))
    return _LIST_MARKER.sub(r"\1\\", line)


def escape_quoted(text: str) -> str:
    """As `escape`, for text between straight quotation marks: none is left inside."""
    return escape(text).replace('"', "&quot;")


def unescape(markdown: str) -> str:
    """The text that `escape` or `escape_quoted` was given, white space collapsed."""
    return _ESCAPED.sub(lambda match: match[1] or html.unescape(match[2]), markdown)


def link(text: str, address: str) -> str:
    """The text, linked where the address is one of the web."""
    if not re.match(r"https?://", address):
        return escape(text)
    return f"[{escape(text)}]({quote(address, safe=_IN_ADDRESSES)})"


def _escaped(match: re.Match[str]) -> str:
    found = match[0]
    if match["backslashed"]:
        return f"\\{found}"
    if match["smart"]:
        return "".join(f"\\{character}" for character in found)
    return _NAMED.get(found) or f"&#{ord(found)};"
