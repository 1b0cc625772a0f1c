"""`verify` finds whatever was changed, and nothing wrong with what was not."""

import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from reporter.documents import read_all
from reporter.errors import RunNotFound
from reporter.grounding.ground import ground, ground_sentence, ground_statement
from reporter.grounding.index import sources_of
from reporter.memo.verify import Report, verify
from reporter.runs.store import save
from reporter.settings import Settings
from reporter.types import (
    Claim,
    Document,
    DraftClaim,
    DraftSentence,
    DraftStatement,
    Memo,
    Run,
    Section,
    Statement,
    Summary,
    SummarySentence,
)

TEXT = """Glass works in Liberec to close one furnace

The glass works in Liberec will close one of its three furnaces on 30 September 2025. The furnace makes
12,000 tons of window glass a year.

Car makers buy most of the glass. They could face delays if the other two furnaces cannot make up for it.

Two dealers said that stocks cover about six weeks. The works employs 310 people.
"""
SECOND = "Gas prices rose by 40 percent in two years. The state has not offered aid to the glass works in Liberec.\n"

T = TypeVar("T")

CLAIMS = (
    DraftClaim(
        document="d1", statement="The glass works in Liberec will close one of its three furnaces on 30 September 2025."
    ),
    DraftClaim(document="d1", statement="The furnace makes 12,000 tons of window glass a year."),
    DraftClaim(
        document="d1",
        statement="Two dealers said that stocks cover about six weeks.",
        kind="assessment",
        attributed_to="Two dealers",
    ),
    DraftClaim(document="d2", statement="Gas prices rose by 40 percent in two years."),
)
STATEMENTS = {
    "Highlights": [
        DraftStatement(text="The glass works in Liberec will close one of its three furnaces.", cites=("c1",)),
        DraftStatement(text="Gas prices rose by 40 percent in two years.", cites=("c4",)),
    ],
    "What happened": [
        DraftStatement(text="The furnace makes 12,000 tons of window glass a year.", cites=("c2",)),
        DraftStatement(
            text="The glass works in Liberec will close one of its three furnaces on 30 September 2025.", cites=("c1",)
        ),
        DraftStatement(text="Stocks cover about six weeks.", cites=("c3",)),
    ],
    "What it means": [
        DraftStatement(
            text="The closing of a furnace in Liberec could affect window glass.", cites=("c1", "c2"), type="judgment"
        ),
    ],
}


def made(outcome: object, kind: type[T]) -> T:
    assert isinstance(outcome, kind), outcome
    return outcome


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    Path("glass.txt").write_text(TEXT, encoding="utf-8")
    Path("gas.txt").write_text(SECOND, encoding="utf-8")
    documents, _ = read_all(["glass.txt", "gas.txt"], Settings())
    sources = sources_of(documents)
    claims = [made(ground(draft, sources[draft.document], id=f"c{n}"), Claim) for n, draft in enumerate(CLAIMS, 1)]
    summary = ground_sentence(DraftSentence(document="d1", text="Car makers buy most of the glass."), sources["d1"])
    sections = [
        Section(
            name=title.lower().replace(" ", "_"),
            title=title,
            style="bullets" if title == "Highlights" else "paragraphs",
            statements=tuple(
                made(ground_statement(draft, claims, sources), Statement).model_copy(update={"type": draft.type})
                for draft in drafts
            ),
        )
        for title, drafts in STATEMENTS.items()
    ]
    memo = Memo(
        title="Glass: one furnace of 3",
        date="2025-06-30",
        audience="glaziers",
        template="briefing",
        summaries=(Summary(document="d1", sentences=(made(summary, SummarySentence),)),),
        sections=(*sections, Section(name="insight", title="Insight", note="The sources say nothing on insight.")),
    )
    return Run(
        run_id="r1",
        created="2025-06-30T10:00:00+00:00",
        engine="test",
        documents=documents,
        claims=tuple(claims),
        memo=memo,
    )


@pytest.fixture
def folder(run: Run, tmp_path: Path) -> Path:
    save(run, tmp_path / "memo")
    return tmp_path / "memo"


@pytest.fixture
def alone(folder: Path) -> Path:
    (folder / "run.json").unlink()
    return folder


Change = Callable[[str, str], Report]


@pytest.fixture
def change(folder: Path) -> Change:
    """Replace a text that stands in memo.md and verify."""

    def changed(old: str, new: str) -> Report:
        memo = folder / "memo.md"
        text = memo.read_text(encoding="utf-8")
        assert old in text
        memo.write_text(text.replace(old, new, 1), encoding="utf-8")
        return verify(folder)

    return changed


def faults(report: Report) -> str:
    return "\n".join(map(str, report.failures))


