"""Fact and judgment apart, attribution, likelihood, timeline, gaps, source summary: as a memo shows them."""

from itertools import pairwise
from pathlib import Path

import pytest

from reporter.chain import brief
from reporter.memo.markdown import footnote_evidence, render_markdown
from reporter.memo.tradecraft.attribution import chain_of, voice_of
from reporter.memo.tradecraft.likelihood import SCALE, likelihoods, off_the_scale
from reporter.memo.tradecraft.sources import source_summary
from reporter.memo.tradecraft.timeline import timeline
from reporter.memo.verify import verify
from reporter.memo.view import view_of
from reporter.prompting.templates import list_templates, load_template
from reporter.runs.store import save
from reporter.types import Run, Section, SourceCard, Statement, Support
from tests.seed_run import SEEDS, seed_run

NEWS = """Title: Glass works to close a furnace
Publisher: Valley Gazette
Date: 2025-06-10

The glass works in Liberec said on Monday that it will close one furnace on 30 September 2025. Two dealers said
that stocks of glass cover about six weeks. The works opened on 4 May 1998 and employs 310 people. Output rose
from 10,000 tons in 2023 to 12,000 tons in 2024. The town gave the works a permit on 2 June.
"""
COMMENT = """Title: Opinion: the end of glass in the valley
Publisher: Valley Notes
Date: 2025-06-12

The closure appears to end glass making in the valley. The town of Liberec bought shares of the works in 2024.
Buyers should look for glass elsewhere before September.
"""


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    folder = tmp_path_factory.mktemp("glass")
    (folder / "news.txt").write_text(NEWS, encoding="utf-8")
    (folder / "comment.txt").write_text(COMMENT, encoding="utf-8")
    return brief([folder])


def judged(run: Run, text: str) -> Run:
    statement = Statement(
        text=text, type="judgment", cites=(run.claims[0].id,), support=Support(verdict="supported", score=1)
    )
    section = Section(name="insight", title="Strategic insight", statements=(statement,))
    return run.model_copy(update={"memo": run.memo.model_copy(update={"sections": (section,)})})


def marks(run: Run) -> dict[str, str]:
    return {
        statement.text: "; ".join(part for part in (statement.attribution, *statement.marks) if part)
        for section in view_of(run).sections
        for statement in section.statements
    }


def test_a_view_is_shown_as_its_source_s_a_fact_without_a_remark(run: Run) -> None:
    shown = marks(run)
    assert shown["The closure appears to end glass making in the valley."] == "view of Valley Notes"
    assert shown["Buyers should look for glass elsewhere before September."] == ("advice of Valley Notes; in 2025")
    assert shown["Two dealers said that stocks of glass cover about six weeks."] == ""
    assert shown["The works opened on 4 May 1998 and employs 310 people."] == ""


def test_a_fact_that_only_a_commentary_tells_is_put_to_its_account(run: Run) -> None:
    shown = marks(run)
    assert shown["The town of Liberec bought shares of the works in 2024."] == "according to Valley Notes"


def test_the_chain_names_source_speaker_and_document() -> None:
    run = seed_run()
    documents = {document.id: document for document in run.documents}
    by_voice = {voice_of(claim): chain_of(claim, documents[claim.documents[0]]) for claim in reversed(run.claims)}
    assert set(by_voice) == {"source", "speaker", "document"}
    assert by_voice["source"].endswith(" says")
    assert " quotes " in by_voice["speaker"]
    assert " cites " in by_voice["document"]


def test_the_memo_prints_the_scale_only_where_a_judgment_uses_it(run: Run) -> None:
    assert "Likelihood, in our judgments" not in render_markdown(run, load_template())
    unsure = judged(run, "The works is likely to close.")
    assert "almost certain 95–99 %" in render_markdown(unsure, load_template())
    assert [degree.word for degree in view_of(unsure).likelihood if degree.used] == ["likely"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is very likely that it is unlikely.", [("very likely", 0), ("unlikely", 0)]),
        ("It is highly improbable, or probably not.", [("highly improbable", 1), ("probably", 1)]),
        ("There was probable cause.", []),
        ("It will almost certainly close.", [("almost certainly", 0)]),
    ],
)
def test_words_of_likelihood_are_those_of_the_scale(text: str, found: list[tuple[str, int]]) -> None:
    assert [(said.text, said.row) for said in likelihoods(text)] == found


def test_the_scale_has_no_holes_and_every_word_of_it_is_found() -> None:
    for lower, upper in pairwise(SCALE):
        assert lower.high == upper.low
    for degree in SCALE:
        for row, word in enumerate(degree.words):
            said = next(likelihoods(f"There is {word} chance." if word == "remote" else f"It is {word}."))
            assert (said.degree, said.row) == (degree, row)
    assert off_the_scale("There is a good chance, bound to grow.") == ("a good chance", "bound to")


def test_the_timeline_has_dated_facts_and_resolves_dates(run: Run) -> None:
    found = {entry.date: entry for entry in timeline(run)}
    assert {"1998-05-04", "2025-06-02", "2025-09-30"} <= set(found)
    assert found["2025-06-02"].said == "2 June"
    assert not any("Output rose" in entry.claim.statement for entry in found.values())  # compares two years
    assert list(found) == sorted(found)


