"""Sections: the engine writes them from the claims, grounding checks each statement."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from reporter.embedding import embed
from reporter.engines.base import Assignment, Engine, SectionDraft
from reporter.engines.drafting import leads_in
from reporter.grounding.ground import doubt_of_statement, ground_statement
from reporter.grounding.index import keys_of
from reporter.grounding.normalize import folded
from reporter.grounding.second_look import Opinions
from reporter.grounding.words import has_cjk
from reporter.memo.copying import copies_in, original_of
from reporter.memo.ledger import Ledger
from reporter.prompting.steps import ASKED_AS
from reporter.prompting.templates import SectionSpec
from reporter.types import Claim, DraftStatement, LeftOut, Refused, Section, SetAside, Statement, Support

if TYPE_CHECKING:  # a run without a verifier needs none of it
    from reporter.engines.verifying import Verifier

TWICE = 0.85  # share of a statement's words that another has, from which it adds nothing to it
ENOUGH = 2  # statements that a section keeps when another, left empty, takes one back
ORIGINAL = "in_the_original"
MOST_ORIGINAL = 3  # sentences of each source in another language


_ELSEWHERE = Support(verdict="unsupported", score=0.0, reasons=("not written in the memo's language",))


def _nothing() -> None:
    """Progress of the later rounds, which no bar counts."""


class Sections:
    """The memo's sections while they are being filled."""

    def __init__(self, specs: Sequence[SectionSpec], ledger: Ledger, verifier: Verifier | None = None) -> None:
        self.specs = tuple(specs)
        self._ledger = ledger
        self._verifier = verifier
        self._statements: dict[str, list[Statement]] = {spec.name: [] for spec in specs}
        self._refused: dict[str, tuple[Refused, ...]] = {}
        self._copies: dict[str, list[Statement]] = {spec.name: [] for spec in specs}
        self._spare: list[Statement] = []
        self._failed: set[str] = set()
        self._repeated: dict[str, list[Statement]] = {}

    async def write(self, engine: Engine, assignment: Assignment, advance: Callable[[], None]) -> None:
        """One round for all sections, one more for what was refused in it, and up to five for what was copied."""
        await self._round(engine, assignment, advance)
        if engine.repairs and self._refused:
            refused = dict(self._refused)
            await self._round(engine, replace(assignment, sections=self._of(refused), refused=refused))
        if engine.rewords and self._find_copies():
            for asked_as in ASKED_AS:
                copied = {name: tuple(copies) for name, copies in self._copies.items() if copies}
                if copied:
                    again = replace(assignment, sections=self._of(copied), copied=copied, asked_as=asked_as)
                    await self._round(engine, again)
        self._relieve()

    async def fill(self, engine: Engine, assignment: Assignment) -> None:
        """Have an engine write the sections that are empty, and say that it stood in."""
        self._verifier = None  # nobody is asked any more
        empty = [name for name, statements in self._statements.items() if not statements]
        await self._round(engine, replace(assignment, sections=self._of(empty)))
        for spec in self._of([name for name in empty if self._statements[name]]):
            note = LeftOut(uri=f"section {spec.title}", reason="filled with claims in the words of their sources")
            self._ledger.left_out.append(note)

    def _of(self, names: Collection[str]) -> tuple[SectionSpec, ...]:
        return tuple(spec for spec in self.specs if spec.name in names)

    def _find_copies(self) -> bool:
        """Note which statements were copied word for word; whether any was."""
        claims = {claim.id: claim for claim in self._ledger.claims}
        for name, statements in self._statements.items():
            self._copies[name] = copies_in(statements, claims)
        return any(self._copies.values())

    async def _round(self, engine: Engine, assignment: Assignment, advance: Callable[[], None] = _nothing) -> None:
        drafts: dict[str, SectionDraft] = {}
        opinions: Opinions = {}
        try:
            async for draft in engine.write(assignment):
                drafts[draft.name] = draft
                advance()
            opinions = await self._opinions([s for draft in drafts.values() for s in draft.statements])
        finally:  # what was written before an interruption is kept
            for spec in assignment.sections:  # in the template's order, whatever came first
                draft = drafts.get(spec.name, SectionDraft(spec.name))
                self._ledger.left_out += (note for note in draft.left_out if note not in self._ledger.left_out)
                if draft.left_out and not draft.statements:
                    self._failed.add(spec.name)
                checked = self._check(spec, draft.statements, assignment, opinions)
                if assignment.copied:
                    self._replace(spec, checked)
                else:
                    self._admit(spec, checked)
        self._hand_on()
        if self._verifier and self._verifier.spent:
            raise self._verifier.spent

    async def _opinions(self, drafts: Sequence[DraftStatement]) -> Opinions:
        """The verifier's, on what the rules cannot decide."""
        if self._verifier is None or self._verifier.spent:
            return {}
        claims, sources = self._ledger.claims, self._ledger.sources
        doubts = filter(None, (doubt_of_statement(draft, claims, sources) for draft in drafts))
        documents = {document.id: document for document in self._ledger.documents}
        return await self._verifier.opinions(doubts, documents, claims)

    def _check(
        self, spec: SectionSpec, drafts: Sequence[DraftStatement], assignment: Assignment, opinions: Opinions
    ) -> Iterator[Statement]:
        """Those of a section's drafts that hold; the others are noted as refused."""
        refused: list[Refused] = []
        for draft in drafts:
            outcome = ground_statement(
                draft,
                self._ledger.claims,
                self._ledger.sources,
                section=spec.name,
                audience=assignment.audience,
                opinions=opinions,
            )
            if isinstance(outcome, Statement) and not _is_in(assignment.language, outcome.text):
                outcome = Refused(step="write", text=outcome.text, section=spec.name, support=_ELSEWHERE)
            if isinstance(outcome, Refused):
                refused.append(outcome)
            else:
                yield outcome
        self._ledger.refused += refused
        self._refused.pop(spec.name, None)
        if refused:
            self._refused[spec.name] = tuple(refused)

    def _admit(self, spec: SectionSpec, checked: Iterable[Statement]) -> None:
        """Keep what holds, up to the section's maximum, none twice."""
        for statement in checked:
            reason = self._surplus(statement, spec)
            if reason:
                self._repeated.setdefault(spec.name, []).append(statement)
                self._set_aside(statement, reason)
            else:
                self._absorb(statement, spec)
                self._statements[spec.name].append(statement)

    def _absorb(self, statement: Statement, spec: SectionSpec) -> None:
        """Take out what a longer statement of the section says word for word, and more."""
        whole, held = folded(statement.text), self._statements[spec.name]
        for shorter in [other for other in held if folded(other.text) in whole]:
            held.remove(shorter)
            self._set_aside(shorter, "another statement of the section says it, and more")

    def _replace(self, spec: SectionSpec, checked: Iterable[Statement]) -> None:
        """Let what says a copy anew take its place; nothing is added, and nothing lost where it does not."""
        self._spare += [statement for statement in checked if not self._takes_place(statement, spec)]

    def _hand_on(self) -> None:
        """Offer what no section has taken for its own copies to the copies of the others, which may say the same."""
        for statement in self._spare:
            told = {folded(held.text) for held in chain.from_iterable(self._statements.values())}
            if folded(statement.text) in told or not any(self._takes_place(statement, spec) for spec in self.specs):
                self._set_aside(statement, "another wording, no better than the one the memo has")
        self._spare.clear()

    def _takes_place(self, statement: Statement, spec: SectionSpec) -> bool:
        """Put a statement where a copy stands that it says anew, if there is one in the section."""
        claims = {claim.id: claim for claim in self._ledger.claims}
        copies, held = self._copies.get(spec.name, []), self._statements[spec.name]
        original = original_of(statement, copies, claims)
        if original is None:
            return False
        copies.remove(original)
        held[held.index(original)] = statement
        self._set_aside(original, "said in other words")
        return True

    def _set_aside(self, statement: Statement, reason: str) -> None:
        self._ledger.set_aside.append(SetAside(step="write", text=statement.text, reason=reason))

    def _relieve(self) -> None:
        """A section left empty because others said its statements first takes one back from one that has enough."""
        for spec in self.specs:
            if self._statements[spec.name]:
                continue
            repeated = self._repeated.get(spec.name, ())
            found = next((f for s in repeated if (f := self._holder(s.text))), None)
            if repeated and found is None:
                found = self._nearest(spec)
            if found is not None:
                donor, statement = found
                self._statements[donor].remove(statement)
                self._statements[spec.name].append(statement)
                self._ledger.set_aside[:] = [
                    note for note in self._ledger.set_aside if folded(note.text) != folded(statement.text)
                ]

    def _holder(self, text: str) -> tuple[str, Statement] | None:
        """The section that says a text and has statements to spare, with its statement."""
        return next(
            (
                (name, statement)
                for name, held in self._statements.items()
                if len(held) > ENOUGH
                for statement in held
                if folded(statement.text) == folded(text)
            ),
            None,
        )

    def _nearest(self, spec: SectionSpec) -> tuple[str, Statement] | None:
        """The statement nearest to what a section is about, of the sections that have statements to spare."""
        spare = [(name, s) for name, held in self._statements.items() if len(held) > ENOUGH for s in held]
        if not spare:
            return None
        vectors = embed([f"{spec.title}: {spec.write}", *(statement.text for _, statement in spare)])
        return spare[int((vectors[1:] @ vectors[0]).argmax())]

    def _surplus(self, statement: Statement, spec: SectionSpec) -> str | None:
        if leads_in(statement.text):
            return "not a whole sentence"
        text, keys = folded(statement.text), keys_of(statement.text)
        for held in chain.from_iterable(self._statements.values()):
            other, theirs = folded(held.text), keys_of(held.text)
            if text == other or (keys and len(keys & theirs) >= TWICE * len(keys)):
                return "the memo says this already"
        if spec.max is not None and len(self._statements[spec.name]) >= spec.max:
            return f"more than the {spec.max} statements the section holds"
        return None

    def filled(self, language: str) -> tuple[Section, ...]:
        """The sections as they stand; an empty one says why."""
        sections = [
            Section(
                name=spec.name,
                title=spec.title,
                style=spec.style,
                statements=tuple(self._statements[spec.name]),
                note=None if self._statements[spec.name] else self._note(spec),
            )
            for spec in self.specs
        ]
        original = in_the_original(self._ledger, language)
        return (*sections, original) if original else tuple(sections)

    def _note(self, spec: SectionSpec) -> str:
        asks = spec.title.partition(" ")[0] in {"What", "How", "Why", "Who", "Where", "When"}
        title = "this" if asks else spec.title[:1].lower() + spec.title[1:]
        if spec.name in self._failed:
            return "This section could not be written; see what was left out."
        refused = sum(1 for draft in self._ledger.refused if draft.section == spec.name)
        also = f" {refused} draft{'s' if refused > 1 else ''} of it did not check out." if refused else ""
        return f"The sources say nothing on {title}.{also}"


