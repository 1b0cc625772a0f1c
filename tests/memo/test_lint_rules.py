"""Each rule has a memo that breaks it and nothing else, and one that keeps them all."""

import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from reporter.errors import RunNotFound, TemplateError
from reporter.memo.lint.linting import lint
from reporter.memo.lint.registry import RULES
from reporter.memo.markdown import render_markdown
from reporter.prompting.templates import LINT_RULES, load_template
from reporter.runs.store import as_json
from reporter.types import Claim, Conflict, Document, Memo, Run, Section, Span, Statement, Support

ROOT = Path(__file__).parents[2]
YES = Support(verdict="supported", score=1)

TEXTS = {
    "d1": (
        "The mill in Ostrava closed a furnace on 3 May. Output of the mill fell by 12,000 t.",
        "The closure suggests that glass from Ostrava stays scarce. Buyers should order early.",
    ),
    "d2": ("Output of the mill fell by 9,000 t. Dealers hold glass of the mill for six weeks.",),
}


def document(name: str, folder: Path) -> Document:
    text = "\n\n".join(TEXTS[name])
    path = folder / f"{name}.txt"
    path.write_text(text, encoding="utf-8")
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(id=name, uri=path.name, title=f"Note {name}", sha256=digest, language="en", text=text)


def claim(name: str, source: Document, text: str, **fields: object) -> Claim:
    start = source.text.index(text)
    evidence = (source.cite(Span(start=start, end=start + len(text))),)
    values = {"statement": text, "kind": "fact", "support": YES, **fields}
    return TypeAdapter(Claim).validate_python({"id": name, "evidence": evidence, **values})


def said(text: str, *cites: str, ours: bool = False) -> Statement:
    return Statement(text=text, type="judgment" if ours else "reported", cites=cites, support=YES)


