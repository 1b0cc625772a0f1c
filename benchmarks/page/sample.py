"""A run of the size that a memo page must carry with ease: 300 statements over 2 MB of sources."""

from __future__ import annotations

from hashlib import sha256
from random import Random

from reporter.memo.markdown import render_markdown
from reporter.prompting.templates import load_template
from reporter.types import (
    Block,
    Claim,
    Document,
    Evidence,
    Memo,
    Refused,
    Run,
    Section,
    Sentence,
    SourceCard,
    Statement,
    Support,
)

SOURCES, LENGTH = 20, 100_000  # documents, characters each
STATEMENTS, SECTIONS, CLAIMS, REFUSED = 300, 10, 3_000, 60
_WORDS = (
    "the output of smelters rose in March while stocks of copper zinc and tin at ports fell to a low that traders "
    "may call tight because delivery from mines takes six weeks longer than buyers had planned for this year"
).split()
_SUPPORTED = Support(verdict="supported", score=0.95)
_REFUSED = Support(verdict="contradicted", score=0.1, reasons=("number 12: the source says 21",))


def large_run() -> tuple[str, Run]:
    """The memo.md and the run; the same each time."""
    random = Random(8)
    documents = tuple(_document(number, random) for number in range(1, SOURCES + 1))
    pieces = [document.cite(sentence) for document in documents for sentence in document.sentences]
    claims = [_claim(number, piece) for number, piece in enumerate(random.sample(pieces, CLAIMS), start=1)]
    cited = random.sample(claims, STATEMENTS)
    run = Run(
        run_id="benchmark",
        created="2025-06-16T09:00:00Z",
        engine="extractive",
        documents=documents,
        claims=tuple(claims),
        refused=tuple(
            Refused(step="extract", text=f"{piece.quote[:-1]} by 12.", document=piece.document, support=_REFUSED)
            for piece in random.sample(pieces, REFUSED)
        ),
        memo=Memo(
            title="Metals",
            date="2025-06-16",
            audience="buyers",
            template="bluf",
            sections=tuple(_section(number, cited[number::SECTIONS]) for number in range(SECTIONS)),
        ),
    )
    return render_markdown(run, load_template("bluf")), run


def _document(number: int, random: Random) -> Document:
    text, blocks, sentences = "", [], []
    while len(text) < LENGTH:
        begins = len(text)
        for _ in range(random.randint(2, 6)):
            said = " ".join(random.choices(_WORDS, k=random.randint(9, 24))).capitalize() + ". "
            sentences.append(
                Sentence(start=len(text), end=len(text) + len(said) - 1, number=len(sentences) + 1, block=len(blocks))
            )
            text += said
        blocks.append(Block(start=begins, end=len(text) - 1))
        text += "\n\n"
    return Document(
        id=f"d{number}",
        uri=f"https://example.org/{number}",
        title=f"Note {number} on metals",
        publisher="Example Metals",
        published="2025-06-10",
        language="en",
        sha256=sha256(text.encode()).hexdigest(),
        text=text,
        blocks=tuple(blocks),
        sentences=tuple(sentences),
        card=SourceCard(type="news", distance="second-hand", interest="none known"),
    )


def _claim(number: int, piece: Evidence) -> Claim:
    return Claim(id=f"c{number}", statement=piece.quote, kind="fact", evidence=(piece,), support=_SUPPORTED)


def _section(number: int, claims: list[Claim]) -> Section:
    statements = tuple(Statement(text=claim.statement, cites=(claim.id,), support=_SUPPORTED) for claim in claims)
    return Section(name=f"part_{number}", title=f"Part {number + 1}", statements=statements)
