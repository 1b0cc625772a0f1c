"""The steps that have a prompt, and what each prompt may use: its variables, with meanings and samples."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from typing import Any, Literal, get_args

from reporter.prompting.templates import SectionSpec

AskedAs = Literal["line", "notes", "end_first", "anew", "simpler"]
ASKED_AS: tuple[AskedAs, ...] = get_args(AskedAs)
"""The ways to ask for a copy in other words, in their order: what the line comes to; a sentence from notes on it; the
line with its end first; the same more plainly put; with simpler verbs."""

PromptStep = Literal["system", "summarize", "extract", "write", "reword", "answer", "verify"]
STEPS: tuple[PromptStep, ...] = get_args(PromptStep)

_LANGUAGE = "the memo's language by its English name, e.g. English"
_SECTION = "the section as the template declares it: title, write, style, max, kinds, type"
_AUDIENCE = "whom the memo is for"

#: What a step's prompt may use, each with what it is.
VARIABLES: Mapping[PromptStep, Mapping[str, str]] = {
    "system": {},
    "summarize": {"language": _LANGUAGE, "max_sentences": "how many sentences the summary may have"},
    "extract": {"language": _LANGUAGE, "max_claims": "how many claims may be listed"},
    "write": {
        "section": _SECTION,
        "audience": _AUDIENCE,
        "language": _LANGUAGE,
        "questions": "what the template asks of the sources besides; else empty",
        "refused": "drafts of the round before that did not check out, each with text and reasons; else empty",
    },
    "reword": {
        "section": _SECTION,
        "audience": _AUDIENCE,
        "language": _LANGUAGE,
        "max_words": "how many words the statement may have",
        "ways": "how many wordings are asked for",
        "asked_as": "how it is asked for: line; notes (the line is its phrases); end_first, anew, simpler",
    },
    "answer": {
        "question": "what the reader asks",
        "turns": "the conversation so far, each turn with question, statements and missing; else empty",
        "language": _LANGUAGE,
        "audience": _AUDIENCE,
    },
    "verify": {
        "sentence": "the sentence that the rules cannot decide",
        "lines": "the numbers of the lines it is to be read beside, one to three",
    },
}
#: What a variable is where nothing is given for it.
EMPTY: Mapping[str, object] = {"questions": ()}
#: What a step's prompt cannot do without.
REQUIRED: Mapping[PromptStep, frozenset[str]] = {
    "system": frozenset(),
    "summarize": frozenset(),
    "extract": frozenset(),
    "write": frozenset({"section", "refused"}),
    "reword": frozenset({"language", "max_words"}),
    "answer": frozenset({"question", "turns"}),
    "verify": frozenset({"sentence", "lines"}),
}


def samples(step: PromptStep) -> list[dict[str, Any]]:
    """Values that take a prompt through its branches, so that ``section.tilte`` shows when it is loaded."""
    refused = [{"text": "Sample draft.", "reasons": ["sample reason"]}]
    turn = {"question": "A sample?", "statements": ["A sample."], "missing": "a sample"}
    values: dict[str, tuple[Any, ...]] = {
        "language": ("English",),
        "audience": ("sample readers",),
        "max_sentences": (5,),
        "max_claims": (12,),
        "max_words": (15,),
        "refused": ([], refused),
        "ways": (1, 2),
        "asked_as": ASKED_AS,
        "question": ("A sample?",),
        "questions": ([], ["A sample?"]),
        "sentence": ("A sample.",),
        "lines": ([1], [1, 2]),
        "turns": ([], [turn, turn | {"missing": None}]),
        "section": tuple(
            SectionSpec.model_validate({"name": "sample", "title": "Sample", "write": "sample", **fields})
            for fields in (
                {"style": "bullets"},
                {"style": "paragraph", "max": 3, "kinds": ["fact"]},
                {"style": "paragraphs", "type": "judgment"},
            )
        ),
    }
    names = sorted(VARIABLES[step])
    return [dict(zip(names, chosen, strict=True)) for chosen in product(*(values[name] for name in names))]
