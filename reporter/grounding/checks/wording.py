"""What is left: words the evidence does not have, and words put for others in an otherwise equal text."""

from __future__ import annotations

from difflib import SequenceMatcher

from reporter.grounding.checks.comparison import Comparison, Difference, Differences
from reporter.grounding.checks.edits import opcodes
from reporter.grounding.names import ANAPHORS
from reporter.grounding.words import Word, light, on_axis, opposite, synonymous

NEAR_VERBATIM = 0.7  # share of the claim's words that stand in the evidence in the same order
CLOSE = 0.66  # similarity from which a swapped-in word passes in a near-verbatim sentence
NEAR_VERBATIM_ZH = 0.8
#: Characters of Chinese words that stand for one another, by group; and characters of little weight.
_SAME_ZH = tuple(
    frozenset(group)
    for group in (
        "未没有尚", "召开举行办会", "将定于拟计划预", "为达到是共计约", "不足到少于", "下降减少低", "增长加上升提高",
        "公布发宣告", "表示称说指出强调", "约大左右近", "的了在于", "从自由", "并且和与及以",
        "开始实施起行", "该此这其本",
    )
)  # fmt: skip
_SMALL_ZH = frozenset("的了在于将已并且和与及以也都共约为是该此这其有会到上中")
_SWAPS = tuple(
    frozenset(pair.split())
    for pair in (
        "and or",
        "toward from",
        "towards from",
        "for against",
        "with without",
        "to from",
        "before after",
        "in out",
        "above below",
        "more less",
        "more fewer",
        "first last",
        "since until",
        "his her",
        "over under",
        "up down",
        "into from",
        "most least",
        "many few",
    )
)


def check_wording(pair: Comparison) -> Differences:
    """Replacements and additions in a near-verbatim claim; a paraphrase is left to the score."""
    if pair.claim.cjk or pair.evidence.cjk:
        if pair.claim.cjk == pair.evidence.cjk:
            yield from _check_characters(pair)
        return
    blocks = opcodes(pair)
    same = sum(i2 - i1 for tag, i1, i2, _, _ in blocks if tag == "equal")
    if not pair.claim.words or same < NEAR_VERBATIM * len(pair.claim.words):
        return
    named = set(pair.claim.names) | pair.claim.figure_words
    cued = pair.cue_words
    for tag, i1, i2, j1, j2 in blocks:
        if tag not in {"replace", "insert", "delete"} or (tag == "delete" and i1 == i2):
            continue
        ours = [i for i in range(i1, i2) if pair.claim.words[i].content and i not in named and not _stands(i, pair)]
        ours = [i for i in ours if i not in cued]
        theirs = [
            j
            for j in range(j1, j2)
            if pair.evidence.words[j].content
            and j not in pair.evidence.figure_words
            and not pair.matching.claim_words_of(j)
        ]
        classes = pair.claim.syntax.reading.classes
        small = tuple(pair.claim.words[i] for i in range(i1, i2) if classes[i] != "T")  # "to lead" is no "to" of "from"
        yield from _swapped_small(small, pair.evidence.words[j1:j2], pair)
        heavy = [i for i in ours if not light(pair.claim.words[i].norm) and not _for_a_name(i, theirs, pair)]
        if heavy and theirs:
            yield Difference(
                "wording",
                f"“{_text(pair.claim.words, heavy)}”: the source says “{_text(pair.evidence.words, theirs)}”",
                "partly",
            )
        elif heavy:
            yield Difference(
                "wording", f"“{_text(pair.claim.words, heavy)}”: the source does not say so", "unsupported"
            )


def check_additions(pair: Comparison) -> Differences:
    """A clause of the claim that the evidence has next to nothing of."""
    if pair.claim.cjk or pair.evidence.cjk:
        return
    clauses: dict[int, list[int]] = {}
    for i, word in enumerate(pair.claim.words):
        if word.content and i not in pair.claim.figure_words:
            clauses.setdefault(word.clause, []).append(i)
    for every in clauses.values():
        indexes = [i for i in every if not light(pair.claim.words[i].norm)]
        strange = [
            i
            for i in indexes
            if pair.matching.by_claim.get(i) is None
            and i not in pair.cue_words
            and not _compound(pair.claim.words[i], pair)
        ]
        if len(strange) >= 2 and len(strange) > 0.6 * len(indexes):
            yield Difference(
                "wording",
                f"“{_text(pair.claim.words, strange)}”: the source passage does not say so",
                "partly",
            )
            continue
        unmet = {i for i in every if pair.matching.by_claim.get(i) is None and i not in pair.cue_words}
        run = _longest_run(every, [*unmet])
        if (len(run) >= 3 and len(set(run) & set(strange)) >= 2) or any(_other_event(i, pair) for i in strange):
            yield Difference(
                "wording", f"“{_text(pair.claim.words, run)}”: the source passage does not say so", "partly"
            )


