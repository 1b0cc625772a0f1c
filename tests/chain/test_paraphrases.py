"""A checker that lets only verbatim sentences through has failed: true paraphrases must become claims."""

from difflib import SequenceMatcher
from pathlib import Path

from reporter.chain import abrief
from tests.chain.paraphraser import Paraphraser, paraphrases

ENOUGH = 0.8


async def test_true_paraphrases_become_supported_claims(standin, settings, samples, documents):
    standin.reply = Paraphraser(documents)
    run = await abrief(samples, settings=settings())
    told = {p.text for p in paraphrases()}
    assert len(told) >= 45
    refused = {draft.text: draft.support.reasons for draft in run.refused if draft.step == "extract"}
    # One that says what another source's claim says is merged into it, and listed as such.
    merged = {aside.text for aside in run.set_aside if aside.reason.startswith("says the same as")}
    supported = told & ({claim.statement for claim in run.claims} | merged)
    assert all(claim.support.verdict == "supported" for claim in run.claims)
    rate = len(supported) / len(told)
    assert rate >= ENOUGH, "\n".join(f"{text}\n    {refused.get(text)}" for text in told - supported)


def test_they_are_in_other_words(documents):
    named = {Path(document.uri).name: document for document in documents}
    for p in paraphrases():
        theirs, ours = named[p.source].sentence_texts[p.number - 1].lower().split(), p.text.lower().split()
        assert SequenceMatcher(None, theirs, ours, autojunk=False).ratio() < 0.85, p.text
