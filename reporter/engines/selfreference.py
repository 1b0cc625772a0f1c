"""Sentences that speak of the document they stand in, or only to those who have it before them."""

from __future__ import annotations

import re

from reporter.patterns import either, one_of

_DOCUMENT = one_of(r"""
    note report memo memorandum brief briefing paper article page document fact\ssheet overview survey
    study analysis publication bulletin newsletter chapter section appendix table figure chart summary
    insight series edition issue update
    """)
_TELLS = one_of("""
    provides? discuss(?:es)? describes? examines? summari[sz]es? contains? covers? explains? presents?
    lists? shows? assists? outlines? reviews? analy[sz]es? looks gives? focuses includes? offers?
    addresses
    """)
_BY_NUMBER = one_of("Table Figure Fig Chart Appendix Box Annex Exhibit")
_DRAWN = one_of("taken drawn derived compiled based calculated rounded sourced adapted collected obtained")

_ABOUT_DOCUMENT = re.compile(
    either(
        rf"""
    (?:this|the\ (?:present|following))\ (?:[\w.-]+\ ){{0,2}}?{_DOCUMENT}s?\ (?:{_TELLS}|was|is|has|will|draws)\b
    | (?:[\w,-]+\ ){{0,8}}?(?:figures|data|statistics|numbers|estimates)(?:\ (?:in|on|for|of)\ [^.,;]{{1,60}})?
      \ (?:are|is|were|was|have\ been)\ {_DRAWN}\b
    | {_BY_NUMBER}\ (?:\d[\d.]*|[A-Z])\ {_TELLS}\b
    | (?:see|cf)\b | for\ (?:more|further|additional)\ (?:information|details?|background|on)\b | for\ details\b
    | the\ (?:author|editor|writer)s?\ (?:of\ this|thanks?|would\ like|declares?|acknowledges?)\b
    | (?:reporting|editing|written|translated|compiled)\ by\b
    | (?:本|以下)(?:文|报告|公告|通知|文件|表|图|附件) | (?:数据|资料|图片|文章)来源
    """.replace("\n      ", "")
    ),
    re.IGNORECASE,
)

# "Members of this buyers' group": the publisher, or a page, that the reader of a memo does not have before them.
_PUBLISHER = one_of("""
    group association organi[sz]ation agency office desk newsroom newspaper journal magazine site website
    blog company firm institute cent(?:er|re) department team committee chamber federation
    """)
_IN_HOUSE = re.compile(
    rf"\bthis (?:[\w.'’-]+ ){{0,4}}?(?:{_PUBLISHER}|{_DOCUMENT})\b"
    rf"|(?-i:\b{_BY_NUMBER}) \d|\bthe (?:above|aforementioned|following)\b(?! (?:day|week|month|quarter|year|morning))"
    r"|\b(?:totals?|figures|amounts) shown\b|\breported (?:production|totals?) includes?\b"
    r"|\b(?:is|are|was|were) not shown\b"
    r"|\b(?:see|noted|described|discussed|shown|mentioned|listed|set out) (?:above|below)\b",
    re.IGNORECASE,
)
_WHEN_WRITTEN = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|(?:last|next|this) (?:week|month|year)|(?:day|week|month|year)s? "
    r"ago)\b",
    re.IGNORECASE,
)


def about_document(text: str) -> bool:
    """Whether it says what its document is, holds or draws on ("The figures are taken from …"): no news."""
    return bool(_ABOUT_DOCUMENT.match(text))


def in_house(text: str) -> bool:
    """Whether it points at its own document or publisher ("members of this group", "Table 2")."""
    return bool(_IN_HOUSE.search(text))


def told_from_the_day(text: str) -> bool:
    """Whether it tells time from the day it was written ("last week"), which a memo's reader has to look up."""
    return bool(_WHEN_WRITTEN.search(text))
