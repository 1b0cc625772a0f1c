"""`reporter lint` as users call it."""

import json


def test_a_memo_fresh_from_brief_keeps_the_rules(reporter) -> None:
    assert reporter("brief", "glass.txt", "-o", "out", "-q").returncode == 0
    result = reporter("lint", "out")
    assert result.returncode == 0
    assert result.stdout == "out: 14 rules are kept\n"


def test_a_breach_is_told_with_its_line_and_exit_code_5(reporter, project) -> None:
    reporter("brief", "glass.txt", "-o", "out", "-q")
    memo = project / "out/memo.md"
    text = memo.read_text("utf-8").replace("## What happened\n", "## What happened\n\nThe town is glad.\n")
    memo.write_text(text, encoding="utf-8")
    result = reporter("lint", "out")
    assert result.returncode == 5
    assert "R001 uncited statement: “The town is glad.”: it cites nothing" in result.stdout
    assert "error: out: 1 breach of R001" in result.stderr
    told = json.loads(reporter("lint", "out/memo.md", "--json").stdout)
    assert (told["ok"], [fault["rule"] for fault in told["faults"]]) == (False, ["R001"])


def test_an_unknown_run_is_a_usage_error(reporter) -> None:
    assert reporter("lint", "nowhere").returncode == 2
