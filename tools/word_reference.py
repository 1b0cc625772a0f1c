"""Makes reporter/export/reference.docx, whose styles every exported Word document has.

    python tools/word_reference.py

It starts from pandoc's own reference document, which has a style for everything that pandoc writes.
"""

from __future__ import annotations

import io
import subprocess
from pathlib import Path
from typing import TypeVar

import pypandoc
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import BaseStyle, CharacterStyle, ParagraphStyle
from docx.text.paragraph import Paragraph

S = TypeVar("S", bound=BaseStyle)

FILE = Path(__file__).parents[1] / "reporter" / "export" / "reference.docx"

# Fonts that come with Word for Windows and for Mac; LibreOffice has metric-compatible ones for the first.
LATIN, EAST_ASIAN = "Calibri", "Microsoft YaHei"
# The colours of memo.html on white.
INK, SOFT, RULE, LINK, ALERT = "23211E", "5D5850", "C9C2B4", "1C5380", "8A2F1D"
SIZE = 10.5  # points
WIDTH = Mm(210 - 2 * 25)


def main() -> None:
    """Write the reference document."""
    document = _pandocs_own()
    _set_page(document)
    _set_paragraphs(document)
    _set_headings(document)
    _set_words(document)
    _set_table(document)
    _set_margins(document)
    _set_compatibility(document)
    document.save(str(FILE))


def _pandocs_own() -> WordDocument:
    command = [pypandoc.get_pandoc_path(), "--print-default-data-file", "reference.docx"]
    printed = subprocess.run(command, capture_output=True, check=True).stdout  # noqa: S603 - our own arguments
    document = Document(io.BytesIO(printed))
    for element in list(document.element.body):
        if element.tag != qn("w:sectPr"):
            document.element.body.remove(element)
    return document


def _set_page(document: WordDocument) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin, section.bottom_margin = Mm(25), Mm(22)
    section.header_distance = section.footer_distance = Mm(11)
    section.different_first_page_header_footer = True
    # Notes are numbered through the memo, as its citations are.
    for notes in section._sectPr.findall(qn("w:footnotePr")):
        section._sectPr.remove(notes)


def _set_paragraphs(document: WordDocument) -> None:
    # The size is everybody's, not a style's, or tables could not have their own.
    defaults = document.styles.element.find(qn("w:docDefaults"))
    for size in defaults.iter(qn("w:sz"), qn("w:szCs")):
        size.set(qn("w:val"), str(2 * SIZE).removesuffix(".0"))
    normal = _paragraph(document, "Normal")
    normal.paragraph_format.line_spacing = 1.12
    normal.paragraph_format.space_after = Pt(0)
    for name in ("Body Text", "First Paragraph"):
        # Some of the space is above them, for tables have none below.
        _spaced(_paragraph(document, name), 3, 5)
    _spaced(_paragraph(document, "Compact"), 0, 4)
    _spaced(_paragraph(document, "Title", size=20, bold=True), 0, 4)
    subtitle = _paragraph(document, "Subtitle", size=10.5, bold=False, color=SOFT)
    _spaced(subtitle, 0, 10)
    _ruled(subtitle)
    quoted = _paragraph(document, "Block Text", color=SOFT)
    quoted.paragraph_format.left_indent = quoted.paragraph_format.right_indent = Mm(8)
    aside = _added(document, "Aside", WD_STYLE_TYPE.PARAGRAPH, "Body Text")
    _lettered(aside, size=9, color=SOFT)
    _spaced(aside, 3, 6)
    aside.paragraph_format.keep_with_next = True  # it tells of the heading above: publisher, date
    address = _added(document, "Address", WD_STYLE_TYPE.PARAGRAPH, "Body Text")
    _lettered(address, size=8.5)
    _spaced(address, 0, 2)
    address.paragraph_format.keep_with_next = True
    notes = _paragraph(document, "Footnote Text", size=8.5)
    _spaced(notes, 0, 2)
    notes.paragraph_format.line_spacing = 1.0


def _set_headings(document: WordDocument) -> None:
    for level, size, before, after in ((1, 13.5, 16, 5), (2, 11, 12, 2), (3, 10.5, 9, 2), (4, 10.5, 8, 2)):
        heading = _paragraph(document, f"Heading {level}", size=size, bold=True, color=INK if level > 1 else LINK)
        heading.font.italic = False
        _spaced(heading, before, after)
        heading.paragraph_format.keep_with_next = True


def _set_words(document: WordDocument) -> None:
    for name, color in ("Remark", SOFT), ("Judgment", ALERT):
        style = _added(document, name, WD_STYLE_TYPE.CHARACTER)
        _lettered(style, color=color)
        style.font.italic = True
    _lettered(_style(document, "Hyperlink", CharacterStyle), color=LINK)
    reference = _style(document, "Footnote Reference", CharacterStyle)
    reference.font.superscript = True


