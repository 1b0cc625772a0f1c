"""Why a claim or a statement changed: what went in that is not the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from reporter.grounding.normalize import folded
from reporter.memo.changes.inputs import Sources
from reporter.memo.changes.pairing import Pair
from reporter.memo.changes.said import Said, plain
from reporter.types import Cause, Change, Run, SettingChange, Side, SourceChange

# The prompt files that each step's requests are made of.
_PROMPTS = {"extract": ("system", "extract"), "write": ("system", "write", "reword")}
_MOST = 4
EXTRACTIVE = "extractive"


@dataclass(frozen=True)
class Causes:
    """What differs between two runs, and which of it a change is put down to."""

    old: Run
    new: Run
    sources: Sources
    settings: Sequence[SettingChange]

    def of_claim(self, pair: Pair) -> tuple[Cause, ...]:
        """The causes of a claim's change."""
        causes = [*self._of_sources(pair), *self._fate(pair)]
        if not any(cause.kind.startswith("source") for cause in causes) or self._in_both(pair):
            causes += self._of_settings("extract")
        if not causes:
            causes = [Cause(kind="drafting", what="sources and settings are the same: the engine drafted otherwise")]
        return tuple(dict.fromkeys(causes))[:_MOST]

    def still_said(self, said: Said, *, before: bool) -> bool:
        """Whether the sources of the earlier run, or of the later, say it word for word."""
        texts = self._old_texts if before else self._new_texts
        return bool(said.evidence) and any(all(quote in text for quote in said.evidence) for text in texts)

    def _in_both(self, pair: Pair) -> bool:
        """Whether the sources of both runs say what either makes of them: so it is not they that made the change."""
        there = pair.new is None or self.still_said(pair.new, before=True)
        return there and (pair.old is None or self.still_said(pair.old, before=False))

    def of_statement(self, pair: Pair, claims: Mapping[tuple[str, str], Change]) -> tuple[Cause, ...]:
        """The causes of a statement's change: those of the claims it cites, else what steers the writing.

        ``claims`` holds the changed claims by side and id: ``("old", "c3")``.
        """
        cited = [
            *_cited("old", pair.old.side if pair.old else None),
            *_cited("new", pair.new.side if pair.new else None),
        ]
        causes = [cause for key in cited if key in claims for cause in claims[key].causes]
        if not causes:
            causes = list(self._of_settings("write"))
        if not causes and claims:
            causes = [Cause(kind="claims changed", what="others than those it cites: the sections were filled anew")]
        if not causes:
            causes = [Cause(kind="drafting", what="claims and settings are the same: the engine wrote otherwise")]
        return tuple(dict.fromkeys(causes))[:_MOST]

    def _of_sources(self, pair: Pair) -> Iterator[Cause]:
        changes = [self.sources.change_of_old.get(name) for name in (pair.old.documents if pair.old else ())]
        changes += [self.sources.change_of_new.get(name) for name in (pair.new.documents if pair.new else ())]
        yield from (cause_of(change) for change in dict.fromkeys(changes) if change is not None)

    def _fate(self, pair: Pair) -> Iterator[Cause]:
        """What became of a dropped claim where it was drafted again: why it is none this time."""
        if pair.old is None or pair.new is not None:
            return
        text = folded(pair.old.side.text)
        for draft in self.new.refused:
            if draft.step == "extract" and folded(draft.text) == text:
                yield Cause(kind="refused", what="; ".join(draft.support.reasons))
        for note in self.new.set_aside:
            if note.step == "extract" and folded(note.text) == text:
                yield Cause(kind="set aside", what=note.reason)

    def _of_settings(self, step: str) -> Iterator[Cause]:
        """The changed settings that a step's outcome depends on."""
        for change in self.settings:
            if change.kind == "prompt changed":
                name = change.name.removeprefix("prompts_sha256.")
                if name in _PROMPTS[step] and not self.old.engine == self.new.engine == EXTRACTIVE:
                    yield Cause(kind=change.kind, what=f"{name}.md of {self._named('prompts')}")
            elif change.kind == "template changed":
                # Only the sections it declares are written by; the rest of a template is layout.
                if step == "write" and change.name == "sections_sha256":
                    yield Cause(kind=change.kind, what=f"the sections of {self._named('template')}")
            elif step == "write" or change.kind != "audience changed":
                yield Cause(kind=change.kind, what=f"{change.name}: {change.old or 'none'} → {change.new or 'none'}")

    def _named(self, setting: str) -> str:
        """A setting that names a file: by one name, or by both where another was named."""
        names = dict.fromkeys(str(run.settings.get(setting, "default")) for run in (self.old, self.new))
        return " → ".join(names)

    @cached_property
    def _old_texts(self) -> tuple[str, ...]:
        return _texts(self.old)

    @cached_property
    def _new_texts(self) -> tuple[str, ...]:
        return _texts(self.new)


def cause_of(change: SourceChange) -> Cause:
    """A changed source as a cause."""
    was = f"{change.old_uri} → " if change.old_uri else ""
    why = f": {change.reason}" if change.reason else ""
    return Cause(kind=change.kind, what=f"{was}{change.uri}{why}")


def _texts(run: Run) -> tuple[str, ...]:
    return tuple("\n".join(map(plain, document.sentence_texts)) for document in run.documents)


def _cited(side: str, said: Side | None) -> list[tuple[str, str]]:
    return [(side, name) for name in said.claims] if said else []
