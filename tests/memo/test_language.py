"""A Chinese memo has Chinese sentences: what a model wrote in English beside its source cannot be checked."""

import pytest

from reporter.documents.content import Raw
from reporter.documents.reading import as_document
from reporter.engines.base import Assignment, Reading, SectionDraft
from reporter.memo.ledger import Ledger
from reporter.memo.sections import Sections
from reporter.prompting.templates import SectionSpec
from reporter.settings import Settings
from reporter.types import DraftClaim, DraftStatement

LINE = "全国人民代表大会于2019年3月15日通过了这部法律。"
ENGLISH = "The law was adopted on 15 March 2019."


class Writes:
    name, repairs, rewords = "w", False, False

    async def write(self, assignment):  # noqa: ARG002 (the protocol's)
        drafts = (DraftStatement(text=text, cites=("c1",)) for text in (LINE, ENGLISH))
        yield SectionDraft("news", tuple(drafts))


@pytest.mark.parametrize(("language", "kept"), [("zh", [LINE]), ("zh-CN", [LINE]), ("en", [LINE, ENGLISH])])
async def test_a_statement_in_another_script_is_refused_in_a_chinese_memo(language, kept):
    document = as_document(Raw("note.txt", LINE.encode(), "note.txt"), Settings())
    ledger = Ledger((document,))
    ledger.admit(Reading("d1", claims=(DraftClaim(document="d1", statement=LINE, cites=(1,)),)))
    ledger.settle()
    specs = (SectionSpec(name="news", title="News", write="what is new"),)
    sections = Sections(specs, ledger)
    await sections.write(
        Writes(), Assignment(specs, ledger.claims, {"d1": document}, "readers", language), lambda: None
    )
    assert [statement.text for statement in sections.filled("zh")[0].statements] == kept
    refused = [(draft.text, draft.support.reasons) for draft in ledger.refused]
    assert refused == ([] if language == "en" else [(ENGLISH, ("not written in the memo's language",))])
