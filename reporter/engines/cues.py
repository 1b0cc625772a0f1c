"""How telling a sentence is, by plain word cues, English and Chinese: they steer choice and order only."""

from __future__ import annotations

import re

from reporter.engines.selfreference import told_from_the_day
from reporter.patterns import either, one_of
from reporter.types import Kind

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
    | acquired | committed | awarded | invoked | completed | halted | resumed | (?:was|were) told to
    | carried out | conducted | developed
    | instructed | studied | decided | required | demanded | appointed | dismissed | urged
    | must (?:submit|hand in|report|deliver|file) | did not (?:announce|change|discuss|decide)
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
    + r"\b|最大|首次|重要|重大|关键|风险|控制|禁止|不得|国家所有|国家(?:对|实行|鼓励|保护)|实行",
    re.IGNORECASE,
)
_EXPOSED = re.compile(
    r"\b"
    + either(r"""
    expos\w+ | vulnerab\w+ | depend(?:s|ed|en\w+)? | rel(?:y|ies|iant|iance) | risks? | threat\w*
    | shortages? | delays? | chokehold | chokepoint | disrupt\w+ | bottleneck\w* | no (?:other|second|approved) \w+
    | (?<!the )fac(?:e|es|ing) | lack(?:s|ing)? | could (?:stop|halt|lose|rise|face)
    """)
    + r"\b|依赖|风险|短缺|受制于",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b"
    + either(r"""
    r[io]se[ns]? | rising | f[ea]ll(?:en|s)? | gr[eo]w[ns]? | increas\w+ | decreas\w+ | declin\w+ | doubl\w+ | tripl\w+
    | climb\w* | dropp?\w* | surg\w+ | plung\w+ | shr[aiu]nk\w* | cut | up from | down from
    | impos\w+ | from .{1,60}? to
    """)
    + r"\b|增长|下降|上升|减少|提高",
    re.IGNORECASE,
)
_PATTERN = re.compile(
    r"\b"
    + either(r"""
    rather than | not (?:merely|just|simply|only) | patterns? | trends? | geopolitic\w+ | politically
    | political (?:reasons|purposes|ends|control|loyalty|pressure|tools?|risks?)
    | strategic (?:risks?|rival\w*|competit\w+|advantages?|goals?|objectives?|aims?|environment|interests?|shifts?)
    | instruments? of | arms? of
    | leverage (?:over|against) | (?:its|as|their|of|more|bargaining|economic|political|diplomatic) leverage
    | statecraft | weaponi[sz]\w+ | coerc\w+ | dominan\w+
    | state[- ](?:directed|direction|led|owned|run|control\w*|backed) | controls? \d+ | monopol\w+ | rivalr\w+
    | sovereign\w* | shifts? | era | long-term | reflects? | signals? | as a sign
    """)
    + r"\b|战略|格局|趋势|主导",
    re.IGNORECASE,
)
_COURTESY = re.compile(
    r"\b"
    + either("""
    applauds? | welcomes? | commends? | congratulates? | looks? forward to | thanks | grateful | proud(?:ly)?
    | honou?red | celebrates? | pays? tribute | historic | landmark
    | bold(?:ly)? | got to work | tireless(?:ly)? | hand in hand
    | mov(?:ed|ing) (?:swiftly|quickly|decisively) | leadership (?:is|has) | (?:his|her|their|its) promises?
    | will (?:discuss|highlight|host|join|visit|speak|travel|participate|deliver remarks)
    """)
    + r"\b",
    re.IGNORECASE,
)
# How a text is to be cited, construed, put into force or reproduced: of all laws and agreements alike.
_FORMAL = re.compile(
    r"\b"
    + either(r"""
    embargoed | attributed to an? \w+(?: \w+)? official
    | may be cited as | shall be construed | does not,? create any right | enforceable (?:at law|obligations)
    | subject to the availability of appropriations | has the meaning given | for (?:the )?purposes of this
    | may be reproduced | (?:not subject to|holder of the|owner of the) copyright
    | copyright (?:holder|protection|owner) | should not be relied upon | at the behest of | at the written request of
    | by giving written noti\w+
    | after the date of receipt | in accordance with their respective | appropriate authorities of
    """)
    + r"\b|本法所称|适用本法|遵守本法|参照本法|由国务院(?:另行)?规定|具体办法|解释权|前款"
    r"|制定本法|按照职责分工|依照法律法规|主管部门主管|适用《",
    re.IGNORECASE,
)
# A definition says what a word means in its document.
_DEFINES = re.compile(
    r"(?:The terms? )?[“\"][^”\"]{2,60}[”\"](?: and [“\"][^”\"]{2,60}[”\"])? (?:means?|includes?|ha(?:s|ve) the)\b"
)
# "assess supply chain risks", "a plan to address shortages": a remedy, or a thing to be looked at, and no exposure.
_REMEDIED = re.compile(
    r"\b"
    + either(r"""
    identif(?:y|ies|ied|ying)
    | (?:assess|address|reduc|mitigat|manag|monitor|minimi[sz]|prevent|counter|tackl|forecast|limit
    |combat|resolv|avert|avoid|eliminat|overcom|clear|evaluat|analy[sz]|predict|focus)(?:es?|ed|ing|s)?
    | stud(?:y|ies|ied|ying) | quantif(?:y|ies|ied|ying) | respond(?:s|ed|ing)? to | overcame
    | investigations? | reviews? | reports?
    """)
    + r"(?: (?!but\b)[\w’'-]+,?){0,6} "
    + r"(?:risks?|threat\w*|vulnerabilit\w+|depend\w+|relian\w+|shortages?|delays?|disruptions?|bottlenecks?)"
    + r"\b|(?:防范|化解|降低|应对|控制|监测)[^，。；]{0,8}风险|风险(?:基金|管理|评估|监测|防控)",
    re.IGNORECASE,
)
# What a consequence is told with; an announcement of what somebody will do has none of it.
_ENSUING = re.compile(
    r"\b"
    + either(r"""
    could | might | may | would | likely | expects? | expected | forecasts? | projected | predict\w* | poised
    | affect\w* | impacts? | costs? | prices? | rise | fall | higher | lower | fewer | lose | harder | easier
    | depends? | leave | lay off | close | halt | stop | mean(?:s|ing)? | pos(?:e|es|ing)
    """)
    + r"\b|可能|预计|影响|价格|成本",
    re.IGNORECASE,
)
_SIGN = re.compile(r"\b(?:as a sign|signs? (?:of|that)|signals?|shows? that|see(?:s|n)? .{1,60}? as)\b", re.IGNORECASE)


