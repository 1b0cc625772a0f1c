"""Copies go back to the writer; what it says anew takes their place only where it checks out."""

import pytest

from reporter.documents.content import Raw
from reporter.documents.reading import as_document
from reporter.engines.base import Assignment, Reading, SectionDraft
from reporter.grounding.ground import ground_statement
from reporter.memo.copying import SHORT, copied_share, is_copy
from reporter.memo.ledger import Ledger
from reporter.memo.sections import Sections
from reporter.prompting.templates import SectionSpec
from reporter.settings import Settings
from reporter.types import DraftClaim, DraftStatement

LINE = (
    "The port of Larvik reopened its northern quay on 4 May 2025 after dredgers had removed 12,000 tonnes of "
    "silt from the channel that leads to the grain terminal."
)
ANEW = "The northern quay of Larvik reopened on 4 May 2025."
LIE = "The northern quay of Larvik closed on 4 May 2025."


class Copyist:
    """Copies first; sent back, it says what it was given to say."""

    name, repairs = "copyist", False

    def __init__(self, anew: str, rewords: bool = True) -> None:
        self.anew, self.rewords, self.copied = anew, rewords, {}

    async def write(self, assignment):
        self.copied = assignment.copied
        text = self.anew if assignment.copied else LINE
        yield SectionDraft("news", (DraftStatement(text=text, cites=("c1",)),))


async def written(engine):
    document = as_document(Raw("note.txt", LINE.encode(), "note.txt"), Settings())
    ledger = Ledger((document,))
    ledger.admit(Reading("d1", claims=(DraftClaim(document="d1", statement=LINE, cites=(1,)),)))
    ledger.settle()
    specs = (SectionSpec(name="news", title="News", write="what is new"),)
    sections = Sections(specs, ledger)
    await sections.write(engine, Assignment(specs, ledger.claims, {"d1": document}, "readers", "en"), lambda: None)
    return [s.text for s in sections.filled("en")[0].statements], ledger


async def test_a_copy_is_said_anew():
    engine = Copyist(ANEW)
    texts, ledger = await written(engine)
    assert texts == [ANEW]
    assert [back.text for back in engine.copied["news"]] == [LINE]
    assert [(aside.text, aside.reason) for aside in ledger.set_aside] == [(LINE, "said in fewer words")]


async def test_the_copy_stays_where_what_is_said_anew_is_untrue():
    texts, ledger = await written(Copyist(LIE))
    assert texts == [LINE]
    assert [draft.text for draft in ledger.refused] == [LIE]


async def test_the_copy_stays_where_it_comes_back_as_it_was():
    texts, _ = await written(Copyist(LINE))
    assert texts == [LINE]


async def test_nothing_goes_back_to_an_engine_that_does_not_reword():
    engine = Copyist(ANEW, rewords=False)
    assert (await written(engine))[0] == [LINE]
    assert not engine.copied


@pytest.mark.parametrize(
    ("text", "share"),
    [(LINE, 1.0), (ANEW, 0.0), ("It is said that " + LINE[:1].lower() + LINE[1:], 0.88), ("", 0.0)],
)
def test_the_share_that_is_copied(text, share):
    assert copied_share(text, [LINE]) == pytest.approx(share, abs=0.01)


async def test_a_short_sentence_is_no_copy():
    _, ledger = await written(Copyist(ANEW))
    short = DraftStatement(text=" ".join(LINE.split()[:SHORT]), cites=("c1",))
    long = DraftStatement(text=LINE, cites=("c1",))
    checked = [ground_statement(draft, ledger.claims, ledger.sources) for draft in (short, long)]
    assert [is_copy(statement, {"c1": ledger.claims[0]}) for statement in checked] == [False, True]
