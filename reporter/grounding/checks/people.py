"""Names: each in a claim must be the evidence's, or be what its "the company" stands for."""

from __future__ import annotations

from reporter.grounding.analysis import Analysis
from reporter.grounding.checks.comparison import Comparison, Difference, Differences
from reporter.grounding.lexicon.geography import COUNTRY_OF, COUNTRY_OF_CAPITAL
from reporter.grounding.names import (
    GENERIC,
    countries,
    opens_to_names,
)
from reporter.grounding.words import Word, same_name, words


def check_names(pair: Comparison) -> Differences:
    """Names of the claim that neither the evidence nor, where it leaves room, the document has."""
    if pair.claim.cjk != pair.evidence.cjk:
        yield from _check_countries(pair)
        return
    theirs = pair.evidence.names
    reported: set[str] = set()
    for i in pair.claim.names:
        word = pair.claim.words[i]
        if word.norm in reported or i in pair.claim.figure_words or known_name(i, pair):
            continue
        reported.add(word.norm)
        dropped = [
            pair.evidence.words[j]
            for j in theirs
            if not pair.matching.claim_words_of(j) and _same_sort(word, pair.evidence.words[j])
        ]
        rival = _in_its_place(i, dropped, pair)
        if rival is not None:
            yield Difference("name", f"name {word.text}: the source says {rival.text}")
        elif (word.norm in COUNTRY_OF_CAPITAL and _as_place(i, pair.claim)) or not _resolved(word, pair):
            yield Difference("name", f"name {word.text}: not in the source passage", "unsupported")


def known_name(i: int, pair: Comparison) -> bool:
    """In the evidence: the word itself, a demonym, an ordinary word in lower case, or an alias."""
    word = pair.claim.words[i]
    match = pair.matching.by_claim.get(i)
    if word.norm in COUNTRY_OF_CAPITAL and _as_place(i, pair.claim):
        told = [j for j, w in enumerate(pair.evidence.words) if w.norm == word.norm]
        return any(_as_place(j, pair.evidence) for j in told)
    if match is not None and match.how in {"same", "stem"}:
        return True
    if any(w.norm == word.norm for w in pair.evidence.words):
        return True
    ours = COUNTRY_OF.get(word.norm)
    if ours is not None:
        return ours in countries(pair.evidence.words)
    capital = COUNTRY_OF_CAPITAL.get(word.norm)
    if capital is not None:
        return capital in countries(pair.evidence.words)
    return _by_alias(word, pair) or _spells(word, pair)


def _spells(word: Word, pair: Comparison) -> bool:
    """Whether it is "GDP" for "gross domestic product", "NGOs" …: initials of words that stand together."""
    short = word.text.removesuffix("s")
    if not short.isupper() or len(short) < 2:
        return False
    initials = "".join(w.norm[0] for w in pair.evidence.words if w.norm not in {"of", "and", "the", "for"})
    return short.lower() in initials


def _as_place(i: int, side: Analysis) -> bool:
    """Whether a name is where something is: "in Beijing", "at the Group, Beijing, China"."""
    found, text = side.words, side.text
    if i > 0 and found[i - 1].norm in {"in", "at", "near", "outside"}:
        return True
    before = text[found[i - 1].end : found[i].start] if i else ""
    after = text[found[i].end : found[i + 1].start] if i + 1 < len(found) else text[found[i].end :]
    return "," in before and bool(after.strip())  # "at the Group, Beijing, China, executives"


def _by_alias(word: Word, pair: Comparison) -> bool:
    defined = pair.source.aliases if pair.source is not None else pair.evidence.aliases
    norms = {w.norm for w in pair.evidence.words}
    if word.norm in defined and defined[word.norm] <= norms:
        return True
    return any(word.norm in defined[short] for short in norms & defined.keys())


def _same_sort(a: Word, b: Word) -> bool:
    """Countries stand in for countries; other names for other names."""
    return _is_place(a) == _is_place(b)


def _is_place(word: Word) -> bool:
    return word.norm in COUNTRY_OF or word.norm in COUNTRY_OF_CAPITAL


def _in_its_place(i: int, dropped: list[Word], pair: Comparison) -> Word | None:
    """The name of the evidence that the claim puts another in place of."""
    if not dropped:
        return None
    if pair.source is not None and opens_to_names(pair.evidence.words):
        word = pair.claim.words[i]
        nearby = [w for w in dropped if pair.source.name_norms[w.norm]]
        part_of = any(
            other.start < word.end + 2
            and other.capital
            and other.norm != word.norm
            and abs(k - i) == 1
            and known_name(k, pair)
            for k, other in enumerate(pair.claim.words)
        )
        if part_of and pair.source.name_norms[word.norm]:
            return None  # "Xi Jinping" for "Xi"
        return nearby[0] if nearby else None
    return dropped[0]


def _resolved(word: Word, pair: Comparison) -> bool:
    """The document has the name, and the evidence a pronoun or "the company" for it to stand for."""
    source = pair.source
    if source is None:
        return False
    known = source.name_norms[word.norm] or any(w.norm == word.norm for w in words(source.document.title))
    known = known or source.has_kin_of(word.norm)
    publisher = source.document.publisher or ""
    if any(w.norm == word.norm for w in words(publisher)):
        return True
    return bool(known) and (opens_to_names(pair.evidence.words) or _extends(word, pair) or _just_before(word, pair))


def _just_before(word: Word, pair: Comparison) -> bool:
    """The passage names nobody, and one of the two sentences before it has the name."""
    source = pair.source
    if source is None or any(_same_sort(word, pair.evidence.words[j]) for j in pair.evidence.names):
        return False
    first = next((i for i, text in enumerate(source.sentences) if pair.evidence.text.startswith(text)), None)
    if first is None:
        return False
    before = [w for text in source.sentences[max(0, first - 2) : first] for w in words(text)]
    return any(w.norm == word.norm or same_name(w.norm, word.norm) for w in before)


def _extends(word: Word, pair: Comparison) -> bool:
    """The name is a further part of one in the evidence: "Xi" there, "Xi Jinping" in the document."""
    text = pair.source.document.text if pair.source else ""
    for w in pair.evidence.words:
        if w.capital and (f"{w.text} {word.text}" in text or f"{word.text} {w.text}" in text):
            return True
    return False


def _check_countries(pair: Comparison) -> Differences:
    """Across languages only countries can be looked up; other names are left to a model."""
    theirs = {key for name, key in COUNTRY_OF.items() if not name.isascii() and name in pair.evidence.text}
    theirs |= {COUNTRY_OF[w.norm] for w in pair.evidence.words if w.norm in COUNTRY_OF}
    for w in pair.claim.words:
        ours = COUNTRY_OF.get(w.norm)
        if ours is not None and w.norm not in GENERIC and theirs and ours not in theirs and w.capital:
            yield Difference("name", f"name {w.text}: the source names {', '.join(sorted(theirs))}")
