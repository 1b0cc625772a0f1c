"""`reporter check`: whether sources say a sentence, without a memo."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from reporter.cli import output
from reporter.cli.options import AsJson
from reporter.errors import CheckFailed

if TYPE_CHECKING:
    from reporter.memo.verification.text import CheckedSentence


def check(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="A sentence or several; - is standard input.")],
    sources: Annotated[list[str], typer.Argument(metavar="SOURCES", help="Files, folders, globs or URLs.")],
    as_json: AsJson = False,
) -> None:
    """Say whether sources bear out a sentence, and what differs."""
    # Imported here to keep --help fast.
    from reporter.documents import read_all
    from reporter.memo.verification.text import check_text
    from reporter.settings import Settings

    documents, left_out = read_all(sources, Settings.load())
    for note in left_out:
        output.say(f"note: {note.uri}: {note.reason}")
    checked = check_text(sys.stdin.read() if text == "-" else text, documents)
    titles = {document.id: document.title for document in documents}
    if as_json:
        output.put_json([_shape(one) for one in checked])
    else:
        for one in checked:
            _put(one, titles)
    refused = [one for one in checked if one.support.verdict != "supported"]
    if refused or not checked:
        raise CheckFailed(
            f"{len(refused)} of {len(checked)} sentences are not borne out" if checked else "there is no sentence",
            hint="what differs is said with each" if checked else "give a sentence to check",
        )


def _put(one: CheckedSentence, titles: dict[str, str]) -> None:
    output.put(f"{one.support.verdict}: {one.text}")
    for reason in one.support.reasons:
        output.put(f"  {reason}")
    for piece in one.evidence:
        page = f", p. {piece.page}" if piece.page else ""
        place = f"{titles[piece.document]}{page}, chars {piece.start}–{piece.end}"
        output.put(f"  “{' '.join(piece.quote.split())}” ({place})")


def _shape(one: CheckedSentence) -> dict[str, object]:
    evidence = [piece.model_dump() for piece in one.evidence]
    return {"text": one.text, "support": one.support.model_dump(), "evidence": evidence}
