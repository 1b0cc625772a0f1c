"""Documents read before, as their sources are now."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import sha256

from reporter.documents.content import Raw
from reporter.documents.corrections import correction_of
from reporter.documents.fetch import fetch
from reporter.documents.reading import as_document
from reporter.errors import SourceError
from reporter.settings import Settings
from reporter.types import Document

_AT_ONCE = 8
# What of a document does not matter to what is drawn from it.
_PLACE = {"sha256": "", "uri": "", "media_type": ""}


@dataclass(frozen=True, slots=True)
class Reread:
    """The documents, how many of them have changed, and which sources could not be read again and why."""

    documents: tuple[Document, ...]
    changed: int
    missing: tuple[SourceError, ...]


def reread(documents: Sequence[Document], settings: Settings) -> Reread:
    """Read the sources of documents again; one that cannot be read now stays as it was read then."""
    now: list[Document] = []
    missing: list[SourceError] = []
    changed = 0
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        # Fetched side by side, read one after the other: the PDF library is not made for threads.
        for before, found in zip(documents, pool.map(lambda known: _fetched(known, settings), documents), strict=True):
            document = before
            try:
                if isinstance(found, SourceError):
                    raise found
                if found is not None:
                    document = as_document(found, settings, id=before.id)
            except SourceError as error:
                missing.append(error)
            changed += document.model_copy(update=_PLACE) != before.model_copy(update=_PLACE)
            now.append(document)
    return Reread(tuple(now), changed, tuple(missing))


def _fetched(known: Document, settings: Settings) -> Raw | SourceError | None:
    """The bytes of a source where they, or what a sources.yaml says of it, may have changed; or why there are none."""
    if known.uri == "stdin":
        return SourceError(known.uri, "standard input cannot be read again")
    try:
        raw = fetch(known.uri, settings)
    except SourceError as error:
        return error
    corrected = bool(correction_of(known.uri).fields or (known.card and known.card.corrected))
    return None if sha256(raw.data).hexdigest() == known.sha256 and not corrected else raw
