"""`reporter cache`: the replies that are kept, so that nothing is paid for twice."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from reporter.cli import output
from reporter.cli.options import AsJson
from reporter.errors import SettingsError, UsageError

if TYPE_CHECKING:
    from reporter.llm.cache import ReplyCache

app = typer.Typer(name="cache", no_args_is_help=True, rich_markup_mode=None, help="See and prune the kept replies.")

_UNITS = {"B": 1, "kB": 10**3, "MB": 10**6, "GB": 10**9}
_SPANS = {"h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}

OlderThan = Annotated[
    str | None, typer.Option("--older-than", metavar="TIME", help="Not used for so long: 12h, 30d, 8w.")
]
MaxSize = Annotated[
    str | None, typer.Option("--max-size", metavar="SIZE", help="The longest unused above this size: 500MB, 2GB.")
]


@app.command("info")
def info(as_json: AsJson = False) -> None:
    """Say where the cache is and what it holds, by model."""
    cache = _opened()
    kept = cache.kept()
    if as_json:
        output.put_json(
            {
                "place": cache.place,
                "bytes": cache.size,
                "replies": sum(model.replies for model in kept),
                "models": [
                    {
                        "model": model.model,
                        "endpoint": model.endpoint,
                        "replies": model.replies,
                        "bytes": model.size,
                        "used": f"{model.used:%Y-%m-%d}",
                    }
                    for model in kept
                ],
            }
        )
        return
    size = sum(model.size for model in kept) if cache.size is None else cache.size
    output.put(f"{cache.place}: {sum(model.replies for model in kept):,} replies, {_shown(size)}")
    if kept:
        header = ("MODEL", "ENDPOINT", "REPLIES", "SIZE", "LAST USED")
        rows = [(m.model, m.endpoint, f"{m.replies:,}", _shown(m.size), f"{m.used:%Y-%m-%d}") for m in kept]
        output.put_table([header, *rows])


@app.command("prune")
def prune(older_than: OlderThan = None, max_size: MaxSize = None, as_json: AsJson = False) -> None:
    """Remove the replies that were not used for long."""
    if older_than is None and max_size is None:
        raise UsageError("nothing says what to remove", hint="give --older-than 30d, --max-size 500MB or both")
    span = None if older_than is None else timedelta_of(older_than)
    most = None if max_size is None else bytes_of(max_size)
    _say_removed(_opened().prune(older_than=span, max_bytes=most), as_json=as_json)


@app.command("clear")
def clear(
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False, as_json: AsJson = False
) -> None:
    """Remove all replies; what is asked again is paid for again."""
    cache = _opened()
    count = sum(model.replies for model in cache.kept())
    if count and not yes and not _confirmed(f"Remove {count:,} replies from {cache.place}?"):
        raise UsageError("nothing was removed", hint="--yes removes without asking")
    _say_removed(cache.clear(), as_json=as_json)


def _confirmed(question: str) -> bool:
    """Whether somebody says yes; nobody does where input has ended."""
    try:
        return typer.confirm(question, err=True)
    except typer.Abort:
        output.say("")
        return False


def timedelta_of(text: str) -> timedelta:
    """30d as a span of time; raises SettingsError."""
    found = re.fullmatch(r"(\d{1,5})\s*([hdw])", text.strip().lower())
    if not found:
        raise SettingsError(f"--older-than: {text!r} is no span of time", hint="write e.g. 12h, 30d or 8w")
    return int(found[1]) * _SPANS[found[2]]


def bytes_of(text: str) -> int:
    """500MB as bytes, by powers of 1,000; raises SettingsError."""
    found = re.fullmatch(r"(\d{1,9}(?:\.\d{1,3})?)\s*([kmg]?b)", text.strip().lower())
    if not found:
        raise SettingsError(f"--max-size: {text!r} is no size", hint="write e.g. 500MB or 2GB")
    units = {unit.lower(): size for unit, size in _UNITS.items()}
    return int(float(found[1]) * units[found[2]])


def _opened() -> ReplyCache:
    # Imported here to keep --help fast.
    from reporter.llm.cache import open_cache
    from reporter.settings import Settings

    return open_cache(Settings.load())


def _say_removed(count: int, *, as_json: bool) -> None:
    if as_json:
        output.put_json({"removed": count})
    else:
        output.put(f"{count:,} {'reply' if count == 1 else 'replies'} removed")


def _shown(size: int) -> str:
    unit = next((unit for unit in ("GB", "MB", "kB") if size >= _UNITS[unit]), "B")
    return f"{size / _UNITS[unit]:,.1f} {unit}" if unit != "B" else f"{size} B"
