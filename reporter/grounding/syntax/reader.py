"""Goes through a text verb by verb and makes out who does what."""

from __future__ import annotations

from dataclasses import replace

from reporter.grounding.lexicon import grammar as lists
from reporter.grounding.syntax.classes import classes
from reporter.grounding.syntax.frames import Frame, Mood, Syntax
from reporter.grounding.syntax.phrases import read_phrases
from reporter.grounding.syntax.shapes import LINKS, WordClass, gap
from reporter.grounding.syntax.subjects import COMPLEMENT, SubjectFinder
from reporter.grounding.words import Word, stem

#: Verbs whose object does what the infinitive after it says: "ordered the Secretary to negotiate".
_CALLED = frozenset("known called named dubbed termed".split())
_USING = frozenset(map(stem, "use employ deploy apply".split()))
_OBJECT_CONTROL = frozenset(
    stem(verb)
    for verb in "order ask urge tell require allow enable encourage direct instruct force want expect help cause "
    "invite "
    "award grant give pay accuse suspect convict permit compel oblige persuade convince lead advise warn "
    "authorize authorise forbid prohibit keep prevent stop ban "
    "bar block see let make get call press push pressure request command leave".split()
)


def syntax_of(words: tuple[Word, ...], text: str) -> Syntax:
    """Read a text's grammar."""
    reading = read_phrases(words, text, classes(words, text))
    frames = _Reader(words, text, reading).frames()
    return Syntax(reading, frames, _called(words, frames))


def _called(words: tuple[Word, ...], frames: tuple[Frame, ...]) -> dict[int, tuple[int, ...]]:
    found: dict[int, tuple[int, ...]] = {}
    for frame in frames:
        if frame.passive and words[frame.verb].norm in _CALLED:
            names = tuple(k for preposition, k in frame.others if preposition == "as")
            found |= {k: names for k in frame.patients if names}
    return found


