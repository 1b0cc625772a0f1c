"""Everything that can go wrong, as one tree.

    ReporterError
    ├── UsageError                 2  the command or call cannot be carried out as given
    │   ├── SettingsError             a flag, variable or reporter.toml entry is wrong
    │   ├── PromptSetError            a prompt set is unknown or broken (file and line)
    │   ├── TemplateError             a memo template is unknown or broken (file and line)
    │   ├── SourcesFileError          a sources.yaml is wrong (file and line)
    │   ├── RunNotFound               no run at that place
    │   ├── SessionNotFound           no conversation of that name about the run
    │   ├── PromotionError            a sentence of an answer cannot go into the memo
    │   ├── MissingExtra              an optional part is not installed
    │   ├── CacheError                the cache of replies cannot be used
    │   ├── OutputError               a result cannot be written
    │   └── ExportError               the memo cannot be turned into Word or PDF
    ├── SourceError                3  a source cannot be read
    │   ├── SourceNotFound            nothing is there
    │   ├── SourceUnreadable          the system, or the format's reader, will not let us
    │   ├── SourceEmpty               there is no text in it
    │   ├── SourceEncrypted           it needs a password
    │   ├── SourceTooLarge            it is over the size or page limit
    │   └── FormatUnknown             it is of no format we read
    ├── EndpointError              4  the model endpoint failed
    │   ├── EndpointUnreachable       no connection, or no reply in time
    │   ├── AuthenticationFailed      the key is missing or wrong
    │   ├── ModelNotFound             the endpoint, or this machine, has no such model
    │   ├── EndpointBusy              rate limit or overload that outlasted the retries
    │   ├── RequestTooLong            more than the model's window holds
    │   └── ReplyError                one call's reply is of no use
    │       ├── ReplyInvalid          not JSON, or JSON of another shape, twice
    │       ├── ReplyTruncated        cut off before anything was complete
    │       └── ReplyRefused          the model declined
    ├── CheckFailed                5  a check did not hold
    ├── BudgetReached              6  the cost, tokens or seconds allowed are spent
    └── Interrupted              130  the user stopped it; what was finished is in ``partial``

Every error says what it is about, why, and (``hint``) what to do; the number is the exit code.
An error that stops a run half-way carries what was finished as ``partial``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # pydantic would slow the start of every command
    from reporter.types import Run


class ReporterError(Exception):
    """Base of all errors that reporter raises on purpose."""

    exit_code: int = 2

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.partial: Run | None = None

    def __str__(self) -> str:
        return f"{self.message} ({self.hint})" if self.hint else self.message


class UsageError(ReporterError):
    """The command or call cannot be carried out as given."""

    exit_code = 2


class SettingsError(UsageError):
    """A flag, environment variable or reporter.toml entry is wrong."""


class PromptSetError(UsageError):
    """A prompt set is unknown or broken."""


class TemplateError(UsageError):
    """A memo template is unknown or broken."""


class SourcesFileError(UsageError):
    """A sources.yaml, which says what reporter cannot tell of sources, is wrong."""


class RunNotFound(UsageError):
    """There is no run at the named place."""


class SessionNotFound(UsageError):
    """There is no conversation of that name about the run."""


class PromotionError(UsageError):
    """A sentence of an answer cannot be taken into the memo."""


class MissingExtra(UsageError):
    """An optional part of reporter is not installed."""


class CacheError(UsageError):
    """The cache of models' replies cannot be used."""


class OutputError(UsageError):
    """A result cannot be written."""


class ExportError(UsageError):
    """The memo cannot be turned into Word or PDF; its other files are not affected."""


class SourceError(ReporterError):
    """A source cannot be read; ``uri`` names it."""

    exit_code = 3

    def __init__(self, uri: str, reason: str, *, hint: str = "") -> None:
        super().__init__(f"{uri}: {reason}", hint=hint)
        self.uri = uri
        self.reason = reason


class SourceNotFound(SourceError):
    """Nothing is at the named place."""


class SourceUnreadable(SourceError):
    """The system, or the format's reader, will not let us."""


class SourceEmpty(SourceError):
    """There is no text in the source."""


class SourceEncrypted(SourceError):
    """The source needs a password."""


class SourceTooLarge(SourceError):
    """The source is over the size or page limit."""


class FormatUnknown(SourceError):
    """The source is of no format we read."""


class EndpointError(ReporterError):
    """The model endpoint failed."""

    exit_code = 4


class EndpointUnreachable(EndpointError):
    """No connection to the endpoint, or no reply in time."""


class AuthenticationFailed(EndpointError):
    """The endpoint does not accept the key."""


class ModelNotFound(EndpointError):
    """The endpoint, or this machine, has no such model."""


class EndpointBusy(EndpointError):
    """The endpoint's rate limit or overload outlasted the retries."""


class RequestTooLong(EndpointError):
    """A request is longer than the model's window; asking for less at once may help."""


class ReplyError(EndpointError):
    """One call's reply is of no use; what else was read goes on."""


class ReplyInvalid(ReplyError):
    """The reply is not JSON, or JSON of another shape, also after it was sent back."""


class ReplyTruncated(ReplyError):
    """The reply was cut off before anything in it was complete."""


class ReplyRefused(ReplyError):
    """The model declined to answer."""


class CheckFailed(ReporterError):
    """A check did not hold."""

    exit_code = 5


class BudgetReached(ReporterError):
    """What a run may cost, use or take is spent; what was finished is in ``partial``."""

    exit_code = 6


class Interrupted(ReporterError):
    """The user stopped a run."""

    exit_code = 130

    def __init__(self, *, partial: Run) -> None:
        super().__init__("interrupted", hint="what was finished is kept")
        self.partial = partial
