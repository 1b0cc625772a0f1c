"""Sources of about 900 words, little alike, as many as wanted."""

from __future__ import annotations

from pathlib import Path
from random import Random

WORDS = 900
_SYLLABLES = (
    "ba co da fe gi ho ju ka le mi no pu ra se ti vo wa xe ya zu bri cla dro fle gra kre plo sta tri vel".split()
)
_VERBS = "opened closed sold bought moved hired trained repaired painted shipped stored tested counted measured".split()
_LINKS = "because although while after before since where unless until".split()


def write_sources(folder: Path, count: int) -> Path:
    """The folder with that many texts in it; every text speaks of things of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"source-{number:04}.txt").write_text(source(number), encoding="utf-8")
    return folder


def source(number: int) -> str:
    """One text: a title and paragraphs of four sentences."""
    choose = Random(number)
    names = [_word(choose, 3).capitalize() for _ in range(12)]
    things = [_word(choose, 2) for _ in range(60)]
    lines, words = [f"{names[0]} report {number}", ""], 0
    while words < WORDS:
        paragraph = " ".join(_sentence(choose, names, things) for _ in range(4))
        lines += [paragraph, ""]
        words += len(paragraph.split())
    return "\n".join(lines)


def _sentence(choose: Random, names: list[str], things: list[str]) -> str:
    who, where = choose.sample(names, 2)
    first, second, third = choose.sample(things, 3)
    year = choose.randint(1950, 2024)
    return (
        f"{who} {choose.choice(_VERBS)} {choose.randint(2, 9_999):,} {first} near {where} {choose.choice(_LINKS)} "
        f"the {second} of {choose.choice(names)} had {choose.choice(_VERBS)} the {third} in {year}."
    )


def _word(choose: Random, syllables: int) -> str:
    return "".join(choose.choices(_SYLLABLES, k=syllables)) + choose.choice("lmnrst")
