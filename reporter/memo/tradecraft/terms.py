"""Words that only the reader of a whole document knows: its abbreviations and the terms it defines.

Abbreviations are found as in Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in
biomedical text" (Pacific Symposium on Biocomputing, 2003): a short form in brackets, matched backwards, letter by
letter, with the words before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

_SHORT = re.compile(r"\((?:the )?[“\"]?(?P<short>[A-Z][A-Za-z&-]{1,9})[”\"]?\)")
_TOGETHER = re.compile(
    r"\((?:[“\"][^”\"]+[”\"],? and )?(?:together|collectively|jointly),? (?:the )?[“\"](?P<term>[A-Z][a-z]+)[”\"]\)"
)
_SIDES = re.compile(r"((?:[^.;:]|\.(?!\s)){5,240}?)\s*$")
_BEFORE_SIDES = re.compile(r"^\W*(?:Whereas,? |(?:by and )?between )*", re.IGNORECASE)
_BRACKETED = re.compile(r"\s*\([^)]*\)")
_CLAUSE = re.compile(r"[^,.;:()“”\"]*$")
_LONGEST = 140  # code points of a meaning: what is longer explains nothing


def terms_of(text: str) -> dict[str, str]:
    """The abbreviations and terms that a document defines, with what they stand for."""
    return dict(_defined(text))


def unexplained(text: str, terms: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Those of a document's terms that a text uses without saying what they stand for, as it writes them."""
    folded = text.casefold()
    for term, meaning in terms.items():
        if (found := re.search(rf"(?<![\w(“\"]){re.escape(term)}s?(?!\w)", text)) and meaning.casefold() not in folded:
            yield found[0], meaning


def _defined(text: str) -> Iterator[tuple[str, str]]:
    for match in _SHORT.finditer(text):
        short = match["short"].removesuffix("s")
        if sum(map(str.isupper, short)) < 2:
            continue
        clause = _CLAUSE.search(text, max(0, match.start() - 200), match.start())
        if clause and (meaning := _long_form(short, clause[0].rstrip())):
            yield short, meaning
    for match in _TOGETHER.finditer(text):
        sides = _SIDES.search(text, max(0, match.start() - 250), match.start())
        meaning = " ".join(_BRACKETED.sub("", _BEFORE_SIDES.sub("", sides[1])).split()) if sides else ""
        if sides and len(meaning) <= _LONGEST:
            yield match["term"].removesuffix("s"), meaning


def _long_form(short: str, before: str) -> str | None:
    """The words before a short form that it stands for; None where its letters are not theirs."""
    words = before.split()[-min(len(short) + 5, 2 * len(short)) :]
    long = " ".join(words)
    at = len(long)
    for place, letter in enumerate(reversed(short)):
        if not letter.isalnum():
            continue
        first = place == len(short) - 1
        at -= 1
        while at >= 0 and not (long[at].lower() == letter.lower() and not (first and at and long[at - 1].isalnum())):
            at -= 1
        if at < 0:
            return None
    found = long[at:]
    return found if len(short) < len(found) <= _LONGEST and short not in found.split() else None
