"""Whom a sentence itself names as saying so: "according to X", "X said that …", "…, said X"."""

from __future__ import annotations

import re
from functools import lru_cache

from reporter.grounding.lexicon.cues import ACCORDING
from reporter.grounding.words import Word, words

#: Verbs that put what follows into the subject's mouth. Those that often take a plain object
#: ("report profits", "hold shares") count only with "that" after them.
_SURE = frozenset(
    "say says said tells told argue argues argued claims claimed warn warns warned contend contends contended insist "
    "insists insisted asserts asserted allege alleges alleged acknowledges acknowledged admits admitted "
    "believe believes believed thinks cautioned cautions wrote writes testified estimates "
    "estimated predicts predicted disagreed saying warning arguing commented remarked".split()
)
_WITH_THAT = frozenset(
    "state states stated note notes noted add adds announce announced announces report reports reported conclude "
    "concludes concluded suggest suggests suggested declare declared emphasise emphasised emphasize emphasized "
    "stress stressed stresses explain explains explained confirm confirms confirmed deny denies denied find finds "
    "found observes observed expects expected recommend recommends recommended complained complains hold holds held "
    "claim estimate predict forecast forecasts calculates calculated reckons reckoned indicates indicated assert "
    "caution maintain maintains maintained warn insist".split()
)
_OPENERS = frozenset("that because while but and although as though whereas if when after before since".split())
_ADVERBS = frozenset(
    "will shall would also has have had later then still now reportedly publicly repeatedly again recently".split()
)
_BE = frozenset("is are was were be been being".split())
#: What follows where the verb does not introduce what somebody says: "is said to", "warned of".
_OF = frozenset(["of", "against", "about"])
_OTHERWISE = {
    verb: frozenset(["to", "by", "of"])
    for verb in ("said", "told", "believed", "estimated", "reported", "expected", "claims", "claimed")
}
_LONGEST = 12  # words; anything longer is a clause, not a speaker
_ACCORDING = re.compile(
    rf"\b(?:{'|'.join(ACCORDING)}) (.+?)(?=,\s|;|:|\s[—–-]\s|\s(?:that|which|who|said|has|have|is|are)\b|"
    rf"[.!?]?[\"”’]?$)",
    re.IGNORECASE,
)
_ZH = (
    re.compile(r"(?:根据|据)([^，。；、]{2,20}?)(?:报道|介绍|消息|统计|数据|称|表示)"),
    re.compile(r"(?:^|[，。；])([^，。；“”]{2,16}?)(?:表示|指出|认为|强调|宣布|称)[，：,:]"),
)
_SAID_LAST = re.compile(
    r"[,”\"] (?:said|says|wrote|added|adds|warned|argued|noted) ((?:[Tt]he |an? )?[^,.;:]{2,60}?)(?=[,.;:]|$)"
)


#: What stands in a clause, and not in the name of a speaker: "…, said the line would be late".
_CLAUSE = re.compile(r"\b(?:would|will|is|are|was|were|has|have|had|could|can|may|might|should|must)\b")


@lru_cache(maxsize=8192)
def speaker_of(text: str) -> str | None:
    """The speaker a text names for what it says; None where it speaks for itself."""
    match = _ACCORDING.search(text) or _SAID_LAST.search(text)
    if match and not (match.re is _SAID_LAST and _CLAUSE.search(match[1])):
        return _trimmed(match[1])
    speaker = _subject_of_saying(text)
    if speaker:
        return speaker
    return next((_trimmed(m[1]) for pattern in _ZH if (m := pattern.search(text))), None)


def _subject_of_saying(text: str) -> str | None:
    found = words(text)
    for i, word in enumerate(found):
        following = found[i + 1].norm if i + 1 < len(found) else ""
        said = word.norm in _SURE or (word.norm in _WITH_THAT and following == "that")
        if not said or i == 0 or following in _OTHERWISE.get(word.norm, _OF):
            continue
        if any(w.norm in _BE for w in found[max(0, i - 2) : i]) or found[i - 1].norm in {"a", "an", "the", "at", "of"}:
            continue
        speaker = _subject_before(text, found, i)
        if speaker:
            return speaker
    return None