def test_a_fresh_memo_holds(folder: Path) -> None:
    for path in (folder, folder / "memo.md", folder / "run.json"):
        report = verify(path)
        assert report.ok, faults(report)
        assert report.notes == ()
    assert report.counts["source"] == 2
    assert report.counts["claim"] == 4
    assert report.counts["statement"] == 6


def test_a_fresh_memo_holds_without_its_run(alone: Path) -> None:
    report = verify(alone / "memo.md")
    assert report.ok, faults(report)
    assert report.counts["statement"] == 6
    assert "no run.json" in report.notes[0]


def test_every_digit_counts(folder: Path) -> None:
    memo = folder / "memo.md"
    text = memo.read_text(encoding="utf-8")
    digits = [match.start() for match in re.finditer(r"\d", text)]
    chosen = random.Random(7)
    # Each line with digits once: which of its digits changes makes no difference.
    by_line = {text.count("\n", 0, at): at for at in chosen.sample(digits, len(digits))}
    for at in by_line.values():
        other = str((int(text[at]) + chosen.randint(1, 9)) % 10)
        memo.write_text(text[:at] + other + text[at + 1 :], encoding="utf-8")
        assert not verify(folder).ok, text[at - 30 : at + 10]


def test_a_changed_figure_names_statement_and_line(change: Change) -> None:
    report = change("12,000 tons of window glass a year.[^", "13,000 tons of window glass a year.[^")
    (failure,) = report.failures
    assert failure.what == "statement"
    assert re.fullmatch(r"memo\.md:\d+", failure.where)
    assert failure.text == "The furnace makes 13,000 tons of window glass a year."
    assert "the run says “The furnace makes 12,000 tons" in failure.reasons[0]


def test_a_rewording_that_holds_passes_with_a_note(change: Change) -> None:
    report = change("one of its three furnaces.[^", "one of the three furnaces it has.[^")
    assert report.ok, faults(report)
    (note,) = report.notes
    assert "still holds" in note
    assert "one of the three furnaces it has" in note


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("will close one of its three furnaces.[^1]", "will not close one of its three furnaces.[^1]", "not"),
        ("will close one of its three furnaces.[^1]", "will close all of its three furnaces.[^1]", "all"),
        ("will close one of its three furnaces.[^1]", "will close one of its three furnaces.[^2]", "other passages"),
        ("will close one of its three furnaces.[^1]", "will close one of its three furnaces.[^9]", "no footnote 9"),
        ("will close one of its three furnaces.[^1]", "will close one of its three furnaces.", "cites nothing"),
        ("- Gas prices rose", "- Strikes are planned. Gas prices rose", "cites nothing"),
        ("\n- Gas prices rose", "\n- Strikes are planned.\n- Gas prices rose", "cites nothing"),
        ("\n- Gas prices rose", "\n- Wages fell sharply.[^1]\n- Gas prices rose", "Wages fell sharply"),
        ("- Gas prices rose by 40 percent in two years.[^2]\n", "", "gone from the memo"),
        (" *(our judgment)*", "", "our judgment"),
        (" *(according to Two dealers)*", " *(according to Three dealers)*", "Two dealers"),
        ("- Car makers buy most", "- Car makers buy all", "the run gives “- Car makers buy most"),
        ('[^1]: "The glass', '[^1]: "Their glass', "the run gives"),
        ("## Highlights", "## Good news", "gone from the memo"),
        ("The sources say nothing on insight.", "The sources say much on insight.", "cites nothing"),
        ("*For glaziers, 2025", "*For everybody, 2025", "the run gives “*For glaziers"),
        ("6 of 6 statements supported", "7 of 7 statements supported", "6 of 6"),
    ],
)
def test_other_changes_fail(change: Change, old: str, new: str, reason: str) -> None:
    report = change(old, new)
    assert not report.ok
    assert reason in faults(report)


def test_line_ends_and_trailing_spaces_are_no_changes(folder: Path) -> None:
    memo = folder / "memo.md"
    memo.write_bytes(b"\xef\xbb\xbf" + memo.read_bytes().replace(b"\n", b" \r\n"))
    assert verify(folder).ok


def test_a_changed_source_names_the_statements(folder: Path) -> None:
    Path("glass.txt").write_text(TEXT.replace("12,000", "11,000"), encoding="utf-8")
    report = verify(folder)
    said = faults(report)
    assert "the source has changed" in said
    assert "run.json, What happened: statement “The furnace makes 12,000 tons" in said
    assert "no longer says" in said
    assert "Gas prices" not in said


def test_a_source_changed_elsewhere_still_fails(folder: Path) -> None:
    Path("glass.txt").write_text(TEXT.replace("310", "311"), encoding="utf-8")
    (failure,) = verify(folder).failures
    assert failure.what == "source"
    assert failure.text == "glass.txt"


