"""The language of a text: by script, then by its commonest words, and only then by a classifier."""

from __future__ import annotations

import re
from collections import Counter

UNDETERMINED = "und"
_SAMPLE = 20_000
_LATIN_WORD = re.compile(r"[^\W\d_]+")
# Scripts that one language dominates; those of several (Cyrillic, Arabic …) go to the classifier.
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\u1100-\u11ff\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u3400-\u9fff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
)
_LETTER = re.compile(r"[^\W\d_]")
_ENGLISH = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "a",
        "is",
        "that",
        "for",
        "it",
        "as",
        "was",
        "with",
        "be",
        "by",
        "on",
        "not",
        "he",
        "his",
        "but",
        "at",
        "are",
        "this",
        "have",
        "from",
        "or",
        "had",
        "an",
        "they",
        "which",
        "one",
        "were",
        "has",
        "its",
        "will",
        "would",
        "their",
        "more",
        "been",
        "who",
        "we",
        "you",
        "there",
        "than",
    ]
)
# A sixth of the words of English prose are among these; below that the classifier is asked.
_ENGLISH_SHARE = 0.17
_ENOUGH_WORDS = 12
_CLASSIFIED = (
    "ar bg ca cs da de el en es et fa fi fr he hi hr hu id is it ja ko "
    "lt lv ms nl no pl pt ro ru sk sl sr sv sw th tl tr uk ur vi zh"
)


def language_of(text: str, declared: str | None = None) -> str:
    """The ISO 639-1 code of a text's language; what is declared counts unless the script gainsays it."""
    sample = text[:_SAMPLE]
    by_script = _by_script(sample)
    if by_script:
        return by_script
    if declared and (code := _primary(declared)):
        return code
    return _by_words(sample)


def _primary(tag: str) -> str | None:
    """``en`` of ``en-US``, ``zh`` of ``zh_CN``; None where it is no language tag."""
    primary = re.split(r"[-_]", tag.strip().lower())[0]
    return primary if re.fullmatch(r"[a-z]{2,3}", primary) and primary != UNDETERMINED else None


def _by_script(sample: str) -> str | None:
    """The language a script stands for, where most letters are of it."""
    if sample.isascii():
        return None
    letters = len(_LETTER.findall(sample))
    if not letters:
        return None
    counts = {code: len(pattern.findall(sample)) for code, pattern in _SCRIPTS}
    if counts["ja"] > 0.1 * (counts["ja"] + counts["zh"]):
        # Japanese is written in kana and Chinese characters together.
        counts["ja"] += counts.pop("zh")
    # A Chinese character says as much as two or three letters: half the words is a third of the letters.
    code = max(counts, key=lambda name: counts[name])
    return code if counts[code] > letters / 3 else None


def _by_words(sample: str) -> str:
    """English by its function words, else what the classifier says."""
    words = [word.lower() for word in _LATIN_WORD.findall(sample)]
    if not words:
        return UNDETERMINED
    counts = Counter(words)
    share = sum(counts[word] for word in _ENGLISH) / len(words)
    if share >= _ENGLISH_SHARE and len(words) >= _ENOUGH_WORDS:
        return "en"
    # Its model takes half a second to load, so only where the count left a doubt.
    import py3langid

    # Of the hundred it knows, the rare ones are wrong guesses at a short text.
    py3langid.set_languages(_CLASSIFIED.split())
    code: str = py3langid.classify(sample)[0]
    return code
