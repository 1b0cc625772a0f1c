"""memo.md: what it says, in which order, and that every reader shows the verbatim characters."""

import html
import re

import markdown
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from pydantic import TypeAdapter

from reporter.memo.escaping import escape, escape_quoted, unescape
from reporter.memo.markdown import render_markdown
from reporter.memo.view import view_of
from reporter.prompting.templates import load_template
from reporter.types import (
    Claim,
    Conflict,
    Document,
    LeftOut,
    Memo,
    Refused,
    Run,
    Section,
    Span,
    Statement,
    Summary,
    SummarySentence,
    Support,
)

NASTY = (
    "1. *stars* _under_ [link](http://x.y/a_b) [^1] | pipe <b>tag</b> &amp; &copy; # hash $5 and $6 `code` "
    'back\\slash "said" ~~gone~~ x^2^ {#id} :smile: www.a_b.com ... -- it\'s\ttab 1.5 -3%'
)
YES = Support(verdict="supported", score=0.9)


def document(name: str, *sentences: str, **fields: object) -> Document:
    text = " ".join(sentences)
    values = {"title": f"Title {name}", "uri": f"{name}.txt", "sha256": name * 4, "language": "en", **fields}
    return Document.model_validate({"id": name, "text": text, **values})


def claim(name: str, source: Document, *quotes: str, **fields: object) -> Claim:
    starts = [source.text.index(quote) for quote in quotes]
    evidence = tuple(
        source.cite(Span(start=start, end=start + len(quote))) for start, quote in zip(starts, quotes, strict=True)
    )
    values = {"statement": quotes[0], "kind": "fact", "support": YES, **fields}
    return TypeAdapter(Claim).validate_python({"id": name, "evidence": evidence, **values})


def statement(text: str, *cites: str, **fields: object) -> Statement:
    return Statement.model_validate({"text": text, "cites": cites, "support": YES, **fields})


@pytest.fixture
def run() -> Run:
    first = document(
        "d1",
        "The mill in Ostrava closed on 3 May.",
        "Output fell by 12,000 t.",
        "Ada Novak said buyers may wait.",
        NASTY,
        title="Mill: *closed*",
        uri="https://example.org/a_(b)?x=1&y=2",
        publisher="Trade Post",
        published="2025-05-04",
        pages=(0, 40),
    )
    second = document("d2", "Output fell by 9,000 t.", language="zh", uri="notes/second.md")
    claims = (
        claim("c1", first, "The mill in Ostrava closed on 3 May."),
        claim("c2", first, "Output fell by 12,000 t."),
        claim("c3", first, "Ada Novak said buyers may wait.", attributed_to="Ada Novak"),
        claim("c4", second, "Output fell by 9,000 t."),
        claim("c5", first, NASTY),
    )
    unchecked = Support(verdict="unchecked", score=0, reasons=("the source is in another language",))
    sections = (
        Section(
            name="highlights",
            title="Highlights",
            style="bullets",
            statements=(
                statement("The mill closed on 3 May.", "c1"),
                statement("- Output fell by 9,000 t.", "c4", support=unchecked),
                statement(NASTY, "c5"),
            ),
        ),
        Section(
            name="implications",
            title="Implications for A_B & Co",
            statements=(
                statement("Buyers may wait.", "c3"),
                statement("Buyers may wait, Ada Novak said.", "c3"),
                statement("Waiting may cost buyers.", "c3", "c1", type="judgment"),
                statement("The mill closed and output fell.", "c1", "c2", type="judgment"),
            ),
        ),
        Section(name="insight", title="Strategic insight", note="The sources say nothing on strategy."),
    )
    summary = SummarySentence(text="The mill closed.", evidence=claims[0].evidence, support=YES)
    return Run(
        run_id="r1",
        created="2025-06-01T00:00:00Z",
        engine="extractive",
        documents=(first, second),
        claims=claims,
        refused=(Refused(step="write", text="No.", support=Support(verdict="contradicted", score=0)),),
        conflicts=(Conflict(claims=("c2", "c4"), reason="number 12,000 t: the other source says 9,000 t"),),
        memo=Memo(
            title="Steel: a #1 *story*",
            date="2025-06-01",
            audience="A_B & Co",
            template="briefing",
            summaries=(Summary(document="d1", sentences=(summary,)),),
            sections=sections,
        ),
        left_out=(LeftOut(uri="scan_1.pdf", reason="no text in it"),),
    )


