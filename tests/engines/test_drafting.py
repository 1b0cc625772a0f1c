"""What a model's reply becomes before it is checked."""

import pytest

from reporter.documents import read_all
from reporter.engines.drafting import drafted, summarized, tidied
from reporter.llm.schemas import ExtractedClaim, SummarizedSentence
from reporter.settings import Settings

TEXT = "The pier at Saltmere opened in 1931. It was closed in 2019 because the piles had rusted. Entry is free."


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Exports to the U. S. fell.", "Exports to the U.S. fell."),
        ("The U. N. and the U. K. met in Washington, D. C.", "The U.N. and the U.K. met in Washington, D.C."),
        ("J. P. Morgan bought it.", "J. P. Morgan bought it."),
        ("Exports fell. Prices rose because the", "Exports fell."),
        ("Exports fell to 4.5 million", "Exports fell to 4.5 million"),
        ("出口下降。价格上", "出口下降。"),
        ("He said: “No.”", "He said: “No.”"),
    ],
)
def test_slips_of_spelling_are_undone_and_cut_off_ends_dropped(said, meant):
    assert tidied(said) == meant


@pytest.fixture
def document(tmp_path):
    (tmp_path / "pier.txt").write_text(TEXT)
    return read_all([tmp_path / "pier.txt"], Settings())[0][0]


@pytest.mark.parametrize("statement", [None, "It was closed in 2019 because the piles had rusted."])
def test_a_line_that_needs_the_one_before_takes_it_along(document, statement):
    (draft,), aside = drafted(document, [ExtractedClaim(statement=statement, cites=[2], kind="fact")])
    assert draft.statement == TEXT.removesuffix(" Entry is free.")
    assert draft.cites == (1, 2)
    assert not aside


def test_a_statement_in_other_words_stays_as_it_is(document):
    item = ExtractedClaim(statement="Saltmere's pier dates from 1931.", cites=[1], kind="fact")
    (draft,), _ = drafted(document, [item])
    assert (draft.statement, draft.cites) == ("Saltmere's pier dates from 1931.", (1,))


def test_a_paragraph_in_one_item_is_checked_sentence_by_sentence(document):
    item = SummarizedSentence(
        text="not be short of grain, said the ministry. The quay reopened in spring. Dr. Moe paid for it.", cites=[1, 2]
    )
    drafts, aside = summarized(document, [item])
    assert [draft.text for draft in drafts] == ["The quay reopened in spring.", "Dr. Moe paid for it."]
    assert all(draft.cites == (1, 2) for draft in drafts)
    assert [(scrap.step, scrap.reason) for scrap in aside] == [("summarize", "not a whole sentence")]


@pytest.mark.parametrize(
    "statement",
    [
        "The council has worked for the port, including by:",
        "Increasing efficiency for port projects.",
        "The towns also meet in the Harbour Council (or",
    ],
)
def test_what_leads_in_to_a_list_or_is_an_item_of_one_is_set_aside(document, statement):
    item = ExtractedClaim(statement=statement, cites=[1], kind="fact")
    drafts, (aside,) = drafted(document, [item])
    assert drafts == ()
    assert aside.reason == "not a whole sentence"


def test_a_sentence_about_doing_something_is_whole(document):
    drafts, aside = drafted(
        document, [ExtractedClaim(statement="Closing the pier was costly.", cites=[2], kind="fact")]
    )
    assert [draft.statement for draft in drafts] == ["Closing the pier was costly."]
    assert not aside
