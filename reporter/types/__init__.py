"""The nouns of the project: frozen models that import nothing else of ours.

What an engine wrote is a ``Draft…`` and is never trusted. ``Claim``, ``SummarySentence``, ``Statement`` and
``AnswerStatement`` are made by ``reporter.grounding`` alone (or read back from a run it made); a contract
test holds the rest of the package to that.
"""

from reporter.types.base import Kind, Noun, StatementType, Step, Verdict
from reporter.types.changes import (
    Cause,
    CauseKind,
    Change,
    ChangeKind,
    Diff,
    Quotation,
    SettingChange,
    Side,
    SourceChange,
)
from reporter.types.checked import (
    Claim,
    Conflict,
    ModelCheck,
    Refused,
    SetAside,
    Statement,
    Summary,
    SummarySentence,
    Support,
)
from reporter.types.conversation import AnswerStatement, Turn
from reporter.types.drafts import DraftAnswer, DraftClaim, DraftSentence, DraftStatement
from reporter.types.runs import RUN_SCHEMA_VERSION, Gap, Memo, Run, Section, StepUsage, Usage
from reporter.types.sources import (
    Block,
    BlockKind,
    Distance,
    Document,
    Evidence,
    Instruction,
    InstructionFound,
    Interest,
    LeftOut,
    Sentence,
    SourceCard,
    SourceType,
    Span,
)

__all__ = [
    "RUN_SCHEMA_VERSION",
    "AnswerStatement",
    "Block",
    "BlockKind",
    "Cause",
    "CauseKind",
    "Change",
    "ChangeKind",
    "Claim",
    "Conflict",
    "Diff",
    "Distance",
    "Document",
    "DraftAnswer",
    "DraftClaim",
    "DraftSentence",
    "DraftStatement",
    "Evidence",
    "Gap",
    "Instruction",
    "InstructionFound",
    "Interest",
    "Kind",
    "LeftOut",
    "Memo",
    "ModelCheck",
    "Noun",
    "Quotation",
    "Refused",
    "Run",
    "Section",
    "Sentence",
    "SetAside",
    "SettingChange",
    "Side",
    "SourceCard",
    "SourceChange",
    "SourceType",
    "Span",
    "Statement",
    "StatementType",
    "Step",
    "StepUsage",
    "Summary",
    "SummarySentence",
    "Support",
    "Turn",
    "Usage",
    "Verdict",
]
