"""What a section keeps of what checks out: nothing twice, nothing cut off."""

from reporter.engines.base import SectionDraft
from reporter.types import DraftStatement
from tests.memo.one_line import written

LINE = "The port of Larvik reopened its quay on 4 May 2025. Ships from Horten may moor there."
FIRST = "The port of Larvik reopened its quay on 4 May 2025."


class Speaker:
    """Says what it was given to say."""

    name, repairs, rewords = "speaker", False, False

    def __init__(self, *texts: str) -> None:
        self.texts = texts

    async def write(self, _assignment):
        yield SectionDraft("news", tuple(DraftStatement(text=text, cites=("c1",)) for text in self.texts))


async def test_a_statement_that_a_longer_one_says_word_for_word_goes():
    texts, ledger = await written(Speaker(FIRST, LINE), LINE, "en")
    assert texts == [LINE]
    assert [(aside.text, aside.reason) for aside in ledger.set_aside] == [
        (FIRST, "another statement of the section says it, and more")
    ]


async def test_what_the_memo_says_already_is_not_said_again():
    texts, ledger = await written(Speaker(LINE, FIRST), LINE, "en")
    assert texts == [LINE]
    assert [aside.reason for aside in ledger.set_aside] == ["the memo says this already"]


async def test_a_statement_that_was_cut_off_is_set_aside():
    cut = "The port of Larvik reopened its quay on 4 May 2025 (or"
    texts, ledger = await written(Speaker(cut, FIRST), LINE, "en")
    assert texts == [FIRST]
    assert [(aside.text, aside.reason) for aside in ledger.set_aside] == [(cut, "not a whole sentence")]
