"""No lie reaches an answer; every one is refused for what is wrong; no truth is."""

from collections import Counter
from zlib import crc32

import pytest

from reporter.chat import Conversation
from tests.chain.liar import Liar
from tests.chain.verdicts import names_it
from tests.seed_run import faults_of

QUESTIONS = (
    "When did the committee meet?",
    "What did U.S. mines produce in 2024?",
    "How have delivery times for magnets changed?",
    "What should buyers do about licenses?",
    "How did prices of neodymium oxide move?",
    "What does the review of managers mean for exports?",
    "Who supplies the imports of compounds?",
    "What did the former trade official say?",
    "Why are defense suppliers exposed?",
    "What did the members' survey find?",
    "When are new plants expected?",
    "What did Congress hear?",
)


class AnsweringLiar(Liar):
    """Answers with four of the lines, half of them turned into lies."""

    def __call__(self, step, request):
        assert step == "answer"
        lines = list(request.numbered.items())
        start = crc32(request.task.encode()) % len(lines)
        chosen = (lines[start:] + lines[:start])[:4]
        with self._lock:
            texts = [(self._draft(i, text, "answer")[0], n) for i, (n, text) in enumerate(chosen)]
        return {"statements": [{"text": text, "cites": [n]} for text, n in texts], "missing": None}


@pytest.mark.parametrize("turn", range(4))
def test_every_lie_is_refused_for_what_is_wrong_and_no_truth(turn, run, standin, asking):
    standin.reply = liar = AnsweringLiar(turn)
    conversation = Conversation(run, settings=asking())
    for question in QUESTIONS:
        assert not faults_of(conversation.ask(question), run)
    shown = {statement.text for answer in conversation.turns for statement in answer.statements}
    refused = {draft.text: draft.support for answer in conversation.turns for draft in answer.refused}
    lies = {text: lie for (_, text), lie in liar.lies.items()}
    assert not (shown & lies.keys()), [lies[text] for text in shown & lies.keys()]
    assert lies.keys() <= refused.keys()
    wrong = [
        (lie.text, refused[text].reasons) for text, lie in lies.items() if not names_it(lie, refused[text].reasons)
    ]
    assert not wrong
    assert not (refused.keys() - lies.keys()), {text: refused[text].reasons for text in refused.keys() - lies.keys()}
    kinds = Counter(lie.kind for lie in lies.values())
    assert len(lies) >= 12, kinds
    assert len(kinds) >= 5, kinds
