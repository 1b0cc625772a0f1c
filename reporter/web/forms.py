"""What browsers send: forms with files, taken in while they come, no more than the premises hold."""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections.abc import Sequence
from http import HTTPStatus
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TypeVar
from urllib.parse import urlsplit

import python_multipart  # noqa: F401 - without it the parsers below fail only when they are used
from pydantic import BaseModel, ValidationError
from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import FormParser, MultiPartException, MultiPartParser
from starlette.requests import Request

from reporter.documents.confinement import confined
from reporter.documents.fetch import is_url
from reporter.errors import SourceNotFound, SourceUnreadable, UsageError
from reporter.settings import Settings
from reporter.web.faults import Fault
from reporter.web.premises import Premises
from reporter.web.visitors import FORM_FIELD, Visitors

M = TypeVar("M", bound=BaseModel)

_MOST_FIELDS = 50
_LONGEST_NAME = 120  # characters; file systems take 255 bytes
_MOST_SOURCES = 100
_UNFIT = re.compile(r'[\x00-\x1f\x7f-\x9f/\\:*?"<>|\u200b-\u200f\u202a-\u202e\u2066-\u2069]+')
_MB = 1_000_000


class _Parser(MultiPartParser):
    """The usual parser, which would only mind the size of what is no file."""

    most_file_bytes = 0
    _part_bytes = 0

    def on_part_begin(self) -> None:
        """A part begins."""
        self._part_bytes = 0
        super().on_part_begin()

    def on_part_data(self, data: bytes, start: int, end: int) -> None:
        """More of a part has come."""
        self._part_bytes += end - start
        if self._part_bytes > self.most_file_bytes:
            raise Fault(
                HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
                f"a file is larger than {self.most_file_bytes / _MB:,.1f} MB",
                hint="split it, or raise REPORTER_MAX_FILE_BYTES",
            )
        super().on_part_data(data, start, end)


async def received(request: Request, premises: Premises) -> FormData:
    """The form in a request; raises Fault. How long it may be is seen to at the door."""
    most_file_bytes = Settings.load().max_file_bytes
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    try:
        if kind == "multipart/form-data":
            parser = _Parser(request.headers, request.stream(), max_files=premises.most_files, max_fields=_MOST_FIELDS)
            parser.most_file_bytes = most_file_bytes
            return await parser.parse()
        if kind == "application/x-www-form-urlencoded":
            return await FormParser(request.headers, request.stream()).parse()
    except MultiPartException as error:
        raise Fault(HTTPStatus.BAD_REQUEST, error.message) from error
    raise Fault(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "this is no form")


async def received_here(request: Request, premises: Premises, visitors: Visitors) -> FormData:
    """The form in a request, one that this server gave to this visit; raises Fault."""
    form = await received(request, premises)
    if not visitors.is_ours(request, text_of(form, FORM_FIELD)):
        await form.close()
        raise Fault(
            HTTPStatus.FORBIDDEN,
            "this form was not given out to you by the server as it runs now",
            hint="go back, reload the page and send it again",
        )
    return form


def text_of(form: FormData, name: str) -> str:
    """A field of a form as text; empty where it is not there."""
    value = form.get(name, "")
    return value.strip() if isinstance(value, str) else ""


def files_of(form: FormData) -> list[UploadFile]:
    """The files of a form; a field for files that was left empty is none."""
    return [value for _, value in form.multi_items() if isinstance(value, UploadFile) and value.filename]


def read_as(model: type[M], form: FormData, names: Sequence[str]) -> M:
    """Fields of a form as a model; what was left empty is not given. Raises UsageError."""
    return checked(model, {name: text for name in names if (text := text_of(form, name))})


def checked(model: type[M], fields: dict[str, str]) -> M:
    """Fields as a model; raises UsageError."""
    try:
        return model.model_validate(fields)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise UsageError(f"{where}: {first['msg']}", hint="change it and send it again") from error


def keep(files: Sequence[UploadFile], folder: Path) -> tuple[str, ...]:
    """Write files into a folder, under names that are only names; returns these."""
    names: list[str] = []
    for file in files:
        name = free_name(file.filename or "", names)
        with (folder / name).open("xb") as kept:
            shutil.copyfileobj(file.file, kept)
        names.append(name)
    return tuple(names)


def free_name(given: str, taken: Sequence[str]) -> str:
    """A file's name without its folders and without what no file system likes, not taken yet."""
    last = PurePosixPath(PureWindowsPath(given).name).name
    plain = _UNFIT.sub("_", unicodedata.normalize("NFC", last)).strip(". ") or "source"
    stem, suffix = PurePosixPath(plain).stem[:_LONGEST_NAME], PurePosixPath(plain).suffix[:20]
    while len(f"{stem}{suffix}".encode()) > 2 * _LONGEST_NAME:
        stem = stem[:-1]
    name, number = f"{stem}{suffix}", 2
    while name.casefold() in (other.casefold() for other in taken):
        name, number = f"{stem}-{number}{suffix}", number + 1
    return name


def sources_of(lines: Sequence[str], premises: Premises) -> tuple[str, ...]:
    """Web addresses, and files and folders of the project as paths from here; raises a SourceError or UsageError."""
    named = [line.strip() for line in lines if line.strip()]
    if len(named) > _MOST_SOURCES:
        raise UsageError(f"{len(named)} sources are named, at most {_MOST_SOURCES} are taken")
    return tuple(_address(name) if is_url(name) else _place(name, premises) for name in named)


def _address(url: str) -> str:
    try:
        parts = urlsplit(url)
        named = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:  # a port that is none, a bracket that does not close
        named = False
    if not named:
        raise SourceUnreadable(url, "it is no web address", hint="write e.g. https://example.com/page")
    if parts.username is not None or parts.password is not None:
        raise SourceUnreadable(parts.hostname or "", "the address holds a password", hint="save the page as a file")
    return url


def _place(name: str, premises: Premises) -> str:
    """A file or folder of the project; of one outside not even that it is there is told."""
    if "\0" in name or len(name) > 1_000:
        raise SourceNotFound(name[:100].replace("\0", "?"), "that names no file")
    place = premises.project / name
    confined(place, premises.project)
    if not place.exists():
        raise SourceNotFound(name, "there is no such file or folder in the project", hint="paths begin at its folder")
    return str(place)
