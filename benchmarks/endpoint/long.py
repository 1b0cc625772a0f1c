"""A PDF of 300 pages and 500 sources: calls, time and peak memory."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from fpdf import FPDF

from benchmarks.endpoint.load import measured
from benchmarks.endpoint.sources import source, write_sources
from tests.standin import Standin

PAGES = 300


def long(standin: Standin, folder: Path) -> Iterator[str]:
    """The table, as Markdown."""
    book = folder / "book"
    book.mkdir()
    write_pdf(book / "long.pdf")
    named = ((f"a PDF of {PAGES} pages", book), ("500 sources", write_sources(folder / "five hundred", 500)))
    yield "| what | calls | wall s | ideal s | CPU s | peak MB | claims | statements |"
    yield "| --- | --- | --- | --- | --- | --- | --- | --- |"
    said = []
    for name, sources in named:
        run = measured(standin, "reporter", sources)
        yield (
            f"| {name} | {run.calls} | {run.wall:.1f} | {run.ideal:.1f} | {run.said['cpu']:.1f} "
            f"| {run.said['memory']:.0f} | {run.said['claims']:,} | {run.said['statements']} |"
        )
        said.append(f"- {name}, the memo says: {'; '.join(run.said['left_out'][:1]) or 'nothing was left out'}")
    yield ""
    yield from said


def write_pdf(path: Path) -> None:
    """About 450 words a page."""
    pdf = FPDF(format="A4")
    pdf.set_font("Helvetica", size=10)
    for page in range(PAGES):
        pdf.add_page()
        title, _, text = source(page).partition("\n")
        pdf.multi_cell(0, 5, f"{title}\n\n{' '.join(text.split()[:450])}")
    pdf.output(str(path))
