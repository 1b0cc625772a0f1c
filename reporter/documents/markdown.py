"""Markdown, with YAML front matter as metadata."""

from __future__ import annotations

import re
from typing import Any

import yaml

from reporter.documents.blocks import pieces_of
from reporter.documents.content import Content, Metadata, Raw, compose
from reporter.documents.encoding import decode
from reporter.documents.metadata import from_fields

_FRONT_MATTER = re.compile(r"\A\s*---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
# The library wants a blank line before a list, which most writers leave out.
_LIST_AFTER_TEXT = re.compile(
    r"^(?![ \t]*(?:[-*+]|\d{1,2}[.)])[ \t])([^\n]*\S[^\n]*\n)(?=[-*+] |\d{1,2}[.)] )", re.MULTILINE
)
# Bold text that ends in a space, which is no bold text by the letter of the rules.
_LOOSE_BOLD = re.compile(r"\*\*([^*\n]+?)[ \t]+\*\*")
# Links set without a space between them and the words about them, as exports of web pages have it.
_UNSPACED_LINK = re.compile(r"(?<=[^\W\d_])(?=\[[^\W\d_][^\]\n]*\]\()|(?<=\))(?=\[[^\W\d_][^\]\n]*\]\()")
# Rows between pipes; the second of them ought to be a rule, or the library sees no table.
_ROWS = re.compile(r"(?:^\|[^\n]*\n?){2,}", re.MULTILINE)
_ROW_RULE = re.compile(r"\|?[ \t:|-]+\|?[ \t]*")
_LITTER = re.compile(r"<!--.*?-->", re.DOTALL)
_EXTENSIONS = ("tables", "fenced_code", "footnotes", "def_list", "sane_lists")


def read_markdown(raw: Raw) -> Content:
    """A Markdown text as the blocks a reader of its page would see."""
    source = decode(raw)
    metadata, body = _front_matter(source)
    text, blocks = compose(pieces_of(_tree(body)))
    return Content(text=text, blocks=blocks, media_type="text/markdown", metadata=metadata)


def _front_matter(source: str) -> tuple[Metadata, str]:
    """The metadata of the front matter, and what follows it; broken front matter is taken for text."""
    match = _FRONT_MATTER.match(source)
    if not match:
        return Metadata(), source
    try:
        fields = yaml.safe_load(match[1])
    except (yaml.YAMLError, ValueError):
        return Metadata(), source
    return (from_fields(fields), source[match.end() :]) if isinstance(fields, dict) else (Metadata(), source)


def _tree(body: str) -> Any:
    # Both loaded here to keep start-up fast.
    from lxml import html
    from markdown import Markdown

    converter = Markdown(extensions=list(_EXTENSIONS))
    # Indented text is far more often a quotation or a letter than code.
    converter.parser.blockprocessors.deregister("code")
    body = _UNSPACED_LINK.sub(" ", body)
    tidy = _ROWS.sub(_ruled, _LOOSE_BOLD.sub(r"**\1** ", _LITTER.sub("", body)))
    page = converter.convert(_LIST_AFTER_TEXT.sub(r"\1\n", tidy))
    return html.fragment_fromstring(_without_controls(page), create_parent="body")


def _ruled(rows: re.Match[str]) -> str:
    """The rows of a table that has no rule under its first row, with one."""
    lines = [f"|{line.strip().strip('|')}|" for line in rows[0].splitlines()]
    if _ROW_RULE.fullmatch(lines[1]):
        return rows[0]
    rule = "|---" * (lines[0].count("|") - 1) + "|"
    return "\n".join(("", lines[0], rule, *lines[1:], "", ""))


def _without_controls(page: str) -> str:
    """The page without the characters that XML cannot hold."""
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", " ", page)
