"""Pages about several runs: side by side, and what has changed from one to another."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from reporter.runs.comparison import Comparison, check_count, compare, comparison_html, labels_of
from reporter.runs.diff import diff, diff_html
from reporter.web import places
from reporter.web.downloads import policed
from reporter.web.library import Page
from reporter.web.places import Asked
from reporter.web.room import Here, Room, see

router = APIRouter(include_in_schema=False)

Runs = Annotated[list[str], Query(max_length=50)]


@router.get("/compare")
def compare_page(
    request: Request,
    room: Here,
    run: Annotated[list[str] | None, Query(max_length=50)] = None,
    chosen: Annotated[str, Query(max_length=300)] = "",
) -> Response:
    """Runs side by side, or the list to choose them from."""
    if not run or len(run) == 1:
        return room.page(request, "choose", runs=room.library.all(), chosen=run[0] if run else chosen)
    check_count(len(run))
    runs = [room.library.find(name) for name in run]
    names = [found.name for found in runs]
    return room.page(
        request,
        "framed",
        title="Runs side by side",
        frame=places.of_runs("/compare/page", run=names),
        runs=runs,
        other=places.of_runs("/diff", old=names[0], new=names[1]) if len(names) == 2 else "",
        other_label="What changed",
    )


@router.get("/compare/page")
def comparison_page(request: Request, room: Here, run: Runs) -> Response:
    """The comparison itself."""
    return policed(request, Page.of(comparison_html(compared(room, run))))


@router.get("/diff")
def diff_page(request: Request, room: Here, old: Asked, new: Asked) -> Response:
    """What has changed from one run to another."""
    runs = [room.library.find(name) for name in (old, new)]
    if runs[0] == runs[1]:
        return see("/compare")
    names = [run.name for run in runs]
    return room.page(
        request,
        "framed",
        title="What changed",
        frame=places.of_runs("/diff/page", old=names[0], new=names[1]),
        runs=runs,
        other=places.of_runs("/compare", run=names),
        other_label="Side by side",
    )


@router.get("/diff/page")
def difference_page(request: Request, room: Here, old: Asked, new: Asked) -> Response:
    """The difference itself."""
    return policed(request, Page.of(diff_html(diff(room.library.run(old), room.library.run(new)))))


def compared(room: Room, names: list[str]) -> Comparison:
    """Runs side by side, by their names."""
    check_count(len(names))
    runs = [room.library.run(name) for name in names]
    return compare(runs, labels_of(runs, [room.library.find(name).name for name in names]))
