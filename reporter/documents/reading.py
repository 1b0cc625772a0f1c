"""Sources → documents: fetch, find the format, read, mark litter, cut into sentences."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from reporter.documents.boilerplate import mark
from reporter.documents.cards import Look, card_of
from reporter.documents.content import Content, Raw, collapse
from reporter.documents.corrections import correction_of
from reporter.documents.discover import Found, discover
from reporter.documents.fetch import fetch, is_url
from reporter.documents.formats import format_of
from reporter.documents.headings import mark_headings
from reporter.documents.imprint import imprint_of
from reporter.documents.instructions import addressed, instructions_in
from reporter.documents.language import language_of
from reporter.documents.metadata import from_dateline, title_of
from reporter.documents.segment import segment
from reporter.errors import SourceEmpty, SourceError
from reporter.settings import Settings
from reporter.types import Block, Document, LeftOut

_DOWNLOADS_AT_ONCE = 8
_NOT_READ_HERE = "reporter does not read files of this kind in a folder (if it is text, name the file itself)"


def read(source: str | Path, settings: Settings, *, id: str = "d1") -> Document:  # noqa: A002 - it is the field's name
    """A file, an http(s) URL or ``-`` (standard input) as a document; raises a SourceError."""
    return as_document(fetch(str(source), settings), settings, id=id)


def read_all(
    sources: Sequence[str | Path | Document], settings: Settings, *, on_progress: Callable[[str], None] | None = None
) -> tuple[tuple[Document, ...], tuple[LeftOut, ...]]:
    """All documents the sources stand for (folders, globs, files, URLs), and what could not be read.

    Documents read before come first, renumbered. Raises a SourceError only where nothing could be read at all.
    """
    before = [source for source in sources if isinstance(source, Document)]
    found = discover([source for source in sources if not isinstance(source, Document)])
    failures = list(found.failures)
    documents = [document.model_copy(update={"id": f"d{i}"}) for i, document in enumerate(before, start=1)]
    for source, arrive in _arriving(found.sources, settings):
        try:
            documents.append(as_document(arrive(), settings, id=f"d{len(documents) + 1}"))
        except SourceError as error:
            failures.append(error)
        if on_progress:
            on_progress(source)
    if not documents:
        raise _nothing_read(failures)
    return tuple(documents), _left_out(found, failures)


def as_document(raw: Raw, settings: Settings, *, id: str = "d1") -> Document:  # noqa: A002 - it is the field's name
    """The document that a source's bytes hold."""
    if not raw.data.strip():
        raise SourceEmpty(raw.uri, "it is empty", hint="check that it is the file you meant")
    content = _content(raw, settings)
    blocks = mark_headings(content.text, mark(content.text, content.blocks))
    correction = correction_of(raw.uri)
    declared = correction.metadata.over(content.metadata.over(from_dateline(content.text, blocks)))
    declared = declared.over(imprint_of(content.text, blocks, declared.address or raw.uri))
    language = language_of(_prose(content.text, blocks), declared.language)
    sentences = segment(content.text, blocks, language)
    if not sentences:
        # A text of nothing but short lines: better those than nothing.
        blocks = tuple(
            block.model_copy(update={"kind": "paragraph"}) if block.kind == "heading" else block for block in blocks
        )
        sentences = segment(content.text, blocks, language)
    if not sentences:
        raise SourceEmpty(
            raw.uri,
            "there is no running text in it",
            hint="check that it is the file you meant, and not a form or a scan",
        )
    title = collapse(declared.title or title_of(content.text, blocks, sentences, raw.name))
    title = raw.name if addressed(title) else title  # title and publisher stand on a line that models are shown
    publisher = None if declared.publisher and addressed(declared.publisher) else declared.publisher
    look = Look(title, publisher or "", raw.uri, content.text, content.media_type, len(content.pages), blocks)
    return Document(
        id=id,
        uri=raw.uri,
        title=title,
        publisher=publisher,
        published=declared.published,
        language=language,
        media_type=content.media_type,
        sha256=hashlib.sha256(raw.data).hexdigest(),
        text=content.text,
        blocks=blocks,
        sentences=sentences,
        pages=content.pages,
        instructions=instructions_in(content.text, blocks, sentences),
        card=card_of(look, correction),
    )


def fingerprint(source: str | Path, settings: Settings) -> str:
    """The sha256 of a source's bytes as they are now; raises a SourceError."""
    return hashlib.sha256(fetch(str(source), settings).data).hexdigest()


def _content(raw: Raw, settings: Settings) -> Content:
    """What the reader of its format makes of a source; readers are loaded where used to start up fast."""
    name = format_of(raw)
    if name == "pdf":
        from reporter.documents.pdf import read_pdf

        return read_pdf(raw, settings)
    if name == "docx":
        from reporter.documents.docx import read_docx

        return read_docx(raw, settings)
    if name == "html":
        from reporter.documents.html import read_html

        return read_html(raw)
    if name == "markdown":
        from reporter.documents.markdown import read_markdown

        return read_markdown(raw)
    from reporter.documents.text import read_text

    return read_text(raw)


def _prose(text: str, blocks: Sequence[Block]) -> str:
    """The text without its litter, which is often in another language."""
    return "\n".join(text[block.start : block.end] for block in blocks if block.kind != "boilerplate") or text


def _arriving(sources: Sequence[str], settings: Settings) -> Iterator[tuple[str, Callable[[], Raw]]]:
    """Each source with a call for its bytes: URLs are fetched side by side, files one after the other."""
    urls = [source for source in sources if is_url(source)]
    with ThreadPoolExecutor(max_workers=_DOWNLOADS_AT_ONCE) as pool:
        coming: dict[str, Future[Raw]] = {url: pool.submit(fetch, url, settings) for url in urls}
        for source in sources:
            # Popped, so that the bytes go once they are read.
            future = coming.pop(source, None)
            yield source, future.result if future else _loader(source, settings)


def _loader(source: str, settings: Settings) -> Callable[[], Raw]:
    return lambda: fetch(source, settings)


def _nothing_read(failures: Sequence[SourceError]) -> SourceError:
    if len(failures) == 1:
        return failures[0]
    if not failures:
        return SourceError("sources", "none were named", hint="name files, folders or URLs")
    reasons = "; ".join(str(failure) for failure in failures)
    return SourceError("sources", f"none of {len(failures)} could be read: {reasons}")


def _left_out(found: Found, failures: Sequence[SourceError]) -> tuple[LeftOut, ...]:
    failed = [
        LeftOut(uri=failure.uri, reason=f"{failure.reason} ({failure.hint})" if failure.hint else failure.reason)
        for failure in failures
    ]
    return (*failed, *(LeftOut(uri=str(path), reason=_NOT_READ_HERE) for path in found.skipped))
