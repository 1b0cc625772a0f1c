"""How what is ours in a memo is written for one writer of pandoc: Word's, or Typst's for PDF."""

from __future__ import annotations

import re
from typing import Literal, Protocol

from reporter.export.tree import Nodes, division, node, raw, span

Manner = Literal["Remark", "Judgment", "Aside", "Address"]
"""Styles of the reference document; functions, in lower case, of the Typst template."""

# Documents bring their language with them: it goes into markup only where it reads like one.
_LANGUAGE = re.compile(r"(?!und\b)(?P<code>[a-z]{2,3})(?:-[A-Za-z0-9]{2,8})*")
_REGIONS = {"zh": "CN"}


class Dress(Protocol):
    """What a writer makes of notes cited again, of languages and of manners."""

    def note(self, number: int, content: Nodes) -> Nodes:
        """A footnote that is cited for the first time."""

    def note_again(self, number: int) -> Nodes:
        """The citation of a footnote that stands already."""

    def foreign(self, inlines: Nodes, language: str) -> Nodes:
        """Words of another language than the memo's; an unknown one, or no such code, says nothing."""

    def inline(self, inlines: Nodes, manner: Manner) -> Nodes:
        """Words in a manner."""

    def block(self, blocks: Nodes, manner: Manner) -> Nodes:
        """Paragraphs in a manner."""


class Word:
    """For the docx writer: styles of the reference document, bookmarks and fields."""

    def note(self, number: int, content: Nodes) -> Nodes:
        """The note, in a bookmark for those that cite it again."""
        begin = f'<w:bookmarkStart w:id="{_BOOKMARKS + number}" w:name="_Note{number}"/>'
        end = f'<w:bookmarkEnd w:id="{_BOOKMARKS + number}"/>'
        return [raw(begin, "openxml"), node("Note", content), raw(end, "openxml")]

    def note_again(self, number: int) -> Nodes:
        """A field that refers to the note's bookmark."""
        style = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
        runs = (
            '<w:fldChar w:fldCharType="begin"/>',
            f'<w:instrText xml:space="preserve"> NOTEREF _Note{number} \\f \\h </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            f"<w:t>{number}</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
        return [raw("".join(f"<w:r>{style}{run}</w:r>" for run in runs), "openxml")]

    def foreign(self, inlines: Nodes, language: str) -> Nodes:
        """Runs with their language, for spelling and for reading aloud."""
        tag = language_tag(language)
        return [span(inlines, lang=tag)] if tag else inlines

    def inline(self, inlines: Nodes, manner: Manner) -> Nodes:
        """Runs in a character style."""
        return [span(inlines, custom_style=manner)]

    def block(self, blocks: Nodes, manner: Manner) -> Nodes:
        """Paragraphs in a paragraph style."""
        return [division(blocks, custom_style=manner)]


class Typst:
    """For the Typst writer: functions of the template, labels."""

    def note(self, number: int, content: Nodes) -> Nodes:
        """The note, with a label for those that cite it again."""
        # The number stands close to the words otherwise.
        match content:
            case [{"t": "Para" | "Plain" as kind, "c": inlines}, *rest]:
                content = [node(kind, [raw("#h(0.3em)", "typst"), *inlines]), *rest]
        return [_JOINED, node("Note", content), raw(f"<note-{number}>", "typst")]

    def note_again(self, number: int) -> Nodes:
        """A reference to the note's label."""
        return [_JOINED, raw(f"#footnote(<note-{number}>)", "typst")]

    def foreign(self, inlines: Nodes, language: str) -> Nodes:
        """Text that is shaped, and its letters chosen, by its language."""
        code = language_code(language)
        return [raw(f'#foreign("{code}")[', "typst"), *inlines, raw("]", "typst")] if code else inlines

    def inline(self, inlines: Nodes, manner: Manner) -> Nodes:
        """A call of the template's function."""
        return [raw(f"#{manner.lower()}[", "typst"), *inlines, raw("]", "typst")]

    def block(self, blocks: Nodes, manner: Manner) -> Nodes:
        """A call of the template's function."""
        return [node("RawBlock", "typst", f"#{manner.lower()}["), *blocks, node("RawBlock", "typst", "]")]


# Between ideographs lines break anywhere; the number of a note stays with what it is a note to.
_JOINED = raw("#sym.wj;", "typst")
# Above the numbers that pandoc gives its own bookmarks.
_BOOKMARKS = 100_000


def language_code(tag: str) -> str:
    """The language of a BCP 47 tag; empty where it is none that is known."""
    match = _LANGUAGE.fullmatch(tag)
    return match["code"] if match else ""


def language_tag(tag: str) -> str:
    """The tag with a region: Chinese is written as in the People's Republic, if nothing else is known."""
    code = language_code(tag)
    return f"{code}-{_REGIONS[code]}" if code in _REGIONS and tag == code else tag if code else ""
