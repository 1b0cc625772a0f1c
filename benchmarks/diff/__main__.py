"""`python -m benchmarks.diff` edits sources, compares the runs, and writes benchmarks/diff/RESULTS.md."""

from __future__ import annotations

import random
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.diff.laws import AMENDMENTS, amended_law, replaced, versions, without_article
from benchmarks.machine import described
from reporter import brief
from reporter.memo.changes import diff
from reporter.memo.changes.said import plain
from reporter.types import Change, Diff, Run
from tests.memo.edits import EDITS, edited

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
RESULTS = Path(__file__).with_name("RESULTS.md")
COMMAND = "python -m benchmarks.diff"
SEED = 7
_SELECTION = {"picked up", "passed over"}
LAWS = SHARED / "G_zh_laws"


@dataclass
class Score:
    """Of the sentences that differ, how many were told; of the sentences told, how many differ."""

    name: str
    differing: int
    found: int
    told: int
    invented: int
    seconds: float

    def row(self) -> str:
        return f"| {self.name} | {self.differing} | {self.found} | {self.told} | {self.invented} | {self.seconds:.2f} |"


def run_of(text: str, name: str, folder: Path) -> Run:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return brief([path])


def sentences(run: Run) -> set[str]:
    return {plain(text) for document in run.documents for text in document.sentence_texts}


def told(found: Diff) -> list[Change]:
    return [c for c in (*found.claims, *found.passages) if not set(c.kinds) <= _SELECTION]


def score(name: str, old: Run, new: Run) -> tuple[Score, list[Change]]:
    """A diff against the plain difference of the two sets of sentences, which needs no judgment."""
    started = time.perf_counter()
    changes = told(diff(old, new))
    seconds = time.perf_counter() - started
    before, after = sentences(old), sentences(new)
    truth = before ^ after
    sides = {plain(side.text) for c in changes for side in (c.old, c.new) if side}
    # A claim may be a sentence without its last clause.
    found = {sentence for sentence in truth if any(side in sentence or sentence in side for side in sides)}
    invented = {side for side in sides if not any(side in sentence or sentence in side for sentence in truth)}
    return Score(name, len(truth), len(found), len(sides), len(invented), seconds), changes


def hand_made(folder: Path) -> list[str]:
    """The edits that the tests make, there and back."""
    right = invented = 0
    base = {text: run_of(text, "note.txt", folder) for text in dict.fromkeys(edit.text for edit in EDITS)}
    for edit in EDITS:
        found = told(diff(base[edit.text], run_of(edited(edit), "note.txt", folder)))
        right += any(change.kinds == edit.kinds for change in found)
        invented += len(found) - any(change.kinds == edit.kinds for change in found)
    return [f"{right} of {len(EDITS)} found with the right kind, {invented} told that are none."]


def laws(folder: Path) -> Iterator[Score]:
    """Real amendments of laws, undone by hand; each law beside itself less an article."""
    for name, old, new in versions(LAWS):
        yield score(name, run_of(old, "law.md", folder), run_of(new, "law.md", folder))[0]
    for path in sorted(LAWS.glob("*.md")):
        text = path.read_text("utf-8")
        if "条" not in text:
            continue
        shorter = without_article(text, 9)
        name = f"{path.name.partition('(')[0]} less article 9"
        yield score(name, run_of(text, "law.md", folder), run_of(shorter, "law.md", folder))[0]


def amendments(folder: Path) -> Iterator[str]:
    """Amendments made by hand to a real law: each by itself, then all at once."""
    text = amended_law(LAWS)
    base = run_of(text, "law.md", folder)
    right = invented = 0
    for old, new, kinds in AMENDMENTS:
        found = told(diff(base, run_of(replaced(text, old, new), "law.md", folder)))
        right += any(change.kinds == kinds for change in found)
        invented += len(found) - any(change.kinds == kinds for change in found)
    yield f"One by one: {right} of {len(AMENDMENTS)} found with the right kind, {invented} told that are none."
    for old, new, _ in AMENDMENTS:
        text = replaced(text, old, new)
    found = told(diff(base, run_of(text, "law.md", folder)))
    made, kinds = Counter(kinds for *_, kinds in AMENDMENTS), Counter(change.kinds for change in found)
    yield f"All at once: {(made & kinds).total()} of {made.total()}, {(kinds - made).total()} told that are none."


