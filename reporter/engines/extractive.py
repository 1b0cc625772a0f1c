"""The built-in engine: no model, no key, no network. It chooses verbatim sentences and writes none."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Sequence

from reporter.engines.base import Assignment, Closing, Enquiry, Foreseen, Reading, SectionDraft
from reporter.types import Document, DraftAnswer, Usage


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

    async def answer(self, enquiry: Enquiry) -> AsyncGenerator[DraftAnswer | Closing]:
        """The sentences that answer the question, and those it names by number; nothing where none does."""
        from reporter.retrieval.answers import best  # here: numpy would slow start-up

        for document, number in enquiry.cited:
            text = enquiry.index.documents[document].sentence_texts[number - 1]
            yield DraftAnswer(text=text, cites=((document, number),))
        found = best(enquiry.question, enquiry.index, enquiry.earlier)
        if found.answerable:
            for hit in (hit for passage in found.passages for hit in passage):
                yield DraftAnswer(text=hit.text, cites=((hit.document, hit.number),))
        yield Closing(missing=None if enquiry.cited else found.missing)

    def usage(self) -> Usage:
        """Nothing: it calls no model."""
        return Usage()

    def foresee(self, documents: Sequence[Document], assignment: Assignment) -> Foreseen:  # noqa: ARG002 (protocol)
        """No call, no token, no cost."""
        return Foreseen()
