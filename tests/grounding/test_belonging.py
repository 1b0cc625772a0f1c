"""What belongs to what: words of a source put together anew are not what it says."""

from __future__ import annotations

import pytest

from reporter.grounding.analysis import analyse
from reporter.grounding.check import check
from reporter.grounding.guard import compare, differences
from tests.grounding.passages import assert_refused, source

MEETING = (
    "In a May 4 meeting at Ostwerk's Glass House in Halden, Norland, senior directors of the country's largest "
    "state-owned zinc company gathered to adopt safety directives from Minister Anna Dahl."
)
CALL = (
    "The meeting stressed the study of Dahl's recent journal article, Dahl's telephone call with Premier Erik Holm, "
    "and a meeting with Samish preacher Olav Lund."
)
FACING = (
    "Ostwerk's notice comes as carmakers and cable makers face mounting shortages tied to Norland's grip on zinc "
    "alloys. While other firms try to build new smelters, Ostwerk is tightening central control."
)
ORDER = "Ostwerk's direct instruction to “unify words and deeds” with the Central Office must be read with care."
RECOMBINED = [
    (MEETING, "May 4 meeting at Ostwerk, Oslo, Norland, senior directors adopt safety directives.", "name Oslo"),
    (CALL, "The meeting stressed Dahl's journal article and Holm's call with Lund.", "Holm"),
    (FACING, "Ostwerk's notice faces shortages from Norland's grip on zinc.", "who: the source says carmakers"),
    (ORDER, "Ostwerk's instruction unifies words and deeds with the Central Office.", "firmness"),
    (FACING, "Cable makers are tightening central control.", "Cable"),
    ("Brevik Bank owns a third of the line, and Tveit Bank runs it.", "Tveit Bank owns a third of the line.", "who"),
    ("The ministry asked Tveit Rail to repair the bridge.", "Tveit Rail asked the ministry to repair it.", "who"),
    ("Opal is a soft gem. Beryl, a hard gem, is mined in Halden.", "Opal is a hard gem.", "hard"),
    ("The plant in Halden makes rails; the plant in Brevik makes wire.", "The plant in Halden makes wire.", "wire"),
    ("The board will sign a lease with Tveit Rail in June.", "The board signed a lease with Tveit Rail.", "firmness"),
    ("The court ordered Tveit Rail to repay the grant.", "Tveit Rail repaid the grant.", "firmness"),
    ("Customs officers are investigating two clerks in Halden.", "Customs officers searched Halden.", "searched"),
    ("The port of Brevik shipped rails.", "The port of Brevik dismissed clerks.", "dismissed"),
    (
        "Sanctions fall on Norland's largest lender, Brevik Bank, and on its oldest broker, Tveit Trust.",
        "Tveit Trust is Norland's largest lender.",
        "of another",
    ),
    ("Norland is a member of the Union, a league of ports.", "Norland is a league of ports.", "of another"),
    (
        "This order will freeze all assets of Brevik Bank and ban trade with Tveit.",
        "Tveit will freeze all assets of Brevik Bank.",
        "who",
    ),
    (
        "The directive on safety among foremen had made clerks wary of long leases.",
        "Foremen had made clerks wary of long leases.",
        "who",
    ),
    (
        "The minister authorized the Port Office and the Rail Office to add goods to the list. They may also "
        "reconsider the tolls.",
        "The minister may reconsider the tolls.",
        "who",
    ),
    (
        "Brevik Bank is an old lender. It was praised by the head of Tveit Rail. They are laying the cables of a "
        "northern line.",
        "Brevik Bank is laying the cables of a northern line.",
        "who",
    ),
    (
        "The board announced 180 million crowns in school investments to bolster the trade of Brevik.",
        "The trade of Brevik invested 180 million crowns in schools.",
        "of others",
    ),
    (
        "The office asked the court to impose fines in May, and the minister imposed a toll for 150 days.",
        "The court imposed a toll for 150 days.",
        "impose",
    ),
    ("The department, whose budget was cut by the council, has yet to reply.", "Ostwerk's budget was cut.", "Ostwerk"),
    (
        "The council has paid Tveit Rail to mend the lorries at its depot in Brevik.",
        "The council has a depot in Brevik.",
        "another's",
    ),
    (
        "The tolls took effect after a complaint by Ostwerk. Tveit Rail had opposed them.",
        "The tolls took effect after a complaint by Tveit Rail.",
        "Tveit",
    ),
    (
        "The grid, which we will need because of the growth of Brevik, is old.",
        "Brevik is needed because of it.",
        "what",
    ),
    ("The guild, meeting in Oslo in May, said the port may close.", "Tveit Rail said the port may close.", "Tveit"),
    (
        "The mayor made clear she was open to a talk, and that would follow a meeting between our minister and Holm.",
        "The mayor made clear to our minister that she was open to a talk.",
        "does not join the two",
    ),
    (
        "The minister spoke to reporters after a meeting between the premier and the union.",
        "The minister spoke to the union after a meeting.",
        "“spoke” … to reporters",
    ),
    (
        "The mill is signalling doubt in supply, wages, and lease terms.",
        "The mill is signalling doubt, supply, wages, and lease terms.",
        "what: the source says “signalling” doubt",
    ),
    (
        "The ledgers are not subject to audit and are a work of the council.",
        "The ledgers are subject to audit and are not a work of the council.",
        "negation",
    ),
    (
        "The bank does not own the line, but owns the port.",
        "The bank owns the line, but does not own the port.",
        "negation",
    ),
]
KEPT = [
    (MEETING, "Senior directors of a state-owned zinc company met on May 4 at Ostwerk's Glass House in Halden."),
    (FACING, "Carmakers and cable makers face growing shortages tied to Norland's grip on zinc alloys."),
    (FACING, "Ostwerk is tightening central control while other firms try to build smelters."),
    (
        "The ministry asked Tveit Rail to repair the bridge.",
        "Tveit Rail was asked by the ministry to repair the bridge.",
    ),
    (
        "Tveit Rail, the largest carrier in Norland, closed the line.",
        "Norland's largest carrier, Tveit Rail, shut the line.",
    ),
    ("Officials from Norland closed the line that Tveit Rail had built.", "Tveit Rail had built the line."),
    ("Output rose after the board had raised wages.", "The board had raised wages."),
    ("The grant went to Tveit Rail in May.", "In May Tveit Rail got the grant."),
    ("The Norland Rail Council (NRC) has opened a line.", "The NRC has opened a line."),
    ("The minister met the head of Sun Rail, which is a firm that has built a line.", "Sun Rail has built a line."),
    ("Ostwerk is announcing a plan, creating 40 jobs.", "The plan will create 40 jobs."),
    ("Norland keeps the duke of Brevik as its head of state.", "The duke of Brevik is Norland's head of state."),
    (
        "All ports (all of which have been raided by Norland) hailed the truce; the guild kept silent.",
        "Norland has raided all ports.",
    ),
    (
        "In announcing the truce, Minister Erik Holm wrote that it would apply everywhere.",
        "Minister Erik Holm wrote that the truce would apply everywhere.",
    ),
    ("Buyers should confirm deliveries, one of the brokers said.", "One of the brokers said buyers should do so."),
    ("Zinc, the minister has asserted, is vital for Norland.", "Zinc is vital for Norland, the minister has asserted."),
    (
        "The board praised Dahl's article on safety, her call with Premier Holm and her visit to Brevik as guidance.",
        "The board praised Dahl's article and her call with Premier Holm as guidance.",
    ),
    (
        "“Parcel” in this act includes letters; the term “mineral” means zinc, as set out in the list.",
        "The term 'mineral' means zinc, as set out in the list.",
    ),
    ("Tveit Rail, with its partners, last season led the league.", "Last season Tveit Rail led the league."),
    (
        "Fraud and theft hamper the hiring and training of young clerks, undermine the work of the court and thus the "
        "trust of the town, and erode confidence in the mayor.",
        "Fraud and theft hamper the hiring of clerks and erode confidence in the mayor.",
    ),
    (
        "The bank gives notice to the claimant and the claimant's clerk once it decides.",
        "The bank gives notice to claimant and clerk of its decision.",
    ),
    (
        "The council is announcing severe economic measures to ban new loans, and cap the largest rents.",
        "The council is announcing economic measures to cap the largest rents.",
    ),
    (
        "Today, Rail Officer (RO) Jane Dale and Port Officer (PO) Erik Lund chaired the meeting in Halden.",
        "Rail Officer Jane Dale and Port Officer Erik Lund chaired the meeting in Halden.",
    ),
    ("The course not only opens doors, but it helps children.", "The course opens doors, and it helps children."),
    ("So I can convey to you that the mayor wants to close the port.", "The mayor wants to close the port."),
    (
        "The mayor relies on her clerks to ensure that the port is served and protected.",
        "The mayor relies on her clerks to serve and protect the port.",
    ),
    ("Talks should include non-governmental organizations.", "Talks should include NGOs."),
    ("The United States Rail Office shall inform the mayor.", "The USRO shall inform the mayor."),
]


