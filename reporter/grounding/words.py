"""Sentences as words: normal forms, stems, clauses; what two words have to do with each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple, TypeVar

import snowballstemmer

from reporter.grounding.lexicon.cues import REPORTING
from reporter.grounding.lexicon.forms import IRREGULAR, KEPT_APART
from reporter.grounding.lexicon.opposites import AXES, PREFIXES
from reporter.grounding.lexicon.synonyms import GROUPS, LIGHT, STOPWORDS

T = TypeVar("T")

SHARED = 4  # letters that the names of a country and of its people open with, at least

_TOKEN = re.compile(
    r"(?:United (?:States|Kingdom)|European Union|(?:North|South) Korea|Saudi Arabia|South Africa|New Zealand)\b"
    r"|(?:[A-Za-z]\.){2,}"  # U.S.
    r"|[^\W\d_]+(?:['’][^\W\d_]+)?"  # words, don't, China's
    r"|\d+(?:[.,:/]\d+)*",
)
_CJK = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\u3040-\u30ff\uac00-\ud7af]")
_CLAUSE_MARK = re.compile(r"[;:—–()\[\]“”\"]|(?<!\d),|,(?!\d)|\s-\s|[.!?。；，：！？、]")
_CLAUSE_WORDS = frozenset("but while whereas although though because since unless which who whose yet".split())
_STRONG_MARK = re.compile(r"[;:—–()\[\]!?。；！？]|\s-\s|[.](?=\s|$)")
# The stop of "Donald J. Trump" ends nothing; that of "Plan B. The" does.
_MIDDLE_INITIAL = re.compile(
    r"\b[A-Z][a-z]+ [A-Z](\.) "
    r"(?!(?:The|An?|It|In|On|At|He|She|They|We|This|That|These|But|And|For|As|If|When|However)\b)[A-Z]"
)
_SENTENCE_END = re.compile(r"[.!?:。！？]['\"”’)]*\s*['\"“‘(]*$")
_LETTER = re.compile(r"[^\W\d_]")
_WITHIN = {ord("."): None}  # U.S.
_TELLING = 4  # letters
_stemmer = snowballstemmer.stemmer("english")


class Word(NamedTuple):
    """A word of a sentence.

    ``norm``: lower case without possessive; ``stem``: its stem, irregular forms brought together;
    ``clause``: the number of the clause it stands in; ``stretch``: of the stretch between strong
    marks (a negation or hedge does not reach past one); ``initial``: it opens a sentence;
    ``capital``: it is written with one; ``content``: it says something by itself (it is no article,
    auxiliary, preposition or figure).
    """

    text: str
    norm: str
    stem: str
    start: int
    end: int
    clause: int
    stretch: int
    initial: bool
    capital: bool
    content: bool


def has_cjk(text: str) -> bool:
    """Whether a text is written in Chinese, Japanese or Korean script for the most part."""
    signs = 0 if text.isascii() else len(_CJK.findall(text))
    return signs > 0 and 3 * signs >= sum(character.isalpha() for character in text)


@lru_cache(maxsize=16384)
def stem(norm: str) -> str:
    """The stem of a lower-case word; irregular forms give that of their base."""
    base = _BASES.get(norm, norm)
    return str(_stemmer.stemWord(base))


def opening_of(stem: str) -> str:
    """How every form of a word begins in the `letters_of` a text; nothing where its stem cannot tell.

    The stemmer cuts off, and writes another letter or two at the end; irregular and short words may change anywhere.
    """
    if stem[:1].isdigit() or has_cjk(stem):
        return letters_of(stem)
    if len(stem) < _TELLING or not stem.isalpha() or stem in _IRREGULAR_STEMS:
        return ""
    return stem[: max(3, len(stem) - 2)]


def letters_of(text: str) -> str:
    """A text as words are compared: in lower case, without what may stand within a word."""
    return text.lower().translate(_WITHIN)


@lru_cache(maxsize=2048)
def words(text: str) -> tuple[Word, ...]:
    """The words of a text. Chinese and the like come character by character."""
    return tuple(read_words(text))


def read_words(text: str) -> Iterator[Word]:
    """`words` one by one, for long texts that are read once."""
    within = {match.start(1) for match in _MIDDLE_INITIAL.finditer(text)}
    marks = [
        (match.start(), bool(_STRONG_MARK.match(text, match.start())))
        for match in _CLAUSE_MARK.finditer(text)
        if match.start() not in within
    ]
    clause = stretch = mark = 0
    previous_end = -1
    for token in _tokens(text):
        start, end = token.span()
        while mark < len(marks) and marks[mark][0] < start:
            if marks[mark][0] >= previous_end:
                clause += 1
                stretch += marks[mark][1]
            mark += 1
        written = token.group()
        norm, stemmed, content = _form(written)
        if norm in _CLAUSE_WORDS:
            clause += 1
        gap = text[previous_end:start]
        ended = gap != " " and previous_end not in within and _SENTENCE_END.search(gap) is not None
        initial = previous_end < 0 or ended
        yield Word(written, norm, stemmed, start, end, clause, stretch, initial, written[0].isupper(), content)
        previous_end = end


def _tokens(text: str) -> Iterator[re.Match[str]]:
    if text.isascii() or not _CJK.search(text):
        yield from _TOKEN.finditer(text)
        return
    for match in _TOKEN.finditer(text):
        if _CJK.search(match.group()):
            yield from _LETTER.finditer(text, *match.span())
        else:
            yield match


@lru_cache(maxsize=16384)
def _form(token: str) -> tuple[str, str, bool]:
    """A token's norm and stem, and whether it says something by itself."""
    norm = _norm(token)
    return norm, stem(norm), norm not in STOPWORDS and not norm[:1].isdigit() and "n't" not in norm


