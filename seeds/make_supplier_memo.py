"""Write supplier-memo.docx: headings, paragraphs and bullets, the same content every time."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document

TITLE = "Exposure to rare earth processing in China: a note to members"
PUBLISHER = "Sample Parts Buyers' Group"
PUBLISHED = datetime(2025, 6, 13, tzinfo=UTC)
MARK = "Sample source: written for the reporter project; not a real publication."

# (style, text) in reading order.
BODY = (
    ("Heading 2", "Summary"),
    (
        "Normal",
        "Members of this U.S. motor-vehicle parts buyers' group use rare earth magnets in traction motors, "
        "power steering and sensors, and most of those magnets contain material processed in China. The "
        "group's purchasing desk surveyed 42 member companies between June 2 and June 12, 2025. Of the 42 "
        "companies, 27 reported at least one magnet part with no approved source outside China.",
    ),
    (
        "Normal",
        "The meeting of Baogang Group's Party standing committee in Baotou on June 9, 2025, adds a "
        "political risk to a supply chain that was already short of time.",
    ),
    ("Heading 2", "Why the meeting matters to buyers"),
    (
        "Normal",
        "Baogang Group's oxides, metals and magnet materials reach U.S. parts makers through two or more "
        "intermediaries, so few members deal with the company directly. The standing committee's directive "
        'to "comprehensively and systematically identify and correct problems" among mid-level managers '
        "falls on the people who approve sales contracts and prepare export papers. Members may therefore "
        "see later signatures, shorter contract terms and fewer firm price offers during the third quarter "
        "of 2025.",
    ),
    (
        "Normal",
        "The group has no evidence that Baogang has refused an order from a U.S. customer since the meeting.",
    ),
    ("Heading 2", "Exposure by stage"),
    (
        "List Bullet",
        "Oxides: nine of the 42 members buy separated rare earth oxides themselves, and seven of the nine "
        "have a second supplier outside China.",
    ),
    (
        "List Bullet",
        "Metals: 14 of the 42 members depend on rare earth metals or alloys from China, and only three of "
        "the 14 have tested material from another country.",
    ),
    (
        "List Bullet",
        "Magnets: 27 of the 42 members use at least one magnet that no plant outside China is approved to make.",
    ),
    ("Heading 2", "Stocks and delivery times"),
    (
        "Normal",
        "Magnet stocks at member companies covered an average of 47 days of production at the end of May "
        "2025, down from 75 days a year earlier. Average delivery times for sintered magnets rose from six "
        "weeks in March 2025 to fourteen weeks in May, after China introduced export licenses for seven "
        "medium and heavy rare earths on April 4. One member's production planner said that two assembly "
        "lines could stop in August unless an export license is granted by mid-July.",
    ),
    ("Heading 2", "Recommended actions"),
    (
        "List Bullet",
        "Members should approve at least one magnet source outside China for every safety-critical part by "
        "March 31, 2026.",
    ),
    ("List Bullet", "Buyers should hold magnet stocks for at least 90 days of production."),
    (
        "List Bullet",
        "Buyers should not rely on verbal delivery promises and should ask for the export license number in writing.",
    ),
    (
        "List Bullet",
        "Purchasing teams should ask each supplier to name the plants that made the oxide, the metal and the magnet.",
    ),
)


def render() -> bytes:
    """Return the memo as DOCX."""
    memo = Document()
    properties = memo.core_properties
    properties.title = TITLE
    properties.author = properties.last_modified_by = PUBLISHER
    properties.created = properties.modified = PUBLISHED
    properties.language = "en"
    properties.comments = MARK

    memo.add_paragraph(MARK)
    memo.add_heading(TITLE, level=1)
    memo.add_paragraph(f"{PUBLISHER} | June 13, 2025")
    for style, text in BODY:
        memo.add_paragraph(text, style=style)

    packed = BytesIO()
    memo.save(packed)
    return with_fixed_times(packed.getvalue())


def with_fixed_times(packed: bytes) -> bytes:
    """Date every member of the archive as the memo: python-docx stamps the present."""
    fixed = BytesIO()
    with ZipFile(BytesIO(packed)) as old, ZipFile(fixed, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            member = ZipInfo(name, date_time=(*PUBLISHED.timetuple()[:6],))
            member.compress_type = ZIP_DEFLATED
            new.writestr(member, old.read(name))
    return fixed.getvalue()


if __name__ == "__main__":
    target = Path(__file__).with_name("supplier-memo.docx")
    target.write_bytes(render())
    print(target.name, target.stat().st_size, "bytes")
