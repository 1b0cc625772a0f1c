"""Pages from templates; all that is filled in is escaped."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape
from starlette.responses import HTMLResponse, Response

from reporter import __version__
from reporter.memo.page.passages import anchor

_WORD = re.compile(r"[a-z]+(?: |$)")
ASSETS = {
    "base.css": ("reporter.memo.page", "base.css", "text/css"),
    "room.css": ("reporter.web", "static/room.css", "text/css"),
    "room.js": ("reporter.web", "static/room.js", "text/javascript"),
    "job.js": ("reporter.web", "static/job.js", "text/javascript"),
    "chat.js": ("reporter.web", "static/chat.js", "text/javascript"),
    "icon.svg": ("reporter.web", "static/icon.svg", "image/svg+xml"),
}


def bare_page(template: str, /, status: int = 200, **variables: Any) -> Response:
    """A page for anybody: without navigation, and without forms of a visit."""
    return HTMLResponse(rendered(template, visit=None, bare=True, **variables), status)


def rendered(template: str, /, **variables: Any) -> str:
    """The text of a page."""
    return _environment().get_template(f"{template}.html.jinja").render(version=__version__, **variables)


@cache
def asset(name: str) -> tuple[bytes, str] | None:
    """A style sheet, script or image of ours and its media type; None where there is none of that name."""
    if name not in ASSETS:
        return None
    package, file, media_type = ASSETS[name]
    return files(package).joinpath(file).read_bytes(), media_type


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("reporter.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["anchor"] = anchor
    environment.filters["count"] = counted
    environment.filters["code"] = with_code
    environment.filters["sentence"] = as_sentence
    return environment


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: 1 run, 2 runs."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def with_code(text: str) -> Markup:
    """A docstring's text, what stands between double backticks as code."""
    parts = text.split("``")
    tags = (Markup("<code>{}</code>").format(part) if i % 2 else escape(part) for i, part in enumerate(parts))
    return Markup("").join(tags)


def as_sentence(text: str) -> str:
    """A message with a capital at its beginning, where that is a word and not a name."""
    return text[:1].upper() + text[1:] if _WORD.match(text) else text
