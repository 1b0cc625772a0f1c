"""A Chinese memo has Chinese sentences: what a model wrote in English beside its source cannot be checked."""

import pytest

from reporter.engines.base import SectionDraft
from reporter.types import DraftStatement
from tests.memo.one_line import written

LINE = "全国人民代表大会于2019年3月15日通过了这部法律。"
ENGLISH = "The law was adopted on 15 March 2019."


class Writes:
    name, repairs, rewords = "w", False, False

    async def write(self, assignment):  # noqa: ARG002 (the protocol's)
        drafts = (DraftStatement(text=text, cites=("c1",)) for text in (LINE, ENGLISH))
        yield SectionDraft("news", tuple(drafts))


@pytest.mark.parametrize(("language", "kept"), [("zh", [LINE]), ("zh-CN", [LINE]), ("en", [LINE, ENGLISH])])
async def test_a_statement_in_another_script_is_refused_in_a_chinese_memo(language, kept):
    statements, ledger = await written(Writes(), LINE, language)
    assert statements == kept
    refused = [(draft.text, draft.support.reasons) for draft in ledger.refused]
    assert refused == ([] if language == "en" else [(ENGLISH, ("not written in the memo's language",))])