def _subject_before(text: str, found: tuple[Word, ...], verb: int) -> str | None:
    """The noun phrase right before a verb of saying; an apposition between commas is left out."""
    end = verb
    while end > 0 and found[end - 1].norm in _ADVERBS:
        end -= 1
    start = end
    apposed = _apposition(text, found, end, verb)
    if apposed is not None:
        return _trimmed(apposed)
    while start > 0 and end - start < _LONGEST:
        between = text[found[start - 1].end : found[start].start] if start < len(found) else ""
        if found[start - 1].norm in _OPENERS or re.search(r"[.;:!?—“”\"()]", between) or "," in between:
            break
        start -= 1
    if start == end or end - start >= _LONGEST or (start > 0 and found[start - 1].norm in {"if", "whether", "unless"}):
        return None
    if all(w.norm in {"he", "she", "they", "it", "i", "we", "who", "which"} for w in found[start:end]):
        return None
    return _trimmed(text[found[start].start : found[end - 1].end])


def _apposition(text: str, found: tuple[Word, ...], end: int, verb: int) -> str | None:
    """Of "X, the minister, said" the whole, from the sentence's start, where it is short enough."""
    if "," not in text[found[end - 1].end : found[verb].start]:
        return None
    start = next((k for k in range(end - 1, -1, -1) if found[k].initial or found[k].norm in _OPENERS), 0)
    start += found[start].norm in _OPENERS
    if not 0 < end - start < _LONGEST:
        return None
    return text[found[start].start : found[end - 1].end]


def _trimmed(speaker: str) -> str | None:
    speaker = speaker.strip(" ,;:.“”\"'").removesuffix("’s").removesuffix("'s")
    return speaker if speaker and len(speaker.split()) <= _LONGEST else None


#: Nouns of what happens, is done or is so: none of it speaks. Those that speak in spite of their ending come after.
_MUTE = frozenset(
    "arrival attack ban capital cost crisis cut deal decline decrease demand delay drop effort event evidence fact "
    "fall gap growth idea increase loss measure move need output price reason refusal removal rise sale shift shortage "
    "step strike success supply tariff trend trip turn use visit vote war way win withdrawal".split()
)
_MUTE_ENDING = re.compile(r"(?:[ts]ion|ment|ness|[ae]nce|ure|ing|ity|ship|age|ism)s?$")
_SPEAKING = frozenset(
    "administration agreement alliance amendment announcement appeal assessment association audience authority "
    "briefing charity coalition commission community conference constitution corporation declaration delegation "
    "department document federation filing finding foundation government individual institution intelligence journal "
    "judgment leadership league legislation legislature majority management message ministry minority mission official "
    "opposition organisation organization page parliament participant partnership population presentation principal "
    "professional proposal publication regulation resolution rival statement station testament tribunal university "
    "king sibling evaluation projection calculation communication notification delegation petition submission "
    "opinion union nation version federation television division session settlement".split()
)
_AFTER_HEAD = frozenset(
    "of in at on for from by with to under about between among near against over who whom which that familiar close "
    "whose speaking quoted cited".split()
)


def can_speak(speaker: str) -> bool:
    """Whether it is a person, an organisation or a document: the closure, the price and the decision say nothing."""
    phrase = words(speaker.partition(",")[0])
    end = next((i for i, word in enumerate(phrase) if i and word.norm in _AFTER_HEAD), len(phrase))
    head = phrase[end - 1] if end else None
    if head is None or (head.capital and end > 1) or not head.norm.isascii():
        return True  # the last word of a name, or a language whose endings these are not
    if head.norm in _SPEAKING or head.norm.removesuffix("s") in _SPEAKING or head.norm[:-3] + "y" in _SPEAKING:
        return True
    return head.norm.removesuffix("s") not in _MUTE and not _MUTE_ENDING.search(head.norm)


_ATTRIBUTION = re.compile(rf"(?:^|,?\s)(?:{'|'.join(ACCORDING)}) [^,;]+?(?:[,;]|(?=[.!?]?[\"”’]?$))", re.IGNORECASE)


def without_attribution(text: str) -> str:
    """A sentence less its "according to X"."""
    return " ".join(_ATTRIBUTION.sub(" ", text).split())
