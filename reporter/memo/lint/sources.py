"""Rules on the sources: unchanged, their disagreements told, their views called views."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from reporter.memo.lint.subject import OURS, Fault, Subject
from reporter.memo.tradecraft.attribution import reports_speech
from reporter.memo.verification.sources import look_again
from reporter.settings import Settings

_ATTRIBUTED = re.compile(r"\b(?:view|forecast|advice) of\b|\bannounced by\b|\baccording to\b")


def stale(subject: Subject) -> Iterator[Fault]:
    """R005: a source that has changed since the memo was made."""
    settings = Settings.load()
    for entry in subject.memo.front.get("sources") or ():
        if not isinstance(entry, dict) or not {"id", "uri", "sha256"} <= entry.keys():
            continue
        uri = str(entry["uri"])
        now = look_again(uri, str(entry["sha256"]), str(entry["id"]), (Path(), subject.path.parent), settings)
        if now.changed:
            yield Fault("memo.md:1", uri, "the source has changed since the memo was made")


def untold_conflict(subject: Subject) -> Iterator[Fault]:
    """R013: claims that disagree, of which the memo tells but one or none of the disagreement."""
    if subject.run is None:
        return
    quoted = {note.quote for note in subject.memo.footnotes}
    told = {
        claim.id
        for claim in subject.run.claims
        if any(" ".join(piece.quote.split()) in quoted for piece in claim.evidence)
    }
    for conflict in subject.run.conflicts:
        if not set(conflict.claims) <= told:
            yield Fault("memo.md", conflict.reason, f"the memo does not show both {' and '.join(conflict.claims)}")


def view_as_fact(subject: Subject) -> Iterator[Fault]:
    """R014: a source's view, forecast or advice told as if it were a fact."""
    for cited in subject.statements:
        claims = subject.claims_of(cited)
        if not claims or any(claim.kind == "fact" for claim in claims) or OURS in cited.remark:
            continue
        if not _ATTRIBUTED.search(cited.remark) and not reports_speech(cited.text):
            kinds = " and ".join(sorted({claim.kind for claim in claims}))
            yield Fault(f"memo.md:{cited.line}", cited.text, f"it is somebody's {kinds}, and nobody is named")
