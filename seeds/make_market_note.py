"""Write market-note.pdf: two pages, a text layer, the same bytes every time."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from fpdf import FPDF, XPos, YPos
from fpdf.enums import TableBordersLayout
from fpdf.fonts import FontFace

TITLE = "Rare earths: U.S. supply grows at the mine, not yet at the magnet"
PUBLISHER = "Sample Market Notes"
PUBLISHED = datetime(2025, 6, 12, tzinfo=UTC)
MARK = "Sample source: written for the reporter project; not a real publication."

MINE = (
    "U.S. mines produced an estimated 45,000 metric tons of rare earth oxide equivalent in 2024, according "
    "to the U.S. Geological Survey. The agency put U.S. mine production at 41,600 metric tons for 2023 and "
    "the value of the 2024 output at $260 million. Bastnaesite was mined as a primary product at a single "
    "site, Mountain Pass in California.",
    "World mine production was estimated to have increased from 376,000 metric tons in 2023 to 390,000 "
    "metric tons in 2024, largely because of growth in China, Nigeria and Thailand. China's production "
    "quota rose from 255,000 metric tons in 2023 to 270,000 metric tons in 2024. The 2024 quota equals "
    "about 69 percent of estimated world mine production and does not include undocumented output.",
)
PROCESSING = (
    "The United States remained a net exporter of rare earth mineral concentrates in 2024 but a net "
    "importer of processed material. U.S. net import reliance for rare earth compounds and metals fell "
    "from more than 95 percent of apparent consumption in 2023 to an estimated 80 percent in 2024. China "
    "supplied 70 percent of U.S. imports of rare earth compounds and metals between 2020 and 2023, "
    "followed by Malaysia with 13 percent, Japan with 6 percent and Estonia with 5 percent.",
    "Imports from Malaysia, Japan and Estonia were themselves derived from concentrates and chemical "
    "intermediates produced in Australia, China and elsewhere. The customs figures may therefore "
    "understate how much of U.S. supply depends on Chinese processing.",
)
TABLE = (
    ("United States", "2023", "2024 (estimated)"),
    ("Mine production, metric tons", "41,600", "45,000"),
    ("Compounds and metals produced, metric tons", "250", "1,300"),
    ("Imports of compounds, metric tons", "8,920", "8,000"),
    ("Neodymium oxide, dollars per kilogram", "78", "56"),
    ("Dysprosium oxide, dollars per kilogram", "330", "260"),
    ("Terbium oxide, dollars per kilogram", "1,298", "810"),
)
PRICES = (
    "The average price of neodymium oxide fell from $78 per kilogram in 2023 to $56 per kilogram in 2024, "
    "and the average price of terbium oxide fell from $1,298 to $810 per kilogram. Lower prices helped "
    "buyers of magnets, but they also made it harder to finance new processing plants outside China.",
)
OUTLOOK = (
    "Baogang Group's Party standing committee met in Baotou, Inner Mongolia, on June 9, 2025, and ordered "
    "a review of problems among the company's mid-level managers. The review is not a supply measure, and "
    "it sets no limit on sales of oxides, metals or magnet materials. Delays could nevertheless follow if "
    "managers wait for political clearance before they approve contracts.",
    "U.S. automakers and defense suppliers would feel such delays first in dysprosium and terbium, two "
    "elements that have needed a Chinese export license since April 4, 2025. Prices of both oxides outside "
    "China are expected to stay above prices inside China as long as licenses are scarce. Buyers should "
    "compare quotations from at least two regions before they sign contracts for 2026.",
)
CREDIT = (
    "Production, trade and price figures are taken from the rare earths chapter of Mineral Commodity "
    "Summaries 2025, published by the U.S. Geological Survey in January 2025 (pages 144 and 145)."
)


class MarketNote(FPDF):
    """An A4 note with the sample mark and the page number at the foot of each page."""

    def footer(self) -> None:
        """Set the mark and the page number, centred."""
        self.set_y(-20)
        self.set_font("Helvetica", "I", 8)
        for line in (MARK, f"{PUBLISHER} | Page {self.page_no()} of 2"):
            self.cell(0, 5, line, align="C", new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def heading(self, text: str, size: int = 12) -> None:
        """Set a bold line."""
        self.set_font("Helvetica", "B", size)
        self.multi_cell(0, size * 0.55, text, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        self.ln(2)

    def paragraphs(self, texts: tuple[str, ...]) -> None:
        """Set body text, a gap after each paragraph."""
        self.set_font("Helvetica", "", 11)
        for text in texts:
            self.multi_cell(0, 6, text, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
            self.ln(3)


def render() -> bytes:
    """Return the note as PDF."""
    note = MarketNote(format="A4")
    note.set_title(TITLE)
    note.set_author(PUBLISHER)
    note.set_lang("en")
    # Bytes must depend neither on the day, nor on the versions of fpdf2 and zlib.
    note.set_creation_date(PUBLISHED)
    note.set_producer(PUBLISHER)
    note.set_compression(False)
    note.set_margins(25, 22)
    note.set_auto_page_break(True, margin=28)

    note.add_page()
    note.heading(TITLE, 14)
    note.set_font("Helvetica", "", 10)
    note.cell(0, 6, f"{PUBLISHER} | June 12, 2025", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    note.ln(4)
    note.heading("Mine output")
    note.paragraphs(MINE)
    note.heading("Processing and imports")
    note.paragraphs(PROCESSING)

    note.add_page()
    note.heading("Prices")
    note.paragraphs(PRICES)
    with note.table(
        TABLE,
        borders_layout=TableBordersLayout.HORIZONTAL_LINES,
        col_widths=(6, 2, 3),
        headings_style=FontFace(emphasis="BOLD"),
        text_align=("LEFT", "RIGHT", "RIGHT"),
    ):
        pass
    note.ln(6)
    note.heading("Outlook")
    note.paragraphs(OUTLOOK)
    note.heading("Source of the figures")
    note.paragraphs((CREDIT,))
    return bytes(note.output())


if __name__ == "__main__":
    target = Path(__file__).with_name("market-note.pdf")
    target.write_bytes(render())
    print(target.name, target.stat().st_size, "bytes")
