"""Tables that two documents share, and where their figures differ."""

from __future__ import annotations

from pathlib import Path

import pytest

from reporter.chain import brief
from reporter.documents.reading import read_all
from reporter.grounding.tables import disagreements
from reporter.memo.markdown import render_markdown
from reporter.memo.verify import verify
from reporter.prompting.templates import load_template
from reporter.runs.store import save
from reporter.settings import Settings

HEAD = "# Cable\n\nNorthern ports laid cable in every year of the survey.\n\n"
TABLE = """## Laid, in kilometers

| Port | 2021 | 2022 | 2023 |
|---|---|---|---|
| Tarnfjord | 1,200 | 42,500 | 41,600 |
| Oslo | 310 | 330 | 350 |

## Taken up

| Port | 2021 | 2022 | 2023 |
|---|---|---|---|
| Tarnfjord | 12 | 14 | 15 |
"""


def told(folder: Path, *tables: str) -> list[str]:
    for number, table in enumerate(tables):
        (folder / f"{number}.md").write_text(HEAD + table, encoding="utf-8")
    documents, _ = read_all(sorted(folder.glob("*.md")), Settings())
    return [found.reason for found in disagreements(documents)]


def test_a_cell_that_was_read_wrongly_is_found(tmp_path: Path) -> None:
    assert told(tmp_path, TABLE, TABLE.replace("42,500", "45,900")) == [
        "Tarnfjord, 2022: 42,500 in one source, 45,900 in another"
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("42,500", "42,500*"),  # a footnote's mark
        ("42,500", "42,496"),  # the same, rounded
        ("Tarnfjord | 1,200", "Tarnfjord¹ | 1,200"),
        ("2023 |", "2023ᵉ |"),
        ("2022", "2032"),  # another year
        ("Tarnfjord | 1,200 | 42,500 | 41,600", "Tarnfjord | NA | — | withheld"),
    ],
)
def test_what_is_written_otherwise_or_elsewhere_is_no_conflict(old: str, new: str, tmp_path: Path) -> None:
    assert told(tmp_path, TABLE, TABLE.replace(old, new, 1)) == []


def test_tables_of_two_matters_are_not_compared(tmp_path: Path) -> None:
    other = TABLE.replace("1,200", "5").replace("42,500", "7").replace("41,600", "9").replace("310", "800")
    assert told(tmp_path, TABLE, other.replace("330", "900")) == []


def test_the_memo_shows_both_rows_and_holds(tmp_path: Path) -> None:
    told(tmp_path, TABLE, TABLE.replace("42,500", "45,900"))
    run = brief([tmp_path])
    memo = render_markdown(run, load_template())
    disagree = memo.partition("## Where the sources disagree")[2].partition("\n## ")[0]
    assert "42,500 in one source, 45,900 in another" in disagree
    assert disagree.count("Tarnfjord &#124; 1,200") == 2
    assert not any(" | " in statement.text for section in run.sections for statement in section.statements)
    save(run, tmp_path / "memo", ("md",), load_template())
    assert verify(tmp_path / "memo").ok
