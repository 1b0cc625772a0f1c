"""Memos as PDF: what a reader sees, what a viewer finds, and that no font of the machine is in it."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pypdfium2
import pytest

from reporter.export import export
from reporter.memo.markdown import footnote_evidence, render_markdown
from reporter.prompting.templates import load_template
from reporter.types import Run
from tests.export.conftest import WEB
from tests.export.said import lines_of, squeezed
from tests.html_sample import HOSTILE, sample_markdown, sample_run

Pages = Callable[[bytes], list[str]]


def addresses(document: bytes) -> set[str]:
    """Where the links lead out of the document."""
    return {match.decode() for match in re.findall(rb"/URI\(((?:\\.|[^)\\])*)\)", document)}


def fonts(document: bytes) -> set[str]:
    return {match.decode().partition("+")[2] for match in re.findall(rb"/FontName/([\w+-]+)", document)}


def without_figures(text: str) -> str:
    """Squeezed, and without what the numbers of notes, pages and dates are made of."""
    return re.sub(r"[\d,/]", "", squeezed(text))


def text_of(pages: list[str], title: str) -> str:
    """The memo's text over all pages, without the title above and the notes below it."""
    bodies = (re.split(r" 1?\d?\d “(?=.*” — )", page.removeprefix(title), maxsplit=1)[0] for page in pages)
    return title + "".join(re.sub(r" \d+ / \d+$", "", body) for body in bodies)


def test_it_says_all_that_the_memo_says(pdf: bytes, memo_run: Run, memo_text: str, pages: Pages) -> None:
    whole = without_figures(text_of(pages(pdf), memo_run.memo.title))
    assert [line for line in lines_of(memo_text) if without_figures(line) not in whole] == []


def test_every_note_stands_on_the_page_that_cites_it(pdf: bytes, memo_run: Run, pages: Pages) -> None:
    texts = pages(pdf)
    for number, piece in enumerate(footnote_evidence(memo_run), start=1):
        quote = squeezed(f"{number} “{piece.quote}”")
        (page,) = [text for text in texts if quote in squeezed(text)]
        body, _, _ = squeezed(page).partition(quote)
        assert str(number) in body


def test_notes_lead_to_the_sentence_in_the_source(pdf: bytes) -> None:
    found = addresses(pdf)
    assert all(address.startswith(WEB) for address in found)
    assert f"{WEB}market-note.pdf#page=2" in found
    assert any(address.startswith(f"{WEB}trade-note.html#:~:text=") for address in found)


def test_headings_are_the_outline(pdf: bytes, memo_run: Run, memo_text: str) -> None:
    opened = pypdfium2.PdfDocument(pdf)
    outline = [(mark.level, " ".join(mark.get_title().split())) for mark in opened.get_toc()]
    assert [title for level, title in outline if level == 0] == re.findall(r"^## (.+)$", memo_text, re.MULTILINE)
    assert [title for level, title in outline if level == 1] == [document.title for document in memo_run.documents]


def test_paper_and_properties(pdf: bytes, memo_run: Run, pages: Pages) -> None:
    opened = pypdfium2.PdfDocument(pdf)
    assert tuple(round(side * 25.4 / 72) for side in opened[0].get_size()) == (210, 297)
    properties = opened.get_metadata_dict()
    assert properties["Title"] == memo_run.memo.title
    assert properties["Author"] == ""
    assert properties["CreationDate"].startswith("D:" + re.sub(r"\D", "", memo_run.created)[:12])
    assert b"/Lang(en)" in pdf
    assert b"/StructTreeRoot" in pdf  # tagged: a screen reader can read it
    texts = pages(pdf)
    assert [text.endswith(f"{number} / {len(texts)}") for number, text in enumerate(texts, start=1)] == [True] * len(
        texts
    )
    assert all(text.startswith(memo_run.memo.title) for text in texts)


def test_fonts_are_those_of_the_extra(pdf: bytes, memo_run: Run, memo_text: str) -> None:
    assert {name.partition("-")[0] for name in fonts(pdf)} == {"LibertinusSerif", "NotoSansCJKtc"}
    chinese = memo_run.model_copy(update={"memo": memo_run.memo.model_copy(update={"language": "zh"})})
    # In it only the dots of lists are Latin.
    assert {name.partition("-")[0] for name in fonts(export(chinese, memo_text, "pdf"))} == {
        "LibertinusSerif",
        "NotoSansCJKtc",
    }


