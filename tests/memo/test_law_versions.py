"""Two versions of a law: each amendment is told as what it is, renumbered articles are told as nothing."""

from collections.abc import Callable

import pytest

from reporter import brief
from reporter.memo.changes import diff
from reporter.types import Change, Run
from tests.memo.amended_law import ADDED, AMENDMENTS, DROPPED, LAW, Amendment, amended, with_new, without

_SELECTION = {"picked up", "passed over"}


@pytest.fixture(scope="module")
def changes_to(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], list[Change]]:
    """What the diff of the law and another version of it tells."""
    path = tmp_path_factory.mktemp("law") / "law.md"

    def run_of(text: str) -> Run:
        path.write_text(text, encoding="utf-8")
        return brief([path])

    base = run_of(LAW)

    def changes(text: str) -> list[Change]:
        found = diff(base, run_of(text))
        return [c for c in (*found.claims, *found.passages) if not set(c.kinds) <= _SELECTION]

    return changes


def is_told(amendment: Amendment, change: Change) -> bool:
    return (
        change.old is not None
        and change.new is not None
        and amendment.old in change.old.text
        and amendment.new in change.new.text
    )


@pytest.mark.parametrize("amendment", AMENDMENTS, ids=str)
def test_one_amendment_is_told_and_nothing_else(amendment: Amendment, changes_to) -> None:
    (change,) = changes_to(amended(amendment))
    assert is_told(amendment, change)
    assert change.kinds == amendment.kinds
    assert any(amendment.reason in reason for reason in change.reasons)


def test_all_amendments_at_once_are_told_one_by_one(changes_to) -> None:
    found = changes_to(amended(*AMENDMENTS))
    assert len(found) == len(AMENDMENTS)
    for amendment in AMENDMENTS:
        (change,) = (change for change in found if is_told(amendment, change))
        assert change.kinds == amendment.kinds


def test_an_article_that_goes_is_dropped_and_those_after_it_are_the_same(changes_to) -> None:
    (change,) = changes_to(without(DROPPED))
    assert change.kinds == ("dropped",)
    assert change.old is not None
    assert "产品流向记录" in change.old.text


def test_an_article_that_comes_is_new_and_references_to_others_follow_it(changes_to) -> None:
    new, reference = sorted(changes_to(with_new(ADDED)), key=lambda change: change.kinds)
    assert new.kinds == ("new",)
    assert new.new is not None
    assert "在线监测设备" in new.new.text
    assert reference.kinds == ("renumbered",), "what refers to an article by its number has another one now"
    assert reference.reasons == ("number: 第九条 → 第十条",)


def test_a_whole_revision_is_told_article_by_article(changes_to) -> None:
    revised = with_new(ADDED, without(DROPPED, amended(*AMENDMENTS)))
    found = changes_to(revised)
    kinds = [change.kinds for change in found]
    expected = [*(amendment.kinds for amendment in AMENDMENTS), ("new",), ("dropped",)]
    # The article on fines refers to one that is renumbered, beside the fine itself.
    assert sorted(kinds) == sorted(expected)
