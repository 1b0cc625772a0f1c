"""The source card: every rule has a document that it fits."""

import pytest

from reporter.documents.reading import read, read_all
from reporter.settings import Settings
from reporter.types import SourceCard

ARTICLES = "\n\n".join(f"Article {n}\n\nThe port authority keeps a register of berths of class {n}." for n in (1, 2, 3))
SIDES = "The Parties run two ferries. The Parties share the fares. Either side may leave if the Parties agree."
PROSE = "The ferry line will add two sailings a day from May. Fares stay as they are until the autumn."


def card(tmp_path, text: str, name: str = "source.md", **front: str) -> SourceCard:
    head = "".join(f'{key}: "{value}"\n' for key, value in front.items())
    path = tmp_path / name
    path.write_text(f"---\n{head}---\n\n{text}" if front else text, encoding="utf-8")
    found = read(path, Settings.load()).card
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "front", "expected"),
    [
        (ARTICLES, {"title": "Ports Act"}, ("law", "first-hand", "own acts")),
        (f"EXECUTIVE ORDER\n\nBy the authority vested in me: {PROSE}", {}, ("order", "first-hand", "own acts")),
        ("FOR IMMEDIATE RELEASE\n\n" + PROSE, {"title": "More sailings"}, ("press release", "first-hand", "own acts")),
        (PROSE, {"title": "Ferries: a note to members"}, ("memo", "second-hand", "members or clients")),
        (PROSE, {"title": "Sailings", "publisher": "Harbor Gazette"}, ("news", "second-hand", "none known")),
        (PROSE, {"title": "Line announces notice", "publisher": "Harbor News"}, ("news", "second-hand", "none known")),
        (SIDES, {"title": "Framework for ferries"}, ("agreement", "first-hand", "own acts")),
        (SIDES, {"title": "Memorandum of understanding on ferries"}, ("agreement", "first-hand", "own acts")),
        (SIDES, {"title": "Fact sheet: a framework for ferries"}, ("press release", "first-hand", "own acts")),
        (PROSE, {"title": "Press briefing by the harbor master"}, ("press release", "first-hand", "own acts")),
        (PROSE, {"title": "Opinion: too few ferries"}, ("analysis", "commentary", "none known")),
        (PROSE, {"title": "Notice of sailings"}, ("notice", "first-hand", "own acts")),
        (PROSE, {"title": "Annual report on ferries"}, ("report", "second-hand", "none known")),
        (PROSE, {"title": "Nordline adds sailings", "publisher": "Nordline"}, ("document", "first-hand", "own acts")),
        (PROSE, {"title": "Sailings", "publisher": "Xinhua News Agency"}, ("news", "second-hand", "state media")),
        (PROSE, {"title": "Sailings", "publisher": "Ferry Chamber"}, ("document", "second-hand", "members or clients")),
        (PROSE, {"title": "Sailings"}, ("document", "second-hand", "none known")),
    ],
)  # fmt: skip
def test_type_distance_and_interest_follow_the_rules(tmp_path, text, front, expected) -> None:
    found = card(tmp_path, text, **front)
    assert (found.type, found.distance, found.interest) == expected
    assert {reason.partition(":")[0] for reason in found.reasons} == {"type", "distance", "interest"}


def test_a_law_is_the_act_itself_a_notice_its_issuer_s_word(tmp_path) -> None:
    assert not card(tmp_path, SIDES, title="Framework for ferries").self_reported
    assert not card(tmp_path, ARTICLES, title="Ports Act").self_reported
    assert card(tmp_path, PROSE, title="Notice of sailings").self_reported


def test_a_title_is_not_enough_for_a_law(tmp_path) -> None:
    assert card(tmp_path, PROSE, title="What the Ports Act does").type != "law"


def test_every_document_of_a_folder_has_a_card(tmp_path) -> None:
    (tmp_path / "a.txt").write_text(PROSE, encoding="utf-8")
    (tmp_path / "b.html").write_text(f"<html><body><p>{PROSE}</p></body></html>", encoding="utf-8")
    documents, _ = read_all([tmp_path], Settings.load())
    assert [document.card.type for document in documents if document.card] == ["document", "web page"]
