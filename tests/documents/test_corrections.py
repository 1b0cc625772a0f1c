"""sources.yaml: what it may say, what it changes, and how it fails."""

from pathlib import Path

import pytest

from reporter.documents.reading import read, read_all
from reporter.documents.rereading import reread
from reporter.errors import SourcesFileError
from reporter.settings import Settings
from reporter.types import Document

TEXT = "The ferry line will add two sailings a day from May. Fares stay as they are until the autumn.\n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def say(source: Path, text: str) -> None:
    source.with_name("sources.yaml").write_text(text, encoding="utf-8")


def document(source: Path) -> Document:
    return read(source, Settings.load())


def test_it_sets_any_field_and_says_why(source: Path) -> None:
    say(
        source,
        "a.txt:\n  title: More ferries\n  publisher: Nordline\n  published: 2 May 2025\n  type: press release\n"
        "  reason: on the cover\n",
    )
    found = document(source)
    assert (found.title, found.publisher, found.published) == ("More ferries", "Nordline", "2025-05-02")
    assert found.card
    assert (found.card.type, found.card.interest, found.card.distance) == ("press release", "own acts", "first-hand")
    assert found.card.corrected == ("title", "publisher", "published", "type")
    assert found.card.reasons[-1] == "title, publisher, published, type by sources.yaml: on the cover"


def test_a_stated_distance_and_interest_win_over_the_rules(source: Path) -> None:
    say(source, "a.txt: {interest: state media, distance: commentary, reason: known}\n")
    card = document(source).card
    assert card
    assert (card.interest, card.distance, card.state_media) == ("state media", "commentary", True)


def test_it_is_no_source_itself(source: Path) -> None:
    say(source, "a.txt: {publisher: Nordline, reason: known}\n")
    documents, left_out = read_all([source.parent], Settings.load())
    assert len(documents) == 1
    assert not left_out


def test_a_rerun_minds_it(source: Path) -> None:
    before = document(source)
    say(source, "a.txt: {publisher: Nordline, reason: known}\n")
    again = reread([before], Settings.load())
    assert again.documents[0].publisher == "Nordline"
    source.with_name("sources.yaml").unlink()
    assert reread(again.documents, Settings.load()).documents[0].publisher is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a.txt: {publisher: X}\n", "sources.yaml:1: 'a.txt' gives no reason"),
        ("a.txt:\n  reason: r\n  publishr: X\n", "sources.yaml:3: 'a.txt': unknown field 'publishr'"),
        ("a.txt:\n  type: rumour\n  reason: r\n", "sources.yaml:2: 'a.txt': type is not 'rumour'"),
        ("a.txt:\n  published: soon\n  reason: r\n", "sources.yaml:2: 'a.txt': published is no date"),
        ("b.txt: {type: news, reason: r}\n", "sources.yaml:1: there is no file 'b.txt' beside it"),
        ("a.txt: news\n", "sources.yaml:1: 'a.txt' is not a mapping"),
        ("- a.txt\n", "sources.yaml:1: the file is not a mapping"),
        ("a.txt:\n  title: [x]\n  reason: r\n", "sources.yaml:2: 'a.txt': title is not a line of text"),
    ],
)
def test_a_mistake_names_file_and_line(source: Path, text: str, reason: str) -> None:
    say(source, text)
    with pytest.raises(SourcesFileError) as caught:
        read_all([source], Settings.load())
    assert reason in caught.value.message
    assert caught.value.exit_code == 2
