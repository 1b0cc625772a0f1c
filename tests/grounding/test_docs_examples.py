"""The examples and figures of docs/grounding.md are what the checker really says and does."""

import json
import re
from pathlib import Path

import pytest

from reporter.documents.language import language_of
from reporter.documents.segment import segment
from reporter.grounding.check import check
from reporter.grounding.ground import ground
from reporter.grounding.index import sources_of
from reporter.grounding.judgment import check_judgment
from reporter.grounding.merge import conflicts
from reporter.grounding.premises import Premises
from reporter.grounding.words import has_cjk
from reporter.types import Block, Claim, Document, DraftClaim, Support

PAGE = Path(__file__).parents[2] / "docs/grounding.md"
CASES = Path(__file__).with_name("cases")


def examples(*header: str) -> list[list[str]]:
    """The rows of all tables under a header."""
    found: list[list[str]] = []
    inside = False
    for line in PAGE.read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")] if line.startswith("|") else []
        if cells == list(header):
            inside = True
        elif not cells:
            inside = False
        elif inside and set(line) - set("|- "):
            found.append(cells)
    return found


def document(text: str, id_: str = "d1") -> Document:
    blocks = (Block(start=0, end=len(text)),)
    language = language_of(text, None)
    return Document(
        id=id_,
        uri=f"{id_}.txt",
        title="Example",
        language=language,
        sha256="0" * 64,
        text=text,
        blocks=blocks,
        sentences=segment(text, blocks, language),
    )


def support(text: str, source: str) -> Support:
    read = sources_of([document(source)])["d1"]
    across = has_cjk(text) != read.cjk
    return check(text, read, [0] if across else []).support


def claim(text: str, number: int = 1) -> Claim:
    read = document(text, f"d{number}")
    grounded = ground(DraftClaim(document=read.id, statement=text), sources_of([read])[read.id], id=f"c{number}")
    assert isinstance(grounded, Claim)
    return grounded


@pytest.mark.parametrize(
    ("source", "sentence", "verdict", "reason"), examples("source", "sentence", "verdict", "reason")
)
def test_sentence_beside_its_source(source: str, sentence: str, verdict: str, reason: str) -> None:
    found = support(sentence, source)
    assert found.verdict == verdict, found
    assert reason in found.reasons or (not reason and not found.reasons), found


@pytest.mark.parametrize(
    ("premise", "judgment", "verdict", "reason"), examples("claim", "judgment", "verdict", "reason")
)
def test_judgment_beside_its_claim(premise: str, judgment: str, verdict: str, reason: str) -> None:
    premises = Premises((claim(premise),), sources_of([document(premise)]))
    found = check_judgment(judgment, ["c1"], premises).support
    assert found.verdict == verdict, found
    assert reason in found.reasons or (not reason and not found.reasons), found


@pytest.mark.parametrize(("one", "other", "reason"), examples("one source", "another source", "conflict"))
def test_conflict_of_two_sources(one: str, other: str, reason: str) -> None:
    assert [conflict.reason for conflict in conflicts([claim(one, 1), claim(other, 2)])] == [reason]


def test_the_page_has_examples_of_every_verdict() -> None:
    verdicts = {row[2] for row in examples("source", "sentence", "verdict", "reason")}
    assert verdicts == {"supported", "unchecked", "partly", "contradicted", "unsupported"}


def test_the_figures_given_are_reached() -> None:
    stated = re.search(r"refuses at least (\d+) of (\d+) lies and passes at least (\d+) of (\d+)", one_line(PAGE))
    assert stated
    refused, lies, passed, restatements = map(int, stated.groups())
    told = [support(case["claim"], case["source"]).verdict == "supported" for case in cases("lies")]
    true = [support(case["claim"], case["source"]).verdict == "supported" for case in cases("paraphrases")]
    assert (len(told), len(true)) == (lies, restatements)
    assert told.count(False) >= refused
    assert true.count(True) >= passed


def cases(name: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in (CASES / f"{name}.jsonl").read_text("utf-8").splitlines()]


def one_line(path: Path) -> str:
    return " ".join(path.read_text("utf-8").split())
