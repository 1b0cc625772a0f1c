"""The marks of the memo's sentences: corroborated, disputed, hedged; the legend; what is told of each note."""

from __future__ import annotations

import pytest
from lxml import html

from reporter.memo.html import render_html
from reporter.memo.markdown import render_markdown
from reporter.memo.page.marks import hedges
from reporter.prompting.templates import load_template
from reporter.types import Run
from tests.html_sample import QUOTES, sample_markdown, sample_run


@pytest.fixture(scope="module")
def page() -> html.HtmlElement:
    return html.document_fromstring(render_html(sample_markdown(), sample_run()))


def statement(page: html.HtmlElement, text: str) -> html.HtmlElement:
    return next(found for found in page.xpath("//span[@class='statement']") if flat(found).startswith(text))


def flat(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_a_sentence_holds_its_citations_its_remark_and_its_marks(page: html.HtmlElement) -> None:
    held = statement(page, "It ordered its mid-level managers")
    assert flat(held) == f"{QUOTES[3].quote}4 (according to the company's notice)"
    assert [part.tag for part in held] == ["sup", "em"]
    following = held.tail.strip() or held.getnext().text
    assert following.startswith("The trade body declined")


def test_a_sentence_that_several_sources_bear_out_says_how_many(page: html.HtmlElement) -> None:
    marks = statement(page, QUOTES[1].quote).findall("./span[@class='mark']")
    assert [mark.text for mark in marks] == ["2 sources"]
    assert not statement(page, QUOTES[0].quote).findall("./span[@class='mark']")


def test_a_disputed_sentence_leads_to_where_the_sources_disagree(page: html.HtmlElement) -> None:
    (mark,) = statement(page, QUOTES[8].quote).findall("./a[@class='mark']")
    told = page.get_element_by_id(mark.get("href")[1:])
    assert "another source says 9%" in told.text_content()
    assert [page.get_element_by_id(link.get("href")[1:]).text_content() for link in told.iterfind(".//a")] == [
        QUOTES[7].quote,
        QUOTES[8].quote,
    ]


def test_a_conflict_that_the_memo_tells_is_not_told_twice_nor_marked_in_its_place() -> None:
    run = sample_run()
    page = html.document_fromstring(render_html(render_markdown(run, load_template("briefing")), run))
    assert not page.xpath("//section[@class='conflicts']")
    (told,) = page.xpath("//*[starts-with(@id, 'conflict-')]")
    assert told.getparent().getparent().tag == "article"
    assert not told.xpath(".//*[@class='mark']")


def test_hedging_words_are_set_off_where_they_stand(page: html.HtmlElement) -> None:
    held = statement(page, "Analysts expect")
    assert [word.text for word in held.iterfind("./span[@class='hedge']")] == ["expect", "may"]
    assert held.text_content().startswith(QUOTES[5].quote)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Prices could rise, perhaps sharply.", ["could", "perhaps"]),
        ("会议可能在六月召开，产量预计上升。", ["可能", "预计"]),
        ("The board met in May.", []),
        ("They thought of the risk and should act.", []),
        ("<b>Likely & possible</b>", ["Likely", "possible"]),
    ],
)
def test_hedges_are_words_of_doubt_not_of_stakes_or_duty(text: str, words: list[str]) -> None:
    assert [text[start:end] for start, end in hedges(text)] == words


def test_the_legend_explains_the_marks_that_occur_and_no_others(page: html.HtmlElement) -> None:
    legend = [term.text_content() for term in page.xpath("//aside[@class='rail']//dt")]
    assert legend == [
        "1",
        "(our judgment)",
        "(according to …)",
        "(not checked)",
        "2 sources",
        "disputed",
        "may",
        "no mark",
    ]
    plain = html.document_fromstring(render_html("# T\n\nText.\n", sample_run()))
    assert [term.text_content() for term in plain.xpath("//aside[@class='rail']//dt")] == ["1", "no mark"]


def test_contents_lead_to_every_part(page: html.HtmlElement) -> None:
    links = page.xpath("//nav//a")
    assert [link.text for link in links][:2] == ["Highlights", "What happened"]
    assert [link.text for link in links][-3:] == ["Notes", "What was read, and used", "What did not make it"]
    for link in links:
        page.get_element_by_id(link.get("href")[1:])


def test_a_source_that_the_memo_heads_a_part_with_leads_to_what_was_used_of_it() -> None:
    run = sample_run()
    page = html.document_fromstring(render_html(render_markdown(run, load_template("briefing")), run))
    links = page.xpath("//article//h3/a[@class='to-source']/@href")
    assert links == ["#source-d1", "#source-d2", "#source-d3", "#source-d4"]


def test_a_note_tells_whose_word_it_is_and_what_kind_of_source(page: html.HtmlElement) -> None:
    note = page.get_element_by_id("fn:6")
    assert note.findtext("p[@class='standing']") == "Trade Desk Weekly quotes analysts · news, second-hand"
    assert page.get_element_by_id("fn:9").find("p[@class='standing']") is None


def test_a_sentence_kept_in_its_own_language_says_which() -> None:
    run = sample_run()
    text = f"# T\n\n{QUOTES[2].quote}[^1]\n\n[^1]: x\n"
    page = html.document_fromstring(render_html(text, run))
    assert statement(page, "会议").get("lang") == "zh"
    chinese = run.model_copy(update={"memo": run.memo.model_copy(update={"language": "zh"})})
    page = html.document_fromstring(render_html(text, chinese))
    assert statement(page, "会议").get("lang") is None
    assert page.find(".//article").get("lang") == "zh"


def test_markup_in_a_statement_of_a_run_stays_text() -> None:
    hostile = "Prices <b>may</b> rise & fall."
    run = sample_run()
    first = run.claims[0].model_copy(update={"statement": hostile})
    run = Run.model_validate(run.model_copy(update={"claims": (first, *run.claims[1:])}).model_dump())
    page = html.document_fromstring(
        render_html("# T\n\nPrices &lt;b&gt;may&lt;/b&gt; rise &amp; fall.[^1]\n\n[^1]: x\n", run)
    )
    held = statement(page, "Prices")
    assert held.text_content() == f"{hostile}1"
    assert not held.findall(".//b")
