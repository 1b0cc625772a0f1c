"""Addresses: of pages, of where a quote is shown, and what those that are asked for may hold."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote, urlencode

from fastapi import Path, Query

from reporter.memo.page.passages import anchor
from reporter.types import Evidence
from reporter.web.library import Page

Name = Annotated[str, Path(max_length=300, description="A run's folder name or id.")]
Asked = Annotated[str, Query(max_length=300, description="A run's folder name or id.")]
Id = Annotated[str, Path(alias="id", max_length=60, description="A job's id.")]


def of_run(name: str, part: str = "") -> str:
    """A run's page, or a part of it."""
    return f"/runs/{quote(name, safe='')}{f'/{part}' if part else ''}"


def of_job(id_: str) -> str:
    """A job's page."""
    return f"/jobs/{id_}"


def of_quote(name: str, page: Page, evidence: Evidence) -> str:
    """Where a quote is shown in its surroundings: in the memo's page, else in that of its source."""
    if page.shows(evidence):
        return f"{of_run(name, 'memo.html')}#{anchor(evidence)}"
    span = urlencode({"start": evidence.start, "end": evidence.end})
    return f"{of_run(name, f'sources/{evidence.document}')}?{span}#{anchor(evidence)}"


def of_runs(path: str, **names: str | list[str]) -> str:
    """A page about several runs."""
    return f"{path}?{urlencode(names, doseq=True)}"
