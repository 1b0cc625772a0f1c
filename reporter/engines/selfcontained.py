"""Which sentences may stand on their own, and which need the one before them.

Judged by form alone (opening, ending, a verb, length), so the text is never edited: a sentence is
taken as it stands, taken with its antecedent, or left.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from reporter.engines.anaphora import is_talk, names_before, points_back
from reporter.engines.leadin import bare, run_in_headings
from reporter.engines.selfreference import about_document
from reporter.engines.verbs import has_finite_verb, opens_with_gerund
from reporter.patterns import either, one_of
from reporter.types import Document

SHORTEST, LONGEST = 5, 60  # words; a pair may have as many: what a footnote quotes, a reader checks at one go

_SPACELESS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")  # kana and ideographs: written without spaces
_WORD = re.compile(r"[^\W_]+(?:[.’'-][^\W_]+)*")

_ENDING = re.compile(r"[.!。！]['\"”’」』)\]）]*(?:\[\d+\]|\d{1,2})?$")
_CUT_SHORT = re.compile(r"(?:\.\.\.|…)['\"”’)\]]*$")
_QUESTION = re.compile(r"[?？]['\"”’」』)）]*$")
_LABEL = one_of("Sec Section Art Article Fig Figure Table Chart Box Note Sources? Photo Image Contact Tel Email")
_BAD_OPENING = re.compile(
    r"[^\w\"'“‘「『《$€£¥]|[⁰¹²³⁴-⁹]"  # a bullet, a bracket, a dash; the mark of a footnote
    r"|[a-z](?![a-z]?[A-Z])"  # cut in half (iPhone and eBay are whole)
    r"|\d{1,2}[.)] "
    r"|[A-Z][A-Z.’' -]{2,60}:"  # a speaker's label in a transcript
    r"|[A-Z][\w’'-]*(?: [\w’'-]+){0,2}: [a-z]"  # "The result: a shortage."
    r"|(?:Q|A)(?:\s*:|\s{2}|\s(?=[A-Z(—–-]))"
    r"|(?:Defined as|Excludes?|Includes?|Estimated (?:based|from)|Based on (?:reported|data)|Does not|Less than)\b"
    rf"|{_LABEL}\b\.?\s*[\d.]*\s*[.:]"
    r"|(?:Whereas|WHEREAS)(?:,|:| the undersigned)"  # a treaty's recital: half a sentence
)
_LITTER = re.compile(
    either(r"""
    https?:// | www\. | \S@\S+\.\w | \bclick here\b | © | \bcopyright (?:protection|\d)
    | — — | \ball rights reserved\b | \]\( | (?<!\w)\*\w
    """)
    + r"| [|] ",
    re.IGNORECASE,
)
_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"), ("「", "」"), ("（", "）"), ("《", "》"))

# An item of a Chinese list that lays something down, and does not only name a thing ("国务院规定的其他矿产资源").
_LAYS_DOWN = re.compile(r"应当|必须|可以|不得|有权|禁止|，|是|由.+负责")
_REMARK = re.compile(r"\W{0,2}(?:Notes?|Disclaimer)\s*:", re.IGNORECASE)  # opens a block that tells of the document
_LABELLED = re.compile(r"[A-Z][\w’'-]*(?: [\w,’'-]+){0,6}: [A-Z\d]")
_MISREAD = re.compile(r"\w [:.;,](?:\s|\d|$)|^\d{1,2}[A-Z][a-z]|\b\w+- [a-z]|\b[a-z] (?:n|s|t) ")
_SPEAKER = re.compile(r"(?P<name>[A-Z][A-Z.’' -]{1,60}(?: \[[^\]]+\])?):\s|(?P<asked>Q)(?: |\s{2})(?=[A-Z(—–-])")
_TURNS = 3  # of speech, from which on a document is a transcript
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


def misread(text: str) -> bool:
    """Whether a reader of pages has broken it: a space before a comma, the mark of a footnote before the words."""
    return bool(_MISREAD.search(text))


def is_transcript(document: Document) -> bool:
    """Whether it is of people speaking in turns, one of them more than once: "we" is somebody else each time."""
    turns = [match for block in document.blocks if (match := _SPEAKER.match(document.text, block.start, block.end))]
    names = {match["name"] or match["asked"] for match in turns}
    return len(turns) >= _TURNS and len(names) < len(turns)


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


def passages(document: Document, among: Collection[int] | None = None) -> Iterator[Passage]:
    """All of a document's passages, in its order; or only those that end with a sentence of these numbers."""
    headings = run_in_headings(document)
    texts = [bare(text, headings) for text in document.sentence_texts]
    english = document.language.partition("-")[0].lower() in {"en", "und"}
    spoken = is_transcript(document)
    for index, text in enumerate(texts):
        number = index + 1
        if spoken and own_voice(text):
            continue
        if (among is not None and number not in among) or not _offers(document, index, text, english=english):
            continue
        if not points_back(text):
            yield Passage(text, (number,))
        elif index and _adjoin(document, index) and _leads_in(texts[index - 1], text):
            before = texts[index - 1]
            pair = before + ("" if _SPACELESS.search(text) else " ") + text
            if length(pair) <= LONGEST and _offers(document, index - 1, before, english=english):
                yield Passage(pair, (number - 1, number))


def _leads_in(before: str, text: str) -> bool:
    """Whether the sentence before stands alone, and says what this one points at."""
    return not points_back(before) and names_before(text, before)


def _offers(document: Document, index: int, text: str, *, english: bool) -> bool:
    """Whether a sentence, less what is run in before it, may be stated at all."""
    sentence = document.sentences[index]
    block = document.blocks[sentence.block] if document.blocks else None
    kind = block.kind if block else "paragraph"
    if sentence.number in document.withheld or (block and _REMARK.match(document.text, block.start)):
        return False
    if kind not in {"paragraph", "list_item"} or is_talk(text) or about_document(text):
        return False
    if kind == "list_item" and english and opens_with_gerund(text):
        return False  # it most likely ends the sentence that leads in ("The order provides for: …")
    if kind == "list_item" and _SPACELESS.search(text) and not _LAYS_DOWN.search(text):
        return False
    if length(document.sentence_texts[index]) > LONGEST:  # with what is run in before it
        return False
    return is_whole(text, english=english) and not _runs_on(document, index)


def _unbalanced(text: str) -> bool:
    return text.count('"') % 2 == 1 or any(text.count(left) != text.count(right) for left, right in _PAIRS)


def _shouted_or_tabular(text: str) -> bool:
    """Mostly capitals (a heading in disguise) or mostly digits (a row of a table)."""
    letters = sum(map(str.isalpha, text))
    return sum(map(str.isupper, text)) > 0.5 * letters or sum(map(str.isdigit, text)) > letters


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
