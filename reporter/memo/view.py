"""A run as the object that memo templates see (`reporter.prompting.view` documents it)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reporter.memo.changes.view import changes_view
from reporter.memo.desk import Desk
from reporter.memo.escaping import escape
from reporter.memo.instructions import instruction_views
from reporter.memo.tradecraft.likelihood import SCALE, likelihoods
from reporter.memo.tradecraft.sources import source_summary
from reporter.prompting.languages import language_name
from reporter.prompting.tradecraft import EventView, GapView, LikelihoodView
from reporter.prompting.view import Counts, Footnote, LeftOutView, MemoView
from reporter.types import Evidence, Run

_KEY_DATES = 8


def view_of(run: Run) -> MemoView:
    """The memo of a run, all of its text escaped, its footnotes numbered by first use."""
    return laid_out(run)[0]


def laid_out(run: Run) -> tuple[MemoView, tuple[Footnote, ...], tuple[Evidence, ...]]:
    """The view of a run, all footnotes that a template can come to cite, and what each quotes, by number.

    The view's own footnotes are those of statements, conflicts, summaries and changes: of many sources there are
    claims by the thousand, which few templates print.
    """
    desk = Desk(run)
    sections = tuple(desk.section(section) for section in run.memo.sections)
    conflicts = tuple(desk.conflict(conflict) for conflict in run.conflicts)
    summaries = {summary.document: summary for summary in run.memo.summaries}
    sources = tuple(desk.source(document, summaries.get(document.id)) for document in run.documents)
    changes = changes_view(run, desk.sentence)
    footnotes = desk.footnotes.all()
    claims = tuple(desk.claim(claim) for claim in run.claims)
    timeline = tuple(desk.timeline())
    view = MemoView(
        title=escape(run.memo.title),
        date=escape(run.memo.date),
        audience=escape(run.memo.audience),
        language=escape(language_name(run.memo.language)),
        status=run.status,
        sections=sections,
        sources=sources,
        conflicts=conflicts,
        left_out=tuple(LeftOutView(escape(source.uri), escape(source.reason)) for source in run.left_out),
        counts=_counts(run),
        changes=changes,
        footnotes=footnotes,
        claims=claims,
        corroborated=tuple(sorted((claim for claim in claims if claim.sources > 1), key=lambda one: -one.sources)),
        timeline=timeline,
        key_dates=_key_dates(timeline),
        gaps=tuple(GapView(escape(gap.text), gap.section or "") for gap in run.memo.gaps),
        likelihood=_likelihood(run),
        source_summary=escape(source_summary(run)),
        instructions=instruction_views(run),
    )
    return view, desk.footnotes.all(), desk.footnotes.evidence()


def _key_dates(timeline: Sequence[EventView]) -> tuple[EventView, ...]:
    """The dates known to the month or the day that most claims are of, in their order."""
    exact = [event for event in timeline if len(event.date) > len("2025")]
    most = sorted(exact, key=lambda event: -len(event.claims))[:_KEY_DATES]
    return tuple(event for event in exact if event in most)


def _likelihood(run: Run) -> tuple[LikelihoodView, ...]:
    """The scale, where one of our judgments states a likelihood; what sources hedge is theirs."""
    judged = [s.text for section in run.sections for s in section.statements if s.type == "judgment"]
    used = {found.degree for text in judged for found in likelihoods(text)}
    if not used:
        return ()
    return tuple(LikelihoodView(*degree.words, degree.low, degree.high, degree in used) for degree in SCALE)


def _counts(run: Run) -> Counts:
    verdicts = Counter(statement.support.verdict for section in run.memo.sections for statement in section.statements)
    return Counts(
        sources=len(run.documents),
        claims=len(run.claims),
        statements=verdicts.total(),
        supported=verdicts["supported"],
        unchecked=verdicts["unchecked"],
        refused=len(run.refused),
        set_aside=len(run.set_aside),
    )
