"""How dates are written in English and Chinese: two regular expressions and their word lists.

The first letter of a group's name says which component it holds: y year, m month, d day, q quarter,
h half, w weekday, r relative, p part (early, mid, late), s two-digit year, x decade; a capital (Y, M, D)
is the other end of a range.
"""

from __future__ import annotations

import re

MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?![A-Za-z])"
)
_FULL_MONTH = "January|February|April|June|July|August|September|October|November|December"
_YEAR = r"(?:19|20)[0-9]{2}(?![0-9]|,[0-9]{3}|\.[0-9])"
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?![0-9]|[.,][0-9])"
_TH = r"(?:st|nd|rd|th)?(?![A-Za-z])"
_NOT_AMOUNT = r"(?!\s?(?:%|percent|per\s+cent|million|billion|tonnes|tons))"
_RELATIVE_YEAR = r"(?:(?i:last|this|next|the\s+previous|the\s+same)\s+year(?![A-Za-z]))"
_DASH = r"\s?(?:-|–|—|\s(?:to|through|until)\s)\s?"
_PART = r"(?i:early|mid|late|the\s+end\s+of|end|year-end)"


def _year(number: int, fiscal: str = r"(?:(?:(?i:fiscal)(?:\s+year)?|FY)\s?)?") -> str:
    return rf"(?:{fiscal}(?P<y{number}>{_YEAR})|(?P<r{number}>{_RELATIVE_YEAR}))"


def _weekday(number: int) -> str:
    return rf"(?:(?P<w{number}>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),?\s+(?:the\s+)?)?"


# What a date can open with: a cheap test at every word that spares the long expression.
_OPENING = (
    r"(?=[0-9]|[QH][1-4]|FY|Jan|Feb|Ma[ry]|Apr|Ju[nl]|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|"
    r"(?i:fiscal|early|mid|late|end|year-end|first|second|third|fourth|last|this|next|previous|prior|current|past|coming|"
    r"yesterday|today|tomorrow|the\s+(?:end|previous|same)))"
)

