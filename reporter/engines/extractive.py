"""The built-in engine: no model, no key, no network. It chooses verbatim sentences and writes none."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence

from reporter.engines.base import Assignment, Foreseen, Reading, SectionDraft
from reporter.types import Document, Usage


class ExtractiveEngine:
    """Drafts from the sources' own sentences; the same sources always give the same drafts."""

    name = "extractive"
    repairs = False  # told that a sentence was refused, it has no other words for it
    rewords = False

    async def read(self, documents: Sequence[Document]) -> AsyncIterator[Reading]:
        """Claims and a summary per document, in the order of the documents."""
        from reporter.engines.extracting import read_document  # here: numpy would slow start-up

        for document in documents:
            yield read_document(document)
            await asyncio.sleep(0)  # lets progress be drawn and Ctrl-C be heard between documents

    async def write(self, assignment: Assignment) -> AsyncIterator[SectionDraft]:
        """One draft per section, in the order of the sections."""
        from reporter.engines.filling import fill  # here: numpy would slow start-up

        for draft in fill(assignment):
            yield draft

    def usage(self) -> Usage:
        """Nothing: it calls no model."""
        return Usage()

    def foresee(self, documents: Sequence[Document], assignment: Assignment) -> Foreseen:  # noqa: ARG002
        """No call, no token, no cost."""
        return Foreseen()
