"""A record of every request and reply, one JSON object a line; keys never come near it."""

from __future__ import annotations

import json
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from reporter.errors import OutputError
from reporter.llm.call import Call
from reporter.llm.phrasing import Turn
from reporter.llm.transport import RawReply


@dataclass(slots=True)
class CallLog:
    """Adds to a file; safe to use from several threads."""

    path: Path
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def answered(self, model: str, call: Call, turns: Sequence[Turn], raw: RawReply, seconds: float) -> None:
        """A request and its reply as it came, read or not."""
        tokens = {"input": raw.tokens.input, "cached": raw.tokens.cached, "output": raw.tokens.output}
        reply = {"content": raw.content, "finish": raw.finish, "tokens": tokens, "seconds": round(seconds, 3)}
        self._write(model, call, turns, {"reply": reply})

    def failed(self, model: str, call: Call, turns: Sequence[Turn], words: str) -> None:
        """A request that was not answered, and the endpoint's words or what the connection died of."""
        self._write(model, call, turns, {"error": words})

    def _write(self, model: str, call: Call, turns: Sequence[Turn], outcome: dict[str, Any]) -> None:
        entry = {
            "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
            "model": model,
            "step": call.step,
            "messages": [{"role": role, "content": content} for role, content in turns],
            "schema": call.schema,
            "max_tokens": call.max_tokens,
            **outcome,
        }
        line = json.dumps(entry, ensure_ascii=False) + "\n"
        try:
            with self._lock, self.path.open("ab") as file:
                # Lone surrogates, which no UTF-8 file can hold, come from sources that are not text.
                file.write(line.encode("utf-8", "replace"))
        except OSError as error:
            raise OutputError(
                f"{self.path}: the calls cannot be logged: {error.strerror}", hint="check the place, or do not log"
            ) from error
