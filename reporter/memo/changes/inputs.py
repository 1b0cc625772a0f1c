"""What went into two runs: which sources are the same, which settings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any

from reporter.grounding.normalize import folded
from reporter.types import CauseKind, Document, Run, SettingChange, SourceChange

#: Share of the sentences of the shorter of two texts from which they are versions of one source.
VERSION = 0.3
#: Settings that change where and how fast a run is made, not what it says.
_SILENT = frozenset(
    "formats title retries timeout max_concurrency requests_per_minute tokens_per_minute max_file_bytes "
    "max_pages".split()
)
_IN_EFFECT = frozenset({"audience", "language", "verify"})


@dataclass(frozen=True)
class Sources:
    """Which document of the earlier run is which of the later, by id, and what is to be told of them."""

    new_of: Mapping[str, str]
    change_of_old: Mapping[str, SourceChange]
    change_of_new: Mapping[str, SourceChange]
    changes: tuple[SourceChange, ...]


def sources_between(old: Run, new: Run) -> Sources:
    """Pair the documents of two runs: by content, address, file name, or most of their sentences."""
    new_of: dict[str, str] = {}
    for alike in (_same_content, _same_address, _same_name, versions):
        for document in old.documents:
            taken = set(new_of.values())
            if document.id not in new_of:
                found = next((d for d in new.documents if d.id not in taken and alike(document, d)), None)
                if found is not None:
                    new_of[document.id] = found.id
    by_id = {document.id: document for document in new.documents}
    left_out = {source.uri: source.reason for source in new.left_out}
    of_old = {d.id: c for d in old.documents if (c := _of_old(d, by_id.get(new_of.get(d.id, "")), left_out))}
    of_new = {new_of[id_]: change for id_, change in of_old.items() if id_ in new_of}
    known = set(new_of.values())
    for document in new.documents:
        if document.id not in known:
            of_new[document.id] = SourceChange(kind="source added", uri=document.uri, new_sha256=document.sha256)
    return Sources(new_of, of_old, of_new, tuple(dict.fromkeys([*of_old.values(), *of_new.values()])))


def settings_between(old: Run, new: Run) -> tuple[SettingChange, ...]:
    """The settings that differ and bear on what is said; nested ones by their path: ``prompts_sha256.write``."""
    before, after = dict(_settings(old)), dict(_settings(new))
    return tuple(
        SettingChange(kind=_kind(name), name=name, old=before.get(name), new=after.get(name))
        for name in dict.fromkeys([*before, *after])
        if before.get(name) != after.get(name) and name.partition(".")[0] not in _SILENT
    )


def _of_old(old: Document, new: Document | None, left_out: Mapping[str, str]) -> SourceChange | None:
    if new is None:
        reason = left_out.get(old.uri)
        kind: CauseKind = "source removed" if reason is None else "source left out"
        return SourceChange(kind=kind, uri=old.uri, old_sha256=old.sha256, reason=reason)
    if new.sha256 == old.sha256:
        return None
    return SourceChange(
        kind="source changed",
        uri=new.uri,
        old_uri=old.uri if old.uri != new.uri else None,
        old_sha256=old.sha256,
        new_sha256=new.sha256,
    )


def _same_content(a: Document, b: Document) -> bool:
    return a.sha256 == b.sha256


def _same_address(a: Document, b: Document) -> bool:
    return a.uri == b.uri


def _same_name(a: Document, b: Document) -> bool:
    return PurePosixPath(a.uri).name == PurePosixPath(b.uri).name


def versions(a: Document, b: Document) -> bool:
    """Whether two texts are versions of one, by the sentences they have in common."""
    ours, theirs = _sentences(a.sentence_texts), _sentences(b.sentence_texts)
    return bool(ours and theirs) and len(ours & theirs) >= VERSION * min(len(ours), len(theirs))


@lru_cache(maxsize=256)
def _sentences(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(folded, texts))


def _settings(run: Run) -> Iterator[tuple[str, str]]:
    """The settings as they took effect: a template has an audience where none was set."""
    yield "model", run.engine
    yield "audience", run.memo.audience
    yield "language", run.memo.language
    yield "verify", str(run.settings.get("verify", "rules"))  # runs from before it could be set
    yield from ((name, value) for name, value in _flat(run.settings, ()) if name not in {"model", *_IN_EFFECT})


def _flat(values: Mapping[str, Any], path: Sequence[str]) -> Iterator[tuple[str, str]]:
    for name, value in values.items():
        if isinstance(value, dict):
            yield from _flat(value, (*path, name))
        else:
            yield ".".join((*path, name)), str(value)


def _kind(name: str) -> CauseKind:
    if name.startswith("prompts"):
        return "prompt changed"
    if name.startswith(("template", "sections")):
        return "template changed"
    if name in {"model", "base_url"}:
        return "model changed"
    return "audience changed" if name == "audience" else "setting changed"
