"""Which sentences may stand on their own, and which need the one before them.

Judged by form alone (opening, ending, a verb, length), so the text is never edited: a sentence is
taken as it stands, taken with its antecedent, or left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reporter.engines.anaphora import is_talk, points_back
from reporter.engines.selfreference import about_document
from reporter.engines.verbs import has_finite_verb, opens_with_gerund
from reporter.patterns import either, one_of
from reporter.types import Document

SHORTEST, LONGEST, LONGEST_PAIR = 5, 60, 70  # words

_SPACELESS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")  # kana and ideographs: written without spaces
_WORD = re.compile(r"[^\W_]+(?:[.’'-][^\W_]+)*")

_ENDING = re.compile(r"[.!。！]['\"”’」』)\]）]*(?:\[\d+\]|\d{1,2})?$")
_CUT_SHORT = re.compile(r"(?:\.\.\.|…)['\"”’)\]]*$")
_QUESTION = re.compile(r"[?？]['\"”’」』)）]*$")
_LABEL = one_of("Sec Section Art Article Fig Figure Table Chart Box Note Sources? Photo Image Contact Tel Email")
_BAD_OPENING = re.compile(
    r"[^\w\"'“‘「『《$€£¥]"  # a bullet, a bracket, a dash
    r"|[a-z](?![a-z]?[A-Z])"  # cut in half (iPhone and eBay are whole)
    r"|\d{1,2}[.)] "
    r"|[A-Z][A-Z.’' -]{2,60}:"  # a speaker's label in a transcript
    r"|[A-Z][\w’'-]*(?: [\w’'-]+){0,2}: [a-z]"  # "The result: a shortage."
    r"|(?:Q|A)(?:\s*:|\s{2}|\s(?=[A-Z(—–-]))"
    rf"|{_LABEL}\b\.?\s*[\d.]*\s*[.:]"
    r"|(?:Whereas|WHEREAS)(?:,|:| the undersigned)"  # a treaty's recital: half a sentence
)
_LITTER = re.compile(
    either(r"""
    https?:// | www\. | \S@\S+\.\w | \bclick here\b | © | \bcopyright (?:protection|\d)
    | \ball rights reserved\b | \]\( | (?<!\w)\*\w
    """)
    + r"| [|] ",
    re.IGNORECASE,
)
_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"), ("「", "」"), ("（", "）"), ("《", "》"))

# What stands before a sentence without being of it: an enumeration's mark, or a heading run in in capitals
# ("SUPPORTING INDUSTRY: Today, …"; a verb in -ING or four words tell it from a speaker's label).
_RUN_IN = re.compile(
    r"^(?:\((?:[a-z]{1,4}|\d{1,2})\)"
    r"|(?=[^:]*ING\b|(?:[^\s:]+ ){3})[A-Z][A-Z0-9.,’'&-]+(?: [A-Z0-9.,’'&-]+)*:) +(?=[A-Z“\"])"
    r"|^第[一二三四五六七八九十百零〇\d]+[条章节款]\s+"
)
_LABELLED = re.compile(r"[A-Z][\w’'-]*(?: [\w,’'-]+){0,6}: [A-Z\d]")
_OWN_VOICE = re.compile(r"\b(?:we|our|us|i|my|you|your)\b|我们|本公司", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence, or two where the second needs the first, that may stand as a claim."""

    text: str
    cites: tuple[int, ...]


def length(text: str) -> int:
    """Length in words; two ideographs count as one word, which is about their ratio in translation."""
    ideographs = len(_SPACELESS.findall(text))
    return len(_WORD.findall(_SPACELESS.sub(" ", text))) + (ideographs + 1) // 2


def own_voice(text: str) -> bool:
    """Whether it speaks as "we" or to "you", so that only the source tells who is meant."""
    return bool(_OWN_VOICE.search(text))


def labelled(text: str) -> bool:
    """Whether a heading or item's name is run in before it ("Rapid response: The partners …")."""
    return bool(_LABELLED.match(text))


def is_whole(text: str, *, english: bool = True) -> bool:
    """Whether it is a complete sentence that states something: not a heading, question or fragment."""
    return not (
        not SHORTEST <= length(text) <= LONGEST
        or _BAD_OPENING.match(text)
        or not _ENDING.search(text)
        or _CUT_SHORT.search(text)
        or _QUESTION.search(text)
        or _LITTER.search(text)
        or _unbalanced(text)
        or _shouted_or_tabular(text)
        or (english and not has_finite_verb(text))
    )


def passages(document: Document) -> Iterator[Passage]:
    """All of a document's passages, in its order."""
    texts = [_RUN_IN.sub("", text, count=1) for text in document.sentence_texts]
    numbers = [sentence.number for sentence in document.sentences]
    english = document.language.partition("-")[0].lower() in {"en", "und"}
    whole = [_offers(document, index, text, english=english) for index, text in enumerate(texts)]
    bound = [points_back(text) for text in texts]
    for index, text in enumerate(texts):
        if not whole[index]:
            continue
        if not bound[index]:
            yield Passage(text, (numbers[index],))
        elif index and whole[index - 1] and not bound[index - 1] and _adjoin(document, index):
            pair = texts[index - 1] + ("" if _SPACELESS.search(text) else " ") + text
            if length(pair) <= LONGEST_PAIR:
                yield Passage(pair, (numbers[index - 1], numbers[index]))


def _offers(document: Document, index: int, text: str, *, english: bool) -> bool:
    """Whether a sentence, less what is run in before it, may be stated at all."""
    sentence = document.sentences[index]
    kind = document.blocks[sentence.block].kind if document.blocks else "paragraph"
    if sentence.number in document.withheld:
        return False
    if kind not in {"paragraph", "list_item"} or is_talk(text) or about_document(text):
        return False
    if kind == "list_item" and english and opens_with_gerund(text):
        return False  # it most likely ends the sentence that leads in ("The order provides for: …")
    return is_whole(text, english=english) and not _runs_on(document, index)


def _unbalanced(text: str) -> bool:
    return text.count('"') % 2 == 1 or any(text.count(left) != text.count(right) for left, right in _PAIRS)


def _shouted_or_tabular(text: str) -> bool:
    """Mostly capitals (a heading in disguise) or mostly digits (a row of a table)."""
    letters = [char for char in text if char.isalpha()]
    return sum(map(str.isupper, letters)) > 0.5 * len(letters) or sum(map(str.isdigit, text)) > len(letters)


def _runs_on(document: Document, index: int) -> bool:
    """Whether the next sentence of the block goes on in lower case: this one was cut in half."""
    if index + 1 == len(document.sentences):
        return False
    this, after = document.sentences[index : index + 2]
    return this.block == after.block and document.sentence_texts[index + 1][:1].islower()


def _adjoin(document: Document, index: int) -> bool:
    """Whether the sentence before is in the same block or in the one directly before."""
    before, this = document.sentences[index - 1 : index + 1]
    return this.block - before.block <= 1
