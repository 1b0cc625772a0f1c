"""No lie reaches a memo, whatever it is typed; every one is refused for what is wrong; no truth is."""

from pathlib import Path

import pytest

from reporter.chain import abrief
from tests.chain.liar import Liar
from tests.chain.verdicts import faults

ARTICLE = Path(__file__).with_name("copper-note.txt")
KINDS = {"number", "negation added", "negation dropped", "modality", "direction", "name"}
WIDE = """---
description: Two long sections
audience: buyers
sections:
  said: {title: What was said, write: what the sources say, style: bullets, max: 20}
  meaning: {title: What it means, write: what it means, style: paragraphs, max: 20, type: judgment}
---
{% for section in memo.sections %}{{ section.paragraphs | join(" ") }}{% endfor %}
"""


@pytest.fixture
def wide_template(tmp_path):
    """A template with room for most of what a liar can say."""
    path = tmp_path / "wide.md"
    path.write_text(WIDE)
    return str(path)


@pytest.mark.parametrize("wide", [False, True], ids=["briefing", "wide"])
@pytest.mark.parametrize("turn", range(4))
async def test_every_lie_is_refused_for_what_is_wrong_and_no_truth(
    turn, wide, standin, settings, samples, wide_template
):
    standin.reply = liar = Liar(turn)
    run = await abrief([*samples, ARTICLE], settings=settings(template=wide_template if wide else "briefing"))
    assert not (found := faults(liar, run)), "\n" + "\n".join(found)

    lies = list(liar.lies.values())
    assert {lie.kind for lie in lies} == KINDS
    assert {lie.step for lie in lies} == {"extract", "summarize", "write"}
    assert len(lies) >= 60
    typed = [lie.typed for lie in lies if lie.step == "write"]
    assert typed.count("judgment") >= len(typed) / 4  # half of all; which are sentences of one turn varies
    assert any(claim.statement in liar.speakers for claim in run.claims)
