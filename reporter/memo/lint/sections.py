"""Rules on sections: that they say something, to somebody, once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reporter.grounding.index import keys_of
from reporter.grounding.normalize import folded
from reporter.memo.escaping import unescape
from reporter.memo.lint.subject import Fault, Subject
from reporter.memo.sections import TWICE

_HIGHLIGHTS = re.compile(r"highlights?|bottom line|key (?:points|judge?ments|findings)|summary|in short", re.IGNORECASE)
_IMPLICATIONS = re.compile(r"\bimplications?\b|\bwhy it matters\b|\bwhat (?:it|this) means\b", re.IGNORECASE)
_TAKEN_UP = 2  # content words that a highlight shares with a statement of the body
# Those whom something may concern, where the audience is not named itself.
_CONCERNED = re.compile(
    r"\b(?:buy|suppl|import|export|produc|manufactur|customer|consumer|user|compan|firm|business|industr|invest|bank"
    r"|trad|agenc|govern|official|regulator|policy|polic|lawmaker|congress|council|parliament|member|worker|employ"
    r"|house|famil|patient|student|citizen|people|taxpayer|maker|automaker|carmaker|planner|reader|stakeholder|partner"
    r"|competitor|rival|vendor|contractor|operator|owner|you\b|we\b|our\b|states?\b|countr|nation|american)\w*"
    r"|企业|公司|政府|买方|用户|消费者|投资者|国家",
    re.IGNORECASE,
)


def unsupported_highlight(subject: Subject) -> Iterator[Fault]:
    """R009: a highlight that nothing in the body takes up."""
    above = {cited.section for cited in subject.statements if _HIGHLIGHTS.search(cited.section or "")}
    body = [keys_of(cited.text) for cited in subject.memo.cited if cited.section not in above]
    if not above or not body:
        return
    for cited in subject.statements:
        keys = keys_of(cited.text)
        if cited.section in above and not any(len(keys & other) >= min(_TAKEN_UP, len(keys)) for other in body):
            yield Fault(f"memo.md:{cited.line}", cited.text, "nothing in the body says more about it")


def implication_for_nobody(subject: Subject) -> Iterator[Fault]:
    """R010: an implication of ours that does not say whom it concerns; what a source says beside it is its premise."""
    addressed = keys_of(subject.audience)
    for cited in subject.statements:
        named = subject.section_names.get(cited.section or "", "")
        if not _IMPLICATIONS.search(f"{cited.section} {named.replace('_', ' ')}"):
            continue
        if cited not in subject.judgments:
            continue
        if not (keys_of(cited.text) & addressed or _CONCERNED.search(cited.text)):
            whom = subject.audience or "anybody"
            yield Fault(f"memo.md:{cited.line}", cited.text, f"it names neither {whom} nor anybody it concerns")


def empty_sections(subject: Subject) -> Iterator[Fault]:
    """R011: a section that holds no statement and does not say why."""
    filled = {cited.section for cited in subject.statements} | {line.section for line in subject.memo.layout}
    titles = {" ".join(str(title).split()) for title in subject.memo.front.get("sections") or ()}
    for line in subject.memo.layout:
        title = unescape(line.text.lstrip("# ").strip())
        if line.text.startswith("#") and title in titles - filled:
            yield Fault(f"memo.md:{line.number}", title, "the section is empty and does not say why")


def said_twice(subject: Subject) -> Iterator[Fault]:
    """R012: a statement that says what another has said."""
    seen: list[tuple[int, str, frozenset[str]]] = []
    for cited in subject.statements:
        text, keys = folded(cited.text), keys_of(cited.text)
        for line, other, theirs in seen:
            shared = len(keys & theirs)
            if text == other or (keys and shared >= TWICE * max(len(keys), len(theirs))):
                yield Fault(f"memo.md:{cited.line}", cited.text, f"line {line} says this already")
                break
        seen.append((cited.line, text, keys))