class _Reader(SubjectFinder):
    """Goes through a text once; what was found helps with what follows."""

    def frames(self) -> tuple[Frame, ...]:
        for i, tag in enumerate(self.tags):
            if tag in "FVEG" or (tag == "X" and self._is_main(i)):
                frame = self._frame(i, tag)
                self.found.append(frame)
                self.by_verb[i] = frame
        return tuple(map(self._completed, self.found))

    def _completed(self, frame: Frame) -> Frame:
        """Give a verb without an object that of the next ("buy and sell rails"), or what "which" stands for."""
        if frame.mood == "ing" and not frame.agents and frame.governor < 0 and self._opens(frame.verb):
            later = (f for f in self.found if f.verb > frame.verb and f.mood in {"fact", "modal"})
            main = next(later, frame)
            if not self._new_sentence(frame.verb, main.verb):
                return replace(frame, agents=main.patients if main.passive else main.agents)
        if frame.patients or frame.passive or self.words[frame.verb].norm in LINKS:
            return frame
        after = self.by_verb.get(frame.verb + 2)
        if after is not None and self.tags[frame.verb + 1] == "C" and not after.passive:
            return replace(frame, patients=after.patients)
        first = self.reading.phrases[frame.agents[0]].first if frame.agents else 0
        over = self._before_relative(frame.verb) if first < frame.verb else None
        k = None if over is None else self.reading.phrase_at.get(over)
        if k is None:
            return frame
        return replace(frame, patients=tuple(j for j in self._heads(k) if self._counts(j)) or (k,))

    def _is_main(self, i: int) -> bool:
        """Whether an auxiliary stands alone: "is a mineral", "has 42 members"."""
        if self.words[i].norm not in LINKS:
            return False
        following = next((t for t in self.tags[i + 1 : i + 5] if t not in "B!"), "")
        return following not in {"F", "V", "E", "G", "X", "T"}

    def _frame(self, i: int, tag: WordClass) -> Frame:
        start = self._group_start(i)
        auxiliaries = [self.words[k].norm for k in range(start, i) if self.tags[k] == "X"]
        passive = tag == "E"
        reduced = tag == "E" and not any(a in lists.BE for a in auxiliaries)
        mood = self._mood(i, tag, start, auxiliaries)
        governor = -1
        if tag == "E" and reduced and i and self.tags[i - 1] == "C" and self.found and self.found[-1].passive:
            subject, mood = self.found[-1].patients, self.found[-1].mood
        elif tag == "E" and reduced and "," in gap(start, self.words, self.text):
            subject = self._before(start) + self._above(start) + self._subject_of_previous(start)
        elif tag == "E" and reduced:
            subject = self._with_heads(start)
        elif mood in {"to", "ing"}:
            subject, governor = self._inherited(i, start)
        else:
            subject = self._subject(start)
        patients = self._objects(i)
        if tag == "F" and patients and stem(self.words[i].norm) in COMPLEMENT and self._inverted(start):
            subject, patients = patients, ()
        others = self._others(i)
        if passive:
            agents = next((self.reading.series(k) for preposition, k in others if preposition == "by"), ())
            return Frame(i, True, agents, subject + patients, others, mood, governor)
        spare: tuple[int, ...] = ()
        if mood == "ing" and governor in self.by_verb and "," in gap(start, self.words, self.text):
            spare = self.by_verb[governor].patients  # "… announced a plan, creating 40 jobs"
        if start > 0 and self.tags[start - 1] == "W" and "," in gap(start - 1, self.words, self.text):
            spare = self._subject_of_previous(start)  # ", which" may take up the whole clause
        above = self._told_as_well(start, tag, governor)
        return Frame(i, False, subject, patients, others, mood, governor, spare, above)

    def _told_as_well(self, start: int, tag: WordClass, governor: int) -> tuple[int, ...]:
        """What a relative clause, or "-ing" after a noun, may be of besides the phrase right before it."""
        if tag == "G" and start > 0 and self.words[start - 1].norm == "by":  # as much of those the main verb is of
            whole = [f for f in self.found if f.mood == "fact" and not self._new_sentence(f.verb, start)]
            return tuple(k for frame in whole for k in (*frame.agents, *frame.patients))
        under = self.found[-1].mood == "to" if self.found else False
        if tag == "V" and under and self.tags[start] == "T":  # "ordered X to negotiate … to address the threat"
            whole = [f for f in self.found if f.mood == "fact" and not self._new_sentence(f.verb, start)]
            return tuple(k for frame in whole for k in frame.agents)
        if tag == "G":
            return self._above(start) if governor >= 0 and governor not in self.by_verb else ()
        relative = start > 0 and self.tags[start - 1] == "W"
        return self._above(start - 1) if relative and "(" not in gap(start - 1, self.words, self.text) else ()

    def _inverted(self, start: int) -> bool:
        """Whether it is "…," said the minister."""
        between = gap(start, self.words, self.text)
        before = self.found and not self._new_sentence(self.found[-1].verb, start)
        if any(mark in between for mark in ("”", '"')):
            return self.words[start].norm not in {"mean", "means", "meant"}  # "The term “mineral” means …"
        # A comma may close what stands between a subject and its verb.
        return between.strip() == "," and bool(before) and self._over_parenthesis(start) == start - 1

    def _mood(self, i: int, tag: WordClass, start: int, auxiliaries: list[str]) -> Mood:
        if any(self.tags[k] == "T" for k in range(start, i)):
            return "to"
        if any(a in lists.MODALS for a in auxiliaries):
            return "modal"
        if tag == "G":
            return "ing"
        if tag == "V" and not auxiliaries:
            return self.found[-1].mood if self.found and self._joined_to_last(i) else "to"
        return "fact"

    def _joined_to_last(self, i: int) -> bool:
        return any(self.tags[k] == "C" for k in range(self.found[-1].verb + 1, i))

    def _inherited(self, i: int, start: int) -> tuple[tuple[int, ...], int]:
        """Who does what stands in a "to" or "-ing" form, and what that hangs on."""
        listed = start > 0 and (self.tags[start - 1] == "C" or (self.tags[i] == "V" and start == i))
        if listed and self.found and not self._new_sentence(self.found[-1].verb, i):
            same = [f for f in self.found if self.tags[f.verb] == self.tags[i] and not self._new_sentence(f.verb, i)]
            last = same[-1] if same else self.found[-1]
            return (last.agents, last.governor) if not last.passive else (last.patients, last.governor)
        comma = "," in gap(start, self.words, self.text)
        own = self.reading.phrase_at.get(start - 1) if start else None
        if own is not None and self.tags[i] == "V" and not comma and self._for(own):
            return self.reading.series(own), self.reading.phrases[own].head
        if self.tags[i] == "G" and own is not None and not comma and self.tags[start - 1] != "I":
            return self.reading.series(own), self.reading.phrases[own].head
        if self.tags[i] == "G" and start > 1 and self.words[start - 1].norm in {"in", "of", "for"}:
            noun = self.reading.phrase_at.get(start - 2)
            if noun is not None:
                return (), self.reading.phrases[noun].head  # "the effect of the law in stopping": whoever stops it
        for frame in reversed(self.found):
            if self._new_sentence(frame.verb, i):
                break
            if frame.mood == "ing" and frame.governor < 0 and comma:
                continue
            user = self._user_of(frame)
            if user is not None and self.tags[i] == "V":  # "uses a survey known as X to collect"
                return user.agents, user.verb
            control = stem(self.words[frame.verb].norm) in _OBJECT_CONTROL
            among = any(own == p or own in self.reading.hanging(p) for p in frame.patients)
            if own is not None and not comma and not among and own not in frame.agents:
                return (), self.reading.phrases[own].head  # "a plan to build": whoever plans it
            if control and frame.patients and not comma:
                return frame.patients, frame.verb
            if own is not None and not comma and self.reading.phrases[own].first > frame.verb:
                return (frame.patients if frame.passive else frame.agents), self.reading.phrases[own].head
            return (frame.patients if frame.passive else frame.agents), frame.verb
        return (), self.reading.phrases[own].head if own is not None and not comma else -1

    def _user_of(self, frame: Frame) -> Frame | None:
        """The verb of using before a clause ("known as X") that says more of what is used."""
        at = self.found.index(frame)
        before = self.found[at - 1] if at and frame.passive else None
        if before is None or stem(self.words[before.verb].norm) not in _USING:
            return None
        return before if set(before.patients) & set(frame.patients) else None

    def _for(self, k: int) -> bool:
        """Whether it is "businesses" of "for businesses to grow": a plural or a name after "for"."""
        phrase = self.reading.phrases[k]
        head = self.words[phrase.head]
        plural = head.norm.endswith("s") and head.norm not in {"ways", "plans", "means", "efforts", "rights", "reasons"}
        return phrase.preposition >= 0 and self.words[phrase.preposition].norm == "for" and (plural or head.capital)

    def _objects(self, i: int) -> tuple[int, ...]:
        """The phrases right after a verb, without a preposition."""
        at = i + 1
        while at < len(self.tags) and self.tags[at] in "B!" and not self.words[at].initial:
            at += 1
        k = self.reading.phrase_at.get(at)
        if k is None or self.words[at].initial or self.reading.phrases[k].first != at:
            return ()
        if any(mark in gap(at, self.words, self.text) for mark in ",;:("):
            return ()
        if stem(self.words[i].norm) in COMPLEMENT and self._has_own_verb(k):
            return ()
        out = [j for j in self.reading.series(k) if j >= k]
        after = self.reading.phrase_at.get(self.reading.phrases[out[-1]].last + 1)
        adjacent = after is not None and self.reading.phrases[after].preposition < 0
        if after is not None and adjacent and not self.words[self.reading.phrases[after].first].initial:
            between = gap(self.reading.phrases[after].first, self.words, self.text)
            if not any(mark in between for mark in ",;:("):
                out += self.reading.series(after)  # "awarded the firm $35 million"
        return tuple(j for j in dict.fromkeys(out) if not self._is_time(j))

    def _has_own_verb(self, k: int) -> bool:
        """Whether a phrase, with what hangs on it, is the subject of a finite verb."""
        for at in range(self.reading.phrases[k].last + 1, min(len(self.tags), self.reading.phrases[k].last + 12)):
            apposed = self.tags[at] == "D" and "," in gap(at, self.words, self.text)
            if self.words[at].initial or self.tags[at] in "SWTCVEG" or apposed:
                return False
            if self.tags[at] in "FX":
                return True
        return False

    def _opens(self, i: int) -> bool:
        """Whether a verb opens its sentence: "Announcing …,", "In announcing …,"."""
        return self.words[i].initial or (self.tags[i - 1] == "I" and self.words[i - 1].initial)

    def _fronted(self, i: int) -> list[tuple[str, int]]:
        """The phrases with a preposition that open the sentence whose first verb this is."""
        start = i
        while start > 0 and not self.words[start].initial:
            start -= 1
        if self.tags[start] != "I" or (self.found and self.found[-1].verb >= start):
            return []
        out: list[tuple[str, int]] = []
        for at in range(start + 1, i):
            k = self.reading.phrase_at.get(at)
            if k is not None and self.reading.phrases[k].first == at:
                if self.reading.phrases[k].preposition < 0:
                    break
                out.append((self.words[self.reading.phrases[k].preposition].norm, k))
        return out

    def _others(self, i: int) -> tuple[tuple[str, int], ...]:
        """The phrases with a preposition that follow, up to the next verb or clause."""
        out = self._fronted(i)
        for at in range(i + 1, min(len(self.tags), i + 24)):
            if self.words[at].initial or self.tags[at] in "FVESWXT" or self.words[at].stretch != self.words[i].stretch:
                break
            k = self.reading.phrase_at.get(at)
            if k is not None and self.reading.phrases[k].first == at and self.reading.phrases[k].preposition > i:
                at = self.reading.phrases[k].preposition
                cause = at and self.words[at - 1].norm in {"because", "due", "owing", "thanks", "instead"}
                out.append((self.words[at - 1 if cause else at].norm, k))
        return tuple(out)
