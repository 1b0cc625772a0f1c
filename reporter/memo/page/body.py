"""memo.md's text as clean HTML: the body, and its footnotes tied to the passages they quote."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import markdown
import nh3
from lxml import html
from markupsafe import Markup

from reporter.memo.page.marks import marks_by_text
from reporter.memo.page.passages import anchor
from reporter.memo.page.statements import dress_remarks, dress_statements, number_conflicts
from reporter.memo.page.timeline_figure import draw_timelines
from reporter.types import Document, Evidence, Run, Span

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---[^\S\n]*(?:\n|\Z)", re.DOTALL)
_PLACE = re.compile(r"\(chars (\d+)[–-](\d+)\)")
_NOTE_ID = re.compile(r"fn(?:ref\d*)?:[\w-]+")
_OPENING = 12  # characters of a quote that few other documents have at the same place
_LINK = re.compile(r"#|https?://|mailto:", re.IGNORECASE)

_TAGS = {
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "div", "blockquote", "pre", "code", "a"),
    *("ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "th", "td"),
    *("em", "strong", "b", "i", "s", "del", "ins", "q", "abbr", "kbd", "small", "sub", "sup"),
}
_ATTRIBUTES = {
    "a": {"href", "id", "title"},
    "abbr": {"title"},
    "li": {"id"},
    "ol": {"start"},
    "sup": {"id"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan", "scope"},
}
_CLASSES = {"a": {"footnote-ref", "footnote-backref"}, "div": {"footnote"}}


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: where it is cited, and the passage it quotes (None where no source has it there)."""

    id: str
    number: int
    cited_at: tuple[str, ...]
    html: Markup
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """A memo's body; its title and the line of italics under it are taken out of ``html``.

    ``parts`` are the ids and titles of its headings of level two, ``marks`` how many sentences have each kind
    of mark, ``conflicts`` the numbers of those of the run's that it tells.
    """

    title: str | None
    byline: str | None
    html: Markup
    notes: tuple[Note, ...]
    parts: tuple[tuple[str, str], ...]
    marks: Mapping[str, int]
    conflicts: frozenset[int]


def read_body(markdown_text: str, run: Run) -> Body:
    """Render memo.md's text, clean it, find the passage of each footnote and mark the run's sentences."""
    root = html.fragment_fromstring(_clean(_FRONT_MATTER.sub("", markdown_text)), create_parent="div")
    notes = tuple(
        _note(item, number, run.documents)
        for number, item in enumerate(root.iterfind("./div[@class='footnote']/ol/li"), start=1)
    )
    for apparatus in root.findall("./div[@class='footnote']"):
        root.remove(apparatus)
    title, byline = _take_title(root)
    _dress_citations(root, {note.id: note for note in notes})
    _dress_tables(root)
    _link_sources(root, run.documents)
    conflicts = number_conflicts(root, run.conflicts)
    marks = dress_remarks(root) + dress_statements(root, marks_by_text(run))
    draw_timelines(root)
    parts = _parts(root)
    return Body(title, byline, _inner(root), notes, parts, marks, conflicts)


def _clean(text: str) -> str:
    """Markdown as HTML that holds nothing scriptable and points nowhere by itself."""
    return nh3.clean(
        markdown.markdown(
            text,
            extensions=["footnotes", "tables", "sane_lists"],
            # The policy of the page forbids style attributes.
            extension_configs={"tables": {"use_align_attribute": True}},
        ),
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        allowed_classes=_CLASSES,
        attribute_filter=_attribute,
        url_schemes={"http", "https", "mailto"},
    )


def _attribute(_tag: str, name: str, value: str) -> str | None:
    if name == "id":
        return value if _NOTE_ID.fullmatch(value) else None
    if name == "href":
        return value if _LINK.match(value) else None
    return value


