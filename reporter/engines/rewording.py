"""Rewording with a model: statements that it copied go back, one a call, each alone: as they stand, then as notes.

Shown all claims a small model copies again, shown a title it writes of that, and an example it takes for the matter.
What it makes of notes is more its own; what it makes of the whole is oftener true.
"""

from __future__ import annotations

from typing import cast

from reporter.engines.base import Assignment, SectionDraft
from reporter.engines.drafting import tidied
from reporter.engines.lines import fenced
from reporter.engines.notes import BETWEEN, notes_of
from reporter.engines.respelling import respelled
from reporter.errors import EndpointError
from reporter.llm import Call, ChatModel, Message
from reporter.llm.schemas import Write, schema_for
from reporter.prompting.languages import language_name
from reporter.prompting.sets import PromptSet
from reporter.prompting.templates import SectionSpec
from reporter.types import DraftStatement, Statement

WORDS = 12  # that a statement is to be said in; a small model takes half as many again
WAYS = 3  # the first that holds is taken; asked for one, a small model stays nearest to the line
TOKENS_A_WAY = 80


class Reworder:
    """Asks a model for other words."""

    def __init__(self, model: ChatModel, prompts: PromptSet) -> None:
        self._model = model
        self._prompts = prompts

    async def reword(self, spec: SectionSpec, assignment: Assignment) -> SectionDraft:
        """The copies of a section said anew, each in some ways, in their order. Raises BudgetReached.

        What cannot be reworded is passed over: the copy says the same.
        """
        drafts: list[DraftStatement] = []
        for copy in assignment.copied[spec.name]:
            try:
                reply = await self._model.structured(self._call(spec, copy, assignment))
            except EndpointError:
                continue
            said = (respelled(tidied(one.text), copy.text) for one in cast("Write", reply.value).statements[:WAYS])
            drafts += (DraftStatement(text=text, cites=copy.cites) for text in said)
        return SectionDraft(spec.name, tuple(drafts))

    def _call(self, spec: SectionSpec, copy: Statement, assignment: Assignment) -> Call:
        language = language_name(assignment.language) or "English"
        shown = BETWEEN.join(notes_of(copy.text)) if assignment.as_notes else copy.text
        task = self._prompts.render(
            "reword",
            section=spec,
            audience=assignment.audience,
            language=language,
            max_words=WORDS,
            ways=WAYS,
            notes=assignment.as_notes,
        )
        return Call(
            step="write",
            messages=(
                Message("system", self._prompts.system()),
                Message("user", fenced([f"[1] {shown}"])),
                Message("user", task),
            ),
            reply=Write,
            schema=schema_for(Write, items=(WAYS, WAYS), numbers=(1, 1)),
            max_tokens=64 + TOKENS_A_WAY * WAYS,
            anew=True,
        )
