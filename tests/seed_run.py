"""A run compiled once from the sample sources by the built-in engine, for all tests that talk about one."""

from __future__ import annotations

import shutil
import tempfile
from functools import cache
from pathlib import Path

from reporter.chain import brief
from reporter.runs.store import load, save
from reporter.types import AnswerStatement, Run, Turn

SEEDS = Path(__file__).parents[1] / "seeds"
NAMES = ("policy-note.md", "market-note.pdf", "supplier-memo.docx", "trade-note.html", "wire-brief.txt")


@cache
def _saved() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="seed-run-"))
    save(brief([SEEDS / name for name in NAMES]), folder)
    return folder


@cache
def seed_run() -> Run:
    """The run, as it is read back from its folder."""
    return load(_saved())


def seed_folder(root: Path) -> Path:
    """A copy of the run's folder."""
    return Path(shutil.copytree(_saved(), root / "rare-earths"))


def faults_of(turn: Turn, run: Run) -> list[str]:
    """What no answer may have: a statement not supported, a quote not verbatim, a stray citation."""
    return [fault for statement in turn.statements for fault in _faults(statement, run)]


def _faults(statement: AnswerStatement, run: Run) -> list[str]:
    texts = {document.id: document.text for document in run.documents}
    claims = {claim.id for claim in run.claims}
    found = []
    if statement.support.verdict != "supported":
        found.append(f"{statement.support.verdict}: {statement.text}")
    found += [
        f"not verbatim: {piece.quote!r}"
        for piece in statement.evidence
        if not piece.quote or texts[piece.document][piece.start : piece.end] != piece.quote
    ]
    if strays := set(statement.cites) - claims:
        found.append(f"no such claims: {strays}")
    return found
