"""The built-in engine as a whole: documents in, claims, summaries and sections out."""

from __future__ import annotations

import pytest

from reporter.engines.extracting import MOST_CLAIMS
from reporter.engines.extractive import ExtractiveEngine
from reporter.engines.likeness import content_words, says_the_same
from reporter.prompting.templates import SectionSpec
from reporter.types import BlockKind
from tests.engines.drafting import claims_of, document, read, texts, write

PORT = (
    ("heading", ("Highlights",)),
    ("list_item", ("Port operators face growing exposure to cable shortages.",)),
    ("list_item", ("The shortage is severe.",)),
    (
        "paragraph",
        (
            "On March 3, 2025, the Harbour Council of Tarnfjord met in Oslo and banned cable exports.",
            "The ban takes effect in May.",
            "Twelve ministers attended the session of the Harbour Council in Oslo.",
        ),
    ),
    (
        "paragraph",
        (
            "The company said nothing.",
            "Nordkabel, the largest maker of cable, supplies 40 percent of the ports in Northern Europe.",
            "What will happen next?",
        ),
    ),
    ("heading", ("Implications for port operators",)),
    (
        "paragraph",
        (
            "Port operators that rely on Nordkabel could see prices rise and deliveries slip by six months.",
            "Moreover, insurers suggest that ports without spare cable are exposed to long outages.",
            "Operators should secure a second supplier before the ban begins.",
        ),
    ),
    ("heading", ("Strategic insight",)),
    (
        "paragraph",
        (
            "Export bans reflect a pattern: governments use infrastructure as an instrument of power.",
            "As rivalry between blocs hardens, cable policy signals how far states steer industry.",
        ),
    ),
)


def test_claims_are_verbatim_sentences_of_the_sentences_they_cite() -> None:
    source = document(PORT)
    (reading,) = read(source)
    assert reading.claims
    for claim in reading.claims:
        cited = " ".join(source.sentence_texts[number - 1] for number in claim.cites)
        assert claim.statement in (cited, cited.replace("Moreover, insurers", "Insurers"))


def test_only_what_may_stand_alone_is_claimed() -> None:
    (reading,) = read(document(PORT))
    statements = [claim.statement for claim in reading.claims]
    assert not any(
        statement.startswith(("The company", "The ban takes", "What will", "Highlights")) for statement in statements
    )
    assert any(statement.endswith("exports. The ban takes effect in May.") for statement in statements)


def test_kinds_come_from_the_wording() -> None:
    (reading,) = read(document(PORT))
    kinds = {claim.statement.split()[0]: claim.kind for claim in reading.claims}
    assert kinds["On"] == "fact"
    assert kinds["Operators"] == "recommendation"
    assert kinds["Insurers"] == "assessment"


def test_the_summary_is_a_few_single_sentences_in_order() -> None:
    (reading,) = read(document(PORT))
    assert 2 <= len(reading.summary) <= 3
    numbers = [sentence.cites for sentence in reading.summary]
    assert numbers == sorted(numbers)
    assert all(len(cites) == 1 for cites in numbers)


def test_every_section_gets_what_it_is_for() -> None:
    drafts = write(document(PORT))
    assert any("March 3, 2025" in text and "Oslo" in text for text in texts(drafts["what_happened"]))
    assert any("deliveries slip" in text for text in texts(drafts["implications"]))
    assert any("instrument of power" in text for text in texts(drafts["insight"]))
    assert drafts["highlights"].statements


def test_nothing_is_said_twice_anywhere() -> None:
    copy = document(PORT, name="d2")
    drafts = write(document(PORT), copy)
    written = [text for draft in drafts.values() for text in texts(draft)]
    assert len(written) == len(set(written))
    for sentence in copy.sentence_texts:
        assert sum(sentence in text for text in written) <= 1


def test_a_short_claim_that_a_longer_one_holds_gives_way_to_it() -> None:
    short = "Nordkabel is the largest maker of subsea cable."
    long = "Nordkabel, the largest maker of subsea cable, opened a plant in Bergen on June 2, 2025."
    drafts = write(document([("paragraph", [short]), ("paragraph", [long])]))
    assert [text for draft in drafts.values() for text in texts(draft)] == [long]


