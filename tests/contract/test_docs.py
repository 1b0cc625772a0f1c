"""What README and docs name is there: commands, options, files, Python names; and the excerpt is real."""

import ast
import importlib
import re
import shlex
from functools import cache
from pathlib import Path

import pytest
from typer.testing import CliRunner

import reporter
from reporter.authoring.cases import KEYS, read_cases
from reporter.authoring.examples import check_set
from reporter.cli.main import app
from reporter.memo.markdown import render_markdown
from reporter.prompting.sets import VARIABLES, load_prompt_set
from reporter.prompting.templates import SectionSpec, load_template
from reporter.prompting.tradecraft import ClaimView, EventView, GapView, InstructionView, LikelihoodView
from reporter.prompting.view import (
    ChangesView,
    ChangeView,
    ConflictView,
    Counts,
    Footnote,
    LeftOutView,
    MemoView,
    SectionView,
    SourceView,
    StatementView,
)
from reporter.settings import Settings

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "seeds/README.md", *sorted((ROOT / "docs").glob("*.md"))]
RUNNER = CliRunner(env={"COLUMNS": "200", "NO_COLOR": "1"})

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
_LINK = re.compile(r"\]\(([^)\s]+)\)")
# Folders whose files are named by path; a name such as `memo.md` or `sources/` is the reader's own.
_OURS = ("reporter/", "tests/", "docs/", "seeds/", "prompts/", "templates/", "benchmarks/", ".ci/")
_EXAMPLES = {"prompts/cautious/", "templates/trade.md", "prompts/NAME", "templates/NAME.md"}

pages = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))


def blocks(page: Path, language: str) -> list[str]:
    return [text for name, text in _FENCE.findall(page.read_text("utf-8")) if name == language]


def codes(page: Path) -> list[str]:
    return _CODE.findall(_FENCE.sub("", page.read_text("utf-8")))


def commands(page: Path) -> list[str]:
    lines = [line.partition(" #")[0].strip() for block in blocks(page, "sh") for line in block.splitlines()]
    return [line for line in [*lines, *codes(page)] if re.match(r"(?:reporter|make) \w", line)]


@cache
def help_text(*command: str) -> str:
    return RUNNER.invoke(app, [*command, "--help"]).output


def help_of(words: list[str]) -> tuple[str, list[str]]:
    """The help of the command that the words begin with, and the words after it."""
    known: list[str] = []
    while words:
        listed = help_text(*known).partition("Commands:\n")[2]
        if words[0] not in re.findall(r"^  (\w+)", listed, re.MULTILINE):
            break
        known.append(words.pop(0))
    return (help_text(*known) if known else ""), words


@pages
def test_commands_exist_and_take_the_options_named(page: Path) -> None:
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    for command in commands(page):
        program, *words = shlex.split(command)
        if program == "make":
            assert words[0] in targets, command
            continue
        if words[0].startswith("-"):
            continue
        shown, rest = help_of(words)
        assert shown, f"no such command: {command}"
        for word in rest:
            if word.startswith("-") and word != "-":
                assert re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", shown), f"{command}: no option {word}"


@pages
def test_files_named_exist(page: Path) -> None:
    named = {code for code in codes(page) if code.startswith(_OURS) and " " not in code} - _EXAMPLES
    missing = {name for name in named if not (ROOT / name).exists()}
    links = {link.partition("#")[0] for link in _LINK.findall(page.read_text("utf-8")) if "://" not in link}
    missing |= {link for link in links if link and not (page.parent / link).exists()}
    assert not missing


@pages
def test_anchors_linked_exist(page: Path) -> None:
    text = _FENCE.sub("", page.read_text("utf-8"))
    headings = {
        re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-")
        for heading in re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    }
    assert {link[1:] for link in _LINK.findall(text) if link.startswith("#")} <= headings


@pages
def test_python_compiles_and_its_imports_work(page: Path) -> None:
    for block in blocks(page, "python"):
        for node in ast.walk(ast.parse(block)):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("reporter"):
                module = importlib.import_module(node.module or "")
                for alias in node.names:
                    assert hasattr(module, alias.name), f"{node.module} has no {alias.name}"


def test_functions_in_the_guide_are_public() -> None:
    table = table_of("docs/guide.md", "| name ", "does")
    assert {re.match(r"`(\w+)", row[0])[1] for row in table} <= set(reporter.__all__)


def test_every_setting_is_in_the_guide() -> None:
    rows = table_of("docs/guide.md", "| `reporter.toml`", "environment")
    assert [row[0].strip("`") for row in rows] == list(Settings.model_fields)
    assert all(row[1] == f"`REPORTER_{row[0].strip('`').upper()}`" for row in rows)
    shown = RUNNER.invoke(app, ["brief", "--help"]).output
    assert all(row[2].strip("`") in shown for row in rows)
    for row in rows:
        default = Settings.model_fields[row[0].strip("`")].default
        if isinstance(default, int | float) and not isinstance(default, bool):
            assert float(row[3].replace(",", "")) == default, row[0]


