"""The sources as they are now: found again, compared by hash, read again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reporter.documents import fingerprint, read
from reporter.errors import SourceError
from reporter.settings import Settings
from reporter.types import Document


@dataclass(frozen=True, slots=True)
class SourceNow:
    """A source today: ``document`` is None where it is gone, on the web or unreadable (``problem``)."""

    uri: str
    document: Document | None = None
    changed: bool = False
    problem: str = ""

    def says(self, quote: str) -> bool:
        """Whether the source, read again, holds a quote; white space aside."""
        return self.document is not None and _on_one_line(quote) in _on_one_line(self.document.text)


def look_again(uri: str, sha256: str, name: str, folders: Sequence[Path], settings: Settings) -> SourceNow:
    """Read a source again; ``name`` is its id, ``folders`` are what its uri may be relative to.

    Nothing is fetched over the network.
    """
    if uri.lower().startswith(("http://", "https://")):
        return SourceNow(uri, problem="it is on the web and was not fetched again")
    path, changed, problem = _find(uri, sha256, folders, settings)
    if path is None:
        return SourceNow(uri, problem=problem or "it is no longer there")
    try:
        return SourceNow(uri, read(path, settings, id=name), changed)
    except SourceError as error:
        return SourceNow(uri, None, changed, error.reason)


def _find(uri: str, sha256: str, folders: Sequence[Path], settings: Settings) -> tuple[Path | None, bool, str]:
    """Where a source is, whether it has changed, and what kept us from looking."""
    seen: Path | None = None
    problem = ""
    for path in _places(uri, folders):
        try:
            now = fingerprint(path, settings)
        except SourceError as error:
            problem = error.reason
            continue
        if now == sha256:
            return path, False, ""
        seen = seen or path
    return seen, seen is not None, problem


def _places(uri: str, folders: Sequence[Path]) -> Iterator[Path]:
    given = Path(uri)
    places = [given] if given.is_absolute() else [folder / given for folder in folders]
    for place in dict.fromkeys(places):
        if place.exists():
            yield place


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