ENGLISH = re.compile(
    rf"""(?<![A-Za-z0-9]){_OPENING}(?<![0-9][.,])(?:
    (?P<y1>(?:19|20)[0-9]{{2}})[-/.](?P<m1>0?[1-9]|1[0-2])[-/.](?P<d1>{_DAY})(?:T[0-9:.]+Z?)?
  | (?P<y2>{_YEAR})-(?P<m2>0[1-9]|1[0-2])(?![0-9-])
  | (?P<us>[0-9]{{1,2}}/[0-9]{{1,2}}/(?:(?:19|20)[0-9]{{2}}|[0-9]{{2}})(?![0-9/]))
  | (?P<d3>3[01]|[12][0-9]|0?[1-9])\.(?P<m3>0?[1-9]|1[0-2])\.(?P<y3>{_YEAR})
  | (?P<y4>{_YEAR})\s?[-–/]\s?(?P<Y4>(?:19|20)[0-9]{{2}}|[0-9]{{2}})(?![0-9A-Za-z%]|[.,][0-9])
  | (?:(?:(?i:fiscal)(?:\s+year)?|FY)\s?['’]?)(?P<y5>{_YEAR}|[0-9]{{2}}(?![0-9]))
        (?:[-–/](?P<Y5>[0-9]{{2,4}})(?![0-9]))?
  | {_weekday(6)}(?:(?P<p6>{_PART})[\s-])?(?P<m6>{_MONTH})\.?\s+(?P<d6>{_DAY}){_TH}{_NOT_AMOUNT}
        (?:{_DASH}(?P<D6>{_DAY}){_TH}{_NOT_AMOUNT})?(?:(?:,?\s+|,\s?)(?:of\s+)?{_year(6)})?
  | {_weekday(7)}(?:(?P<d7>{_DAY}){_TH}{_DASH})?(?P<D7>{_DAY}){_TH}\s+(?:of\s+)?(?P<m7>{_MONTH})\.?
        (?!\s[0-9]{{1,2}},?\s(?:19|20)[0-9]{{2}})
        (?:,?\s+(?:of\s+)?{_year(7)})?
  | (?:(?P<p8>{_PART})[\s-])?(?P<m8>{_MONTH})\.?,?\s+(?:of\s+)?{_year(8)}
  | (?P<r9>last|next|this)\s+(?P<m9>{_FULL_MONTH}|March|May)(?![A-Za-z])
  | (?:(?P<p10>{_PART})[\s-])?(?P<m10>{_FULL_MONTH})(?![A-Za-z])(?!\s[A-Z][a-z]+\s(?:said|says|told))
  | (?P<p11>{_PART})[\s-](?P<m11>March|May)(?![A-Za-z])
  | (?P<q12>[1-4])Q(?:\s?(?P<y12>{_YEAR})|['’]?(?P<s12>[0-9]{{2}})(?![0-9]))?(?![A-Za-z0-9])
  | Q(?P<q13>[1-4])(?![0-9])(?:(?:\s+of)?[\s,-]*{_year(13)}|\s?['’](?P<s13>[0-9]{{2}})(?![0-9]))?
  | (?P<y14>{_YEAR})[\s-]?Q(?P<q14>[1-4])(?![0-9A-Za-z])
  | (?P<q15>(?i:first|second|third|fourth|1st|2nd|3rd|4th))[\s-](?i:quarter)(?!s)
        (?:,?(?:\s+of)?\s+{_year(15)})?
        (?:\s+of\s+the\s+(?:fiscal\s+|financial\s+)?year)?(?!\s+of\s+(?:an?|the|all|its|their)\s)
  | (?P<y16>{_YEAR})\s+(?P<q16>first|second|third|fourth)\s+quarter(?![a-z])
  | (?:H(?P<h17>[12])|(?P<h18>[12])H)(?:\s+of)?[\s-]*
        (?:(?P<y18>{_YEAR})|['’]?(?P<s18>[0-9]{{2}})(?![0-9A-Za-z,.%]))
  | (?P<y19>{_YEAR})[\s-]?H(?P<h19>[12])(?![0-9A-Za-z])
  | (?P<h20>(?i:first|second|latter))[\s-](?i:half)(?:,?(?:\s+of)?\s+(?:{_year(20)}|the\s+year))
  | (?:(?P<p21>early|mid|late)[\s-](?:the\s)?)?
        (?P<x21>(?:1[5-9]|20)[0-9]0)(?:s|(?<=\bthe\s[0-9]{{4}})['’]s)(?![A-Za-z])
  | (?P<p22>early|mid|late)[\s-](?P<y22>{_YEAR})
  | (?P<p23>{_PART})[\s-](?:of\s+)?(?:{_year(23)})
  | (?P<y24>{_YEAR})(?![A-Za-z%])
  | (?<=\bin\s)(?P<y25>1[5-8][0-9]{{2}})(?=[.,;:)]|$|\s(?:and|by|when|as|with|after|to|the|for|it)\s)
  | (?P<r26>(?i:yesterday|tomorrow|today))(?![A-Za-z])
  | (?P<r27>(?i:last|this|next|previous|prior|current|past|coming)\s+
        (?:week|weekend|month|year|quarter|decade|century|spring|summer|autumn|fall|winter))(?![A-Za-z])
  | (?:(?P<r28>(?i:last|next|this))\s+)?(?P<w28>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?![A-Za-z])
  | (?i:(?<=\bin\s)|(?<=\bof\s)|(?<=\bsince\s)|(?<=\bby\s)|(?<=\buntil\s)|(?<=\bfrom\s)|(?<=\bto\s)
      |(?<=\bbefore\s)|(?<=\bafter\s)|(?<=\bduring\s)|(?<=\bbetween\s)|(?<=\band\s)|(?<=\bmid-))
    (?P<m29>March|May|Sept?\.|Oct\.|Nov\.|Dec\.|Jan\.|Feb\.|Aug\.)(?![A-Za-z]|\s[A-Z])
    )""",
    re.VERBOSE,
)

_NUMBERS = "[〇零一二三四五六七八九十]"
_Y = (
    r"(?:(?P<y{0}>(?<![0-9])(?:1[5-9]|20)[0-9]{{2}}|[一二][〇零一二三四五六七八九]{{3}})年度?"
    r"|(?P<r{0}>去年|今年|明年|前年|本年|上年))"
)
_M = rf"(?:(?<![0-9])1[0-2]|(?<![0-9])0?[1-9]|(?<!{_NUMBERS})十[一二]?|(?<!{_NUMBERS})[一二三四五六七八九])"
_D = rf"(?:(?<![0-9])(?:[12][0-9]|3[01]|0?[1-9])|{_NUMBERS}{{1,3}})"
_TO = r"(?:-|–|—|~|～|至|到)"

