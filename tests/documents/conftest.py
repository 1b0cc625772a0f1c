"""One article in every format, so that each reader can be held to the same sentences."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document as Word
from fpdf import FPDF

from reporter.settings import Settings

TITLE = "Harbor council delays the ore terminal"
POINTS = (
    "The council postponed its vote on the terminal to 14 May.",
    "Two U.S. buyers asked for longer contracts.",
)
FIRST = (
    "The harbor council met on 7 May and put off its vote on the new ore terminal, which would "
    "handle 1.2 million tons a year. Mr. Alvarez, who chairs the council, said that "
    "the traffic study was not ready. "
    "“We will not decide on half a study,” he added."
)
SECOND = (
    "Buyers read the delay as a sign of trouble. Prices for processed ore rose by 3.5% within a week, "
    "and stocks at the quay fell to 45,000 tons. The company that runs the port says "
    "that it expects the terminal "
    "to open in 2027 all the same."
)
HEADING = "What it means for buyers"
THIRD = (
    "Long contracts protect buyers from sudden swings. They also bind them to one port, whose future is "
    "decided by a council that has changed its mind twice since March."
)


@pytest.fixture
def settings() -> Settings:
    return Settings()


@pytest.fixture
def sentences() -> tuple[str, ...]:
    """What the article says, sentence by sentence."""
    return (
        *POINTS,
        "The harbor council met on 7 May and put off its vote on the new ore terminal, which would handle "
        "1.2 million tons a year.",
        "Mr. Alvarez, who chairs the council, said that the traffic study was not ready.",
        "“We will not decide on half a study,” he added.",
        "Buyers read the delay as a sign of trouble.",
        "Prices for processed ore rose by 3.5% within a week, and stocks at the quay fell to 45,000 tons.",
        "The company that runs the port says that it expects the terminal to open in 2027 all the same.",
        "Long contracts protect buyers from sudden swings.",
        "They also bind them to one port, whose future is decided by a council that has changed its mind "
        "twice since March.",
    )


@pytest.fixture
def as_text(tmp_path: Path) -> Path:
    lines = (TITLE, "Highlights", *(f"- {point}" for point in POINTS), FIRST, SECOND, HEADING, THIRD)
    path = tmp_path / "article.txt"
    path.write_text("\n".join((*lines, "Leave a Reply")), encoding="utf-8")
    return path


@pytest.fixture
def as_markdown(tmp_path: Path) -> Path:
    front = f"---\ntitle: {TITLE}\ndate: 2025-05-09\npublisher: Quay Gazette\nlanguage: en\n---\n"
    points = "\n".join(f"- {point}" for point in POINTS)
    body = f"# {TITLE}\n\n## Highlights\n{points}\n\n{FIRST}\n\n{SECOND}\n\n## {HEADING}\n\n{THIRD}\n"
    path = tmp_path / "article.md"
    path.write_text(front + body, encoding="utf-8")
    return path


@pytest.fixture
def as_html(tmp_path: Path) -> Path:
    points = "".join(f"<li>{point}</li>" for point in POINTS)
    path = tmp_path / "article.html"
    path.write_text(
        f"""<!doctype html><html lang="en-US"><head><meta charset="utf-8">
        <title>{TITLE} | Quay Gazette</title>
        <meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="Quay Gazette">
        <meta property="article:published_time" content="2025-05-09T07:30:00Z"></head><body>
        <nav><a href="/">Home</a> <a href="/ports">Ports</a> <a href="/about">About us</a></nav>
        <article><h1>{TITLE}</h1><h2>Highlights</h2><ul>{points}</ul><p>{FIRST}</p><p>{SECOND}</p>
        <h2>{HEADING}</h2><p>{THIRD}</p></article>
        <section id="respond"><h3>Leave a Reply</h3><p>Your email address will not be published.</p></section>
        <footer>© 2025 Quay Gazette. All rights reserved.</footer></body></html>""",
        encoding="utf-8",
    )
    return path


@pytest.fixture
def as_docx(tmp_path: Path) -> Path:
    word = Word()
    word.add_heading(TITLE, level=0)
    word.add_heading("Highlights", level=1)
    for point in POINTS:
        word.add_paragraph(point, style="List Bullet")
    word.add_paragraph(FIRST)
    word.add_paragraph(SECOND)
    word.add_heading(HEADING, level=1)
    word.add_paragraph(THIRD)
    path = tmp_path / "article.docx"
    word.save(str(path))
    return path


class Paper(FPDF):
    """A page with a running header and a page number."""

    def header(self) -> None:
        self.set_font("Helvetica", size=8)
        self.cell(0, 6, "Quay Gazette, special report", new_x="LMARGIN", new_y="NEXT")
        self.ln(4)

    def footer(self) -> None:
        self.set_y(-15)
        self.set_font("Helvetica", size=8)
        self.cell(0, 6, f"Page {self.page_no()}", align="C")


@pytest.fixture
def as_pdf(tmp_path: Path) -> Path:
    paper = Paper(format=(148, 210))
    paper.core_fonts_encoding = "cp1252"
    paper.set_title(TITLE)
    paper.add_page()
    paper.set_font("Helvetica", "B", 16)
    paper.multi_cell(0, 8, TITLE, new_x="LMARGIN", new_y="NEXT")
    _head(paper, "Highlights")
    for point in POINTS:
        paper.multi_cell(0, 5, f"• {point}", new_x="LMARGIN", new_y="NEXT")
    paper.ln(3)
    _paragraph(paper, FIRST)
    # Near enough to the foot that the paragraph runs over to the second page.
    paper.set_y(paper.h - 31)
    _paragraph(paper, SECOND)
    _head(paper, HEADING)
    _paragraph(paper, THIRD)
    path = tmp_path / "article.pdf"
    paper.output(str(path))
    return path


def _head(paper: FPDF, text: str) -> None:
    paper.set_font("Helvetica", "B", 12)
    paper.cell(0, 9, text, new_x="LMARGIN", new_y="NEXT")
    paper.set_font("Helvetica", size=10)


def _paragraph(paper: FPDF, text: str) -> None:
    paper.set_font("Helvetica", size=10)
    paper.multi_cell(0, 5, text, align="L", new_x="LMARGIN", new_y="NEXT")
    paper.ln(3)
