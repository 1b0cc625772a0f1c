"""What the grounding layer makes of drafts, and what it turns away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from reporter.types.base import Kind, Noun, SmallNoun, StatementType, Step, Verdict
from reporter.types.sources import Evidence


class ModelCheck(Noun):
    """A sentence that the rules could not decide and a model found borne out.

    ``sha256`` is of the sentence and of what it was read beside: where either has changed, the model's word is void.
    """

    by: str
    sha256: str


class Support(Noun):
    """How well evidence bears a sentence out: a verdict, a score 0..1 and the reasons in words.

    ``model_check`` is there where the verdict is a model's; the score is the rules' all the same.
    """

    verdict: Verdict
    score: float = Field(ge=0, le=1)
    reasons: tuple[str, ...] = ()
    model_check: ModelCheck | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(SmallNoun):
    """A self-contained sentence pinned to verbatim evidence."""

    id: str
    statement: str
    kind: Kind
    attributed_to: str | None = None
    entities: tuple[str, ...] = ()
    when: str | None = None
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1)]
    support: Support
    independent_sources: int = 1
    corroborated_by: tuple[Evidence, ...] = ()
    """Where further independent sources, one piece each, bear it out as well."""

    @property
    def documents(self) -> tuple[str, ...]:
        """The ids of the documents it rests on, each once, in the order of the evidence."""
        return tuple(dict.fromkeys(evidence.document for evidence in self.evidence))


@dataclass(frozen=True, slots=True, kw_only=True)
class SummarySentence(SmallNoun):
    """A checked sentence of a source's summary."""

    text: str
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1)]
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
