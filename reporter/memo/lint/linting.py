"""A memo against the rules that its template wants kept."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reporter.memo.checkers import on_a_models_word
from reporter.memo.lint.registry import RULES, Rule
from reporter.memo.lint.subject import Fault, Subject, subject_of


@dataclass(frozen=True, slots=True)
class LintReport:
    """The breaches of each rule that was applied, and notes on those that were not."""

    path: Path
    applied: tuple[Rule, ...]
    faults: tuple[tuple[Rule, Fault], ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether all rules are kept."""
        return not self.faults


def lint(path: str | Path) -> LintReport:
    """Check a run folder, or a memo.md with or without its run.json, against the rules.

    Raises RunNotFound where there is no memo, TemplateError where its template is broken.
    """
    subject = subject_of(Path(path))
    off = _turned_off(subject)
    notes = [f"{rule.id} {rule.title}: the template turns it off" for rule in RULES if rule.id in off]
    applied = [rule for rule in RULES if rule.id not in off]
    if subject.run is None:
        notes += [f"{rule.id} {rule.title}: not checked without run.json" for rule in applied if rule.of_run]
        applied = [rule for rule in applied if not rule.of_run]
    told = on_a_models_word(subject.run) if subject.run else None
    notes += [told] if told else []
    faults = tuple((rule, fault) for rule in applied for fault in rule.check(subject))
    return LintReport(Path(path), tuple(applied), faults, tuple(notes))


def _turned_off(subject: Subject) -> set[str]:
    declared = subject.template.lint if subject.template else {}
    return {rule for rule, wanted in declared.items() if not wanted}
