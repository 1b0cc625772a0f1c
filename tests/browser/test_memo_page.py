"""memo.html in a browser: citations, the source panel, keyboard, narrow, dark, without scripts, on paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reporter.memo.html import render_html
from reporter.types import Document
from tests.html_sample import DOCUMENTS, QUOTES, sample_run

Open = Callable[..., Any]

IN_VIEW = """(mark, frame) => {
  const inner = mark.getBoundingClientRect();
  const outer = frame ? document.querySelector(frame).getBoundingClientRect()
                      : {top: 0, bottom: innerHeight};
  return inner.top >= outer.top && inner.bottom <= outer.bottom + 1;
}"""


def test_hovering_a_citation_shows_the_quote_and_its_source(open_memo: Open) -> None:
    page = open_memo()
    card = page.locator("#card")
    assert card.is_hidden()
    page.locator("a.cite").first.hover()
    assert QUOTES[0].quote in card.inner_text()
    assert "Trade Desk Weekly, 2025-06-14" in card.inner_text()
    card.hover()
    page.wait_for_timeout(250)
    assert card.is_visible()
    page.mouse.move(5, 5)
    card.wait_for(state="hidden")


def test_focus_shows_the_quote_and_escape_hides_it(open_memo: Open) -> None:
    page = open_memo()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert QUOTES[0].quote in page.locator("#card").inner_text()
    assert page.evaluate("document.activeElement.getAttribute('aria-describedby')") == "card"
    page.keyboard.press("Escape")
    assert page.locator("#card").is_hidden()


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (360, 740)])
def test_a_click_opens_the_source_at_the_sentence_and_escape_returns(open_memo: Open, width: int, height: int) -> None:
    page = open_memo(width, height)
    cite = page.locator("a.cite", has_text="7").first
    cite.click()
    current = page.locator("#panel mark.current")
    assert current.inner_text() == QUOTES[6].quote
    assert current.evaluate(IN_VIEW, "#panel > .reader")
    assert page.locator("#panel-title").inner_text() == "Magnet makers brace for another tight year"
    panel, at = page.locator("#panel").bounding_box(), cite.bounding_box()
    beside = at["x"] + at["width"] <= panel["x"]
    above = at["y"] >= 0 and at["y"] + at["height"] <= panel["y"]
    assert beside or above
    page.keyboard.press("Escape")
    assert page.locator("#panel").is_hidden()
    assert cite.evaluate("link => link === document.activeElement")


def test_the_panel_works_by_keyboard_alone(open_memo: Open) -> None:
    page = open_memo()
    page.locator("a.cite").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("#panel mark.current").inner_text() == QUOTES[0].quote
    assert page.evaluate("document.activeElement.textContent") == QUOTES[0].quote
    assert "Citation 1 of 20" in page.locator("#panel").inner_text()
    assert page.locator("#panel .previous").is_disabled()
    page.locator("#panel .next").press("Enter")
    assert page.locator("#panel mark.current").inner_text() == QUOTES[1].quote
    page.keyboard.press("ArrowRight")
    assert page.locator("#panel mark.current").inner_text() == QUOTES[2].quote  # in another source
    assert page.locator("#panel-title").inner_text() == DOCUMENTS[1].title
    page.keyboard.press("ArrowLeft")
    page.locator("#panel .close").press("Enter")
    assert page.locator("a.cite").nth(1).evaluate("link => link === document.activeElement")


def test_a_span_that_crosses_another_is_highlighted_whole(open_memo: Open) -> None:
    page = open_memo()
    page.locator("a.cite", has_text="11").click()
    shown = page.locator("#panel mark.current").all_inner_texts()
    assert "".join("".join(shown).split()) == "".join(QUOTES[10].quote.split())


@pytest.mark.parametrize("width", [320, 360, 768, 1600])
def test_no_width_scrolls_sideways(open_memo: Open, width: int) -> None:
    page = open_memo(width)
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.locator(".body a.cite").first.click()
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_has_contrast_in_light_and_dark(open_memo: Open, scheme: str) -> None:
    page = open_memo(color_scheme=scheme)
    page.locator("a.cite").nth(5).click()
    colours = page.evaluate(
        """() => {
          const of = (selector, ground) => {
            const at = (name, property) => getComputedStyle(document.querySelector(name))[property];
            return [at(selector, "color"), at(ground, "backgroundColor")];
          };
          return [of(".body p", "body"), of(".facts", "body"), of(".body p a.cite", ".body p a.cite"),
                  of("#panel .origin", "#panel"), of("#panel mark", "#panel mark:not(.current)"),
                  of("#panel mark.current", "#panel mark.current"), of(".verdict", "body")];
        }"""
    )
    for ink, ground in colours:
        lighter, darker = sorted((luminance(ink), luminance(ground)), reverse=True)
        assert (lighter + 0.05) / (darker + 0.05) >= 4.5, (ink, ground)
    assert (luminance(colours[0][1]) < 0.1) is (scheme == "dark")


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(part) / 255 for part in colour.partition("(")[2].rstrip(")").split(",")[:3]]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_without_scripts_links_lead_from_citation_to_note_to_passage(open_memo: Open) -> None:
    page = open_memo(java_script_enabled=False)
    page.locator("a.cite", has_text="7").click()
    note = page.locator("li:target")
    assert QUOTES[6].quote in note.inner_text()
    note.locator("a.passage").click()
    mark = page.locator("mark:target")
    assert mark.inner_text() == QUOTES[6].quote
    box = mark.bounding_box()
    assert 0 <= box["y"] <= 800 - box["height"]
    assert mark.bounding_box()["height"] > 0
    page.locator("#source-d1 .strip .refused").click()
    assert page.locator("mark:target").inner_text() == "Stocks at magnet makers cover about six weeks of demand."


def name_of(number: int) -> str:
    quote = QUOTES[number - 1]
    return f"{quote.document}-{quote.start}-{quote.end}"


def test_a_fragment_opens_the_panel_at_its_passage_also_when_only_it_changes(open_memo: Open, memo_url: str) -> None:
    page = open_memo()
    page.goto(f"{memo_url}#{name_of(7)}")
    current = page.locator("#panel mark.current")
    assert current.inner_text() == QUOTES[6].quote
    assert current.evaluate(IN_VIEW, "#panel > .reader")
    page.evaluate("name => { location.hash = name; }", name_of(9))
    page.wait_for_function("document.querySelector('#panel mark.current').textContent.includes('9%')")
    assert page.locator('a.cite[aria-expanded="true"]').first.evaluate(IN_VIEW, "")
    page.keyboard.press("Escape")
    assert page.locator("#panel").is_hidden()
    assert "#" not in page.url
    page.evaluate("name => { location.hash = name; }", name_of(9))
    page.locator("#panel").wait_for(state="visible")


def test_a_fragment_of_any_span_is_highlighted_whether_or_not_the_memo_cites_it(open_memo: Open) -> None:
    page = open_memo()
    words = "Background remark 40 on the market"
    start = DOCUMENTS[0].text.index(words)
    page.evaluate("name => { location.hash = name; }", f"d1-{start}-{start + len(words)}")
    page.locator("#panel").wait_for(state="visible")
    assert page.evaluate("[...CSS.highlights.get('passage')].map(String)") == [words]
    assert "Not cited in the memo" in page.locator("#panel").inner_text()
    page.locator("#panel .next").click()
    assert page.locator("#panel mark.current").inner_text() == QUOTES[6].quote
    for unknown in ("d9-1-2", "nothing", "d1-5", "%E0%A4%A"):
        page.evaluate("name => { location.hash = name; }", unknown)
    assert page.locator("#panel mark.current").inner_text() == QUOTES[6].quote


def test_offsets_count_characters_also_outside_the_basic_plane(browser: Any, tmp_path: Path) -> None:
    text = "𠀀𠀁 before. The part that counts. 𠀂 after."
    source = Document(id="d1", uri="x", title="X", sha256="0", text=text)
    run = sample_run().model_copy(update={"documents": (source,), "claims": (), "conflicts": ()})
    (tmp_path / "memo.html").write_text(render_html("# T\n", run), encoding="utf-8")
    start = text.index("The part")
    page = browser.new_page()
    page.goto(f"{(tmp_path / 'memo.html').as_uri()}#d1-{start}-{start + 21}")
    assert page.evaluate("[...CSS.highlights.get('passage')].map(String)") == ["The part that counts."]
    page.close()


def test_a_mark_of_a_strip_opens_its_passage_and_a_refused_draft_says_why(open_memo: Open) -> None:
    page = open_memo()
    page.locator("#source-d1 .strip .refused").click()
    panel = page.locator("#panel")
    assert panel.locator("mark.current").inner_text() == "Stocks at magnet makers cover about six weeks of demand."
    assert "number ten: the source says six" in panel.locator(".reason").inner_text()
    assert "Passage 9 of 10" in panel.inner_text()
    panel.locator(".map .used").first.click()
    assert panel.locator("mark.current").inner_text() == QUOTES[0].quote
    assert panel.locator(".reason").is_hidden()
    page.keyboard.press("Escape")
    page.locator("#source-d1 .coverage a").press("Enter")
    assert "Passage 1 of 10" in panel.inner_text()


def test_the_text_of_a_source_is_back_in_its_place_when_the_panel_closes(open_memo: Open) -> None:
    page = open_memo()
    page.locator("a.cite").first.click()
    assert page.locator("#source-d1 .text").count() == 0
    page.locator("a.cite", has_text="9").first.click()
    assert page.locator("#source-d1 .text").count() == 1
    page.keyboard.press("Escape")
    page.locator("#source-d3 .whole summary").click()
    assert page.locator("#source-d3 .text").is_visible()
    assert "270,000" in page.locator("#source-d3 .text").text_content()


def test_in_a_frame_the_focus_stays_where_it_is(browser: Any, memo_url: str, tmp_path: Path) -> None:
    outer = tmp_path / "outer.html"
    outer.write_text(f'<input id="chat"><iframe src="{memo_url}" width="800" height="600"></iframe>', encoding="utf-8")
    page = browser.new_page()
    page.goto(outer.as_uri())
    page.locator("#chat").focus()
    page.evaluate("address => { document.querySelector('iframe').src = address; }", f"{memo_url}#{name_of(7)}")
    frame = page.frame_locator("iframe")
    frame.locator("#panel mark.current").wait_for()
    assert frame.locator("#panel mark.current").inner_text() == QUOTES[6].quote
    assert page.evaluate("document.activeElement.id") == "chat"
    assert frame.locator("#source-d1 .origin a").get_attribute("target") == "_blank"
    page.close()


def test_on_paper_notes_addresses_and_coverage_are_printed_and_nothing_that_unfolds(open_memo: Open) -> None:
    page = open_memo()
    page.locator("a.cite").first.click()
    page.emulate_media(media="print")
    for shown in (".notes", ".notes .on-paper >> nth=0", ".rail dl", ".coverage >> nth=0"):
        assert page.locator(shown).is_visible(), shown
    for hidden in ("#panel", "#card", ".text", ".skip", ".rail nav", ".notes .passage"):
        assert not any(part.is_visible() for part in page.locator(hidden).all()), hidden


def test_hostile_text_does_nothing(open_memo: Open) -> None:
    page = open_memo()
    assert page.title() == "Rare earths: the squeeze goes on"
    page.locator("a.cite", has_text="10").click()
    assert page.locator("#panel mark.current").inner_text() == QUOTES[9].quote
    assert page.title() == "Rare earths: the squeeze goes on"


def test_pointing_at_a_citation_moves_nothing(open_memo: Open) -> None:
    page = open_memo(360)
    places = """() => [...document.querySelectorAll(".body a.cite")].map(link => {
      const { x, y, width, height } = link.getBoundingClientRect();
      return [x, y, width, height];
    })"""
    before = page.evaluate(places)
    page.locator(".body a.cite").first.hover()
    assert page.locator("#card").is_visible()
    assert page.evaluate(places) == before
