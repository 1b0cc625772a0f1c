"""A conversation as Markdown."""

import re

from reporter.chat import Conversation
from reporter.chat.transcript import as_markdown
from reporter.settings import Settings
from reporter.types import Refused, Support, Turn


def test_every_quote_has_a_footnote_at_its_place(run):
    conversation = Conversation(run, settings=Settings())
    for question in ("How much did U.S. mines produce in 2024?", "And in 2023?", "What is the chairman's salary?"):
        conversation.ask(question)
    text = as_markdown(run, conversation.turns)
    assert text.startswith(f"# Questions on: {run.title}\n\n## How much did U.S. mines produce in 2024?\n")
    assert re.search(r"^\*The sources do not .*\.\*$", text, re.MULTILINE)
    cited = re.findall(r"\[\^(\d+)\](?!:)", text)
    notes = re.findall(r'^\[\^(\d+)\]: "(.+)" — (.+) \(chars (\d+)–(\d+)\)$', text, re.MULTILINE)
    assert set(cited) == {note[0] for note in notes}
    assert [note[0] for note in notes] == [str(n + 1) for n in range(len(notes))]
    said = {(e.start, e.end) for turn in conversation.turns for s in turn.statements for e in s.evidence}
    assert {(int(start), int(end)) for *_, start, end in notes} == said


def test_markup_in_a_question_or_a_remark_is_only_text(run):
    refused = Refused(step="answer", text="x", support=Support(verdict="unsupported", score=0))
    turn = Turn(
        question="<script>alert(1)</script> [x](http://y) # z",
        missing="*a* <b>",
        premise="It takes it that <i>.",
        note="broke off",
        refused=(refused,),
    )
    text = as_markdown(run, [turn])
    assert not re.search(r"(?<!\\)<", text)
    assert not re.search(r"(?<!\\)\]\(", text)
    assert "*1 drafted sentence did not check out.*" in text
    assert "*broke off*" in text
