"""A statement of an answer goes into a new version of the memo, which verifies; the old one stays as it is."""

import pytest

from reporter.chat import Conversation
from reporter.chat.desk import Desk
from reporter.chat.promotion import promoted
from reporter.errors import PromotionError, UsageError
from reporter.memo.verify import verify
from reporter.runs.store import load
from reporter.settings import Settings
from reporter.types import AnswerStatement, Support

QUESTIONS = (
    "What did the agency put U.S. mine production at for 2023?",
    "When is the next meeting of the standing committee expected?",
    "What did U.S. mines produce according to a trade estimate?",
)


def files(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "chat.jsonl"}


async def ask(desk, question):
    return [part async for part in desk.answer(question)][-1]


async def test_the_new_version_verifies_and_the_old_one_is_untouched(folder):
    desk, before = Desk(folder, Settings()), files(folder)
    old = load(folder)
    for question in QUESTIONS:
        assert (await ask(desk, question)).statements
    new = desk.add(1, "highlights")
    assert new != folder
    assert new.parent == folder.parent
    assert files(folder) == before
    report = verify(new)
    assert report.ok, report.failures
    run = load(new)
    assert run.parent == old.run_id
    assert run.run_id != old.run_id
    added = next(section for section in run.sections if section.name == "highlights").statements[-1]
    assert added.text == desk.shown[0].text
    assert added.support.verdict == "supported"
    assert added.text in (new / "memo.md").read_text("utf-8")

    # The conversation goes on beside the new version.
    again = desk.add(2, "Highlights")
    assert load(again).parent == run.run_id
    assert verify(again).ok
    assert (await ask(desk, "Who attended the meeting of nine committee members?")).question
    assert len(Desk(again, Settings()).conversation.turns) == len(QUESTIONS) + 1
    assert len(Desk(folder, Settings()).conversation.turns) == len(QUESTIONS)


@pytest.mark.parametrize("question", QUESTIONS)
def test_whatever_is_promoted_holds_against_the_claims_it_cites(question, run):
    said = {statement.text for statement in run.memo.sections[0].statements}
    for statement in Conversation(run, settings=Settings()).ask(question).statements:
        if statement.text in said:
            continue
        new = promoted(run, statement, "highlights")
        added = new.memo.sections[0].statements[-1]
        assert {claim.id for claim in new.claims} >= set(added.cites)
        assert new.claims[: len(run.claims)] == run.claims


def test_what_cannot_be_promoted_says_why(folder, run):
    shown = Conversation(run, settings=Settings()).ask(QUESTIONS[0]).statements
    statement = next(statement for statement in shown if "41,600" in statement.text)
    with pytest.raises(PromotionError, match="no section 'nowhere'") as raised:
        promoted(run, statement, "nowhere")
    assert "highlights" in raised.value.hint
    new = promoted(run, statement, "highl")
    with pytest.raises(PromotionError, match="says this already"):
        promoted(new, statement, "highlights")
    forged = statement.model_copy(update={"text": statement.text.replace("41,600", "51,600")})
    assert forged.text != statement.text
    with pytest.raises(PromotionError, match="51,600"):
        promoted(run, forged, "highlights")
    with pytest.raises(UsageError, match="no statement 1"):
        Desk(folder, Settings()).add(1, "highlights")


async def test_only_what_is_supported_can_be_promoted(folder):
    desk = Desk(folder, Settings())
    turn = await ask(desk, QUESTIONS[0])
    doubtful = turn.statements[0].model_copy(update={"support": Support(verdict="unchecked", score=0.5)})
    assert isinstance(doubtful, AnswerStatement)
    desk.conversation.turns[-1] = turn.model_copy(update={"statements": (doubtful,)})
    with pytest.raises(PromotionError, match="statement 1 is unchecked"):
        desk.add(1, "highlights")
