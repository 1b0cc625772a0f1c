"""What `reporter doctor` looks at; names of keys are told, never their values."""

from __future__ import annotations

import asyncio
import os
import platform
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires, version

from reporter.errors import EndpointError, OutputError
from reporter.llm.names import PROVIDERS, shown_url
from reporter.llm.probe import Probe, probe
from reporter.project import memos_folder, settings_file
from reporter.prompting.places import Listing
from reporter.prompting.sets import list_prompt_sets
from reporter.prompting.templates import list_templates
from reporter.runs import check_writable
from reporter.settings import Settings

_REQUIREMENT = re.compile(r"(?P<name>[\w.-]+)[^;]*(?:;.*?extra == ['\"](?P<extra>[\w-]+)['\"])?")
_UNUSABLE = "cannot be used"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: what it is, what was found, and whether it is in order."""

    what: str
    found: str
    ok: bool = True


def examine(settings: Settings) -> list[Finding]:
    """The installation, the environment and the settings in force."""
    return [
        Finding("Python", f"{platform.python_version()} on {platform.system()} {platform.machine()}"),
        *_packages(),
        Finding("keys", ", ".join(_keys()) or "none in the environment"),
        *_settings(settings),
        _memos_folder(),
        _listing("prompt sets", list_prompt_sets()),
        _listing("templates", list_templates()),
    ]


def try_model(settings: Settings) -> tuple[Finding, EndpointError | None]:
    """One small call; the error where it fails."""
    try:
        answered = asyncio.run(probe(settings))
    except EndpointError as error:
        return Finding("model", str(error), ok=False), error
    return Finding("model", _described(answered)), None


def _packages() -> Iterator[Finding]:
    """Our own version, those of the packages we need, and which extras are there."""
    yield Finding("reporter", version("reporter"))
    needed: list[str] = []
    extras: dict[str, list[str]] = {}
    for requirement in requires("reporter") or ():
        match = _REQUIREMENT.match(requirement)
        if match:
            group = extras.setdefault(match["extra"], []) if match["extra"] else needed
            group.append(match["name"])
    missing = [name for name in needed if not _version_of(name)]
    found = ", ".join(f"{name} {_version_of(name)}" for name in needed if name not in missing)
    yield Finding("packages", f"missing: {', '.join(missing)}" if missing else found, ok=not missing)
    for extra, names in extras.items():
        there = all(_version_of(name) for name in names)
        said = "installed" if there else f"not installed: pip install {' '.join(names)}"
        yield Finding(f"extra {extra}", said)


def _version_of(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _keys() -> Iterable[str]:
    names = dict.fromkeys(name for provider in PROVIDERS.values() for name in provider.keys)
    return [f"{name} is set" for name in names if os.environ.get(name)]


def _settings(settings: Settings) -> Iterator[Finding]:
    file = settings_file()
    yield Finding("reporter.toml", str(file.resolve()) if file else "none in this folder or above")
    changed = settings.model_dump(mode="json", exclude_defaults=True)
    if settings.base_url:
        changed["base_url"] = shown_url(settings.base_url)
    if settings.cache:
        changed["cache"] = shown_url(settings.cache)
    yield Finding("settings", ", ".join(f"{name}={value}" for name, value in changed.items()) or "all as by default")


def _memos_folder() -> Finding:
    try:
        check_writable(memos_folder())
    except OutputError as error:
        return Finding("memos folder", error.message, ok=False)
    return Finding("memos folder", f"{memos_folder().resolve()} can be written")


def _listing(what: str, listings: Iterable[Listing]) -> Finding:
    listings = tuple(listings)
    broken = [entry for entry in listings if entry.description.startswith(_UNUSABLE)]
    if broken or not listings:
        return Finding(what, "; ".join(f"{e.path}: {e.description}" for e in broken) or "none", ok=False)
    return Finding(what, ", ".join(f"{entry.name} ({entry.origin})" for entry in listings))


def _described(answered: Probe) -> str:
    works = {
        "json_schema": answered.mode == "json_schema",
        "array bounds": answered.bounds,
        "tools": answered.tools,
        "streaming": answered.streams,
        "usage": answered.reports_usage,
        "prefix cache": answered.cached is not None,
    }
    told = "; ".join(
        f"{word}: {', '.join(name for name, there in works.items() if there is has) or 'nothing'}"
        for word, has in (("works", True), ("not seen", False))
    )
    context = f"context {answered.context:,}" if answered.context else "context size not told"
    traced = "; LangSmith traces every call (LANGSMITH_TRACING)" if answered.traced else ""
    return (
        f"{answered.model} answers in {answered.seconds:.1f} s by {answered.mode}; {told}; "
        f"{context}, of which {answered.window:,} are used (window){traced}"
    )
