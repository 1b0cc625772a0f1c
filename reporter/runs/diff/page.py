"""The changes between two runs as one self-contained HTML page."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from markupsafe import Markup, escape

from reporter.runs.diff.grouping import outline, told_cause, told_kinds
from reporter.runs.diff.markdown import origin
from reporter.runs.page import render_page
from reporter.types import Change, Diff

# An ideograph, a figure, a word, white space, or a sign.
_PIECES = re.compile(r"[一-鿿]|\d+(?:[.,]\d+)*|[^\W\d一-鿿]+|\s+|[^\w\s]")


def diff_html(diff: Diff) -> str:
    """Both sides of every change beside each other, what differs in them marked."""
    return render_page(
        "reporter.runs.diff",
        outline=outline(diff),
        sides=marked,
        kinds=told_kinds,
        cause=told_cause,
        origin=origin,
    )


def marked(change: Change) -> tuple[Markup, Markup]:
    """The earlier text with what is gone in ``<del>``, the later one with what is put in ``<ins>``."""
    if change.old is None or change.new is None:
        texts = (side.text if side else "" for side in (change.old, change.new))
        before, after = map(escape, texts)
        return before, after
    old, new = _PIECES.findall(change.old.text), _PIECES.findall(change.new.text)
    before, after = Markup(), Markup()
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, put = "".join(old[i1:i2]), "".join(new[j1:j2])
        if tag == "equal":
            before, after = before + gone, after + put
        else:
            before += Markup("<del>{}</del>").format(gone) if gone else ""
            after += Markup("<ins>{}</ins>").format(put) if put else ""
    return before, after
