"""A memo beside what its run gives: statements one by one, every other line as it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher

from reporter.documents.segment import sentence_spans
from reporter.memo.verification.memo_text import CitedText, Line, MemoText
from reporter.memo.verification.report import Findings
from reporter.types import StatementType

#: Why a sentence is not borne out by what it cites; empty where it is.
Judge = Callable[[str, StatementType, CitedText], list[str]]

_ALIKE = 0.5
UNCITED = "a sentence in a section cites nothing"


def compare(memo: MemoText, expected: MemoText, judge: Judge, findings: Findings, *, same_layout: bool) -> None:
    """Check a memo against the one its run gives.

    A statement may be reworded where it still holds; nothing else may differ. ``same_layout`` says
    that both were laid out by one template, else only front matter and footnotes are compared.
    """
    _statements(memo, expected, judge, findings)
    uncited(memo, expected, findings)
    _same_lines(memo.front_lines, expected.front_lines, findings)
    if same_layout:
        _lines_of_sections(memo, expected, findings)
        _same_lines(
            [line for line in memo.layout if line.section is None],
            [line for line in expected.layout if line.section is None],
            findings,
        )
    else:
        known = {note.body for note in expected.footnotes}
        for note in memo.footnotes:
            reasons = [] if note.body in known else ["the run has no such quote"]
            findings.hold("quote", f"memo.md:{note.line}", note.body, reasons)


def uncited(memo: MemoText, expected: MemoText | None, findings: Findings) -> None:
    """Texts in sections that cite nothing and are not the template's own."""
    own = {(line.section, line.text) for line in expected.layout} if expected else set()
    for line in memo.layout:
        if line.section is None or (line.section, line.text) in own or line.text.lstrip().startswith("#"):
            continue
        if expected is None and re.fullmatch(r"\*[^*]+\*", line.text):
            continue  # the template's note on an empty section
        findings.hold("statement", f"memo.md:{line.number}", line.text, [UNCITED])


def judged(cited: CitedText, judge: Judge) -> list[str]:
    """Why a text is not borne out by its footnotes, as a whole and sentence by sentence."""
    kind: StatementType = "judgment" if cited.remark.startswith("our judgment") else "reported"
    spans = sentence_spans(cited.text)
    texts = [cited.text]
    if len(spans) > 1:
        texts += [cited.text[span.start : span.end] for span in spans]
    for text in texts:
        reasons = judge(text, kind, cited)
        if reasons:
            return reasons if text == cited.text else [f"“{text}”: {'; '.join(reasons)}"]
    return []


def _statements(memo: MemoText, expected: MemoText, judge: Judge, findings: Findings) -> None:
    ours = [cited for cited in expected.cited if cited.section is not None]
    left = Counter(_key(cited, expected) for cited in ours)
    edited = []
    for cited in memo.cited:
        if cited.section is None:
            continue
        key = _key(cited, memo)
        if left[key]:
            left[key] -= 1
            findings.hold("line", f"memo.md:{cited.line}", cited.text)
        else:
            edited.append(cited)
    remaining = []
    for cited in ours:
        key = _key(cited, expected)
        if left[key]:
            left[key] -= 1
            remaining.append(cited)
    for cited in edited:
        original = _original(cited, remaining)
        reasons = _against(cited, original, memo, expected) or judged(cited, judge)
        if original:
            remaining.remove(original)
        if findings.hold("statement", f"memo.md:{cited.line}", cited.text, reasons):
            was = f"the run says “{original.text}”" if original else "the run does not have it"
            findings.notes.append(f"memo.md:{cited.line}: “{cited.text}” still holds, but {was}")
    for gone in remaining:
        findings.hold("statement", f"memo.md, {gone.section}", gone.text, ["the statement is gone from the memo"])


def _key(cited: CitedText, memo: MemoText) -> tuple[object, ...]:
    return cited.section, cited.text, memo.bodies(cited), cited.remark


def _original(cited: CitedText, remaining: Iterable[CitedText]) -> CitedText | None:
    """The statement of the run that a changed one stands for."""
    same_section = [other for other in remaining if other.section == cited.section]
    ranked = [(SequenceMatcher(None, other.text, cited.text).ratio(), other) for other in same_section]
    likeness, closest = max(ranked, key=lambda pair: pair[0], default=(0.0, None))
    return closest if likeness >= _ALIKE else None


def _against(cited: CitedText, original: CitedText | None, memo: MemoText, expected: MemoText) -> list[str]:
    """What speaks against an edited statement before its truth is looked into."""
    broken = [f"there is no footnote {number}" for number in cited.cites if number not in memo.by_number]
    if broken or original is None:
        return broken
    was = f"the run says “{original.text}”"
    if cited.text == original.text and memo.bodies(cited) != expected.bodies(original):
        return ["it cites other passages than the run does"]
    if cited.remark != original.remark:
        there = f"“({original.remark})”" if original.remark else "no remark"
        return [f"the run has {there} after it, the memo “({cited.remark})”"]
    if cited.text != original.text and _without_digits(cited.text) == _without_digits(original.text):
        # Said here whatever the sources hold: an edit of nothing but digits is no rewording.
        return [f"its figures were changed: {was}"]
    if cited.text.endswith(original.text):
        return [f"{UNCITED}: “{cited.text.removesuffix(original.text).strip()}”"]
    return []


def figures_changed(text: str, originals: Iterable[str]) -> list[str]:
    """Why a text is no rewording where it differs from part of an original in nothing but digits."""
    bare, said = _without_digits(text), " ".join(text.split())
    for original in originals:
        whole = " ".join(original.split())
        if said not in whole and bare in _without_digits(whole):
            return [f"its figures were changed: it cites “{whole}”"]
    return []


def _without_digits(text: str) -> str:
    return " ".join(re.sub(r"\d", " ", text).split())


def _same_lines(memo: Sequence[Line], expected: Sequence[Line], findings: Findings) -> None:
    """Every line that differs is a failure of its own, naming both texts."""
    matcher = SequenceMatcher(None, [line.text for line in memo], [line.text for line in expected], False)
    for what, begin, end, theirs, their_end in matcher.get_opcodes():
        if what == "equal":
            for line in memo[begin:end]:
                findings.hold("line", f"memo.md:{line.number}", line.text)
            continue
        for offset in range(max(end - begin, their_end - theirs)):
            ours = memo[begin + offset] if begin + offset < end else None
            other = expected[theirs + offset] if theirs + offset < their_end else None
            at = ours.number if ours else (memo[begin].number if begin < len(memo) else "end")
            reason = f"the run gives “{other.text}”" if other else "the run gives no such line"
            findings.hold("line", f"memo.md:{at}", ours.text if ours else "", [reason])


def _lines_of_sections(memo: MemoText, expected: MemoText, findings: Findings) -> None:
    """What the template itself writes into sections, such as the note on an empty one."""
    there = {(line.section, line.text) for line in memo.layout}
    for line in expected.layout:
        if line.section is not None and (line.section, line.text) not in there:
            findings.hold("line", f"memo.md, {line.section}", line.text, ["the line is gone"])
