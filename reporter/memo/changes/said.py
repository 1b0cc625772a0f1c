"""Claims and statements in the form in which two runs are compared."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Any

from reporter.documents.segment import sentence_spans
from reporter.grounding.analysis import analyse
from reporter.grounding.index import keys_of
from reporter.grounding.normalize import folded
from reporter.grounding.speakers import speaker_of
from reporter.grounding.words import has_cjk
from reporter.types import Document, Evidence, Quotation, Run, Side, StatementType, Verdict

#: The number a law or contract gives a sentence is where it stands, not what it says.
_LABEL = re.compile(
    r"\s*(?:第[一二三四五六七八九十百零〇\d]+[章节条款项]\s*|(?:Article|Section|Sec\.|§)\s*\d+[a-z]?[.:)]?\s+"
    r"|[（(]?(?:\d{1,2}|[a-z]|[ivx]{1,4}|[一二三四五六七八九十]{1,3})(?:[)）.]\s+|[)）、]))"
)
_FEWEST_KEYS = 2
_SETTING = str.maketrans(dict.fromkeys("*_`\"'"))


@dataclass(frozen=True)
class Said:
    """A sentence that one run says. ``text`` is it without its label; ``beside``: the sentences around its evidence.

    ``place`` (0..1): where it stands among all that the run says. The side names all claims that say it.
    ``sources``: how many independent ones bear it out; None where nobody looked, as for what no memo cites.
    """

    side: Side
    text: str
    place: float
    evidence: frozenset[str]
    documents: tuple[str, ...]
    beside: frozenset[str]
    verdict: Verdict
    sources: int | None = None
    type: StatementType = "reported"

    @cached_property
    def same(self) -> tuple[str, str]:
        """What two that say the same in the same words, by the same speaker, have in common."""
        return plain(self.text), folded(self.side.attributed_to or "")

    @cached_property
    def cjk(self) -> bool:
        """Whether it is Chinese, Japanese or Korean."""
        return has_cjk(self.text)

    @cached_property
    def keys(self) -> frozenset[str]:
        """What it is about."""
        return keys_without_figures(self.text)


def claims_said(run: Run) -> list[Said]:
    """What the claims of a run say, sentence by sentence, each once."""
    desk = _Desk(run)
    cited = {name for section in run.sections for statement in section.statements for name in statement.cites}
    return _each_once(
        desk.said(
            sentence,
            Side(text=sentence, claims=(claim.id,), attributed_to=claim.attributed_to),
            claim.evidence,
            place=i / len(run.claims),
            verdict=claim.support.verdict,
            sources=claim.independent_sources if claim.id in cited else None,
        )
        for i, claim in enumerate(run.claims)
        for sentence in _sentences(claim.statement)
    )


def statements_said(run: Run) -> list[Said]:
    """What the memo of a run says, sentence by sentence, each once a section."""
    desk = _Desk(run)
    found = [(section.name, statement) for section in run.sections for statement in section.statements]
    return _each_once(
        desk.said(
            sentence,
            Side(text=sentence, claims=statement.cites, section=section),
            desk.evidence_of(statement.cites),
            place=i / len(found),
            verdict=statement.support.verdict,
            type=statement.type,
        )
        for i, (section, statement) in enumerate(found)
        for sentence in _sentences(statement.text)
    )


def passages_said(document: Document) -> list[Said]:
    """What a source says, sentence by sentence."""
    texts = document.sentence_texts
    return [
        Said(
            side=Side(text=text, quotes=(Quotation(uri=document.uri, quote=text),)),
            text=without_label(text),
            place=i / len(texts),
            evidence=frozenset({plain(text)}),
            documents=(document.id,),
            beside=_around(texts, i, i),
            verdict="supported",
        )
        for i, text in enumerate(texts)
    ]


def without_label(text: str) -> str:
    """A sentence on one line, without the number it carries in its source."""
    line = " ".join(text.split())
    return _LABEL.sub("", line, count=1) if _LABEL.match(line) else line


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """A sentence in one spelling, without its label and what only sets it: emphasis, quotation marks."""
    return " ".join(folded(without_label(text)).translate(_SETTING).split())


@lru_cache(maxsize=8192)
def keys_without_figures(text: str) -> frozenset[str]:
    """What a sentence is about: its look-up keys without figures, dates and whoever says it."""
    read = analyse(text)
    spans = [(q.start, q.end) for q in read.quantities] + [(d.start, d.stop) for d in read.dates]
    speaker = speaker_of(text)
    if speaker and speaker in text:
        at = text.index(speaker)
        spans.append((at, at + len(speaker)))
    bare = text
    for start, end in spans:
        bare = bare[:start] + " " * (end - start) + bare[end:]
    keys = keys_of(bare)
    return keys if len(keys) >= _FEWEST_KEYS else keys_of(text)


class _Desk:
    """Looks up what the claims of one run rest on."""

    def __init__(self, run: Run) -> None:
        self._documents = {document.id: document for document in run.documents}
        self._claims = {claim.id: claim for claim in run.claims}

    def evidence_of(self, names: Iterable[str]) -> tuple[Evidence, ...]:
        """The evidence of some claims."""
        return tuple(piece for name in names if name in self._claims for piece in self._claims[name].evidence)

    def said(self, sentence: str, side: Side, evidence: Sequence[Evidence], **fields: Any) -> Said:
        """A sentence with those pieces of evidence that have it word for word, else with all."""
        verbatim = [piece for piece in evidence if folded(sentence) in folded(piece.quote)]
        own = verbatim or list(evidence)
        return Said(
            side=side.model_copy(update={"quotes": _quotations(own, self._documents)}),
            text=without_label(sentence),
            evidence=frozenset([plain(sentence)] if verbatim else (plain(piece.quote) for piece in own)),
            documents=tuple(dict.fromkeys(piece.document for piece in own)),
            beside=_beside(sentence, own, self._documents),
            **fields,
        )


def _sentences(text: str) -> list[str]:
    """The sentences of a claim: an engine may join some that stand beside each other."""
    line = " ".join(text.split())
    return [line[span.start : span.end] for span in sentence_spans(line)] or [line]


def _each_once(said: Iterable[Said]) -> list[Said]:
    """What is said more than once is said by all the claims that say it."""
    found: dict[Hashable, Said] = {}
    for one in said:
        key = (one.side.section, one.same)
        if key in found:
            first = found[key]
            claims = tuple(dict.fromkeys([*first.side.claims, *one.side.claims]))
            side = first.side.model_copy(update={"claims": claims})
            one = replace(first, side=side, sources=max(first.sources or 0, one.sources or 0) or None)
        found[key] = one
    return list(found.values())


def _quotations(evidence: Iterable[Evidence], documents: Mapping[str, Document]) -> tuple[Quotation, ...]:
    found = (
        Quotation(uri=documents[piece.document].uri, quote=" ".join(piece.quote.split()))
        for piece in evidence
        if piece.document in documents
    )
    return tuple(dict.fromkeys(found))


def _beside(sentence: str, evidence: Iterable[Evidence], documents: Mapping[str, Document]) -> frozenset[str]:
    """The sentences right before and after it in its sources, each with the side it stands on."""
    found: set[str] = set()
    for piece in evidence:
        if piece.document in documents:
            texts = documents[piece.document].sentence_texts
            inside = _inside(sentence, piece, documents[piece.document])
            found |= _around(texts, inside[0], inside[-1]) if inside else set()
    return frozenset(found)


def _around(texts: Sequence[str], first: int, last: int) -> frozenset[str]:
    before = {"before: " + plain(texts[first - 1])} if first > 0 else set()
    after = {"after: " + plain(texts[last + 1])} if last + 1 < len(texts) else set()
    return frozenset(before | after)


def _inside(sentence: str, piece: Evidence, document: Document) -> list[int]:
    """Indexes of the sentences that a piece of evidence overlaps: of the one that reads so, if any does."""
    overlapped = [i for i, s in enumerate(document.sentences) if s.start < piece.end and piece.start < s.end]
    return [i for i in overlapped if folded(document.sentence_texts[i]) == folded(sentence)] or overlapped
