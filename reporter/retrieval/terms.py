"""Texts as the terms they are looked up by: stems of words, and bigrams where a script has no spaces."""

from __future__ import annotations

import re
from functools import lru_cache

import snowballstemmer

from reporter.retrieval.forms import base

_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}"  # U.S.
    r"|[^\W\d_]+(?:['’][^\W\d_]+)?"  # words, don't, China's
    r"|\d+(?:[.,:/]\d+)*"
)
_CONTRACTED = re.compile(r"'(?:s|d|m|t|re|ve|ll)?$")
_CJK = r"\u3400-\u9fff\uf900-\ufaff\u3040-\u30ff\uac00-\ud7af"
_CJK_RUN = re.compile(f"[{_CJK}]+")
_LETTER = re.compile(r"[^\W\d_]")
_stemmer = snowballstemmer.stemmer("english")

#: Words that say nothing of what a question is about.
STOPWORDS = frozenset(
    "a an the this that these those of in on at to for from by with as and or but if is are was were be been being am "
    "has have had do does did will would shall should can could may might must it its he him his she her they them "
    "their we us our you your i me my who whom whose which what when where why how there don doesn didn isn aren wasn "
    "weren hasn haven hadn won wouldn couldn shouldn ain".split()
)
#: Words that many questions have and that few answers repeat.
LIGHT = frozenset(
    "ask become call come describe discuss discussion describe different explain find get give go happen hold kind "
    "know list locate make many mean mention much name need occur one opinion people place say show sort start "
    "summarise summarize take talk tell thing think time two type use view want way whether exactly year".split()
)
# 的 了 是 在 and the question words: bigrams with them are everywhere.
_EMPTY_CJK = frozenset("的了是在和与及或吗呢吧啊之其什么谁哪何怎几")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a lower-case word; an irregular form gives that of its base."""
    return str(_stemmer.stemWord(base(word)))


@lru_cache(maxsize=8192)
def terms(text: str) -> tuple[str, ...]:
    """The terms of a text in order, stop words left out."""
    found: list[str] = []
    for match in _TOKEN.finditer(text):
        token = match.group()
        if _CJK_RUN.search(token):
            found += _bigrams(token)
        elif (word := normal(token)) not in STOPWORDS:
            found.append(stem(word))
    return tuple(found)


def normal(token: str) -> str:
    """A word in lower case, without a possessive or contracted ending; "U.S." and "US" are "usa"."""
    word = token.replace("’", "'").lower()
    word = _CONTRACTED.sub("", word)
    if "." in word and not word[0].isdigit():
        word = word.replace(".", "")
    return "usa" if word == "us" and token.isupper() else word


def is_light(term: str) -> bool:
    """Whether a term says little of what a question is about."""
    return term in _LIGHT_STEMS


def mostly_cjk(text: str) -> bool:
    """Whether a text is written in Chinese, Japanese or Korean script for the most part."""
    letters = len(_LETTER.findall(text))
    return letters > 0 and 2 * sum(len(run) for run in _CJK_RUN.findall(text)) >= letters


def _bigrams(token: str) -> list[str]:
    found: list[str] = []
    for run in _CJK_RUN.findall(token):
        pairs = [run[at : at + 2] for at in range(len(run) - 1)] or [run]
        found += [pair for pair in pairs if not _EMPTY_CJK & set(pair)]
    return found


_LIGHT_STEMS = frozenset(stem(word) for word in LIGHT)
