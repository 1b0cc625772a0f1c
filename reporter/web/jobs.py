"""What was asked of the server and is to be done: a folder each, so that a restart loses nothing."""

from __future__ import annotations

import re
import secrets
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from reporter.errors import SettingsError
from reporter.llm.names import parse_name
from reporter.prompting.sets import load_prompt_set
from reporter.prompting.templates import load_template
from reporter.runs.writing import write_together
from reporter.settings import Settings

State = Literal["waiting", "running", "done", "failed", "stopped", "interrupted"]
ENDED: frozenset[State] = frozenset({"done", "failed", "stopped", "interrupted"})
FILE, UPLOADS = "job.json", "sources"
NO_MODEL = "none"
MOST_ATTEMPTS = 3  # a job that takes the server down with it is not tried for ever

_ID = re.compile(r"\d{8}-\d{6}-[0-9a-f]{8}")
# By name only: a path would read files of the server's machine.
Name = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]*$", max_length=100)]
Line = Annotated[str, Field(max_length=200, pattern=r"^[^\x00-\x1f\x7f]*$")]


class Wishes(BaseModel):
    """How a memo is to be made; what is not said is as configured, or as the run to be made again has it.

    ``model`` is PROVIDER:NAME, or ``none`` for the built-in engine, with which nothing leaves the machine.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    template: Name | None = None
    prompts: Name | None = None
    model: Line | None = None
    audience: Line | None = None
    title: Line | None = None
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z]{2,4})?$")] | None = None

    def overrides(self, configured: Settings) -> dict[str, str]:
        """The settings that are wished for; raises UsageError for what there is not."""
        given = {name: value for name, value in self.model_dump(exclude_none=True).items() if value}
        if "template" in given:
            load_template(given["template"])
        if "prompts" in given:
            load_prompt_set(given["prompts"])
        model = given.get("model", NO_MODEL)
        if model not in (NO_MODEL, configured.model):
            named = parse_name(configured.model_copy(update={"model": model}))
            if named.provider == "local" and named.name != "smollm2":
                raise SettingsError(
                    f"model {named}: a file of the server's machine", hint="name it in the server's reporter.toml"
                )
        return given


class Job(BaseModel):
    """A memo to be made. ``sources`` are web addresses and places in the project, ``uploads`` names of files.

    ``rerun`` names the run to be made again, ``called`` is its title; ``result`` names the run that came of it.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    created: str
    state: State = "waiting"
    sources: tuple[str, ...] = ()
    uploads: tuple[str, ...] = ()
    rerun: str | None = None
    called: str | None = None
    wishes: Wishes = Wishes()
    attempts: int = 0
    result: str | None = None
    error: str | None = None
    hint: str | None = None

    @property
    def ended(self) -> bool:
        """Whether nothing more will come of it by itself."""
        return self.state in ENDED

    @property
    def title(self) -> str:
        """What it is called until its memo has a title."""
        named = [*self.uploads, *self.sources] or [self.rerun or ""]
        more = f" and {len(named) - 1} more" if len(named) > 1 else ""
        return self.wishes.title or self.called or f"{named[0]}{more}"


class Jobs:
    """The jobs in a folder; ids are checked for their form, and never joined to a path before."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def new(self) -> tuple[str, Path]:
        """An id nobody guesses, and its folder, made."""
        while True:
            id_ = f"{datetime.now(UTC):%Y%m%d-%H%M%S}-{secrets.token_hex(4)}"
            folder = self.root / id_
            if not folder.exists():
                (folder / UPLOADS).mkdir(parents=True)
                return id_, folder

    def folder(self, id_: str) -> Path:
        """Where a job is kept."""
        if not _ID.fullmatch(id_):
            raise ValueError(f"{id_!r} is no id of a job")
        return self.root / id_

    def uploads(self, id_: str) -> Path:
        """Where the files that were sent with it are until it is done."""
        return self.folder(id_) / UPLOADS

    def write(self, job: Job) -> Job:
        """Keep a job as it is now; raises OutputError."""
        text = job.model_dump_json(indent=1, exclude_defaults=True) + "\n"
        write_together({self.folder(job.id) / FILE: text.encode("utf-8", "replace")})
        return job

    def read(self, id_: str) -> Job | None:
        """A job; None where there is none of that id, or its file was torn."""
        if not _ID.fullmatch(id_):
            return None
        try:
            return Job.model_validate_json((self.root / id_ / FILE).read_bytes())
        except (OSError, ValidationError):
            return None

    def all(self) -> Iterator[Job]:
        """The jobs, newest first."""
        for file in sorted(self.root.glob(f"*/{FILE}"), reverse=True):
            job = self.read(file.parent.name)
            if job is not None:
                yield job

    def drop_uploads(self, id_: str) -> None:
        """Remove what was sent with a job whose run has it now."""
        shutil.rmtree(self.uploads(id_), ignore_errors=True)

    def forget(self, id_: str) -> None:
        """Remove a job and what was sent with it."""
        shutil.rmtree(self.folder(id_), ignore_errors=True)
