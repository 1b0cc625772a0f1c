"""A model that lies every second time: true drafts, and the same with one thing changed; it keeps a record."""

from __future__ import annotations

import re
import threading
from collections import Counter
from dataclasses import dataclass, field
from typing import Any
from zlib import crc32

from tests.chain.mutation import lies_about
from tests.standin import Answer, StandinRequest

NOBODY = ("the International Energy Agency", "the Bank of England", "a professor at Oslo", "Reuters")
DATE = re.compile(r"\b(June|April|March|May) (\d{1,2}), (\d{4})")


@dataclass(frozen=True)
class Lie:
    """A draft that is not true: what was changed, in what, at which step."""

    text: str
    kind: str
    word: str
    of: str
    step: str
    typed: str


@dataclass
class Liar:
    """A reply function; ``turn`` decides which half of the drafts are lies, and which kinds come first."""

    turn: int = 0
    lies: dict[tuple[str, str], Lie] = field(default_factory=dict)  # by step and text
    truths: dict[str, str] = field(default_factory=dict)
    speakers: dict[str, str] = field(default_factory=dict)
    told: Counter[str] = field(default_factory=Counter)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __call__(self, step: str, request: StandinRequest) -> Answer:
        lines = list(request.numbered.items())
        most = next(part for part in request.schema["properties"].values())["maxItems"]
        with self._lock:
            if step == "extract":
                return {"claims": [self._claim(i, n, text) for i, (n, text) in enumerate(lines[:most])]}
            start = crc32(request.task[:60].encode()) % len(lines)
            chosen = (lines[start:] + lines[:start])[:most]
            if step == "write":
                return {"statements": [self._statement(i, n, text) for i, (n, text) in enumerate(chosen)]}
            return {"sentences": [self._sentence(i, n, text) for i, (n, text) in enumerate(chosen)]}

    def _claim(self, i: int, number: int, text: str) -> dict[str, Any]:
        said, true = self._draft(i, text, "extract")
        speaker = None
        if true and i % 4 < 2:
            speaker = NOBODY[(i // 4) % len(NOBODY)]
            self.speakers[said] = speaker
        verbatim = None if true and said == text and i % 3 == 0 else said
        return {"statement": verbatim, "cites": [number], "kind": "fact", "attributed_to": speaker}

    def _statement(self, i: int, number: int, text: str) -> dict[str, Any]:
        typed = "judgment" if i // 2 % 2 else "reported"
        return {"text": self._draft(i, text, "write", typed)[0], "cites": [number], "type": typed}

    def _sentence(self, i: int, number: int, text: str) -> dict[str, Any]:
        return {"text": self._draft(i, text, "summarize")[0], "cites": [number]}

    def _draft(self, i: int, text: str, step: str, typed: str = "") -> tuple[str, bool]:
        """A lie about a line, or the line itself as a careful writer may put it; and whether it is true."""
        if any(text == told for _, told in self.lies):
            self.lies[step, text] = Lie(text, "believed", "", "", step, typed)  # told again as if it were true
            return text, False
        possible = lies_about(text) if (i + self.turn) % 2 else {}
        if possible:
            kind = min(possible, key=lambda kind: (self.told[kind], crc32(f"{kind}{self.turn}{text}".encode())))
            change = possible[kind]
            self.told[kind] += 1
            self.lies[step, change.text] = Lie(change.text, kind, change.word, text, step, typed)
            return change.text, False
        said = restyled(text) if i % 3 else text
        self.truths[said] = text
        return said, True


def restyled(text: str) -> str:
    """The same with figures and dates in another style."""
    text = re.sub(r"(\d) percent\b", r"\1%", text)
    text = re.sub(r"\b(\d[\d,]*) metric tons\b", r"\1 tonnes", text)
    return DATE.sub(r"\2 \1 \3", text)
