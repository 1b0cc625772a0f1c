"""Whether sentences say what another sentence says, by the check that sources are held to.

Likeness would take 12,000 tons for 21,000; grounding does not. Sentences are compared in one language:
across languages nothing is covered.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from reporter.documents.language import language_of
from reporter.grounding.check import check
from reporter.grounding.index import Source
from reporter.types import Block, Claim, Document, Sentence


def as_source(sentences: Sequence[str]) -> Source:
    """Sentences as a document that holds one in each block, so that others can be checked against them."""
    texts = [" ".join(sentence.split()) for sentence in sentences]
    starts = [sum(len(text) + 1 for text in texts[:i]) for i in range(len(texts))]
    spans = [(start, start + len(text)) for start, text in zip(starts, texts, strict=True)]
    whole = "\n".join(texts)
    document = Document(
        id="d1",
        uri="-",
        title="",
        language=language_of(whole),
        sha256=hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest(),
        text=whole,
        blocks=tuple(Block(start=start, end=end) for start, end in spans),
        sentences=tuple(Sentence(start=start, end=end, number=i + 1, block=i) for i, (start, end) in enumerate(spans)),
    )
    return Source(document)


@dataclass(frozen=True, slots=True)
class Sought:
    """A sentence looked for, and what comes nearest to saying it; ``found`` where it does, else ``reasons`` why not."""

    text: str
    nearest: str
    found: bool
    reasons: tuple[str, ...]


def seek(text: str, source: Source) -> Sought:
    """Whether sentences of a source, up to three together, say what a text says."""
    finding = check(text, source)
    nearest = " ".join(source.sentences[i] for i in finding.sentences)
    found = finding.support.verdict == "supported"
    return Sought(text, nearest, found, () if found else finding.support.reasons)


def readings_of(claim: Claim) -> tuple[str, ...]:
    """What a claim says: its statement, and with whom it comes from where the field alone tells."""
    if claim.attributed_to is None or claim.attributed_to in claim.statement:
        return (claim.statement,)
    return claim.statement, f"According to {claim.attributed_to}, {claim.statement}"
