"""What a reader makes of a source: its text, cut into blocks, and what the source says about itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from reporter.types import Block, BlockKind

GAP = "\n\n"
_SPACE = re.compile(r"\s+")
# Zero-width spaces and joiners, soft hyphens: they part words for a page's layout only.
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class Raw:
    """The bytes of a source, with what its place says about them."""

    uri: str
    data: bytes
    name: str = ""
    media_type: str | None = None
    charset: str | None = None

    @property
    def suffix(self) -> str:
        """The ending of its name, lower case, with the dot."""
        stem, dot, ending = self.name.rpartition(".")
        return f".{ending.lower()}" if dot and stem else ""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a source says about itself; ``published`` as ISO date, ``address`` where it stands on the web."""

    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None
    address: str | None = None

    def over(self, other: Metadata) -> Metadata:
        """These, and the other's where these are silent."""
        return Metadata(
            title=self.title or other.title,
            publisher=self.publisher or other.publisher,
            published=self.published or other.published,
            language=self.language or other.language,
            address=self.address or other.address,
        )


@dataclass(frozen=True, slots=True)
class Content:
    """A source as its reader leaves it: sentences, title and language are still to be found."""

    text: str
    blocks: tuple[Block, ...]
    media_type: str
    metadata: Metadata = field(default_factory=Metadata)
    pages: tuple[int, ...] = ()


class Piece(NamedTuple):
    """A block before it has a place in the text."""

    kind: BlockKind
    text: str


def collapse(text: str) -> str:
    """The text on one line, with single spaces and nothing invisible."""
    return _SPACE.sub(" ", _INVISIBLE.sub("", text)).strip()


def compose(pieces: Iterable[Piece]) -> tuple[str, tuple[Block, ...]]:
    """The text of the pieces, a blank line between them, and their blocks."""
    texts: list[str] = []
    blocks: list[Block] = []
    offset = 0
    for piece in pieces:
        if not piece.text:
            continue
        blocks.append(Block(start=offset, end=offset + len(piece.text), kind=piece.kind))
        texts.append(piece.text)
        offset += len(piece.text) + len(GAP)
    return GAP.join(texts), tuple(blocks)
