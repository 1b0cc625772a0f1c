"""Does a document say this? Align, guard, score and verdict together."""

from __future__ import annotations

import subprocess
import sys

import pytest

from reporter.grounding.check import NO_PASSAGE, check
from tests.grounding.passages import source

NOTE = source(
    "Orla Foods, a dairy company, met its lenders in Cork on 9 June 2025. "
    "The company agreed to sell two creameries by the end of 2026. "
    "Its debt stood at 310 million euros.",
    "“We will not close any plant,” said Ana Berg, who chairs the board. "
    "According to the farmers' union, milk prices may fall. "
    "Some suppliers have already left.",
)
TRUE = [
    "Orla Foods met its lenders on 9 June 2025.",
    "On June 9, 2025 Orla Foods, a dairy company, met its lenders in Cork.",
    "Orla Foods agreed to sell two creameries by the end of 2026.",
    "Orla Foods has debt of 310 million euros.",
    "Ana Berg chairs the board.",
    "Ana Berg said that no plant will be closed.",
    "Milk prices may fall, according to the farmers' union.",
    "Milk prices might fall, according to the farmers' union.",
    "Already some suppliers have left.",
]
FALSE = [
    "Orla Foods met its lenders on 19 June 2025.",
    "Orla Foods sold two creameries.",
    "Orla Foods agreed to buy two creameries by the end of 2026.",
    "Orla Foods has debt of 310 million dollars.",
    "Ana Berg said that plants will be closed.",
    "Ana Berg said that milk prices may fall.",
    "Milk prices will fall.",
    "All suppliers have already left.",
    "The suppliers met Orla Foods in Dublin.",
    "Orla Foods was founded in 1921.",
    "Wheat harvests failed.",
]


@pytest.mark.parametrize("text", TRUE)
@pytest.mark.parametrize("hints", [(), (0,), (5,), (3, 4)])
def test_true_sentences_are_supported_whatever_is_cited(text: str, hints: tuple[int, ...]) -> None:
    support = check(text, NOTE, hints).support
    assert support.verdict == "supported", support
    assert support.score >= 0.5
    assert support.reasons == ()


@pytest.mark.parametrize("text", FALSE)
@pytest.mark.parametrize("hints", [(), (0,), (5,), (3, 4)])
def test_false_sentences_are_refused_with_a_reason(text: str, hints: tuple[int, ...]) -> None:
    support = check(text, NOTE, hints).support
    assert support.verdict in {"contradicted", "unsupported", "partly"}, support
    assert support.score < 0.5
    assert support.reasons


@pytest.mark.parametrize("i", range(len(NOTE.sentences)))
def test_a_sentence_of_the_source_is_supported_by_itself(i: int) -> None:
    found = check(NOTE.sentences[i], NOTE)
    assert (found.sentences, found.support.verdict, found.support.score) == ((i,), "supported", 1.0)


def test_two_neighbouring_sentences_are_supported_as_they_stand() -> None:
    found = check(" ".join(NOTE.sentences[1:3]), NOTE)
    assert (found.sentences, found.support.score) == ((1, 2), 1.0)


@pytest.mark.parametrize(
    ("passage", "part"),
    [
        ("The minister denied that exports fell.", "Exports fell."),
        ("Nobody believes that the dam is safe.", "The dam is safe."),
        ("It is not true that the dam is safe.", "The dam is safe."),
        ("The fund may buy the shipyard.", "The fund buys the shipyard."),
        ("Fares will rise if the subsidy ends.", "Fares will rise."),
        ("The alleged fraud cost 2 million euros.", "The fraud cost 2 million euros."),
    ],
)
def test_a_part_of_a_sentence_is_not_the_sentence(passage: str, part: str) -> None:
    assert check(part, source(passage)).support.verdict == "contradicted"


def test_reasons_name_what_differs() -> None:
    reasons = check("Orla Foods has debt of 130 million euros.", NOTE).support.reasons
    assert reasons == ("number 130 million euros: the source says 310 million euros",)


@pytest.mark.parametrize("text", ["", " \n", "…", "?!"])
def test_no_words_no_passage(text: str) -> None:
    assert check(text, NOTE) == NO_PASSAGE


def test_a_source_without_sentences_supports_nothing() -> None:
    assert check("Orla Foods met its lenders.", source()) == NO_PASSAGE


@pytest.mark.parametrize("hints", [(-1,), (99,), (0, 0, 0), tuple(range(50))])
def test_odd_hints_change_nothing(hints: tuple[int, ...]) -> None:
    assert check(TRUE[0], NOTE, hints).support.verdict == "supported"
    assert check(FALSE[0], NOTE, hints).support.verdict == "contradicted"


def test_the_same_question_has_the_same_answer() -> None:
    assert [check(text, NOTE) for text in TRUE + FALSE] == [check(text, NOTE) for text in TRUE + FALSE]


class TestOtherLanguages:
    """German: no word lists for it, so only what stands there is known to be true."""

    WERK = source("Das Werk lieferte im Mai 12.000 Tonnen Oxid an drei Kunden.", language="de")

    def test_verbatim_is_supported(self) -> None:
        assert check(self.WERK.sentences[0], self.WERK).support.verdict == "supported"

    def test_reworded_is_unchecked_and_says_why(self) -> None:
        support = check("Im Mai lieferte das Werk 12.000 Tonnen Oxid an drei Kunden.", self.WERK).support
        assert support.verdict == "unchecked"
        assert "(de)" in support.reasons[0]

    def test_so_it_is_in_another_script(self) -> None:
        read = source("Завод отгрузил 12 000 тонн цинка в мае.", language="ru")
        assert check(read.sentences[0], read).support.verdict == "supported"
        assert check("В мае завод отгрузил 12 000 тонн цинка.", read).support.verdict == "unchecked"
        assert check("В мае завод отгрузил 21 000 тонн цинка.", read).support.verdict == "contradicted"

    def test_another_figure_is_refused(self) -> None:
        support = check("Im Mai lieferte das Werk 21.000 Tonnen Oxid an drei Kunden.", self.WERK).support
        assert support.verdict == "contradicted"
        assert "21.000" in support.reasons[0]


def test_checking_loads_no_model_code() -> None:
    script = (
        "import sys, pkgutil, importlib, reporter.grounding as g\n"
        "[importlib.import_module(m.name) for m in pkgutil.walk_packages(g.__path__, 'reporter.grounding.')]\n"
        "import reporter.grounding.check\n"
        "print([m for m in sys.modules if m.split('.')[0] in {'langchain', 'langchain_core', 'langchain_openai', "
        "'openai', 'xllamacpp'} or m.startswith(('reporter.llm', 'reporter.engines'))])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
