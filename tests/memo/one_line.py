"""Sections written from a note of one line, by an engine of a test's own."""

from reporter.documents.content import Raw
from reporter.documents.reading import as_document
from reporter.engines.base import Assignment, Engine, Reading
from reporter.memo.ledger import Ledger
from reporter.memo.sections import Sections
from reporter.prompting.templates import SectionSpec
from reporter.settings import Settings
from reporter.types import DraftClaim


async def written(
    engine: Engine, line: str, language: str, names: tuple[str, ...] = ("news",)
) -> tuple[list[str], Ledger]:
    """The statements that the sections came to have, and what became of the other drafts."""
    document = as_document(Raw("note.txt", line.encode(), "note.txt"), Settings())
    ledger = Ledger((document,))
    ledger.admit(Reading("d1", claims=(DraftClaim(document="d1", statement=line, cites=(1,)),)))
    ledger.settle()
    specs = tuple(SectionSpec(name=name, title=name.title(), write="what is new") for name in names)
    sections = Sections(specs, ledger)
    await sections.write(engine, Assignment(specs, ledger.claims, {"d1": document}, "readers", language), lambda: None)
    filled = sections.filled(language)[: len(names)]
    return [statement.text for section in filled for statement in section.statements], ledger
