"""From a model's reply to drafts: spelling slips undone, lines that were copied taken for what they are."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reporter.documents.segment import sentence_spans
from reporter.engines.selfcontained import Passage, passages
from reporter.engines.verbs import has_finite_verb, opens_with_gerund
from reporter.grounding.normalize import folded
from reporter.llm.schemas import ExtractedClaim, SummarizedSentence
from reporter.types import Document, DraftClaim, DraftSentence, SetAside

_SPACED = re.compile(r"\b(U\.) ([SKN]\.)|\b(E\.) (U\.)|\b(D\.) (C\.)")  # as small models write them
_ENDED = re.compile(r"[.!?。！？][\"'”’»)\]」』）]*$")
_LEADS_IN = re.compile(r"[:：,，;；—–-]\s*$")  # what is cut in half, or opens a list
_FRAGMENT = re.compile(r"[a-z](?![a-z]?[A-Z])")  # iPhone and eBay open whole sentences
_NOT_WHOLE = "not a whole sentence"
_NOT_ALONE = "not self-contained: it needs what stands before it"


def tidied(text: str) -> str:
    """A draft as the model meant it: ``U.S.`` in one piece, without a last sentence that was cut off."""
    text = _SPACED.sub(lambda found: "".join(part for part in found.groups() if part), text.strip())
    if _ENDED.search(text):
        return text
    whole = sentence_spans(text)[:-1]
    return text[: whole[-1].end] if whole else text


def leads_in(text: str) -> bool:
    """Whether it stops where more is to come: "…, including by:", "… the Dialogue (or"."""
    open_brackets = sum(text.count(mark) for mark in "(（") - sum(text.count(mark) for mark in ")）")
    return bool(_LEADS_IN.search(text)) or open_brackets > 0


def _is_an_item(text: str) -> bool:
    """Whether it is an item of a list ("Expanding access to …"), which does not say who does it."""
    return opens_with_gerund(text) and not has_finite_verb(text)


def summarized(
    document: Document, items: Iterable[SummarizedSentence]
) -> tuple[tuple[DraftSentence, ...], tuple[SetAside, ...]]:
    """The items of a summarize reply as drafts, each a sentence of its own; the scraps are set aside.

    Small models put a whole paragraph into one item, and lose what stands before a quotation mark.
    """
    drafts: list[DraftSentence] = []
    aside: list[SetAside] = []
    for item in items:
        text = tidied(item.text)
        for sentence in (text[span.start : span.end] for span in sentence_spans(text)):
            if _FRAGMENT.match(sentence) or leads_in(sentence) or _is_an_item(sentence):
                aside.append(SetAside(step="summarize", text=sentence, reason=_NOT_WHOLE))
            else:
                drafts.append(DraftSentence(document=document.id, text=sentence, cites=tuple(item.cites)))
    return tuple(drafts), tuple(aside)


def drafted(document: Document, items: Iterable[ExtractedClaim]) -> tuple[tuple[DraftClaim, ...], tuple[SetAside, ...]]:
    """The items of an extract reply as drafts. Where the statement is null, the cited sentence is the claim.

    A sentence that needs the one before it takes it along, also where the model copied it out; one that
    cannot is set aside.
    """
    said = [(item, None if item.statement is None else tidied(item.statement)) for item in items]
    worded = [text for _, text in said if text is not None]
    lines = {folded(line): number for number, line in enumerate(document.sentence_texts, start=1)} if worded else {}
    copied = {text: lines.get(folded(text), 0) for text in worded}
    pointed = (number for item, text in said if text is None for number in item.cites[:3])
    standing = {passage.cites[-1]: passage for passage in passages(document, {*copied.values(), *pointed})}
    drafts: list[DraftClaim] = []
    aside: list[SetAside] = []
    for item, text in said:
        if text is not None and (leads_in(text) or _is_an_item(text)):
            aside.append(SetAside(step="extract", text=text, reason=_NOT_WHOLE))
            continue
        if text is not None:
            drafts.append(_draft(document, item, standing.get(copied[text], Passage(text, tuple(item.cites)))))
            continue
        for number in item.cites[:3]:
            if number in standing:
                drafts.append(_draft(document, item, standing[number]))
            elif 1 <= number <= len(document.sentences):
                line = document.sentence_texts[number - 1]
                aside.append(SetAside(step="extract", text=line, reason=_NOT_ALONE))
    return tuple(drafts), tuple(aside)


def _draft(document: Document, item: ExtractedClaim, said: Passage) -> DraftClaim:
    return DraftClaim(
        document=document.id,
        statement=said.text,
        cites=said.cites,
        kind=item.kind,
        attributed_to=item.attributed_to,
    )
