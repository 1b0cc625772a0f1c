"""memo.html in a browser: citations, the source panel, keyboard, narrow, dark, without scripts, on paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.html_sample import QUOTES

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
    assert current.evaluate(IN_VIEW, "#panel > .text")
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
    assert "Cited passage 1 of 8" in page.locator("#panel").inner_text()
    page.locator("#panel .next").press("Enter")
    assert page.locator("#panel mark.current").inner_text() == QUOTES[7].quote
    page.locator("#panel .close").press("Enter")
    assert page.locator("a.cite").first.evaluate("link => link === document.activeElement")


def test_a_span_that_crosses_another_is_highlighted_whole(open_memo: Open) -> None:
    page = open_memo()
    page.locator("a.cite", has_text="11").click()
    shown = page.locator("#panel mark.current").all_inner_texts()
    assert "".join("".join(shown).split()) == "".join(QUOTES[10].quote.split())


@pytest.mark.parametrize("width", [360, 768, 1600])
def test_no_width_scrolls_sideways(open_memo: Open, width: int) -> None:
    page = open_memo(width)
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.locator("a.cite").first.click()
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


def test_a_link_to_a_passage_unfolds_its_source(open_memo: Open) -> None:
    page = open_memo()
    mark = page.locator(f"[id='d1-{QUOTES[6].start}-{QUOTES[6].end}']")
    assert mark.is_hidden()
    page.evaluate("name => { location.hash = name; }", mark.get_attribute("id"))
    mark.wait_for(state="visible")
    assert mark.evaluate(IN_VIEW, "")


def test_on_paper_the_notes_are_printed_and_the_sources_are_not(open_memo: Open) -> None:
    page = open_memo()
    page.locator("a.cite").first.click()
    page.emulate_media(media="print")
    assert page.locator(".notes").is_visible()
    for hidden in ("#panel", "#card", ".sources", ".skip"):
        assert page.locator(hidden).is_hidden()


def test_hostile_text_does_nothing(open_memo: Open) -> None:
    page = open_memo()
    assert page.title() == "Rare earths: the squeeze goes on"
    page.locator("a.cite", has_text="10").click()
    assert page.locator("#panel mark.current").inner_text() == QUOTES[9].quote
    assert page.title() == "Rare earths: the squeeze goes on"
