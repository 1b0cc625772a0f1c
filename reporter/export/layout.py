"""memo.md's text as the tree of a document to print: title apart, headings from level one, notes told in full."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from reporter.export.dress import Dress
from reporter.export.notes import is_web, note_text
from reporter.export.pandoc import read_markdown
from reporter.export.scripts import in_its_script
from reporter.export.tables import with_columns
from reporter.export.tree import Node, Nodes, attributes, link, node, plain, rewritten, separated, words
from reporter.memo.verification.memo_text import MemoText, read_memo
from reporter.types import Run

_DEFINITION = re.compile(r"^(?P<opening>\[\^(?P<label>[^\]\s]+)\]:)[ \t]*", re.MULTILINE)
_MARK = "\ue000"  # of private use: no text begins with it
_REMARK = re.compile(r"\(.*\)", re.DOTALL)
_JUDGMENT = "(our judgment"
_COMMA = node("Superscript", [node("Str", ",")])


@dataclass(frozen=True, slots=True)
class Paper:
    """A memo laid out: ``title`` and ``byline`` as inlines, ``tree`` as pandoc reads it."""

    title: Nodes
    byline: Nodes
    tree: dict[str, Any]


def lay_out(markdown_text: str, run: Run, dress: Dress) -> Paper:
    """The memo as a tree for one writer; raises ExportError."""
    text = "\n".join(line.rstrip("\r") for line in markdown_text.removeprefix("\ufeff").split("\n"))
    memo = read_memo(text)
    body = "\n".join(text.split("\n")[len(memo.front_lines) :])
    # Pandoc's tree has no labels of notes, and a note that is cited twice stands in it twice: each tells its own.
    labels: list[str] = []
    tree = read_markdown(_DEFINITION.sub(lambda match: _marked(match, labels), body))
    title, byline, blocks = _without_title(separated(tree["blocks"], "Note", _COMMA))
    setting = _Setting(memo, run, dress, labels)
    set_title = rewritten(title, setting.set)
    blocks = _headings_from_one(rewritten(blocks, setting.set))
    blocks += dress.block([node("Para", words(_colophon(run)))], "Aside")
    return Paper(
        title=set_title or words(run.memo.title),
        byline=words(plain(byline)) or words(f"For {run.memo.audience}, {run.memo.date}"),
        tree={**tree, "meta": {}, "blocks": blocks},
    )


def _marked(definition: re.Match[str], labels: list[str]) -> str:
    """The definition of a footnote, its text opening with its place among the labels."""
    labels.append(definition["label"])
    return f"{definition['opening']} {_MARK}{len(labels) - 1} "


def _without_title(blocks: Nodes) -> tuple[Nodes, Nodes, Nodes]:
    """The first heading of level one, the line of italics after it, and the other blocks."""
    at = next((i for i, block in enumerate(blocks) if block["t"] == "Header" and block["c"][0] == 1), None)
    if at is None:
        return [], [], blocks
    title, rest = blocks[at]["c"][2], blocks[at + 1 :]
    match rest:
        case [{"t": "Para", "c": [{"t": "Emph", "c": byline}]}, *below]:
            return title, byline, blocks[:at] + below
    return title, [], blocks[:at] + rest


def _headings_from_one(blocks: Nodes) -> Nodes:
    """The blocks with their highest headings at level one."""
    highest = min((block["c"][0] for block in blocks if block["t"] == "Header"), default=1)
    return [
        node("Header", block["c"][0] - highest + 1, *block["c"][1:]) if block["t"] == "Header" else block
        for block in blocks
    ]


def _colophon(run: Run) -> str:
    """What the front matter of memo.md says of the run."""
    partial = "" if run.status == "complete" else f" ({run.status})"
    return f"Compiled by reporter: run {run.run_id}{partial}, engine {run.engine}, template {run.memo.template}."


@dataclass(slots=True)
class _Setting:
    """Sets nodes for a writer; remembers which notes stand already."""

    memo: MemoText
    run: Run
    dress: Dress
    labels: list[str]
    cited: dict[str, int] = field(default_factory=dict)

    def set(self, found: Node) -> Nodes:
        """A node as it is printed, without what could be read as markup or point into the machine."""
        content: Any = found.get("c")
        match found["t"], content:
            case "RawInline" | "RawBlock", _:
                return []
            case "Table", _:
                return [node("Table", *with_columns(content))]
            case "Str", _:
                return in_its_script(content, self.run.memo.language, self.dress)
            case "Image", [_, inlines, _]:
                return list(inlines)
            case "Link", [_, inlines, [address, _]]:
                return [link(inlines, address)] if is_web(address) else list(inlines)
            case "Note", _:
                return self._note(content)
            case "Emph", inlines if _REMARK.fullmatch(said := plain(inlines).strip()):
                return self.dress.inline(inlines, "Judgment" if said.startswith(_JUDGMENT) else "Remark")
            case "Para", [{"t": "Emph", "c": inlines}]:
                return self.dress.block([node("Para", inlines)], "Aside")
            case "Header", [level, _, [{"t": "Link", "c": [_, inlines, [address, _]]}]]:
                # On paper a link is of no use unless its address can be read.
                shown = node("Para", [link([node("Str", address)], address)])
                return [node("Header", level, attributes(), inlines), *self.dress.block([shown], "Address")]
        return [found]

    def _note(self, blocks: Nodes) -> Nodes:
        label, content = self._unmarked(blocks)
        if label in self.cited:
            return self.dress.note_again(self.cited[label])
        number = self.cited[label] = len(self.cited) + 1
        note = self.memo.by_number.get(int(label)) if label.isdecimal() else None
        if note is not None and note.quote is not None:
            content = [node("Para", note_text(note, self.run, self.dress))]
        return self.dress.note(number, content)

    def _unmarked(self, blocks: Nodes) -> tuple[str, Nodes]:
        """A footnote's label, and what it says; those in quotations of a template have no mark, and are not shared."""
        match blocks:
            case [{"t": kind, "c": [{"t": "Str", "c": str(mark)}, *inlines]}, *rest] if mark.startswith(_MARK):
                return self.labels[int(mark.removeprefix(_MARK))], [node(kind, inlines[1:]), *rest]
        return f"{_MARK}{len(self.cited)}", blocks
