"""Who says so: a speaker that a claim names must be the one the evidence names."""

from __future__ import annotations

from reporter.grounding.checks.comparison import Comparison, Difference, Differences
from reporter.grounding.lexicon.cues import REPORTING, SELF_SPEAKERS
from reporter.grounding.lexicon.geography import COUNTRY_OF, COUNTRY_OF_CAPITAL
from reporter.grounding.names import opens_to_names
from reporter.grounding.speakers import speaker_of
from reporter.grounding.words import Word, stem, synonymous, words

_SAYING = frozenset(REPORTING.split("|"))
_COMPANIES = frozenset("company firm group manufacturer producer maker operator retailer bank".split())
_PREPOSITIONS = frozenset(["of", "at", "in", "for", "from", "on", "with", "paid", "who", "which", "that"])
_PART_OF = frozenset("one two three some many most several both all none".split())
_SAYING_NOUNS = frozenset(map(stem, ("view", "statement", "letter", "quote", "remark", "finding", "report")))


def check_attribution(pair: Comparison) -> Differences:
    """A claim that puts words into somebody else's mouth, or into anybody's where the source does not."""
    ours = speaker_of(pair.claim.text)
    if ours is None or pair.judgment:
        return
    said = list(words(ours))
    own = any(w.norm in SELF_SPEAKERS for w in _head(tuple(said))[:1])
    named = any(w.capital and not w.initial for w in said) and speaker_of(_home(ours, pair)) is not None
    if not any(w.content for w in said) or (own and not named):
        return
    if all(w.norm in SELF_SPEAKERS or _is_publisher(w, pair) for w in said if w.content):
        return
    home = _home(ours, pair)
    theirs = speaker_of(home)
    if _generic_company(said) and theirs is not None and any(w.capital for w in words(theirs)[1:]):
        return  # "the company said" where the source names it
    alone = sum(w.norm in _SAYING for w in pair.claim.words) < 2
    if alone and theirs is not None and _opens(theirs, home) and not _shared(said, words(theirs)):
        if not _stands_in(words(theirs), said, pair):
            yield Difference("attribution", f"attribution: the sentence says {ours}, the source says {theirs}")
        return
    theirs = speaker_of(pair.evidence.text)
    if theirs is not None:
        if (
            not _shared(said, words(theirs))
            and not _stands_in(words(theirs), said, pair)
            and not _among_speakers(said, pair)
        ):
            yield Difference("attribution", f"attribution: the sentence says {ours}, the source says {theirs}")
    elif not (_says(pair) and (_shared(said, pair.evidence.words) or _all_known(said, pair))):
        yield Difference("attribution", f"attribution: the source does not attribute this to {ours}", "unsupported")


def _generic_company(said: list[Word]) -> bool:
    return len(said) == 2 and said[0].norm == "the" and said[1].norm in _COMPANIES


def _opens(speaker: str, sentence: str) -> bool:
    """Whether a speaker speaks for the whole of a sentence: named first, or by "according to"."""
    return sentence.startswith(speaker) or f"ccording to {speaker}" in sentence


def _home(speaker: str, pair: Comparison) -> str:
    """The sentence of the evidence that has most of what the claim has somebody say."""
    named = {w.norm for w in words(speaker)}
    told = [
        pair.sentence_of(m.evidence)
        for m in pair.matching.by_claim.values()
        if pair.claim.words[m.claim].norm not in named and m.how in {"same", "stem"}
    ]
    return pair.sentence_text(max(sorted(set(told)), key=told.count)) if told else pair.evidence.text


def _all_known(said: list[Word], pair: Comparison) -> bool:
    """Whether every content word of a speaker stands in the evidence."""
    known = {word.stem for word in pair.evidence.words}
    return all(word.stem in known for word in said if word.content and not word.initial)


def _stands_in(theirs: tuple[Word, ...], said: list[Word], pair: Comparison) -> bool:
    """Whether it is "the company said" where the document names the company the claim names."""
    if pair.source is None or any(w.capital and not w.initial for w in theirs):
        return False
    named = [w for w in said if w.capital]
    return opens_to_names(theirs) and bool(named) and all(pair.source.name_norms[w.norm] for w in named)


def _among_speakers(said: list[Word], pair: Comparison) -> bool:
    """Another sentence of the evidence has this speaker."""
    for part in pair.evidence.text.replace("? ", ". ").split(". "):
        speaker = speaker_of(part)
        if speaker is not None and _shared(said, words(speaker)):
            return True
    return False


def _says(pair: Comparison) -> bool:
    return any(w.norm in _SAYING or w.stem in _SAYING_NOUNS for w in pair.evidence.words)


def _is_publisher(word: Word, pair: Comparison) -> bool:
    if pair.source is None:
        return False
    about = f"{pair.source.document.publisher or ''} {pair.source.document.title}"
    return any(w.norm == word.norm for w in words(about))


def _shared(ours: list[Word], theirs: tuple[Word, ...]) -> bool:
    """The head of either speaker (its last content word) is among the other's words."""
    content = [w for w in theirs if w.content]
    if any(w.norm in {"he", "she", "they", "it", "who"} for w in theirs) and not content:
        return True
    head, other = _head(tuple(ours)), _head(theirs)
    named = [{w.stem for w in side if w.capital and not w.initial} for side in (ours, theirs)]
    if all(named) and not any(_same(a, b) for a in ours for b in theirs if a.capital and b.capital):
        return bool({w.stem for w in head} & {w.stem for w in content})  # two names: a synonym does not make them one
    return any(_same(a, b) for a in head for b in content) or any(_same(a, b) for a in ours for b in other)


def _head(speaker: tuple[Word, ...]) -> list[Word]:
    """The noun a speaker is named by: the last content word before "of", "at", "in", and names."""
    if len(speaker) > 2 and speaker[1].norm == "of" and speaker[0].norm in _PART_OF:
        speaker = speaker[2:]  # "one of the brokers"
    cut = next((i for i, w in enumerate(speaker) if i and w.norm in _PREPOSITIONS), len(speaker))
    content = [w for w in speaker[:cut] if w.content]
    return content[-1:] + [w for w in content[:-1] if w.capital and not w.initial]


def _same(a: Word, b: Word) -> bool:
    country = COUNTRY_OF.get(a.norm) or COUNTRY_OF_CAPITAL.get(a.norm)
    return (
        a.stem == b.stem
        or synonymous(a.norm, b.norm)
        or (country is not None and country == (COUNTRY_OF.get(b.norm) or COUNTRY_OF_CAPITAL.get(b.norm)))
    )
