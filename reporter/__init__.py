"""reporter compiles source documents into briefing memos whose every sentence checks out against a source.

>>> from reporter import brief
>>> run = brief(["notice.pdf", "note.html"])
>>> for section in run.sections:
...     print(section.title, [statement.text for statement in section.statements])
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reporter.chain import abrief, brief, plan
    from reporter.chat import Conversation
    from reporter.documents import read
    from reporter.errors import ReporterError
    from reporter.memo.verification.text import check_text
    from reporter.memo.verify import verify
    from reporter.progress import Progress
    from reporter.revision import rerun
    from reporter.runs.store import load, save
    from reporter.settings import Settings
    from reporter.types import Claim, Document, Evidence, Memo, Run, Section, Statement, Support

__version__ = "0.1.0"

#: Where each public name lives. Looked up when first used, so that importing reporter costs nothing.
_HOMES = {
    "abrief": "reporter.chain",
    "brief": "reporter.chain",
    "plan": "reporter.chain",
    "arerun": "reporter.revision",
    "rerun": "reporter.revision",
    "Conversation": "reporter.chat",
    "load": "reporter.runs.store",
    "save": "reporter.runs.store",
    "read": "reporter.documents",
    "verify": "reporter.memo.verify",
    "check_text": "reporter.memo.verification.text",
    "Progress": "reporter.progress",
    "ReporterError": "reporter.errors",
    "Settings": "reporter.settings",
    "Claim": "reporter.types",
    "Document": "reporter.types",
    "Evidence": "reporter.types",
    "Memo": "reporter.types",
    "Run": "reporter.types",
    "Section": "reporter.types",
    "Statement": "reporter.types",
    "Support": "reporter.types",
}

__all__ = [
    "Claim",
    "Conversation",
    "Document",
    "Evidence",
    "Memo",
    "Progress",
    "ReporterError",
    "Run",
    "Section",
    "Settings",
    "Statement",
    "Support",
    "abrief",
    "brief",
    "check_text",
    "load",
    "plan",
    "read",
    "rerun",
    "save",
    "verify",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'reporter' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
