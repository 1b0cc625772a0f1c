"""Sentences as they come back from scanners, typesetters and sloppy writers: each disturbance a function of a seed."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from benchmarks.grounding.letters import LOOKALIKES

Disturbance = Callable[[str, random.Random], str]


def case(text: str, draw: random.Random) -> str:
    """All capitals, or every word with one."""
    return text.upper() if draw.random() < 0.5 else text.title()


def line_breaks(text: str, draw: random.Random) -> str:
    """Broken into lines of one width, as in an e-mail, with stray indents."""
    width, lines = draw.randint(24, 60), [""]
    for word in text.split():
        if len(lines[-1]) + len(word) > width:
            lines.append("")
        lines[-1] += f"{word} "
    return f"\n{' ' * draw.randint(0, 4)}".join(line.strip() for line in lines)


def quotation_marks(text: str, draw: random.Random) -> str:
    """In curly quotes, its own quotes and apostrophes set another way."""
    for old, new in (("'", "’"), ("’", "`"), ('"', "”"), ("“", '"')):
        text = text.replace(old, new)
    opening, closing = draw.choice(["“”", "„“", "«»", "‘’"])
    return f"{opening}{text}{closing}"


def dashes(text: str, draw: random.Random) -> str:
    """Hyphens and dashes exchanged for others; one put in where there is none."""
    new = draw.choice(["–", "—", "‑", "−"])
    other = re.sub(r"[-‐‑–—−]+", new, text)
    return other if other != text else text.replace(", ", f" {new} ", 1)


def hyphenation(text: str, draw: random.Random) -> str:
    """Three long words divided at a line's end."""
    words = text.split(" ")
    long = [i for i, word in enumerate(words) if len(word) > 6 and word.isalpha()]
    for i in draw.sample(long, min(3, len(long))):
        at = draw.randint(3, len(words[i]) - 3)
        words[i] = f"{words[i][:at]}-\n{words[i][at:]}"
    return " ".join(words)


def word_dropped(text: str, draw: random.Random) -> str:
    """One word fewer."""
    words = text.split(" ")
    del words[draw.randrange(1, len(words) - 1)]
    return " ".join(words)


def ellipsis(text: str, draw: random.Random) -> str:
    """Up to a fifth of it left out in the middle, with dots."""
    words = text.split(" ")
    gone = draw.randint(1, max(1, len(words) // 5))
    at = draw.randint(len(words) // 3, max(len(words) // 3, 2 * len(words) // 3 - gone))
    return " ".join([*words[:at], draw.choice(["…", "...", "[…]"]), *words[at + gone :]])


def letters(text: str, draw: random.Random) -> str:
    """One letter in twenty-five as a scanner misreads it."""
    found = [i for i, letter in enumerate(text) if letter in LOOKALIKES]
    chosen = set(draw.sample(found, max(1, len(text) // 25))) if len(found) > len(text) // 25 else set(found)
    return "".join(draw.choice(LOOKALIKES[letter]) if i in chosen else letter for i, letter in enumerate(text))


DISTURBANCES: dict[str, Disturbance] = {
    "case": case,
    "line breaks": line_breaks,
    "quotation marks": quotation_marks,
    "dashes": dashes,
    "hyphenation": hyphenation,
    "one word dropped": word_dropped,
    "ellipsis in the middle": ellipsis,
    "letters misread": letters,
}
