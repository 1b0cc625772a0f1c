"""Copies go back to the writer; what it says anew takes their place only where it checks out."""

import pytest

from reporter.engines.base import SectionDraft
from reporter.memo.copying import copied_share, copies_in, original_of
from reporter.types import DraftStatement, Statement
from tests.memo.one_line import written

LINE = (
    "The port of Larvik reopened its northern quay on 4 May 2025 after dredgers had removed a great deal of "
    "silt from the channel that leads to the grain terminal."
)
ANEW = "The northern quay of Larvik reopened on 4 May 2025."
TWO = f"{LINE} Ships of Horten and Tveit may bring wheat, barley and oats for the mills of the valley from June on."
LIE = "The northern quay of Larvik closed on 4 May 2025."


class Copyist:
    """Copies first; sent back, it says what it was given to say."""

    name, repairs = "copyist", False

    def __init__(self, *anew: str, rewords: bool = True) -> None:
        self.anew, self.rewords, self.copied = anew, rewords, {}

    async def write(self, assignment):
        self.copied = assignment.copied
        texts = self.anew if assignment.copied else (LINE,)
        yield SectionDraft("news", tuple(DraftStatement(text=text, cites=("c1",)) for text in texts))


async def test_a_copy_is_said_anew():
    engine = Copyist(ANEW)
    texts, ledger = await written(engine, LINE, "en")
    assert texts == [ANEW]
    assert [back.text for back in engine.copied["news"]] == [LINE]
    assert [(aside.text, aside.reason) for aside in ledger.set_aside] == [(LINE, "said in other words")]


async def test_of_two_ways_the_first_that_holds_is_taken_and_nothing_is_added():
    other = "In Larvik the northern quay reopened on 4 May 2025."
    texts, ledger = await written(Copyist(LIE, ANEW, other), LINE, "en")
    assert texts == [ANEW]
    assert [draft.text for draft in ledger.refused] == [LIE]
    assert [aside.text for aside in ledger.set_aside] == [LINE, other]


@pytest.mark.parametrize(
    "anew",
    [
        LIE,
        LINE,
        "The port of Larvik reopened its northern quay on 4 May 2025 after dredgers had removed silt.",  # a copy still
        "The northern quay of larvik reopened on 4 May 2025.",
        "The northern quay of Larvik reopened on 4 May 2025 to ships.",  # true or not, it adds a word
        "The northern quay of Larvik on 4 May 2025.",
    ],
)
async def test_the_copy_stays_where_nothing_better_comes_back(anew):
    texts, _ = await written(Copyist(anew), LINE, "en")
    assert texts == [LINE]


class Divided(Copyist):
    """Copies one sentence in the first section, two in the second; only of the two it says something anew, once."""

    async def write(self, assignment):
        for spec in assignment.sections:
            copied = LINE if spec.name == "news" else TWO
            says = spec.name == "more" and assignment.asked_as == "line"
            texts = (copied,) if not assignment.copied else self.anew if says else ()
            yield SectionDraft(spec.name, tuple(DraftStatement(text=text, cites=("c1",)) for text in texts))


async def test_what_a_section_cannot_use_is_offered_to_the_others():
    texts, ledger = await written(Divided(ANEW), TWO, "en", ("news", "more"))
    assert texts == [ANEW, TWO]
    assert [(aside.text, aside.reason) for aside in ledger.set_aside] == [(LINE, "said in other words")]


async def test_what_is_still_a_copy_is_asked_for_in_another_way_until_one_holds():
    rounds = []

    class Asked(Copyist):
        async def write(self, assignment):
            rounds.append((bool(assignment.copied), assignment.asked_as))
            holds = assignment.asked_as == "end_first"
            texts = (LINE,) if not assignment.copied else (ANEW,) if holds else ()
            yield SectionDraft("news", tuple(DraftStatement(text=text, cites=("c1",)) for text in texts))

    assert (await written(Asked(), LINE, "en"))[0] == [ANEW]
    assert rounds == [(False, "line"), (True, "line"), (True, "notes"), (True, "end_first")]


async def test_nothing_goes_back_to_an_engine_that_does_not_reword():
    engine = Copyist(ANEW, rewords=False)
    assert (await written(engine, LINE, "en"))[0] == [LINE]
    assert not engine.copied


@pytest.mark.parametrize(
    ("text", "share"),
    [(LINE, 1.0), (ANEW, 0.0), ("It is said that " + LINE[:1].lower() + LINE[1:], 0.88), ("", 0.0)],
)
def test_the_share_that_is_copied(text, share):
    assert copied_share(text, [LINE]) == pytest.approx(share, abs=0.01)


async def test_copies_go_back_only_where_they_are_more_than_a_third_of_a_section():
    _, ledger = await written(Copyist(ANEW), LINE, "en")
    claims = {claim.id: claim for claim in ledger.claims}
    copy, own = (
        Statement(text=text, type="reported", cites=("c1",), support=ledger.claims[0].support) for text in (LINE, ANEW)
    )
    assert copies_in([copy], claims) == [copy]
    assert copies_in([copy, own], claims) == [copy]
    assert copies_in([copy, *[own] * 7], claims) == []
    assert copies_in([own], claims) == copies_in([], claims) == []


async def test_it_takes_the_place_of_the_copy_that_has_its_claims():
    _, ledger = await written(Copyist(ANEW), LINE, "en")
    first = ledger.claims[0]
    elsewhere = tuple(e.model_copy(update={"start": e.start + 500, "end": e.end + 500}) for e in first.evidence)
    claims = {"c1": first, "c2": first.model_copy(update={"id": "c2", "evidence": elsewhere})}
    held = [
        Statement(text=LINE, type="reported", cites=cites, support=ledger.claims[0].support)
        for cites in (("c1", "c2"), ("c1",))
    ]
    anew = held[1].model_copy(update={"text": ANEW})
    assert original_of(anew, held, claims) is held[1]
    assert original_of(anew, [], claims) is None
