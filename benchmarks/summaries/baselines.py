"""Lead, and sumy's LexRank, TextRank, LSA and SumBasic, over the same sentences as ours."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Sequence
from functools import partial

from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.nlp.stemmers import Stemmer
from sumy.summarizers._summarizer import SentenceInfo
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer
from sumy.utils import get_stop_words

from reporter.types import Document

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class SumBasic(SumBasicSummarizer):
    """sumy's, which looks up words that it has dropped: a document's words are stemmed first."""

    def _get_all_content_words_in_doc(self, sentences: Sequence[Sentence]) -> list[str]:
        return [word for sentence in sentences for word in self._get_content_words_in_sentence(sentence)]


_SUMMARIZERS = {
    "LexRank": LexRankSummarizer,
    "TextRank": TextRankSummarizer,
    "LSA": LsaSummarizer,
    "SumBasic": SumBasic,
}


class Words:
    """sumy's own tokenizer wants NLTK's data downloaded; the sentences are ours anyway, and words are words."""

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return tuple(_WORD.findall(sentence))


def lead(document: Document, words: int) -> list[str]:  # noqa: ARG001 - all have the same signature
    return list(document.sentence_texts)


def sumy(name: str) -> Callable[[Document, int], list[str]]:
    """A summarizer of sumy as a function: its best sentences until they fill the words, in the text's order."""
    summarizer = _SUMMARIZERS[name](Stemmer("english"))
    summarizer.stop_words = get_stop_words("english")

    def summarize(document: Document, words: int) -> list[str]:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # LSA says when a document has more words than sentences
            return [str(sentence) for sentence in summarizer(modelled(document), partial(until, words))]

    return summarize


def until(words: int, ranked: Sequence[SentenceInfo]) -> Sequence[SentenceInfo]:
    """The first that have so many words; sumy takes a function where it takes a count."""
    total = 0
    for taken, entry in enumerate(ranked, 1):
        total += len(str(entry.sentence).split())
        if total >= words:
            return ranked[:taken]
    return ranked


def modelled(document: Document) -> ObjectDocumentModel:
    """A document as sumy has it."""
    sentences = [Sentence(text, Words()) for text in document.sentence_texts]
    return ObjectDocumentModel([Paragraph(sentences)])
