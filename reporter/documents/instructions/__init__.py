"""Sentences that address the machine that reads them: found by rules and a small linear model, and reported."""

from reporter.documents.instructions.finding import addressed, instructions_in

__all__ = ["addressed", "instructions_in"]