@pytest.mark.parametrize(("passage", "claim", "reason"), RECOMBINED, ids=[claim for _, claim, _ in RECOMBINED])
def test_words_put_together_anew_are_refused(passage: str, claim: str, reason: str) -> None:
    assert_refused(claim, passage, reason)


@pytest.mark.parametrize(("passage", "claim"), KEPT, ids=[claim for _, claim in KEPT])
def test_who_does_what_survives_other_words(passage: str, claim: str) -> None:
    read = source(passage)
    pair = compare(analyse(claim), read.analysis(range(len(read.sentences))), read)
    assert differences(pair) == ()


@pytest.mark.parametrize(
    ("passage", "claim", "meant"),
    [
        ("Ostwerk is a bellwether of the trade.", "Ostwerk is a bellwther of the trade.", "bellwether"),
        ("The religious figure spoke in Halden.", "The religiousfigure spoke in Halden.", "religious figure"),
        ("The shortage is tied to Norland.", "The shortage is tied toNorland.", "to Norland"),
    ],
)
def test_a_damaged_word_is_a_reason(passage: str, claim: str, meant: str) -> None:
    reasons = check(claim, source(passage)).support.reasons
    assert any("misspelt" in reason and meant in reason for reason in reasons)


@pytest.mark.parametrize(
    ("passage", "claim"),
    [
        ("The group will organise a mid-level review.", "The group will organize a midlevel review."),
        ("The harbour was closed.", "The harbor was closed."),
        ("The plant produced wire.", "The plant produces wire."),
    ],
)
def test_another_spelling_is_none(passage: str, claim: str) -> None:
    assert not any("misspelt" in reason for reason in check(claim, source(passage)).support.reasons)
