"""How well each claim fits each section of a memo."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reporter.engines.admission import admits
from reporter.engines.aims import JUDGMENT_KINDS, aim_of
from reporter.engines.awkwardness import awkwardness
from reporter.engines.base import Assignment
from reporter.engines.centrality import centrality
from reporter.engines.cues import eventful, exposed, facets, patterned, telling
from reporter.engines.likeness import contained, content_words
from reporter.engines.pool import Pool
from reporter.engines.selfcontained import misread
from reporter.engines.story import nearness
from reporter.grounding.fields import is_act
from reporter.prompting.templates import SectionSpec
from reporter.types import Claim, Document

if TYPE_CHECKING:
    from reporter.embedding import Matrix
    from reporter.engines.centrality import Vector
    from reporter.engines.pool import Flags

KIND_BONUS = 0.2
ONE_VOICE = 0.15  # what being somebody's word takes off where a pattern is asked for
SOURCE_BONUS = 0.08  # per further independent source, at most three
WORD_BONUS, MOST_SHARED = 0.05, 4  # per content word that a claim shares with the section's text
HEADING_BONUS = 0.2  # for standing under a heading that says what the section's title says
MEASURES = {"event": eventful, "exposure": exposed, "pattern": patterned}  # of a text, by the aim's weight
BROKEN = 0.35  # what a claim loses that a reader of pages has broken; not in a summary, where all may be so
NEAR_THE_TOP = 1500  # code points from the start of a document, within which it says what is new
ONE_TIME = 30  # days between sources of one occasion
FLOOR = 0.2  # of aptness: what the right kind alone gives, or a little likeness alone
_NEVER = -np.inf


@dataclass(frozen=True, slots=True)
class Fits:
    """How well claims fit sections; ``apt`` and ``scores`` are sections × claims.

    ``apt`` holds only what the section asks for (minus infinity where a claim may not stand there),
    ``scores`` also what the claim is worth by itself. ``floor`` and ``average`` bound ``apt`` from below,
    per section: for its first claims, and once it has some. ``story`` is each claim's `nearness`, ``facets``
    has a row of `facets` a claim.
    """

    pool: Pool
    apt: Matrix
    scores: Matrix
    floor: Vector
    average: Vector
    story: Vector
    facets: Flags

    @property
    def several(self) -> bool:
        """Whether the claims are of more than one source."""
        return len({claim.documents[0] for claim in self.pool.claims}) > 1

    def narrowed(self, kept: Sequence[int]) -> Fits:
        """The same for only these claims."""
        return Fits(
            self.pool.narrowed(kept),
            self.apt[:, kept],
            self.scores[:, kept],
            self.floor,
            self.average,
            self.story[kept],
            self.facets[kept],
        )


def fits_of(assignment: Assignment, claims: Sequence[Claim]) -> Fits:
    """How well the claims (at least one) fit the sections of an assignment."""
    specs, documents = assignment.sections, assignment.documents
    # The audience stands in the texts of those sections that are about it, and would blur the others.
    queries = [f"{spec.title}. {spec.write}" for spec in specs]
    homes = [claim.evidence[0].document for claim in claims]
    titles = [documents[home].title for home in dict.fromkeys(homes)]
    pool, vectors = Pool.of(claims, documents, [*queries, *titles])
    near = nearness(pool.vectors, homes, vectors[len(specs) :])
    close = closeness(queries, vectors[: len(specs)], pool)
    comparable = close.any(axis=1)  # not where the section's text and the claims share no script
    close += HEADING_BONUS * under_its_heading(specs, pool, documents)
    aims = [aim_of(spec) for spec in specs]
    qualities = {
        name: np.array([measure(claim.statement) for claim in claims])
        for name, measure in MEASURES.items()
        if any(getattr(aim, name) for aim in aims)
    }
    languages = [documents[home].language.partition("-")[0].lower() for home in homes]
    apt = np.stack([aptness(spec, pool, row, qualities) for spec, row in zip(specs, close, strict=True)])
    admitted = [
        [admits(spec, claim, language=language) for claim, language in zip(claims, languages, strict=True)]
        for spec in specs
    ]
    apt = np.where(admitted, apt, _NEVER).astype(np.float32)
    relevance, matters, story, lead, recent = (
        np.array([[getattr(aim, weight)] for aim in aims])
        for weight in ("relevance", "importance", "story", "lead", "recent")
    )
    awkward = np.array([awkwardness(claim.statement, pool.sentences(index)) for index, claim in enumerate(pool.claims)])
    # What a claim has for one section above what it has for the others counts again; a section that
    # asks for nothing in particular leaves it to the one it is made for.
    special = relevance * (close - close.mean(axis=0)) - (1 - np.minimum(relevance, 1)) * close.max(axis=0)
    return Fits(
        pool,
        apt,
        scores=apt
        + matters * importance(pool, documents)
        + story * near
        + special
        - awkward
        - BROKEN * np.array([misread(claim.statement) for claim in claims])
        + lead * opening(claims, documents)
        + recent * newness(homes, documents),
        floor=np.where(comparable & ~np.array([aim.open for aim in aims]), FLOOR, _NEVER),
        average=np.array(
            [
                _NEVER if aim.open or not np.isfinite(row).any() else row[np.isfinite(row)].mean()
                for aim, row in zip(aims, apt, strict=True)
            ]
        ),
        story=near,
        facets=np.array([facets(claim.statement, claim.kind) for claim in claims]),
    )


def aptness(spec: SectionSpec, pool: Pool, close: Vector, qualities: Mapping[str, Vector]) -> Vector:
    """What each claim has of what a section asks for.

    ``close``: the section's row of `closeness`; ``qualities``: those of `MEASURES` that any section asks for.
    """
    aim = aim_of(spec)
    prefers = aim.prefers or (JUDGMENT_KINDS if spec.type == "judgment" else ())
    preferred = np.array([claim.kind in prefers for claim in pool.claims])
    apt = aim.relevance * close + KIND_BONUS * preferred
    for name, quality in qualities.items():
        apt = apt + getattr(aim, name) * quality
    if aim.pattern:
        apt = apt - ONE_VOICE * np.array([claim.attributed_to is not None for claim in pool.claims])
    wanted: Vector = np.asarray(apt, dtype=np.float32)
    return wanted


def closeness(queries: Sequence[str], vectors: Matrix, pool: Pool) -> Matrix:
    """How near each claim is to each section's text; sections × claims.

    Cosine of the embeddings plus a little per content word in common: an average of word vectors alone
    loses the one word that tells.
    """
    words = [content_words(query) for query in queries]
    shared = [[min(len(query & claim), MOST_SHARED) for claim in pool.words] for query in words]
    close: Matrix = vectors @ pool.vectors.T + np.float32(WORD_BONUS) * np.array(shared, dtype=np.float32)
    return close


def under_its_heading(specs: Sequence[SectionSpec], pool: Pool, documents: Mapping[str, Document]) -> Matrix:
    """Which part of the section's title stands in the heading over a claim; sections × claims, 0..1."""
    titles = [content_words(spec.title) for spec in specs]
    outlines = {name: Outline.of(document) for name, document in documents.items()}
    headings = [outlines[claim.evidence[-1].document].heading_at(claim.evidence[-1].start) for claim in pool.claims]
    return np.array([[contained(title, heading) for heading in headings] for title in titles], dtype=np.float32)


