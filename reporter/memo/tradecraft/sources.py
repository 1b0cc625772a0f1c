"""What the sources of a memo are worth together, in a few sentences: the source summary statement of ICD 206."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from reporter.types import Document, Run, SourceCard

_NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()
_PLURALS = {"news": "news items", "press release": "press releases", "analysis": "analyses"}
_OTHERS = "others"
_MOST_NAMED = 2  # of a kind; more are counted
# Who stands how to what is told: said of one, and of several.
_STANDING = {
    "act": ("is the act itself", "are the acts themselves"),
    "self": ("reports on itself", "report on themselves"),
    "state": ("is state media", "are state media"),
    "members": ("writes for its members or clients", "write for their members or clients"),
    "commentary": ("comments on what others reported", "comment on what others reported"),
    _OTHERS: ("reports at second hand", "report at second hand"),
}
_SINGULARS = {"news": "news item"}


def source_summary(run: Run) -> str:
    """How many sources of which type and date, who is first-hand or has an interest, how much rests on one alone."""
    documents = run.documents
    if not documents:
        return ""
    parts = [f"The memo rests on {_sources(len(documents))}{_dates(documents)}{_types(documents)}."]
    parts += _standing(documents)
    parts += _reliance(run)
    return " ".join(parts)


def _sources(count: int) -> str:
    return f"{_number(count)} source{'' if count == 1 else 's'}"


def _dates(documents: Sequence[Document]) -> str:
    dated = sorted(document.published for document in documents if document.published)
    undated = len(documents) - len(dated)
    if not dated:
        return ", undated"
    span = f"{dated[0]}" if dated[0] == dated[-1] else f"{dated[0]} to {dated[-1]}"
    if undated:
        return f", {_number(len(dated))} dated {span} and {_number(undated)} undated"
    return f" dated {span}" if len(documents) > 1 else f" of {span}"


def _types(documents: Sequence[Document]) -> str:
    counted = Counter(document.card.type for document in documents if document.card)
    if not counted:
        return ""
    return ": " + _joined([_counted(count, kind) for kind, count in counted.most_common()])


def _counted(count: int, kind: str) -> str:
    if count == 1:
        name = _SINGULARS.get(kind, kind)
        return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"
    return f"{_number(count)} {_PLURALS.get(kind, f'{kind}s')}"


def _standing(documents: Sequence[Document]) -> list[str]:
    """Who is party to what it tells, and who only tells of it."""
    groups: dict[str, list[str]] = {what: [] for what in _STANDING}
    for document in documents:
        if document.card:
            standing = _standing_of(document.card)
            name = f"the {document.card.type}" if standing == "act" else document.publisher or f"“{document.title}”"
            groups[standing].append(re.sub(r"^The(?= [A-Z])", "the", name))
    said = "; ".join(_said(what, names, len(documents)) for what, names in groups.items() if names)
    return [f"{said[:1].upper()}{said[1:]}."] if said else []


def _said(what: str, names: Sequence[str], total: int) -> str:
    """How some sources stand to what they tell: named where they are few."""
    one, several = _STANDING[what]
    if total == 1:
        return f"it {one}"
    if len(set(names)) == 1 and (len(names) == 1 or what not in {"act", _OTHERS}):
        return f"{names[0]} {one}"
    if what == "act" and len(names) < total:
        counted = Counter(name.removeprefix("the ") for name in names)
        acts = [f"the {name}" if count == 1 else f"the {_counted(count, name)}" for name, count in counted.items()]
        return f"{_joined(acts)} {several}"
    if len(names) == total:
        return f"all {several}"
    if what == _OTHERS:
        return f"the others {several}"
    distinct = list(dict.fromkeys(names))
    return f"{_joined(distinct) if len(distinct) <= _MOST_NAMED else _number(len(names))} {several}"


def _standing_of(card: SourceCard) -> str:
    if card.state_media:
        return "state"
    if card.interest == "own acts":
        return "self" if card.self_reported else "act"
    if card.distance == "commentary":
        return "commentary"
    return "members" if card.interest == "members or clients" else _OTHERS


def _reliance(run: Run) -> list[str]:
    """How many statements rest on more than one independent source."""
    if len(run.documents) < 2:
        return []
    claims = {claim.id: claim for claim in run.claims}
    statements = [statement for section in run.sections for statement in section.statements]
    several = sum(
        max((claims[name].independent_sources for name in statement.cites), default=0) > 1 for statement in statements
    )
    if not statements:
        return []
    if not several:
        return ["No statement has more than one independent source."]
    one = several == 1
    return [f"{several} of {len(statements)} statements {'has' if one else 'have'} more than one independent source."]


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else f"{count:,}"


def _joined(parts: Sequence[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
