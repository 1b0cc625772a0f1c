"""The memos under docs/examples, and a fresh one of every template: they keep our own rules."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reporter.chain import brief
from reporter.memo.lint.linting import lint
from reporter.memo.verification.memo_text import read_memo
from reporter.prompting.templates import list_templates
from reporter.runs.store import save
from tests.seed_run import SEEDS

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(path for path in (ROOT / "docs/examples").glob("*.md") if path.name != "README.md")
TEMPLATES = [template.name for template in list_templates()]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_keeps_the_rules(path: Path) -> None:
    report = lint(path)
    assert [f"{rule.id}: {fault}" for rule, fault in report.faults] == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_cites_in_each_sentence_what_its_footnotes_quote(path: Path) -> None:
    text = path.read_text("utf-8")
    memo = read_memo(text)
    assert memo.front["engine"] == "extractive"
    assert len({entry["sha256"] for entry in memo.front["sources"]}) == len(memo.front["sources"])
    assert all("/" not in entry["uri"] for entry in memo.front["sources"])
    assert memo.cited
    assert set(re.findall(r"\[\^(\d+)\](?!:)", text)) == set(re.findall(r"^\[\^(\d+)\]: ", text, re.MULTILINE))


def test_the_examples_show_every_template_and_are_all_listed() -> None:
    listed = (ROOT / "docs/examples/README.md").read_text("utf-8")
    assert {path.stem.partition("-")[2] for path in EXAMPLES} == set(TEMPLATES)
    assert all(f"({path.name})" in listed for path in EXAMPLES)
    assert "examples/README.md" in (ROOT / "docs/tradecraft.md").read_text("utf-8")


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_fresh_memo_of_every_template_keeps_the_rules(template: str, tmp_path: Path) -> None:
    save(brief([SEEDS], template=template), tmp_path / "run")
    assert [f"{rule.id}: {fault}" for rule, fault in lint(tmp_path / "run").faults] == []
