"""What rules look at: a memo taken apart, with its run and template as far as they are there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from reporter.errors import RunNotFound, TemplateError
from reporter.grounding.normalize import folded
from reporter.memo.markdown import render_markdown
from reporter.memo.record import MEMO, memo_at, read_record, record_at
from reporter.memo.verification.memo_text import CitedText, Line, MemoText, read_memo
from reporter.prompting.templates import TEMPLATES, MemoTemplate, load_template
from reporter.types import Claim, Run

OURS = "our judgment"
_PAGE = re.compile(r", p\. \d+$")


@dataclass(frozen=True)
class Fault:
    """A breach of a rule: where, the text it is about, and what is wrong with it."""

    where: str
    text: str
    reason: str


@dataclass(frozen=True)
class Subject:
    """A memo to lint; ``run`` is None where no run.json lies beside it, ``template`` where it is gone."""

    path: Path
    memo: MemoText
    run: Run | None = None
    template: MemoTemplate | None = None

    @property
    def audience(self) -> str:
        """Whom the memo is for."""
        return str(self.memo.front.get("audience") or "")

    @cached_property
    def statements(self) -> tuple[CitedText, ...]:
        """What stands in sections and cites."""
        return tuple(cited for cited in self.memo.cited if cited.section is not None)

    @cached_property
    def judgments(self) -> tuple[CitedText, ...]:
        """Of these, what the memo calls its own judgment."""
        return tuple(cited for cited in self.statements if cited.remark.startswith(OURS))

    @property
    def loose(self) -> Iterator[Line]:
        """Lines in sections that cite nothing and are neither headings nor notes in italics."""
        for line in self.memo.layout:
            text = line.text.strip()
            if line.section is not None and not text.startswith("#") and not re.fullmatch(r"\*[^*]+\*", text):
                yield line

    @cached_property
    def section_names(self) -> dict[str, str]:
        """The keys of the sections by their titles, as the template or the run has them."""
        named = {" ".join(section.title.split()): section.name for section in self.run.sections} if self.run else {}
        if self.template:
            named |= {
                " ".join(section.title.split()): section.name for section in self.template.sections_for(self.audience)
            }
        return named

    def as_written(self, cited: CitedText) -> bool:
        """Whether a statement stands as the run has it."""
        return folded(cited.text) in self._written

    @cached_property
    def _written(self) -> frozenset[str]:
        sections = self.run.sections if self.run else ()
        return frozenset(folded(statement.text) for section in sections for statement in section.statements)

    def sources_of(self, cited: CitedText) -> set[str]:
        """The sources that a statement's footnotes name."""
        notes = (self.memo.by_number.get(number) for number in cited.cites)
        return {_PAGE.sub("", note.label) for note in notes if note is not None}

    def claims_of(self, cited: CitedText) -> tuple[Claim, ...]:
        """The run's claims that a statement's footnotes quote; none without a run."""
        notes = [self.memo.by_number[number] for number in cited.cites if number in self.memo.by_number]
        spans = {(note.start, note.end, note.quote) for note in notes}
        claims = self.run.claims if self.run else ()
        return tuple(
            claim
            for claim in claims
            if any((piece.start, piece.end, " ".join(piece.quote.split())) in spans for piece in claim.evidence)
        )


def subject_of(path: Path) -> Subject:
    """The memo of a run folder, a run.json or a memo.md.

    Raises RunNotFound where there is none, TemplateError where its template is broken.
    """
    record = record_at(path)
    memo = memo_at(path)
    run = read_record(record) if record.exists() else None
    if memo.exists():
        text = _text_of(memo)
    elif run is not None:
        text = render_markdown(run, _template(run.memo.template) or load_template())
    else:
        raise RunNotFound(f"{path}: there is no {MEMO} and no run", hint="name a folder that `reporter brief` wrote")
    read = read_memo(text)
    return Subject(memo, read, run, _template(str(read.front.get("template") or "")))


def _template(name: str) -> MemoTemplate | None:
    """The memo's template; None where it is gone. Raises TemplateError where it is there and broken."""
    try:
        TEMPLATES.find(name)
    except TemplateError:
        return None
    return load_template(name)


def _text_of(memo: Path) -> str:
    try:
        return memo.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RunNotFound(f"{memo}: it cannot be read: {error}", hint="check its permissions and encoding") from error
