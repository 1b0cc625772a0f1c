"""The run folder: ``run.json`` and the memo in its formats, written together and read back."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from itertools import chain, count
from pathlib import Path

from reporter.errors import ExportError, MissingExtra, ReporterError
from reporter.export import export
from reporter.memo.html import render_html
from reporter.memo.markdown import render_markdown
from reporter.memo.record import MEMO, RECORD, read_record
from reporter.project import memos_folder
from reporter.prompting.templates import MemoTemplate, load_template
from reporter.runs.serial import as_json, json_parts
from reporter.runs.writing import cannot_write, check_writable, claim_folder, write_together
from reporter.settings import OutputFormat
from reporter.types import Run

__all__ = ["as_json", "check_writable", "default_folder", "load", "save"]

_FILES: dict[OutputFormat, str] = {
    "md": MEMO,
    "html": "memo.html",
    "docx": "memo.docx",
    "pdf": "memo.pdf",
    "json": RECORD,
}
_LONGEST_SLUG = 60


def save(
    run: Run,
    folder: str | Path,
    formats: Collection[OutputFormat] = ("md", "html", "json"),
    template: MemoTemplate | None = None,
) -> dict[OutputFormat, Path]:
    """Write a run into its folder; ``run.json`` always, the memo in the formats named.

    The template is the one the run was made with, if not given. Raises OutputError and then leaves
    the files that were there as they were. A memo of an earlier run in a format that is not named
    goes: it would not belong to this ``run.json``. Where the memo cannot be exported to Word or PDF, all
    else is written before ExportError or MissingExtra is raised.
    """
    wanted: list[OutputFormat] = [name for name in _FILES if name == "json" or name in formats]
    memo = ""
    if set(wanted) - {"json"}:
        memo = render_markdown(run, template or load_template(run.memo.template))
    contents, failure = _contents(run, memo, wanted, Path(folder))
    paths = {name: Path(folder, _FILES[name]) for name in contents}
    write_together({path: contents[name] for name, path in paths.items()})
    _remove_stale(Path(folder, file) for name, file in _FILES.items() if name not in contents)
    if failure is not None:
        raise failure
    return paths


def _contents(
    run: Run, memo: str, wanted: Iterable[OutputFormat], folder: Path
) -> tuple[dict[OutputFormat, Iterable[bytes]], ReporterError | None]:
    """The files by format, and what kept an export from being among them."""
    contents: dict[OutputFormat, Iterable[bytes]] = {}
    failure: ReporterError | None = None
    for name in wanted:
        try:
            contents[name] = _content(run, memo, name)
        except (ExportError, MissingExtra) as error:
            failure = failure or type(error)(f"{folder / _FILES[name]}: {error.message}", hint=error.hint)
    return contents, failure


def _content(run: Run, memo: str, name: OutputFormat) -> Iterable[bytes]:
    if name == "docx" or name == "pdf":
        return [export(run, memo, name)]
    texts = [render_html(memo, run)] if name == "html" else [memo] if name == "md" else json_parts(run)
    # Lone surrogates, which no UTF-8 file can hold, come from sources that are not text.
    return (text.encode("utf-8", "replace") for text in texts)


def load(path: str | Path) -> Run:
    """The run of a run folder, a ``run.json`` or a ``memo.md`` beside one; raises RunNotFound."""
    return read_record(Path(path))


def default_folder(run: Run, root: Path | None = None) -> Path:
    """A new folder for a run, ``<date>-<slug>`` in the project's ``memos/``; made at once: no other run takes it."""
    root = root or memos_folder()
    name = f"{_slug(run.memo.date) or run.created[:10]}-{_slug(run.memo.title) or run.run_id}"
    names = chain([name], (f"{name}-{number}" for number in count(2)))
    return next(root / name for name in names if claim_folder(root / name))


def _slug(text: str) -> str:
    """Text as part of a folder's name: lower case, accents dropped, words joined by hyphens."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    words = re.findall(r"\w+", plain.casefold())
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word[:_LONGEST_SLUG]
        # File systems count bytes: a name in Chinese has three a letter.
        if len(longer.encode()) > 3 * _LONGEST_SLUG or len(longer) > _LONGEST_SLUG:
            break
        slug = longer
    return slug


def _remove_stale(paths: Iterable[Path]) -> None:
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise cannot_write(path, error) from error
