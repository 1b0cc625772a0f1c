"""Memo templates: Markdown with Jinja2, and front matter that declares the sections to write."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from reporter.declarations import Declarations
from reporter.errors import TemplateError
from reporter.prompting.bodies import Body
from reporter.prompting.frontmatter import read_front_matter
from reporter.prompting.places import Listing, Origin, Shelf, write_new
from reporter.prompting.view import sample_memo
from reporter.suggestions import did_you_mean
from reporter.types import Kind, StatementType

TEMPLATES = Shelf("template", "a Markdown file with front matter", "templates", ".md", Path.is_file, TemplateError)
DEFAULT_TEMPLATE = "briefing"

# Ids of the rules of `reporter lint`, which `reporter.memo.lint.registry` defines: memos come after templates.
LINT_RULES = tuple(f"R{number:03}" for number in range(1, 15))

_KEYS = ("description", "audience", "language", "sections", "questions", "lint")
_SECTION_VARIABLES = ("audience",)


class SectionSpec(BaseModel):
    """A section to write: what it is to say (``write``), from claims of which kinds, and how.

    ``max`` bounds its statements; no kinds means all kinds. A section of type ``judgment`` may also
    hold ``reported`` statements.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    title: str = Field(min_length=1)
    write: str = Field(min_length=1)
    style: Literal["bullets", "paragraphs", "paragraph"] = "paragraphs"
    max: int | None = Field(default=None, ge=1, le=20)
    kinds: tuple[Kind, ...] = ()
    type: StatementType = "reported"


@dataclass(frozen=True)
class MemoTemplate:
    """A memo template as loaded and checked; ``source`` is the file byte for byte.

    ``questions`` are asked of the sources, and named as gaps where none answers; ``lint`` turns rules off by id.
    """

    name: str
    description: str
    audience: str
    sections: tuple[SectionSpec, ...]
    path: Path
    origin: Origin
    source: bytes
    body: Body
    language: str | None = None
    questions: tuple[str, ...] = ()
    lint: Mapping[str, bool] = field(default_factory=dict)

    def sections_for(self, audience: str) -> tuple[SectionSpec, ...]:
        """The sections with the audience's name filled in."""
        return tuple(
            section.model_copy(
                update={
                    field: Body(getattr(section, field), self.path, 1, TemplateError).render(audience=audience)
                    for field in ("title", "write")
                }
            )
            for section in self.sections
        )

    def questions_for(self, audience: str) -> tuple[str, ...]:
        """What the sources are asked besides, with the audience's name filled in."""
        return tuple(Body(text, self.path, 1, TemplateError).render(audience=audience) for text in self.questions)

    def render(self, **variables: object) -> str:
        """The body filled in; ``memo`` is its one variable, a `reporter.prompting.view.MemoView`."""
        return self.body.render(**variables)


def load_template(name_or_path: str | Path = DEFAULT_TEMPLATE) -> MemoTemplate:
    """Finds a template by name or path and checks all of it."""
    entry = TEMPLATES.find(name_or_path)
    file = read_front_matter(entry.path, TemplateError)
    file.front.check_keys(_KEYS)
    template = MemoTemplate(
        name=entry.name,
        description=file.description,
        audience=file.front.text("audience"),
        sections=_sections(file.front),
        path=entry.path,
        origin=entry.origin,
        source=file.source,
        body=file.body,
        language=file.front.text("language") if "language" in file.front.values else None,
        questions=_questions(file.front),
        lint=_lint(file.front),
    )
    _check_body(template)
    return template


def list_templates() -> tuple[Listing, ...]:
    """The templates that can be had by name."""
    return tuple(Listing(entry.name, entry.path, entry.origin, _described(entry.path)) for entry in TEMPLATES.entries())


def new_template(name: str, folder: Path | None = None) -> Path:
    """Copies the default template for editing, to ``./templates/NAME.md``; returns where it stands."""
    target = TEMPLATES.target(name, folder)
    write_new({target: load_template().source})
    return target


def _described(path: Path) -> str:
    try:
        return load_template(path).description
    except TemplateError as error:
        return f"cannot be used: {error.message}"


def _sections(front: Declarations) -> tuple[SectionSpec, ...]:
    declared = front.values.get("sections")
    if not isinstance(declared, dict) or not declared:
        raise front.fault("front matter needs 'sections': a mapping of names to sections", "sections")
    return tuple(_section(front, name, fields) for name, fields in declared.items())


def _questions(front: Declarations) -> tuple[str, ...]:
    given = front.values.get("questions", [])
    if not isinstance(given, list) or not all(isinstance(question, str) and question.strip() for question in given):
        raise front.fault("'questions' is not a list of questions", "questions", hint="- What will it cost?")
    for number, question in enumerate(given):
        body = Body(question, front.path, front.line_of("questions", number), TemplateError)
        body.check(_SECTION_VARIABLES)
    return tuple(" ".join(question.split()) for question in given)


def _lint(front: Declarations) -> dict[str, bool]:
    given = front.values.get("lint", {})
    if not isinstance(given, dict):
        raise front.fault("'lint' is not a mapping of rules", "lint", hint="write `R005: off`")
    for rule, wanted in given.items():
        if rule not in LINT_RULES:
            raise front.fault(f"lint: there is no rule {rule}", "lint", rule, hint=did_you_mean(str(rule), LINT_RULES))
        if not isinstance(wanted, bool):
            raise front.fault(f"lint: {rule}: {wanted!r} says nothing", "lint", rule, hint="write `R005: off`")
    return dict(given)


def _section(front: Declarations, name: object, fields: object) -> SectionSpec:
    if not isinstance(fields, dict):
        raise front.fault(f"section {name!r} is not a mapping", "sections", name, hint="{title: …, write: …}")
    known = set(SectionSpec.model_fields) - {"name"}
    for key in fields:
        if key not in known:
            raise front.fault(
                f"section {name!r}: unknown key {key!r}",
                "sections",
                name,
                key,
                hint=did_you_mean(str(key), known),
            )
    try:
        section = SectionSpec.model_validate({**fields, "name": name})
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        given = "" if first["type"] == "missing" else f", not {first['input']!r}"
        reason = f"section {name!r}: {where}: {first['msg']}{given}"
        raise front.fault(reason, "sections", name, *first["loc"]) from error
    for key, text in (("title", section.title), ("write", section.write)):
        body = Body(text, front.path, front.line_of("sections", name, key), TemplateError)
        body.check(_SECTION_VARIABLES)
        body.render(audience="sample readers")
    return section


def _check_body(template: MemoTemplate) -> None:
    """Renders memos that hold every part, so that ``section.tilte`` shows now and not after the work."""
    if "memo" not in template.body.check({"memo"}):
        raise template.body.fault(1, "missing variable 'memo'", "it is what the body prints")
    sections = [(section.name, section.title, section.style) for section in template.sections]
    template.render(memo=sample_memo(sections, "complete"))
    template.render(memo=sample_memo(sections, "interrupted"))