def in_the_original(ledger: Ledger, language: str) -> Section | None:
    """Key sentences of the sources in other languages, verbatim; None where there are none."""
    key = {s.document: {sentence.text for sentence in s.sentences} for s in ledger.summaries}
    statements: list[Statement] = []
    for document in ledger.documents:
        if _base(document.language) == _base(language):
            continue
        own = [c for c in ledger.claims if c.documents[0] == document.id and _as_written(c)]
        own.sort(key=lambda claim: claim.statement not in key.get(document.id, set()))
        for claim in sorted(own[:MOST_ORIGINAL], key=lambda claim: claim.evidence[0].start):
            draft = DraftStatement(text=claim.statement, cites=(claim.id,))
            outcome = ground_statement(draft, [claim], ledger.sources, section=ORIGINAL)
            if isinstance(outcome, Statement):
                statements.append(outcome)
    if not statements:
        return None
    return Section(name=ORIGINAL, title="In the original", style="bullets", statements=tuple(statements))


def _is_in(language: str, text: str) -> bool:
    """Whether a text may be in a language, by its script: a Chinese memo has no sentence without Chinese characters."""
    return _base(language) != "zh" or has_cjk(text)


def _base(language: str) -> str:
    return language.partition("-")[0].lower()


def _as_written(claim: Claim) -> bool:
    """Whether a claim is in the words, and so in the language, of its source."""
    return folded(claim.statement) == folded(" ".join(evidence.quote for evidence in claim.evidence))
