"""``memo.md``: front matter, the template's body, and a footnote per citation."""

from __future__ import annotations

import re
from typing import Any

import yaml

from reporter.errors import TemplateError
from reporter.memo.checkers import checkers
from reporter.memo.view import laid_out
from reporter.prompting.templates import MemoTemplate, load_template
from reporter.prompting.view import Footnote, MemoView
from reporter.settings import VERIFY_BY_MODEL
from reporter.types import Evidence, Run

# Text is escaped, so only a citation reads like this; one that a backslash precedes is text.
_CITE = re.compile(r"(?<!\\)\[\^(\d+)\]")


def render_markdown(run: Run, template: MemoTemplate) -> str:
    """The memo as Markdown; the same run and template always give the same text."""
    view, citable, _ = laid_out(run)
    body, footnotes = _in_order_of_use(template.render(memo=view), citable)
    body = re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t]+$", "", body, flags=re.MULTILINE)).strip()
    notes = (f'[^{note.number}]: "{note.quote}" — {note.source}' for note in footnotes)
    return "\n\n".join([_front_matter(run, view), body, *notes]) + "\n"


def footnote_evidence(run: Run) -> tuple[Evidence, ...]:
    """What the memo's footnotes quote, the first of them first; by the default template where its own is gone."""
    try:
        template = load_template(run.memo.template)
    except TemplateError:
        template = load_template()
    view, _, evidence = laid_out(run)
    cited = dict.fromkeys(int(number) for number in _CITE.findall(template.render(memo=view)))
    return tuple(evidence[number - 1] for number in cited if number <= len(evidence))


def _in_order_of_use(body: str, footnotes: tuple[Footnote, ...]) -> tuple[str, list[Footnote]]:
    """Numbers footnotes as the template uses them: it is free to leave parts out or to move them."""
    numbers: dict[int, int] = {}

    def renumbered(match: re.Match[str]) -> str:
        return f"[^{numbers.setdefault(int(match[1]), len(numbers) + 1)}]"

    body = _CITE.sub(renumbered, body)
    by_number = {note.number: note for note in footnotes}
    used = ((number, by_number[old]) for old, number in numbers.items() if old in by_number)
    return body, [Footnote(number, note.quote, note.source) for number, note in used]


def _front_matter(run: Run, view: MemoView) -> str:
    counts = view.counts
    fields: dict[str, Any] = {
        "title": run.memo.title,
        "date": run.memo.date,
        "audience": run.memo.audience,
        "run_id": run.run_id,
        "engine": run.engine,
        "template": run.memo.template,
        "statements": f"{counts.supported} of {counts.statements} statements supported",
        **({"unchecked": counts.unchecked} if counts.unchecked else {}),
        **({"checked_by": dict(checkers(run))} if _asked_a_verifier(run) else {}),
        **({"status": run.status} if run.status != "complete" else {}),
        "sections": [section.title for section in run.memo.sections],
        "sources": [
            {"id": document.id, "title": document.title, "uri": document.uri, "sha256": document.sha256}
            for document in run.documents
        ],
    }
    dumped = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=float("inf"))
    return f"---\n{dumped}---"


def _asked_a_verifier(run: Run) -> bool:
    return str(run.settings.get("verify", "")).startswith(VERIFY_BY_MODEL)
