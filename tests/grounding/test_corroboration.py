"""Which sources bear a claim out besides its own."""

from reporter.documents.reading import read
from reporter.grounding.corroboration import corroborate
from reporter.grounding.ground import ground
from reporter.grounding.index import sources_of
from reporter.settings import Settings
from reporter.types import Claim, DraftClaim

FACT = "The mill in Ostrava closed one of its three furnaces on 3 May 2025."
VIEW = "The closure suggests that the mill in Ostrava is in trouble."
OTHER = "Prices of plate glass rose by a tenth in the same month."


def corroborated(tmp_path, *texts: str, statement: str = FACT) -> Claim:
    documents = []
    for number, text in enumerate(texts, start=1):
        path = tmp_path / f"{number}.txt"
        path.write_text(text + "\n", encoding="utf-8")
        documents.append(read(path, Settings.load(), id=f"d{number}"))
    sources = sources_of(documents)
    claim = ground(DraftClaim(document="d1", statement=statement), sources["d1"], id="c1")
    assert isinstance(claim, Claim)
    return corroborate([claim], {"c1"}, sources)[0]


def test_a_source_that_says_the_same_counts_and_is_quoted(tmp_path) -> None:
    second = "On 3 May 2025 the mill in Ostrava closed one of its three furnaces. Workers were told in April."
    claim = corroborated(tmp_path, FACT + " " + OTHER, second)
    assert claim.independent_sources == 2
    assert [piece.quote for piece in claim.corroborated_by] == [second.partition(" Workers")[0]]


def test_a_source_with_another_figure_does_not(tmp_path) -> None:
    claim = corroborated(tmp_path, FACT, "The mill in Ostrava closed two of its three furnaces on 3 May 2025. " + OTHER)
    assert (claim.independent_sources, claim.corroborated_by) == (1, ())


def test_a_copy_is_no_second_source(tmp_path) -> None:
    assert corroborated(tmp_path, FACT + " " + OTHER, FACT + " " + OTHER).independent_sources == 1


def test_a_view_is_shared_not_corroborated(tmp_path) -> None:
    claim = corroborated(tmp_path, VIEW + " " + FACT, VIEW + " " + OTHER, statement=VIEW)
    assert claim.kind != "fact"
    assert claim.corroborated_by == ()
