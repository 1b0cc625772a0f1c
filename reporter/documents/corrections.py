"""``sources.yaml`` beside the sources: what reporter cannot tell of them, or tells wrongly, with the reason."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import get_args

from reporter.declarations import Declarations, read_declarations
from reporter.documents.content import Metadata
from reporter.documents.fetch import STDIN, is_url
from reporter.documents.formats import SOURCES_FILE
from reporter.documents.metadata import iso_date
from reporter.errors import SourcesFileError
from reporter.suggestions import did_you_mean
from reporter.types import Distance, Interest, Noun, SourceType


class Correction(Noun):
    """What a sources.yaml says of one file, and why; None where it says nothing."""

    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None
    type: SourceType | None = None
    distance: Distance | None = None
    interest: Interest | None = None
    reason: str = ""

    @property
    def metadata(self) -> Metadata:
        """What the document itself shows of it."""
        return Metadata(self.title, self.publisher, self.published, self.language)

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields it sets."""
        return tuple(name for name in _FIELDS if name != "reason" and getattr(self, name))


_CHOICES = {"type": get_args(SourceType), "distance": get_args(Distance), "interest": get_args(Interest)}
_FIELDS = tuple(Correction.model_fields)


def correction_of(uri: str) -> Correction:
    """What the sources.yaml in a file's folder says of it; raises SourcesFileError where that is no good."""
    if uri == STDIN or is_url(uri):
        return Correction()
    path = Path(uri)
    file = path.with_name(SOURCES_FILE)
    try:
        changed = file.stat().st_mtime_ns
    except OSError:  # there is none, as nearly always
        return Correction()
    return _read(file, changed).get(path.name, Correction())


@lru_cache(maxsize=64)
def _read(file: Path, changed: int) -> dict[str, Correction]:  # noqa: ARG001 (a changed file is read again)
    declared = read_declarations(file, SourcesFileError)
    return {str(name): _correction(declared, str(name), file) for name in declared.values}


def _correction(declared: Declarations, name: str, file: Path) -> Correction:
    fields = declared.values[name]
    if not file.with_name(name).exists():
        raise declared.fault(f"there is no file {name!r} beside it", name, hint="name a file of this folder")
    if not isinstance(fields, dict) or not fields:
        raise declared.fault(f"{name!r} is not a mapping", name, hint="write its fields, indented, and a reason")
    for key in fields:
        if key not in _FIELDS:
            raise declared.fault(f"{name!r}: unknown field {key!r}", name, key, hint=did_you_mean(str(key), _FIELDS))
    values = {key: _text(declared, name, key) for key in fields}
    if "reason" not in values:
        raise declared.fault(f"{name!r} gives no reason", name, hint="say in `reason` how you know")
    for key, choices in _CHOICES.items():
        if key in values and values[key] not in choices:
            hint = f"one of {', '.join(choices)}"
            raise declared.fault(f"{name!r}: {key} is not {values[key]!r}", name, key, hint=hint)
    if "published" in values:
        values["published"] = iso_date(values["published"]) or ""
        if not values["published"]:
            raise declared.fault(f"{name!r}: published is no date", name, "published", hint="write it as 2025-06-10")
    return Correction.model_validate(values)


def _text(declared: Declarations, name: str, key: str) -> str:
    value = declared.values[name][key]
    if not isinstance(value, str | int | date) or isinstance(value, bool) or not str(value).strip():
        raise declared.fault(f"{name!r}: {key} is not a line of text", name, key)
    return " ".join(str(value).split())
