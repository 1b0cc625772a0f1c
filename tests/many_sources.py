"""As many sources as wanted, of little in common, for tests and benchmarks of long runs."""

from pathlib import Path
from random import Random


def _phrases(text: str) -> list[str]:
    return [phrase.strip() for line in text.splitlines() for phrase in line.split(",")]


_TOWNS = _phrases("""Aldham, Brackwater, Corvale, Dunmere, Eastrow, Farholt, Greywell, Hartsea, Inverby, Jarrowby
Kelmouth, Lowick, Marston, Norham, Oxley, Pellworth, Quernmore, Ravensby, Selwick, Thornham, Ulverby, Wexcombe""")
_BODIES = _phrases("""harbour authority, tram operator, water board, glass maker, seed merchant, ferry line, mint
forestry office, brick works, cable factory, dairy union, salt mine, weather service, canal trust, museum council
paper mill, wool exchange, airport company, grain store, quarry owner, steel foundry, flood warden, hop grower""")
_DEEDS = _phrases("""repaired cranes, bought barges, closed furnaces, sold turbines, opened workshops, leased sheds
planted elms, rebuilt bridges, ordered boilers, inspected tunnels, rented looms, painted signals, drained basins
fenced orchards, surveyed wells, insured kilns, moved archives, trained pilots, cleaned silos, replaced pumps""")
_MONTHS = _phrases("January, February, March, April, May, June, July, August, September, October, November, December")
_REASONS = _phrases("""a storm had cracked the wall, the old contract had run out, coal had become scarce
demand from abroad had grown, two rivers had flooded, an audit had found faults, wages had fallen behind
a rival had withdrawn its offer, insurers had raised their premiums, frost had damaged the pipes
the ministry had asked for it, customers had complained of noise, the lease had ended, thieves had come twice""")
_OUTLOOKS = _phrases("""prices could rise, deliveries may slow down, hiring is expected to resume, fees will be halved
repairs might take longer, exports could shrink, visitors may stay away, rents are likely to climb
stocks could run short, traffic will be diverted""")


def note(number: int, *, tons: int | None = None) -> str:
    """The text of one source; `tons` puts another figure into one of its sentences."""
    choose = Random(number)
    town, body = choose.choice(_TOWNS), choose.choice(_BODIES)
    facts = [_fact(choose, town, body) for _ in range(3)]
    return f"""{body.capitalize()} of {town}: report {number}

{facts[0]}
{facts[1]} The {body} handled {tons or 1000 + 7 * number:,} tons last year.

{facts[2]}
Its chairman said that {choose.choice(_OUTLOOKS)} in {choose.choice(_TOWNS)} before {choose.choice(_MONTHS)}.
"""


def write_notes(folder: Path, count: int) -> Path:
    """The folder with that many sources in it."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(1, count + 1):
        (folder / f"note-{number:03}.txt").write_text(note(number), encoding="utf-8")
    return folder


def _fact(choose: Random, town: str, body: str) -> str:
    verb, _, thing = choose.choice(_DEEDS).partition(" ")
    place, month, reason = choose.choice(_TOWNS), choose.choice(_MONTHS), choose.choice(_REASONS)
    many = choose.randint(2, 900)
    return choose.choice(
        (
            f"The {body} of {town} {verb} {many} {thing} near {place} in {month} because {reason}.",
            f"In {month}, after {reason}, the {body} {verb} {many} {thing} at {place}.",
            f"Because {reason}, {many} {thing} in {place} were {verb} by the {body} in {month}.",
        )
    )
