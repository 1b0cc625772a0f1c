"""Runs side by side: figures that are right, sections that stand beside each other, what is in common."""

import re

import pytest

from reporter import brief
from reporter.errors import UsageError
from reporter.runs.comparison import compare, comparison_html, comparison_markdown
from reporter.runs.comparison.compare import labels_of
from reporter.runs.comparison.reading_ease import count_words, reading_ease
from reporter.types import Run, StepUsage, Usage
from tests.memo.edits import GLASS


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Run, Run]:
    path = tmp_path_factory.mktemp("sources") / "note.txt"
    path.write_text(GLASS, encoding="utf-8")
    return brief([path]), brief([path], template="bluf")


def test_reading_ease_is_flesch_s() -> None:
    # "The cat sat on the mat.": 6 words, 6 syllables, one sentence.
    assert reading_ease(["The cat sat on the mat."], "en") == pytest.approx(206.835 - 1.015 * 6 - 84.6, abs=0.05)
    # 4 words; syllables by the dictionary: gov-ern-ment, an-nounced, new, reg-u-la-tions.
    hard = ["Government announced new regulations."]
    assert reading_ease(hard, "en") == pytest.approx(206.835 - 1.015 * 4 - 84.6 * 10 / 4, abs=0.05)


def test_reading_ease_is_left_out_where_the_formula_was_not_made_for_it() -> None:
    assert reading_ease(["企业应当申请许可证。"], "zh") is None
    assert reading_ease([], "en") is None
    assert reading_ease(["The cat sat."], "de") is None
    assert reading_ease(["The cat sat.", "企业应当申请。"], "en") == reading_ease(["The cat sat."], "en")


def test_words_are_ideographs_in_chinese() -> None:
    assert count_words(["The mill's two-year plan costs 1,200.50 euros."]) == 7
    assert count_words(["企业应当申请。"]) == 6


def test_figures_are_those_of_the_runs(runs: tuple[Run, Run]) -> None:
    for run, found in zip(runs, compare(runs).measures, strict=True):
        statements = [statement for section in run.sections for statement in section.statements]
        cited = {name for statement in statements for name in statement.cites}
        assert found.statements == found.supported == len(statements)
        assert found.claims == len(run.claims)
        assert found.coverage == pytest.approx(len(cited) / len(run.claims), abs=0.001)
        assert (found.template, found.engine) == (run.memo.template, "extractive")
        assert found.calls == found.input_tokens == found.cost_usd == 0


def test_usage_is_summed_and_an_unknown_price_stays_unknown(runs: tuple[Run, Run]) -> None:
    steps = {
        "extract": StepUsage(calls=2, input_tokens=100, output_tokens=10, seconds=1.5, cost_usd=0.25),
        "write": StepUsage(calls=1, cached_calls=3, input_tokens=50, output_tokens=20, seconds=0.5, cost_usd=None),
    }
    dear = runs[0].model_copy(update={"usage": Usage(steps=steps)})
    priced = runs[0].model_copy(update={"usage": Usage(steps={"extract": steps["extract"]})})
    unknown, known = compare([dear, priced]).measures
    assert (unknown.calls, unknown.cached_calls, unknown.input_tokens, unknown.output_tokens) == (3, 3, 150, 30)
    assert (unknown.seconds, unknown.cost_usd, known.cost_usd) == (2.0, None, 0.25)


def test_what_runs_have_in_common_is_a_share(runs: tuple[Run, Run]) -> None:
    (same,) = compare([runs[0], runs[0]]).overlaps
    assert (same.claims, same.statements) == (1.0, 1.0)
    (other,) = compare(runs).overlaps
    assert other.claims == 1.0
    texts = [{s.text for section in run.sections for s in section.statements} for run in runs]
    assert len(texts[0] & texts[1]) > 0
    assert other.statements == pytest.approx(2 * len(texts[0] & texts[1]) / sum(map(len, texts)), abs=0.15)


def test_sections_stand_beside_each_other(runs: tuple[Run, Run]) -> None:
    rows = {row.name: row.cells for row in compare([*runs, runs[0]]).rows}
    assert list(rows) == [*(s.name for s in runs[0].sections), *(s.name for s in runs[1].sections)]
    first, missing, again = rows["highlights"]
    assert first == again
    assert missing is None
    assert [line.text for line in first or ()] == [s.text for s in runs[0].sections[0].statements]
    assert not any(line.alone for line in first or ())


def test_what_only_one_run_says_is_marked(runs: tuple[Run, Run]) -> None:
    briefing, bluf = runs
    said = {s.text for section in bluf.sections for s in section.statements}
    lines = [line for row in compare(runs).rows if row.cells[0] for line in row.cells[0]]
    alone = {line.text for line in lines if line.alone}
    assert alone
    assert not alone & said
    assert {line.text for line in lines} - alone <= said | {line.text for line in lines if line.text.count(". ")}
    assert briefing.memo.template == "briefing"


def test_labels_say_what_tells_runs_apart(runs: tuple[Run, Run]) -> None:
    assert labels_of(runs) == ("briefing · U.S. stakeholders", "bluf · decision makers")
    twin = runs[0].model_copy(update={"run_id": "other"})
    assert labels_of([runs[0], twin]) == (runs[0].run_id, "other")
    assert labels_of([runs[0], twin], ["may", "june"]) == ("may", "june")


def test_pages_show_it_all(runs: tuple[Run, Run]) -> None:
    found = compare(runs)
    text, page = comparison_markdown(found), comparison_html(found)
    assert "| template | briefing | bluf |" in text
    assert "*no such section*" in text
    assert not re.search(r"<script|(?:src|href)=", page)
    for run in runs:
        for section in run.sections:
            for statement in section.statements:
                assert statement.text in page
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows if "/" not in row and "runs" not in row} <= {3, 4}


@pytest.mark.parametrize("count", [0, 1, 9])
def test_too_few_or_too_many_are_refused(runs: tuple[Run, Run], count: int) -> None:
    with pytest.raises(UsageError, match="2 to 8 fit on a page"):
        compare([runs[0]] * count)
