"""Which sentences may stand, which lean on the one before, and which never make a claim."""

from __future__ import annotations

import pytest

from reporter.engines.anaphora import adds_on, is_talk, points_back
from reporter.engines.selfcontained import is_whole, length, own_voice, passages
from tests.grounding.passages import source


@pytest.mark.parametrize(
    "text",
    [
        "This could raise prices.",
        "It produced 5,000 tons in 2024.",
        "They agreed to meet again.",
        "He called the plan a mistake.",
        "These steps follow a long dispute.",
        "Such rules are rare.",
        "However, Nordkabel kept its prices.",
        "In other words, the port is being steered by the council.",
        "Notably, these topics were not treated separately.",
        "The company declined to comment.",
        "The company’s internal meeting signals a new approach.",
        "The meeting called for unity.",
        "The two firms will share a plant.",
        "In 2024, it produced 5,000 tons.",
        "If successful, this sets the firm on a new path.",
        "“That is wrong,” the minister told reporters.",
        "Others expect a rise.",
        "Second, the fund will shrink.",
        "But prices fell.",
        "该公司拒绝置评。",
        "因此，价格上涨。",
        "这一数字高于预期。",
    ],
)
def test_leans_on_what_went_before(text: str) -> None:
    assert points_back(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nordkabel kept its prices.",
        "Moreover, Nordkabel’s directive suggests a change.",
        "The June meeting emphasized study.",
        "The price of neodymium rose.",
        "The ministry in Oslo issued a notice.",
        "The United States imports most of its magnets.",
        "The closed-door Party committee session underscores the trend.",
        "It is likely that prices will rise.",
        "Those who sold early gained.",
        "Both Norway and Sweden signed.",
        "For Western companies, this development reinforces a clear pattern.",
        "As trade frictions persist, supply risk is political.",
        "Orders fell by a third.",
        "2025年6月9日，北港集团召开会议。",
        "其中，稀土产量增长。",
    ],
)
def test_stands_by_itself(text: str) -> None:
    assert not points_back(text)


@pytest.mark.parametrize(
    "text",
    [
        "Exports of the metal fell by a third in 2024.",
        "“We will not sign,” the minister told reporters in Oslo.",
        "In 2024, U.S. imports came mostly from Malaysia and Japan.",
        "Speaking in Oslo, the minister said the ban would stay.",
        "$35 million was awarded to the plant in Texas.",
    ],
)
def test_is_a_whole_sentence(text: str) -> None:
    assert is_whole(text)


@pytest.mark.parametrize(
    "text",
    [
        "Implications for U.S. Stakeholders",  # heading
        "Table 3. Exports of rare earths rose in 2024.",
        "Sources: the ministry and the company said so.",
        "- Exports fell by a third in 2024.",
        "1. Exports fell by a third in 2024.",
        "and exports of the metal fell by a third.",  # cut in half
        "Exports of the metal fell by a",
        "Exports of the metal fell by a third, and…",
        "Exports of the metal “fell by a third in 2024.",
        "Will exports of the metal fall again?",
        "MS. BERG: The plan was approved last week.",
        "A longer road to a better harbour for all of the people.",  # no verb
        "The result: a more rigid and opaque supply chain was feared.",
        "Expanding access to loans for ports that are remote.",  # ends a sentence that leads in
        "Read more at https://example.org about what was decided.",
        "Exports fell.",  # too short
        " ".join(["Exports fell and"] * 25) + " prices rose.",  # too long
        "THE COUNCIL HAS APPROVED THE PLAN FOR THE HARBOUR.",
        "2020 | 2021 | 2022 | 2023 was the last year.",
    ],
)
def test_is_no_whole_sentence(text: str) -> None:
    assert not is_whole(text)


def test_opening_and_voice() -> None:
    assert adds_on("Moreover, prices rose.")
    assert not adds_on("Prices rose, moreover, by a third.")
    assert is_talk("Well, that is what was said.")
    assert is_talk("I’m glad to see all of you.")
    assert not is_talk("Wells Corporation sold its mine.")
    assert own_voice("The council approved our plan.")
    assert not own_voice("The council approved the plan.")


def test_length_counts_two_ideographs_as_one_word() -> None:
    assert length("Exports fell by 12.5 percent in the U.S.") == 8
    assert length("会议听取汇报") == 3


def test_passages_may_be_asked_for_by_the_sentences_they_end_with() -> None:
    said = "The mill closed in 2020. It reopened a year later. Is that so? The weir was built by hand in 1911."
    document = source(said).document
    every = list(passages(document))
    assert [passage.cites for passage in every] == [(1,), (1, 2), (4,)]
    for number in range(1, 5):
        assert list(passages(document, {number})) == [passage for passage in every if passage.cites[-1] == number]
