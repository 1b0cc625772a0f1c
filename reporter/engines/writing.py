"""Writing with a model: the step ``write``, one call a section, over claims shared by all sections."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, cast

import numpy as np

from reporter.embedding import embed
from reporter.engines.base import Assignment, SectionDraft
from reporter.engines.centrality import mmr
from reporter.engines.drafting import tidied
from reporter.engines.lines import claims_block
from reporter.errors import RequestTooLong
from reporter.llm import Call, ChatModel, Message, Reply
from reporter.llm.schemas import Write, schema_for
from reporter.llm.tokens import tokens_in
from reporter.prompting.languages import language_name
from reporter.prompting.sets import PromptSet
from reporter.prompting.templates import SectionSpec
from reporter.types import Claim, DraftStatement, LeftOut

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reporter.embedding import Matrix

MOST_STATEMENTS = 6  # where the section names no maximum
TOKENS_A_STATEMENT = 90
HELD = 2_048  # claims whose vectors are kept from section to section: two megabytes
PORTION = 512  # of more claims those whose vectors are held at once
SHORTLIST = 3  # times as many as may fit: claims that are held against each other
FEWEST_CLAIMS = 4  # that a section is written from
KIND, EARLY, CORROBORATED = 0.1, 0.1, 0.1  # set by hand, beside cosines that mostly lie between 0.1 and 0.6


class Writer:
    """Asks a model for the statements of sections."""

    def __init__(self, model: ChatModel, prompts: PromptSet) -> None:
        self._model = model
        self._prompts = prompts

    async def write(self, spec: SectionSpec, assignment: Assignment) -> SectionDraft:
        """One section, and how many claims it could not be written from. Raises EndpointError, BudgetReached."""
        claims = self._claims_for(spec, assignment)
        if not claims:
            return SectionDraft(spec.name)
        claims, reply = await self._reply(spec, assignment, claims)
        most = self._most(spec, assignment)
        statements = tuple(
            DraftStatement(
                text=tidied(statement.text),
                cites=tuple(claims[n - 1].id for n in statement.cites if 1 <= n <= len(claims)),
                type=statement.type,
            )
            for statement in cast("Write", reply.value).statements[:most]
        )
        notes = _too_many(spec, len(claims), len(assignment.claims))
        if reply.truncated and len(statements) < most:
            plural = "s" * (len(statements) != 1)
            reason = f"the model's reply was cut off after {len(statements)} statement{plural}"
            notes += (LeftOut(uri=f"section {spec.title}", reason=reason),)
        return SectionDraft(spec.name, statements, notes)

    async def _reply(
        self, spec: SectionSpec, assignment: Assignment, claims: tuple[Claim, ...]
    ) -> tuple[tuple[Claim, ...], Reply]:
        """The reply, and the claims it is from: the better half of them where the endpoint takes no more."""
        while True:
            try:
                return claims, await self._model.structured(self.call(spec, assignment, claims))
            except RequestTooLong:
                if len(claims) < 2 * FEWEST_CLAIMS:
                    raise
                room = sum(line_cost(claim) for claim in claims) // 2
                claims = best_for(spec, assignment, room)

    def foreseen(self, spec: SectionSpec, assignment: Assignment) -> Call | None:
        """The request that writing a section will make first; None where there is nothing to write from."""
        claims = self._claims_for(spec, assignment)
        return self.call(spec, assignment, claims) if claims else None

    def call(self, spec: SectionSpec, assignment: Assignment, claims: tuple[Claim, ...]) -> Call:
        """The request for a section; sections share all but the task where all claims fit."""
        most = self._most(spec, assignment)
        return Call(
            step="write",
            messages=(
                Message("system", self._prompts.system()),
                Message("user", claims_block(claims, assignment.documents.values())),
                Message("user", self._task(spec, assignment)),
            ),
            reply=Write,
            schema=schema_for(Write, items=(1, most), numbers=(1, len(claims))),
            max_tokens=64 + TOKENS_A_STATEMENT * most,
        )

    def overhead(self, spec: SectionSpec) -> int:
        """Tokens of a section's request besides the claims, estimated."""
        task = self._prompts.render("write", section=spec, audience="", language="English", refused=[])
        return tokens_in(self._prompts.system()) + tokens_in(task)

    def most_tokens(self, spec: SectionSpec) -> int:
        """Tokens a section's reply may take at most."""
        return 64 + TOKENS_A_STATEMENT * (spec.max or MOST_STATEMENTS)

    def _task(self, spec: SectionSpec, assignment: Assignment) -> str:
        language = language_name(assignment.language) or "English"
        return self._prompts.render(
            "write",
            section=spec,
            audience=assignment.audience,
            language=language,
            questions=assignment.questions,
            refused=[
                {"text": draft.text, "reasons": draft.support.reasons}
                for draft in assignment.refused.get(spec.name, ())
            ],
        )

    @staticmethod
    def _most(spec: SectionSpec, assignment: Assignment) -> int:
        return len(assignment.refused.get(spec.name, ())) or spec.max or MOST_STATEMENTS

    def _claims_for(self, spec: SectionSpec, assignment: Assignment) -> tuple[Claim, ...]:
        """All claims where they fit the window, else the best for the section."""
        room = self._model.window - tokens_in(self._prompts.system()) - tokens_in(self._task(spec, assignment))
        room = int(0.8 * (room - TOKENS_A_STATEMENT * self._most(spec, assignment)))
        claims = assignment.claims
        return claims if sum(line_cost(claim) for claim in claims) <= room else best_for(spec, assignment, room)


