"""The items of a reply while it is still being written."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pydantic import BaseModel, ValidationError

from reporter.llm.call import Call
from reporter.llm.parsing import MAX_CHARACTERS, decode, main_array


@dataclass(eq=False, slots=True)
class ItemReader:
    """Takes the pieces of a reply's text and gives its items, each once and only when it stands whole."""

    call: Call
    items: list[BaseModel] = field(default_factory=list)
    _text: str = ""
    _position: int = -1
    """Where the next item is looked for; -1 until the array has begun."""

    def feed(self, piece: str) -> list[BaseModel]:
        """The items that this piece completes."""
        array, most = main_array(self.call.schema)
        self._text = (self._text + piece)[:MAX_CHARACTERS]
        if self._position < 0:
            opening = re.search(rf'"{re.escape(array)}"\s*:\s*\[', self._text)
            if opening is None:
                return []
            self._position = opening.end()
        found: list[BaseModel] = []
        while most is None or len(self.items) + len(found) < most:
            whole = self._next()
            if whole is None:
                break
            found += self._valid(array, whole)
        self.items += found
        return found

    def value(self) -> BaseModel:
        """The items so far as a reply."""
        array, _ = main_array(self.call.schema)
        return self.call.reply.model_validate({array: [item.model_dump() for item in self.items]})

    def _next(self) -> object | None:
        """The next object of the array; None where it is not whole yet or the array has ended."""
        text, start = self._text, self._position
        while start < len(text) and text[start] in " \t\r\n,":
            start += 1
        if not text.startswith("{", start):
            return None
        whole = decode(text, start)
        if whole is None:
            return None
        item: object
        item, self._position = whole
        return item

    def _valid(self, array: str, item: object) -> list[BaseModel]:
        try:
            return list(getattr(self.call.reply.model_validate({array: [item]}), array))
        except ValidationError:  # items that do not fit are dropped, as in a reply read whole
            return []
