"""One frozen object for everything that can be set: flags > REPORTER_* > reporter.toml > defaults."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, Field, ValidationError
from pydantic_settings import BaseSettings, InitSettingsSource, PydanticBaseSettingsSource, SettingsConfigDict

from reporter.errors import SettingsError
from reporter.project import SETTINGS_FILE, settings_file
from reporter.suggestions import did_you_mean

UNRECORDED = frozenset(
    {
        "cache",
        "no_cache",
        "max_cost",
        "max_tokens",
        "deadline",
        "log_calls",
        "sources_within",
        "threads",
        "public_addresses_only",
    }
)
"""Settings that are no part of what a run was made with; the address of a cache may hold a password."""

VERIFY_BY_MODEL = "llm"

OutputFormat = Literal["md", "html", "docx", "pdf", "json"]


def _verification(value: str) -> str:
    """``off`` is another word for ``rules``: without a model there is nothing to turn off, rules always decide."""
    kind, colon, model = value.strip().partition(":")
    if kind == "off" and not colon:
        return "rules"
    if (kind == "rules" and not colon) or (kind == VERIFY_BY_MODEL and (model.strip() or not colon)):
        return f"{kind}{colon}{model.strip()}"
    raise ValueError(f"{value!r} is none of off, rules, llm and llm:MODEL")


_OF_THE_DAY = frozenset({"timeout", "retries", "max_concurrency", "requests_per_minute", "tokens_per_minute"})
"""Settings of how an endpoint is to be treated, which no reply depends on."""


class Settings(BaseSettings):
    """Settings of a run. Sizes are in bytes, times in seconds, windows in tokens."""

    model_config = SettingsConfigDict(
        env_prefix="REPORTER_", frozen=True, extra="forbid", use_attribute_docstrings=True
    )

    model: str | None = Field(default=None, examples=["openai:NAME"])
    """The model; without one nothing leaves this machine."""
    base_url: str | None = Field(default=None, examples=["http://localhost:8000/v1"])
    """Address of an OpenAI-compatible endpoint."""
    prompts: str = "default"
    """The prompt set, by name or path."""
    template: str = "briefing"
    """The memo template, by name or path."""
    audience: str | None = Field(default=None, examples=["the board"])
    """Whom the memo is for; without it the template says."""
    title: str | None = Field(default=None, examples=["Weekly briefing"])
    """The memo's title; without it that of the source that the memo cites most."""
    verify: Annotated[str, AfterValidator(_verification)] = "rules"
    """What decides on drafts: rules alone, or llm (llm:MODEL) for what the rules cannot decide."""
    language: str | None = Field(default=None, examples=["en"])
    """The memo's language; without it that of most of the text."""
    formats: tuple[OutputFormat, ...] = ("md", "html", "json")
    """The files to write; run.json always is."""

    max_file_bytes: int = Field(default=100_000_000, gt=0)
    """Bytes of the largest source."""
    max_pages: int = Field(default=2_000, gt=0)
    """Pages of the longest PDF."""
    sources_within: str | None = Field(default=None, examples=["."])
    """The folder that files are read from; without it any that may be read."""
    public_addresses_only: bool = False
    """Whether web addresses within private networks are refused."""

    timeout: float = Field(default=120.0, gt=0)
    """Seconds for one call or download."""
    retries: int = Field(default=4, ge=0)
    """How often a call that failed is made again."""
    max_concurrency: int = Field(default=32, gt=0)
    """Most calls in flight."""
    requests_per_minute: int | None = Field(default=None, gt=0, examples=[500])
    """Most calls sent within a minute."""
    tokens_per_minute: int | None = Field(default=None, gt=0, examples=[200000])
    """Most tokens sent and asked for within a minute, estimated."""
    max_cost: float | None = Field(default=None, gt=0, examples=[0.5])
    """US dollars that a run may cost."""
    max_tokens: int | None = Field(default=None, gt=0, examples=[100000])
    """Tokens that a run may send and receive."""
    deadline: float | None = Field(default=None, gt=0, examples=[300.0])
    """Seconds after which a run asks for nothing more."""
    window: int = Field(default=16_000, ge=2_000)
    """The model's window, in tokens."""
    threads: int | None = Field(default=None, gt=0, examples=[2])
    """Threads of a local model; without it one a core."""
    temperature: float = Field(default=0.0, ge=0, le=2)
    """The model's temperature."""
    seed: int = 7
    """The model's seed, where it takes one."""

    cache: str | None = Field(default=None, examples=["replies.sqlite"])
    """Where replies of models are kept: a file or an SQLAlchemy URL; without it the user's cache folder."""
    no_cache: bool = False
    """Whether every reply is asked for again, and none kept."""
    log_calls: str | None = Field(default=None, examples=["calls.jsonl"])
    """A file to which every request and reply is added, without keys."""

    @classmethod
    def load(cls, **flags: Any) -> Self:
        """Settings with the given flags on top; a flag that is None was not given."""
        return cls._checked(flags)

    @classmethod
    def recalled(cls, recorded: Mapping[str, Any], **flags: Any) -> Self:
        """The settings of an earlier run with the given flags on top.

        Of the environment and reporter.toml counts what runs do not record, how an endpoint is to be treated,
        and where a new model is to be found: the run's endpoint is not another provider's.
        """
        today = cls._checked({}).model_fields_set & _OF_THE_DAY
        values = {
            name: recorded.get(name, field.default)
            for name, field in cls.model_fields.items()
            if name not in UNRECORDED | today and name not in flags
        }
        return cls._checked(flags, values)

    @property
    def verifier(self) -> str | None:
        """The model that looks at what the rules cannot decide; None where none does."""
        kind, _, model = self.verify.partition(":")
        return model or self.model if kind == VERIFY_BY_MODEL else None

    def after(self, seconds: float) -> Self:
        """The settings for what is left to do when so much of the deadline has passed."""
        left = None if self.deadline is None else max(0.0, self.deadline - seconds)
        return self.model_copy(update={"deadline": left})

    @classmethod
    def _checked(cls, flags: Mapping[str, Any], below: Mapping[str, Any] | None = None) -> Self:
        given = {name: value for name, value in flags.items() if value is not None}
        try:
            return cls(**{**(below or {}), **given})
        except ValidationError as error:
            first = error.errors()[0]
            name = ".".join(str(part) for part in first["loc"])
            raise SettingsError(
                f"setting {name!r}: {first['msg'].removeprefix('Value error, ')}",
                hint=f"see {_origin(name, given)}",
            ) from error

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Flags, then environment, then the project's reporter.toml."""
        return init_settings, env_settings, InitSettingsSource(settings_cls, _project_values(settings_cls))


