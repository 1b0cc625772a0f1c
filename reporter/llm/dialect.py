"""How an endpoint wants to be asked: the cascade of ways, and the memory of which one works.

An endpoint that refuses a request says why. `Dialect.after` reads its words and gives the next way to
ask: without the parameter it names, without array bounds, by tool calling, in JSON mode.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

Mode = Literal["json_schema", "tools", "json"]
Merging = Literal["nothing", "users", "everything"]

# The words that endpoints refuse with: OpenAI, Azure, vLLM, llama.cpp, chat templates.
_ALTERNATE = re.compile(r"must alternate|roles? .{0,40}alternat")
_SYSTEM = re.compile(r"system (role|message|prompt)s? .{0,30}(not supported|unsupported|not allowed)")
_LIMIT = re.compile(r"max_completion_tokens|\bmax_tokens\b.{0,60}(not supported|unsupported)")
_FEATURE = re.compile(
    r"response_format|json_schema|json mode|schema|grammar|minitems|maxitems|\btools?\b|tool_choice"
    r"|temperature|\bseed\b|alternat|system role|not support|unsupported|unrecogni[sz]ed|extra inputs"
)


@dataclass(frozen=True, slots=True)
class Dialect:
    """One way to ask; the default is the best one."""

    mode: Mode = "json_schema"
    bounds: bool = True
    temperature: bool = True
    seed: bool = True
    limit: Literal["max_tokens", "max_completion_tokens"] = "max_tokens"
    merging: Merging = "nothing"
    streams: bool = True

    def after(self, refusal: str) -> Dialect | None:
        """The next way to ask after an endpoint refused this one in these words; None: no other is left."""
        words = refusal.lower()
        if self.seed and re.search(r"\bseed\b", words):
            return replace(self, seed=False)
        if self.temperature and "temperature" in words:
            return replace(self, temperature=False)
        if self.limit == "max_tokens" and _LIMIT.search(words):
            return replace(self, limit="max_completion_tokens")
        if self.merging == "nothing" and _ALTERNATE.search(words):
            return replace(self, merging="users")
        if self.merging != "everything" and (_SYSTEM.search(words) or _ALTERNATE.search(words)):
            return replace(self, merging="everything")
        return self._lower_rung()

    def _lower_rung(self) -> Dialect | None:
        if self.bounds:
            return replace(self, bounds=False)
        if self.mode == "json":
            return None
        return replace(self, mode="tools" if self.mode == "json_schema" else "json")


def names_a_feature(words: str) -> bool:
    """Whether an error's words speak of something another dialect might do without."""
    return bool(_FEATURE.search(words.lower()))


_known: dict[tuple[str, str], Dialect] = {}


def known_dialect(endpoint: str, model: str, default: Dialect) -> Dialect:
    """The dialect that last worked for a model at an endpoint in this process."""
    return _known.get((endpoint, model), default)


def remember(endpoint: str, model: str, dialect: Dialect) -> None:
    """Start with this dialect from now on."""
    _known[endpoint, model] = dialect