def _norm(token: str) -> str:
    norm = token.replace("’", "'").lower()
    if norm.endswith(("'s", "s'")):
        norm = norm[:-2] if norm.endswith("'s") else norm[:-1]
    norm = norm.replace(" ", "_")
    if "." in norm and not norm[0].isdigit():
        norm = norm.replace(".", "")
    if norm == "us" and token.isupper():
        return "usa"
    return norm


# --- how words relate ---------------------------------------------------------------------------------


@lru_cache(maxsize=65536)
def synonymous(a: str, b: str) -> bool:
    """Whether two lower-case words stand in one group of synonyms or on one pole of an axis."""
    return bool(_groups(a) & _groups(b)) or bool(_poles(a) & _poles(b))


def kindred(norm: str) -> frozenset[str]:
    """Marks of a word: two that are synonyms, opposites, verbs of saying or of one stem share one at least."""
    marks = {stem(norm), *(f"group {i}" for i in _groups(norm)), *(f"axis {axis}" for axis, _ in _poles(norm))}
    marks |= {stem(norm[len(prefix) :]) for prefix in PREFIXES if norm.startswith(prefix)}
    return frozenset(marks | {"saying"} if norm in _SAYING else marks)


def ordinary(norm: str) -> bool:
    """Whether a word is in our lists, and so no name even where it opens a sentence."""
    return bool(_groups(norm) or _poles(norm)) or light(norm)


def both_say(a: str, b: str) -> bool:
    """Whether both are verbs of saying, alike enough in a report of who said what."""
    return a in _SAYING and b in _SAYING


def same_name(a: str, b: str) -> bool:
    """A country or town and its adjective or people: "Zambia", "Zambian"; "Chile", "Chilean"."""
    short, long = sorted((a, b), key=len)
    stem_ = short.rstrip("aeioy") if len(short) > 4 else short
    return len(stem_) >= SHARED and long.startswith(stem_) and long[len(stem_) :] in _DEMONYM_ENDINGS


@lru_cache(maxsize=65536)
def opposite(a: str, b: str) -> bool:
    """Whether two lower-case words are opposites: by axis, or by prefix ("stable", "unstable")."""
    poles_a, poles_b = _poles(a), _poles(b)
    if poles_a and poles_b and not poles_a & poles_b and any((axis, 1 - side) in poles_b for axis, side in poles_a):
        return True
    return _prefixed(a, b) or _prefixed(b, a)


def on_axis(norm: str) -> frozenset[tuple[int, int]]:
    """The (axis, pole) pairs a word stands on."""
    return _poles(norm)


def light(norm: str) -> bool:
    """Whether a word carries little: a claim may add or drop it."""
    return norm in LIGHT or stem(norm) in _LIGHT_STEMS


def _prefixed(longer: str, shorter: str) -> bool:
    if len(shorter) < 4 or len(longer) < len(shorter) or not longer.startswith(PREFIXES):
        return False
    target = stem(shorter)
    return any(longer.startswith(prefix) and stem(longer[len(prefix) :]) == target for prefix in PREFIXES)


@lru_cache(maxsize=65536)
def _groups(norm: str) -> frozenset[int]:
    return _GROUP_OF.get(norm, frozenset()) | _GROUP_OF_STEM.get(stem(norm), frozenset())


@lru_cache(maxsize=65536)
def _poles(norm: str) -> frozenset[tuple[int, int]]:
    return _POLE_OF.get(norm) or _POLE_OF_STEM.get(stem(norm), frozenset())


def _index(pairs: Iterable[tuple[str, T]]) -> dict[str, frozenset[T]]:
    index: dict[str, set[T]] = {}
    for key, value in pairs:
        index.setdefault(key, set()).add(value)
    return {key: frozenset(values) for key, values in index.items()}


def _by_stem(pairs: list[tuple[str, T]]) -> Iterable[tuple[str, T]]:
    """The same with the words' stems; all at once, for there are thousands."""
    stems = _stemmer.stemWords([_BASES.get(word, word) for word, _ in pairs])
    return zip(stems, (value for _, value in pairs), strict=True)


_BASES = {form: line.split()[0] for line in IRREGULAR.strip().splitlines() for form in line.split()[1:]}
# Words that the stemmer would run together with others get a base of their own.
_BASES |= {form: f"{line.split()[0]}_" for line in KEPT_APART.strip().splitlines() for form in line.split()}
_IRREGULAR_STEMS = frozenset(map(stem, _BASES))
_group_words = [(word, i) for i, line in enumerate(GROUPS.strip().splitlines()) for word in line.split()]
_GROUP_OF: dict[str, frozenset[int]] = _index(_group_words)
_GROUP_OF_STEM: dict[str, frozenset[int]] = _index(_by_stem(_group_words))
_pole_words = [
    (word, (axis, side)) for axis, poles in enumerate(AXES) for side, pole in enumerate(poles) for word in pole.split()
]
_POLE_OF: dict[str, frozenset[tuple[int, int]]] = _index(_pole_words)
_POLE_OF_STEM: dict[str, frozenset[tuple[int, int]]] = _index(_by_stem(_pole_words))
_SAYING = frozenset(phrase for phrase in REPORTING.split("|") if " " not in phrase)
_DEMONYM_ENDINGS = frozenset("n an ian ean ese i ish ans ians a ia e s ns".split()) | {""}
_LIGHT_STEMS = frozenset(stem(word) for word in LIGHT)
