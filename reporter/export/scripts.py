"""Words in another script than the memo's, told by their letters."""

from __future__ import annotations

import re

from reporter.export.dress import Dress, language_code
from reporter.export.tree import Nodes, node

# East Asian letters and full-width punctuation, which fonts draw by language.
_EAST_ASIAN = re.compile(
    "([\u2e80-\u30ff\u3100-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]+)"
)
_KANA, _HANGUL = re.compile("[\u3040-\u30ff]"), re.compile("[\u1100-\u11ff\uac00-\ud7ff]")
_WRITTEN_SO = frozenset({"zh", "ja", "ko"})


def in_its_script(text: str, language: str, dress: Dress) -> Nodes:
    """A word of a memo in a language, what is East Asian in it marked as such where the language is none.

    Figures in a run of such letters, which has no spaces, are of it.
    """
    parts = [part for part in _EAST_ASIAN.split(text) if part]
    foreign = [part for part in parts if _EAST_ASIAN.fullmatch(part)]
    if not foreign or language_code(language) in _WRITTEN_SO:
        return [node("Str", text)]
    if 2 * sum(map(len, foreign)) > len(text):
        return dress.foreign([node("Str", text)], _language(text))
    nodes: Nodes = []
    for part in parts:
        piece = node("Str", part)
        nodes += dress.foreign([piece], _language(part)) if part in foreign else [piece]
    return nodes


def _language(text: str) -> str:
    if _KANA.search(text):
        return "ja"
    return "ko" if _HANGUL.search(text) else "zh"
