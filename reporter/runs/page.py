"""Pages about runs, in the style of memo.html: one file each, without a script and without the network."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

_STYLES = (("reporter.memo.page", "base.css"), ("reporter.runs", "page.css"))


def render_page(package: str, **variables: object) -> str:
    """The ``page.html.jinja`` of a package, filled in; all text in the variables is escaped."""
    style = _style()
    policy = f"default-src 'none'; style-src 'sha256-{_digest(style)}'; base-uri 'none'; form-action 'none'"
    page = _environment().from_string(_read(package, "page.html.jinja"))
    frame = _environment().from_string(_read("reporter.runs", "frame.html.jinja"))
    return page.render(frame=frame, style=Markup(style), policy=policy, **variables)  # noqa: S704 - our own file


@cache
def _environment() -> Environment:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.tests["web_link"] = lambda uri: uri.startswith(("http://", "https://"))
    return environment


@cache
def _style() -> str:
    return "\n".join(_read(package, name) for package, name in _STYLES)


@cache
def _read(package: str, name: str) -> str:
    return files(package).joinpath(name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()
