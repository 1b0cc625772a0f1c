"""A memo as PDF: pandoc's Typst in our template, set by Typst with fonts that come with the extra."""

from __future__ import annotations

import re
import tempfile
from datetime import datetime
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from reporter.errors import ExportError
from reporter.export.dress import Typst, language_code
from reporter.export.layout import lay_out
from reporter.export.pandoc import REMEDY, asset, write
from reporter.export.tree import node, plain, words
from reporter.types import Run

if TYPE_CHECKING:  # an optional extra
    from typst import Fonts

_TEMPLATE = "memo.typ"
_FONTS = ("cvttf_NotoSansCJK_Regular", "cvttf_NotoSansCJK_Bold")
# Letters that none of those fonts, nor the Latin, Greek and Cyrillic ones inside Typst, can draw.
_OTHER_LETTERS = re.compile("[\u0530-\u058f\u0600-\u10ff\u1200-\u1cff\u2c00-\u2dff\ua4d0-\uabff\U0001f000-\U0001ffff]")


def to_pdf(markdown_text: str, run: Run) -> bytes:
    """The memo as PDF; the same run gives the same bytes. Raises ExportError.

    Scripts that the fonts of the extra lack are drawn with the machine's, and then the bytes depend on those.
    """
    paper = lay_out(markdown_text, run, Typst())
    meta = {
        "title": node("MetaInlines", paper.title),
        "byline": node("MetaInlines", paper.byline),
        "plain-title": node("MetaInlines", words(plain(paper.title))),
        "plain-byline": node("MetaInlines", words(plain(paper.byline))),
        "lang": node("MetaString", language_code(run.memo.language) or "en"),
    }
    options = ["--template", asset(_TEMPLATE), "--wrap=none", "--syntax-highlighting=none"]
    source = write({**paper.tree, "meta": meta}, "typst", options)
    return _set(source, datetime.fromisoformat(run.created))


def _set(source: bytes, created: datetime) -> bytes:
    # Imported here because it is an optional extra.
    import typst

    fonts = _fonts(of_the_system=_OTHER_LETTERS.search(source.decode()) is not None)
    # The root is an empty folder: a document can read no file.
    with tempfile.TemporaryDirectory() as nothing:
        try:
            compiler = typst.Compiler(source, root=nothing, font_paths=fonts)
            pdf = compiler.compile(format="pdf", timestamp=int(created.timestamp()))
        except typst.TypstError as error:
            raise ExportError(f"typst: {error.message}", hint=REMEDY) from error
    if not isinstance(pdf, bytes):
        raise ExportError("typst: it gave no document", hint=REMEDY)
    return pdf


@cache
def _fonts(*, of_the_system: bool) -> Fonts:
    """The fonts inside Typst and those of the extra, whose packages need not be imported to be found."""
    # Imported here because it is an optional extra.
    import typst

    specs = (find_spec(name) for name in _FONTS)
    folders = [folder for spec in specs if spec is not None for folder in spec.submodule_search_locations or ()]
    return typst.Fonts(include_system_fonts=of_the_system, font_paths=folders)
