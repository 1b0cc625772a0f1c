"""The fields of a claim, computed from its evidence: kind, speaker, names, date. An engine's are drafts."""

from __future__ import annotations

import re
from sys import intern

from reporter.grounding.dates import dates, iso
from reporter.grounding.index import Source
from reporter.grounding.names import phrases
from reporter.grounding.speakers import can_speak, speaker_of
from reporter.grounding.words import words
from reporter.patterns import either
from reporter.types import Document, Kind
from reporter.types.sources import ACTS

_RECOMMENDATION = re.compile(
    r"\b"
    + either(r"""
    should(?!\s(?:it|they|he|she)\b|\sbe (?:understood|viewed|seen|read|regarded|considered)\b)
    | ought to | recommend(?:s|ed|ing)? | (?<!the )(?<!a )needs? to
    | (?:is|are) advised to
    | (?:may|might|could) (?:also )?(?:wish|want|choose) to | (?:also may|(?:may|might) also) weigh
    | it is (?:essential|critical|imperative|vital|advisable|important) (?:to|that)
    """)
    + r"\b|(?<![和、])建议|应该|有必要",
    re.IGNORECASE,
)
#: What may be done is leave, what may be so a reading: neither is to come.
_ALLOWED = (
    r"(?:be\s(?:reproduced|cited|used|copied|distributed|amended)|consider|choose|determine|request|appoint|apply"
    r"|designate|delegate|terminate|discontinue|withdraw|reconsider|take\s(?:any|other|such)|indicate|suggest|reflect|mean)"
)
_FORECAST = re.compile(
    r"\b"
    + either(rf"""
    will | would | could | might | won['’]t | expects? | forecasts? | projects? that
    | may(?! \d|\s(?:also\s|then\s|still\s)?["“]?{_ALLOWED}\b) | predict(?:s|ed)?
    | (?:is|are|was|were) (?:widely )?(?:expected|set|(?:un)?likely|poised|projected|forecast|due|on track) to
    | (?:is|are) to (?:provide|report|submit|deliver|meet|begin|take|be(?!\sable)|issue|decide)
    | outlook | signal(?:s|ing) future
    | in the coming (?:weeks|months|years)
    """)
    + r"\b|预计|(?<!可)预期|预测|有望|或将|将会|(?<!尽)可能"
)
_EXPOSED = "(?:is|are|was|were|remains?|leav\\w+|mak\\w+|grow\\w+|faces?|facing|increasing(?:ly)?|mounting|more|highly)"
_ASSESSMENT = re.compile(
    r"\b"
    + either(rf"""
    suggest(?:s|ing)? | underscor(?:es?|ing) | signal(?:s|l?ing) | reflect(?:s|ing)
    | demonstrat(?:es?|ing) | appears? | seems? | indicat(?:es?|ing) | reinforc(?:es?|ing)
    | highlight(?:s|ing) | reveal(?:s|ing) | impl(?:y|ies) | illustrat(?:es?|ing) | amounts? to
    | (?:under|through) \w+ leadership | leadership (?:is|has) | got to work
    | mov(?:ed|ing) (?:swiftly|boldly|decisively)
    | points? to | poses? | threatens? | undermin(?:es?|ing) | raises? questions | bellwether
    | arguably | likely | in effect | in other words | not (?:merely|just|simply|only)
    | clear pattern | direct consequences | (?:may|might) (?:also )?(?:consider|indicate|suggest|reflect|mean)
    | {_EXPOSED} (?:\w+ ){{0,3}}?vulnerab(?:le|ilit(?:y|ies))
    | (?:must|should) be (?:viewed|seen|read|understood|treated|regarded|considered) | argues? | believes?
    | adds? an? \w+ risk | clearest | views? (?:this |it )?as | means that | increasingly
    """)
    + r"\b|表明|意味着|显示出|反映|凸显|认为|说明了",
    re.IGNORECASE,
)