def _set_table(document: WordDocument) -> None:
    """Thin rules between the rows, the first row in bold on a tint; small letters, for memos' tables are wide."""
    table = document.styles["Table"].element
    for old in (*table.findall(qn("w:tblPr")), *table.findall(qn("w:tblStylePr")), *table.findall(qn("w:rPr"))):
        table.remove(old)
    rule = f'w:val="single" w:sz="4" w:space="0" w:color="{RULE}"'
    for xml in (  # in the schema's order
        f'<w:rPr {nsdecls("w")}><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr>',
        f"<w:tblPr {nsdecls('w')}><w:tblBorders><w:top {rule}/><w:bottom {rule}/><w:insideH {rule}/></w:tblBorders>"
        '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="70" w:type="dxa"/>'
        '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr>',
        f"<w:trPr {nsdecls('w')}><w:cantSplit/></w:trPr>",
        f'<w:tblStylePr {nsdecls("w")} w:type="firstRow"><w:rPr><w:b/></w:rPr>'
        "<w:tblPr/><w:trPr><w:tblHeader/></w:trPr>"
        '<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="F1EEE7"/></w:tcPr>'
        "</w:tblStylePr>",
    ):
        table.append(parse_xml(xml))


def _set_margins(document: WordDocument) -> None:
    """The title on top of all pages but the first; on all, how many pages there are at the foot."""
    section = document.sections[0]
    (header,) = section.header.paragraphs
    _field(header, "TITLE")
    for footer in (section.footer, section.first_page_footer):
        (line,) = footer.paragraphs
        line.add_run("\t")
        _field(line, "PAGE")
        line.add_run(" / ")
        _field(line, "NUMPAGES")
    for name in ("Header", "Footer"):
        style = _added(document, name, WD_STYLE_TYPE.PARAGRAPH)
        _lettered(style, size=8.5, color=SOFT)
        _spaced(style, 0, 0)
    _style(document, "Footer", ParagraphStyle).paragraph_format.tab_stops.add_tab_stop(WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    section.header.paragraphs[0].style = section.first_page_header.paragraphs[0].style = "Header"
    section.footer.paragraphs[0].style = section.first_page_footer.paragraphs[0].style = "Footer"


def _set_compatibility(document: WordDocument) -> None:
    """Without this Word opens the document in the mode for files of its 2007 version."""
    document.settings.element.append(
        parse_xml(
            f'<w:compat {nsdecls("w")}><w:compatSetting w:name="compatibilityMode" '
            'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        )
    )


def _style(document: WordDocument, name: str, kind: type[S]) -> S:
    style = document.styles[name]
    if not isinstance(style, kind):
        raise TypeError(f"style {name} is no {kind.__name__}")
    return style


def _added(document: WordDocument, name: str, kind: WD_STYLE_TYPE, base: str | None = None) -> ParagraphStyle:
    style: ParagraphStyle = document.styles.add_style(name, kind)
    if base:
        style.base_style = document.styles[base]
    return style


def _paragraph(
    document: WordDocument, name: str, *, size: float | None = None, bold: bool | None = None, color: str = INK
) -> ParagraphStyle:
    style = _style(document, name, ParagraphStyle)
    _lettered(style, size=size, color=color)
    if bold is not None:
        style.font.bold = bold
    return style


def _lettered(style: CharacterStyle, *, size: float | None = None, color: str = INK) -> None:
    """Fonts for both scripts, size in points, colour."""
    properties = style.element.get_or_add_rPr()
    for old in (*properties.findall(qn("w:rFonts")), *properties.findall(qn("w:spacing"))):
        properties.remove(old)
    fonts = f'w:ascii="{LATIN}" w:hAnsi="{LATIN}" w:cs="{LATIN}" w:eastAsia="{EAST_ASIAN}"'
    properties.insert(0, parse_xml(f"<w:rFonts {nsdecls('w')} {fonts}/>"))
    if size is not None:
        style.font.size = Pt(size)
    style.font.color.rgb = RGBColor.from_string(color)


def _spaced(style: ParagraphStyle, before: float, after: float) -> None:
    """Points above and below."""
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    style.paragraph_format.alignment = None


def _ruled(style: ParagraphStyle) -> None:
    """A line below."""
    rule = f'<w:bottom w:val="single" w:sz="6" w:space="6" w:color="{INK}"/>'
    properties = style.element.get_or_add_pPr()
    properties.insert_element_before(
        parse_xml(f"<w:pBdr {nsdecls('w')}>{rule}</w:pBdr>"), "w:shd", "w:spacing", "w:ind", "w:jc", "w:outlineLvl"
    )


def _field(paragraph: Paragraph, code: str) -> None:
    field = parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" {code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>')
    paragraph._p.append(field)


if __name__ == "__main__":
    main()
