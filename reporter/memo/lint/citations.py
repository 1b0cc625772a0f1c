"""Rules on what statements rest on: citations, footnotes, quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reporter.documents.segment import sentence_spans
from reporter.grounding.index import keys_of
from reporter.memo.lint.subject import OURS, Fault, Subject
from reporter.memo.verification.memo_text import CitedText

LONGEST_QUOTE = 60  # words; an ideograph counts for half a word
SPOKEN_OF = 2  # content words that a sentence shares with the footnotes that bear it
_IDEOGRAPH = re.compile(r"[\u3400-\u9fff]")


def uncited(subject: Subject) -> Iterator[Fault]:
    """R001: a statement in a section that cites nothing."""
    for line in subject.loose:
        if OURS not in line.text:
            yield Fault(f"memo.md:{line.number}", line.text.strip(), "it cites nothing")
    for cited in subject.statements:
        for sentence in _strangers(subject, cited):
            reason = "it cites nothing, and the footnotes of the sentence after it do not speak of it"
            yield Fault(f"memo.md:{cited.line}", sentence, reason)


def _strangers(subject: Subject, cited: CitedText) -> Iterator[str]:
    """Sentences put before a cited one that its footnotes do not bear; a statement may have several of its own."""
    if subject.as_written(cited):
        return
    *before, last = (cited.text[span.start : span.end] for span in sentence_spans(cited.text))
    quoted = keys_of(" ".join(subject.memo.bodies(cited)))
    if not keys_of(last) & quoted:  # in another language than its source, which tells nothing
        return
    for sentence in before:
        keys = keys_of(sentence)
        if len(keys & quoted) < min(SPOKEN_OF, len(keys)):
            yield sentence


def unfounded_judgment(subject: Subject) -> Iterator[Fault]:
    """R002: a judgment that cites no premise."""
    for line in subject.loose:
        if f"({OURS}" in line.text:
            yield Fault(f"memo.md:{line.number}", line.text.strip(), "it is a judgment and cites no claim it rests on")
    for cited in subject.statements:
        if f"({OURS}" in cited.text:
            judged = cited.text.partition(f"*({OURS}")[0].strip()
            yield Fault(f"memo.md:{cited.line}", judged, "it is a judgment and cites no claim it rests on")


def orphan_footnotes(subject: Subject) -> Iterator[Fault]:
    """R003: a footnote that nothing cites, or a citation without its footnote."""
    cited = {number for text in subject.memo.cited for number in text.cites}
    for note in subject.memo.footnotes:
        if note.number not in cited:
            yield Fault(f"memo.md:{note.line}", note.body, f"nothing cites footnote {note.number}")
    for text in subject.memo.cited:
        for number in text.cites:
            if number not in subject.memo.by_number:
                yield Fault(f"memo.md:{text.line}", text.text, f"there is no footnote {number}")


def long_quotes(subject: Subject) -> Iterator[Fault]:
    """R004: a quote of more than 60 words."""
    for note in subject.memo.footnotes:
        length = _words(note.quote or "")
        if length > LONGEST_QUOTE:
            yield Fault(f"memo.md:{note.line}", note.quote or "", f"it has {length} words, at most {LONGEST_QUOTE}")


def _words(quote: str) -> int:
    ideographs = len(_IDEOGRAPH.findall(quote))
    return len(_IDEOGRAPH.sub(" ", quote).split()) + ideographs // 2
