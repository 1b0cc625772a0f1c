"""What an engine says is missing, which nobody can check against a source, kept to the question's own words."""

from __future__ import annotations

import re

from reporter.retrieval.terms import STOPWORDS, normal, terms

OWN = 0.5  # share of its content words that may not be the question's
_FIGURE = re.compile(r"\d[\d,.]*")
_NAME = re.compile(r"(?<=\s)[A-Z][\w’'-]+")


def not_said(what: str) -> str:
    """That the sources do not say it, in a sentence for the reader."""
    return f"The sources do not say: {' '.join(what.split()).rstrip('.')}"


def missing_said(missing: str, question: str) -> str:
    """A model's words for what is missing, if they bring in nothing; else the question.

    A model may say "they do not say how many, but it is 500": with a figure or a name that the question lacks,
    or mostly words of its own, the question itself stands for what is missing.
    """
    asked, said = set(terms(question)), terms(missing)
    figures = set(_FIGURE.findall(missing)) - set(_FIGURE.findall(question))
    names = {normal(name) for name in _NAME.findall(missing)} - {normal(word) for word in question.split()} - STOPWORDS
    strange = sum(1 for term in said if term not in asked)
    brought_in = figures or names or not said or strange > OWN * len(said)
    return not_said(question if brought_in else missing)
