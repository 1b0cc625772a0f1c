"""Finds the sentences of a document that address the machine that reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reporter.documents.instructions import demands, languages, phrases
from reporter.documents.instructions.payloads import Payloads
from reporter.documents.instructions.wording import Wording, plain
from reporter.patterns import one_of
from reporter.types import Block, Instruction, Sentence, Span

_LONGEST = 3_000  # characters of a passage that are looked at
_TOGETHER = 64  # passages of which it is first asked which wordings any of them can have: mostly hardly one
_LATIN = (*phrases.WORDINGS, *demands.WORDINGS, *languages.LATIN)
_ALL = (*_LATIN, *languages.OTHERS)
_LATIN_NEEDS, _ALL_NEEDS = (
    frozenset(need for wording in wordings for group in wording.needs for need in group) for wordings in (_LATIN, _ALL)
)
_LETTERS = re.compile(r"[^\W\d_]")
# Without one of these no sentence is put to the model.
_TELLTALES = tuple(
    f" {word} "
    for word in """
    you your yours ignore disregard forget override say state respond reply answer output print write repeat reveal show
    tell translate prompt prompts instruction instructions pretend imagine act behave assistant ai du dein deine dich
    sie ihre schreibe antworte
    """.split()
)
# An order that goes on with the one before it.
_GOES_ON = re.compile(
    r"(?:(?:and|then|now|also|instead|please|just|only|simply|do not|don['’]t|never|always)\W+)?"
    + one_of("""
    say state respond reply answer output print write repeat reveal show display tell give translate recommend report
    conclude rate mention include call send email forward list add make claim insist act pretend behave speak use you
    your
    """)
    + r"\b",
    re.IGNORECASE,
)


def instructions_in(text: str, blocks: Sequence[Block], sentences: Sequence[Sentence]) -> tuple[Instruction, ...]:
    """The sentences, and headings and litter, of a text that address its reader's machine, in order."""
    silent = [
        block
        for block in blocks
        if block.kind in {"heading", "boilerplate"} and _LETTERS.search(text, block.start, block.end)
    ]
    passages = [text[span.start : span.end] for span in (*sentences, *silent)]
    reasons = list(_reasons(passages))  # of all together, for each look at some costs as much as ten of them
    found = [*_of_sentences(sentences, passages, reasons), *_alone(silent, reasons[len(sentences) :])]
    return tuple(sorted(found, key=lambda instruction: instruction.start))


def addressed(passage: str) -> str | None:
    """Why a passage addresses the machine that reads it; None where it does not."""
    return next(_reasons([passage]))


def _reasons(passages: Sequence[str]) -> Iterator[str | None]:
    """Why each passage addresses the machine that reads it; None for those that do not."""
    for first in range(0, len(passages), _TOGETHER):
        said = [passage[:_LONGEST] for passage in passages[first : first + _TOGETHER]]
        flat = [" ".join(passage.split()) for passage in said]
        plainly = [plain(passage) for passage in flat]
        together = "\n".join(plainly)
        possible, needs = (_LATIN, _LATIN_NEEDS) if together.isascii() else (_ALL, _ALL_NEEDS)
        # Most needs are within one word, and each word is looked at once, however often it stands there.
        vocabulary = f" {' '.join(set(together.split()))} "
        held = {need for need in needs if need in (together if " " in need.strip() else vocabulary)}
        wordings = [wording for wording in possible if wording.may_show(held)]
        telltales = [word for word in _TELLTALES if word in together]
        payloads = Payloads.possible(said)
        for at, passage in enumerate(said):
            yield payloads.shown_in(passage) or _worded(flat[at], plainly[at], wordings, telltales)


def _worded(flat: str, plainly: str, wordings: Sequence[Wording], telltales: Sequence[str]) -> str | None:
    """Why the words of a passage, white space collapsed, show that it addresses a machine."""
    found = next((wording.reason for wording in wordings if wording.shows_in(flat, plainly)), None)
    if found is None and any(word in plainly for word in telltales) and _suspicious(flat):
        return "reads like an instruction to a language model"
    return found


def _suspicious(passage: str) -> bool:
    from reporter.documents.instructions.model import suspicious  # here: numpy would slow start-up

    return suspicious(passage)


def _of_sentences(
    sentences: Sequence[Sentence], passages: Sequence[str], reasons: Sequence[str | None]
) -> Iterator[Instruction]:
    before: Sentence | None = None
    for sentence, passage, reason in zip(sentences, passages, reasons, strict=False):
        if reason is None and before and before.block == sentence.block and _GOES_ON.match(passage.lstrip("\"'“‘")):
            reason = "goes on with the instruction before it"
        before = sentence if reason else None
        if reason:
            yield Instruction(start=sentence.start, end=sentence.end, reason=reason)


def _alone(spans: Sequence[Span], reasons: Sequence[str | None]) -> Iterator[Instruction]:
    for span, reason in zip(spans, reasons, strict=True):
        if reason:
            yield Instruction(start=span.start, end=span.end, reason=reason)
