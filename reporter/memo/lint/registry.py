"""The rules by id. An id is for ever: a rule that goes leaves its number unused."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reporter.memo.lint import citations, likelihood, sections, sources
from reporter.memo.lint.subject import Fault, Subject


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its id, its name, why it is one, and the check. ``of_run``: it needs run.json."""

    id: str
    title: str
    why: str
    check: Callable[[Subject], Iterator[Fault]]
    of_run: bool = False


RULES: tuple[Rule, ...] = (
    Rule("R001", "uncited statement", "A reader cannot check what rests on nothing.", citations.uncited),
    Rule(
        "R002",
        "judgment without premises",
        "An inference is worth what it is drawn from.",
        citations.unfounded_judgment,
    ),
    Rule(
        "R003",
        "orphan footnote",
        "A footnote nobody cites, or a citation without one, is a trace of careless editing.",
        citations.orphan_footnotes,
    ),
    Rule("R004", "long quote", "A reader checks a sentence or two, not a page.", citations.long_quotes),
    Rule("R005", "stale source", "What the source said then it may not say now.", sources.stale),
    Rule(
        "R006",
        "mixed likelihood rows",
        "Readers take two words for two degrees of likelihood.",
        likelihood.mixed_rows,
    ),
    Rule(
        "R007",
        "likelihood off the scale",
        "“A good chance” is 20 percent to one reader and 80 to another.",
        likelihood.off_scale,
    ),
    Rule(
        "R008",
        "firm judgment on one source",
        "Confidence comes from sources that agree without having copied each other.",
        likelihood.firm_on_one_source,
    ),
    Rule(
        "R009",
        "highlight the body does not take up",
        "Highlights sum up; what stands only there is never explained.",
        sections.unsupported_highlight,
    ),
    Rule("R010", "implication for nobody", "An implication is one for somebody.", sections.implication_for_nobody),
    Rule("R011", "empty section", "A heading promises something; a gap is to be named.", sections.empty_sections),
    Rule("R012", "said twice", "Repetition looks like confirmation.", sections.said_twice),
    Rule(
        "R013",
        "conflict not told",
        "Whoever leaves out one of two figures has chosen for the reader.",
        sources.untold_conflict,
        of_run=True,
    ),
    Rule(
        "R014",
        "view told as fact",
        "What somebody thinks, expects or advises is known only as theirs.",
        sources.view_as_fact,
        of_run=True,
    ),
)
