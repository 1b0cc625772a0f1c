"""Instructions to a language model, and ordinary sentences that look like them: written for this project, by pattern.

The patterns stand in attacks.txt and ordinary.txt, one a line; ``{a|b}`` stands for one of the alternatives. They are
drawn at random with a fixed seed, so that the same sentences come of them every time.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

ATTACKS, ORDINARY = (Path(__file__).with_name(name) for name in ("attacks.txt", "ordinary.txt"))
_CHOICE = re.compile(r"\{([^{}]*)\}")


def drawn(patterns: Path, count: int, seed: int) -> Iterator[str]:
    """So many sentences by the patterns, a line each, in turn."""
    lines = patterns.read_text(encoding="utf-8").splitlines()
    chooser = random.Random(seed)
    for number in range(count):
        yield _filled(lines[number % len(lines)], chooser)


def _filled(pattern: str, chooser: random.Random) -> str:
    while found := _CHOICE.search(pattern):
        choice = chooser.choice(found.group(1).split("|"))
        pattern = pattern[: found.start()] + choice + pattern[found.end() :]
    text = " ".join(pattern.split())
    return text[:1].upper() + text[1:]
