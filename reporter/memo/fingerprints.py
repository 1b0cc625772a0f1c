"""What a run was made with, as hashes: by them a rerun, or a diff, tells what has changed since."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from reporter.prompting.sets import PromptSet
from reporter.prompting.templates import MemoTemplate, SectionSpec
from reporter.settings import UNRECORDED, Settings


def recorded_settings(settings: Settings, template: MemoTemplate, prompts: PromptSet) -> dict[str, Any]:
    """The settings as ``run.json`` holds them, with the hashes of the files they name.

    ``sections_sha256`` is of the sections and questions that the template declares; its layout has no part in it.
    ``prompts_sha256`` has the hash of every prompt file by step; that of ``verify`` where it is used.
    """
    return settings.model_dump(mode="json", exclude_none=True, exclude=set(UNRECORDED)) | {
        "template_sha256": _sha256(template.source),
        "sections_sha256": sections_sha256(template.sections, template.questions),
        "prompts_sha256": {
            step: sha256 for step, sha256 in prompts_sha256(prompts).items() if step != "verify" or settings.verifier
        },
    }


def sections_sha256(sections: Sequence[SectionSpec], questions: Sequence[str] = ()) -> str:
    """The hash of sections and questions as declared, before the audience is filled in."""
    declared: list[Any] = [section.model_dump(mode="json") for section in sections]
    declared += [*questions]
    return _sha256(json.dumps(declared, sort_keys=True).encode())


def prompts_sha256(prompts: PromptSet) -> dict[str, str]:
    """The hash of each prompt file by step."""
    return {step: _sha256(file.source) for step, file in prompts.files.items()}


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
