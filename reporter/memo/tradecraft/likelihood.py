"""Words of likelihood, on the one scale of ICD 203, in its two rows.

Intelligence Community Directive 203, "Analytic Standards" (2 January 2015), section 6.e.(2)(a): a product uses
the terms of one row and does not mix them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Degree:
    """A step of the scale: its word in either row, and its range in percent."""

    words: tuple[str, str]
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Likelihood:
    """A word of likelihood in a text: its degree, and in which row (0 or 1) it stands."""

    text: str
    degree: Degree
    row: int


SCALE = (
    Degree(("almost no chance", "remote"), 1, 5),
    Degree(("very unlikely", "highly improbable"), 5, 20),
    Degree(("unlikely", "improbable"), 20, 45),
    Degree(("roughly even chance", "roughly even odds"), 45, 55),
    Degree(("likely", "probable"), 55, 80),
    Degree(("very likely", "highly probable"), 80, 95),
    Degree(("almost certain", "nearly certain"), 95, 99),
)
# How each word is written in a sentence, in the order of the scale; "probable cause" states no likelihood.
_WRITTEN = (
    (r"almost no chance", r"remote (?:chance|possibility|likelihood)|(?:is|are|remains?) remote"),
    (r"very unlikely", r"highly improbabl[ey]"),
    (r"unlikely", r"improbabl[ey]"),
    (r"(?:a )?roughly even chance", r"roughly even odds"),
    (r"likely", r"probably|probable(?! cause)"),
    (r"very likely", r"highly probabl[ey]"),
    (r"almost certain(?:ly)?", r"nearly certain(?:ly)?"),
)
_FORMS = sorted(
    ((form, degree, row) for degree, forms in zip(SCALE, _WRITTEN, strict=True) for row, form in enumerate(forms)),
    key=lambda entry: -len(entry[0]),
)
_TERM = re.compile("|".join(rf"(?P<t{i}>\b(?:{form})\b)" for i, (form, _, _) in enumerate(_FORMS)), re.IGNORECASE)
#: Likelihood in words that no step of the scale has.
_OFF = re.compile(
    r"\b(?:(?:a |the )?(?:good|fair|real|serious|distinct|strong|slim|outside|decent|better than even) "
    r"(?:chance|possibility|probability|prospect|odds)|odds are|chances are|doubtless|undoubtedly|without (?:a )?doubt"
    r"|in all likelihood|bound to|sure to|no chance|quite (?:likely|possible)|rather (?:likely|unlikely)"
    r"|more likely than not|\d+(?:\.\d+)?\s?(?:%|percent) (?:chance|probability|likely))\b",
    re.IGNORECASE,
)
FIRM = (SCALE[0], SCALE[1], SCALE[5], SCALE[6])
"""The steps that are said with confidence: nearly never, nearly always."""


def likelihoods(text: str) -> Iterator[Likelihood]:
    """The words of the scale in a text, in order; a longer one ("very likely") is not also the shorter."""
    for match in _TERM.finditer(text):
        _, degree, row = _FORMS[int((match.lastgroup or "t0")[1:])]
        yield Likelihood(match[0], degree, row)


def off_the_scale(text: str) -> tuple[str, ...]:
    """Words of likelihood in a text that are not the scale's."""
    return tuple(match[0] for match in _OFF.finditer(text))
