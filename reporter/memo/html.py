"""memo.html: one file that carries the memo, what each sentence rests on, and the sources in full."""

from __future__ import annotations

from base64 import b64encode
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from reporter.memo.body import Note, read_body
from reporter.memo.passages import Passage, anchor, passages
from reporter.types import Document, Evidence, Run


@dataclass(frozen=True, slots=True)
class Source:
    """A document with its text cut into passages, and how many of its spans the memo cites."""

    document: Document
    passages: tuple[Passage, ...]
    cited: int


def render_html(markdown_text: str, run: Run) -> str:
    """The memo as one self-contained HTML page.

    ``markdown_text`` is the text of memo.md; the run brings the sources, the ledger and the
    figures of the header.
    """
    body = read_body(markdown_text, run.documents)
    style, script = _asset("page.css"), _asset("page.js")
    return _page().render(
        run=run,
        memo=run.memo,
        title=body.title or run.memo.title,
        byline=body.byline or f"For {run.memo.audience}, {run.memo.date}",
        body=body.html,
        notes=body.notes,
        sources=_sources(run, body.notes),
        documents={document.id: document for document in run.documents},
        facts=_facts(run),
        style=Markup(style),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
        policy=_policy(style, script),
    )


def _sources(run: Run, notes: tuple[Note, ...]) -> list[Source]:
    cited: defaultdict[str, dict[str, Evidence]] = defaultdict(dict)
    for note in notes:
        if note.evidence is not None:
            cited[note.evidence.document][anchor(note.evidence)] = note.evidence
    return [
        Source(
            document=document,
            passages=tuple(passages(document, cited[document.id].values())),
            cited=len(cited[document.id]),
        )
        for document in run.documents
    ]


def _facts(run: Run) -> list[str]:
    """The line under the title: what held, what was refused, who drafted."""
    verdicts = [statement.support.verdict for section in run.sections for statement in section.statements]
    facts = [] if run.status == "complete" else ["partial: the run was interrupted"]
    facts.append(f"{verdicts.count('supported')} of {len(verdicts)} statements supported")
    if unchecked := verdicts.count("unchecked"):
        facts.append(f"{unchecked} not checked")
    facts.append(f"{len(run.refused)} refused")
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
    return files("reporter.memo").joinpath(name).read_text(encoding="utf-8")


@cache
def _page() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters["anchor"] = anchor
    environment.tests["web_link"] = lambda uri: uri.startswith(("http://", "https://"))
    return environment.from_string(_asset("page.html.jinja"))