#: What a body found and stated in so many words, and what only trails a main clause, are not the sentence's own.
_FOUND = re.compile(r"\b(?:stating|finding|found|determin(?:es?|ed|ing)) that\b.*", re.IGNORECASE | re.DOTALL)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_TELLS = 6  # words
#: "Data from the ministry show that …" and "Underscoring its role, they set up …" are facts for all that.
_SHOWN = re.compile(
    r"\b(?:data|figures|statistics|records|numbers)\b.{0,70}? (?:reveal|show|indicate|suggest)s?\b(?= that\b)",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^(?:Underscor|Reflect|Signall?|Highlight|Demonstrat|Reinforc|Illustrat|Indicat|Reveal)ing\b[^,]{3,120}, (?=\w)"
)
_TRAILING = re.compile(r", which (?:may|might|could|would|will)\b[^,;]*$")


def kind_of(text: str, *, act: bool = False) -> Kind:
    """Whether a sentence recommends, forecasts, assesses, or reports a fact; the first that fits.

    ``act``: it stands in a law, an order or an agreement, where "shall", "should" and "will" lay down what is so.
    """
    if act:
        return "fact"
    text = _told(_TRAILING.sub(".", _FOUND.sub(".", _LEADING.sub("", _SHOWN.sub(" ", text)))))
    if _RECOMMENDATION.search(text):
        return "recommendation"
    if _FORECAST.search(text):
        return "forecast"
    return "assessment" if _ASSESSMENT.search(text) else "fact"


def _told(text: str) -> str:
    """A text less what it quotes, where enough is left to tell something: the quoted words are another's."""
    left = _QUOTED.sub(" ", text)
    return left if len(left.split()) >= _TELLS else text


def settled_kind(drafted: Kind, evidence: str, *, act: bool = False) -> tuple[Kind, str | None]:
    """The kind the evidence bears out, and the reason where that is not the drafted one; ``act`` as in `kind_of`."""
    found = kind_of(evidence, act=act)
    if drafted == found:
        return found, None
    return found, f"kind: {found}, not {drafted}, by the source's wording"


def is_act(document: Document) -> bool:
    """Whether a document does not tell of an act but is it: a law, an order, an agreement."""
    return document.card is not None and document.card.type in ACTS


def settled_speaker(drafted: str | None, evidence: str) -> tuple[str | None, str | None]:
    """The speaker the evidence names, and the reason where that is not the drafted one."""
    found = speaker_of(evidence)
    if found and not can_speak(found):
        found = None
    if not drafted:
        return found, f"attribution: in the source it is {found} who says so" if found else None
    if found is None:
        return None, f"attribution: the source does not attribute this to {drafted}"
    ours = {word.stem for word in words(drafted) if word.content}
    theirs = {word.stem for word in words(found) if word.content}
    if (ours and ours <= theirs) or (theirs and theirs <= ours):
        return found, None
    return found, f"attribution: {found}, not {drafted}, says so in the source"


def entities_of(statement: str, evidence: str) -> tuple[str, ...]:
    """The names in a statement that its evidence has too, as the statement writes them; each held once."""
    known = {word.norm for word in words(evidence)}
    return tuple(intern(name) for name in phrases(statement) if {word.norm for word in words(name)} <= known)


def when_of(evidence: str, source: Source) -> str | None:
    """The first date of the evidence in ISO form; a missing year comes from the document if it has but one."""
    found = dates(evidence)
    for mention in found:
        if mention.year is not None:
            return iso(mention)
    for mention in found:
        year = _only_year(evidence, source)
        if mention.month is not None and year is not None:
            return f"{year}-{mention.month:02d}" + (f"-{mention.day:02d}" if mention.day else "")
    return None


def _only_year(evidence: str, source: Source) -> int | None:
    published = source.document.published
    if published and published[:4].isdigit():
        return int(published[:4])
    years = {mention.year for mention in dates(evidence) if mention.year} or {
        mention.year for mention in source.dates if mention.year
    }
    return years.pop() if len(years) == 1 else None