def test_a_source_that_is_gone_is_checked_in_the_run(folder: Path) -> None:
    Path("gas.txt").unlink()
    report = verify(folder)
    assert report.ok, faults(report)
    assert "gas.txt: it is no longer there" in report.notes[0]


def test_sources_may_lie_beside_the_memo(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("glass.txt", "gas.txt"):
        Path(name).rename(folder / name)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert verify(folder).notes == ()


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("12,000 tons of window glass a year.[^", "13,000 tons of window glass a year.[^", "figures were changed"),
        ("will close one", "will not close one", "statement"),
        ('[^1]: "The glass', '[^1]: "Their glass', "no source has this quote"),
        ("furnaces.[^1]", "furnaces.", "cites nothing"),
        ("# Glass: one furnace", "# Glass: two furnaces", "front matter"),
        ("sha256: ", "sha256: 0", "has changed"),
        ("sources:\n", "origins:\n", "lists no sources"),
        ("uri: gas.txt", "uri: wind.txt", "no longer there"),
    ],
)
def test_changes_show_without_the_run(alone: Path, old: str, new: str, reason: str) -> None:
    memo = alone / "memo.md"
    text = memo.read_text(encoding="utf-8")
    assert old in text
    memo.write_text(text.replace(old, new, 1), encoding="utf-8")
    report = verify(memo)
    assert not report.ok
    assert reason in faults(report)


def _false_claim(run: Run) -> Run:
    false = run.claims[1].model_copy(update={"statement": "The furnace makes 90 tons of window glass a year."})
    return run.model_copy(update={"claims": (run.claims[0], false, *run.claims[2:])})


def _false_statement(run: Run) -> Run:
    section = run.sections[0]
    false = section.statements[0].model_copy(update={"text": "The glass works in Liberec will not close a furnace."})
    sections = (section.model_copy(update={"statements": (false,)}), *run.sections[1:])
    return run.model_copy(update={"memo": run.memo.model_copy(update={"sections": sections})})


def _stranger_cited(run: Run) -> Run:
    return run.model_copy(update={"claims": run.claims[1:]})


def _forged_source(run: Run) -> Run:
    """A source's text and a claim's quote of it, changed alike; only the file itself tells."""
    fields = {name: getattr(run.documents[0], name) for name in Document.model_fields}
    forged = Document(**{**fields, "text": fields["text"].replace("12,000", "92,000")})
    claim = run.claims[1]
    quote = claim.evidence[0].model_copy(update={"quote": claim.evidence[0].quote.replace("12,000", "92,000")})
    false = claim.model_copy(update={"statement": claim.statement.replace("12,000", "92,000"), "evidence": (quote,)})
    return run.model_copy(
        update={"documents": (forged, run.documents[1]), "claims": (run.claims[0], false, *run.claims[2:])}
    )


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (_false_claim, "claim “The furnace makes 90 tons"),
        (_false_statement, "statement “The glass works in Liberec will not close"),
        (_stranger_cited, "there is no claim c1"),
        (_forged_source, "no longer says “The furnace makes 92,000 tons"),
    ],
)
def test_the_run_itself_is_checked(run: Run, folder: Path, spoil: Callable[[Run], Run], reason: str) -> None:
    spoilt = spoil(run)
    (folder / "run.json").write_text(spoilt.model_dump_json(by_alias=True), encoding="utf-8")
    assert reason in faults(verify(folder))


def test_without_its_template_the_statements_still_count(run: Run, folder: Path) -> None:
    template = Path("own.md")
    template.write_text(
        "---\ndescription: Own\naudience: all\nsections:\n  highlights: {title: Highlights, write: all}\n---\n"
        "{% for section in memo.sections %}\n## {{ section.title }}\n\n"
        "{% for statement in section.statements %}\n1. {{ statement }}\n{% endfor %}\n{% endfor %}\n"
    )
    own = run.model_copy(update={"memo": run.memo.model_copy(update={"template": "./own.md"})})
    save(own, folder)
    assert verify(folder).notes == ()
    template.unlink()
    report = verify(folder)
    assert report.ok, faults(report)
    assert "layout were not compared" in report.notes[0]
    memo = folder / "memo.md"
    memo.write_text(memo.read_text().replace("12,000 tons of window glass a year.[^", "1,000 tons of glass a year.[^"))
    assert "1,000 tons" in faults(verify(folder))


def test_without_a_memo_the_run_is_checked(folder: Path) -> None:
    (folder / "memo.md").unlink()
    report = verify(folder)
    assert report.ok
    assert "there is no memo.md" in report.notes[0]


def test_nothing_there(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none", tmp_path / "memo.md"):
        with pytest.raises(RunNotFound, match=r"no memo\.md and no run\.json"):
            verify(path)