def test_caps_hold() -> None:
    lines = [
        f"Harbour {chr(65 + n)}oss signed an agreement worth {n + 3} million with supplier K{n}x." for n in range(26)
    ]
    drafts = write(document([("paragraph", [line]) for line in lines]))
    assert len(drafts["highlights"].statements) <= 3
    assert len(drafts["what_happened"].statements) <= 5
    assert len(drafts["insight"].statements) <= 3


def test_statements_are_reported_and_cite_their_claim() -> None:
    source = document(PORT)
    claims = {claim.id: claim for claim in claims_of(source)}
    for draft in write(source).values():
        for statement in draft.statements:
            assert statement.type == "reported"
            assert [claims[name].statement for name in statement.cites] == [statement.text]


def test_other_languages_stay_out_of_the_sections() -> None:
    english, chinese = document(PORT), document(CHINESE, name="d2", language="zh")
    written = [text for draft in write(english, chinese).values() for text in texts(draft)]
    assert written
    assert all(text.isascii() for text in written)
    chinese_only = write(english, chinese, language="zh")
    assert any("包头" in text for draft in chinese_only.values() for text in texts(draft))


CHINESE = (
    ("heading", ("公告",)),
    (
        "paragraph",
        (
            "2025年3月3日，北港集团在包头市召开董事会会议，讨论稀土出口安排。",
            "会议决定自5月1日起暂停向三家海外客户供应磁性材料。",
            "公司预计全年产量将会达到1.2万吨，比上年增长百分之八。",
            "这一数字高于市场此前的估计。",
        ),
    ),
)


def test_a_chinese_document_gets_claims_and_a_summary() -> None:
    (reading,) = read(document(CHINESE, language="zh"))
    statements = [claim.statement for claim in reading.claims]
    assert any(statement.startswith("2025年3月3日") for statement in statements)
    assert not any(statement.startswith("这一数字") for statement in statements)
    assert reading.summary


@pytest.mark.parametrize("blocks", [[], [("heading", ["Only a heading"])], [("paragraph", ["Why?", "No verb here."])]])
def test_nothing_to_say_gives_nothing(blocks: list[tuple[BlockKind, list[str]]]) -> None:
    source = document(blocks)
    (reading,) = read(source)
    assert (reading.claims, reading.summary) == ((), ())
    assert all(not draft.statements for draft in write(source).values())


def test_one_sentence_is_enough() -> None:
    line = "The port of Tarnfjord closed on March 3, 2025, after a cable fault."
    source = document([("paragraph", [line])])
    (reading,) = read(source)
    assert [claim.statement for claim in reading.claims] == [line]
    assert [sentence.text for sentence in reading.summary] == [line]
    assert sum(len(draft.statements) for draft in write(source).values()) == 1


def test_a_section_on_something_else_stays_empty() -> None:
    section = SectionSpec(name="football", title="Football", write="goals, strikers, league tables, stadiums")
    (draft,) = write(document(PORT), sections=(section,)).values()
    assert draft.statements == ()


def test_a_long_document_is_capped_and_gives_the_same_every_time() -> None:
    lines = [
        f"Supplier {n} of harbour {n % 7} sold {n * 13 + 5} cables to the port of Oslo in {1990 + n % 30}."
        for n in range(1000)
    ]
    source = document([("paragraph", lines[start : start + 5]) for start in range(0, 1000, 5)])
    first, second = read(source, source)
    assert first == second
    assert len(first.claims) == MOST_CLAIMS


def test_many_alike_claims_are_not_all_told() -> None:
    lines = [f"The port of Tarnfjord closed its gates to lorries on Friday, said speaker{'s' * n}." for n in range(8)]
    drafts = write(document([("paragraph", [line]) for line in lines]))
    written = [content_words(text) for draft in drafts.values() for text in texts(draft)]
    assert len(written) == 1
    assert says_the_same(written[0], content_words(lines[3]), 0.5)


def test_it_uses_nothing_and_repairs_nothing() -> None:
    engine = ExtractiveEngine()
    assert (engine.name, engine.repairs, engine.usage().steps) == ("extractive", False, {})
