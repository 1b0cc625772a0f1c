"""The runs of the project as pages ask for them: found by name, read once, rendered once."""

from __future__ import annotations

import gzip
import re
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from html import unescape
from pathlib import Path
from threading import Lock
from typing import Any, Generic, TypeVar

from reporter.chat.sessions import FILE as CHAT
from reporter.errors import RunNotFound
from reporter.memo.html import render_html
from reporter.memo.markdown import render_markdown
from reporter.memo.record import MEMO, RECORD, read_raw
from reporter.prompting.templates import load_template
from reporter.runs import load
from reporter.runs.index import RunSummary, summarized
from reporter.types import Evidence, Run
from reporter.web.ledger import LedgerRow, ledger

T = TypeVar("T")
Signature = tuple[tuple[int, int], ...]

_MOST_RUNS, _MOST_PAGES, _MOST_LISTED = 8, 16, 5_000
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
_ANCHOR = re.compile(r'\bid="(d\d+-\d+-\d+)"')


@dataclass(frozen=True, slots=True)
class Listed:
    """A run as the list shows it, and the words it is found by, in one case.

    ``made_with`` are its template, its prompt set where that is not the usual one, and its engine.
    """

    summary: RunSummary
    words: str
    sources: int
    made_with: tuple[str, ...]

    @property
    def name(self) -> str:
        """What its pages are called by."""
        return self.summary.name


@dataclass(frozen=True, slots=True)
class Page:
    """A self-contained page: its bytes, its own Content-Security-Policy, a fingerprint, the passages it can open at.

    ``packed`` is the content as gzip: sources in full are long, and a page is read more often than made.
    """

    content: bytes
    packed: bytes
    policy: str
    tag: str
    anchors: frozenset[str]

    @classmethod
    def of(cls, html: str) -> Page:
        """A page of ours, which says its policy in a meta element."""
        content = html.encode("utf-8", "replace")
        found = _POLICY.search(html)
        policy = unescape(found[1]) if found else "default-src 'none'"
        packed = gzip.compress(content, compresslevel=4, mtime=0)
        return cls(content, packed, policy, sha256(content).hexdigest()[:20], frozenset(_ANCHOR.findall(html)))

    def shows(self, evidence: Evidence) -> bool:
        """Whether the page marks a cited span, so that a link can lead to it."""
        return f"{evidence.document}-{evidence.start}-{evidence.end}" in self.anchors


