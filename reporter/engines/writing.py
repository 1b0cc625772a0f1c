"""Writing with a model: the step ``write``, one call a section, over claims shared by all sections."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, cast

from reporter.embedding import embed
from reporter.engines.base import Assignment
from reporter.engines.drafting import tidied
from reporter.engines.lines import claims_block, tokens_in
from reporter.llm import Call, ChatModel, Message
from reporter.llm.schemas import Write, schema_for
from reporter.prompting.languages import language_name
from reporter.prompting.sets import PromptSet
from reporter.prompting.templates import SectionSpec
from reporter.types import Claim, DraftStatement

if TYPE_CHECKING:
    from reporter.embedding import Matrix

MOST_STATEMENTS = 6  # where the section names no maximum
TOKENS_A_STATEMENT = 90
REWORDED = 15  # words a copied sentence is to be said in


class Writer:
    """Asks a model for the statements of sections."""

    def __init__(self, model: ChatModel, prompts: PromptSet) -> None:
        self._model = model
        self._prompts = prompts

    async def write(self, spec: SectionSpec, assignment: Assignment) -> tuple[DraftStatement, ...]:
        """The statements of one section. Raises EndpointError."""
        claims = self._claims_for(spec, assignment)
        if not claims:
            return ()
        reply = await self._model.structured(self.call(spec, assignment, claims))
        return tuple(
            DraftStatement(
                text=tidied(statement.text),
                cites=tuple(claims[n - 1].id for n in statement.cites if 1 <= n <= len(claims)),
                type=statement.type,
            )
            for statement in cast("Write", reply.value).statements[: self._most(spec, assignment)]
        )

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
            schema=schema_for(
                Write, items=(most if spec.name in assignment.copied else 1, most), numbers=(1, len(claims))
            ),
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
        copied = [statement.text for statement in assignment.copied.get(spec.name, ())]
        if copied:
            return self._prompts.render("reword", section=spec, language=language, copied=copied, max_words=REWORDED)
        return self._prompts.render(
            "write",
            section=spec,
            audience=assignment.audience,
            language=language,
            refused=[
                {"text": draft.text, "reasons": draft.support.reasons}
                for draft in assignment.refused.get(spec.name, ())
            ],
        )

    @staticmethod
    def _most(spec: SectionSpec, assignment: Assignment) -> int:
        again = assignment.copied.get(spec.name, ()) or assignment.refused.get(spec.name, ())
        return len(again) or spec.max or MOST_STATEMENTS

    def _claims_for(self, spec: SectionSpec, assignment: Assignment) -> tuple[Claim, ...]:
        """All claims where they fit the window, else those nearest to what the section is about."""
        room = self._model.window - tokens_in(self._prompts.system()) - tokens_in(self._task(spec, assignment))
        room = int(0.8 * (room - TOKENS_A_STATEMENT * self._most(spec, assignment)))
        claims = assignment.claims
        costs = {claim.id: tokens_in(claim.statement) + 24 for claim in claims}
        if sum(costs.values()) <= room:
            return claims
        near = _nearness(assignment.sections, claims)[assignment.sections.index(spec)]
        nearness = dict(zip((claim.id for claim in claims), near, strict=True))
        kept: set[str] = set()
        for claim in sorted(claims, key=lambda claim: -nearness[claim.id]):
            if costs[claim.id] <= room:
                kept.add(claim.id)
                room -= costs[claim.id]
        return tuple(claim for claim in claims if claim.id in kept)


@lru_cache(maxsize=1)
def _nearness(specs: tuple[SectionSpec, ...], claims: tuple[Claim, ...]) -> Matrix:
    """How near each claim is to what each section is about; kept, because each section asks in turn."""
    vectors = embed([*(f"{spec.title}: {spec.write}" for spec in specs), *(claim.statement for claim in claims)])
    return vectors[: len(specs)] @ vectors[len(specs) :].T
