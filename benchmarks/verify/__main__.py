"""`python -m benchmarks.verify MODEL`: what a second look by a model adds to the rules, on the hand-written pairs.

Prints two tables: the rules alone and with the model on what they leave in doubt; and, with ``--every``, the
model's own eye on all pairs. ``--base-url URL`` names an endpoint, ``--part`` one half of the pairs.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from benchmarks.verify.pairs import Looked, Pair, look
from reporter.settings import Settings

WRITTEN = Path(__file__).parents[1] / "grounding" / "written.jsonl"


def main() -> None:
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("model", help="PROVIDER:NAME or local:PATH.gguf")
    parser.add_argument("--base-url")
    parser.add_argument("--part", choices=("dev", "test"))
    parser.add_argument("--first", type=int, help="so many pairs only")
    parser.add_argument("--every", action="store_true", help="ask about all pairs, also what the rules decide")
    given = parser.parse_args()
    rows = [json.loads(line) for line in WRITTEN.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if given.part in (None, row["part"])][: given.first]
    settings = Settings.load(model=given.model, base_url=given.base_url)
    looked = look([Pair(row["source"], row["claim"]) for row in rows], settings, every=given.every)
    print("\n".join(table(rows, looked)))
    if given.every:
        print("\n".join(["", *own_eye(rows, looked)]))


def table(rows: Sequence[dict[str, object]], looked: Sequence[Looked]) -> list[str]:
    """What is called supported, by the rules and with the verifier."""
    lines = [
        "| pairs | of them | supported by rules | in doubt | supported with verifier | could not be checked |",
        "| ----- | ------- | ------------------ | -------- | ----------------------- | -------------------- |",
    ]
    for true, name in ((True, "true"), (False, "lies")):
        part = [one for row, one in zip(rows, looked, strict=True) if row["true"] is true]
        rules = sum(one.rules == "supported" for one in part)
        doubtful = sum(one.doubtful for one in part)
        both = sum(one.verdict == "supported" for one in part)
        failed = sum(one.doubtful and one.verdict == "unchecked" for one in part)
        lines.append(f"| {name} | {len(part)} | {rules} | {doubtful} | {both} | {failed} |")
    return lines


def own_eye(rows: Sequence[dict[str, object]], looked: Sequence[Looked]) -> list[str]:
    """The verifier's verdicts on all pairs, by what they are."""
    counted = Counter(
        (bool(row["true"]), one.opinion.verdict) for row, one in zip(rows, looked, strict=True) if one.opinion
    )
    verdicts = ("supported", "partly", "contradicted", "unsupported", "unchecked")
    lines = [f"| pairs | {' | '.join(verdicts)} |", f"| --- |{' --- |' * len(verdicts)}"]
    for true, name in ((True, "true"), (False, "lies")):
        lines.append(f"| {name} | {' | '.join(str(counted[true, verdict]) for verdict in verdicts)} |")
    return lines


if __name__ == "__main__":
    main()