def test_the_briefing_shows_the_timeline_from_three_dates_on(run: Run) -> None:
    memo = render_markdown(run, load_template())
    assert "## Timeline\n\n- **1998-05-04**\n  The works opened" in memo
    few = run.model_copy(update={"claims": tuple(c for c in run.claims if "1998" not in c.statement)})
    kept = [s for section in run.sections for s in section.statements if set(s.cites) <= {c.id for c in few.claims}]
    section = Section(name="what_happened", title="What happened", statements=tuple(kept))
    memo = run.memo.model_copy(update={"sections": (section,)})
    assert "## Timeline" not in render_markdown(few.model_copy(update={"memo": memo}), load_template())


def test_gaps_name_empty_sections_missing_kinds_and_unanswered_questions(tmp_path: Path) -> None:
    (tmp_path / "t.md").write_text(
        "---\ndescription: D\naudience: buyers\nquestions:\n"
        "- When will the furnace close?\n- What do {{ audience }} in Brazil pay for cement?\nsections:\n"
        "  facts: {title: Facts, write: what happened}\n"
        "  advice: {title: Advice, write: what to do, kinds: [recommendation]}\n---\n{{ memo.title }}\n",
        encoding="utf-8",
    )
    (tmp_path / "news.txt").write_text(NEWS, encoding="utf-8")
    found = [gap.text for gap in brief([tmp_path / "news.txt"], template=str(tmp_path / "t.md")).memo.gaps]
    assert "No source says what should be done." in found
    assert "No source answers: What do buyers in Brazil pay for cement?" in found
    assert not any("furnace" in gap for gap in found)


def test_the_source_summary_says_who_stands_where(run: Run) -> None:
    said = view_of(run).source_summary
    assert said.startswith("The memo rests on two sources dated 2025-06-10 to 2025-06-12: ")
    assert "Valley Notes comments on what others reported" in said
    assert "more than one independent source" in said


def test_footnotes_are_told_by_their_number_in_the_memo(run: Run) -> None:
    memo = render_markdown(run, load_template())
    for number, piece in enumerate(footnote_evidence(run), start=1):
        assert f'[^{number}]: "{piece.quote.split()[0]}' in memo


@pytest.mark.parametrize("template", [entry.name for entry in list_templates()])
def test_a_memo_of_every_template_holds_with_and_without_its_run(
    template: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(SEEDS.parent)
    run = brief(["seeds"], template=template)
    files = save(run, tmp_path / "run", ("md",), load_template(template))
    assert verify(tmp_path / "run").failures == ()
    alone = tmp_path / "memo.md"
    alone.write_bytes(files["md"].read_bytes())
    assert verify(alone).failures == ()


def test_verify_looks_at_what_corroborates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(SEEDS.parent)
    run = brief(["seeds"])
    borne_out = next(claim for claim in run.claims if claim.corroborated_by)
    (piece,) = borne_out.corroborated_by
    source = next(document for document in run.documents if document.id == piece.document)
    other = next(s for s in source.sentences if s.start != piece.start)
    elsewhere = borne_out.model_copy(update={"corroborated_by": (source.cite(other),)})
    claims = tuple(elsewhere if claim is borne_out else claim for claim in run.claims)
    save(run.model_copy(update={"claims": claims}), tmp_path, ("md",), load_template())
    assert {failure.text for failure in verify(tmp_path).failures} == {borne_out.statement}


NOTICE = """Title: Fact Sheet: a plan for glass
Publisher: Glass Office
Date: 2025-06-10

Today, the Glass Office announced a fund for furnaces. Today, two firms make most of the glass in the valley. The fund
replaces that of Order 7 of March 2, 2021. The office has spent $5 million on furnaces since January 2024. The next
call for bids closes on 30 September 2025.
"""


def test_only_acts_are_of_the_day_and_no_date_of_a_thing_or_since_when_counts(tmp_path: Path) -> None:
    (tmp_path / "notice.txt").write_text(NOTICE, encoding="utf-8")
    found = {dated.date: dated.claim.statement for dated in timeline(brief([tmp_path]))}
    assert found == {
        "2025-06-10": "The Glass Office announced a fund for furnaces.",
        "2025-09-30": "The next call for bids closes on 30 September 2025.",
    }


def test_sources_of_one_title_are_told_apart_and_a_disputed_figure_is_marked(tmp_path: Path) -> None:
    for name, tons in (("page.txt", "12,000"), ("scan.txt", "9,000")):
        text = (
            f"Title: Glass\n\nThe works in Liberec made {tons} tons of glass in 2024. It is the oldest of the valley.\n"
        )
        (tmp_path / name).write_text(text, encoding="utf-8")
    run = brief([tmp_path])
    memo = render_markdown(run, load_template("briefing"))
    assert "- 12,000 tons in one source, 9,000 tons in another\n" in memo
    assert "*(Glass, page.txt)*" in memo
    assert "*(Glass, scan.txt)*" in memo
    assert "*(disputed)*" in memo


def test_the_source_summary_counts_acts_of_one_type(run: Run) -> None:
    card = SourceCard(type="agreement", distance="first-hand", interest="own acts")
    document = run.documents[0]
    acts = [document.model_copy(update={"id": f"a{n}", "card": card, "published": None}) for n in range(2)]
    said = source_summary(run.model_copy(update={"documents": (*acts, document)}))
    assert ", one dated 2025-06-12 and two undated: " in said or ", one dated 2025-06-10 and two undated: " in said
    assert "The two agreements are the acts themselves; " in said
