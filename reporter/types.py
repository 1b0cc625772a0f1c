"""The nouns of the project: frozen models that import nothing else of ours.

What an engine wrote is a ``Draft…`` and is never trusted. ``Claim``, ``SummarySentence`` and
``Statement`` are made by ``reporter.grounding`` alone (or read back from a run it made); a contract
test holds the rest of the package to that.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Kind = Literal["fact", "assessment", "forecast", "recommendation"]
Verdict = Literal["supported", "partly", "contradicted", "unsupported", "unchecked"]
StatementType = Literal["reported", "judgment"]
Step = Literal["extract", "summarize", "write"]
BlockKind = Literal["paragraph", "list_item", "table_row", "heading", "boilerplate"]

RUN_SCHEMA_VERSION = 1


class Noun(BaseModel):
    """Base of all nouns: immutable, and strict about unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


# --- sources -------------------------------------------------------------------------------------


class Span(Noun):
    """Half-open ``[start, end)`` in Unicode code points of ``Document.text``."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)


class Block(Span):
    """A paragraph, list item, table row, heading or piece of boilerplate of a document.

    Headings and boilerplate stay in the text but hold no sentences, so nothing can cite them.
    """

    kind: BlockKind = "paragraph"


class Sentence(Span):
    """A span with its number (from 1) within the document, and the index of its block."""

    number: int = Field(ge=1)
    block: int = Field(ge=0)


class Evidence(Span):
    """A verbatim quote: ``documents[document].text[start:end] == quote``. Made by `Document.cite`."""

    document: str
    quote: str
    page: int | None = None


class Document(Noun):
    """One source as read.

    ``sha256`` is of the bytes of the source, ``pages`` holds the offset at which each page starts
    (empty where the format has no pages), ``published`` an ISO date (possibly only year or month).
    """

    id: str
    uri: str
    title: str
    publisher: str | None = None
    published: str | None = None
    language: str = "und"
    media_type: str = "text/plain"
    sha256: str
    text: str
    blocks: tuple[Block, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    pages: tuple[int, ...] = ()

    def quote(self, span: Span) -> str:
        """The text of a span, verbatim."""
        return self.text[span.start : span.end]

    def page_at(self, offset: int) -> int | None:
        """The page (from 1) that holds an offset; None where the source has no pages."""
        return bisect_right(self.pages, offset) or None if self.pages else None

    def cite(self, span: Span) -> Evidence:
        """A span of this document as evidence."""
        return Evidence(
            document=self.id,
            start=span.start,
            end=span.end,
            quote=self.quote(span),
            page=self.page_at(span.start),
        )

    @cached_property
    def sentence_texts(self) -> tuple[str, ...]:
        """The sentences as a reader sees them: white space collapsed, characters unchanged."""
        return tuple(" ".join(self.quote(sentence).split()) for sentence in self.sentences)


class LeftOut(Noun):
    """A source, or a part of one, that could not be read; and why."""

    uri: str
    reason: str


# --- drafts: what an engine wrote, unchecked --------------------------------------------------------


class DraftClaim(Noun):
    """A claim an engine drew from one document; ``cites`` are sentence numbers and only a hint."""

    document: str
    statement: str
    cites: tuple[int, ...] = ()
    kind: Kind = "fact"
    attributed_to: str | None = None


class DraftSentence(Noun):
    """A sentence of an engine's summary of one document."""

    document: str
    text: str
    cites: tuple[int, ...] = ()


class DraftStatement(Noun):
    """A memo sentence an engine wrote; ``cites`` are claim ids and only a hint."""

    text: str
    cites: tuple[str, ...] = ()
    type: StatementType = "reported"


# --- what the grounding layer makes of them ---------------------------------------------------------


class Support(Noun):
    """How well evidence bears a sentence out: a verdict, a score 0..1 and the reasons in words."""

    verdict: Verdict
    score: float = Field(ge=0, le=1)
    reasons: tuple[str, ...] = ()


class Claim(Noun):
    """A self-contained sentence pinned to verbatim evidence."""

    id: str
    statement: str
    kind: Kind
    attributed_to: str | None = None
    entities: tuple[str, ...] = ()
    when: str | None = None
    evidence: tuple[Evidence, ...] = Field(min_length=1)
    support: Support
    independent_sources: int = 1

    @property
    def documents(self) -> tuple[str, ...]:
        """The ids of the documents it rests on, each once, in the order of the evidence."""
        return tuple(dict.fromkeys(evidence.document for evidence in self.evidence))


class SummarySentence(Noun):
    """A checked sentence of a source's summary."""

    text: str
    evidence: tuple[Evidence, ...] = Field(min_length=1)
    support: Support


class Summary(Noun):
    """The checked summary of one document."""

    document: str
    sentences: tuple[SummarySentence, ...] = ()


class Statement(Noun):
    """One memo sentence with the claims it cites.

    ``reported``: the cited claims say it. ``judgment``: an inference the writer draws from them.
    """

    text: str
    type: StatementType = "reported"
    cites: tuple[str, ...] = Field(min_length=1)
    support: Support


class Refused(Noun):
    """A draft that is untrue or unsupported; ``document`` is its id where the draft names one."""

    step: Step
    text: str
    document: str | None = None
    section: str | None = None
    support: Support


class SetAside(Noun):
    """A draft that is true but not used; and why (duplicate, surplus, not self-contained)."""

    step: Step
    text: str
    reason: str


class Conflict(Noun):
    """Claims that disagree on a number, a date or a negation."""

    claims: tuple[str, ...]
    reason: str


# --- the memo and the run ---------------------------------------------------------------------------


class Section(Noun):
    """A filled section; ``note`` says why where it holds no statements."""

    name: str
    title: str
    style: str = "paragraphs"
    statements: tuple[Statement, ...] = ()
    note: str | None = None


class Memo(Noun):
    """The filled template."""

    title: str
    date: str
    audience: str
    template: str
    language: str = "en"
    summaries: tuple[Summary, ...] = ()
    sections: tuple[Section, ...] = ()


class StepUsage(Noun):
    """What one step cost. Seconds are summed over its calls; ``cost_usd`` is None where no price is known."""

    calls: int = 0
    cached_calls: int = 0
    input_tokens: int = 0
    cached_input_tokens: int = 0
    output_tokens: int = 0
    seconds: float = 0.0
    cost_usd: float | None = None


class Usage(Noun):
    """Usage by step name."""

    steps: dict[str, StepUsage] = {}


class Run(Noun):
    """One compilation: inputs, settings, ledger, memo and usage. ``run.json`` is its JSON."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)

    schema_version: int = Field(default=RUN_SCHEMA_VERSION, alias="schema")
    run_id: str
    created: str
    parent: str | None = None
    status: Literal["complete", "interrupted"] = "complete"
    engine: str
    settings: dict[str, Any] = {}
    documents: tuple[Document, ...] = ()
    claims: tuple[Claim, ...] = ()
    refused: tuple[Refused, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    memo: Memo
    usage: Usage = Usage()
    left_out: tuple[LeftOut, ...] = ()

    @property
    def title(self) -> str:
        """The memo's title."""
        return self.memo.title

    @property
    def sections(self) -> tuple[Section, ...]:
        """The memo's sections."""
        return self.memo.sections
