"""What stands before a sentence without being of it: an item's mark, a run-in heading, a mere "Moreover", "Today"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection

from reporter.engines.anaphora import added
from reporter.patterns import one_of
from reporter.types import Document

# A heading in capitals ("SUPPORTING INDUSTRY: Today, …"): a verb in -ING or four words tell it from a speaker's label.
_RUN_IN = re.compile(
    r"^(?:\((?:[a-z]{1,4}|\d{1,2})\)"
    r"|(?=[^:]*ING\b|(?:[^\s:]+ ){3})[A-Z][A-Z0-9.,’'&-]+(?: [A-Z0-9.,’'&-]+)*:) +(?=[A-Z“\"])"
    r"|^第[一二三四五六七八九十百零〇\d]+[条章节款]\s+"
)
# "8In 2020, …", "8 In 2020, …": a footnote's mark, and no number of anything.
_FOOTNOTE = re.compile(
    r"^\d{1,2}(?:(?=[A-Z][A-Za-z])| (?="
    + one_of(
        "In For The See Estimated Defined Excludes? Includes? Based Less Data Reported Does Because As Rounded Source"
    )
    + r"\b))"
)
_LABEL = re.compile(r"(?P<label>[A-Z][\w’'-]*(?:,? [\w’'-]+){0,6}) ?:\d{0,2} +(?=[A-Z“\"\d])")
_SMALL = re.compile(one_of("and or of the for in on to with by a an"))
#: The day on which a document was published, which a memo says by its date.
_TODAY = re.compile(r"(?:Today|Tonight|Earlier today|This (?:morning|afternoon|evening)), (?=[\w“])")
_SEVERAL = 3  # labels, from which on they are taken for the headings of a text's parts
_SHORTEST_REST = 5  # words; of less, the label is what is said ("Estonia: 5 percent")


def run_in_headings(document: Document) -> frozenset[str]:
    """The labels with a colon before a block's text that are headings, and not names of who speaks.

    Three or more, each before one block only, head the parts of a text; speakers come back. One or two are headings
    where the text writes each of their words small elsewhere, which it does with no name.
    """
    matches = (_LABEL.match(document.text, block.start, block.end) for block in document.blocks)
    counted = Counter(match["label"] for match in matches if match)
    once = {label for label, count in counted.items() if count == 1}
    if len(once) >= _SEVERAL and len(once) == len(counted):
        return frozenset(once)
    common = frozenset(re.findall(r"\b[a-z][a-z’'-]*", document.text)) if counted else frozenset()
    return frozenset(label for label in counted if _of_common_words(label, common))


def bare(text: str, headings: Collection[str]) -> str:
    """A sentence less what stands before it; ``headings``: the `run_in_headings` of its document."""
    text = _FOOTNOTE.sub("", _RUN_IN.sub("", text, count=1))
    if (match := _LABEL.match(text)) and match["label"] in headings:
        rest = text[match.end() :]
        text = rest if len(rest.split()) >= _SHORTEST_REST else text
    opening = added(text) or (today.end() if (today := _TODAY.match(text)) else 0)
    return text[opening : opening + 1].upper() + text[opening + 1 :] if opening else text


def _of_common_words(label: str, common: Collection[str]) -> bool:
    words = [word.strip(",’'").lower() for word in label.split()]
    return all(word in common or _SMALL.fullmatch(word) for word in words)
