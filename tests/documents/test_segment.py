from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporter.documents.content import Raw
from reporter.documents.layout import lay_out
from reporter.documents.reading import as_document
from reporter.documents.segment import segment, sentence_spans
from reporter.errors import SourceError
from reporter.settings import Settings
from reporter.types import Block

SENTENCES = (
    "The U.S. and its allies agreed.",
    "Prices rose 3.5% in Sept. 2024, i.e. before the vote.",
    "“We do not know. We will ask,” she said.",
    "See Fig. 2 and pp. 3-5 (Section 4).",
    "Acme Inc. paid $1.2 million to J. R. Smith.",
    "It waited... and then it left.",
    "第一条 为了规范管理。",
    "会议指出，“要深入学习！”",
    "Wer kommt am 9. Juni?",
    "1. Open the door!",
)


def cut(text: str, language: str = "en") -> list[str]:
    return [text[span.start : span.end] for span in sentence_spans(text, language)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["He met Gen. Smith and Sen. Jones.", "See pp. 3-5.", "Approx. 5 tons were sold."],
        ["In the U.S. it is cold.", "U.S. stakeholders face it.", "Acme Corp. reported a loss."],
        ["It ended June 9.", "Then No. 5 was signed.", "He paused... then left."],
        ["The mine is in Mountain Pass, CA.", "Monazite was stockpiled.", "It weighed 45 t.", "It sank."],
        ["(He said so.)", "Then he left."],
        ["“We win,” he said.", "“We do. We will.”", "The crowd left."],
        ["Section 2. Policy is made here.", "It holds."],
        ["1. First thing.", "2. Second thing."],
        ["Foo was said.[2]", "Bar was not.[3]"],
        ["On July 30 (Proclamation 9705) it was agreed (Proclamation 10962) by all."],
    ],
)
def test_english(sentences: list[str]) -> None:
    assert cut(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["会议要求深入学习。", "价格为3.5万元。", "（见附件。）", "完。"],
        ["“真的吗？”他说。", "她走了。"],
        ["会议听取了汇报。", "2025年1月至5月，生产平稳。"],
    ],
)
def test_chinese(sentences: list[str]) -> None:
    assert cut("".join(sentences), "zh") == sentences


def test_hard_wrapped_lines_are_one_sentence() -> None:
    assert cut("The board met\nand left.\nIt was late.") == ["The board met\nand left.", "It was late."]


def test_an_unclosed_quotation_does_not_swallow_the_rest() -> None:
    text = '"' + "He went out of the house. She came in again. " * 20
    assert max(map(len, cut(text))) < 100


@given(st.text(max_size=300), st.sampled_from(["en", "zh", "de", "ja", "und"]))
def test_every_letter_is_in_exactly_one_sentence(text: str, language: str) -> None:
    check(text, [(span.start, span.end) for span in sentence_spans(text, language)])


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=12), st.sampled_from([" ", "\n", "  "]))
def test_realistic_paragraphs(sentences: list[str], gap: str) -> None:
    text = gap.join(sentences)
    spans = [(span.start, span.end) for span in sentence_spans(text, "en")]
    check(text, spans)
    assert all(any(char.isalpha() for char in text[start:end]) for start, end in spans)


@given(st.text(alphabet=st.sampled_from("ab .\n-•1#=|\t第。“A"), max_size=400))
def test_blocks_of_any_text_lie_in_order_and_their_sentences_cover_them(text: str) -> None:
    blocks = lay_out(text)
    assert all(before.end <= after.start for before, after in pairwise(blocks))
    sentences = segment(text, blocks, "en")
    for index, block in enumerate(blocks):
        assert text[block.start : block.end].strip() == text[block.start : block.end] != ""
        inside = [(s.start - block.start, s.end - block.start) for s in sentences if s.block == index]
        if block.kind in ("heading", "boilerplate"):
            assert not inside
        else:
            check(text[block.start : block.end], inside)


@given(st.text(max_size=300))
def test_any_text_is_a_document_or_a_source_error(text: str) -> None:
    try:
        document = as_document(Raw("any.txt", text.encode("utf-8", "ignore"), "any.txt"), Settings())
    except SourceError:
        return
    assert document.sentences
    assert all(document.quote(s) == document.quote(s).strip() for s in document.sentences)


def test_table_rows_are_one_sentence_each() -> None:
    text = "Cerium. Oxide | 2 | 1"
    block = Block(start=0, end=len(text), kind="table_row")
    assert [text[s.start : s.end] for s in segment(text, [block], "en")] == [text]


def check(text: str, spans: list[tuple[int, int]]) -> None:
    covered = [place for start, end in spans for place in range(start, end)]
    assert len(covered) == len(set(covered))
    missed = set(range(len(text))) - set(covered)
    assert all(text[place].isspace() or text[place] == "\x00" for place in missed)  # NUL is read as white space
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)
