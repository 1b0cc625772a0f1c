"""A command's options as a dataclass, so that a command with many takes but one argument."""

from __future__ import annotations

import inspect
import tempfile
from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields
from pathlib import Path
from typing import Annotated, Any, TypeVar, get_type_hints

import typer

from reporter.errors import SettingsError

T = TypeVar("T")

AsJson = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]
BaseUrl = Annotated[
    str | None, typer.Option("--base-url", metavar="URL", help="Address of an OpenAI-compatible endpoint.")
]
Root = Annotated[
    Path | None, typer.Option("--root", metavar="DIR", help="The folder that holds the run folders [default: memos].")
]

CALLS = "calls.jsonl"
CALLS_PREFIX = "reporter-calls-"

_FORMATS = ("md", "html", "docx", "pdf", "json")


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoOptions:
    """The options of the commands that compile a memo."""

    template: Annotated[str | None, typer.Option("--template", "-t", help="Memo template, by name or path.")] = None
    prompts: Annotated[str | None, typer.Option("--prompts", "-p", help="Prompt set, by name or path.")] = None
    model: Annotated[
        str | None,
        typer.Option("--model", "-m", help="PROVIDER:NAME or local:PATH.gguf; without it no model is used."),
    ] = None
    base_url: BaseUrl = None
    verify: Annotated[
        str | None,
        typer.Option(
            metavar="HOW", help="rules (default), or llm or llm:MODEL: a model looks at what rules cannot decide."
        ),
    ] = None
    audience: Annotated[str | None, typer.Option(help="Whom the memo is for.")] = None
    title: Annotated[str | None, typer.Option(help="The memo's title.")] = None
    language: Annotated[str | None, typer.Option(help="The memo's language, e.g. en.")] = None
    out: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="DIR", help="Folder to write to [default: memos/DATE-TITLE]."),
    ] = None
    formats: Annotated[
        str | None,
        typer.Option(
            "--format", metavar="LIST", help="md, html, docx, pdf, json or several; run.json is always written."
        ),
    ] = None
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Ask for every reply again, and keep none in the cache.")
    ] = False
    max_cost: Annotated[float | None, typer.Option(metavar="USD", help="What may be spent, in US dollars.")] = None
    max_tokens: Annotated[int | None, typer.Option(metavar="N", help="Tokens that may be sent and received.")] = None
    deadline: Annotated[
        float | None, typer.Option(metavar="SECONDS", help="After how long nothing more is asked for.")
    ] = None
    log_calls: Annotated[
        bool, typer.Option("--log-calls", help="Keep every request and reply in the run's folder, as calls.jsonl.")
    ] = False
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be read, called and paid; send nothing.")
    ] = False
    as_json: AsJson = False
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print no progress and no messages but warnings.")] = (
        False
    )

    def named(self) -> dict[str, Any]:
        """The fields of `Settings` that were given. Raises SettingsError on an unknown format."""
        given: dict[str, Any] = {
            "model": self.model,
            "base_url": self.base_url,
            "prompts": self.prompts,
            "template": self.template,
            "verify": self.verify,
            "audience": self.audience,
            "title": self.title,
            "language": self.language,
            "formats": _formats(self.formats),
            "no_cache": self.no_cache or None,
            "max_cost": self.max_cost,
            "max_tokens": self.max_tokens,
            "deadline": self.deadline,
            "log_calls": new_log() if self.log_calls and not self.dry_run else None,
        }
        return {name: value for name, value in given.items() if value is not None}


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesOptions(MemoOptions):
    """The options of the commands that compile memos from sources."""

    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="SOURCES",
            help="Files, folders, globs or URLs; - is standard input; without any the project's sources.",
        ),
    ] = None

    def places(self) -> list[str]:
        """The sources that were named, else the project's folder of them."""
        # Imported here to keep --help fast.
        from reporter.project import sources_folder

        return self.sources or [str(sources_folder())]


def new_log() -> str:
    """A file for the calls of a run, whose folder is named only when it is done."""
    return str(Path(tempfile.mkdtemp(prefix=CALLS_PREFIX)) / CALLS)


def _formats(given: str | None) -> tuple[str, ...] | None:
    if given is None:
        return None
    names = tuple(name.strip().lower() for name in given.split(",") if name.strip())
    for name in names:
        if name not in _FORMATS:
            raise SettingsError(f"--format: {name!r} is not known", hint=f"known: {', '.join(_FORMATS)}")
    return names


def taking(options: type[T]) -> Callable[[Callable[[T], None]], Callable[..., None]]:
    """Give typer the fields of a dataclass as the parameters of a command that takes the dataclass."""
    hints = get_type_hints(options, include_extras=True)
    parameters = [
        inspect.Parameter(
            field.name,
            inspect.Parameter.KEYWORD_ONLY,
            default=inspect.Parameter.empty if field.default is MISSING else field.default,
            annotation=hints[field.name],
        )
        for field in fields(options)  # type: ignore[arg-type] # a type cannot be bound to be a dataclass
    ]

    def decorate(command: Callable[[T], None]) -> Callable[..., None]:
        def parsed(**values: Any) -> None:
            command(options(**values))

        parsed.__doc__ = command.__doc__
        parsed.__annotations__ = hints
        parsed.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined] # functions may have one
        return parsed

    return decorate
