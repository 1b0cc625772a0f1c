"""One frozen object for everything that can be set: flags > REPORTER_* > reporter.toml > defaults."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal, Self

from pydantic import Field, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from reporter.errors import SettingsError

OutputFormat = Literal["md", "html", "json"]


class Settings(BaseSettings):
    """Settings of a run. Sizes are in bytes, times in seconds, windows in tokens."""

    model_config = SettingsConfigDict(env_prefix="REPORTER_", toml_file="reporter.toml", frozen=True, extra="forbid")

    model: str | None = None
    base_url: str | None = None
    prompts: str = "default"
    template: str = "briefing"
    audience: str | None = None
    title: str | None = None
    language: str | None = None
    formats: tuple[OutputFormat, ...] = ("md", "html", "json")

    max_file_bytes: int = Field(default=100_000_000, gt=0)
    max_pages: int = Field(default=2_000, gt=0)

    timeout: float = Field(default=120.0, gt=0)
    retries: int = Field(default=2, ge=0)
    max_concurrency: int = Field(default=32, gt=0)
    window: int = Field(default=16_000, ge=2_000)
    temperature: float = Field(default=0.0, ge=0, le=2)
    seed: int = 7

    @classmethod
    def load(cls, **flags: Any) -> Self:
        """Settings with the given flags on top; a flag that is None was not given."""
        try:
            return cls(**{name: value for name, value in flags.items() if value is not None})
        except ValidationError as error:
            first = error.errors()[0]
            name = ".".join(str(part) for part in first["loc"])
            raise SettingsError(
                f"setting {name!r}: {first['msg']}",
                hint=f"see the flag, REPORTER_{name.upper()} or {Path('reporter.toml')}",
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
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)