def _take_title(root: html.HtmlElement) -> tuple[str | None, str | None]:
    """Take the first heading of level one, and the byline after it, out of the body."""
    heading = root.find(".//h1")
    if heading is None:
        return None, None
    title, byline = heading.text_content().strip(), None
    below = heading.getnext()
    if below is not None and below.tag == "p" and not (below.text or "").strip():
        lines = list(below)
        if len(lines) == 1 and lines[0].tag == "em" and not (lines[0].tail or "").strip():
            byline = below.text_content().strip()
            below.drop_tree()
    heading.drop_tree()
    return title or None, byline or None


def _note(item: html.HtmlElement, number: int, documents: Sequence[Document]) -> Note:
    back = item.findall(".//a[@class='footnote-backref']")
    cited_at = tuple(link.get("href", "").removeprefix("#") for link in back)
    for link in back:
        link.drop_tree()
    return Note(
        id=item.get("id", ""),
        number=number,
        cited_at=cited_at,
        html=_inner(item),
        evidence=_evidence(item.text_content(), documents),
    )


def _evidence(note: str, documents: Sequence[Document]) -> Evidence | None:
    """The passage a footnote quotes: the place it names, in the source that reads so there."""
    places = _PLACE.findall(note)
    if not places:
        return None
    start, end = map(int, places[-1])
    if start >= end:
        return None
    span, letters = Span(start=start, end=end), _letters(note)
    # Copies of one text read alike at the same place: the title tells them apart.
    titled_first = sorted(documents, key=lambda document: _letters(document.title) not in letters)
    found = next((document for document in titled_first if _quoted(document, span, letters)), None)
    return found.cite(span) if found else None


def _quoted(document: Document, span: Span, letters: str) -> bool:
    if not letters.startswith(_letters(document.text[span.start : min(span.end, span.start + _OPENING)]), 1):
        return False  # most documents, without looking at more
    quote = _letters(document.quote(span))
    return bool(quote) and span.end <= len(document.text) and letters.startswith(quote, 1)


def _letters(text: str) -> str:
    """Without what may differ between a source and its quotation: white space, control characters."""
    if text.isprintable():
        return text.replace(" ", "")
    return "".join(letter for letter in text if letter.isprintable() and letter != " ")


def _dress_citations(root: html.HtmlElement, notes: dict[str, Note]) -> None:
    for link in root.iterfind(".//a[@class='footnote-ref']"):
        note = notes.get(link.get("href", "").removeprefix("#"))
        link.set("class", "cite")
        link.set("role", "doc-noteref")
        if note is not None:
            link.set("aria-label", f"Note {note.number}")
            if note.evidence is not None:
                link.set("data-passage", anchor(note.evidence))


def _link_sources(root: html.HtmlElement, documents: Sequence[Document]) -> None:
    """A heading that is a source's title leads to what was used of it."""
    titles = {" ".join(document.title.split()): document.id for document in reversed(documents)}
    for heading in root.iterfind("./h3"):
        name = titles.pop(" ".join(heading.text_content().split()), None)
        if name is not None:
            link = html.Element("a", {"class": "to-source", "href": f"#source-{name}"})
            link.text = "what was used"
            if len(heading):
                heading[-1].tail = f"{heading[-1].tail or ''} "
            else:
                heading.text = f"{heading.text or ''} "
            heading.append(link)


def _parts(root: html.HtmlElement) -> tuple[tuple[str, str], ...]:
    """Give each heading of level two an id to link to."""
    parts = []
    for number, heading in enumerate(root.iterfind("./h2"), start=1):
        heading.set("id", f"part-{number}")
        parts.append((f"part-{number}", heading.text_content().strip()))
    return tuple(parts)


def _dress_tables(root: html.HtmlElement) -> None:
    """A wide table scrolls by itself, by keyboard too, and not the page."""
    for table in root.findall(".//table"):
        frame = html.Element("div", {"class": "table", "tabindex": "0", "role": "group", "aria-label": "Table"})
        frame.tail, table.tail = table.tail, None
        table.getparent().replace(table, frame)
        frame.append(table)


def _inner(element: html.HtmlElement) -> Markup:
    """What an element holds, as HTML."""
    whole = html.tostring(element, encoding="unicode", with_tail=False)
    return Markup(whole[whole.index(">") + 1 : whole.rindex("<")])  # noqa: S704 - cleaned above
