"""What a question asks: its content words, the names in it, and what kind of answer would do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from reporter.patterns import one_of
from reporter.retrieval.terms import STOPWORDS, is_light, normal, terms

Asked = Literal["time", "person", "amount", "place", "reason", "manner", "definition", "list", "yes_no", "thing"]

_UNIT = one_of("year date day month time century decade season period era quarter")
_MEASURE = one_of("""
    many much old long tall far big large high often fast deep wide heavy large small strong expensive hot cold
    """)
_AUXILIARY = one_of("""
    is are was were do does did has have had can could will would shall should may might must isn't aren't wasn't
    weren't don't doesn't didn't hasn't haven't hadn't can't couldn't won't wouldn't
    """)
# The first that matches decides: "how long ago" is a time, "how long" an amount.
_KINDS: dict[Asked, str] = {
    "time": (
        rf"\bwhen\b(?! it comes)|\b(?:what|which) (?:\w+ )?{_UNIT}\b|\bhow (?:long ago|soon|recently)\b"
        r"|什么时候|何时|哪一?[年天日月]|几[时点月号]"
    ),
    "reason": r"\bwhy\b|\bhow come\b|\b(?:reasons?|motives?|purpose|rationale)\b|为什么|为何|原因|缘何",
    "amount": (
        rf"\bhow {_MEASURE}\b|\b(?:what|which) (?:\w+ ){{0,2}}(?:number|percentage|share|amount|price|cost"
        r"|population|size|rate|proportion|age|value|length|height)\b|多少|几[个家吨元次]|多[大高长远]"
    ),
    "person": r"\b(?:who|whose|whom)\b|\b(?:what|which) (?:company|person|president|minister|agency)\b|谁|哪家",
    "place": r"\bwhere\b|\b(?:what|which) (?:country|countries|city|state|place|region|province)\b|哪里|哪儿|何处",
    "definition": r"^\W*(?:what(?:'s| is| are| was| were) (?!the\b)|define\b)|\bwhat does .*\bmean\b|什么是|是什么",
    "list": r"^\W*(?:list|name)\b|\b(?:what|which) are\b|\bexamples? of\b|哪些",
    "manner": r"\bhow\b|如何|怎么|怎样",
    "yes_no": r"是否|吗[？?]?\s*$|有没有|是不是",
}
_PATTERNS = {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in _KINDS.items()}
_OPENS_YES_NO = re.compile(rf"\W*(?:(?:and|but|so|or) )?{_AUXILIARY}\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_CITED = re.compile(r"[\[【]\s*(c?\d+(?:\s*[,，、]\s*c?\d+)*)\s*[\]】]")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")

# What stands for earlier words: pronouns, "the former", "the company", "what about …".
_REFERS = re.compile(
    r"^\W*(?:and|or|but|so|then|also|what about|how about|what of|what else|who else|why not)\b"
    r"|(?<!is )(?<!are )\bthere\b(?! (?:is|are|was|were|any|a)\b)"
    r"|\b(?:it|its|they|them|their|theirs|he|him|his|she|her|hers|these|those|same|former|latter)\b"
    r"|\bth(?:is|at)(?!\ (?:year|month|week|century))\b|\bthe ones?\b|\b(?:which|that|this|another|other) ones?\b"
    r"|\b(?:else|others?|another|more|instead|too)\W*$|\b(?:tell|say|know)\ (?:me\ )?more\b|\bany (?:other|more)\b"
    r"|\b(?:is|are|was|were|did|do|does)\ there\ any\b"
    r"|\bthe\ "
    + one_of("company firm group report agreement deal plan law rule ban project mine study decision announcement")
    + r"\b(?! (?:of|for|on|in|that|between)\b)|^那|呢[？?]?\s*$|[它他她]们?|这[个些种]?|该|其",
    re.IGNORECASE,
)
# Where one question ends and another begins.
_BOUNDARY = re.compile(
    r"(?<=[?？])\s*(?=\S)|,?\s+and\s+(?=(?:who|whose|whom|what|when|where|why|how|which)\b)", re.IGNORECASE
)
_FEW = 2  # content words; a question of so few leans on what went before


@dataclass(frozen=True, slots=True)
class Question:
    """A question taken apart: ``terms`` are its content words as stems, ``names`` words written like a name."""

    text: str
    asked: Asked
    terms: tuple[str, ...]
    names: tuple[str, ...]
    figures: tuple[str, ...]

    @property
    def weighty(self) -> tuple[str, ...]:
        """The content words that say what it is about; all of them where none does."""
        return tuple(term for term in self.terms if not is_light(term)) or self.terms


def parts(question: str) -> tuple[str, ...]:
    """The questions that are asked in one: "who came, and what did it cost?" is two; one that is whole is itself."""
    found = [part.strip() for part in _BOUNDARY.split(question)]
    return tuple(found) if len(found) > 1 and all(asks(part).terms for part in found) else (question,)


@lru_cache(maxsize=1024)
def asks(question: str) -> Question:
    """What a question asks; references to claims ("[3]") are no part of its text."""
    text = " ".join(_CITED.sub(" ", question).split())
    return Question(text, _asked(text), tuple(dict.fromkeys(terms(text))), _names(text), tuple(_FIGURE.findall(text)))


def _asked(text: str) -> Asked:
    if _OPENS_YES_NO.match(text):
        return "yes_no"
    return next((kind for kind, pattern in _PATTERNS.items() if pattern.search(text)), "thing")


def _names(text: str) -> tuple[str, ...]:
    """Words with a capital that do not just open the question, lower-cased."""
    found = [match for match in _WORD.finditer(text) if match.group()[0].isupper()]
    words = [normal(match.group()) for match in found if match.start() > 0 or match.group()[1:2].isupper()]
    return tuple(dict.fromkeys(word for word in words if word not in STOPWORDS))


def cited_claims(question: str) -> tuple[str, ...]:
    """The ids of the claims a question refers to by number: "[3]" is claim c3 of the memo."""
    numbers = [number for match in _CITED.finditer(question) for number in re.findall(r"\d+", match.group(1))]
    return tuple(dict.fromkeys(f"c{int(number)}" for number in numbers))


def is_followup(question: str) -> bool:
    """Whether a question leans on what was said before: by a pronoun, by its opening, or by having few words."""
    asked = asks(question)
    content = [term for term in asked.terms if not is_light(term)]
    if _REFERS.search(asked.text) or not content:
        return True
    return len(content) <= _FEW and not asked.names and asked.asked != "definition"
