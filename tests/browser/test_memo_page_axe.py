"""memo.html before axe-core: no violation in any state, light and dark, wide and on a phone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Open = Callable[..., Any]

STATES: dict[str, Callable[[Any], None]] = {
    "at rest": lambda _: None,
    "card": lambda page: page.locator(".body a.cite").first.hover(),
    "panel": lambda page: page.locator(".body a.cite").nth(8).click(),
    "unfolded": lambda page: page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)"),
}


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1280, "dark")])  # no rule looks at both
def test_axe_finds_nothing(open_memo: Open, width: int, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    # The page's policy forbids the script that axe is.
    page = open_memo(width, 760, color_scheme=scheme, bypass_csp=True)
    for state, reach in STATES.items():
        reach(page)
        found = axe.run(page).response["violations"]
        assert not found, (state, [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in found])
        page.keyboard.press("Escape")
