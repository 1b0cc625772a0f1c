"""A memo from several sources on one event: told once, in order, the main thing first."""

from __future__ import annotations

from pathlib import Path

import pytest

from reporter import brief
from reporter.types import Document
from tests.engines.drafting import SECTIONS, document, read, texts, write

SEEDS = Path(__file__).parents[2] / "seeds"
MET = (
    "The Harbour Council of Tarnfjord, the largest port authority of the north, met in Oslo on March 3, 2025, at the "
    "Customs House to end cable exports."
)
PRESS = document(
    [
        ("paragraph", [MET, "The closed session was the fourth of the year."]),
        ("paragraph", ["Members studied three things: a court ruling in Bergen, a fire on a ship and a letter."]),
        ("heading", ["Markets"]),
        ("paragraph", ["Shippers in Denmark depend on Tarnfjord for most of their cable and face shortages."]),
        ("paragraph", ["Analysts see the Oslo meeting as a sign that ports have become instruments of power."]),
        ("paragraph", ["Copper prices in London rose from $8,000 to $9,500 a ton between January and March 2025."]),
    ],
    name="d1",
    title="Harbour Council of Tarnfjord ends cable exports",
)
WIRE = document(
    [
        (
            "paragraph",
            [
                "The Harbour Council of Tarnfjord met at the Customs House in Oslo on 3 March 2025, a notice said.",
                "It was led by the mayor, according to the notice.",
            ],
        ),
        ("paragraph", ["Ports were told to report all stocks of cable by June 30, 2025."]),
        (
            "paragraph",
            ["Tarnfjord is the largest port for cable in the Baltic, and its council sets the rules for exports."],
        ),
        ("paragraph", ["Export figures in the notice are taken from the council’s Harbour Yearbook of January 2025."]),
    ],
    name="d2",
    title="Harbour Council meets in Oslo, ends exports",
)
GROUP = document(
    [
        (
            "paragraph",
            [
                "Members of this northern cable buyers' group use copper in ships, cranes and ports of the Baltic.",
                "The meeting of the Harbour Council of Tarnfjord in Oslo on March 3, 2025, adds a serious risk.",
            ],
        ),
        ("paragraph", ["Buyers should secure a second supplier of cable outside Tarnfjord before the summer."]),
    ],
    name="d3",
    title="What the Oslo meeting of the Harbour Council means for buyers",
)
ALL = (PRESS, WIRE, GROUP)


def memo(*sources: Document) -> dict[str, list[str]]:
    return {name: texts(draft) for name, draft in write(*sources).items()}


def test_the_event_is_told_once_and_in_full() -> None:
    told = [text for section in memo(*ALL).values() for text in section if "Customs House" in text]
    assert told == [MET]


def test_what_happened_goes_from_the_event_to_its_parts() -> None:
    happened = texts(write(*ALL, sections=SECTIONS[1:2])["what_happened"])
    starts = [MET, "Members studied", "Ports were told"]
    told = [next(at for at, text in enumerate(happened) if text.startswith(start)) for start in starts]
    assert told[0] == 0
    assert told == sorted(told)


def test_highlights_lead_with_what_the_sources_share() -> None:
    assert "Harbour Council" in memo(*ALL)["highlights"][0]


def test_what_only_its_own_readers_understand_is_left_out() -> None:
    assert not any("this northern" in text for section in memo(*ALL).values() for text in section)


def test_a_note_on_the_figures_is_nowhere() -> None:
    assert not any("are taken from" in text for section in memo(*ALL).values() for text in section)
    assert not any("are taken from" in claim.statement for reading in read(*ALL) for claim in reading.claims)


def test_the_same_sources_give_the_same_memo() -> None:
    assert memo(*ALL) == memo(*ALL)


def test_the_sample_sources_make_one_story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # no reporter.toml of the checkout
    run = brief([path for path in sorted(SEEDS.iterdir()) if path.suffix != ".py" and path.stem != "README"])
    memo = {section.name: [statement.text for statement in section.statements] for section in run.sections}
    everything = [text for texts in memo.values() for text in texts]
    assert "June 9, 2025" in memo["highlights"][0]
    assert "Information Tower" in memo["what_happened"][0]
    assert sum("met " in text and ("June 9" in text or "9 June" in text) for text in everything) == 1
    assert not any("are taken from" in text or "buyers' group" in text for text in everything)
    assert any("automakers and defense suppliers" in text for text in memo["implications"])
    disputed = {name for conflict in run.conflicts for name in conflict.claims}
    assert not disputed & {name for statement in run.sections[0].statements for name in statement.cites}
