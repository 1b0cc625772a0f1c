"""Copies go back one by one, each alone, with a call that is not to repeat it."""

import pytest

from reporter.engines.base import Assignment
from reporter.engines.notes import BETWEEN, notes_of
from reporter.engines.rewording import WAYS, Reworder
from reporter.errors import ReplyInvalid
from reporter.llm import Reply
from reporter.llm.call import Call
from reporter.llm.schemas import Write
from reporter.prompting.sets import load_prompt_set
from reporter.prompting.templates import SectionSpec
from reporter.types import Statement, Support

SPEC = SectionSpec(name="news", title="News", write="what is new")
COPIES = tuple(
    Statement(text=text, type="reported", cites=cites, support=Support(verdict="supported", score=1.0))
    for text, cites in (("The quay reopened in May.", ("c2",)), ("The mill closed.", ("c1", "c3")))
)


class Model:
    """Says each line backwards; cannot read one that has a forbidden word."""

    def __init__(self, forbidden: str = "") -> None:
        self.calls: list[Call] = []
        self._forbidden = forbidden

    async def structured(self, call: Call) -> Reply:
        self.calls.append(call)
        line = next(text for text in call.messages[-2].content.splitlines() if text.startswith("[1] ")).removeprefix(
            "[1] "
        )
        if self._forbidden and self._forbidden in line:
            raise ReplyInvalid("no use")
        return Reply(Write(statements=[{"text": f"{n} {line[::-1]}", "cites": [1]} for n in range(WAYS + 1)]))


async def reworded(model: Model, as_notes: bool = False):
    assignment = Assignment((SPEC,), (), {}, "readers", "en", copied={"news": COPIES}, as_notes=as_notes)
    return await Reworder(model, load_prompt_set()).reword(SPEC, assignment)


@pytest.mark.parametrize("as_notes", [False, True])
async def test_each_copy_is_sent_alone_and_keeps_its_claims(as_notes):
    model = Model()
    draft = await reworded(model, as_notes)
    assert [statement.cites for statement in draft.statements] == [("c2",)] * WAYS + [("c1", "c3")] * WAYS
    assert len(model.calls) == len(COPIES)
    for call, copy in zip(model.calls, COPIES, strict=True):
        assert (call.step, call.anew) == ("write", True)
        numbered = [line for line in call.messages[1].content.splitlines() if line.startswith("[")]
        assert numbered == [f"[1] {BETWEEN.join(notes_of(copy.text)) if as_notes else copy.text}"]
        assert copy.text not in call.messages[2].content
        assert ("notes" in call.messages[2].content) is as_notes
        assert call.schema["properties"]["statements"]["maxItems"] == WAYS


async def test_one_that_cannot_be_reworded_is_passed_over():
    draft = await reworded(Model(forbidden="quay"))
    assert {statement.cites for statement in draft.statements} == {("c1", "c3")}
    assert draft.left_out == ()
