"""A diff as Markdown and as a page: both sides, the difference, the cause, nothing that could run."""

import html
import re
from pathlib import Path

import pytest

from reporter import brief
from reporter.runs.diff import diff, diff_html, diff_markdown
from reporter.types import Diff
from tests.memo.edits import GLASS

UNCLAIMED = "\nNote: the fourth furnace may reopen in 2027.\n"
"""Where a document tells of itself no claim is made."""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Diff:
    path = tmp_path_factory.mktemp("sources") / "note.txt"
    before = GLASS + UNCLAIMED
    path.write_text(before, encoding="utf-8")
    old = brief([path])
    new = before.replace("12,000 tons", "21,000 tons").replace("Two dealers said", "Two <b>dealers</b> said")
    path.write_text(new.replace("may reopen", "will reopen"), encoding="utf-8")
    return diff(old, brief([path]))


def test_markdown_quotes_both_sides_and_names_the_cause(found: Diff) -> None:
    text = diff_markdown(found)
    part = text.partition("### Renumbered\n\n")[2].partition("\n\n")[0].splitlines()
    assert part[0] == "- **renumbered**: number: 12,000 tons → 21,000 tons"
    assert part[1].startswith("    - before: “The furnace makes 12,000 tons of window glass a year.” (c")
    assert part[2].startswith("    - now: “The furnace makes 21,000 tons of window glass a year.” (c")
    assert part[3].startswith("    - because: source changed: ")
    assert "## The sources, where no claim tells of it\n\n### Strengthened" in text
    assert "<b>" not in text


def test_the_page_marks_what_differs(found: Diff) -> None:
    page = diff_html(found)
    assert "makes <del>12,000</del> tons" in page
    assert "makes <ins>21,000</ins> tons" in page
    assert "<b>" not in page
    assert "&lt;b&gt;" in re.sub(r"</?(?:ins|del)>", "", page)


def test_the_page_needs_nothing_from_outside(found: Diff) -> None:
    page = diff_html(found)
    assert "<script" not in page
    assert not re.search(r"(?:src|href)=", page)
    assert "default-src 'none'; style-src 'sha256-" in html.unescape(page)


def test_nothing_changed_is_said(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text(GLASS, encoding="utf-8")
    run = brief([path])
    same = diff(run, run)
    assert diff_markdown(same).endswith("- nothing changed\n")
    assert "nothing changed" in diff_html(same)
