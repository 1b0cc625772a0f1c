"""Words that bend others, and how far they reach: negations, hedges, plans, duties, quantifiers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from reporter.grounding.lexicon import cues as lists
from reporter.grounding.words import Word

CueKind = Literal[
    "negation",
    "additive",
    "hedge",
    "unrealised",
    "deontic",
    "universal",
    "majority",
    "partial",
    "almost",
    "only",
    "condition",
]

REACH = 10  # words a cue reaches to the right at most; longer scopes cross into other predicates
BREAKS = frozenset("but although though because since unless while whereas which who".split())


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue phrase; ``scope`` holds the indexes of the content words it bends, nearest first.

    ``level`` (hedges): 1 likely or believed, 2 possible.
    """

    kind: CueKind
    level: int
    first: int
    last: int
    scope: tuple[int, ...]
    text: str


def _phrases(kind: CueKind, level: int, table: str) -> list[tuple[tuple[str, ...], CueKind, int]]:
    return [(tuple(phrase.split()), kind, level) for phrase in table.split("|")]


def _by_first_word() -> dict[str, list[tuple[tuple[str, ...], CueKind, int]]]:
    table = [
        *_phrases("negation", 0, lists.NEGATORS),
        *_phrases("hedge", 2, lists.POSSIBLE),
        *_phrases("hedge", 1, lists.LIKELY),
        *_phrases("condition", 1, lists.CONDITION),
        *_phrases("unrealised", 1, lists.UNREALISED),
        *_phrases("deontic", 0, lists.DEONTIC),
        *_phrases("universal", 0, lists.UNIVERSAL),
        *_phrases("majority", 0, lists.MAJORITY),
        *_phrases("almost", 0, lists.ALMOST),
        *_phrases("partial", 0, lists.PARTIAL),
        *_phrases("only", 0, lists.ONLY),
    ]
    index: dict[str, list[tuple[tuple[str, ...], CueKind, int]]] = {}
    for entry in table:
        index.setdefault(entry[0][0], []).append(entry)
    return index


_TELLING = frozenset("say tell convey confirm assure report announce state".split())
_CUES = _by_first_word()


def cues(words: tuple[Word, ...]) -> tuple[Cue, ...]:
    """The cues of a sentence, in order; one phrase may be a cue of several kinds."""
    found: list[Cue] = []
    for i, word in enumerate(words):
        best: dict[str, tuple[tuple[str, ...], CueKind, int]] = {}
        for entry in _CUES.get(word.norm, ()):
            phrase, kind, _ = entry
            matches = tuple(w.norm for w in words[i : i + len(phrase)]) == phrase
            if matches and len(phrase) > len(best.get(kind, ((),))[0]):
                best[kind] = entry
        for phrase, kind, level in best.values():
            cue = _cue(words, i, phrase, kind, level)
            if cue is not None:
                found.append(cue)
    return tuple(found)


