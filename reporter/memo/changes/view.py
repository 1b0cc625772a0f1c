"""The changes since an earlier run as memo templates see them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reporter.memo.changes.causes import cause_of
from reporter.memo.changes.kinds import ORDER
from reporter.memo.escaping import escape
from reporter.prompting.view import ChangesView, ChangeView, StatementView
from reporter.types import Cause, Change, Claim, Diff, Evidence, Run, Side

#: Lays out what the later run says of a change, from the text and the evidence to cite.
Laid = Callable[[str, Iterable[Evidence]], StatementView]

_SAME_MEANING = frozenset({"reworded"})
_DRAWN = frozenset({"picked up", "passed over"})


def changes_view(run: Run, lay_out: Laid) -> ChangesView | None:
    """What the memo of a run says of its changes; None where it was not asked to."""
    changes = run.memo.changes
    if changes is None:
        return None
    cited = {name for section in run.sections for statement in section.statements for name in statement.cites}
    told = [change for change in changes.claims if not set(change.kinds) <= _SAME_MEANING | _DRAWN]
    told.sort(key=lambda change: (ORDER.index(change.kinds[0]), not _is_cited(change, cited)))
    views = [(change, _view(change, run, lay_out)) for change in told]
    return ChangesView(
        since=escape(changes.since),
        changed=tuple(view for change, view in views if change.old and change.new),
        new=tuple(view for change, view in views if not change.old),
        dropped=tuple(view for change, view in views if not change.new),
        sources=tuple(_cause(cause_of(source)) for source in changes.sources),
        drawn=sum(1 for change in changes.claims if set(change.kinds) <= _DRAWN),
    )


def unfounded(run: Run) -> list[str]:
    """What the changes of a run put into its mouth that neither a claim of it nor a source says."""
    said = {claim.id: " ".join(claim.statement.split()) for claim in run.claims}
    return [
        side.text
        for side in _later_sides(run.memo.changes)
        if not any(side.text in said.get(name, "") for name in side.claims)
        and (side.claims or not list(_quoted(side, run)))
    ]


def _later_sides(changes: Diff | None) -> list[Side]:
    return [change.new for change in changes.claims if change.new] if changes else []


def _view(change: Change, run: Run, lay_out: Laid) -> ChangeView:
    return ChangeView(
        kinds=tuple(change.kinds),
        now=lay_out(change.new.text, _evidence(change.new, run)) if change.new else None,
        before=escape(change.old.text) if change.old else "",
        reasons=tuple(map(escape, change.reasons)),
        causes=tuple(map(_cause, change.causes)),
    )


def _evidence(side: Side, run: Run) -> list[Evidence]:
    """What a side rests on: its claims' evidence, that which has it word for word first; else its source."""
    claims: dict[str, Claim] = {claim.id: claim for claim in run.claims}
    pieces = [piece for name in side.claims if name in claims for piece in claims[name].evidence]
    pieces.sort(key=lambda piece: side.text not in " ".join(piece.quote.split()))
    return pieces or list(_quoted(side, run))


def _quoted(side: Side, run: Run) -> Iterable[Evidence]:
    """The sentences of the run's sources that a side quotes."""
    quotes = {(quotation.uri, quotation.quote) for quotation in side.quotes}
    return (
        document.cite(sentence)
        for document in run.documents
        for sentence, text in zip(document.sentences, document.sentence_texts, strict=True)
        if (document.uri, text) in quotes
    )


def _cause(cause: Cause) -> str:
    return escape(f"{cause.kind}: {cause.what}" if cause.what else cause.kind)


def _is_cited(change: Change, cited: set[str]) -> bool:
    return bool(change.new and cited & set(change.new.claims))