def mutated(run: Run, chance: random.Random, strangers: list[str]) -> tuple[str, Counter[str]]:
    """A source with figures changed, sentences taken out, strange ones put in, and two paragraphs exchanged."""
    (document,) = run.documents
    text, made = document.text, Counter[str]()
    chosen = [s for s in document.sentences if document.text.count(document.quote(s)) == 1]
    numbered = [s for s in chosen if re.search(r"\b[2-9]\d?\b", document.quote(s))]
    for sentence in chance.sample(numbered, min(5, len(numbered))):
        said = document.quote(sentence)
        other = re.sub(r"\b[2-9]\d?\b", lambda m: str(int(m[0]) + 3), said, count=1)
        text = text.replace(said, other, 1)
        made["renumbered"] += 1
        chosen.remove(sentence)
    plain = [s for s in chosen if len(document.quote(s)) > 60]
    for sentence in chance.sample(plain, min(3, len(plain))):
        text = text.replace(document.quote(sentence), "", 1)
        made["dropped"] += 1
    paragraphs = text.split("\n\n")
    for stranger in chance.sample(strangers, 3):
        paragraphs.insert(chance.randrange(3, len(paragraphs)), stranger)
        made["new"] += 1
    i, j = sorted(chance.sample(range(3, len(paragraphs)), 2))
    paragraphs[i], paragraphs[j] = paragraphs[j], paragraphs[i]
    return "\n\n".join(paragraphs), made


def orders(folder: Path) -> tuple[list[Score], Counter[str], Counter[str]]:
    """Orders and statements with edits made by chance; how often each kind was made, and told."""
    chance = random.Random(SEED)
    runs = [
        run_of(path.read_text("utf-8"), path.name, folder)
        for path in sorted((SHARED / "G_whitehouse").glob("2*.md"))[:12]
    ]
    scores, made, kinds = [], Counter[str](), Counter[str]()
    for run, other in zip(runs, [*runs[1:], runs[0]], strict=True):
        strangers = [t for t in other.documents[0].sentence_texts if 60 < len(t) < 300 and t.endswith(".")]
        text, edits = mutated(run, chance, strangers)
        name = Path(run.documents[0].uri).name
        found, changes = score(name.removesuffix(".md")[:60], run, run_of(text, name, folder))
        scores.append(found)
        made += edits
        kinds += Counter(change.kinds[0] for change in changes)
    return scores, made, kinds


def unlike(folder: Path) -> Iterator[str]:
    """Different documents: what is paired at all."""
    for a, b in (
        ("2021-02-24-exec", "2025-04-24"),
        ("2023-10-25-fact", "2023-10-25-united"),
        ("2022-02-22-re", "2021-02-24-exec"),
    ):
        paths = [next((SHARED / "G_whitehouse").glob(f"{name}*.md")) for name in (a, b)]
        old, new = (run_of(path.read_text("utf-8"), path.name, folder) for path in paths)
        started = time.perf_counter()
        changes = diff(old, new).claims
        seconds = time.perf_counter() - started
        paired = sum(1 for change in changes if change.old and change.new)
        yield f"| {a} / {b} | {len(old.claims)} / {len(new.claims)} | {paired} | {seconds:.2f} |"


HEAD = [
    "| sources | sentences that differ | told | sentences told | of them the same in both | seconds |",
    "| --- |" + " --- |" * 5,
]


READ = [
    "In the tables below the truth is mechanical: the sentences that only one of the two sources has, less the",
    "numbers of articles. Told: by a claim or by a passage of the diff. A law less an article has all later articles",
    "and the references to them renumbered, as an amendment does it. Edits made by chance: up to five figures",
    "changed, three sentences taken out, three strange ones put in, two paragraphs exchanged.",
]
VERSIONS = [
    "The folder has no law in two versions (three laws, of one date each). Two earlier versions are rebuilt from the",
    "later ones by undoing the decisions that amended them: of 27 August 2009, which took references to the criminal",
    "code and to public security rules out of the mineral resources law, and of 30 December 2022, which struck the",
    "ninth article of the foreign trade law.",
]
UNLIKE = "Of the 11 pairs of the fact sheet and the joint statement of one day, read by hand, each speaks of one thing."


def main() -> int:
    """Measure, print, write."""
    parts = ["# Diff, measured", "", described(COMMAND), "", "## Edits made by hand (tests/memo/edits.py)", ""]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        parts += [*hand_made(folder), "", *READ, ""]
        if LAWS.is_dir() and (SHARED / "G_whitehouse").is_dir():
            parts += ["## Laws", "", *VERSIONS, "", *HEAD, *(found.row() for found in laws(folder)), ""]
            parts += ["Amendments of the foreign trade law made by hand (`benchmarks/diff/laws.py`): figures, terms, a"]
            parts += ["date, duties, prohibitions, scope, an authority.", "", *amendments(folder), ""]
            scores, made, kinds = orders(folder)
            parts += ["## Orders and statements, with edits made by chance", "", *HEAD, *(s.row() for s in scores), ""]
            parts += [f"Made: {dict(made)}. Told, by first kind: {dict(kinds)}.", ""]
            parts += ["## Different documents", "", "| pair | claims | paired | seconds |", "| --- | --- | --- | --- |"]
            parts += [*unlike(folder), "", UNLIKE]
        else:
            parts += [f"Real sources: {SHARED.name}/G_zh_laws and G_whitehouse are not there."]
    text = "\n".join(parts).rstrip() + "\n"
    RESULTS.write_text(text, encoding="utf-8")
    sys.stdout.write(text)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