def _cue(words: tuple[Word, ...], i: int, phrase: tuple[str, ...], kind: CueKind, level: int) -> Cue | None:
    last = i + len(phrase) - 1
    following = words[last + 1].norm if last + 1 < len(words) else ""
    if phrase == ("may",) and words[i].capital and not words[i].initial:
        return None  # the month
    if kind in {"unrealised", "deontic"} and len(phrase) == 1 and words[i].capital and not words[i].initial:
        return None  # "the Task Force", "Executive Order 14017"
    if kind == "deontic" and phrase[0] in _ORDERS and _at(words, i - 1) in _THE and following not in {"to", "that"}:
        return None  # "identified in this order": a thing
    if phrase in {("can",), ("could",)} and following == "not":
        return None  # a negation, not a hedge
    if phrase == ("can",) and following in _TELLING and _at(words, i - 1) in {"i", "we"}:
        return None  # "I can tell you that": no doubt is meant
    if kind == "unrealised" and len(phrase) == 1 and not _leads_on(words, last):
        return None  # "the study", "its plan": a thing, not something yet to be done
    if phrase == ("would",) and any(_at(words, k) in _SAID for k in range(max(0, i - 6), i)):
        return None  # "said that they would": what was "we will"
    if phrase[0] in {"able", "capable"} and any(
        _at(words, k) in {"not", "never", "yet"} for k in range(max(0, i - 4), i)
    ):
        return None  # "not able to": a negation
    if kind == "hedge" and phrase[0] in _HEDGING_NOUNS and following not in {"of", "that", "to"}:
        return None
    if kind == "hedge" and phrase[0].startswith("estimat") and words[min(last + 1, len(words) - 1)].norm[:1].isdigit():
        return None  # "an estimated 45,000": the figure's own business
    if (
        phrase in {("has", "to"), ("have", "to"), ("had", "to")}
        and following == "do"
        and _at(words, last + 2) == "with"
    ):
        return None  # "has to do with"
    if phrase == ("total",) and following in {"of"}:
        return None
    bounding = following in {"fewer", "less", "more", "later", "lower"} and _at(words, last + 2) == "than"
    if kind == "negation" and phrase[-1] in {"no", "not"} and bounding:
        return None  # "no fewer than": a bound, which belongs to the figure
    if kind == "negation" and phrase[0].startswith("decline") and following[:1].isdigit():
        return None  # "declined to 5 percent"
    if kind == "negation" and phrase == ("no",) and (following.isdigit() or following == ""):
        return None  # "No. 5"
    if kind == "negation" and following in lists.ADDITIVE:
        kind = "additive"
    if kind == "unrealised":
        to = next((j for j in range(last + 1, min(len(words), last + 7)) if words[j].norm in {"to", "that"}), last)
        scope = _scope(words, i, to)
    else:
        scope = _scope(words, i, last)
    return Cue(kind, level, i, last, scope, " ".join(w.text for w in words[i : last + 2]))


_SAID = frozenset("said announced stated declared promised pledged confirmed insisted added told vowed".split())
_FINITE = frozenset("is are was were has have had will would can could may might must does did".split())
_ORDERS, _THE = (
    frozenset(["order", "orders", "rule", "rules", "directive"]),
    frozenset("a an the this that these its".split()),
)
_HEDGING_NOUNS = frozenset("risk risks chance threat prospect possibility potential".split())


def _at(words: Sequence[Word], index: int) -> str:
    return words[index].norm if index < len(words) else ""


def _new_subject(words: Sequence[Word], j: int) -> bool:
    """Whether, as in ", and it sets …", a predicate of its own begins."""
    return j + 1 < len(words) and words[j + 1].norm in {
        "it",
        "they",
        "he",
        "she",
        "the",
        "this",
        "its",
        "there",
        "we",
    }


def _finite(norm: str) -> bool:
    return norm in _FINITE or (norm.endswith("ed") and len(norm) > 5)


def _leads_on(words: Sequence[Word], last: int) -> bool:
    """Whether a plan, wish or order is followed by what it is for: "to" and a verb, or "that"."""
    for j in range(last + 1, min(len(words), last + 7)):
        if words[j].stretch != words[last].stretch or words[j].clause != words[last].clause:
            return False
        if _finite(words[j].norm):
            return False
        if words[j].norm in {"to", "that"} and j + 1 < len(words):
            return True
    following = words[last + 1].norm if last + 1 < len(words) else ""
    return following.endswith("ing") and len(following) > 5


def _scope(words: Sequence[Word], first: int, last: int) -> tuple[int, ...]:
    stretch = words[last].stretch
    reached: list[int] = []
    for j in range(last + 1, min(len(words), last + 1 + REACH)):
        if words[j].stretch != stretch or (words[j].norm in BREAKS and reached):
            break
        if (
            reached
            and words[j].clause != words[j - 1].clause
            and words[j].norm in {"and", "or"}
            and _new_subject(words, j)
        ):
            break
        if words[j].content:
            reached.append(j)
    if not reached:  # "exports it did not": what it bends stands before it
        reached = [j for j in range(first - 1, max(-1, first - 5), -1) if words[j].content][:2]
    return tuple(reached)
