"""memo.html without a browser: what it links, what it marks, what it lets through."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

import pytest
from lxml import html

from reporter.memo.html import render_html
from reporter.memo.markdown import render_markdown
from reporter.memo.page.body import read_body
from reporter.memo.page.passages import Marked, anchor, passages
from reporter.prompting.templates import load_template
from reporter.types import Block, Document, Span
from tests.html_sample import DOCUMENTS, HOSTILE, QUOTES, footnote, sample_markdown, sample_run


@pytest.fixture(scope="module")
def text() -> str:
    return render_html(sample_markdown(), sample_run())


@pytest.fixture(scope="module")
def page(text: str) -> html.HtmlElement:
    return html.document_fromstring(text)


def marked(page: html.HtmlElement, name: str) -> str:
    """The text of all marks of one span."""
    marks = page.xpath("//mark[@id=$name or @data-of=$name]", name=name)
    return "".join(mark.text_content() for mark in marks)


def test_every_citation_leads_to_a_note_and_to_a_mark_that_holds_the_quote(page: html.HtmlElement) -> None:
    cites = page.xpath("//a[@class='cite']")
    assert len(cites) == 20
    for cite in cites:
        note = page.get_element_by_id(cite.get("href")[1:])
        quote = QUOTES[int(cite.text) - 1]
        assert note.find(".//q").text_content() == quote.quote
        assert note.find(".//a[@class='passage']").get("href") == f"#{cite.get('data-passage')}"
        assert "".join(marked(page, cite.get("data-passage")).split()) == "".join(quote.quote.split())


@pytest.mark.parametrize("template", ["briefing", "bluf"])
def test_the_citations_of_built_in_templates_all_resolve(template: str) -> None:
    run = sample_run()
    page = html.document_fromstring(render_html(render_markdown(run, load_template(template)), run))
    cites = page.xpath("//a[@class='cite']")
    assert len(cites) == 7
    for cite in cites:
        quote = page.get_element_by_id(cite.get("href")[1:]).find(".//q").text_content()
        assert "".join(marked(page, cite.get("data-passage")).split()) == "".join(quote.split())


def test_a_note_names_its_source_and_leads_back_to_every_place_that_cites_it(page: html.HtmlElement) -> None:
    note = page.get_element_by_id("fn:9")
    assert note.find("p[@class='origin']").text_content() == "Market note, second quarter, 2025, p. 2"
    back = page.get_element_by_id("fn:2").findall(".//a[@class='back']")
    assert len(back) == 3
    assert all(page.get_element_by_id(link.get("href")[1:]).tag == "sup" for link in back)


def test_ids_are_unique_and_every_fragment_has_its_target(page: html.HtmlElement) -> None:
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in page.xpath("//@href") if href.startswith("#")} <= set(ids)
    assert set(page.xpath("//@aria-labelledby")) <= set(ids)


def test_each_source_is_there_once_letter_by_letter(text: str) -> None:
    page = html.document_fromstring(text)
    for source in DOCUMENTS:
        (shown,) = page.xpath("//div[@id=$name]", name=f"text-{source.id}")
        for number in shown.xpath(".//p[@class='page-number']"):
            number.drop_tree()
        assert "".join(shown.text_content().split()) == "".join(source.text.split())


def test_nothing_outside_the_page_is_referenced(text: str, page: html.HtmlElement) -> None:
    assert not page.xpath("//link | //img | //iframe | //object | //embed | //base | //form | //@src")
    assert not page.xpath("//@style | //@*[starts-with(name(), 'on')]")
    schemes = {re.match(r"#|\w+:", href)[0] for href in page.xpath("//@href")}
    assert schemes == {"#", "https:"}
    assert "url(" not in text
    assert "@import" not in text


def test_the_policy_admits_our_style_and_script_and_nothing_else(page: html.HtmlElement) -> None:
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules.pop("default-src") == "'none'"
    for tag, rule in ("style", "style-src"), ("script", "script-src"):
        (element,) = page.findall(f".//{tag}")
        digest = b64encode(sha256(element.text.encode()).digest()).decode()
        assert rules.pop(rule) == f"'sha256-{digest}'"
    assert set(rules.values()) == {"'none'"}


def test_hostile_text_comes_out_as_text(page: html.HtmlElement) -> None:
    assert len(page.findall(".//script")) == 1
    assert "owned" not in page.find(".//script").text
    assert page.findtext(".//title") == "Rare earths: the squeeze goes on"
    shown = page.get_element_by_id("source-d4").text_content()
    assert HOSTILE in shown
    assert HOSTILE in page.get_element_by_id("fn:10").text_content()
    assert HOSTILE in page.xpath("//section[@class='ledger']")[0].text_content()
    assert not page.xpath("//a[starts-with(@href, 'javascript')]")
    assert page.get_element_by_id("text-d4").get("lang") is None


def test_a_hostile_title_stays_a_title() -> None:
    run = sample_run()
    run = run.model_copy(update={"memo": run.memo.model_copy(update={"title": HOSTILE, "audience": HOSTILE})})
    page = html.document_fromstring(render_html("no heading\n", run))
    assert page.findtext(".//title") == page.findtext(".//h1") == HOSTILE
    assert HOSTILE in page.xpath("string(//p[@class='byline'])")


def test_cleaning_keeps_what_footnotes_need_and_nothing_scriptable(page: html.HtmlElement) -> None:
    body = page.xpath("//article")[0]
    assert body.xpath("//sup/@id")[0] == "fnref:1"
    assert [link.get("href") for link in body.xpath(".//p/a")] == ["https://example.org/magnets", None, None]
    assert body.findtext(".//b") == "bold"
    assert not body.xpath(".//script | .//img | .//b/@*")


def test_marks_of_ours_are_set_apart(page: html.HtmlElement) -> None:
    remarks = [remark.text_content() for remark in page.xpath("//article//em[@class='remark']")]
    assert "(our judgment)" in remarks
    assert "(according to the company's notice)" in remarks


def test_the_masthead_says_what_held(page: html.HtmlElement) -> None:
    facts = [fact.text for fact in page.xpath("//p[@class='facts']/span")]
    assert facts == [
        "4 of 5 statements supported",
        "1 not checked",
        "3 refused",
        "4 sources",
        "engine extractive",
    ]
    assert page.findtext(".//p[@class='byline']") == "For U.S. stakeholders, 2025-06-16"


def test_title_and_byline_move_from_the_body_into_the_masthead() -> None:
    body = read_body("---\na: 1\n---\n# Title *here*\n\n*For all, today*\n\nText.\n", sample_run())
    assert (body.title, body.byline) == ("Title here", "For all, today")
    assert body.html.strip() == "<p>Text.</p>"


def test_a_partial_memo_says_so() -> None:
    run = sample_run().model_copy(update={"status": "interrupted"})
    assert "<span>partial: the run was interrupted</span>" in render_html("# T\n", run)


def test_the_ledger_gives_every_reason(page: html.HtmlElement) -> None:
    ledger = page.xpath("//section[@class='ledger']")[0].text_content()
    for reason in ("the source says may, not will", "opens with a pronoun", "there is no text in it"):
        assert reason in ledger


def test_languages_and_blocks_are_marked(page: html.HtmlElement) -> None:
    assert page.get("lang") == "en"
    assert page.get_element_by_id("fn:3").find(".//q").get("lang") == "zh"
    source = page.get_element_by_id("text-d1")
    assert [heading.text for heading in source.findall(".//h4")][1:] == ["What buyers expect"]
    assert source.xpath(".//p[@class='boilerplate']")[-1].text == "Leave a Reply"
    assert page.xpath("//div[@id='text-d3']//p[@class='page-number']/text()") == ["p. 1", "p. 2"]


def test_a_quote_no_source_holds_keeps_its_note_but_gets_no_passage() -> None:
    wrong = footnote(1, QUOTES[0].model_copy(update={"quote": "Something nobody wrote."}))
    page = html.document_fromstring(render_html(f"Text.[^1]\n\n{wrong}\n", sample_run()))
    assert "Something nobody wrote." in page.get_element_by_id("fn:1").text_content()
    assert not page.xpath("//section[@class='notes']//a[@class='passage'] | //mark[@class='used']")


def test_control_characters_of_a_source_do_not_hide_its_passage() -> None:
    text = "A soft\x02 hyphen,\x0ca\u00ad form feed\x00 and a\u200b hard-\nwrapped line.\x07"
    source = Document(id="d1", uri="x.pdf", title="X\x0b", sha256="0", text=text)
    quote = source.cite(Span(start=0, end=len(text)))
    note = f'[^1]: "{" ".join(quote.quote.split())}" — X (chars {quote.start}–{quote.end})'
    run = sample_run().model_copy(update={"documents": (source,), "claims": (), "conflicts": ()})
    page = html.document_fromstring(render_html(f"Text.[^1]\n\n{note}\n", run))
    assert page.xpath("//a[@class='cite']/@data-passage") == [f"d1-0-{len(text)}"]


def test_copies_of_one_text_are_told_apart_by_title() -> None:
    copy = DOCUMENTS[0].model_copy(update={"id": "d9", "title": "Another title"})
    run = sample_run().model_copy(update={"documents": (copy, DOCUMENTS[0])})
    (note,) = read_body(f"Text.[^1]\n\n{footnote(1, QUOTES[0])}\n", run).notes
    assert note.evidence == QUOTES[0]


@pytest.mark.parametrize(
    "spans",
    [
        [(0, 5)],
        [(0, 9), (3, 6)],
        [(0, 6), (3, 9)],
        [(0, 6), (3, 9), (5, 20)],
        [(2, 5), (2, 8), (2, 8)],
        [(4, 24)],
        [(0, 30), (1, 2), (29, 30)],
    ],
)
@pytest.mark.parametrize("blocks", [[], [(0, 10), (12, 30)], [(3, 8), (8, 20)]])
def test_spans_that_nest_cross_or_run_over_blocks(spans: list[tuple[int, int]], blocks: list[tuple[int, int]]) -> None:
    text = "abc<&>defghijkl\n\nmnopqrstuvwxyz"
    document = Document(
        id="d1",
        uri="x",
        title="X",
        sha256="0",
        text=text,
        blocks=tuple(Block(start=start, end=end) for start, end in blocks),
    )
    cited = [document.cite(Span(start=start, end=end)) for start, end in spans]
    parts = passages(document, map(Marked, cited))
    shown = html.fragment_fromstring("".join(part.html for part in parts), "div")
    assert "".join(shown.text_content().split()) == "".join(text.split())
    for evidence in cited:
        assert len(shown.xpath("//mark[@id=$name]", name=anchor(evidence))) == 1
        assert "".join(marked(shown, anchor(evidence)).split()) == "".join(evidence.quote.split())
