"""The changes from one run to another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reporter.memo.changes.causes import Causes, cause_of
from reporter.memo.changes.inputs import Sources, settings_between, sources_between, versions
from reporter.memo.changes.kinds import Judged, judge
from reporter.memo.changes.pairing import Pair, pairs
from reporter.memo.changes.said import Said, claims_said, passages_said, statements_said
from reporter.types import Cause, Change, Diff, Run, SourceChange

Edits = Sequence[tuple[Pair, SourceChange]]


def diff(old: Run, new: Run) -> Diff:
    """What the claims and the memo of a run say that an earlier run's did not, and the other way round.

    Pure. Order, ids and the numbers that a text gives its paragraphs count for nothing.
    """
    sources, settings = sources_between(old, new), settings_between(old, new)
    causes = Causes(old, new, sources, settings)
    edits = [*_edits(old, new, sources)]
    claims = tuple(_claim_changes(old, new, causes, edits))
    return Diff(
        old_run=old.run_id,
        new_run=new.run_id,
        since=old.memo.date,
        until=new.memo.date,
        claims=claims,
        statements=tuple(_statement_changes(old, new, causes, claims, edits)),
        passages=tuple(_passage_changes(old, new, causes, edits)),
        sources=sources.changes,
        settings=settings,
    )


def since(run: Run, earlier: Run) -> Run:
    """The run with its changes since an earlier one, which becomes its parent unless it has one."""
    memo = run.memo.model_copy(update={"changes": diff(earlier, run)})
    return run.model_copy(update={"memo": memo, "parent": run.parent or earlier.run_id})


def _edits(old: Run, new: Run, sources: Sources) -> Iterator[tuple[Pair, SourceChange]]:
    """The sentences that are not the same in sources which stayed the same for the most part."""
    before, after = ({document.id: document for document in run.documents} for run in (old, new))
    for id_, change in sources.change_of_old.items():
        now = after.get(sources.new_of.get(id_, ""))
        if now is not None and versions(before[id_], now):
            found = pairs(passages_said(before[id_]), passages_said(now))
            yield from ((pair, change) for pair in found if not pair.old or not pair.new or _differ(pair.old, pair.new))


def _differ(old: Said, new: Said) -> bool:
    return old.same != new.same


def _claim_changes(old: Run, new: Run, causes: Causes, edits: Edits) -> Iterator[Change]:
    found = _completed(pairs(claims_said(old), claims_said(new)), edits)
    for pair, judged in _judged(found, causes):
        yield _change(pair, judged, causes.of_claim(pair))


def _statement_changes(old: Run, new: Run, causes: Causes, claims: Iterable[Change], edits: Edits) -> Iterator[Change]:
    changed = {(side, name): change for change in claims for side, name in _names(change)}
    found = _completed(pairs(statements_said(old), statements_said(new)), edits)
    for pair, judged in _judged(found, causes):
        yield _change(pair, judged, causes.of_statement(pair, changed))


def _passage_changes(old: Run, new: Run, causes: Causes, edits: Edits) -> Iterator[Change]:
    """What changed in the sources and no claim tells of."""
    told = "\n".join(quote for run in (old, new) for said in claims_said(run) for quote in said.evidence)
    untold = {
        pair: change
        for pair, change in edits
        if not any(all(quote in told for quote in side.evidence) for side in pair if side)
    }
    for pair, judged in _judged(untold, causes):
        yield _change(pair, judged, (cause_of(untold[pair]),))


def _completed(found: Iterable[Pair], edits: Edits) -> Iterator[Pair]:
    """What only one side says, beside the sentence of the source that it was edited from, or into."""
    was = {pair.new.same[0]: pair.old for pair, _ in edits if pair.old and pair.new}
    became = {pair.old.same[0]: pair.new for pair, _ in edits if pair.old and pair.new}
    for pair in found:
        if pair.new and not pair.old and pair.new.same[0] in was:
            yield Pair(_beside(was[pair.new.same[0]], pair.new), pair.new)
        elif pair.old and not pair.new and pair.old.same[0] in became:
            yield Pair(pair.old, _beside(became[pair.old.same[0]], pair.old))
        else:
            yield pair


def _beside(passage: Said, said: Said) -> Said:
    """A sentence of a source in the form of the claim or statement it stands beside."""
    side = passage.side.model_copy(update={"section": said.side.section, "attributed_to": said.side.attributed_to})
    return replace(passage, side=side, sources=said.sources, verdict=said.verdict, type=said.type)


def _judged(found: Iterable[Pair], causes: Causes) -> Iterator[tuple[Pair, Judged]]:
    """The pairs in which something changed."""
    for pair in found:
        if pair.old and pair.new:
            judged = judge(pair.old, pair.new)
            if judged.kinds:
                yield pair, judged
        elif pair.new:
            yield pair, Judged(("picked up" if causes.still_said(pair.new, before=True) else "new",), ())
        elif pair.old:
            yield pair, Judged(("passed over" if causes.still_said(pair.old, before=False) else "dropped",), ())


def _change(pair: Pair, judged: Judged, why: tuple[Cause, ...]) -> Change:
    return Change(
        kinds=judged.kinds,
        old=pair.old.side if pair.old else None,
        new=pair.new.side if pair.new else None,
        reasons=judged.reasons,
        causes=why,
    )


def _names(change: Change) -> Iterator[tuple[str, str]]:
    yield from (("old", name) for name in (change.old.claims if change.old else ()))
    yield from (("new", name) for name in (change.new.claims if change.new else ()))
