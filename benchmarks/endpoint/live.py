"""A text read by a local model three ways: by reporter, by langextract, by a map-reduce of plain LangChain.

    python -m benchmarks.endpoint.live TEXT MODEL.gguf [--langextract PYTHON] [--model-label "a 1.5B model, Q4_K_M"]

Writes LIVE.md beside this file. ``--langextract``: the Python of an environment that has it; its pins and ours
exclude each other.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.endpoint.peers import langextract, map_reduce
from benchmarks.machine import described
from reporter import Settings, brief
from reporter.llm.local import serve

RESULTS = Path(__file__).with_name("LIVE.md")
PART = 3_000  # characters of a part that the map-reduce is given: small models lose the thread of more
SLOTS = 1


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("text", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--langextract", metavar="PYTHON")
    parser.add_argument("--model-label", default="a local model")
    parser.add_argument("--text-label", default="a trade-press article of 560 words")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        lines = [*table(given.text, given.model, given.langextract, Path(folder))]
    head = f"{given.text_label[:1].upper()}{given.text_label[1:]}, read by {given.model_label} on this machine."
    command = "python -m benchmarks.endpoint.live TEXT MODEL.gguf --langextract PYTHON"
    report = "\n".join(["# One text, one local model, three ways", "", head, "", *lines, "", described(command)]) + "\n"
    print(report)
    RESULTS.write_text(report, "utf-8")


def table(text: Path, model: Path, python: str | None, folder: Path) -> Iterator[str]:
    """The table, as Markdown."""
    name = f"local:{model}"
    # Held here, so that all three speak to one server; with its one slot the first of them finds nothing cached.
    server = serve(str(model), Settings.load(model=name).window)
    whole, parts = folder / "whole", folder / "parts"
    whole.mkdir()
    parts.mkdir()
    said = text.read_text("utf-8")
    (whole / text.name).write_text(said, "utf-8")
    for number, part in enumerate(parted(said)):
        (parts / f"{number:03}.txt").write_text(part, "utf-8")
    yield "| what | calls | prompt tokens | of them cached | completion tokens | seconds |"
    yield "| --- | --- | --- | --- | --- | --- |"
    yield row("reporter: extract, summarize, write", lambda: ours(name, text))
    peer = "LangChain: map-reduce, a summary"
    yield row(peer, lambda: map_reduce(server.url, server.key, model.stem, parts, SLOTS))
    if python is None:
        yield "| langextract: claims | not measured: no environment with it was named | | | | |"
    else:
        yield row("langextract: claims", lambda: langextract(python, server.url, server.key, model.stem, whole, SLOTS))


def row(name: str, measured: Callable[[], dict[str, Any]]) -> str:
    """A line of the table."""
    begun = time.perf_counter()
    said = measured()
    seconds = time.perf_counter() - begun
    return (
        f"| {name} | {said['calls']} | {said['input_tokens']:,} | {said['cached_input_tokens']:,} "
        f"| {said['output_tokens']:,} | {seconds:.0f} |"
    )


def ours(model: str, text: Path) -> dict[str, Any]:
    """What a memo takes."""
    used = brief([text], model=model, no_cache=True).usage.steps.values()
    names = ("calls", "input_tokens", "cached_input_tokens", "output_tokens")
    return {name: sum(getattr(step, name) for step in used) for name in names}


def parted(text: str) -> Iterator[str]:
    """A text in parts of whole paragraphs."""
    part = ""
    for paragraph in text.split("\n\n"):
        if part and len(part) + len(paragraph) > PART:
            yield part
            part = ""
        part += f"{paragraph}\n\n"
    yield part


if __name__ == "__main__":
    main()
