"""A real, very small model through the whole chain: whatever it says, what reaches the memo is true."""

from pathlib import Path

import pytest

from reporter.chain import abrief, plan
from reporter.settings import Settings
from reporter.types import Run
from tests.standin import Standin, StandinRequest

pytestmark = pytest.mark.live

NOTE = Path(__file__).with_name("gauge-note.txt")
SMALL = """---
description: Two short sections
audience: residents
sections:
  said: {title: What was decided, write: what the board decided, style: bullets, max: 2}
  meaning: {title: What it means, write: what it means, style: paragraphs, max: 1, type: judgment}
---
{% for section in memo.sections %}{{ section.paragraphs | join(" ") }}{% endfor %}
"""


@pytest.fixture(scope="session")
def template(tmp_path_factory) -> str:
    path = tmp_path_factory.mktemp("templates") / "small.md"
    path.write_text(SMALL)
    return str(path)


def assert_contract(run: Run) -> None:
    """Every quote verbatim, every claim and statement supported, every citation of a claim of the run."""
    texts = {document.id: document.text for document in run.documents}
    claims = {claim.id for claim in run.claims}
    sentences = [sentence for summary in run.memo.summaries for sentence in summary.sentences]
    for pinned in (*run.claims, *sentences):
        assert pinned.support.verdict == "supported"
        for evidence in pinned.evidence:
            assert texts[evidence.document][evidence.start : evidence.end] == evidence.quote
    for statement in (statement for section in run.sections for statement in section.statements):
        assert statement.support.verdict == "supported"
        assert statement.cites
        assert set(statement.cites) <= claims
    for refused in run.refused:
        assert refused.support.verdict != "supported"
        assert refused.support.reasons
    assert Run.model_validate_json(run.model_dump_json()) == run


async def test_what_a_hallucinating_model_leaves_is_true(template):
    pytest.importorskip("xllamacpp")
    settings = Settings(model="local:smollm2", template=template, window=4_096)
    foreseen = plan([NOTE], settings=settings).foreseen
    run = await abrief([NOTE], settings=settings)
    assert run.engine == "local:smollm2"
    assert_contract(run)
    steps = run.usage.steps
    assert steps["extract"].output_tokens > 0
    assert foreseen.tokens["summarize"] == pytest.approx(steps["summarize"].input_tokens, rel=0.15)
    if steps["extract"].calls == foreseen.steps["extract"]:  # else a reply was cut off, and its rest asked for
        assert foreseen.tokens["extract"] == pytest.approx(steps["extract"].input_tokens, rel=0.15)
    assert steps["summarize"].cached_input_tokens > steps["summarize"].input_tokens / 2
    drafted = [*run.claims, *run.refused, *run.set_aside, *run.left_out]
    assert drafted, "nothing came back at all"


def truth(step: str, request: StandinRequest) -> dict[str, object]:
    """True drafts in other words, each with the number of the line that says so."""
    told = {
        "extract": [
            ("The harbour board of Fallowhaven decided to raise the north quay by 40 cm on 6 February 2025.", 1),
            ("The work will cost €3.2 million and is planned to end in October 2026.", 2),
            ("High water reached the quay wall nine times in 2024 and four times in 2023.", 3),
            ("The board has not promised the fish traders any compensation.", 6),
        ],
        "write": [
            ("The harbour board of Fallowhaven decided to raise the north quay by 40 cm.", 1),
            ("The work on the quay will cost €3.2 million.", 2),
        ],
    }
    lines = told["extract"][:1] if step == "summarize" else told[step]
    most = next(iter(request.schema["properties"].values()))["maxItems"]
    if step == "write" and most == 1:
        lines = [("High water reached the quay wall nine times in 2024.", 3)]
    if step == "extract":
        fields = {"kind": "fact", "attributed_to": None}
        return {"claims": [{"statement": text, "cites": [n]} | fields for text, n in lines]}
    if step == "write":
        return {"statements": [{"text": text, "cites": [n], "type": "reported"} for text, n in lines]}
    return {"sentences": [{"text": text, "cites": [n]} for text, n in lines]}


async def test_a_true_reply_through_the_same_path_fills_the_memo(template):
    with Standin(truth) as server:
        named = {"model": "openai:truth", "base_url": server.url, "template": template, "window": 4_096}
        run = await abrief([NOTE], settings=Settings.load(**named))
    assert_contract(run)
    assert sum(len(section.statements) for section in run.sections) >= 3, run.refused
