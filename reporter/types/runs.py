"""The memo and the run."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import ConfigDict, Field

from reporter.types.base import Noun
from reporter.types.changes import Diff
from reporter.types.checked import Claim, Conflict, Refused, SetAside, Statement, Summary
from reporter.types.sources import Document, InstructionFound, LeftOut

RUN_SCHEMA_VERSION = 1
# How what is left out and is no source, nor a part of one, is named.
_OURS = ("section ", "check by ")


class Section(Noun):
    """A filled section; ``note`` says why where it holds no statements."""

    name: str
    title: str
    style: str = "paragraphs"
    statements: tuple[Statement, ...] = ()
    note: str | None = None


class Gap(Noun):
    """What the template asks and no source answers; ``section`` is the name of the one that asks, if one does."""

    text: str
    section: str | None = None


class Memo(Noun):
    """The filled template; ``changes`` since an earlier run, where it was asked for."""

    title: str
    date: str
    audience: str
    template: str
    language: str = "en"
    summaries: tuple[Summary, ...] = ()
    sections: tuple[Section, ...] = ()
    changes: Diff | None = None
    gaps: tuple[Gap, ...] = ()


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

    steps: dict[str, StepUsage] = Field(default_factory=dict)


class Run(Noun):
    """One compilation: inputs, settings, ledger, memo and usage. ``run.json`` is its JSON."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)

    schema_version: int = Field(default=RUN_SCHEMA_VERSION, alias="schema")
    run_id: str
    created: str
    parent: str | None = None
    status: Literal["complete", "interrupted"] = "complete"
    engine: str
    settings: dict[str, Any] = Field(default_factory=dict)
    documents: tuple[Document, ...] = ()
    claims: tuple[Claim, ...] = ()
    refused: tuple[Refused, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    memo: Memo
    usage: Usage = Usage()
    left_out: tuple[LeftOut, ...] = ()
    instructions: tuple[InstructionFound, ...] = ()

    @property
    def title(self) -> str:
        """The memo's title."""
        return self.memo.title

    @property
    def sections(self) -> tuple[Section, ...]:
        """The memo's sections."""
        return self.memo.sections

    @property
    def never_read(self) -> tuple[LeftOut, ...]:
        """The sources that could not be read at all; the rest of what was left out is a part of one, or ours."""
        read = {document.uri for document in self.documents}
        return tuple(entry for entry in self.left_out if entry.uri not in read and not entry.uri.startswith(_OURS))
