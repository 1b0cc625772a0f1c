"""Memo templates: found where they should be, checked when loaded, sections for an audience."""

from pathlib import Path

import pytest

from reporter.errors import OutputError, TemplateError
from reporter.prompting.languages import language_name
from reporter.prompting.templates import list_templates, load_template, new_template
from reporter.prompting.view import SectionView, StatementView

HEAD = "---\ndescription: D\naudience: readers\nsections:\n  gist: {title: Gist, write: the gist}\n---\n"
BODY = "# {{ memo.title }}\n"


def put(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_briefing_has_the_four_parts() -> None:
    template = load_template()
    assert template.audience == "U.S. stakeholders"
    titles = [section.title for section in template.sections_for("European importers")]
    assert titles == [
        "Highlights",
        "What happened",
        "Implications for European importers",
        "Strategic insight",
    ]
    highlights, happened, implications, insight = template.sections
    assert (highlights.style, highlights.max) == ("bullets", 4)
    assert happened.kinds == ("fact",)
    assert implications.type == insight.type == "judgment"
    assert "European importers" in template.sections_for("European importers")[2].write
    assert template.source == template.path.read_bytes()


def test_an_audience_is_text_and_never_a_template() -> None:
    sections = load_template().sections_for("{{ 7 * 7 }}")
    assert sections[2].title == "Implications for {{ 7 * 7 }}"


def test_lookup_order(home: Path) -> None:
    put(home / "config/reporter/templates/bluf.md", HEAD.replace("D", "User") + BODY)
    assert load_template("bluf").description == "User"
    put(Path("templates/bluf.md"), HEAD.replace("D", "Project") + BODY)
    assert load_template("bluf").description == "Project"
    own = put(home / "own.md", HEAD + BODY)
    assert (load_template(own).name, load_template(str(own)).origin) == ("own", "path")
    assert [(entry.name, entry.origin) for entry in list_templates()] == [
        ("bluf", "project"),
        ("briefing", "built in"),
        ("one_page", "built in"),
        ("source_comparison", "built in"),
        ("timeline", "built in"),
    ]


@pytest.mark.parametrize(
    ("given", "reason", "hint"),
    [
        ("breifing", "no template named 'breifing'", "did you mean 'briefing'?"),
        ("nowhere/briefing.md", "no template at nowhere/briefing.md", "a Markdown file with front matter"),
    ],
)
def test_unknown_templates(given: str, reason: str, hint: str) -> None:
    with pytest.raises(TemplateError) as caught:
        load_template(given)
    assert reason in caught.value.message
    assert hint in caught.value.hint


def head(section: str) -> str:
    return f"---\ndescription: D\naudience: readers\nsections:\n  gist:\n    title: Gist\n{section}---\n"


@pytest.mark.parametrize(
    ("text", "where", "hint"),
    [
        (BODY, ":1: no front matter", "---"),
        ("---\ndescription: D\naudience: x\n---\n" + BODY, "needs 'sections'", ""),
        ("---\ndescription: D\naudience: x\nsections: {}\n---\n", ":4: front matter needs 'sections'", ""),
        (
            "---\ndescription: D\naudience: x\nsections:\n  gist: Gist\n---\n",
            ":5: section 'gist' is not",
            "title",
        ),
        ("---\ndescription: D\nsections: {a: {title: A, write: a}}\n---\n", "needs 'audience'", ""),
        ("---\ndescription: [\n---\n" + BODY, ":2: front matter is not YAML", ""),
        (HEAD.replace("audience", "audiences") + BODY, ":3: unknown key 'audiences'", "'audience'"),
        (HEAD.replace("gist:", "Gist 1:") + BODY, ":5: section 'Gist 1': name", ""),
        (head(""), ":5: section 'gist': write: Field required", ""),
        (head("    write: w\n    stlye: bullets\n"), ":8: section 'gist': unknown key 'stlye'", "'style'"),
        (head("    write: w\n    max: 90\n"), ":8: section 'gist': max", ""),
        (head("    write: w\n    kinds: [fact, rumour]\n"), ":8: section 'gist': kinds.1", "rumour"),
        (head("    write: for {{ audeince }}\n"), ":7: unknown variable 'audeince'", "'audience'"),
        (head("    write: 'for {{ audience'\n"), ":7: unexpected end of template", ""),
        (HEAD + "Text\n{% for s in memo.sections %}\n", ":8: Unexpected end of template", ""),
        (HEAD + BODY + "{{ date }}\n", ":8: unknown variable 'date'", "known: memo"),
        (HEAD + "No memo.\n", ":7: missing variable 'memo'", ""),
        (HEAD + BODY + "\n{{ memo.tilte }}\n", ":9: ", "tilte"),
        (HEAD + BODY + "{% for s in memo.sections %}\n{{ s.txt }}\n{% endfor %}\n", ":9: ", "txt"),
        (HEAD + BODY + "{% if memo.left_out %}\n{{ memo.left_out[0].why }}{% endif %}\n", ":9: ", "why"),
        (HEAD + BODY + "{% include 'x' %}\n", ":8: ", ""),
        (HEAD + BODY + "{{ memo.__class__.__init__ }}\n", ":8: ", "unsafe"),
    ],
)
def test_broken_templates_name_file_and_line(text: str, where: str, hint: str) -> None:
    put(Path("templates/mine.md"), text)
    with pytest.raises(TemplateError) as caught:
        load_template("mine")
    assert where in caught.value.message
    assert hint in str(caught.value)
    assert str(Path("templates/mine.md")) in caught.value.message
    described = {entry.name: entry.description for entry in list_templates()}
    assert described["mine"].startswith("cannot be used: ")


def test_new_copies_the_default_and_never_overwrites() -> None:
    path = new_template("mine")
    assert path == Path("templates/mine.md")
    assert path.read_bytes() == load_template("briefing").source
    assert load_template("mine").origin == "project"
    with pytest.raises(OutputError, match="exists"):
        new_template("mine")
    with pytest.raises(TemplateError, match="cannot name a template"):
        new_template("a/b")


@pytest.mark.parametrize(
    ("style", "count", "lengths"),
    [
        ("paragraphs", 0, []),
        ("paragraphs", 3, [3]),
        ("paragraphs", 4, [2, 2]),
        ("paragraphs", 7, [2, 3, 2]),
        ("paragraph", 7, [7]),
    ],
)
def test_paragraphs_are_even(style: str, count: int, lengths: list[int]) -> None:
    section = SectionView("s", "S", style, tuple(StatementView(f"{number}.") for number in range(count)))
    assert [len(paragraph.split()) for paragraph in section.paragraphs] == lengths
    assert " ".join(section.paragraphs).split() == [f"{number}." for number in range(count)]


def test_languages_have_names() -> None:
    assert language_name("en") == "English"
    assert language_name("zh-Hant") == language_name("zh_CN") == "Chinese"
    assert language_name("und") == ""
    assert language_name("tlh") == "tlh"
