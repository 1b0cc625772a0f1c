"""How telling a sentence is, by plain word cues, English and Chinese: they steer choice and order only."""

from __future__ import annotations

import re

from reporter.patterns import either, one_of

_FIGURE = re.compile(
    r"\d|\b"
    + one_of("half third dozens? hundreds? thousands? millions? billions? double[ds]? tripled?")
    + r"\b|[百千万亿]"
)
_MONTH = one_of("January February March April June July August September October November December")
_DATE = re.compile(
    rf"\b{_MONTH}\b|\bMay \d|\b(?:19|20)\d\d\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\d+\s*[年月日]"
)
_DAY = re.compile(rf"\b(?:{_MONTH}|May) \d{{1,2}}\b|\b\d{{1,2}} (?:{_MONTH}|May)\b|\d+月\d+日|\b\d{{4}}-\d\d-\d\d\b")
_PLACE = re.compile(r"\b(?:in|at|near|from|outside) (?:the )?[A-Z][a-z]+|[在于][^，。]{1,10}[市省区县州]")
_PROPER = re.compile(r"(?<![.!?:]\s)(?<!^)\b[A-Z][\w’'-]*[a-z]\b|\b[A-Z]{2,6}\b|\b[A-Z]\.[A-Z]\.")
_HAPPENED = re.compile(
    r"\b"
    + either("""
    met | meeting | convened | held | signed | announced | issued | adopted | approved | launched
    | published | opened | emphasi[sz]ed | called for | ordered | directed | established | agreed
    | imposed | banned | suspended | released | attended | visited | began | voted | passed
    | acquired | committed | awarded | invoked | completed | halted | resumed | said | told
    """)
    + r"\b|召开|举行|签署|宣布|发布|印发|会议|批准|学习"
)
_WEIGHTY = re.compile(
    r"\b"
    + either(r"""
    largest | biggest | first | record | most | only | sole | key | crucial | central
    | critical(?! minerals?) | major | serious | unprecedented | direct(?:ly)? | because | therefore
    | due to | risks? | threat\w* | vulnerab\w+ | depend\w* | relian\w+ | control\w* | monopol\w+
    | dominan\w+ | surge[ds]? | plunge[ds]? | ban(?:s|ned)? | sanctions? | tariffs?
    | agree(?:d|ment) | conclud\w+ | found that | clear | means?
    """)
    + r"\b|最大|首次|重要|重大|关键|风险|控制|禁止",
    re.IGNORECASE,
)


def names_in(text: str) -> int:
    """How many different proper names, roughly: capitalised words inside the sentence, acronyms."""
    return len(set(_PROPER.findall(text)))


def telling(text: str) -> float:
    """How much a sentence tells, 0..1: figures, a date, names, words of weight."""
    figures = min(len(_FIGURE.findall(text)), 2) / 2
    names = min(names_in(text), 4) / 4
    weighty = min(len(_WEIGHTY.findall(text)), 3) / 3
    return 0.2 * figures + 0.15 * bool(_DATE.search(text)) + 0.3 * names + 0.35 * weighty


def eventful(text: str) -> float:
    """How much a sentence reads as the report of an event, 0..1: a day, a place, an act, names."""
    dated = 1.0 if _DAY.search(text) else 0.5 if _DATE.search(text) else 0.0
    placed = bool(_PLACE.search(text))
    acted = bool(_HAPPENED.search(text))
    return 0.35 * dated + 0.2 * placed + 0.25 * acted + 0.2 * min(names_in(text), 4) / 4
