"""The guard's reasons as those of a change: "number 21,000 t: the source says 12,000 t" is "12,000 t → 21,000 t"."""

from __future__ import annotations

import re

from reporter.grounding.checks.comparison import Difference

# What the guard says of the later sentence beside the earlier one; and, in the last column, the other way round.
_FORMS: tuple[tuple[re.Pattern[str], str, str], ...] = tuple(
    (re.compile(pattern), forth, back)
    for pattern, forth, back in (
        (
            r"(?P<what>number|date|name) (?P<a>.+): the source says (?P<b>.+?)(?: of this)?",
            r"\g<what>: \g<b> → \g<a>",
            r"\g<what>: \g<a> → \g<b>",
        ),
        (
            r"(?P<what>number|date|name) (?P<a>.+): not in the source passage",
            r"\g<what>: \g<a> added",
            r"\g<what>: \g<a> left out",
        ),
        (r"(?P<a>.+): not in the source passage", r"\g<a> added", r"\g<a> left out"),
        (
            r"number (?P<a>.+): the source gives it for (?P<b>.+), not for (?P<c>.+)",
            r"number: \g<a> is for \g<c>, not for \g<b>",
            r"number: \g<a> is for \g<b>, not for \g<c>",
        ),
        (
            r"attribution: the sentence says (?P<a>.+), the source says (?P<b>.+)",
            r"attribution: \g<b> → \g<a>",
            r"attribution: \g<a> → \g<b>",
        ),
        (
            r"attribution: the source does not attribute this to (?P<a>.+)",
            r"attribution: \g<a> added",
            r"attribution: \g<a> left out",
        ),
        (
            r"(?P<what>negation|duty): the sentence (?:says|has) (?P<a>“.+”), the source does not",
            r"\g<what>: \g<a> added",
            r"\g<what>: \g<a> left out",
        ),
        (
            r"(?P<what>negation): the source (?:says|has) (?P<a>“.+”), the sentence drops it",
            r"\g<what>: \g<a> left out",
            r"\g<what>: \g<a> added",
        ),
        (
            r"firmness: the source says (?P<a>“.+”), the sentence (?P<b>“.+”)",
            r"firmness: \g<a> → \g<b>",
            r"firmness: \g<b> → \g<a>",
        ),
        (
            r"firmness: the sentence says (?P<a>“.+”), the source (?P<b>“.+”)",
            r"firmness: \g<b> → \g<a>",
            r"firmness: \g<a> → \g<b>",
        ),
        (
            r"(?:firmness: )?the source says (?P<a>“.+”), the sentence .+",
            r"\g<a> left out",
            r"\g<a> added",
        ),
        (r"(?P<a>“[^”]+”): the source says (?P<b>“[^”]+”).*", r"\g<b> → \g<a>", r"\g<a> → \g<b>"),
        (r"(?P<a>“.+”): the source .*", r"\g<a> added", r"\g<a> left out"),
        (r"roles: the source says (?P<b>“.+”)", r"before: \g<b>", r"now: \g<b>"),
    )
)


def told(difference: Difference, *, forth: bool) -> str:
    """A difference as a change; ``forth``: the guard was shown the later sentence as the claim."""
    for pattern, later, earlier in _FORMS:
        match = pattern.fullmatch(difference.reason)
        if match:
            return match.expand(later if forth else earlier)
    names = ("before", "now") if forth else ("now", "before")
    return difference.reason.replace("the source", names[0]).replace("the sentence", names[1])
