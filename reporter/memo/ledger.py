"""The ledger: what became of every draft of a run. Claims, what was refused, what was set aside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain

from reporter.engines.base import Reading
from reporter.grounding.ground import doubt_of, ground, ground_sentence
from reporter.grounding.index import Source, sources_of
from reporter.grounding.marks import Marks, marks_of
from reporter.grounding.merge import conflicts, merge
from reporter.grounding.second_look import Doubt, Opinions
from reporter.memo.shared_tables import conflicting_rows
from reporter.types import (
    Claim,
    Conflict,
    Document,
    DraftClaim,
    DraftSentence,
    LeftOut,
    Refused,
    SetAside,
    Summary,
    SummarySentence,
)

#: A claim that opens so cannot be read without what stood before it.
_BARE_OPENING = re.compile(
    r"[\"'“‘]?(?:It|He|She|They|This|That|These|Those|Its|Their|His|Her)\b"
    r"(?! is (?:clear|likely|unclear|possible) that| (?:does|did) not follow\b| (?:year|month|week|quarter|decade)\b)"
)


@dataclass
class Ledger:
    """Takes an engine's readings as they come, grounds them, and settles the claims at the end."""

    documents: tuple[Document, ...]
    sources: dict[str, Source] = field(init=False)
    claims: tuple[Claim, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    refused: list[Refused] = field(default_factory=list)
    set_aside: list[SetAside] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    keeps_drafts: bool = False
    """Whether drafts in doubt stay until the claims are settled: a second reader will be asked about them."""
    _readings: dict[str, Reading] = field(default_factory=dict)
    _doubts_of: dict[str, tuple[Doubt, ...]] = field(default_factory=dict)
    _grounded: dict[str, list[Claim]] = field(default_factory=dict)
    _marks: dict[str, list[Marks]] = field(default_factory=dict)
    _summaries: dict[str, Summary] = field(default_factory=dict)
    _refused_of: dict[str, list[Refused]] = field(default_factory=dict)
    _aside_of: dict[str, list[SetAside]] = field(default_factory=dict)
    _left_out_of: dict[str, tuple[LeftOut, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.sources = sources_of(self.documents)

    def admit(self, reading: Reading, opinions: Opinions | None = None) -> None:
        """Ground the drafts of one document; with opinions of a second reader, once more."""
        source = self.sources[reading.document]
        claims = self._grounded[reading.document] = list[Claim]()
        refused = self._refused_of[reading.document] = list[Refused]()
        marks = self._marks[reading.document] = list[Marks]()
        aside = self._aside_of[reading.document] = list(reading.set_aside)
        self._left_out_of[reading.document] = reading.left_out
        for draft in reading.claims:
            outcome = ground(draft, source, id="c0", opinions=opinions)
            if isinstance(outcome, Refused):
                refused.append(outcome)
            elif any(source.document.instructs(piece) for piece in outcome.evidence):
                reason = "it rests on words that address the machine that reads them"
                aside.append(SetAside(step="extract", text=outcome.statement, reason=reason))
            elif _BARE_OPENING.match(outcome.statement):
                aside.append(
                    SetAside(
                        step="extract",
                        text=outcome.statement,
                        reason=f"not self-contained: it opens with “{outcome.statement.split()[0]}”",
                    )
                )
            else:
                claims.append(outcome)
                marks.append(marks_of(outcome.statement))  # now, while its words are at hand
        sentences: list[SummarySentence] = []
        for sentence in reading.summary:
            checked = ground_sentence(sentence, source, opinions=opinions)
            if isinstance(checked, Refused):
                refused.append(checked)
            elif checked.text not in {kept.text for kept in sentences}:
                sentences.append(checked)
        self._summaries[reading.document] = Summary(document=reading.document, sentences=tuple(sentences))
        if self.keeps_drafts and opinions is None:
            self._note_doubts(reading, source)
        source.forget()

    def _note_doubts(self, reading: Reading, source: Source) -> None:
        """Now, while what is looked up in the source is there."""
        drafts = chain[DraftClaim | DraftSentence](reading.claims, reading.summary)
        found = tuple(doubt for draft in drafts if (doubt := doubt_of(draft, source)))
        if found:
            self._readings[reading.document], self._doubts_of[reading.document] = reading, found

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """What the rules cannot decide of the drafts admitted, if drafts are kept; in the order of the documents."""
        documents = (self._doubts_of.get(document.id, ()) for document in self.documents)
        return tuple(dict.fromkeys(doubt for found in documents for doubt in found))

    def reconsider(self, opinions: Opinions) -> None:
        """Ground the drafts that somebody has an opinion on once more."""
        for document in dict.fromkeys(doubt.document for doubt in opinions if doubt.document):
            self.admit(self._readings[document], opinions)

    def settle(self) -> None:
        """Number the claims in the order of the documents, merge them, find where they disagree."""
        self._readings.clear()
        self._doubts_of.clear()
        ordered: list[Claim] = []
        marks: dict[str, Marks] = {}
        for document in self.documents:
            for claim, own in zip(self._grounded.pop(document.id, ()), self._marks.pop(document.id, ()), strict=True):
                ordered.append(claim.model_copy(update={"id": f"c{len(ordered) + 1}"}))
                marks[ordered[-1].id] = own
            self.refused += self._refused_of.pop(document.id, ())
            self.set_aside += self._aside_of.pop(document.id, ())
            self.left_out += self._left_out_of.get(document.id, ())
        self.claims, merged = merge(ordered, self.sources, marks)
        self.set_aside += merged
        rows, odd = conflicting_rows(self.documents, self.sources, after=len(ordered))
        self.conflicts = (*conflicts(self.claims, marks), *odd)
        self.claims += rows

    @property
    def summaries(self) -> tuple[Summary, ...]:
        """The checked summaries, in the order of the documents."""
        return tuple(self._summaries[d.id] for d in self.documents if d.id in self._summaries)


def main_language(documents: Sequence[Document]) -> str:
    """The language most of the text is written in; English where none is known."""
    letters: dict[str, int] = {}
    for document in documents:
        language = document.language.partition("-")[0]
        wide = 2 if language in {"zh", "ja", "ko"} else 1  # an ideograph says what two or three letters say
        letters[language] = letters.get(language, 0) + wide * len(document.text)
    letters.pop("und", None)
    return max(letters, key=lambda language: letters[language], default="en")
