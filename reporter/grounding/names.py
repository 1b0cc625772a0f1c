"""Names: which words of a claim are names, and whether the evidence knows them."""

from __future__ import annotations

import re

from reporter.grounding.lexicon.geography import COUNTRY_OF, COUNTRY_OF_CAPITAL
from reporter.grounding.words import Word, ordinary, words

#: Capitalised words that name a rank or a kind of body, not somebody: compared like ordinary words.
GENERIC = frozenset(
    "president minister secretary chairman chairwoman chief director general mr mrs ms dr prof sir party "
    "group company "
    "corporation corp inc ltd llc plc co committee commission council ministry department agency bureau office board "
    "court parliament congress senate house government state federal national international central act law order "
    "regulation regulations article section chapter standing leadership meeting session conference summit bank fund "
    "union association institute university college school center centre tower building street avenue road north "
    "south east west "
    "northern southern eastern western new the a an monday tuesday wednesday thursday friday saturday sunday "
    "january february march "
    "april may june july august september october november december q1 q2 q3 q4 h1 h2 fy annual report journal "
    "magazine "
    "thought information administration premier prime leader executive executives officials analysts".split()
)
_DEFINED = re.compile(
    r"((?:[A-Z][\w&'’-]*(?:\s+(?:of|for|and|the|de))?\s+){1,7}[A-Z]?[\w&'’-]*)\s*\((?:the\s+)?[\"“']?([A-Z][\w&.-]{1,14})[\"”']?\)"
)
ANAPHORS = frozenset(
    "institute agency association bureau it its he him his she her they their them this that these those "
    "company firm group corporation enterprise "
    "ministry agency "
    "committee party meeting session country government official officials president minister producer manufacturer "
    "maker bank fund plant mine project city province body organisation organization regulator department bureau "
    "buyer seller "
    "who which directive order plan deal agreement law report study university hospital team court author "
    "authors program programme scheme initiative act bill rule regulation treaty proclamation taskforce council "
    "commission board center centre foundation monument fund".split()
)


#: What may open a sentence with "'s" and is nobody's name.
_NOBODY = frozenset(
    "it what that there here who he she let today yesterday tomorrow tonight everyone everybody nobody somebody "
    "someone anyone one year month week decade century".split()
)


def name_words(found: tuple[Word, ...]) -> tuple[int, ...]:
    """Indexes of the words that are (parts of) names; a sentence's first word only if it must be one."""
    indexes = []
    for i, word in enumerate(found):
        if not word.capital or not word.content or word.norm in GENERIC:
            continue
        if word.initial and not _surely_name(found, i):
            continue
        indexes.append(i)
    return tuple(indexes)


def _surely_name(found: tuple[Word, ...], i: int) -> bool:
    word = found[i]
    if word.norm in COUNTRY_OF or word.norm in COUNTRY_OF_CAPITAL or (word.text.isupper() and len(word.text) > 1):
        return True
    if word.text[-2:] in {"'s", "’s"} and word.norm not in _NOBODY and not ordinary(word.norm):
        return True
    return i + 1 < len(found) and found[i + 1].capital and found[i + 1].clause == word.clause


def countries(found: tuple[Word, ...]) -> frozenset[str]:
    """The canonical countries and blocs that a text names; capitals count for their governments."""
    named = {COUNTRY_OF.get(word.norm) for word in found}
    named |= {COUNTRY_OF_CAPITAL.get(word.norm) for word in found}
    return frozenset(name for name in named if name is not None)


_INITIALS = {"usa": "us", "united_states": "us", "united_kingdom": "uk", "european_union": "eu"}


def aliases(text: str) -> dict[str, frozenset[str]]:
    """Short forms a text defines, "China Northern Rare Earth (CNRE)", and acronyms of its long names.

    Maps each lower-case short form to the lower-case words it stands for.
    """
    found: dict[str, frozenset[str]] = {}
    for match in _DEFINED.finditer(text):
        long = [word.norm for word in words(match.group(1)) if word.capital]
        found[match.group(2).lower().replace(".", "")] = frozenset(long)
    for run in re.finditer(
        r"(?:(?:[A-Z][a-z]+|(?:[A-Z]\.){2,})(?:\s+(?:of|and|for|the)\s+|\s+)){1,6}[A-Z][a-z]+", text
    ):
        parts = [word.norm for word in words(run.group()) if word.capital and word.norm not in {"the", "a", "an"}]
        short = "".join(_INITIALS.get(part, part[0]) for part in parts)
        if len(parts) >= 2:
            found.setdefault(short, frozenset(parts))
    return found


def opens_to_names(found: tuple[Word, ...]) -> bool:
    """Whether a text holds a pronoun or a noun ("the company") that a name elsewhere may resolve."""
    return any(word.norm in ANAPHORS for word in found)


def phrases(text: str) -> tuple[str, ...]:
    """The names in a text as phrases, each once, in order of appearance."""
    found = words(text)
    named = set(name_words(found))
    spans: list[list[int]] = []
    for i in sorted(named):
        joined = spans and _joins(text, found, spans[-1][-1], i)
        if joined:
            spans[-1].append(i)
        else:
            spans.append([i])
    out = []
    for span in spans:
        start = _extended(found, span[0], named, -1)
        end = _extended(found, span[-1], named, 1)
        out.append(re.sub(r"['’]s?$", "", text[found[start].start : found[end].end]))
    return tuple(dict.fromkeys(out))


def _joins(text: str, found: tuple[Word, ...], a: int, b: int) -> bool:
    between = text[found[a].end : found[b].start]
    return (
        b - a <= 2
        and not re.search(r"[,.;:()—]|['’]s", between + found[a].text[-2:])
        and (b - a == 1 or found[a + 1].norm in {"of", "for"} or found[a + 1].capital)
    )


def _extended(found: tuple[Word, ...], i: int, named: set[int], step: int) -> int:
    """Take along a generic capitalised neighbour: "Baogang" + "Group"."""
    j = i + step
    while 0 <= j < len(found) and j not in named and found[j].capital and found[j].norm in GENERIC - {"the", "a", "an"}:
        if found[j].clause != found[i].clause or (step < 0 and found[j].initial and found[j].norm in {"new"}):
            break
        i, j = j, j + step
    return i
