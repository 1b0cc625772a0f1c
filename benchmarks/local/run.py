"""Compiles a text with a local model and writes down what came of it.

    python benchmarks/local/run.py TEXT MODEL.gguf --model-label "a 1.5B instruct model, Q4_K_M"

Writes RESULTS.md beside this file; ``--refusals FILE`` lists every refused draft with its reasons, to be
labelled by hand.
"""

from __future__ import annotations

import argparse
import os
import platform
import time
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

from reporter import __version__
from reporter.chain import brief
from reporter.memo.copying import ROW, copied_share, words_in
from reporter.types import Run, Section, StepUsage

RESULTS = Path(__file__).with_name("RESULTS.md")


def main() -> None:
    """Compile, measure, print, write."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("text", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--model-label", default="a local model")
    parser.add_argument("--text-label", default="a trade-press article of 560 words")
    parser.add_argument("--refusals", type=Path)
    parser.add_argument("--memo", type=Path, help="where to write the run as JSON")
    parser.add_argument("--dry", action="store_true", help="print only, leave RESULTS.md as it is")
    given = parser.parse_args()
    begun = time.perf_counter()
    run = brief([given.text], model=f"local:{given.model}")
    report = "\n".join(_report(run, time.perf_counter() - begun, given.model_label, given.text_label)) + "\n"
    print(report)
    if not given.dry:
        RESULTS.write_text(report, "utf-8")
    if given.refusals:
        given.refusals.write_text("\n".join(_refusals(run)) + "\n", "utf-8")
    if given.memo:
        given.memo.write_text(run.model_dump_json(indent=1), "utf-8")


def _report(run: Run, seconds: float, model: str, text: str) -> Iterator[str]:
    steps = run.usage.steps
    extract, summarize = steps.get("extract", StepUsage()), steps.get("summarize", StepUsage())
    refused = {step: sum(draft.step == step for draft in run.refused) for step in steps}
    supported = [claim for claim in run.claims if claim.support.verdict == "supported"]
    yield "# A memo with a small local model\n"
    yield f"{text[:1].upper()}{text[1:]}, compiled with {model}, template `{run.memo.template}`.\n"
    yield "| measured | value |"
    yield "| --- | --- |"
    yield f"| supported claims | {len(supported)} |"
    yield f"| drafts refused in extract | {refused.get('extract', 0)} |"
    each = extract.output_tokens / max(1, len(supported))
    yield f"| completion tokens per supported claim in extract | {each:.0f} |"
    shared = summarize.cached_input_tokens / max(1, summarize.input_tokens)
    yield f"| prompt of summarize from the cached prefix | {shared:.0%} |"
    yield f"| seconds in all | {seconds:.0f} |\n"
    yield "| step | calls | prompt tokens | of them cached | completion tokens | seconds | refused |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for name, used in steps.items():
        yield (
            f"| {name} | {used.calls} | {used.input_tokens} | {used.cached_input_tokens} "
            f"| {used.output_tokens} | {used.seconds:.0f} | {refused[name]} |"
        )
    yield "\n| section | statements | copied word for word |"
    yield "| --- | --- | --- |"
    sources = [document.text for document in run.documents]
    for section in run.memo.sections:
        yield f"| {section.title} | {len(section.statements)} | {section_copied(section, sources):.0%} |"
    yield f"\nCopied: in a row of {ROW} words or more that stands in the source the same way."
    yield f"\nMachine: {os.cpu_count()} cores, {platform.machine()}, {platform.system()}."
    yield f"Python {platform.python_version()}, reporter {__version__}, xllamacpp {version('xllamacpp')}."
    yield '\nCommand: `python benchmarks/local/run.py TEXT MODEL.gguf --model-label "' + model + '"`'


def section_copied(section: Section, sources: Sequence[str]) -> float:
    """Share of a section's words that stand in a source in rows of at least `ROW` words."""
    words = [words_in(statement.text) for statement in section.statements]
    copied = [copied_share(statement.text, sources) for statement in section.statements]
    return sum(n * share for n, share in zip(words, copied, strict=True)) / max(1, sum(words))


def _refusals(run: Run) -> Iterator[str]:
    for draft in run.refused:
        yield f"[{draft.step}{' ' + draft.section if draft.section else ''}] {draft.support.verdict}: {draft.text}"
        yield from (f"    {reason}" for reason in draft.support.reasons)


if __name__ == "__main__":
    main()
