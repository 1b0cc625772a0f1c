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
from reporter.prompting.steps import AskedAs
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


async def reworded(model: Model, asked_as: AskedAs = "line"):
    assignment = Assignment((SPEC,), (), {}, "readers", "en", copied={"news": COPIES}, asked_as=asked_as)
    return await Reworder(model, load_prompt_set()).reword(SPEC, assignment)


@pytest.mark.parametrize(
    ("asked_as", "task"),
    [
        ("line", "in another order"),
        ("notes", "These are notes"),
        ("end_first", "the end of it first"),
        ("anew", "Write the line anew"),
        ("simpler", "simpler verbs"),
    ],
)
async def test_each_copy_is_sent_alone_and_keeps_its_claims(asked_as, task):
    model = Model()
    draft = await reworded(model, asked_as)
    assert [statement.cites for statement in draft.statements] == [("c2",)] * WAYS + [("c1", "c3")] * WAYS
    assert len(model.calls) == len(COPIES)
    for call, copy in zip(model.calls, COPIES, strict=True):
        assert (call.step, call.anew) == ("write", True)
        numbered = [line for line in call.messages[1].content.splitlines() if line.startswith("[")]
        assert numbered == [f"[1] {BETWEEN.join(notes_of(copy.text)) if asked_as == 'notes' else copy.text}"]
        assert copy.text not in call.messages[2].content
        assert task in call.messages[2].content
        assert call.schema["properties"]["statements"]["maxItems"] == WAYS


class Parted(Model):
    """Takes the ways asked for to be parts, but for the last."""

    PARTS = ("The mill closed in May.", "This may raise the price of bread.", "The mill closed.")

    async def structured(self, call: Call) -> Reply:
        self.calls.append(call)
        return Reply(Write(statements=[{"text": text, "cites": [1]} for text in self.PARTS]))


async def test_of_a_copy_of_two_sentences_what_are_its_parts_is_offered_as_one_as_well():
    two = COPIES[0].model_copy(
        update={"text": "The mill was closed in May of this year. Flour may become dearer for it."}
    )
    assignment = Assignment((SPEC,), (), {}, "readers", "en", copied={"news": (two, COPIES[1])})
    draft = await Reworder(Parted(), load_prompt_set()).reword(SPEC, assignment)
    assert [s.text for s in draft.statements] == [" ".join(Parted.PARTS[:2]), *Parted.PARTS, *Parted.PARTS]


async def test_one_that_cannot_be_reworded_is_passed_over():
    draft = await reworded(Model(forbidden="quay"))
    assert {statement.cites for statement in draft.statements} == {("c1", "c3")}
    assert draft.left_out == ()
