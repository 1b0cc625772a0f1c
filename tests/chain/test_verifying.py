"""`--verify llm`: a model looks at what the rules cannot decide; counted, kept, and never believed against them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reporter import Run, Settings, brief, rerun, save
from reporter.chain import plan
from reporter.errors import AuthenticationFailed, BudgetReached, SettingsError
from reporter.grounding.second_look import fingerprint
from reporter.memo.lint.linting import lint
from reporter.memo.verify import verify
from tests.chain.notes import Notes
from tests.standin import Answer, Refuse, Standin, StandinRequest, Status

TEXT = """Quay in Tveit closed

The harbour board of Tveit closed the northern quay on 9 June 2025 because its piles had rotted. Repairs will cost
12 million kroner and last until spring.

Fish landings at Tveit fell by 8 percent in the first quarter. The board expects traders to move their auctions to
Brevik for the summer.
"""
GREY = "Tveit handled less fish at the start of the year."
WRITTEN = "Trawlers brought in a smaller catch early on."
LIE = "Mending the quay takes 21 million kroner."
VERBATIM = "Repairs will cost 12 million kroner and last until spring."
SUPPORTED = {"verdict": "supported", "reason": "Line says that landings fell."}

Brief = Callable[..., Run]


class Model:
    """Drafts one true sentence, one in other words and one lie a step; ``verdict`` answers when it is to verify."""

    def __init__(self) -> None:
        self.verdict: Answer = SUPPORTED
        self.asked: list[str] = []

    def __call__(self, step: str, request: StandinRequest) -> Answer:
        at = {text: number for number, text in request.numbered.items()}
        fish = next((n for text, n in at.items() if "fish" in text.lower()), 1)
        money = next((n for text, n in at.items() if "kroner" in text), 1)
        drafts = [(VERBATIM, money), (GREY, fish), (LIE, money)]
        if step == "verify":
            self.asked.append(next(line for line in (GREY, WRITTEN, LIE, VERBATIM) if line in request.task))
            return self.verdict
        if step == "extract":
            return {
                "claims": [
                    {"statement": text, "cites": [n], "kind": "fact", "attributed_to": None} for text, n in drafts
                ]
            }
        if step == "write":
            said = [*drafts, (WRITTEN, fish)] if "Highlights" in request.task else []
            return {"statements": [{"text": text, "cites": [n], "type": "reported"} for text, n in said]}
        return {"sentences": [{"text": VERBATIM, "cites": [money]}]}


@pytest.fixture
def model(standin: Standin) -> Model:
    standin.reply = model = Model()
    return model


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    Path("quay.txt").write_text(TEXT, encoding="utf-8")
    return "quay.txt"


@pytest.fixture
def briefed(model: Model, standin: Standin, source: str, settings: Callable[..., Settings]) -> Brief:
    assert standin.reply is model
    return lambda **more: brief([source], settings=settings(**({"verify": "llm"} | more)))


def texts(run: Run) -> set[str]:
    return {statement.text for section in run.sections for statement in section.statements}


def claimed(run: Run) -> set[str]:
    return {claim.statement for claim in run.claims}


def refused(run: Run, text: str) -> set[tuple[str, str]]:
    """The steps that refused a text, each with the verdict."""
    return {(draft.step, draft.support.verdict) for draft in run.refused if draft.text == text}


def test_by_rules_nobody_is_asked(briefed: Brief, standin: Standin) -> None:
    run = briefed(verify="rules")
    assert "verify" not in standin.steps()
    assert refused(run, GREY) == {("extract", "unsupported"), ("write", "partly")}
    assert "checked_by" not in memo_of(run)
    assert briefed(verify="off").settings["verify"] == "rules"


def test_the_verifier_accepts_other_words_and_is_never_shown_a_lie(briefed: Brief, model: Model) -> None:
    run = briefed()
    assert set(model.asked) == {GREY, WRITTEN}
    assert claimed(run) == {VERBATIM, GREY}
    assert {VERBATIM, GREY, WRITTEN} <= texts(run)
    assert {verdict for _, verdict in refused(run, LIE)} == {"contradicted"}
    claim = next(claim for claim in run.claims if claim.statement == GREY)
    assert claim.support.model_check
    assert claim.support.model_check.by == run.engine
    assert claim.support.reasons == (f"checked by {run.engine}: {SUPPORTED['reason']}",)


def test_the_memo_says_who_checked_what(briefed: Brief) -> None:
    run = briefed()
    memo = memo_of(run)
    assert f"checked_by:\n  rules: 1\n  {run.engine}: 2\n" in memo
    assert f"*(checked by {run.engine.replace('_', chr(92) + '_')})*" in memo.replace("\\:", ":")
    line = next(line for line in memo.splitlines() if VERBATIM.removesuffix(".") in line and line.startswith("-"))
    assert "checked by" not in line


def memo_of(run: Run) -> str:
    folder = Path("memo") / run.run_id
    save(run, folder)
    return (folder / "memo.md").read_text(encoding="utf-8")


def test_requests_share_all_but_the_task_with_reading_and_writing(briefed: Brief, standin: Standin) -> None:
    briefed()
    prefixes = {
        step: {json.dumps(r.messages[:2]) for r in standin.requests if r.step == step} for step in standin.steps()
    }
    asked = [request for request in standin.requests if request.step == "verify"]
    assert len(asked) == 2, "what was asked of a claim; of the statement in the same words the rules are sure"
    assert prefixes["verify"] == prefixes["extract"] | prefixes["write"]
    for request in asked:
        assert set(request.schema["properties"]) == {"verdict", "reason"}
        assert request.schema["additionalProperties"] is False
        assert len(request.schema["properties"]["verdict"]["enum"]) == 5
        assert set(request.schema["required"]) == {"verdict", "reason"}


@pytest.mark.parametrize("verdict", ["partly", "contradicted", "unsupported"])
def test_the_verifier_may_refuse(briefed: Brief, model: Model, verdict: str) -> None:
    model.verdict = {"verdict": verdict, "reason": "The line speaks of landings."}
    run = briefed()
    assert not {GREY, WRITTEN} & (claimed(run) | texts(run))
    assert refused(run, GREY) == {("extract", verdict), ("write", verdict)}


@pytest.mark.parametrize(
    "failure",
    [
        Status(500),
        Refuse(),
        "no JSON at all",
        {"verdict": "perhaps", "reason": "Who knows."},
        {"verdict": "unchecked", "reason": "I cannot tell."},
    ],
    ids=["error", "refusal", "prose", "no verdict", "cannot tell"],
)
def test_what_could_not_be_checked_is_unchecked_and_not_in_the_memo(
    briefed: Brief, model: Model, failure: Answer
) -> None:
    model.verdict = failure
    run = briefed()
    assert refused(run, GREY) == {("extract", "unchecked"), ("write", "unchecked")}
    assert not {GREY, WRITTEN} & (claimed(run) | texts(run))
    assert VERBATIM in texts(run)
    told = [entry for entry in run.left_out if entry.uri.startswith("check by ")]
    assert bool(told) is not (isinstance(failure, dict) and failure["verdict"] == "unchecked")


def test_calls_are_counted_and_kept(briefed: Brief, standin: Standin) -> None:
    run = briefed(model="openai:same")
    assert run.usage.steps["verify"].calls == 2
    assert run.usage.steps["verify"].input_tokens > 0
    standin.requests.clear()
    again = briefed(model="openai:same")
    assert not standin.requests
    assert (again.usage.steps["verify"].calls, again.usage.steps["verify"].cached_calls) == (0, 2)
    assert again.claims == run.claims


def test_another_model_may_verify(briefed: Brief, standin: Standin) -> None:
    run = briefed(verify="llm:openai:judge")
    models = {request.step: request.body["model"] for request in standin.requests}
    assert models["verify"] == "judge"
    assert models["extract"] != "judge"
    assert run.usage.steps["verify"].calls == 2
    assert run.usage.steps["extract"].calls == 1
    assert {c.support.model_check.by for c in run.claims if c.support.model_check} == {"openai:judge"}


def test_the_two_share_one_budget(briefed: Brief, standin: Standin) -> None:
    # Reading takes about 1,060 tokens, and a check may take 700: a budget of its own would have room for it.
    with pytest.raises(BudgetReached) as raised:
        briefed(verify="llm:openai:judge", max_tokens=1_500)
    partial = raised.value.partial
    assert partial
    used = sum(step.input_tokens + step.output_tokens for step in partial.usage.steps.values())
    assert 1_000 < used <= 1_500
    assert any(section.statements for section in partial.sections)
    assert refused(partial, GREY) == {("extract", "unchecked")}
    assert "verify" not in standin.steps()


def test_a_verifier_without_a_key_stops_the_run(briefed: Brief, model: Model) -> None:
    model.verdict = Status(401, "Incorrect API key provided")
    with pytest.raises(AuthenticationFailed) as raised:
        briefed()
    assert raised.value.partial
    assert claimed(raised.value.partial) == {VERBATIM}


def test_without_a_model_one_must_be_named(source: str) -> None:
    with pytest.raises(SettingsError, match="no model is named") as raised:
        brief([source], verify="llm")
    assert "llm:MODEL" in raised.value.hint
    with pytest.raises(SettingsError, match="none of off, rules, llm and llm:MODEL"):
        Settings.load(verify="gpt")


def test_the_extractive_engine_with_a_verifier_leaves_it_nothing_to_do(
    source: str, standin: Standin, settings: Callable[..., Settings]
) -> None:
    given = settings(model=None, verify="llm:openai:judge")
    run = brief([source], settings=given)
    assert run.engine == "extractive"
    assert run.claims
    assert standin.requests == []
    assert plan([source], settings=given).foreseen.calls == 0


def test_a_plan_foresees_at_most_so_many(source: str, settings: Callable[..., Settings]) -> None:
    by_rules = plan([source], settings=settings()).foreseen
    foreseen = plan([source], settings=settings(verify="llm")).foreseen
    assert "verify" not in by_rules.steps
    assert foreseen.calls == by_rules.calls + foreseen.steps["verify"]
    assert foreseen.steps["verify"] >= 3
    assert foreseen.tokens["verify"] > by_rules.input_tokens
    assert foreseen.output_tokens > by_rules.output_tokens


class TestMadeAgain:
    def test_nothing_is_asked_and_all_is_as_it_was(self, briefed: Brief, standin: Standin) -> None:
        run = briefed()
        standin.requests.clear()
        again = rerun(run)
        assert standin.requests == []
        assert (again.claims, again.memo.sections) == (run.claims, run.memo.sections)
        assert again.settings == run.settings

    def test_with_a_verifier_only_that_is_asked(self, briefed: Brief, standin: Standin) -> None:
        run = briefed(verify="rules")
        standin.requests.clear()
        notes = Notes()
        again = rerun(run, verify="llm", progress=notes)
        assert GREY in claimed(again)
        assert "extract" not in standin.steps()
        assert any(line.startswith("verify: verify rules → llm (at most ") for line in notes.lines)


class TestVerifiedLater:
    @pytest.fixture
    def folder(self, briefed: Brief) -> Path:
        save(briefed(), "kept")
        return Path("kept")

    def test_it_holds_and_says_how_much_rests_on_a_models_word(self, folder: Path) -> None:
        report = verify(folder)
        assert report.ok, report.failures
        (note,) = report.notes
        assert note.startswith("2 of 3 supported statements rest on the word of openai:")

    def test_lint_says_so_too(self, folder: Path) -> None:
        assert any("2 of 3 supported statements rest on the word" in note for note in lint(folder).notes)

    def test_a_sentence_changed_in_the_memo_fails(self, folder: Path) -> None:
        memo = folder / "memo.md"
        text = memo.read_text(encoding="utf-8")
        changed = text.replace("Trawlers brought in a smaller catch", "Trawlers brought in a lovely catch")
        assert changed != text
        memo.write_text(changed, encoding="utf-8")
        assert any("lovely" in failure.text for failure in verify(folder).failures)

    @pytest.mark.parametrize("part", ["claims", "memo"])
    def test_a_sentence_changed_in_the_record_fails(self, folder: Path, part: str) -> None:
        old = GREY if part == "claims" else WRITTEN
        new = old.replace("less fish", "rotten fish").replace("smaller catch", "rotten catch")
        record = folder / "run.json"
        run: dict[str, Any] = json.loads(record.read_text(encoding="utf-8"))
        run[part] = json.loads(json.dumps(run[part]).replace(old, new))
        record.write_text(json.dumps(run), encoding="utf-8")
        (folder / "memo.md").unlink()
        assert any("rotten" in failure.text for failure in verify(folder).failures)

    def test_nobody_can_vouch_for_a_wrong_number_in_the_record(self, folder: Path) -> None:
        record = folder / "run.json"
        run: dict[str, Any] = json.loads(record.read_text(encoding="utf-8"))
        claim = next(claim for claim in run["claims"] if claim["statement"] == GREY)
        claim["statement"] = "Tveit handled 21 percent less fish at the start of the year."
        said = fingerprint(claim["statement"], [piece["quote"] for piece in claim["evidence"]])
        claim["support"]["model_check"]["sha256"] = said
        record.write_text(json.dumps(run), encoding="utf-8")
        assert any("number 21" in reason for failure in verify(folder).failures for reason in failure.reasons)

    def test_without_the_record_a_models_word_counts_for_nothing(self, folder: Path) -> None:
        (folder / "run.json").unlink()
        failed = {failure.text for failure in verify(folder).failures}
        assert {GREY, WRITTEN} <= failed
        assert VERBATIM not in failed


class TestAnotherLanguage:
    """A Chinese source and a memo in English."""

    ENGLISH = "Nine committee members attended the meeting."

    @pytest.fixture
    def briefed(self, standin: Standin, settings: Callable[..., Settings], tmp_path: Path) -> Callable[[Answer], Run]:
        path = tmp_path / "notice.txt"
        path.write_text("集团党委常委9人出席会议。公司计划明年扩大稀土出口。\n", encoding="utf-8")

        def reply(step: str, verdict: Answer) -> Answer:
            cited = {"text": self.ENGLISH, "cites": [1]}
            if step == "extract":
                claim = {"statement": self.ENGLISH, "cites": [1], "kind": "fact", "attributed_to": "a Reuters reporter"}
                return {"claims": [claim]}
            if step == "write":
                return {"statements": [cited | {"type": "reported"}]}
            return verdict if step == "verify" else {"sentences": [cited]}

        def run(verdict: Answer) -> Run:
            standin.reply = lambda step, _: reply(step, verdict)
            return brief([path], settings=settings(verify="llm", language="en"))

        return run

    def test_it_is_checked_and_said_by_whom(self, briefed: Callable[[Answer], Run], tmp_path: Path) -> None:
        run = briefed(SUPPORTED)
        (claim,) = run.claims
        assert (claim.statement, claim.support.verdict) == (self.ENGLISH, "supported")
        assert claim.attributed_to is None, "who says so, nobody has checked"
        save(run, tmp_path / "kept")
        memo = (tmp_path / "kept" / "memo.md").read_text(encoding="utf-8")
        assert f"checked_by:\n  {run.engine}: 1\n" in memo
        line = next(line for line in memo.splitlines() if self.ENGLISH in line)
        assert line.endswith(f"*(checked by {run.engine})*")
        assert verify(tmp_path / "kept").ok

    def test_where_the_check_fails_it_stays_marked(self, briefed: Callable[[Answer], Run]) -> None:
        run = briefed(Status(500))
        (claim,) = run.claims
        assert claim.support.verdict == "unchecked"
        assert texts(run) == {self.ENGLISH}

    def test_what_the_verifier_denies_is_refused(self, briefed: Callable[[Answer], Run]) -> None:
        run = briefed({"verdict": "contradicted", "reason": "Line 1 speaks of somebody else."})
        assert not run.claims
        assert refused(run, self.ENGLISH) == {("extract", "contradicted"), ("summarize", "contradicted")}
