"""What changed between two runs: every edit found and named, none invented, each put down to its cause."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reporter import brief, save, verify
from reporter.memo.changes import diff
from reporter.memo.record import read_record
from reporter.types import Change, Diff, Run
from tests.memo.edits import EDITS, FERRY, GLASS, TRAM, TUNGSTEN, Edit, edited

Made = Callable[..., Run]
_SELECTION = {"picked up", "passed over"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    """A run of texts, each a source ``note-N.txt`` at the same place every time."""
    folder = tmp_path_factory.mktemp("sources")
    known: dict[tuple[object, ...], Run] = {}

    def run(*texts: str, **settings: str) -> Run:
        key = (texts, *sorted(settings.items()))
        if key not in known:
            paths = [folder / f"note-{number}.txt" for number, _ in enumerate(texts)]
            for path, text in zip(paths, texts, strict=True):
                path.write_text(text, encoding="utf-8")
            known[key] = brief(paths, **settings)
        return known[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1750000000")
        yield run


def told(found: Diff) -> list[Change]:
    """What a diff says of the sources, by claims or else by their sentences."""
    return [c for c in (*found.claims, *found.passages) if not set(c.kinds) <= _SELECTION]


@pytest.mark.parametrize("edit", EDITS, ids=str)
def test_an_edit_is_found_and_nothing_else(edit: Edit, made: Made) -> None:
    found = diff(made(edit.text), made(edited(edit)))
    (change,) = told(found)
    assert change.kinds == edit.kinds
    assert any(edit.reason in reason for reason in ("", *change.reasons))
    assert [cause.kind for cause in change.causes] == ["source changed"]
    assert (change.old is None, change.new is None) == (edit.kinds == ("new",), edit.kinds == ("dropped",))
    for side, text in ((change.old, edit.text), (change.new, edited(edit))):
        assert side is None or side.text in " ".join(text.split()).replace("。 ", "。")


@pytest.mark.parametrize("edit", EDITS, ids=str)
def test_an_edit_made_back_is_the_opposite(edit: Edit, made: Made) -> None:
    turned = {"new": "dropped", "dropped": "new", "strengthened": "weakened", "weakened": "strengthened"}
    (change,) = told(diff(made(edited(edit)), made(edit.text)))
    assert change.kinds == tuple(turned.get(kind, kind) for kind in edit.kinds)


def test_several_edits_at_once_are_told_apart(made: Made) -> None:
    chosen = [edit for edit in EDITS if edit.name in {"figure", "day", "speaker", "some to all", "negation"}]
    text = GLASS
    for edit in chosen:
        text = text.replace(edit.old, edit.new)
    found = told(diff(made(GLASS), made(text)))
    assert sorted(change.kinds for change in found) == sorted(edit.kinds for edit in chosen)


@pytest.mark.parametrize("text", [GLASS, TUNGSTEN])
def test_a_run_does_not_differ_from_itself(text: str, made: Made) -> None:
    found = diff(made(text), made(text))
    assert found.empty
    assert found.sources == found.settings == ()


def test_ids_and_order_count_for_nothing(made: Made) -> None:
    run = made(GLASS)
    names = {claim.id: f"x{number}" for number, claim in enumerate(reversed(run.claims))}
    claims = tuple(claim.model_copy(update={"id": names[claim.id]}) for claim in reversed(run.claims))
    sections = tuple(
        section.model_copy(
            update={
                "statements": tuple(
                    statement.model_copy(update={"cites": tuple(names[name] for name in statement.cites)})
                    for statement in reversed(section.statements)
                )
            }
        )
        for section in reversed(run.sections)
    )
    memo = run.memo.model_copy(update={"sections": sections})
    assert diff(run, run.model_copy(update={"claims": claims, "memo": memo, "run_id": "other"})).empty


def test_sources_in_another_order_give_nothing(made: Made) -> None:
    assert told(diff(made(GLASS, FERRY), made(FERRY, GLASS))) == []


def test_a_moved_sentence_gives_nothing(made: Made) -> None:
    sentence = " Gas prices rose by 40 percent in two years."
    moved = GLASS.replace(sentence, "").replace("The state has", sentence.strip() + " The state has")
    assert told(diff(made(GLASS), made(moved))) == []


def test_numbers_of_articles_give_nothing(made: Made) -> None:
    law = "第一条 企业应当申请许可证。\n\n第二条 海关可以查验货物。\n\n第三条 禁止转让许可证。\n"
    longer = law.replace("第三条", "第四条").replace("第二条", "第二条 企业应当保存记录五年。\n\n第三条", 1)
    (change,) = told(diff(made(law), made(longer)))
    assert change.kinds == ("new",)
    assert change.new is not None
    assert "保存记录" in change.new.text


def test_what_speaks_of_other_things_is_not_paired(made: Made) -> None:
    found = told(diff(made(FERRY), made(TRAM)))
    assert {change.kinds for change in found} == {("new",), ("dropped",)}


def test_another_party_or_period_is_another_report(made: Made) -> None:
    report = "{} The mill in {} made {} tons of pulp in {}. {}\n"
    old = report.format("Rain fell on Monday.", "Ostrava", 300, 2022, "The fair opens in spring.")
    new = report.format("Snow lay in the streets.", "Liptov", 410, 2023, "A road was closed at night.")
    assert {change.kinds for change in told(diff(made(old), made(new)))} == {("new",), ("dropped",)}


def test_a_claim_not_drawn_again_is_not_called_dropped(made: Made) -> None:
    run = made(GLASS)
    fewer = run.model_copy(update={"claims": run.claims[:-1], "memo": run.memo.model_copy(update={"sections": ()})})
    assert {change.kinds for change in diff(run, fewer).claims} == {("passed over",)}
    assert {change.kinds for change in diff(fewer, run).claims} == {("picked up",)}
    assert {cause.kind for change in diff(run, fewer).claims for cause in change.causes} == {"drafting"}


def test_more_independent_sources_strengthen(made: Made) -> None:
    run = made(GLASS)
    claims = (run.claims[0].model_copy(update={"independent_sources": 2}), *run.claims[1:])
    (change,) = diff(run, run.model_copy(update={"claims": claims})).claims
    assert change.kinds == ("strengthened",)
    assert change.reasons == ("independent sources: 1 → 2",)


def test_what_only_one_memo_cites_was_only_looked_up_for_one(made: Made) -> None:
    run = made(GLASS)
    claims = (run.claims[0].model_copy(update={"independent_sources": 2}), *run.claims[1:])
    bare = run.memo.model_copy(update={"sections": ()})
    assert diff(run.model_copy(update={"claims": claims}), run.model_copy(update={"memo": bare})).claims == ()


def test_another_speaker_in_the_field_is_reattributed(made: Made) -> None:
    run = made(GLASS)
    index = next(i for i, claim in enumerate(run.claims) if claim.statement.startswith("Gas prices"))
    claims = list(run.claims)
    claims[index] = claims[index].model_copy(update={"attributed_to": "a dealer"})
    (change,) = diff(run, run.model_copy(update={"claims": tuple(claims)})).claims
    assert change.kinds == ("reattributed",)
    assert change.reasons == ("attribution: none → a dealer",)


def test_a_source_added_or_removed_is_the_cause(made: Made) -> None:
    one, two = made(GLASS), made(GLASS, FERRY)
    added, removed = diff(one, two), diff(two, one)
    for found, kind, change in ((added, "source added", "new"), (removed, "source removed", "dropped")):
        assert [source.kind for source in found.sources] == [kind]
        assert {change.kinds for change in told(found)} == {(change,)}
        assert {cause.kind for change in told(found) for cause in change.causes} == {kind}


def test_a_source_under_another_name_is_the_same_source(made: Made, tmp_path: Path) -> None:
    path = tmp_path / "renamed.txt"
    path.write_text(GLASS.replace("12,000", "21,000"), encoding="utf-8")
    found = diff(made(GLASS), brief([path]))
    assert [source.kind for source in found.sources] == ["source changed"]
    assert found.sources[0].old_uri != found.sources[0].uri == str(path)
    assert [change.kinds for change in told(found)] == [("renumbered",)]


def test_another_template_or_audience_changes_the_memo_and_not_the_claims(made: Made) -> None:
    found = diff(made(GLASS), made(GLASS, template="bluf"))
    assert found.claims == ()
    assert found.statements
    assert {cause.kind for change in found.statements for cause in change.causes} <= {
        "template changed",
        "audience changed",
    }
    aimed = diff(made(GLASS), made(GLASS, audience="glaziers"))
    assert [setting.kind for setting in aimed.settings] == ["audience changed"]


def test_a_source_is_not_blamed_alone_for_what_it_says_in_both_runs(made: Made) -> None:
    edit = EDITS[0]
    old, new = made(edit.text), made(edited(edit), language="en")
    hot = new.model_copy(update={"settings": {**new.settings, "temperature": 1.0}, "claims": new.claims[:-1]})
    by_kind = {change.kinds[0]: {cause.kind for cause in change.causes} for change in diff(old, hot).claims}
    assert by_kind == {"renumbered": {"source changed"}, "passed over": {"source changed", "setting changed"}}


def test_a_statement_is_put_down_to_the_claims_it_cites(made: Made) -> None:
    edit = EDITS[0]
    found = diff(made(edit.text), made(edited(edit)))
    (change,) = [change for change in found.statements if "renumbered" in change.kinds]
    assert change.causes == found.claims[0].causes


def test_the_memo_says_what_changed_and_holds(made: Made, tmp_path: Path) -> None:
    earlier = made(GLASS, TUNGSTEN)
    text = edited(EDITS[0]).replace("Gas prices rose by 40 percent in two years.", "")
    paths = [tmp_path / "note-0.txt", tmp_path / "note-1.txt"]
    for path, content in zip(paths, (text, TUNGSTEN), strict=True):
        path.write_text(content, encoding="utf-8")
    run = brief(paths, since=earlier)
    assert run.parent == earlier.run_id
    files = save(run, tmp_path / "memo")
    memo = files["md"].read_text(encoding="utf-8")
    part = memo.partition(f"## Changes since {earlier.memo.date}\n")[2].partition("\n## ")[0]
    assert "21,000 tons of window glass a year.[^1] *(number: 12,000 tons → 21,000 tons; before: “" in part
    assert "“Gas prices rose by 40 percent in two years.” *(no longer said; source changed: " in part
    assert part.count("\n- ") == 2
    assert verify(tmp_path / "memo").ok
    assert read_record(files["json"]) == run
    files["json"].unlink()
    assert verify(tmp_path / "memo").ok


def test_a_change_put_into_the_record_is_found_out(made: Made, tmp_path: Path) -> None:
    edit = EDITS[0]
    path = tmp_path / "note-0.txt"
    path.write_text(edited(edit), encoding="utf-8")
    run = brief([path], since=made(GLASS))
    changes = run.memo.changes
    assert changes is not None
    (change,) = changes.claims
    assert change.new is not None
    lie = change.model_copy(update={"new": change.new.model_copy(update={"text": "The furnace makes nothing."})})
    memo = run.memo.model_copy(update={"changes": changes.model_copy(update={"claims": (lie,)})})
    save(run.model_copy(update={"memo": memo}), tmp_path / "memo")
    assert [check.what for check in verify(tmp_path / "memo").failures] == ["line"]


def test_a_memo_without_an_earlier_run_says_nothing_of_changes(made: Made, tmp_path: Path) -> None:
    assert "Changes since" not in save(made(GLASS), tmp_path)["md"].read_text(encoding="utf-8")


def test_a_memo_of_the_same_sources_says_that_nothing_changed(made: Made, tmp_path: Path) -> None:
    path = tmp_path / "note-0.txt"
    path.write_text(GLASS, encoding="utf-8")
    run = brief([path], since=made(GLASS))
    assert "*The sources say what they said then.*" in save(run, tmp_path)["md"].read_text(encoding="utf-8")
    assert verify(tmp_path).ok