def check_stitching(pair: Comparison) -> Differences:
    """One clause of the claim put together from three sentences, or from two that have nothing in common."""
    if pair.claim.cjk or pair.evidence.cjk:
        return
    clauses: dict[int, dict[int, list[int]]] = {}
    for i, match in pair.matching.by_claim.items():
        if match.how in {"same", "stem"} and not light(pair.claim.words[i].norm):
            homes = clauses.setdefault(pair.claim.words[i].clause, {})
            homes.setdefault(pair.sentence_of(match.evidence), []).append(i)
    for homes in clauses.values():
        if len(homes) >= 3:
            words = sorted(i for indexes in homes.values() for i in indexes)
            yield Difference(
                "wording", f"“{_text(pair.claim.words, words)}”: joins what the source says apart", "partly"
            )


def _other_event(i: int, pair: Comparison) -> bool:
    """Whether a strange word tells of something done before or after: "after receiving the advice"."""
    words = pair.claim.words
    return i > 0 and words[i].norm.endswith("ing") and words[i - 1].norm in {"after", "before", "while", "without"}


def _for_a_name(i: int, theirs: list[int], pair: Comparison) -> bool:
    """Whether it is "the program" where the evidence has the program's name."""
    words = pair.claim.words
    definite = i > 0 and words[i - 1].norm in {"the", "this"} and words[i].norm in ANAPHORS
    return definite and bool(theirs) and all(j in pair.evidence.names for j in theirs)


def _longest_run(indexes: list[int], strange: list[int]) -> list[int]:
    best: list[int] = []
    run: list[int] = []
    for i in indexes:
        run = [*run, i] if i in strange else []
        best = max(best, run, key=len)
    return best


def _stands(i: int, pair: Comparison) -> bool:
    """Whether a claim word stands for one of the evidence closely enough for a near-verbatim text."""
    match = pair.matching.by_claim.get(i)
    if match is None:
        if any(synonymous(pair.claim.words[i].norm, word.norm) for word in pair.evidence.words):
            return True
        return _compound(pair.claim.words[i], pair) or bool(on_axis(pair.claim.words[i].norm) & pair.evidence.poles)
    return match.how in {"same", "stem", "synonym", "opposite"} or match.similarity >= CLOSE


def _compound(word: Word, pair: Comparison) -> bool:
    """Whether it is "midlevel" for "mid-level", "supply-chain" for "supply chain"."""
    return len(word.norm) > 5 and word.norm in "".join(w.norm for w in pair.evidence.words)


def _swapped_small(ours: tuple[Word, ...], theirs: tuple[Word, ...], pair: Comparison) -> Differences:
    for a in ours:
        for b in theirs:
            if a.content or b.content or a.norm == b.norm:
                continue
            swap = frozenset((a.norm, b.norm))
            if swap in _SWAPS and not opposite(a.norm, b.norm):
                yield Difference("wording", f"“{a.text}”: the source says “{b.text}” (“{_near(pair, b)}”)")


def _near(pair: Comparison, word: Word) -> str:
    return pair.evidence.text[max(0, word.start - 24) : word.end + 24].strip()


def _text(found: tuple[Word, ...], indexes: list[int]) -> str:
    return " ".join(found[i].text for i in indexes[:6])


def _check_characters(pair: Comparison) -> Differences:
    """Chinese: runs of characters replaced or added in a claim that otherwise follows the evidence."""
    ours, theirs = [w.text for w in pair.claim.words], [w.text for w in pair.evidence.words]
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    if not ours or same < NEAR_VERBATIM_ZH * len(ours):
        return
    known = set(theirs)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        put, out = "".join(ours[i1:i2]), "".join(theirs[j1:j2])
        if set(range(i1, i2)) <= pair.claim.figure_words:
            continue  # figures are compared as figures: 1.2万吨 is 12,000吨
        if tag == "replace" and not set(put) <= known and not any(set(put) <= group for group in _SAME_ZH):
            yield Difference("wording", f"“{put}”: the source says “{out}”")
        elif tag == "delete" and len(put) > 1 and not set(put) <= known | _SMALL_ZH:
            yield Difference("wording", f"“{put}”: the source does not say so", "unsupported")
