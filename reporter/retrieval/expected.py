"""Whether a passage holds the kind of thing a question asks for."""

from __future__ import annotations

import re

from reporter.patterns import either, one_of
from reporter.retrieval.questions import Asked, Question
from reporter.retrieval.terms import STOPWORDS, normal

_MONTH = one_of("""
    January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul
    Aug Sept? Oct Nov Dec
    """)
_TIME = re.compile(
    rf"\b(?:1[0-9]{{3}}|20[0-9]{{2}})s?\b|\b{_MONTH}\b|\b(?:\d+|first|second|third|last|next|same|every|early|late|mid)"
    r"[ -](?:\w+ )?(?:century|decade|year|month|week|day|quarter|season)s?\b|\b(?:yesterday|today|tomorrow|ago)\b"
    r"|\b\d{1,2}(?::\d\d| ?[ap]\.?m\.?)\b|\b(?:spring|summer|autumn|winter|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday)\b|\bB\.?C\.?E?\b|[\d一二三四五六七八九十○零]+[年月日]|(?:去|今|明|前)年",
)
_AMOUNT = re.compile(
    r"(?<![\d-])(?!(?:1[89]|20)\d\d\b)\d+(?!\d*(?:st|nd|rd|th)\b)[\d.,%]*|\b"
    + one_of("""
    two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million
    billion trillion dozen half third quarter twice double triple several dozens percent
    """)
    + r"\b|[一二三四五六七八九十百千万亿]+[个家吨元次人]",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\b"
    + either(r"""
    because | due to | owing to | thanks to | as a result | in order (?:to|that) | so (?:that|as) | since | therefore
    | thus | hence | reasons? | caused? (?:by)? | causes | causing | led to
    | leads to | leading to | result(?:s|ed|ing)?
    | in response | responsible for | meant to | intended to | aim(?:s|ed)? to | designed to | on the grounds | citing
    | after | as | to [a-z]{3,} | for [a-z]+ing | by [a-z]+ing
    """)
    + r"\b|因为|由于|因此|所以|为了|以便|导致|旨在",
    re.IGNORECASE,
)
_MANNER = re.compile(
    r"\bby\b|\bthrough\b|\busing\b|\bvia\b|\bwith\b|\bfirst\b|\bthen\b|\bprocess\b|\bmethod\b|\bif\b|\bwhen\b"
    r"|\b\w{3,}ly\b|\bas\b|通过|采用|以",
    re.IGNORECASE,
)
_DEFINING = re.compile(
    r"\b(?:is|are|was|were|means?|refers? to|known as|called|defined as|describes?|consists? of|includes?)\b|[是指为]",
    re.IGNORECASE,
)
_LISTING = re.compile(r",.*\b(?:and|or)\b|\b(?:include|such as|following|both)\b|;|、|和", re.IGNORECASE | re.DOTALL)
_CAPITAL = re.compile(r"[A-Z][\w'’.-]*")
_PLACED = re.compile(
    r"\b(?:in|at|from|near|to|on|off|between|across|throughout|outside|inside|along|within|into|around|north|south|east"
    r"|west)\s+(?:the\s+)?(?:\w+\s+)?(?:[A-Z]\w+|\w*(?:side|land|coast|city|country|region|area|body|cell|brain|town"
    r"|world|house|building|river|sea|ocean|street|border|part|end)s?)\b|\blocated\b|[省市县区国州]",
)
_CHINESE_NAME = re.compile(
    r"[\u4e00-\u9fff]{2,}(?:公司|部|局|委|先生|女士|总统|主席)|[\u4e00-\u9fff]{2,4}(?=说|表示|指出)"
)


def offers(question: Question, passage: str) -> bool:
    """Whether a passage has something of the kind asked for, beyond the question's own words."""
    asked: Asked = question.asked
    if asked in {"yes_no", "thing"}:
        return True
    own = {normal(word) for word in re.findall(r"[\w'’.-]+", question.text)}
    if asked == "person":
        return _has_name(passage, own) or bool(_CHINESE_NAME.search(passage))
    pattern = _PATTERNS[asked]
    return any(not _repeats(match.group(), own) for match in pattern.finditer(passage))


def _repeats(found: str, own: set[str]) -> bool:
    words = {normal(word) for word in re.findall(r"[\w'’.-]+", found)} - STOPWORDS
    return bool(words) and words <= own


def _has_name(passage: str, own: set[str]) -> bool:
    for match in _CAPITAL.finditer(passage):
        word = normal(match.group().rstrip("."))
        opens = passage[: match.start()].rstrip(" \"'“‘(")[-1:] in {"", ".", "!", "?"}
        if word not in own and word not in STOPWORDS and not opens:
            return True
    return False


_PATTERNS = {
    "time": _TIME,
    "amount": _AMOUNT,
    "place": _PLACED,
    "reason": _REASON,
    "manner": _MANNER,
    "definition": _DEFINING,
    "list": _LISTING,
}
