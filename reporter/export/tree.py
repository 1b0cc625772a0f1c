"""Pandoc's tree of a document, as the JSON it reads and writes: nodes made, and lists of them rewritten."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import chain
from typing import Any

Node = dict[str, Any]
Nodes = list[Node]

_BETWEEN_WORDS = re.compile(r"[^\S\u00a0]+")


def node(kind: str, *content: Any) -> Node:
    """A node; one piece of content stands for itself, several stand in a list."""
    return {"t": kind, "c": content[0] if len(content) == 1 else list(content)} if content else {"t": kind}


def attributes(**named: str) -> list[Any]:
    """The attributes of a node, underscores in their names read as hyphens."""
    return ["", [], [[name.replace("_", "-"), value] for name, value in named.items()]]


def words(text: str) -> Nodes:
    """Plain text as inlines, whatever it looks like."""
    spaced = chain.from_iterable((node("Space"), node("Str", word)) for word in _BETWEEN_WORDS.split(text) if word)
    return list(spaced)[1:]


def span(inlines: Nodes, **named: str) -> Node:
    """Inlines with attributes."""
    return node("Span", attributes(**named), inlines)


def division(blocks: Nodes, **named: str) -> Node:
    """Blocks with attributes."""
    return node("Div", attributes(**named), blocks)


def link(inlines: Nodes, address: str) -> Node:
    """Inlines that lead to an address."""
    return node("Link", attributes(), inlines, [address, ""])


def raw(markup: str, language: str) -> Node:
    """Markup of ours for one writer; nothing from a source may stand in it."""
    return node("RawInline", language, markup)


def plain(inlines: Iterable[Node]) -> str:
    """What inlines say, without their notes."""
    return "".join(map(_said, inlines))


def rewritten(tree: Any, rewrite: Callable[[Node], Nodes]) -> Any:
    """The tree with every node replaced, what it holds first, in the order of the text."""
    if isinstance(tree, list):
        return list(chain.from_iterable(_rewritten_item(item, rewrite) for item in tree))
    if isinstance(tree, dict):
        return {key: rewritten(value, rewrite) for key, value in tree.items()}
    return tree


def separated(tree: Any, kind: str, separator: Node) -> Any:
    """The tree with something between nodes of a kind that stand side by side."""
    if isinstance(tree, dict):
        return {key: separated(value, kind, separator) for key, value in tree.items()}
    if not isinstance(tree, list):
        return tree
    pieces: list[Any] = []
    for item in tree:
        if pieces and _is(item, kind) and _is(pieces[-1], kind):
            pieces.append(separator)
        pieces.append(separated(item, kind, separator))
    return pieces


def _is(item: Any, kind: str) -> bool:
    return isinstance(item, dict) and item.get("t") == kind


def _rewritten_item(item: Any, rewrite: Callable[[Node], Nodes]) -> list[Any]:
    inside = rewritten(item, rewrite)
    return rewrite(inside) if isinstance(inside, dict) and "t" in inside else [inside]


def _said(inline: Node) -> str:
    match inline["t"], inline.get("c"):
        case "Space" | "SoftBreak" | "LineBreak", _:
            return " "
        case "Note" | "RawInline", _:
            return ""
        case "Str", text:
            return str(text)
        case "Code" | "Math", [_, text]:
            return str(text)
        case "Link" | "Image", [_, inlines, _]:
            return plain(inlines)
        case "Span" | "Quoted" | "Cite", [_, inlines]:
            return plain(inlines)
        case _, inlines:
            return plain(inlines or [])