def _project_values(settings: type[BaseSettings]) -> dict[str, Any]:
    """What the project's reporter.toml sets; raises SettingsError on what it cannot."""
    file = settings_file()
    if file is None:
        return {}
    try:
        values = tomllib.loads(file.read_bytes().decode("utf-8"))
    except OSError as error:
        raise SettingsError(f"{file}: it cannot be read: {error.strerror}", hint="check its permissions") from error
    except ValueError as error:  # not TOML, or not UTF-8
        raise SettingsError(f"{file}: it is not TOML: {error}", hint="write `name = value` lines") from error
    for key in values:
        if key not in settings.model_fields:
            raise SettingsError(f"{file}: unknown key {key!r}", hint=did_you_mean(key, settings.model_fields))
    return {key: _seen_from_here(key, value, file.parent) for key, value in values.items()}


def _seen_from_here(key: str, value: Any, project: Path) -> Any:
    """A path in reporter.toml is relative to its folder; names, absolute paths and addresses stay as they are."""
    if not isinstance(value, str) or project == Path():
        return value
    prefix, path = ("local:", value.removeprefix("local:")) if key == "model" else ("", value)
    if (
        (key in {"prompts", "template"} and "/" in path)
        or (key == "cache" and "://" not in path)
        or key == "sources_within"
        or (key == "model" and value.startswith("local:") and path.endswith(".gguf"))
    ):
        return f"{prefix}{project / Path(path).expanduser()}"
    return value


def _origin(name: str, flags: Mapping[str, Any]) -> str:
    """Where a setting that cannot be used was made."""
    variable = f"REPORTER_{name.partition('.')[0].upper()}"
    if name.partition(".")[0] in flags:
        return "the flag"
    return variable if variable in os.environ else str(settings_file() or SETTINGS_FILE)