def test_no_page_ends_between_a_heading_and_what_it_is_over(pages: Pages) -> None:
    parts = (
        f"### Source {n}\n\n*The publisher of source {n}*\n\n" + "- It is so, in a few words.\n" * (1 + n % 4)
        for n in range(1, 61)
    )
    texts = pages(export(sample_run(), "# T\n\n" + "\n".join(parts), "pdf"))
    assert len(texts) > 5
    assert [text for text in texts if re.search(r"source \d+(?: \d+ / \d+)?$", text, re.IGNORECASE)] == []


def test_the_number_of_a_note_is_not_parted_from_its_sentence() -> None:
    # Sentences of every length around that of a line: somewhere a line ends with the full stop.
    sentences = (f"- {'矿' * 41}{'i' * narrow}。[^1]\n" for narrow in range(1, 20))
    chinese = sample_run().model_copy(update={"memo": sample_run().memo.model_copy(update={"language": "zh"})})
    memo = "# 题\n\n" + "".join(sentences) + '\n[^1]: "矿" — X (chars 0–1)\n'
    lines = pypdfium2.PdfDocument(export(chinese, memo, "pdf"))[0].get_textpage().get_text_range().splitlines()
    assert not [line for line in lines if line.strip() == "1"]


def test_the_same_run_gives_the_same_bytes(pdf: bytes, memo_run: Run, memo_text: str) -> None:
    assert export(memo_run, memo_text, "pdf") == pdf


def test_what_sources_say_is_text_whatever_it_looks_like(pages: Pages) -> None:
    document = export(sample_run(), sample_markdown(), "pdf")
    whole = squeezed(" ".join(pages(document)))
    assert whole.count(squeezed(HOSTILE)) == 3  # in the text; as quote, and as title of the source
    assert {address.partition("#")[0] for address in addresses(document)} == {
        "https://example.org/magnets",
        "https://example.org/magnets?a=1&b=2",
    }
    for key in (b"/JavaScript", b"/Launch", b"/EmbeddedFile", b"/Subtype/Image"):
        assert key not in document


@pytest.mark.parametrize(
    "text",
    [
        '#read("/etc/passwd")',
        '#import "@preview/cetz:0.2.0"',
        '$x$ #let a = 1; @cite <label> = heading "q" ~ -- --- /* c */ // d',
        r"\input{/etc/passwd} \write18{id} ```{=typst} #panic() ```",
        "] #panic() [",
        '<img src="file:///etc/passwd"> ![x](/etc/passwd) `#raw`{=openxml}',
        "[^1] ^[note] $$x$$ https://example.com www.example.com",
    ],
)
def test_markup_of_any_kind_in_a_quote_is_printed_as_it_stands(text: str, memo_run: Run, pages: Pages) -> None:
    title = memo_run.model_copy(
        update={
            "memo": memo_run.memo.model_copy(update={"title": text, "audience": text}),
            "documents": tuple(d.model_copy(update={"title": text, "publisher": text}) for d in memo_run.documents),
        }
    )
    memo = render_markdown(title, load_template("one_page"))
    (first, *_) = pages(export(title, memo, "pdf"))
    assert squeezed(first).startswith(squeezed(f"{text} For {text}, {memo_run.memo.date}"))
    assert squeezed(f"” — {text}, {text}") in squeezed(first)


@pytest.mark.parametrize("template", ["briefing", "source_comparison"])
def test_nothing_runs_into_the_margins(template: str, memo_run: Run, tmp_path: Path) -> None:
    poppler = shutil.which("pdftoppm")
    if poppler is None:
        pytest.skip("how pages look to another program needs Poppler: apt-get install poppler-utils")
    run = memo_run.model_copy(update={"memo": memo_run.memo.model_copy(update={"template": template})})
    (tmp_path / "memo.pdf").write_bytes(export(run, render_markdown(run, load_template(template)), "pdf"))
    subprocess.run([poppler, "-r", "50.8", "-gray", tmp_path / "memo.pdf", tmp_path / "page"], check=True)
    for image in tmp_path.glob("*.pgm"):
        header, size, most, pixels = image.read_bytes().split(b"\n", 3)
        width, height = map(int, size.split())
        page = np.frombuffer(pixels, np.uint8).reshape(height, width)
        assert (header, most) == (b"P5", b"255")
        margin = 2 * 25  # two pixels are a millimetre
        assert page[:, :margin].min() == page[:, -margin:].min() == 255
        assert (page < 128).mean() > 0.005


def test_letters_that_no_font_of_ours_has_do_not_stop_it(memo_run: Run, memo_text: str) -> None:
    assert export(memo_run, memo_text.replace("## Highlights", "## हिन्दी ไทย العربية 🙂"), "pdf").startswith(b"%PDF")