def importance(pool: Pool, documents: Mapping[str, Document]) -> Vector:
    """How much each claim matters whatever the section: central, telling, early, in several sources."""
    early = [
        1 - claim.evidence[0].start / max(len(documents[claim.evidence[0].document].text), 1) for claim in pool.claims
    ]
    own = [
        0.35 * telling(claim.statement) + SOURCE_BONUS * min(claim.independent_sources - 1, 3) for claim in pool.claims
    ]
    matters: Vector = 0.4 * centrality(pool.vectors) + 0.25 * np.array(early) + np.array(own)
    return matters


def opening(claims: Sequence[Claim], documents: Mapping[str, Document]) -> Vector:
    """1 for the claim that opens its document, if near its top, 0.4 for the next: news says first what is new.

    A law opens with its purpose and an agreement with its parties: they have no such claim.
    """
    leads = np.zeros(len(claims), dtype=np.float32)
    starts: dict[str, list[tuple[int, int]]] = {}
    for at, claim in enumerate(claims):
        starts.setdefault(claim.evidence[0].document, []).append((claim.evidence[0].start, at))
    for home, places in starts.items():
        if not is_act(documents[home]):
            for (start, at), worth in zip(sorted(places), (1.0, 0.4), strict=False):
                leads[at] = worth * (start <= NEAR_THE_TOP)
    return leads


def newness(homes: Sequence[str], documents: Mapping[str, Document]) -> Vector:
    """How late each claim's source was published, the newest 1, undated ones 0; all 0 within `ONE_TIME`."""
    days = {home: _day(documents[home].published) for home in set(homes)}
    known = [day for day in days.values() if day]
    span = max(known, default=0) - min(known, default=0)
    if span < ONE_TIME:
        return np.zeros(len(homes), dtype=np.float32)
    return np.array([max(days[home] - min(known), 0) / span if days[home] else 0.0 for home in homes], dtype=np.float32)


def _day(published: str | None) -> int:
    """A number for an ISO date, known at least to the month; 0 for none."""
    parts = f"{published or ''}-01".split("-")
    return int(parts[0]) * 365 + int(parts[1]) * 30 + int(parts[2]) if len(parts) >= 3 else 0


@dataclass(frozen=True, slots=True)
class Outline:
    """Where a document's headings stand, and their content words."""

    starts: tuple[int, ...]
    words: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, document: Document) -> Outline:
        """The outline of a document."""
        headings = [block for block in document.blocks if block.kind == "heading"]
        return cls(
            tuple(block.start for block in headings),
            tuple(content_words(document.quote(block)) for block in headings),
        )

    def heading_at(self, offset: int) -> frozenset[str]:
        """The content words of the heading that an offset stands under; none before the first."""
        position = bisect_right(self.starts, offset)
        return self.words[position - 1] if position else frozenset()