class Library:
    """The runs below a folder. Names are looked up among them, never joined to a path."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._listed: _Kept[Listed | None] = _Kept(_MOST_LISTED)
        self._runs: _Kept[Run] = _Kept(_MOST_RUNS)
        self._pages: _Kept[Page] = _Kept(_MOST_PAGES)
        self._ledgers: _Kept[tuple[LedgerRow, ...]] = _Kept(_MOST_RUNS)

    def all(self, query: str = "") -> list[Listed]:
        """The runs that have all words of a query in their titles, sources or statements, newest first."""
        wanted = query.casefold().split()
        return sorted(
            (entry for entry in self._entries() if all(word in entry.words for word in wanted)),
            key=lambda entry: (entry.summary.created, entry.name),
            reverse=True,
        )

    def find(self, name: str) -> RunSummary:
        """The run of a folder's name or a run id; raises RunNotFound."""
        by_name = next(self._entries(name), None)
        found = by_name.summary if by_name else self.by_id(name)
        if found is None:
            raise RunNotFound(f"there is no run {name[:100]!r}", hint="the list of runs has them all")
        return found

    def by_id(self, run_id: str) -> RunSummary | None:
        """The run of an id, where it is still there."""
        return next((entry.summary for entry in self.all() if entry.summary.run_id == run_id), None)

    def run(self, name: str) -> Run:
        """The whole run; raises RunNotFound."""
        folder = self.find(name).folder
        return self._runs.get(folder, signature(folder / RECORD), load)

    def ledger(self, name: str) -> tuple[LedgerRow, ...]:
        """What was claimed, refused and set aside."""
        folder = self.find(name).folder
        return self._ledgers.get(folder, signature(folder / RECORD), lambda _: ledger(self.run(name)))

    def memo(self, name: str) -> str:
        """The text of memo.md, rendered where the run was written without one."""
        folder = self.find(name).folder
        memo = folder / MEMO
        if memo.is_file() and self._has(memo):
            return memo.read_text(encoding="utf-8", errors="replace")
        run = self.run(name)
        return render_markdown(run, load_template(run.memo.template))

    def page(self, name: str) -> Page:
        """memo.html as this version writes it: what lies in the folder may be anybody's."""
        folder = self.find(name).folder

        def made(_: Path) -> Page:
            return Page.of(render_html(self.memo(name), self.run(name)))

        return self._pages.get(folder, signature(folder / RECORD, folder / MEMO), made)

    def _entries(self, name: str | None = None) -> Iterator[Listed]:
        """The runs in the folder's folders; only the one of that name, if one is given."""
        for record in self.root.glob(f"*/{RECORD}"):
            if name in (None, record.parent.name) and self._has(record) and self._has(record.with_name(CHAT)):
                entry = self._listed.get(record, signature(record), _listed)
                if entry is not None:
                    yield entry

    def _has(self, file: Path) -> bool:
        """Whether a file really lies here: a folder from elsewhere may hold links to anything."""
        linked = file.is_symlink() or file.parent.is_symlink()
        return not linked or file.resolve().is_relative_to(self.root.resolve())


class _Kept(Generic[T]):
    """What was made of files, as long as these stay as they were; of what was not asked for lately nothing is kept."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[Path, tuple[Signature, T]] = OrderedDict()
        self._making: dict[Path, Lock] = {}
        self._lock = Lock()

    def get(self, path: Path, state: Signature, make: Callable[[Path], T]) -> T:
        """What ``make`` makes of a path in that state; many who ask at once wait for one making."""
        with self._lock:
            kept = self._kept.get(path)
            if kept is not None and kept[0] == state:
                self._kept.move_to_end(path)
                return kept[1]
            making = self._making.setdefault(path, Lock())
        with making:
            with self._lock:
                kept = self._kept.get(path)
            if kept is None or kept[0] != state:
                kept = (state, make(path))
            with self._lock:
                self._kept[path] = kept
                self._making.pop(path, None)
                while len(self._kept) > self._most:
                    self._kept.popitem(last=False)
        return kept[1]


def signature(*paths: Path) -> Signature:
    """What changes when files change: their times and sizes."""
    return tuple(_state(path) for path in paths)


def _state(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size


def _listed(record: Path) -> Listed | None:
    try:
        raw = read_raw(record)
    except RunNotFound:
        return None
    summary = summarized(raw, record.parent)
    if summary is None:
        return None
    documents = raw.get("documents")
    documents = documents if isinstance(documents, list) else []
    words = [summary.title, summary.engine, summary.run_id, summary.name, summary.date, *_said(raw)]
    words += [str(document.get("title", "")) for document in documents if isinstance(document, dict)]
    return Listed(summary, "\n".join(words).casefold(), len(documents), tuple(_made_with(raw, summary)))


def _made_with(raw: dict[str, Any], summary: RunSummary) -> Iterator[str]:
    """Template, prompt set and engine, by which runs of the same sources differ."""
    settings = raw.get("settings")
    prompts = settings.get("prompts") if isinstance(settings, dict) else None
    yield str(raw["memo"].get("template", ""))
    if prompts not in (None, "default"):
        yield str(prompts)
    yield summary.engine


def _said(raw: dict[str, Any]) -> list[str]:
    """The statements of a record that has a memo."""
    return [str(said.get("text", "")) for section in raw["memo"]["sections"] for said in section["statements"]]