CHINESE = re.compile(
    rf"""(?=[0-9{_NUMBERS[1:-1]}去今明前本上下昨这第周星礼])(?:
    (?P<y1>(?<![0-9])(?:19|20)[0-9]{{2}})年?\s?{_TO}\s?(?P<Y1>(?:19|20)[0-9]{{2}})年
  | (?:{_Y.format(2)}\s?)?(?P<m2>{_M})\s?月(?:份)?\s?(?P<d2>{_D})\s?(?:[日号]?{_TO}(?P<D2>{_D})\s?)?[日号]
        (?:\s?[,，（(]?\s?(?:周|星期)(?P<w2>[一二三四五六日天]))?
  | (?:{_Y.format(3)}\s?)?(?P<m3>{_M})(?:月(?:份)?)?{_TO}(?P<M3>{_M})月(?:份)?
  | {_Y.format(4)}(?:\s?(?:(?P<m4>{_M})月(?:份)?|第?(?P<q4>[一二三四1-4])季度|(?P<h4>[上下])半年
        |年?(?P<p4>[初底末]|中(?![国央小共外方东文华日美欧俄韩]))))?
  | (?<!前)第?(?P<q5>[一二三四1-4])季度
  | (?<![一二三四五六七八九十0-9])(?P<h6>[上下])半年
  | (?P<m7>{_M})月(?:份)?(?P<p7>[初中底末上下](?!旬)|[上中下]旬)?
  | (?<![0-9.,第])(?P<d8>[12][0-9]|3[01]|0?[1-9])[日号](?!内|以内|之内|元|楼|线|文|公告|令)
  | (?P<x9>(?:(?:1[5-9]|20)[0-9]0|(?:[0-9]{{2}}世纪)?[1-9]0))年代
  | (?P<r10>昨天|昨日|今天|今日|明天|明日|[上本这下]周|[上下]个?月|本月|这个月)(?![一二三四五六日天])
  | (?<![一二两三四五六七八九十几0-9个])(?P<r11>[上本这下])?(?:周|星期|礼拜)
        (?P<w11>[一二三四五六日天])(?![年月个])
    )""",
    re.VERBOSE,
)

RELATIVE = {
    "去年": "last year", "上年": "last year", "今年": "this year", "本年": "this year", "明年": "next year",
    "前年": "the year before last", "昨天": "yesterday", "昨日": "yesterday",
    "今天": "today", "今日": "today", "明天": "tomorrow", "明日": "tomorrow",
    "上周": "last week", "本周": "this week", "这周": "this week",
    "下周": "next week", "上月": "last month", "上个月": "last month", "本月": "this month",
    "这个月": "this month", "下月": "next month", "下个月": "next month",
    "上": "last", "本": "this", "这": "this", "下": "next",
    "previous": "last", "prior": "last", "past": "last", "current": "this", "coming": "next",
}  # fmt: skip
PARTS = {
    "early": "early", "mid": "mid", "late": "late", "end": "late", "the end of": "late", "year-end": "late",
    "初": "early", "上旬": "early", "中": "mid", "中旬": "mid", "底": "late", "末": "late", "下旬": "late",
}  # fmt: skip
# Quarters and halves by name.
ORDER = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "latter": 2,
    "一": 1, "二": 2, "三": 3, "四": 4, "上": 1, "下": 2,
}  # fmt: skip

# A four-digit number is no year after these …
AMOUNT_BEFORE = re.compile(
    r"(?:[$€£¥#]|\b(?:more\s+than|less\s+than|fewer\s+than|at\s+least|at\s+most|up\s+to|nearly|almost|about|some|"
    r"roughly|approximately|over|under|exceed(?:s|ed|ing)?|total(?:s|ed|ing)?(?:\s+of)?|USD|RMB|another|all|only|"
    r"employs?|employed|employing))\s?$",
    re.IGNORECASE,
)
# … nor before these.
COUNTED_AFTER = re.compile(
    r"[\s-](?:additional\s|more\s|new\s)?(?:people|persons|workers|employees|staff|jobs|suppliers|companies|firms|"
    r"units|vehicles|cars|ships|shares|members|delegates|plants|items|homes|households|troops|soldiers|students|"
    r"cases|deaths|thousand|million|billion|yuan|dollars|euros)(?![A-Za-z])"
)
