"""The imprint: who issued a document and when, where it says so on the page and not in a field for it.

By its public address; by a line that is not running text and names the body ("U.S. Geological Survey, Mineral
Commodity Summaries"); by "Publication Date:"; by the formula with which a Chinese law tells of its adoption.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from urllib.parse import urlsplit

from reporter.documents.content import Metadata, collapse
from reporter.documents.metadata import iso_date
from reporter.types import Block

_OPENING, _FURNITURE = 30, 160  # blocks in which a document says what it is; code points of a line that may name a body

#: Public bodies, by where they publish: host, and the path where a host serves several.
_ADDRESSES = tuple(
    (re.compile(rf"(?:^|\.){pattern}"), name)
    for pattern, name in (
        (r"whitehouse\.gov|(?:[a-z]+)?whitehouse\.archives\.gov", "The White House"),
        (r"crsreports\.congress\.gov|congress\.gov/crs-product", "Congressional Research Service"),
        (r"usgs\.gov", "U.S. Geological Survey"),
        (r"gao\.gov", "U.S. Government Accountability Office"),
        (r"cbo\.gov", "Congressional Budget Office"),
        (r"federalregister\.gov", "Federal Register"),
        (r"eia\.gov", "U.S. Energy Information Administration"),
        (r"energy\.gov", "U.S. Department of Energy"),
        (r"commerce\.gov", "U.S. Department of Commerce"),
        (r"state\.gov", "U.S. Department of State"),
        (r"treasury\.gov", "U.S. Department of the Treasury"),
        (r"ustr\.gov", "Office of the U.S. Trade Representative"),
        (r"iea\.org", "International Energy Agency"),
    )
)
#: Names that a page's own lines, not its running text, put to what the body issued.
_BODIES = re.compile(
    r"\b(?:U\.S\. Geological Survey|Congressional Research Service|Congressional Budget Office"
    r"|(?:U\.S\. )?Government Accountability Office|U\.S\. Energy Information Administration"
    r"|International Energy Agency|(?P<crs>CRS (?:PRODUCT|Product|REPORT|Report|In Focus|Insight)))\b"
)
_ISSUED = re.compile(
    r"\b(?:Publication Date|Date of publication|Published|Issued|Released)\s*:?\s*[|:]\s*(?P<date>[^|]{6,40})", re.I
)
_SLASHED = re.compile(r"(?<!\d)(\d\d?)/(\d\d?)/((?:19|20)\d\d)(?!\d)")
_ADOPTED = re.compile(r"通过|修正|修订|公布")
_LEGISLATURE = re.compile(r"全国人民代表大会(?:常务委员会)?(?=\s*第)")


def imprint_of(text: str, blocks: Sequence[Block], address: str) -> Metadata:
    """Publisher and date that the page gives; ``address`` is where the document is on the web, if it is known."""
    lines = [(block, collapse(text[block.start : block.end])) for block in blocks]
    opening = [line for _, line in lines[: _OPENING + 1]]
    # Two at a time: a reader may have broken the formula in two.
    pairs = ((line, f"{line} {after}") for line, after in pairwise(opening))
    adopted = [pair for line, pair in pairs if _ADOPTED.search(pair) and iso_date(line)]
    publisher = at_address(address) or _named(lines) or _legislature(adopted)
    return Metadata(publisher=publisher, published=_issued(opening) or _adopted(adopted))


def at_address(address: str) -> str | None:
    """The public body that publishes at an address."""
    parts = urlsplit(address)
    place = f"{parts.hostname or ''}{parts.path}"
    return next((name for pattern, name in _ADDRESSES if pattern.search(place)), None)


def _named(lines: Sequence[tuple[Block, str]]) -> str | None:
    """The body that headings and page furniture name."""
    for block, line in lines:
        if block.kind in {"heading", "boilerplate"} and len(line) <= _FURNITURE and (match := _BODIES.search(line)):
            return "Congressional Research Service" if match["crs"] else match[0]
    return None


def _issued(lines: Sequence[str]) -> str | None:
    """The date behind "Publication Date:"."""
    for line in lines:
        if (":" in line or "|" in line) and (match := _ISSUED.search(line)):
            if iso := iso_date(match["date"]):
                return iso
            if slashed := _SLASHED.search(match["date"]):
                return _slashed(slashed, lines)
    return None


def _slashed(match: re.Match[str], lines: Sequence[str]) -> str | None:
    """04/23/2026 can only be one day; of 04/09/2026 the one that the page also gives in words."""
    days = list(_readings(*map(int, match.groups())))
    if len(days) == 1:
        return days[0]
    in_words = {iso_date(line) for line in lines}
    return next((day for day in days if day in in_words), None)


def _readings(first: int, second: int, year: int) -> Iterator[str]:
    for month, day in dict.fromkeys(((first, second), (second, first))):
        try:
            yield date(year, month, day).isoformat()
        except ValueError:  # there is no month 23
            continue


def _adopted(lines: Sequence[str]) -> str | None:
    """A law is as of its last amendment."""
    return max(filter(None, map(iso_date, lines)), default=None)


def _legislature(lines: Sequence[str]) -> str | None:
    return next((match[0] for line in reversed(lines) if (match := _LEGISLATURE.search(line))), None)
