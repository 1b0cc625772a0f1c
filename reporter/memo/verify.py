"""`reporter verify`: a memo checked again, against its run, its sources and itself, without a model."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from reporter.errors import RunNotFound, TemplateError
from reporter.memo.changes.view import unfounded
from reporter.memo.checkers import on_a_models_word
from reporter.memo.markdown import render_markdown
from reporter.memo.record import MEMO, RECORD, memo_at, read_record, record_at
from reporter.memo.verification.alone import verify_alone
from reporter.memo.verification.comparison import compare
from reporter.memo.verification.memo_text import CitedText, MemoText, read_memo
from reporter.memo.verification.regrounding import Regrounding, weigh_again
from reporter.memo.verification.report import Check, Findings, Report
from reporter.memo.verification.sources import SourceNow, look_again
from reporter.prompting.templates import DEFAULT_TEMPLATE, MemoTemplate, load_template
from reporter.settings import Settings
from reporter.types import Claim, Evidence, Run, StatementType

__all__ = ["Check", "Report", "verify"]


def verify(path: str | Path, settings: Settings | None = None) -> Report:
    """Check a run folder, or a memo.md with or without its run.json, against the sources.

    Raises RunNotFound where there is neither a memo nor a run, UsageError for an export of one.
    """
    path = Path(path)
    record = record_at(path)
    memo = memo_at(path)
    settings = settings or Settings.load()
    findings = Findings.none()
    if record.exists():
        _verify_run(read_record(record), record, memo, settings, findings)
    elif memo.exists():
        verify_alone(_text_of(memo), memo, settings, findings)
    else:
        raise RunNotFound(
            f"{path}: there is no {MEMO} and no {RECORD}", hint="name a folder that `reporter brief` wrote"
        )
    return Report(path, tuple(findings.checks), tuple(findings.notes))


def _verify_run(run: Run, record: Path, memo: Path, settings: Settings, findings: Findings) -> None:
    sources = {
        document.id: look_again(document.uri, document.sha256, document.id, (Path(), record.parent), settings)
        for document in run.documents
    }
    _check_sources(run, sources, findings)

    def misquoted(piece: Evidence) -> str | None:
        source = sources.get(piece.document)
        if source is None or source.document is None or source.says(piece.quote):
            return None
        return f"the source {source.uri} no longer says “{' '.join(piece.quote.split())}”"

    regrounding = Regrounding(run, misquoted)
    regrounding.check(findings)
    told = on_a_models_word(run)
    if told:
        findings.notes.append(f"{told}: of these, only that text and evidence are as they were can be checked")
    if not memo.exists():
        findings.notes.append(f"{memo}: there is no memo.md; only {RECORD} was checked")
    elif _consistent(run, findings):
        _check_memo(_text_of(memo), regrounding, findings)


def _check_sources(run: Run, sources: Mapping[str, SourceNow], findings: Findings) -> None:
    for document in run.documents:
        source = sources[document.id]
        if source.changed:
            again = f"; it cannot be read again: {source.problem}" if source.problem else ""
            findings.hold(
                "source",
                document.id,
                document.uri,
                [f"the source has changed since the memo was made{again}"],
            )
        elif source.document is None:
            findings.notes.append(f"{document.uri}: {source.problem}; checked against its text in {RECORD}")
        else:
            findings.hold("source", document.id, document.uri)


def _consistent(run: Run, findings: Findings) -> bool:
    """Whether all that the memo's layout looks up is there."""
    claims = {claim.id for claim in run.claims}
    documents = {document.id for document in run.documents}
    cited = {name for section in run.sections for statement in section.statements for name in statement.cites}
    for name in sorted((cited | {n for c in run.conflicts for n in c.claims}) - claims):
        findings.hold("line", RECORD, name, ["it is cited, but there is no such claim"])
    pieces = [piece for claim in run.claims for piece in (*claim.evidence, *claim.corroborated_by)]
    pieces += [p for summary in run.memo.summaries for s in summary.sentences for p in s.evidence]
    for name in sorted({piece.document for piece in pieces} - documents):
        findings.hold("line", RECORD, name, ["it is cited, but there is no such document"])
    for text in unfounded(run):
        findings.hold("line", RECORD, text, ["it is among the changes, but no claim or source of the run says so"])
    return all(check.ok for check in findings.checks if check.where == RECORD)


def _check_memo(text: str, regrounding: Regrounding, findings: Findings) -> None:
    run = regrounding.run
    template, reason = _template_of(run)
    if reason:
        findings.notes.append(f"{reason}: headings and layout were not compared")
    titles = [section.title for section in run.sections]
    memo, expected = read_memo(text, titles), read_memo(render_markdown(run, template), titles)

    def judge(said: str, kind: StatementType, cited: CitedText) -> list[str]:
        claims = _claims_cited(cited, memo, run)
        if not claims:
            return ["no claim of the run rests on what it cites"]
        support = weigh_again(said, kind, claims, regrounding.premises)
        marked = "not checked" in cited.remark
        if support.verdict == "supported" or (support.verdict == "unchecked" and marked):
            return []
        return list(support.reasons) or [f"it is {support.verdict}"]

    compare(memo, expected, judge, findings, same_layout=not reason)


def _claims_cited(cited: CitedText, memo: MemoText, run: Run) -> tuple[Claim, ...]:
    """The claims that rest on a span which one of the footnotes quotes."""
    quotes = {(note.start, note.end, note.quote) for n, note in memo.by_number.items() if n in cited.cites}
    return tuple(
        claim
        for claim in run.claims
        if any((p.start, p.end, " ".join(p.quote.split())) in quotes for p in claim.evidence)
    )


def _template_of(run: Run) -> tuple[MemoTemplate, str]:
    """The template the memo was laid out by; else the default, and why."""
    name = run.memo.template
    try:
        template = load_template(name)
    except TemplateError as error:
        return load_template(DEFAULT_TEMPLATE), f"template {name}: {error.message}"
    kept = run.settings.get("template_sha256")
    if kept and kept != hashlib.sha256(template.source).hexdigest():
        return load_template(DEFAULT_TEMPLATE), f"template {name} has changed since"
    return template, ""


def _text_of(memo: Path) -> str:
    try:
        return memo.read_text(encoding="utf-8")
    except OSError as error:
        raise RunNotFound(
            f"{memo}: it cannot be read: {error.strerror or error}", hint="check its permissions"
        ) from error
    except UnicodeDecodeError as error:
        raise RunNotFound(f"{memo}: it is not UTF-8 text: {error.reason}", hint="save it as UTF-8") from error
