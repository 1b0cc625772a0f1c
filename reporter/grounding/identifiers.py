"""Names that hold numbers: Section 232, F-35, COVID-19, HTS 2805.30, 5G, 10-K, 9:30 a.m."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from reporter.grounding.units import CURRENCY_SIGNS, SCALES, SYMBOLS, alternatives


@dataclass(frozen=True, slots=True)
class Identifier:
    """An identifier as it stands; ``key`` is what two writings of it share (``F-35``, ``f 35``: ``f35``)."""

    text: str
    start: int
    end: int
    key: str


_LABEL = (
    r"(?:(?:Executive\s+Order|E\.?O\.|EO|Proclamation|Public\s+Law|Pub\.?\s+L\.|P\.L\.|H\.\s?R\.|Order|Resolution|"
    r"Sections?|Secs?\.|§§?|Titles?|Articles?|Art\.|Chapters?|Ch\.|Parts?|Paras?\.|Paragraphs?|Annex|Appendix|"
    r"Schedule|Rules?|Regulation|Directive|Form|Docket|HTSU?S?|HS|CAS|ISO|IEC|ECCN|DOI|Phase|Tier|Type|"
    r"Slide|Chart|Exhibit|Attachment|Class|Level|Stage|Category|Group|Grade|Version|Model|Figure|Fig\.|Table|Box|Page|pp?\.|Footnote|Note|"
    r"Flight|Route|Highway|Interstate|Line|Unit|Block|Pier|Room|Suite|Building|Fortune|Nasdaq|NASDAQ|CSI|"
    r"S&P|FTSE|Nikkei|DAX|CAC|Windows|Boeing|Airbus|Vol\.|Volume|Issue)"
    r"(?:\s+(?:codes?|subheadings?|headings?|no\.|No\.|number))?|[Nn]os?\.|№)"
)
# "232", "232(b)(1)", "144A", "2805.30.00", "117-58", "VII"; then ", 301 and 302" of "Sections …"
_NUMBER = (
    r"(?:[0-9][0-9A-Za-z]*(?:[-./:][0-9][0-9A-Za-z]*)*(?:\([0-9A-Za-z]{1,4}\))*"
    r"|(?:I[IVX]{1,4}|[VX][IVX]{0,4})(?![A-Za-z]))"
)
_NOT_A_NAME = (
    rf"(?!(?:{alternatives(s for s in CURRENCY_SIGNS if s[0].isalpha())})[0-9])"  # RMB500
    r"(?!(?:Q[1-4]|H[12]|FY['’]?[0-9]+)(?![0-9]))"  # periods: dates read them
)
_SHORT_UNITS = alternatives(
    [
        *(symbol for symbol in SYMBOLS if symbol[0].isalpha()),
        *SCALES,
        "st",
        "nd",
        "rd",
        "th",
        "s",
        "year",
        "H",
        "Q",
    ]
)
_MORE = (
    r"(?:,\s|,?\s(?:and|or|through|to)\s|[-–])"
    r"[0-9]+[A-Z]?(?![0-9A-Za-z%]|[.,][0-9]|\s?(?:percent|[mb]illion))"
)
_DATE_IN_DOTS = r"(?:(?:19|20)[0-9]{2}\.[0-9]{1,2}\.[0-9]{1,2}|[0-9]{1,2}\.[0-9]{1,2}\.(?:19|20)[0-9]{2})(?![.0-9])"
_IDENTIFIER = re.compile(
    rf"""(?<![A-Za-z0-9])(?:
    (?P<labelled>(?=[A-Z§№np]){_LABEL}\s?(?!(?:19|20)[0-9][0-9]\s[a-z])(?P<number>{_NUMBER})(?:{_MORE})*)
  | (?P<link>https?://[^\s<>"）】]+|www\.[^\s<>"]+|(?<![\w.+-])[A-Za-z][\w.+-]*@[\w-]+\.[\w.]+)
  | (?P<clock>(?<![:.,])[0-9]{{1,2}}
        (?::[0-9]{{2}}(?::[0-9]{{2}})?(?:\s?[aApP]\.?[mM]\b\.?)?|\s?[aApP]\.[mM]\.|\s?[ap]m\b|\s[AP]M\b))
  | (?P<dotted>(?<![\w.,])(?!{_DATE_IN_DOTS})[0-9]+(?:\.[0-9]+){{2,}}(?![0-9]))
  | (?P<slashed>(?<![\w/.,])(?:9/11|24/7|[0-9]{{1,2}}/[0-9]{{2}})(?![\w/]))
  | (?P<form>(?<![\w.,$-])(?:[0-9]{{1,2}}-[KQ]|20-F|[0-9]{{3}}\([a-z]\))(?![\w]))
  | (?P<docket>[〔\[［(（](?:19|20)[0-9]{{2}}[〕\]］)）]第?[0-9]+号)
  | (?P<name>(?<![$€£¥.-]){_NOT_A_NAME}[A-Za-z][A-Za-z&]*-?[0-9][0-9A-Za-z]*(?:[-.][0-9A-Za-z]+)*)
  | (?P<digits_first>(?<![\w.,:$€£¥-])[0-9]{{1,4}}(?!(?:{_SHORT_UNITS})(?![A-Za-z]))[A-Z][0-9A-Za-z]*)
  | (?P<company>(?<![\w$€£¥.-])3M(?![\w]))
    )""",
    re.VERBOSE,
)
_NUMBERED = re.compile(r"[0-9]|[IVX](?![A-Za-z])")
# "top-10" and "mid-50s" hold a figure, they are not its name
_PREFIXED_FIGURE = re.compile(
    r"(?:top|mid|sub|pre|post|near|non|plus|over|under|about|to|a|the|and|end|late|early|year)-[0-9]",
    re.IGNORECASE,
)
_LABEL_NUMBER = re.compile(r"[0-9]+[A-Z]?")
_PLURAL = re.compile(r"(?:s|s\.|§§)\s?$")
# Applied in this order to the folded text without spaces and hyphens.
_SYNONYMS = (
    (re.compile(r"nos?\.(?=[0-9])|№|number(?=[0-9])|(?:sub)?(?:heading|code)s?(?=[0-9])"), ""),
    (re.compile(r"^(?:executiveorder|e\.o\.)"), "eo"),
    (re.compile(r"^(?:publiclaw|pub\.?l\.|p\.l\.)"), "pl"),
    (re.compile(r"^(?:sections?|secs?\.|§§?)"), "section"),
    (re.compile(r"^htsu?s?(?=[0-9])"), "hts"),
    (re.compile(r"^(title|article|chapter|part|paragraph|rule)s(?=[0-9ivx])"), r"\1"),
)
_SEPARATORS = re.compile(r"[\s‐‑–—-]+")


def _key(text: str) -> str:
    key = _SEPARATORS.sub("", text.casefold())
    for pattern, replacement in _SYNONYMS:
        key = pattern.sub(replacement, key)
    return key.rstrip(".")


@lru_cache(maxsize=2048)
def identifiers(text: str) -> tuple[Identifier, ...]:
    """The identifiers in a text, in their order; "Sections 232 and 301" holds two."""
    return read_identifiers(text)


def read_identifiers(text: str) -> tuple[Identifier, ...]:
    """`identifiers`, for long texts that are read once."""
    if not _NUMBERED.search(text):
        return ()
    found = []
    for match in _IDENTIFIER.finditer(text):
        start, end = match.span()
        if match.lastgroup == "name" and _PREFIXED_FIGURE.match(text, start):
            continue
        if match["labelled"]:
            first, label = match.end("number"), text[start : match.start("number")]
            found.append(Identifier(text[start:first], start, first, _key(text[start:first])))
            if _PLURAL.search(label):
                found += [
                    Identifier(more[0], more.start(), more.end(), _key(label + more[0]))
                    for more in _LABEL_NUMBER.finditer(text, first, end)
                ]
        else:
            found.append(Identifier(text[start:end], start, end, _key(text[start:end])))
    return tuple(found)
