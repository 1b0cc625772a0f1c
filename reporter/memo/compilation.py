"""A compilation while it goes on, and the run it leaves."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal

from reporter.engines.base import Assignment, Engine
from reporter.grounding.corroboration import corroborate
from reporter.memo.fingerprints import recorded_settings
from reporter.memo.instructions import instructions_of
from reporter.memo.ledger import Ledger
from reporter.memo.sections import Sections
from reporter.memo.tradecraft.gaps import gaps_of
from reporter.progress import Progress
from reporter.prompting.sets import PromptSet
from reporter.prompting.templates import MemoTemplate
from reporter.settings import Settings
from reporter.types import Memo, Run, Section, Usage

if TYPE_CHECKING:  # a run without a verifier needs none of it
    from reporter.engines.verifying import Verifier


_GENRE = re.compile(r"^(?:joint )?(?:fact sheet|press release|statement|readout|icymi): *(?=\S)", re.IGNORECASE)


def now() -> datetime:
    """The time in UTC; SOURCE_DATE_EPOCH fixes it, as reproducible builds have it."""
    fixed = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(fixed), UTC) if fixed.isdigit() else datetime.now(UTC)


@dataclass(frozen=True)
class Compilation:
    """What a compilation works on: settings, template, ledger, sections."""

    settings: Settings
    template: MemoTemplate
    prompts: PromptSet
    ledger: Ledger
    sections: Sections
    audience: str
    language: str
    progress: Progress
    created: datetime = field(default_factory=now)
    parent: str | None = None
    verifier: Verifier | None = None

    @property
    def recorded_settings(self) -> dict[str, Any]:
        """The settings as the run holds them."""
        return recorded_settings(self.settings, self.template, self.prompts)

    @property
    def assignment(self) -> Assignment:
        """What is to be written: all sections, from the claims that there are."""
        return Assignment(
            sections=self.sections.specs,
            claims=self.ledger.claims,
            documents={document.id: document for document in self.ledger.documents},
            audience=self.audience,
            language=self.language,
            questions=self.template.questions_for(self.audience),
        )

    async def look_again(self) -> None:
        """Let the verifier, if there is one, decide what the rules cannot; raises BudgetReached after all it may."""
        if self.verifier is None:
            return
        doubts, documents = self.ledger.doubts, self.assignment.documents
        self.progress.start("verify", len(doubts))
        opinions = await self.verifier.opinions(doubts, documents, advance=lambda: self.progress.advance("verify"))
        self.ledger.reconsider(opinions)
        if self.verifier.spent:
            raise self.verifier.spent

    def recorded(self, engine: Engine, status: Literal["complete", "interrupted"]) -> Run:
        """The run as far as it has got."""
        sections = self.sections.filled(self.language)
        cited = {name for section in sections for statement in section.statements for name in statement.cites}
        return Run(
            run_id=self._run_id(engine),
            created=self.created.isoformat(timespec="seconds"),
            parent=self.parent,
            status=status,
            engine=engine.name,
            settings=self.recorded_settings,
            documents=self.ledger.documents,
            claims=corroborate(self.ledger.claims, cited, self.ledger.sources),
            refused=tuple(self.ledger.refused),
            set_aside=tuple(self.ledger.set_aside),
            conflicts=self.ledger.conflicts,
            memo=Memo(
                title=self.settings.title or self._title(sections),
                date=self.created.date().isoformat(),
                audience=self.audience,
                template=self.settings.template,
                language=self.language,
                summaries=self.ledger.summaries,
                sections=sections,
                gaps=gaps_of(self.template, sections, self.ledger, self.audience),
            ),
            usage=self._usage(engine),
            left_out=(*self.ledger.left_out, *(self.verifier.left_out() if self.verifier else ())),
            instructions=instructions_of(self.ledger.documents),
        )

    def _usage(self, engine: Engine) -> Usage:
        """By step; where engine and verifier are one model, both count the same."""
        steps = self.verifier.usage().steps if self.verifier else {}
        return Usage(steps={**engine.usage().steps, **steps})

    def _title(self, sections: tuple[Section, ...]) -> str:
        """The title of the source in the memo's language it cites most; whose publisher is known counts double."""
        claims = {claim.id: claim for claim in self.ledger.claims}
        cited = Counter(
            document
            for section in sections
            for statement in section.statements
            for id_ in statement.cites
            for document in claims[id_].documents
        )
        own = [d for d in self.ledger.documents if d.language.partition("-")[0] == self.language.partition("-")[0]]
        most = max(
            own or self.ledger.documents, key=lambda document: cited[document.id] * (2 if document.publisher else 1)
        )
        return _GENRE.sub("", most.title)

    def _run_id(self, engine: Engine) -> str:
        """Time and a fingerprint of what went in, so that two runs of one second differ."""
        what = [engine.name, self.recorded_settings, [d.sha256 for d in self.ledger.documents]]
        digest = hashlib.sha256(json.dumps(what, sort_keys=True).encode()).hexdigest()
        return f"{self.created:%Y%m%d-%H%M%S}-{digest[:6]}"
