"""A memo.md without its run.json: its footnotes against the sources, its sentences against its footnotes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from reporter.grounding.ground import ground
from reporter.grounding.index import Source, sources_of
from reporter.grounding.premises import Premises
from reporter.memo.escaping import escape
from reporter.memo.verification.comparison import figures_changed, judged, uncited
from reporter.memo.verification.memo_text import CitedText, Footnote, MemoText, read_memo
from reporter.memo.verification.regrounding import weigh_again
from reporter.memo.verification.report import Findings, What
from reporter.memo.verification.sources import look_again
from reporter.settings import Settings
from reporter.types import Claim, Document, DraftClaim, StatementType


def verify_alone(text: str, path: Path, settings: Settings, findings: Findings) -> None:
    """Check what can be checked of a memo by itself."""
    memo = read_memo(text)
    findings.notes.append(f"{path}: no run.json beside it; headings, dates and counts could not be compared")
    documents = _documents(memo.front, path, settings, findings)
    sources = sources_of(documents)
    claims = _claims(memo, documents, sources, findings)
    premises = Premises(tuple(claims.values()), sources, str(memo.front.get("audience", "")))

    def judge(said: str, kind: StatementType, cited: CitedText) -> list[str]:
        resting_on = [claims[number] for number in cited.cites if number in claims]
        if not resting_on:
            return ["none of what it cites is in a source"]
        changed = figures_changed(said, (claim.statement for claim in resting_on))
        if changed:
            return changed
        support = weigh_again(said, kind, resting_on, premises)
        marked = "not checked" in cited.remark
        if support.verdict == "supported" or (support.verdict == "unchecked" and marked):
            return []
        return list(support.reasons) or [f"it is {support.verdict}"]

    for cited in memo.cited:
        what: What = "summary" if cited.section is None else "statement"
        findings.hold(what, f"memo.md:{cited.line}", cited.text, judged(cited, judge))
    uncited(memo, None, findings)
    _check_title(memo, findings)


def _documents(front: Mapping[str, Any], path: Path, settings: Settings, findings: Findings) -> list[Document]:
    """The sources that the front matter lists, read again."""
    listed = front.get("sources")
    entries = listed if isinstance(listed, list) else []
    documents = []
    if not entries:
        findings.hold("source", "memo.md:1", "front matter", ["it lists no sources"])
    for entry in entries:
        if not isinstance(entry, dict) or not {"id", "uri", "sha256"} <= entry.keys():
            findings.hold("source", "memo.md:1", str(entry), ["id, uri or sha256 is missing"])
            continue
        uri, name = str(entry["uri"]), str(entry["id"])
        now = look_again(uri, str(entry["sha256"]), name, (Path(), path.parent), settings)
        reasons = []
        if now.changed:
            reasons.append("the source has changed since the memo was made")
        elif now.document is None:
            reasons.append(f"{now.problem}, and there is no run.json that keeps its text")
        if now.document is not None:
            documents.append(now.document)
            if entry.get("title") != now.document.title:
                reasons.append(f"its title is “{now.document.title}”")
        findings.hold("source", name, uri, reasons)
    return documents


def _claims(
    memo: MemoText, documents: Sequence[Document], sources: Mapping[str, Source], findings: Findings
) -> dict[int, Claim]:
    """What each footnote quotes as a claim, by its number."""
    claims: dict[int, Claim] = {}
    for note in memo.footnotes:
        document = _quoted(note, documents)
        reasons = [] if document else ["no source has this quote at this place"]
        if document:
            draft = DraftClaim(document=document.id, statement=note.quote or "", cites=_numbers(note, document))
            outcome = ground(draft, sources[document.id], id=f"c{note.number}")
            if isinstance(outcome, Claim):
                claims[note.number] = outcome
            else:
                reasons = list(outcome.support.reasons)
        findings.hold("quote", f"memo.md:{note.line}", note.quote or note.body, reasons)
    return claims


def _quoted(note: Footnote, documents: Sequence[Document]) -> Document | None:
    """The document that a footnote quotes: it reads so at that place, and is called so."""
    for document in documents:
        passage = document.text[note.start : note.end]
        there = " ".join(passage.split())
        if there == note.quote and passage == passage.strip() != "" and note.label in _labels(note, document):
            return document
    return None


def _labels(note: Footnote, document: Document) -> set[str]:
    """What a footnote may call a document, with its id where another looks like it."""
    parts = (document.title, document.publisher, document.published)
    label = ", ".join(escape(part) for part in parts if part)
    page = document.page_at(note.start)
    place = "" if page is None else f", p. {page}"
    return {f"{label}{place}", f"{label}, {document.id}{place}"}


def _numbers(note: Footnote, document: Document) -> tuple[int, ...]:
    return tuple(s.number for s in document.sentences if note.start <= s.start and s.end <= note.end)


def _check_title(memo: MemoText, findings: Findings) -> None:
    """The first heading is the title of the front matter."""
    title = f"# {escape(str(memo.front.get('title', '')))}"
    heading = next((line for line in memo.layout if line.text.startswith("# ")), None)
    if heading is not None:
        reasons = [] if heading.text == title else [f"the front matter has “{title}”"]
        findings.hold("line", f"memo.md:{heading.number}", heading.text, reasons)
