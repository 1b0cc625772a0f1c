"""What the page says became of each sentence of a source: counts, strip, marks, and the way to each passage."""

from __future__ import annotations

import pytest
from lxml import html

from reporter.documents.segment import sentence_spans
from reporter.memo.html import render_html
from reporter.memo.page.coverage import Coverage, coverage_of
from reporter.memo.page.places import Places
from reporter.types import Block, Document, Evidence, Sentence, Span
from tests.html_sample import ORDER, sample_markdown, sample_run

TEXT = "Menu\n\nIron rose. Copper fell by 12 tons. Zinc held. Tin is short of supply in the north."
BODY = TEXT.index("Iron")
SOURCE = Document(
    id="d1",
    uri="metals.txt",
    title="Metals",
    sha256="0",
    text=TEXT,
    blocks=(Block(start=0, end=4, kind="boilerplate"), Block(start=BODY, end=len(TEXT))),
    sentences=tuple(
        Sentence(start=BODY + span.start, end=BODY + span.end, number=number, block=1)
        for number, span in enumerate(sentence_spans(TEXT[BODY:]), start=1)
    ),
)


def said(words: str) -> Evidence:
    start = TEXT.index(words)
    return SOURCE.cite(Span(start=start, end=start + len(words)))


@pytest.fixture(scope="module")
def page() -> html.HtmlElement:
    return html.document_fromstring(render_html(sample_markdown(), sample_run()))


def test_a_sentence_counts_by_the_weightiest_use_that_touches_it() -> None:
    coverage = coverage_of(
        SOURCE,
        {"used": [said("Iron rose.")], "claimed": [said("Iron rose. Copper fell")], "refused": [said("Zinc held.")]},
    )
    assert coverage.in_words == (
        "1 of 4 sentences used, 1 claimed but not used, 1 refused, 1 not used; 1 piece of boilerplate left aside"
    )
    assert {(mark.use, mark.evidence.quote) for mark in coverage.marked} == {
        ("used", "Iron rose."),
        ("claimed", "Iron rose. Copper fell"),
        ("refused", "Zinc held."),
    }


def test_a_span_both_used_and_claimed_is_marked_once_as_used() -> None:
    coverage = coverage_of(SOURCE, {"used": [said("Zinc held.")], "claimed": [said("Zinc held.")]})
    assert [mark.use for mark in coverage.marked] == ["used"]
    assert coverage.unused == 3


def test_the_strip_is_to_scale_and_hides_nothing_under_a_lesser_use() -> None:
    coverage = coverage_of(SOURCE, {"used": [said("Zinc held.")], "claimed": [said("Copper fell by 12 tons.")]})
    assert [stroke.use for stroke in coverage.strip] == ["boilerplate", "claimed", "used"]
    zinc = coverage.strip[-1]
    assert zinc.x == pytest.approx(1000 * TEXT.index("Zinc") / len(TEXT), abs=0.1)
    assert zinc.width == pytest.approx(1000 * len("Zinc held.") / len(TEXT), abs=0.1)


def test_even_a_short_sentence_of_a_long_source_is_seen_and_stays_inside() -> None:
    text = "x" * 100_000 + "End."
    source = Document(
        id="d1",
        uri="x",
        title="X",
        sha256="0",
        text=text,
        sentences=(Sentence(start=100_000, end=100_004, number=1, block=0),),
    )
    (stroke,) = coverage_of(source, {"used": [source.cite(source.sentences[0])]}).strip
    assert stroke.width >= 2
    assert stroke.x + stroke.width <= 1000


def test_a_source_without_text_or_use_has_words_and_an_empty_strip() -> None:
    nothing = coverage_of(SOURCE.model_copy(update={"text": "", "blocks": (), "sentences": ()}), {})
    assert nothing.in_words == "0 of 0 sentences used"
    assert (nothing.strip, nothing.first) == ((), None)
    assert coverage_of(SOURCE, {}).in_words.startswith("0 of 4 sentences used, 4 not used")


def test_a_refused_draft_is_placed_at_the_sentence_it_comes_nearest_to() -> None:
    places = Places([SOURCE])
    assert places.nearest("Copper fell by 21 tons.", "d1") == said("Copper fell by 12 tons.")
    assert places.nearest("Nothing about gold futures.", "d1") is None
    assert places.nearest("Copper fell by 21 tons.", None) is None
    assert places.verbatim("Zinc held.") == (said("Zinc held."),)


def test_every_mark_of_every_strip_leads_to_its_passage(page: html.HtmlElement) -> None:
    links = page.xpath("//svg[@class='strip']/a")
    uses = {link[0].get("class") for link in links}
    assert uses == {"used", "claimed", "refused", "withheld", "boilerplate"}
    for link in links:
        target = page.get_element_by_id(link.get("href")[1:])
        assert target.get("class") == link[0].get("class")


def test_strips_are_hidden_from_screen_readers_and_told_in_words(page: html.HtmlElement) -> None:
    for strip in page.xpath("//svg[@class='strip']"):
        assert strip.get("aria-hidden") == "true"
        assert all(link.get("tabindex") == "-1" for link in strip.findall("./a"))
    told = [" ".join(line.text_content().split()) for line in page.xpath("//p[@class='coverage']")]
    assert told[0].startswith("8 of 70 sentences used, 1 claimed but not used, 1 refused, 60 not used; 2 pieces of")
    assert "1 addressed to a machine" in told[3]


def test_refused_and_set_aside_drafts_lead_to_their_passages(page: html.HtmlElement) -> None:
    links = page.xpath("//section[@class='ledger']//a[@class='passage']")
    shown = [page.get_element_by_id(link.get("href")[1:]).text_content() for link in links]
    assert shown[0] == "Stocks at magnet makers cover about six weeks of demand."
    assert shown[-1] == "Dysprosium and terbium are the tightest."


def test_words_to_a_machine_are_marked_and_nothing_else_is_made_of_them(page: html.HtmlElement) -> None:
    assert [mark.text_content() for mark in page.xpath("//mark[@class='withheld']")] == [ORDER]


def test_source_cards_say_type_distance_and_interest(page: html.HtmlElement) -> None:
    tags = [[tag.text for tag in line] for line in page.xpath("//p[@class='kind']")]
    assert tags == [["news", "second-hand"], ["notice", "first-hand", "own acts"]]
    assert "its publisher says so" in page.xpath("string(//details[@class='why'])")


def test_coverage_holds_for_a_source_in_any_order_of_spans() -> None:
    spans = [said("Zinc held."), said("Iron rose."), said("Tin is short")]
    ways: list[Coverage] = [coverage_of(SOURCE, {"used": order}) for order in (spans, spans[::-1])]
    assert ways[0].in_words == ways[1].in_words
    assert ways[0].strip == ways[1].strip
