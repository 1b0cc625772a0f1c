"""A verifier's opinion on claims beside their evidence, whatever the rules think of them."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.grounding.public import document_of
from reporter.engines.verifying import Verifier
from reporter.grounding.check import check
from reporter.grounding.index import Source
from reporter.grounding.second_look import MOST_READ, Doubt, Opinion, doubt_about
from reporter.grounding.words import has_cjk
from reporter.llm import open_model
from reporter.prompting.sets import load_prompt_set
from reporter.settings import Settings
from reporter.types import Verdict


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim and the text it is to be read beside."""

    source: str
    claim: str


@dataclass(frozen=True, slots=True)
class Looked:
    """What became of a pair: the rules' verdict, whether they leave it in doubt, the verifier's opinion."""

    rules: Verdict
    doubtful: bool
    opinion: Opinion | None

    @property
    def verdict(self) -> Verdict:
        """The verdict as a run with a verifier would have it."""
        return self.opinion.verdict if self.doubtful and self.opinion else self.rules


def look(pairs: Sequence[Pair], settings: Settings, *, every: bool = False) -> list[Looked]:
    """Ask the settings' model about the pairs that the rules leave in doubt, or about every one."""
    sources = [_source(pair, f"d{number}") for number, pair in enumerate(pairs, start=1)]
    found = [check(pair.claim, source) for pair, source in zip(pairs, sources, strict=True)]
    doubts = [
        doubt_about(pair.claim, finding, source, range(len(source.sentences)))
        for pair, finding, source in zip(pairs, found, sources, strict=True)
    ]
    asked = [
        doubt or (_beside(pair, source) if every else None)
        for pair, source, doubt in zip(pairs, sources, doubts, strict=True)
    ]
    verifier = Verifier(open_model(settings), load_prompt_set(settings.prompts), "en")
    documents = {source.document.id: source.document for source in sources}
    opinions = asyncio.run(verifier.opinions(filter(None, asked), documents))
    return [
        Looked(finding.support.verdict, doubt is not None, opinions.get(question) if question else None)
        for finding, doubt, question in zip(found, doubts, asked, strict=True)
    ]


def _source(pair: Pair, name: str) -> Source:
    document = document_of([pair.source], "zh" if has_cjk(pair.source) else "en")
    return Source(document.model_copy(update={"id": name}))


def _beside(pair: Pair, source: Source) -> Doubt:
    numbers = range(1, 1 + min(MOST_READ, len(source.sentences)))
    return Doubt(pair.claim, document=source.document.id, sentences=tuple(numbers))
