"""Bytes → text: byte order marks first, then what is declared, UTF-8, and the likeliest of the rest."""

from __future__ import annotations

import codecs
import re

from reporter.documents.content import Raw
from reporter.errors import FormatUnknown, SourceUnreadable

# UTF-32 before UTF-16: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What is called the one is often the other, which has all its characters and more (WHATWG encoding labels).
_SUPERSETS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "iso-8859-1": "cp1252",
    "euc-kr": "cp949",
}
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffe\uffff]")
_META = re.compile(
    rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|^<\?xml[^>]+encoding\s*=\s*["']([\w-]+)""", re.IGNORECASE
)
_SAMPLE = 1 << 16
# More control characters than this, and it is no text (formatted text holds none but a stray one).
_CONTROL_SHARE = 0.002
_DAMAGED_SHARE = 0.01


def decode(raw: Raw) -> str:
    r"""The text of a source, newlines as ``\\n``; FormatUnknown where it is binary."""
    text = _decoded(raw)
    if len(_CONTROL.findall(text[:_SAMPLE])) > max(2, _CONTROL_SHARE * min(len(text), _SAMPLE)):
        raise _binary(raw)
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "\ufffd").removeprefix("\ufeff")


def _decoded(raw: Raw) -> str:
    for mark, name in _MARKS:
        if raw.data.startswith(mark):
            return raw.data[len(mark) :].decode(name, errors="replace")
    if wide := _wide(raw.data[:_SAMPLE]):
        return raw.data.decode(wide, errors="replace")
    if b"\x00" in raw.data[:_SAMPLE]:
        raise _binary(raw)
    named = [name for name in (raw.charset, _declared(raw.data)) if name]
    # These are ASCII to the eye of UTF-8: only the escape sequence tells.
    escaped = ["iso2022_jp_2", "iso2022_kr"] if b"\x1b$" in raw.data else []
    for name in (*named, *escaped, "utf-8"):
        if (text := _strict(raw.data, name)) is not None:
            return text
    for name in named:
        if (text := _nearly(raw.data, name)) is not None:
            return text
    return _likeliest(raw)


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a mark: most Western text then has a NUL in every other byte."""
    half = len(sample) // 2
    if half < 4 or sample.count(b"\x00") < 0.35 * half:
        return None
    even, odd = sample[0::2].count(b"\x00"), sample[1::2].count(b"\x00")
    if min(even, odd) > 0.05 * half:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _declared(data: bytes) -> str | None:
    """The encoding that a web page or XML file names at its top."""
    match = _META.search(data[:4096])
    return (match[1] or match[2]).decode("ascii") if match else None


def _strict(data: bytes, name: str) -> str | None:
    """The text, if all bytes are valid in that encoding."""
    name = name.lower()
    try:
        return data.decode(_SUPERSETS.get(name, name))
    except (UnicodeDecodeError, LookupError):
        return None


def _nearly(data: bytes, name: str) -> str | None:
    """The text, if all but a few bytes are valid in that encoding."""
    name = name.lower()
    try:
        text = data.decode(_SUPERSETS.get(name, name), errors="replace")
    except LookupError:
        return None
    return text if text.count("\ufffd") <= _DAMAGED_SHARE * len(text) else None


def _likeliest(raw: Raw) -> str:
    """What charset-normalizer thinks likeliest."""
    # Loaded here to keep start-up fast: most texts are UTF-8.
    import charset_normalizer

    best = charset_normalizer.from_bytes(raw.data[: 4 * _SAMPLE]).best()
    if best is None:
        raise SourceUnreadable(raw.uri, "its text encoding cannot be told", hint="save it as UTF-8 and name it again")
    name = best.encoding
    return raw.data.decode(_SUPERSETS.get(name.replace("_", "-"), _SUPERSETS.get(name, name)), errors="replace")


def _binary(raw: Raw) -> FormatUnknown:
    return FormatUnknown(
        raw.uri,
        "it is a binary file of no format reporter reads",
        hint="reporter reads text, Markdown, HTML, PDF and DOCX",
    )