def as_html(memo: str) -> str:
    body = memo.split("---\n", 2)[2]
    return markdown.markdown(body, extensions=["footnotes", "tables", "sane_lists"])


def shown(fragment: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", fragment))


def test_front_matter(run: Run) -> None:
    memo = render_markdown(run, load_template("briefing"))
    front = yaml.safe_load(memo.split("---\n", 2)[1])
    assert front["title"] == "Steel: a #1 *story*"
    assert front["statements"] == "6 of 7 statements supported"
    assert front["unchecked"] == 1
    assert front["sections"] == ["Highlights", "Implications for A_B & Co", "Strategic insight"]
    assert front["sources"][1] == {
        "id": "d2",
        "title": "Title d2",
        "uri": "notes/second.md",
        "sha256": "d2d2d2d2",
    }
    assert (front["run_id"], front["engine"], front["template"]) == ("r1", "extractive", "briefing")


def test_briefing_reads_as_designed(run: Run) -> None:
    memo = render_markdown(run, load_template("briefing"))
    assert "# Steel: a \\#1 \\*story\\*\n" in memo
    assert "- The mill closed on 3 May.[^1]\n" in memo
    assert "\n- \\- Output fell by 9,000 t.[^2] *(disputed; not checked: the source is in another language)*\n" in memo
    assert "Buyers may wait.[^4] *(according to Ada Novak)* Buyers may wait, Ada Novak said.[^4]\n" in memo
    assert "Waiting may cost buyers.[^1][^4] *(our judgment, based on Ada Novak)*" in memo
    assert "output fell.[^1][^5] *(our judgment)*" in memo
    assert "## Strategic insight\n\n*The sources say nothing on strategy.*\n" in memo
    assert "- number 12,000 t: the other source says 9,000 t\n\n    - Output fell by 12,000 t.[^5]" in memo
    assert "### [Mill: \\*closed\\*](https://example.org/a_%28b%29?x=1&y=2)\n" in memo
    assert "*Trade Post, 2025-05-04, English*" in memo
    assert "*Chinese, notes/second.md*" in memo
    assert "- The mill closed.[^1]\n" in memo
    assert "- scan\\_1.pdf: no text in it\n" in memo
    assert "6 of 7 statements; 1 could not be checked" in memo
    assert '\n[^4]: "Ada Novak said buyers may wait." — Mill: \\*closed\\*, Trade Post, 2025-05-04, p. 2' in memo
    assert "\n\n\n" not in memo
    assert not re.search(r"[ \t]$", memo, re.MULTILINE)


@pytest.mark.parametrize("name", ["briefing", "source_comparison"])
def test_a_source_without_a_summary_says_so(run: Run, name: str) -> None:
    silent = run.model_copy(update={"memo": run.memo.model_copy(update={"summaries": ()})})
    said = "*No sentence of a summary checked out.*"
    assert render_markdown(silent, load_template(name)).count(said) == len(run.documents)
    assert render_markdown(run, load_template(name)).count(said) == len(run.documents) - len(run.memo.summaries)


def test_an_absolute_claim_of_no_support_is_not_made_for_an_empty_run(run: Run) -> None:
    empty = Run(
        run_id="r",
        created="",
        engine="extractive",
        memo=Memo(**{**run.memo.model_dump(), "sections": (), "summaries": ()}),
    )
    for name in ("briefing", "bluf"):
        memo = render_markdown(empty, load_template(name))
        assert "disagree" not in memo
        assert "Left out" not in memo
        assert "0 of 0" in memo


def test_what_templates_leave_out_needs_no_footnote(run: Run) -> None:
    memo = render_markdown(run, load_template("bluf"))
    numbers = [int(number) for number in re.findall(r"^\[\^(\d+)\]: ", memo, re.MULTILINE)]
    cited = [int(number) for number in re.findall(r"(?<!\\)\[\^(\d+)\](?!:)", memo)]
    assert numbers == list(dict.fromkeys(cited)) == list(range(1, len(numbers) + 1))
    assert "- Not read: scan\\_1.pdf: no text in it" in memo
    assert "- Title d2 (Chinese, notes/second.md)" in memo


def test_an_interrupted_run_says_so(run: Run) -> None:
    partial = run.model_copy(update={"status": "interrupted"})
    for name in ("briefing", "bluf"):
        assert "This memo is partial" in render_markdown(partial, load_template(name))
        assert "partial" not in render_markdown(run, load_template(name))


def test_it_is_deterministic(run: Run) -> None:
    template = load_template("briefing")
    assert render_markdown(run, template) == render_markdown(Run.model_validate_json(run.model_dump_json()), template)


@pytest.mark.parametrize("name", ["briefing", "bluf"])
def test_every_footnote_shows_its_quote_verbatim(run: Run, name: str) -> None:
    memo = render_markdown(run, load_template(name))
    quotes = [" ".join(piece.quote.split()) for claim in run.claims for piece in claim.evidence]
    notes = re.findall(r'^\[\^\d+\]: "([^"]*)" — ', memo, re.MULTILINE)
    assert sorted(unescape(note) for note in notes) == sorted(quotes)
    page = as_html(memo)
    items = [shown(item) for item in re.findall(r'<li id="fn:\d+">(.*?)</li>', page, re.DOTALL)]
    assert sorted(re.findall(r'^\s*"(.*)" — ', item, re.DOTALL)[0] for item in items) == sorted(quotes)
    assert f"{NASTY[: NASTY.index(chr(9))]} {NASTY[NASTY.index(chr(9)) + 1 :]}" in shown(page)


def test_conflicting_claims_stand_below_their_reason(run: Run) -> None:
    page = as_html(render_markdown(run, load_template("briefing")))
    nested = re.search(r"the other source says 9,000 t</p>\s*<ul>\s*<li>(.*?)</ul>", page, re.DOTALL)
    assert nested
    assert "12,000" in nested[1]
    assert "Title d2" in nested[1]


def test_a_statement_cites_every_claim_before_any_claim_twice() -> None:
    source = document("d1", "A one.", "A two.", "A three.", "B one.", "C one.")
    claims = (
        claim("c1", source, "A one.", "A two.", "A three."),
        claim("c2", source, "B one."),
        claim("c3", source, "C one."),
    )
    section = Section(name="s", title="S", statements=(statement("All.", "c1", "c2", "c3"),))
    memo = Memo(title="T", date="", audience="", template="briefing", sections=(section,))
    view = view_of(Run(run_id="r", created="", engine="e", documents=(source,), claims=claims, memo=memo))
    assert [note.quote for note in view.footnotes] == ["A one.", "B one.", "C one."]
    assert view.sections[0].statements[0].cites == "[^1][^2][^3]"


def test_sources_that_look_alike_are_told_apart() -> None:
    one, two = document("d1", "A.", title="Note"), document("d2", "B.", title="Note")
    claims = (claim("c1", one, "A."), claim("c2", two, "B."))
    section = Section(name="s", title="S", statements=(statement("Both.", "c1", "c2"),))
    memo = Memo(title="T", date="", audience="", template="briefing", sections=(section,))
    view = view_of(Run(run_id="r", created="", engine="e", documents=(one, two), claims=claims, memo=memo))
    assert [note.source for note in view.footnotes] == ["Note, d1 (chars 0–2)", "Note, d2 (chars 0–2)"]


SIGNS = st.text("ab1 .)(-+*_`[]{}<>|&;#$~^\\\"':!/@=x%", min_size=1, max_size=30)


@given(SIGNS)
def test_readers_show_what_was_escaped(text: str) -> None:
    line = " ".join(text.split())
    assert unescape(escape(text)) == unescape(escape_quoted(text)) == line
    if not line:
        return
    for layout in ("{}", "- {}", 'So. {}[^1]\n\n[^1]: "{}"'):
        python = markdown.markdown(layout.format(*[escape(text)] * 2), extensions=["footnotes", "tables", "sane_lists"])
        assert line in shown(python)
    common = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    for layout in ("{}", "- {}", "# {}", "*({})* x"):
        assert line in shown(common.render(layout.format(escape(text))))
