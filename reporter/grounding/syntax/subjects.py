"""Whose verb it is: from a verb back to its subject, over whatever stands between."""

from __future__ import annotations

from reporter.grounding.lexicon import grammar as lists
from reporter.grounding.syntax.frames import Frame
from reporter.grounding.syntax.phrases import Reading
from reporter.grounding.syntax.shapes import WordClass, gap
from reporter.grounding.words import Word, stem

COMPLEMENT = frozenset(map(stem, lists.COMPLEMENT))
_TIMES = frozenset(map(stem, lists.TIMES))
#: Prepositions that open a clause as well: "after X said".
_JOINING = frozenset(["after", "before", "since", "until", "as", "than"])


class SubjectFinder:
    """Looks subjects up among the phrases and the verbs found so far."""

    def __init__(self, words: tuple[Word, ...], text: str, reading: Reading) -> None:
        self.words, self.text, self.reading = words, text, reading
        self.tags: tuple[WordClass, ...] = reading.classes
        self.found: list[Frame] = []
        self.by_verb: dict[int, Frame] = {}

    def _group_start(self, i: int) -> int:
        start = i
        while start > 0 and not self.words[start].initial:
            adverbs = self.tags[start - 1] == "C" and start > 1 and self.tags[start] == self.tags[start - 2] == "B"
            if self.tags[start - 1] not in "X!BT" and not adverbs:
                break
            if "," in gap(start, self.words, self.text) and self.tags[start - 1] == "B":
                break
            start -= 1
        return start

    def _subject(self, start: int) -> tuple[int, ...]:
        """Walk left from a finite verb over what hangs on its subject."""
        if self._in_a_series(start):
            return self._subject_of_previous(start)
        level = self.reading.depths[start]
        at = self._over_parenthesis(start)
        for _ in range(12):
            while at >= 0 and (self.tags[at] in "B!" or self.reading.depths[at] > level):
                at -= 1
            if at < 0 or self.words[at + 1].initial:
                return ()
            if self.tags[at] == "W":
                return self._antecedent(at, start)
            if self.tags[at] in "CI":  # "… and rose", "before being halted"
                return self._subject_of_previous(at)
            k = self.reading.phrase_at.get(at)
            if k is None:
                if self.tags[at] in "E":  # "the plants built there"
                    at = self._group_start(at) - 1
                    continue
                over = self._before_relative(at)
                if over is not None:
                    at = over
                    continue
                return self._subject_of_previous(at) if self.tags[at] in "FVG" else ()
            first = min(self.reading.phrases[j].first for j in self.reading.series(k) if j <= k)
            preposition = self.reading.phrases[k].preposition
            if preposition >= 0 and self.words[preposition].norm not in _JOINING:
                at = preposition - 1
                continue
            beside = self.reading.phrase_at.get(first - 1)
            per = beside is not None and self.words[first].norm in {"a", "an", "per", "each"}
            if first > 0 and ((self._is_time(k) and start - 1 - at < 2) or (per and self._counts(beside))):
                at = first - 1
                continue
            verb = self._verb_before(first)
            if verb is not None and self._inside_subject(verb):
                at = self._before_group(verb)
                continue
            return self.reading.series(k)
        return ()

    def _in_a_series(self, start: int) -> bool:
        """Whether a verb is the second of "criticized the plan, raised doubts, and asked for time"."""
        if self.tags[start] != "F" or start < 2 or "," not in gap(start, self.words, self.text):
            return False
        if stem(self.words[start].norm) in COMPLEMENT or self.words[start].initial:
            return False
        before = [f for f in self.found if f.mood == "fact" and not self._new_sentence(f.verb, start)]
        if not before or before[-1].passive or not before[-1].patients or self._relative(before[-1].verb):
            return False
        for at in range(start + 1, len(self.tags) - 1):
            if self.words[at].initial:
                break
            if self.tags[at] == "C" and self.tags[at + 1] in "FV" and "," in gap(at, self.words, self.text):
                return True
        return False

    def _over_parenthesis(self, start: int) -> int:
        """Where to look for a subject: before "…, among them X and Y," if commas enclose that."""
        if start < 2:
            return start - 1
        if "—" in gap(start, self.words, self.text):  # "VA—to the extent it may—may amend"
            opened = next((at for at in range(start - 1, 0, -1) if "—" in gap(at, self.words, self.text)), None)
            return start - 1 if opened is None or self.words[opened].initial else opened - 1
        if "," not in gap(start, self.words, self.text):
            return start - 1
        for at in range(start - 1, 0, -1):
            if self.words[at].initial:
                break
            if "," in gap(at, self.words, self.text):
                if self._goes_on(at):
                    continue
                first = at + 1 if self.tags[at] == "B" else at  # ", particularly regarding …"
                opens = self.tags[first] in "IESWG" or self._aside(at, start)
                return at - 1 if opens and self.reading.phrase_at.get(at - 1) is not None else start - 1
        return start - 1

    def _goes_on(self, at: int) -> bool:
        """Whether a comma is within a series: ", discipline" of "regarding loyalty, discipline, and compliance"."""
        k = self.reading.phrase_at.get(at + 1 if self.tags[at] == "C" else at)
        return k is not None and any(j < k for j in self.reading.series(k))

    def _aside(self, at: int, start: int) -> bool:
        """Whether some words are ", the minister said,": a verb of saying with its subject and no more."""
        says = self.tags[start - 1] in "FX" and stem(self.words[start - 1].norm) in COMPLEMENT
        k = self.reading.phrase_at.get(at)
        return says and k is not None and all(self.tags[i] in "XB" for i in range(self._end(k) + 1, start - 1))

    def _end(self, k: int) -> int:
        """The last word of a phrase and of what hangs on it."""
        return max(self.reading.phrases[j].last for j in (k, *self.reading.hanging(k)))

    def _antecedent(self, at: int, start: int) -> tuple[int, ...]:
        """What "which" stands for: the phrase before it; several joined by "and" where the verb is in the plural."""
        if at >= 2 and self.words[at - 1].norm == "of":  # "all of which", "most of which"
            return self._before(at - 2 if self.tags[at - 2] in "RDA#N" else at - 1)
        k = self.reading.phrase_at.get(at - 1)
        if k is None:
            return ()
        while self._is_time(k) and self.reading.phrases[k].preposition > 0:
            before = self.reading.phrase_at.get(self.reading.phrases[k].preposition - 1)
            if before is None:
                break
            k = before
        plural = self.words[start].norm in {"have", "are", "were", "do"} or self.words[start].norm in lists.VERBS
        if plural:
            return self.reading.series(k) + self._called(k)
        alone = tuple(j for j in self.reading.series(k) if j == k or not self.reading.phrases[k].joined)
        return alone + self._heads(k) + self._called(k)

    def _called(self, k: int) -> tuple[int, ...]:
        """Of "Brevik Bank is a lender that …": the bank."""
        for frame in reversed(self.found[-2:]):
            if self.words[frame.verb].norm in lists.BE and k in frame.patients:
                return frame.agents
        return ()

    def _with_heads(self, at: int) -> tuple[int, ...]:
        """The phrase right before a word, or what it hangs on by "of": "a celebration of X marked by"."""
        k = self.reading.phrase_at.get(at - 1) if not self.words[at].initial else None
        return self.reading.series(k) + self._heads(k) if k is not None else ()

    def _heads(self, k: int) -> tuple[int, ...]:
        out: list[int] = []
        first = self.reading.phrases[k]
        while first.preposition > 0 and self.words[first.preposition].norm == "of":
            over = self.reading.phrase_at.get(first.preposition - 1)
            if over is None:
                break
            out.append(over)
            first = self.reading.phrases[over]
        return tuple(out)

    def _above(self, at: int) -> tuple[int, ...]:
        """What the phrase right before a word hangs on, and so on up: "tariffs" of "tariffs on graphite"."""
        k = self.reading.phrase_at.get(at - 1)
        out: list[int] = []
        while k is not None and self.reading.phrases[k].preposition > 0:
            over = self.reading.phrases[k].preposition - 1
            while over > 0 and self.tags[over] == "B":  # "transfers, largely from the fund, that …"
                over -= 1
            k = self.reading.phrase_at.get(over)
            out += [] if k is None else [k]
        return tuple(out)

    def _before_relative(self, at: int) -> int | None:
        """Of "tariffs that the President imposed": the word before "that"."""
        frame = self.by_verb.get(at)
        if frame is None or not frame.agents:
            return None
        first = self.reading.phrases[frame.agents[0]].first
        joined = first >= 2 and self.tags[first - 1] in "SW" and self.words[first - 1].norm in lists.RELATIVES
        return first - 2 if joined and self.reading.phrase_at.get(first - 2) is not None else None

    def _is_time(self, k: int) -> bool:
        return self.words[self.reading.phrases[k].head].stem in _TIMES

    def _counts(self, k: int | None) -> bool:
        """Whether a phrase has a figure: "80 francs" of "80 francs a tonne"."""
        if k is None:
            return False
        phrase = self.reading.phrases[k]
        return any(self.tags[i] == "#" for i in range(phrase.first, phrase.last + 1))

    def _inside_subject(self, verb: int) -> bool:
        """Whether a verb before a phrase stands in a clause that belongs to the subject further left."""
        if stem(self.words[verb].norm) in COMPLEMENT:
            return False
        frame = self.by_verb[verb]
        return self._relative(verb) or frame.mood in {"to", "ing"} or (frame.passive and self.tags[verb - 1] != "X")

    def _before_group(self, verb: int) -> int:
        """The word before a verb's clause; before the first of several verbs joined by "and"."""
        at = self._group_start(verb) - 1
        for frame in reversed(self.found):
            if at < 0 or self.tags[at] != "C":
                break
            if frame.verb < at:
                at = self._group_start(frame.verb) - 1
        return at - 1 if at >= 0 and self.tags[at] in "WI" else at

    def _relative(self, verb: int) -> bool:
        start = self._group_start(verb)
        return start > 0 and self.tags[start - 1] == "W"

    def _verb_before(self, first: int) -> int | None:
        k = first - 1
        if k < 0 or "," in gap(first, self.words, self.text):
            return None
        return k if k in self.by_verb else None

    def _before(self, at: int) -> tuple[int, ...]:
        """The phrase that ends right before a word, with its series."""
        k = self.reading.phrase_at.get(at - 1) if not self.words[at].initial else None
        return self.reading.series(k) if k is not None else ()

    def _subject_of_previous(self, at: int) -> tuple[int, ...]:
        """Of "… and rose": the subject of the verb before."""
        for frame in reversed(self.found):
            if self.words[frame.verb].stretch != self.words[at].stretch and self._new_sentence(frame.verb, at):
                break
            if frame.mood in {"fact", "modal"}:
                return frame.patients if frame.passive else frame.agents
        return ()

    def _new_sentence(self, a: int, b: int) -> bool:
        return any(self.words[k].initial for k in range(a + 1, b + 1))
