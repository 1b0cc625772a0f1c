"""Does this document say this? Align, guard, score, verdict: the four steps as one pure function."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reporter.grounding.align import Alignment, align
from reporter.grounding.analysis import Analysis, analyse
from reporter.grounding.checks.comparison import Comparison
from reporter.grounding.checks.edits import in_order, opcodes
from reporter.grounding.guard import compare, differences
from reporter.grounding.index import Source
from reporter.grounding.normalize import folded
from reporter.grounding.quantities import same_quantity
from reporter.grounding.support import held_share, missing_words, support
from reporter.grounding.words import has_cjk, words
from reporter.types import Support, Verdict

RANK: dict[Verdict, int] = {"supported": 4, "unchecked": 3, "partly": 2, "contradicted": 1, "unsupported": 0}

#: A passage that has so much of a claim's words decides: more text would only hide what differs.
ENOUGH = 0.95
#: Share of a claim's words that one sentence has in the same order, from which that sentence decides.
SAME_SENTENCE = 0.65
#: Passages that have less of its words than the fullest one, by more than this, have no say.
LEEWAY = 0.1

#: Languages the guard can read; in others only a verbatim sentence is known to be true.
GUARDED = frozenset({"en", "zh", "und"})


@dataclass(frozen=True, slots=True)
class Finding:
    """What a document says of a text: the sentences that bear on it (indexes) and the verdict."""

    sentences: tuple[int, ...]
    support: Support

    @property
    def rank(self) -> tuple[int, int, float]:
        """Findings compare by verdict, then by how little differs, then by score."""
        return RANK[self.support.verdict], -len(self.support.reasons), self.support.score


VERBATIM = Support(verdict="supported", score=1.0)
NO_PASSAGE = Finding(
    (), Support(verdict="unsupported", score=0.0, reasons=("no passage of the source speaks of this",))
)


def check(text: str, source: Source, hints: Sequence[int] = ()) -> Finding:
    """The best that a document has to say for a text.

    ``hints`` are indexes of the sentences an engine cited. Never raises; deterministic.
    """
    text = " ".join(text.split())
    if not words(text) or not source.sentences:
        return NO_PASSAGE
    if has_cjk(text) != source.cjk:
        return _check_across(analyse(text), source, hints)
    hints = tuple(i for i in dict.fromkeys(hints) if 0 <= i < len(source.sentences))
    for i in hints:  # most drafts of an engine that points at a sentence
        if source.sentences[i] == text:
            return Finding((i,), VERBATIM)
    found = align(text, source, hints)
    if not found.sentences:
        return NO_PASSAGE
    for passage in (found.sentences, hints):
        if _is_whole(text, passage, source):
            return Finding(tuple(sorted(passage)), VERBATIM)
    return _ours_to_judge(_best(analyse(text), passages(found, hints, source), source), source)


def _best(claim: Analysis, tried: Iterable[tuple[int, ...]], source: Source) -> Finding:
    """What the passage says that has most of a claim's words, or nearly so, and bears it out best.

    All are matched first, which is cheap; only those that have a say are put to the guard, and of those only the
    ones that could bear it out better than the best so far.
    """
    weighed = []
    for sentences in tried:
        pair = compare(claim, source.analysis(sentences), source)
        weighed.append((held_share(pair), sentences, pair))
        if weighed[-1][0] >= ENOUGH or (len(sentences) == 1 and _decides(pair)):
            break
    least = max(held for held, _, _ in weighed) - LEEWAY
    best, agrees = NO_PASSAGE, False
    for held, sentences, pair in weighed:
        known = best.support.verdict == "supported"
        if held < least or (known and support(pair, ()).score <= best.support.score):
            continue
        found = differences(pair)
        finding = Finding(sentences, support(pair, found))
        if best is NO_PASSAGE or finding.rank > best.rank:
            best, agrees = finding, not found
    if agrees and best.support.verdict != "supported":
        fewer = [(sentences, pair) for held, sentences, pair in weighed if least - LEEWAY <= held < least]
        return _borne_out(fewer) or best
    return best


def _borne_out(tried: Iterable[tuple[tuple[int, ...], Comparison]]) -> Finding | None:
    """Where a fuller passage differs in nothing but has the words too far apart: a shorter one that bears them out."""
    whole = (item for item in tried if not missing_words(item[1]))
    findings = (Finding(sentences, support(pair, differences(pair))) for sentences, pair in whole)
    return next((found for found in findings if found.support.verdict == "supported"), None)


def _decides(pair: Comparison) -> bool:
    """Whether one sentence is what the claim restates: other sentences must not lend it words.

    A claim that keeps all of the sentence's figures and adds to it, or that only inserts, draws on
    others as well.
    """
    if in_order(pair) < SAME_SENTENCE:
        return False
    figures = [q for q in pair.evidence.quantities if q.unit not in {"", "ordinal"}]
    kept = all(any(same_quantity(ours, q) for ours in pair.claim.quantities) for q in figures)
    if figures and kept and len(pair.claim.quantities) > len(pair.evidence.quantities):
        return False
    return any(
        tag == "replace"
        and any(pair.claim.words[i].content and not _restated(i, range(j1, j2), pair) for i in range(i1, i2))
        and any(word.content for word in pair.evidence.words[j1:j2])
        for tag, i1, i2, j1, j2 in opcodes(pair)
    )


def _restated(i: int, there: range, pair: Comparison) -> bool:
    """Whether a word stands for one of those it is put in place of: "stop" for "halt"."""
    return any(match.evidence in there and match.how != "opposite" for match in pair.matching.candidates.get(i, ()))


def _is_whole(text: str, passage: tuple[int, ...], source: Source) -> bool:
    """Whether a text is just these sentences, in their order; one with words run together is not."""
    joined = " ".join(source.sentences[i] for i in sorted(passage))
    return bool(passage) and _bare(joined) == _bare(text) and len(text.split()) >= len(joined.split())


def _bare(text: str) -> str:
    return folded(text).replace(" ", "").rstrip(".")


def passages(found: Alignment, hints: Sequence[int], source: Source) -> Iterator[tuple[int, ...]]:
    """The passages to try: fewest sentences first, then neighbours that complete the best one."""
    tried: list[tuple[int, ...]] = [found.sentences[:1], found.sentences, tuple(hints[:3])]
    first = found.sentences[0]
    tried += [(first, near) for near in (first - 1, first + 1) if 0 <= near < len(source.sentences)]
    seen: set[tuple[int, ...]] = set()
    for passage in tried:
        ordered = tuple(sorted(set(passage)))
        if ordered and ordered not in seen:
            seen.add(ordered)
            yield ordered


def _check_across(claim: Analysis, source: Source, hints: Iterable[int]) -> Finding:
    """Numbers, dates and countries are compared; the rest cannot be read without a model."""
    passage = tuple(sorted({i for i in hints if 0 <= i < len(source.sentences)}))[:3] or _by_figures(claim, source)
    if not passage:
        return NO_PASSAGE
    evidence = source.analysis(passage)
    found = differences(compare(claim, evidence, source))
    if found:
        verdict: Verdict = "contradicted" if any(d.weight == "contradicted" for d in found) else "unsupported"
        return Finding(passage, Support(verdict=verdict, score=0.1, reasons=tuple(d.reason for d in found)))
    reason = "the source is in another language: figures, dates and countries agree, the wording was not checked"
    return Finding(passage, Support(verdict="unchecked", score=0.5, reasons=(reason,)))


def _by_figures(claim: Analysis, source: Source) -> tuple[int, ...]:
    """The one sentence that has the claim's figures, where it has any."""
    if not claim.quantities and not claim.dates:
        return ()
    for i in range(len(source.sentences)):
        evidence = source.analysis([i])
        if (evidence.quantities or evidence.dates) and not differences(compare(claim, evidence)):
            return (i,)
    return ()


def _ours_to_judge(finding: Finding, source: Source) -> Finding:
    """A paraphrase in a language the guard cannot read is not called supported."""
    if source.document.language in GUARDED or finding.support.verdict != "supported" or finding.support.score >= 0.999:
        return finding
    reason = f"reworded in a language ({source.document.language}) whose wording cannot be checked without a model"
    return Finding(finding.sentences, Support(verdict="unchecked", score=finding.support.score, reasons=(reason,)))