def best_for(spec: SectionSpec, assignment: Assignment, room: int) -> tuple[Claim, ...]:
    """The claims that a section is best written from, of so many tokens together, in their order.

    By how near they are to what it is about, whether their kind is asked for, in how many sources they stand,
    how early in theirs, and what each adds to those before it. No score depends on other claims: where one source
    is edited, sections that get none of its claims are asked nothing new.
    """
    claims = assignment.claims
    sections = assignment.sections if spec in assignment.sections else (spec,)
    about, statements = tuple(map(_about, sections)), tuple(claim.statement for claim in claims)
    near = _nearness(about, statements)[sections.index(spec)]
    scores = near + np.array([_standing(claim, spec, assignment) for claim in claims])
    most = room // min(map(line_cost, claims))
    best = np.argsort(-scores, kind="stable")[: SHORTLIST * most]
    kept: set[int] = set()
    for at in mmr(scores[best], _rows(about, statements, best), most):
        cost = line_cost(claims[best[at]])
        if cost <= room:
            room -= cost
            kept.add(int(best[at]))
    return tuple(claim for at, claim in enumerate(claims) if at in kept)


@lru_cache(maxsize=1)
def _nearness(about: tuple[str, ...], statements: tuple[str, ...]) -> Matrix:
    """How near each claim (a column) is to what each section (a row) is about."""
    size = HELD if len(statements) <= HELD else PORTION
    portions = (statements[at : at + size] for at in range(0, len(statements), size))
    vectors = (_vectors(about, portion) for portion in portions)
    return np.concatenate([rows[: len(about)] @ rows[len(about) :].T for rows in vectors], axis=1)


def _rows(about: tuple[str, ...], statements: tuple[str, ...], at: NDArray[np.intp]) -> Matrix:
    """The vectors of some claims; those of all are not held where there are many."""
    if len(statements) <= HELD:
        return _vectors(about, statements)[len(about) :][at]
    return embed([statements[i] for i in at])


@lru_cache(maxsize=1)
def _vectors(about: tuple[str, ...], statements: tuple[str, ...]) -> Matrix:
    """What the sections are about, then the claims; kept from section to section: the claims are the same."""
    return embed([*about, *statements])


def _about(spec: SectionSpec) -> str:
    return f"{spec.title}: {spec.write}"


def _standing(claim: Claim, spec: SectionSpec, assignment: Assignment) -> float:
    """What speaks for a claim besides its words."""
    place = claim.evidence[0]
    early = 1 - place.start / max(1, len(assignment.documents[place.document].text))
    fitting = claim.kind in spec.kinds
    return KIND * fitting + EARLY * early + CORROBORATED * min(2, claim.independent_sources - 1)


def line_cost(claim: Claim) -> int:
    """Tokens of a claim's line, with what stands over it."""
    return _statement_cost(claim.statement) + 12


@lru_cache(maxsize=8192)
def _statement_cost(statement: str) -> int:
    """Kept, since every section weighs the same claims."""
    return tokens_in(statement)


def _too_many(spec: SectionSpec, shown: int, claims: int) -> tuple[LeftOut, ...]:
    """What to say where a section was not written from all claims."""
    if shown == claims:
        return ()
    reason = f"written from the best {shown:,} of {claims:,} claims; {claims - shown:,} do not fit the model's window"
    return (LeftOut(uri=f"section {spec.title}", reason=reason),)