def a_run(folder: Path) -> Run:
    """A run whose memo keeps every rule."""
    one, two = document("d1", folder), document("d2", folder)
    claims = (
        claim("c1", one, "The mill in Ostrava closed a furnace on 3 May."),
        claim("c2", one, "Output of the mill fell by 12,000 t."),
        claim("c3", one, "The closure suggests that glass from Ostrava stays scarce.", kind="assessment"),
        claim("c4", one, "Buyers should order early.", kind="recommendation"),
        claim("c5", two, "Output of the mill fell by 9,000 t."),
        claim("c6", two, "Dealers hold glass of the mill for six weeks."),
    )
    sections = (
        Section(
            name="highlights",
            title="Highlights",
            style="bullets",
            statements=(said("The mill in Ostrava closed a furnace.", "c1"),),
        ),
        Section(
            name="what_happened",
            title="What happened",
            statements=(said(HAPPENED, "c1", "c6"),),
        ),
        Section(
            name="implications",
            title="Implications for glass buyers",
            statements=(
                said("Buyers should order early.", "c4"),
                said("Glass from Ostrava is likely to stay scarce for buyers.", "c3", "c6", ours=True),
            ),
        ),
        Section(name="insight", title="Strategic insight", note="The sources say nothing on strategic insight."),
    )
    memo = Memo(title="Glass", date="2025-06-01", audience="glass buyers", template="briefing", sections=sections)
    return Run(
        run_id="r",
        created="2025-06-01T00:00:00Z",
        engine="extractive",
        documents=(one, two),
        claims=claims,
        conflicts=(Conflict(claims=("c2", "c5"), reason="12,000 t in one source, 9,000 t in another"),),
        memo=memo,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    run = a_run(tmp_path)
    (tmp_path / "memo.md").write_text(render_markdown(run, load_template()), encoding="utf-8")
    (tmp_path / "run.json").write_text(as_json(run), encoding="utf-8")
    return tmp_path


def edited(old: str, new: str) -> Callable[[Path], None]:
    def edit(folder: Path) -> None:
        memo = folder / "memo.md"
        text = memo.read_text("utf-8")
        assert old in text, text
        memo.write_text(text.replace(old, new, 1), encoding="utf-8")

    return edit


def lengthened(folder: Path) -> None:
    memo = folder / "memo.md"
    text = memo.read_text("utf-8")
    memo.write_text(re.sub(r'(\[\^1\]: ")', r"\1" + "one more word " * 20, text), encoding="utf-8")


def changed_source(folder: Path) -> None:
    (folder / "d2.txt").write_text("Something else stands here now.", encoding="utf-8")


def left_out_conflict(folder: Path) -> None:
    memo = folder / "memo.md"
    text = memo.read_text("utf-8")
    text = re.sub(r"## Where the sources disagree.*?(?=^## )", "", text, flags=re.DOTALL | re.MULTILINE)
    cited = set(re.findall(r"\[\^(\d+)\](?!:)", text))
    kept = [line for line in text.splitlines() if not (m := re.match(r"\[\^(\d+)\]:", line)) or m[1] in cited]
    memo.write_text("\n".join(kept), encoding="utf-8")


HAPPENED = "The mill in Ostrava closed a furnace on 3 May, and glass stocks last six weeks."
JUDGMENT = "Glass from Ostrava is likely to stay scarce for buyers."
BREACHES = {
    "R001": edited("Buyers should order early.", "Nobody knows what dealers pay.\n\nBuyers should order early."),
    "R002": edited("Buyers should order early.", "Glass may run out. *(our judgment)*\n\nBuyers should order early."),
    "R003": edited("\n[^1]: ", '\n[^99]: "Nobody cites me." — Note d1 (chars 0–4)\n\n[^1]: '),
    "R004": lengthened,
    "R005": changed_source,
    "R006": edited(JUDGMENT, f"{JUDGMENT[:-1]}, and stocks will probably shrink."),
    "R007": edited(JUDGMENT, "There is a good chance that glass stays scarce for buyers."),
    "R008": edited(JUDGMENT + "[^2][^4]", "Glass is almost certain to stay scarce for buyers.[^4]"),
    "R009": edited("The mill in Ostrava closed a furnace.", "Zinc ore comes from Peru."),
    "R010": edited(JUDGMENT, "Furnaces are unlikely to restart before autumn."),
    "R011": edited("*The sources say nothing on strategic insight.*", ""),
    "R012": edited("The mill in Ostrava closed a furnace.", HAPPENED),
    "R013": left_out_conflict,
    "R014": edited(" *(advice of “Note d1”)*", ""),
}  # fmt: skip


def test_a_sound_memo_keeps_all_rules_with_and_without_its_run(folder: Path) -> None:
    report = lint(folder)
    assert report.ok, report.faults
    assert {rule.id for rule in report.applied} == {rule.id for rule in RULES}
    (folder / "run.json").unlink()
    alone = lint(folder / "memo.md")
    assert alone.ok, alone.faults
    assert {note.partition(" ")[0] for note in alone.notes} == {"R013", "R014"}


@pytest.mark.parametrize("run", [True, False], ids=["with its run", "alone"])
def test_a_sentence_put_before_a_cited_one_is_uncited(folder: Path, *, run: bool) -> None:
    edited("Buyers should order early.", "Nobody knows what dealers pay. Buyers should order early.")(folder)
    if not run:
        (folder / "run.json").unlink()
    report = lint(folder if run else folder / "memo.md")
    assert [(rule.id, fault.text) for rule, fault in report.faults] == [("R001", "Nobody knows what dealers pay.")]


def test_a_statement_of_two_sentences_cites_both(folder: Path) -> None:
    edited(HAPPENED, "The mill in Ostrava closed a furnace on 3 May. Dealers hold glass for six weeks.")(folder)
    (folder / "run.json").unlink()
    assert lint(folder / "memo.md").ok


@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
def test_each_rule_is_broken_by_a_memo_that_breaks_no_other(rule: str, folder: Path) -> None:
    BREACHES[rule](folder)
    report = lint(folder)
    assert {broken.id for broken, _ in report.faults} == {rule}, report.faults


def test_a_rule_of_the_memo_s_text_needs_no_run(folder: Path) -> None:
    BREACHES["R006"](folder)
    (folder / "run.json").unlink()
    assert {broken.id for broken, _ in lint(folder / "memo.md").faults} == {"R006"}


def test_a_judgment_that_two_sources_bear_may_be_firm(folder: Path) -> None:
    edited("is likely to stay scarce", "is almost certain to stay scarce")(folder)
    assert lint(folder).ok


def test_a_judgment_on_claims_with_several_independent_sources_may_be_firm(folder: Path) -> None:
    BREACHES["R008"](folder)
    run = json.loads((folder / "run.json").read_text("utf-8"))
    for claim in run["claims"]:
        claim["independent_sources"] = 2
    (folder / "run.json").write_text(json.dumps(run), encoding="utf-8")
    assert lint(folder).ok


def template_saying(folder: Path, lint_line: str) -> None:
    text = load_template().source.decode().replace("\nsections:", f"\nlint: {lint_line}\nsections:", 1)
    (folder / "own.md").write_text(text, encoding="utf-8")
    edited("template: briefing", f"template: {folder / 'own.md'}")(folder)


def test_a_template_turns_rules_off(folder: Path) -> None:
    BREACHES["R007"](folder)
    template_saying(folder, "{R007: off}")
    report = lint(folder)
    assert report.ok
    assert "R007" not in {rule.id for rule in report.applied}


def test_a_template_that_turns_off_an_unknown_rule_is_told_so(folder: Path) -> None:
    template_saying(folder, "{R999: off}")
    with pytest.raises(TemplateError, match="there is no rule R999"):
        lint(folder)


def test_templates_know_the_rules_that_there_are() -> None:
    assert tuple(rule.id for rule in RULES) == LINT_RULES


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ("[R001]", "not a mapping"),
        ("{R1: off}", "there is no rule R1"),
        ("{R999: off}", "there is no rule R999"),
        ("{R001: 3}", "R001: 3 says nothing"),
    ],
)
def test_a_lint_entry_that_says_nothing_is_an_error_with_its_line(folder: Path, given: str, reason: str) -> None:
    text = load_template().source.decode().replace("\nsections:", f"\nlint: {given}\nsections:", 1)
    (folder / "own.md").write_text(text, encoding="utf-8")
    with pytest.raises(TemplateError, match=rf"own\.md:\d+: .*{reason}"):
        load_template(folder / "own.md")


def test_a_run_without_its_memo_is_rendered(folder: Path) -> None:
    (folder / "memo.md").unlink()
    assert lint(folder).ok


def test_nothing_to_lint_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(RunNotFound):
        lint(tmp_path)


def test_every_rule_has_its_section_in_the_docs() -> None:
    headings = re.findall(r"^## (R\d{3}) (.+)$", (ROOT / "docs/lint.md").read_text("utf-8"), re.MULTILINE)
    assert headings == [(rule.id, rule.title) for rule in RULES]
