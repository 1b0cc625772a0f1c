"""The light reading of grammar: verbs with those that do something and those it is done to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporter.grounding.analysis import analyse
from reporter.grounding.checks.parties import text_of


def parties(text: str) -> dict[str, tuple[list[str], list[str]]]:
    """By verb, its doers and those it is done to."""
    read = analyse(text)
    return {
        read.words[frame.verb].text: (
            [text_of(k, read) for k in frame.agents],
            [text_of(k, read) for k in frame.patients],
        )
        for frame in read.syntax.frames
    }


@pytest.mark.parametrize(
    ("text", "verb", "agents", "patients"),
    [
        ("The mill in Ostrava closed two lines.", "closed", ["The mill"], ["two lines"]),
        ("Two lines were closed by the mill.", "closed", ["the mill"], ["Two lines"]),
        ("In May 2025, the mill closed two lines.", "closed", ["the mill"], ["two lines"]),
        ("The union and the board signed a pact.", "signed", ["The union", "the board"], ["a pact"]),
        ("Brevik Bank, the oldest lender, owns the line.", "owns", ["Brevik Bank", "the oldest lender"], ["the line"]),
        ("The firm that makes rails hired clerks.", "hired", ["The firm"], ["clerks"]),
        ("The firm that makes rails hired clerks.", "makes", ["The firm"], ["rails"]),
        ("The board ordered the mill to close two lines.", "close", ["the mill"], ["two lines"]),
        ("The board plans to close two lines.", "close", ["The board"], ["two lines"]),
        ("Rails made in Brevik are sold by the port.", "sold", ["the port"], ["Rails"]),
        ("Analysts said that prices rose.", "rose", ["prices"], []),
        ("The board sold the line and hired clerks.", "hired", ["The board"], ["clerks"]),
        ("The mill buys and sells rails.", "buys", ["The mill"], ["rails"]),
        ("The board likes the line, which the mill built.", "built", ["the mill"], ["the line"]),
        ("Brevik Bank is a lender that owns a line.", "owns", ["a lender", "Brevik Bank"], ["a line"]),
        ("The Rail Council (NRC) opened a line.", "opened", ["The Rail Council", "NRC"], ["a line"]),
        ("The line, the minister has asserted, carries zinc.", "carries", ["The line"], ["zinc"]),
        ("The mayor has long recognized that towns need mills.", "recognized", ["The mayor"], []),
        ("The board signed a pact pursuant to law to close two lines.", "signed", ["The board"], ["a pact"]),
        ("The board told the mill to meet trading partners.", "meet", ["the mill"], ["trading partners"]),
        ("In 2024 mines closed two lines.", "closed", ["mines"], ["two lines"]),
        ("The law makes room for mills to build lines.", "build", ["mills"], ["lines"]),
        ("It rose after Senator Dahl of Brevik called for calm.", "called", ["Senator Dahl"], []),
        ("In announcing the truce, the minister praised clerks.", "announcing", ["the minister"], ["the truce"]),
        (
            "The board passed acts on fish, fruit, and bread, and the port closed lines.",
            "closed",
            ["the port"],
            ["lines"],
        ),
        ("Brevik Rail, a carrier, announced a $50 million plan.", "announced", ["Brevik Rail", "a carrier"], None),
        ("The grouping announced a plan.", "announced", ["The grouping"], ["a plan"]),
        ("According to clerks, rails and wire broke.", "broke", ["rails", "wire"], []),
        ("A carrier (i.e., a port or a mill) may lease lines.", "lease", ["A carrier", "a port", "a mill"], ["lines"]),
        ("The mill—to the extent it runs at all—may close lines.", "close", ["The mill"], ["lines"]),
        ("The port is in Brevik, where issues with the crane delayed ships.", "delayed", ["issues"], ["ships"]),
        ("The board praised the role of clerks in repairing lines.", "repairing", [], ["lines"]),
        ("Clerks cut the plan to close lines, raised doubts, and asked for time.", "raised", ["Clerks"], ["doubts"]),
        ("The memo to clerks, largely on wages, hours, and tools, suggests a change.", "suggests", ["The memo"], None),
        ("Clerks use a form known as the Slip to list lines.", "list", ["Clerks"], ["lines"]),
    ],
)
def test_who_does_what(text: str, verb: str, agents: list[str], patients: list[str] | None) -> None:
    doers, done_to = parties(text)[verb]
    assert doers == agents
    assert patients is None or done_to == patients


def test_how_real_a_deed_is() -> None:
    read = analyse("The board sold the line, may hire clerks and plans to close the mill.")
    moods = {read.words[frame.verb].text: frame.mood for frame in read.syntax.frames}
    assert moods == {"sold": "fact", "hire": "modal", "plans": "fact", "close": "to"}


def test_owners_and_what_hangs_on_a_noun() -> None:
    read = analyse("Norland's grip on zinc worries the union of miners.")
    grip = read.syntax.phrases[0]
    assert [read.words[i].text for i in grip.possessors] == ["Norland's"]
    assert [text_of(k, read) for k in read.syntax.hanging(0)] == ["zinc"]


@given(
    st.text(alphabet=st.sampled_from("The mill, (that) to be was sold and Brevik's 5% by — “of” which.\n"), max_size=80)
)
def test_no_text_makes_it_raise(text: str) -> None:
    read = analyse(text)
    assert len(read.syntax.reading.classes) == len(read.words)
