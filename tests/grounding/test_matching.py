"""Words looked up by what they have in common: nothing that the lists relate is missed, and nothing is made up."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest

from reporter.grounding.analysis import analyse
from reporter.grounding.guard import agree, compare, differences, each_difference, may_hold
from reporter.grounding.lexicon.opposites import AXES
from reporter.grounding.lexicon.synonyms import GROUPS
from reporter.grounding.matching import Counterparts, match_words
from reporter.grounding.support import held_share
from reporter.grounding.words import both_say, opposite, same_name, stem, synonymous, words

CASES = [
    json.loads(line)
    for name in ("paraphrases", "lies")
    for line in (Path(__file__).parent / "cases" / f"{name}.jsonl").read_text("utf-8").splitlines()
]
PAIRS = [(case["claim"], case["source"]) for case in CASES]
CROSSED = [(a["claim"], b["source"]) for a, b in pairwise(CASES)]


def kindred(a: str, b: str) -> bool:
    """What `Counterparts` finds by keys, said pair by pair."""
    return a == b or stem(a) == stem(b) or opposite(a, b) or synonymous(a, b) or both_say(a, b)


def test_no_word_that_the_lists_relate_is_missed() -> None:
    listed = {word for line in GROUPS.strip().splitlines() for word in line.split()}
    listed |= {word for poles in AXES for pole in poles for word in pole.split()}
    listed |= {"said", "warned", "unstable", "stable", "nonpayment", "payment", "unlisted", "listed"}
    some = Random(5).sample(sorted(word for word in listed if word.isalpha()), 300)
    read = words(" ".join([*some, "unstable stable unlisted listed said warned"]))
    evidence = Counterparts(read)
    related = 0
    for word in (word for word in read if word.content):
        found = {match.evidence for match in evidence.kin_of(0, word)}
        due = {j for j, other in enumerate(read) if other.content and kindred(word.norm, other.norm)}
        assert found == due, word.text
        related += len(due) - 1
    assert related > 100


@pytest.mark.parametrize(("claim", "evidence"), [("Zambian", "Zambia"), ("Chile", "Chilean"), ("American", "U.S.")])
def test_a_people_stands_for_its_country(claim: str, evidence: str) -> None:
    read = Counterparts(words(f"Mines of {evidence} closed."))
    (word,) = words(claim)
    assert [read.words[match.evidence].text for match in read.kin_of(0, word)] == [evidence]
    assert same_name("zambia", "zambian")
    assert not read.lack(word)


def test_a_word_may_stand_for_one_it_is_like_unless_likeness_is_left_out() -> None:
    claim, evidence = words("The novel sold."), Counterparts(words("A book and a harbor sold."))
    match = match_words(claim, evidence).by_claim[1]
    assert (match.evidence, match.how) == (1, "near")
    assert list(match_words(claim, evidence, likeness=False).by_claim) == [2]
    assert not evidence.lack(claim[1])
    assert evidence.lack(words("Novel")[0])  # a name is not merely like another word


@pytest.mark.parametrize("least", [0.5, 0.75, 0.8])
def test_what_cannot_be_held_is_told_without_matching(least: float) -> None:
    denied = 0
    for claim, passage in [*PAIRS, *CROSSED]:
        ours, theirs = analyse(claim), analyse(passage)
        if not may_hold(ours, theirs.counterparts, least):
            denied += 1
            assert held_share(compare(ours, theirs)) < least, claim
    assert denied >= len(CROSSED) // 2  # most sentences speak of something else


def test_to_agree_is_to_have_no_difference() -> None:
    told = set()
    for claim, passage in PAIRS:
        pair = compare(analyse(claim), analyse(passage))
        assert agree(pair) == (not differences(pair))
        assert len({difference.reason for difference in each_difference(pair)}) == len(differences(pair))
        told.add(agree(pair))
    assert told == {True, False}
