"""What became of a liar's drafts: the lies that got through, the truths that did not."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher

from reporter.types import Run
from tests.chain.liar import Liar, Lie

LABELS = {
    "number": ("number ", "date "),
    "negation added": ("negation: ",),
    "negation dropped": ("negation: ",),
    "modality": ("firmness: ",),
    "direction": ("roles: ", "direction"),
    "name": ("name ",),
}


def kept(run: Run) -> set[str]:
    """Every sentence of a run that counts as true."""
    return {
        *(claim.statement for claim in run.claims),
        *(aside.text for aside in run.set_aside),
        *(sentence.text for summary in run.memo.summaries for sentence in summary.sentences),
        *(statement.text for section in run.memo.sections for statement in section.statements),
    }


def faults(liar: Liar, run: Run) -> list[str]:
    """All that is wrong, one line each; empty where the memo is what it promises to be."""
    refused = {(draft.step, draft.text): draft.support for draft in run.refused}
    lies, trusted = {text for _, text in liar.lies}, kept(run)
    found = []
    for key, lie in liar.lies.items():
        if lie.text in trusted:
            found.append(f"LIE KEPT ({lie.step} {lie.typed}, {lie.kind}) {lie.text}\n    of: {lie.of}")
        elif key not in refused:
            found.append(f"LIE NOT LISTED ({lie.step}, {lie.kind}) {lie.text}")
        elif not names_it(lie, refused[key].reasons):
            found.append(f"WRONG REASON ({lie.kind}) {lie.text}\n    of: {lie.of}\n    {refused[key].reasons}")
    for (step, text), support in refused.items():
        if text not in lies:
            found.append(f"TRUTH REFUSED ({step}) {text}\n    of: {liar.truths.get(text)}\n    {support.reasons}")
    return [*found, *_speakers(liar, run)]


def names_it(lie: Lie, reasons: tuple[str, ...]) -> bool:
    """Whether a reason says what was changed: by its kind, or by quoting what was put in or taken out."""
    ours, theirs = lie.text.lower().split(), lie.of.lower().split()
    changed = {
        word.strip(",.:;")
        for tag, i, j, k, m in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
        if tag != "equal"
        for word in ours[i:j] + theirs[k:m]
    }
    quoted = any(f"“{word}" in reason.lower() or f"{word}”" in reason.lower() for reason in reasons for word in changed)
    return quoted or any(reason.startswith(LABELS.get(lie.kind, ())) for reason in reasons)


def _speakers(liar: Liar, run: Run) -> list[str]:
    """Made-up speakers that stand, or went without a word."""
    return [
        f"SPEAKER ({claim.attributed_to}) {claim.statement}\n    {claim.support.reasons}"
        for claim in run.claims
        if (speaker := liar.speakers.get(claim.statement))
        and (claim.attributed_to == speaker or not any(speaker in reason for reason in claim.support.reasons))
    ]


def tally(liar: Liar, run: Run) -> Counter[tuple[str, str]]:
    """How many lies of each kind were told and how many refused, and the same of truths."""
    refused = {(draft.step, draft.text) for draft in run.refused}
    count: Counter[tuple[str, str]] = Counter()
    for key, lie in liar.lies.items():
        count[lie.kind, "told"] += 1
        count[lie.kind, "refused"] += key in refused
    count["truth", "told"] = len(liar.truths)
    count["truth", "refused"] = len({text for _, text in refused if text in liar.truths})
    return count
