"""What a PDF repeats on its pages: running headers and footers, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from reporter.documents.boilerplate import is_page_number
from reporter.documents.pdf_lines import Line

_NUMBER = re.compile(r"\d+|\b[ivxlc]+\b", re.IGNORECASE)
_OUTERMOST = 2
_LEAST_PAGES, _SHARE = 2, 0.4
_LONGEST = 120


def running_lines(pages: Sequence[Sequence[Line]]) -> frozenset[Line]:
    """The lines at the top and foot of pages that many pages share but for their numbers."""
    outer = [line for page in pages for line in _outer(page)]
    shared = Counter(form for page in pages for form in {_form(line) for line in _outer(page)})
    enough = max(_LEAST_PAGES, _SHARE * len(pages))
    return frozenset(line for line in outer if shared[_form(line)] >= enough or is_page_number(line.text))


def _outer(page: Sequence[Line]) -> list[Line]:
    """The lines that stand highest and lowest on a page."""
    ordered = sorted((line for line in page if len(line.text) <= _LONGEST), key=lambda line: -line.top)
    return ordered if len(ordered) <= 2 * _OUTERMOST else ordered[:_OUTERMOST] + ordered[-_OUTERMOST:]


def _form(line: Line) -> str:
    return _NUMBER.sub("#", line.text.lower())