def facets(text: str, kind: Kind) -> tuple[bool, bool, bool]:
    """What a claim brings to an overview: what something signals, a change in figures, who is exposed."""
    return (
        kind == "assessment" or bool(_SIGN.search(text)),
        bool(_MOVED.search(text) and _FIGURE.search(text)),
        exposed(text) > 0,
    )


def exposed(text: str) -> float:
    """How much a sentence speaks of exposure (dependence, risk, shortage), 0..1."""
    return (0.0, 0.7, 1.0)[min(len(_EXPOSED.findall(_REMEDIED.sub(" ", text))), 2)]


def ensuing(text: str) -> bool:
    """Whether it tells of what may come of something, and not only of what somebody is going to do."""
    return bool(_ENSUING.search(_REMEDIED.sub(" ", text)))


def happening(text: str) -> bool:
    """Whether it reports a dated act: what happened, whatever it may stand for."""
    return bool(_HAPPENED.search(text) and (_DATE.search(text) or told_from_the_day(text)))


def patterned(text: str) -> float:
    """How much a sentence speaks of what lies behind the news (power, strategy, a trend), 0..1."""
    return (0.0, 0.7, 1.0)[min(len(_PATTERN.findall(text)), 2)]


def courteous(text: str) -> bool:
    """Whether it greets, praises, thanks or gives an event's programme: form, not news."""
    return bool(_COURTESY.search(text))


def formal(text: str) -> bool:
    """Whether it is what laws, agreements and disclaimers say in the same words whatever they are about."""
    return bool(_FORMAL.search(text) or _DEFINES.match(text))


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
    return 0.3 * dated + 0.15 * placed + 0.35 * acted + 0.2 * min(names_in(text), 4) / 4
