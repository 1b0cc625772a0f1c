"""Contractions written out, so that "don't" and "do not" are the same words."""

from __future__ import annotations

import re

_IRREGULAR = {"can't": "cannot", "won't": "will not", "shan't": "shall not", "ain't": "is not"}
_ENDINGS = {"n't": " not", "'re": " are", "'ve": " have", "'ll": " will", "'m": " am"}
# "'s" is "is" only after a pronoun: elsewhere it is whose. "'d" may be had or would, and is left.
_SHORT = re.compile(
    r"\b(?:(?P<whole>[Cc]an['’]t|[Ww]on['’]t|[Ss]han['’]t|[Aa]in['’]t)"
    r"|(?P<is>[Ii]t|[Tt]hat|[Tt]here|[Hh]ere|[Ww]hat|[Hh]e|[Ss]he)['’]s(?! own\b)"
    r"(?P<has>(?= (?:been|got|had|become)\b))?"
    r"|(?P<stem>[A-Za-z]+?)(?P<ending>n['’]t|['’](?:re|ve|ll|m)))\b"
)
_APART = re.compile(r"\b([Cc]an) not\b(?! only\b)")


def written_out(text: str) -> str:
    """A text with its contractions in full."""
    if "'" in text or "’" in text:
        text = _SHORT.sub(_in_full, text)
    return _APART.sub(r"\1not", text) if "an not" in text else text


def _in_full(found: re.Match[str]) -> str:
    if whole := found["whole"]:
        full = _IRREGULAR[whole.lower().replace("’", "'")]
        return whole[0] + full[1:]
    if found["is"]:
        return f"{found['is']} {'is' if found['has'] is None else 'has'}"
    return found["stem"] + _ENDINGS[found["ending"].replace("’", "'")]
