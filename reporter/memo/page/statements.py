"""The memo's sentences in its body: each one held together with its citations, its remark and its marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from lxml import html

from reporter.memo.page.marks import Marks, hedges
from reporter.types import Conflict

_REMARK = re.compile(r"\(.*\)", re.DOTALL)


def dress_remarks(root: html.HtmlElement) -> Counter[str]:
    """Our own remarks stand in brackets and italics, "(our judgment)", "(according to …)"; counts them by kind."""
    seen: Counter[str] = Counter()
    for remark in root.iterfind(".//em"):
        said = remark.text_content().strip()
        if not _REMARK.fullmatch(said):
            continue
        kind = "judgment" if said.startswith("(our judgment") else "unchecked" if "not checked" in said else "view"
        remark.set("class", "remark")
        remark.set("data-kind", kind)
        seen[kind] += 1
    return seen


def number_conflicts(root: html.HtmlElement, conflicts: Sequence[Conflict]) -> frozenset[int]:
    """Give each conflict that the memo tells an id to link to; the numbers (from 1) of those told."""
    wanted = {" ".join(conflict.reason.split()): number for number, conflict in enumerate(conflicts, start=1)}
    told: set[int] = set()
    if not wanted:
        return frozenset()
    for item in root.iterfind(".//li"):
        first = item.find("./p")
        said = " ".join(((item if first is None else first).text or "").split())
        number = wanted.get(said)
        if number is not None and number not in told:
            item.set("id", f"conflict-{number}")
            told.add(number)
    return frozenset(told)


def dress_statements(root: html.HtmlElement, marks: Mapping[str, Marks]) -> Counter[str]:
    """Wrap each known sentence that is cited, and put its marks behind it; counts the marks by kind."""
    seen: Counter[str] = Counter()
    for note in list(root.iterfind(".//sup")):
        before = note.getprevious()
        said = (note.getparent().text if before is None else before.tail) or ""
        found = marks.get(" ".join(said.split()))
        if found is None or note.find("./a[@class='cite']") is None:
            continue
        statement = _wrapped(note, said)
        if found.language:
            statement.set("lang", found.language)
        _show_hedges(statement, seen)
        disputes = () if _tells_conflict(statement) else found.conflicts
        for mark in _drawn(found.sources, disputes):
            statement.append(mark)
            seen[mark.get("data-kind")] += 1
    return seen


def _wrapped(note: html.HtmlElement, said: str) -> html.HtmlElement:
    """The text before a citation, its citations and the remark behind them, as one element."""
    parent, before = note.getparent(), note.getprevious()
    lead = said[: len(said) - len(said.lstrip())]
    if before is None:
        parent.text = lead
    else:
        before.tail = lead
    statement = html.Element("span", {"class": "statement"})
    statement.text = said.lstrip()
    parent.insert(parent.index(note), statement)
    part: html.HtmlElement | None = note
    while part is not None:
        following = part.getnext()
        statement.append(part)  # with the text behind it
        part = following if _belongs(part, following) else None
    last = statement[-1]
    last.tail, statement.tail = None, last.tail
    return statement


def _belongs(part: html.HtmlElement, following: html.HtmlElement | None) -> bool:
    """Whether the next element goes on with the same sentence: another citation, or its remark."""
    if following is None or (part.tail or "").strip() or part.tag != "sup":
        return False
    return bool(following.tag == "sup" or following.get("class") == "remark")


def _show_hedges(statement: html.HtmlElement, seen: Counter[str]) -> None:
    """Set the words that hedge a sentence off, in place."""
    text = statement.text or ""
    spans = hedges(text)
    if spans:
        seen["hedge"] += 1
    end = len(text)
    for start, stop in reversed(spans):
        if stop > end:
            continue
        hedge = html.Element("span", {"class": "hedge"})
        hedge.text, hedge.tail = text[start:stop], text[stop:end]
        statement.insert(0, hedge)
        end = start
    statement.text = text[:end]


def _drawn(sources: int, conflicts: Sequence[int]) -> list[html.HtmlElement]:
    """The marks of a sentence, each readable by itself."""
    drawn = []
    if sources > 1:
        mark = html.Element("span", {"class": "mark", "data-kind": "corroborated"})
        mark.text = f"{sources} sources"
        drawn.append(mark)
    for number in conflicts[:1]:
        mark = html.Element("a", {"class": "mark", "data-kind": "disputed", "href": f"#conflict-{number}"})
        mark.text = "disputed"
        drawn.append(mark)
    return drawn


def _tells_conflict(statement: html.HtmlElement) -> bool:
    """Where a conflict is told, its sides need no mark that leads there."""
    return any((above.get("id") or "").startswith("conflict-") for above in statement.iterancestors("li"))
