"""Pages to read: the list of runs, a run's memo with the questions about it, its sources, its ledger."""

from __future__ import annotations

import re
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request
from starlette.responses import Response

from reporter.chat.sessions import Sessions
from reporter.memo.page.passages import Marked, anchor, passages
from reporter.settings import Settings
from reporter.types import Document, Run, Span
from reporter.web import places
from reporter.web.desks import NEW
from reporter.web.downloads import attachment, download, formats, policed
from reporter.web.faults import Fault
from reporter.web.ledger import LedgerFilter, LedgerRow, as_csv, choices
from reporter.web.places import Name
from reporter.web.rendering import asset
from reporter.web.room import Here
from reporter.web.turns import shown_turns

router = APIRouter(include_in_schema=False)

MOST_ROWS = 500
Words = Annotated[str, Query(max_length=200)]
_ANCHOR = re.compile(r"d\d{1,9}-\d{1,12}-\d{1,12}")


@router.get("/")
def runs(request: Request, room: Here, q: Words = "") -> Response:
    """The list of runs, and the jobs that are not done."""
    found = room.library.all(q)
    jobs = [job for job in room.workshop.all() if job.state != "done"]
    return room.page(request, "runs", runs=found, jobs=jobs, q=q, project=room.premises.project.resolve().name)


@router.get("/runs/{name}")
def memo(
    request: Request,
    room: Here,
    name: Name,
    at: Annotated[str, Query(max_length=60)] = "",
    session: Annotated[str, Query(max_length=40)] = "",
) -> Response:
    """A memo, open at a passage, and beside it a conversation about it."""
    library = room.library
    summary, run, page = library.find(name), library.run(name), library.page(name)
    name = summary.name
    sessions = Sessions(summary.folder)
    current = sessions.new() if session == NEW else sessions.resumed(session or None)
    fragment = f"#{at}" if _ANCHOR.fullmatch(at) else ""
    return room.page(
        request,
        "memo",
        run=run,
        name=name,
        frame=f"{places.of_run(name, 'memo.html')}{fragment}",
        parent=library.by_id(run.parent) if run.parent else None,
        formats=formats(),
        # Before its first turn a conversation is not there to be named.
        session=current.name if current.turns else NEW,
        sessions=sessions.all(),
        turns=shown_turns(name, run, page, current.turns),
        answers=Settings.load().model or "the built-in engine",
    )


@router.get("/runs/{name}/sources/{document}")
def source(
    request: Request,
    room: Here,
    name: Name,
    document: Annotated[str, Path(pattern=r"^d\d{1,9}$")],
    start: Annotated[int, Query(ge=0, le=10**12)] = 0,
    end: Annotated[int, Query(ge=0, le=10**12)] = 0,
) -> Response:
    """A source's whole text with a passage marked."""
    run = room.library.run(name)
    found = _document(run, document)
    span = Span(start=start, end=min(end, len(found.text)))
    marked = [Marked(found.cite(span))] if span.start < span.end else []
    text = list(passages(found, marked))
    return room.page(request, "source", run=run, name=room.library.find(name).name, document=found, text=text)


@router.get("/runs/{name}/ledger")
def ledger_page(request: Request, room: Here, name: Name, wanted: Annotated[LedgerFilter, Query()]) -> Response:
    """The ledger as a table."""
    run, page = room.library.run(name), room.library.page(name)
    folder = room.library.find(name).name
    rows = room.library.ledger(name)
    found = wanted.of(rows)
    memo_page = places.of_run(folder)
    languages = {document.id: document.language for document in run.documents}

    def led(row: LedgerRow) -> tuple[LedgerRow, str, str]:
        """A row, where its quote is shown, its language."""
        if not row.evidence:
            return row, "", ""
        first = row.evidence[0]
        shown = f"{memo_page}?at={anchor(first)}" if page.shows(first) else places.of_quote(folder, page, first)
        return row, shown, languages[first.document]

    return room.page(
        request,
        "ledger",
        run=run,
        name=folder,
        rows=[led(row) for row in found[:MOST_ROWS]],
        found=len(found),
        total=len(rows),
        wanted=wanted,
        choices=choices(rows),
        query=request.url.query,
    )


@router.get("/runs/{name}/ledger.csv")
def ledger_csv(room: Here, name: Name, wanted: Annotated[LedgerFilter, Query()]) -> Response:
    """The ledger, or what a filter takes of it, for spreadsheets; the mark at its beginning says that it is UTF-8."""
    text = "\ufeff" + as_csv(wanted.of(room.library.ledger(name)))
    return attachment(text.encode("utf-8", "replace"), f"{room.library.find(name).name}-ledger.csv", "text/csv")


@router.get("/runs/{name}/memo.html")
def memo_html(request: Request, room: Here, name: Name) -> Response:
    """The memo's own page, which the memo page frames."""
    return policed(request, room.library.page(name))


@router.get("/runs/{name}/download/{form}")
def memo_file(room: Here, name: Name, form: Annotated[str, Path(max_length=10)]) -> Response:
    """The memo as a file to keep."""
    return download(room.library, name, form)


@router.get("/static/{name}")
def static(name: str) -> Response:
    """A style sheet, script or image."""
    found = asset(name)
    if found is None:
        raise Fault(HTTPStatus.NOT_FOUND, "there is no such file")
    content, media_type = found
    return Response(content, media_type=media_type, headers={"Cache-Control": "max-age=300"})


def _document(run: Run, id_: str) -> Document:
    for document in run.documents:
        if document.id == id_:
            return document
    raise Fault(HTTPStatus.NOT_FOUND, f"the run has no source {id_}", hint="the memo lists its sources")
