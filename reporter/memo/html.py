"""memo.html: one file that carries the memo, what each sentence rests on, and the sources in full."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template
from markupsafe import Markup

from reporter.memo.page.body import Body, read_body
from reporter.memo.page.marks import is_language_tag
from reporter.memo.page.passages import anchor
from reporter.memo.page.sources import chains, read_sources
from reporter.types import Run

_STYLES = ("base.css", "page.css")
_SCRIPTS = ("card.js", "passages.js", "panel.js", "contents.js")  # one module
#: The marks a page can show, and what they tell; the legend has those that occur.
_LEGEND = {
    "judgment": "an inference of the memo's writer, from the passages it cites",
    "view": "whose word, view or forecast it is",
    "unchecked": "the check could not be made",
    "corroborated": "that many independent sources bear it out",
    "disputed": "another source says otherwise; leads to both",
    "hedge": "a word that makes a sentence less than certain",
}


def render_html(markdown_text: str, run: Run) -> str:
    """The memo as one self-contained HTML page.

    ``markdown_text`` is the text of memo.md; the run brings the sources, the ledger and the
    figures of the header.
    """
    body = read_body(markdown_text, run)
    reading = read_sources(run, body.notes)
    style, script = ("\n".join(_asset(name) for name in names) for names in (_STYLES, _SCRIPTS))
    return _page().render(
        run=run,
        memo=run.memo,
        title=body.title or run.memo.title,
        byline=body.byline or f"For {run.memo.audience}, {run.memo.date}",
        body=body,
        legend=tuple(_legend(body.marks)),
        contents=tuple(_contents(body, run)),
        conflicts=tuple(pair for pair in enumerate(run.conflicts, start=1) if pair[0] not in body.conflicts),
        reading=reading,
        documents={document.id: document for document in run.documents},
        claims={claim.id: claim for claim in run.claims},
        chains=chains(run),
        facts=_facts(run),
        style=Markup(style),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
        policy=_policy(style, script),
    )


def _legend(marks: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """The kinds of mark on the page, each with what it tells."""
    return ((kind, told) for kind, told in _LEGEND.items() if marks.get(kind))


def _contents(body: Body, run: Run) -> Iterator[tuple[str, str]]:
    """The parts of the page: their ids and titles."""
    yield from body.parts
    if body.notes:
        yield "notes-title", "Notes"
    if run.documents:
        yield "sources-title", "What was read, and used"
    if run.refused or run.set_aside or run.left_out:
        yield "ledger-title", "What did not make it"


def _facts(run: Run) -> list[str]:
    """The line under the title: what held, what was refused, who drafted."""
    verdicts = [statement.support.verdict for section in run.sections for statement in section.statements]
    facts = [] if run.status == "complete" else ["partial: the run was interrupted"]
    facts.append(f"{verdicts.count('supported')} of {len(verdicts)} statements supported")
    if unchecked := verdicts.count("unchecked"):
        facts.append(f"{unchecked} not checked")
    facts.append(f"{len(run.refused)} refused")
    facts.append(f"{len(run.documents)} source{'' if len(run.documents) == 1 else 's'}")
    facts.append(f"engine {run.engine}")
    return facts


def _policy(style: str, script: str) -> str:
    """The page's Content-Security-Policy: its own style and script, nothing else, nothing from outside."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


@cache
def _asset(name: str) -> str:
    return files("reporter.memo.page").joinpath(name).read_text(encoding="utf-8")


@cache
def _page() -> Template:
    environment = Environment(
        loader=FunctionLoader(_asset), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["anchor"] = anchor
    environment.tests["language_tag"] = is_language_tag
    environment.tests["web_link"] = lambda uri: uri.startswith(("http://", "https://"))
    return environment.get_template("page.html.jinja")
