"""Which format a source is of: by its content first, then by what it is called."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import PurePath
from typing import Literal

from reporter.documents.content import Raw
from reporter.errors import FormatUnknown, SourceEncrypted, SourceUnreadable

Format = Literal["text", "markdown", "html", "pdf", "docx"]

SUFFIXES: dict[str, Format] = {
    ".txt": "text",
    ".text": "text",
    ".rst": "text",
    ".csv": "text",
    ".tsv": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".htm": "html",
    ".html": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".docx": "docx",
}
_MEDIA_TYPES: dict[str, Format] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/markdown": "markdown",
}
# Formats that are text inside but whose text is not what a reader of them sees.
_NAMED_ONLY = {
    ".eml": "an e-mail message",
    ".mbox": "a mailbox",
    ".rtf": "a rich text file",
    ".svg": "a drawing",
}
_MAGIC = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"BM", "a bitmap image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"{\\rtf", "a rich text file"),
    (b"%!PS", "a PostScript file"),
    (b"SQLite format 3", "a database"),
    (b"ID3", "a sound recording"),
    (b"OggS", "a sound recording"),
)
# What keeps a folder, and is no source in it.
SOURCES_FILE = "sources.yaml"  # says of the sources beside it what reporter cannot tell
_PROGRAMS = frozenset(".bat .c .cpp .go .ipynb .java .js .jl .ps1 .py .r .rb .rs .sh .sql .ts".split())
# Two letters alone may well begin a text: only with a NUL soon after are they a signature.
_SHORT_MAGIC = 3
_ZIP_PARTS = (
    ("ppt/", "a PowerPoint presentation"),
    ("xl/", "an Excel workbook"),
    ("META-INF/container.xml", "an EPUB book"),
    ("content.xml", "an OpenDocument file"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


def format_of(raw: Raw) -> Format:
    """The format to read a source as; FormatUnknown or SourceEncrypted where there is none."""
    head = raw.data[:1024]
    if b"%PDF-" in head:
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return _inside_zip(raw)
    if head.startswith(_OLE):
        raise _compound(raw)
    _refuse_known(raw, head)
    # Wide encodings hide the tags from a search by bytes.
    if _HTML.match(raw.data[:8192].replace(b"\x00", b"").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")):
        return "html"
    by_name = _MEDIA_TYPES.get(raw.media_type or "") or SUFFIXES.get(raw.suffix, "text")
    if by_name in ("pdf", "docx"):
        raise SourceUnreadable(
            raw.uri,
            f"it is called {raw.suffix} but is no {by_name.upper()} file, or a damaged one",
            hint="open it in the program it comes from and save it again",
        )
    return by_name


def readable_in_folder(path: PurePath) -> bool:
    """Whether a file met in a folder is of a format we read, by its name."""
    return path.suffix.lower() in SUFFIXES or not path.suffix


def beside_the_sources(path: PurePath) -> bool:
    """Whether a file met in a folder is about the folder, not a source in it: a README, a program, its sources.yaml."""
    if path.name == SOURCES_FILE:
        return True
    return path.name.lower().partition(".")[0] == "readme" or path.suffix.lower() in _PROGRAMS


def _refuse_known(raw: Raw, head: bytes) -> None:
    for magic, name in _MAGIC:
        if head.startswith(magic) and (len(magic) >= _SHORT_MAGIC or b"\x00" in head):
            raise _unread(raw, name)
    if raw.suffix in _NAMED_ONLY:
        raise _unread(raw, _NAMED_ONLY[raw.suffix])


def _inside_zip(raw: Raw) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(raw.data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, EOFError, OSError, NotImplementedError) as error:
        raise SourceUnreadable(
            raw.uri, f"it is a damaged ZIP or Office file: {error}", hint="fetch or save it again"
        ) from error
    if any(name.startswith("word/") for name in names):
        return "docx"
    for part, name in _ZIP_PARTS:
        if any(member.startswith(part) for member in names):
            raise _unread(raw, name)
    raise FormatUnknown(raw.uri, "it is a ZIP archive", hint="unpack it and name the files in it")


def _compound(raw: Raw) -> FormatUnknown | SourceEncrypted:
    """Old Office files and password-protected new ones share a container."""
    if "EncryptedPackage".encode("utf-16-le") in raw.data:
        return SourceEncrypted(raw.uri, "it is protected by a password", hint="save a copy without the password")
    return _unread(raw, "an Office file of before 2007, or an Outlook message")


def _unread(raw: Raw, what: str) -> FormatUnknown:
    return FormatUnknown(
        raw.uri,
        f"it looks like {what}, which reporter does not read",
        hint="save its text as PDF, DOCX or plain text",
    )
