"""One memo, one format, bytes; and whether this installation can do it."""

from __future__ import annotations

from collections.abc import Collection
from importlib.util import find_spec
from typing import Literal, get_args

from reporter.errors import MissingExtra
from reporter.types import Run

ExportFormat = Literal["docx", "pdf"]

_NEEDED: dict[ExportFormat, tuple[str, ...]] = {
    "docx": ("pypandoc",),
    "pdf": ("pypandoc", "typst", "cvttf_NotoSansCJK_Regular", "cvttf_NotoSansCJK_Bold"),
}


def export(run: Run, markdown_text: str, form: ExportFormat) -> bytes:
    """memo.md's text as a Word document or a PDF; the same run gives the same bytes.

    The run brings the sources that footnotes link to, language and date. Raises MissingExtra or ExportError.
    """
    check_installed([form])
    # Imported here because they need an optional extra.
    if form == "docx":
        from reporter.export.word import to_docx

        return to_docx(markdown_text, run)
    from reporter.export.pdf import to_pdf

    return to_pdf(markdown_text, run)


def check_installed(formats: Collection[str]) -> None:
    """Raise MissingExtra where one of the formats cannot be written here; other formats need nothing."""
    for form in get_args(ExportFormat):
        missing = [name for name in _NEEDED[form] if form in formats and find_spec(name) is None]
        if missing:
            raise MissingExtra(
                f"format {form}: {' and '.join(missing)} {'is' if len(missing) == 1 else 'are'} not installed",
                hint="pip install 'reporter[export]'",
            )