def test_every_prompt_variable_is_in_the_docs() -> None:
    shown = [[cell.strip("`") for cell in row] for row in table_of("docs/prompts.md", "| file ", "variable")]
    known = [
        [f"{step}.md", name, meaning]
        for step, variables in VARIABLES.items()
        for name, meaning in (variables or {"": "none"}).items()
    ]
    assert shown == known


def test_the_prompt_set_and_the_case_shown_are_ones(tmp_path: Path) -> None:
    page = ROOT / "docs/prompts.md"
    declared, case = blocks(page, "yaml")
    (tmp_path / "set.yaml").write_text(declared, encoding="utf-8")
    (tmp_path / "extract.md").write_text(blocks(page, "jinja")[0], encoding="utf-8")
    assert check_set(str(tmp_path)) == ()
    assert [entry.name for entry in load_prompt_set(tmp_path).lineage[1:]] == ["skeptic", "default"]
    (tmp_path / "case.yaml").write_text(case, encoding="utf-8")
    (read,) = read_cases(tmp_path / "case.yaml")
    assert len(read.expected) == 2


def test_every_built_in_prompt_set_and_key_of_a_case_is_in_the_docs() -> None:
    sets = {row[0].strip("`") for row in table_of("docs/prompts.md", "| set ", "writes")}
    assert sets == {path.parent.name for path in (ROOT / "prompts").glob("*/write.md")}
    assert {row[0].strip("`") for row in table_of("docs/prompts.md", "| key ", "is")} == set(KEYS)


@pytest.mark.parametrize(
    ("prefix", "view", "properties"),
    [
        ("memo", MemoView, set()),
        ("section", SectionView, {"paragraphs"}),
        ("statement", StatementView, set()),
        ("source", SourceView, {"byline", "card"}),
        ("claim", ClaimView, set()),
        ("event", EventView, set()),
        ("gap", GapView, set()),
        ("degree", LikelihoodView, set()),
        ("conflict", ConflictView, set()),
        ("changes", ChangesView, set()),
        ("change", ChangeView, set()),
        ("entry", LeftOutView, set()),
        ("instruction", InstructionView, set()),
        ("footnote", Footnote, set()),
    ],
)
def test_the_template_object_is_described_in_full(prefix: str, view: type, properties: set[str]) -> None:
    text = (ROOT / "docs/templates.md").read_text("utf-8")
    tables = "\n".join(line for line in text.splitlines() if line.startswith("|"))
    fields = set(view.__dataclass_fields__) | properties
    assert set(re.findall(rf"`{prefix}\.(\w+)`", tables)) == fields


def test_counts_and_section_keys_are_described_in_full() -> None:
    text = (ROOT / "docs/templates.md").read_text("utf-8")
    counted = next(line for line in text.splitlines() if line.startswith("| `memo.counts`") and "claims" in line)
    assert set(_CODE.findall(counted)) - {"memo.counts"} == set(Counts.__dataclass_fields__)
    keys = {row[0].strip("`") for row in table_of("docs/templates.md", "| key ", "is")}
    assert keys == set(SectionSpec.model_fields) - {"name"}


def test_the_template_shown_is_one(tmp_path: Path) -> None:
    page = ROOT / "docs/templates.md"
    path = tmp_path / "shown.md"
    path.write_text(blocks(page, "yaml")[0] + blocks(page, "jinja")[0], encoding="utf-8")
    assert [section.name for section in load_template(path).sections] == ["highlights", "outlook"]


def test_the_excerpt_in_the_readme_is_of_the_memo_from_the_seeds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    run = reporter.brief(["seeds"])
    memo = _bare(render_markdown(run, load_template()))
    assert run.engine == "extractive"
    assert not run.left_out
    (excerpt,) = blocks(ROOT / "README.md", "markdown")
    shown = (" ".join(part.split()) for part in re.split(r"\n\n|…|\n(?= *- )", excerpt))
    for part in filter(None, map(_bare, shown)):
        assert part in memo, "the memo changed: take the excerpt anew from `make brief`"


def _bare(text: str) -> str:
    """On one line, without the numbers of footnotes and claims, which any change before them moves."""
    return " ".join(re.sub(r"\[\^\d+\]:?|\bc\d+\b", "", text).split())


def table_of(page: str, start: str, second: str) -> list[list[str]]:
    """The rows of the table whose header starts so."""
    lines = iter((ROOT / page).read_text("utf-8").splitlines())
    for line in lines:
        if line.startswith(start) and line.split("|")[2].strip() == second:
            break
    next(lines)
    rows = []
    for line in lines:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return rows
