"""Which claims a section may hold: what does not belong leaves it empty rather than filling it."""

import pytest

from reporter.engines.admission import admits
from reporter.engines.cues import exposed
from reporter.grounding.fields import kind_of
from reporter.types import Claim, Evidence, Support
from tests.engines.drafting import SECTIONS

SPEC = {spec.name: spec for spec in SECTIONS}


def claim(text: str) -> Claim:
    return Claim(
        id="c1",
        statement=text,
        kind=kind_of(text),
        evidence=(Evidence(document="d1", start=0, end=len(text), quote=text),),
        support=Support(verdict="supported", score=1),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Port operators depend on a single supplier of cranes.",
        "Delays could raise the price of every container.",
        "Terminals should order spare cables before autumn.",
        "The ruling suggests that smaller ports are next.",
    ],
)
def test_consequences_views_and_advice_are_implications(text: str) -> None:
    assert admits(SPEC["implications"], claim(text))


@pytest.mark.parametrize(
    "text",
    [
        "The works employs 310 people.",
        "The ministry will publish its yearbook in March.",
        "The agency has developed a tool to assess risks, gaps and vulnerabilities across the sector.",
        "The council signed an order on 3 March 2025 that names the ports at risk.",
        "The minister's bold leadership has restored ports at risk.",
        "“Port at risk” means a port named in annex A.",
    ],
)
def test_plans_acts_remedies_praise_and_definitions_are_none(text: str) -> None:
    assert not admits(SPEC["implications"], claim(text))


@pytest.mark.parametrize(
    ("text", "belongs"),
    [
        ("The state-owned yards control 60 percent of the market.", True),
        ("The bans reflect a long-term shift of power to the coast.", True),
        ("In April 2025, the council signed an order restoring its dominance of the coast.", False),
        ("The works employs 310 people.", False),
        ("Buyers leverage existing capacity.", False),
    ],
)
def test_insight_is_a_pattern_and_not_the_report_of_an_act(text: str, belongs: bool) -> None:
    assert admits(SPEC["insight"], claim(text)) is belongs


def test_where_cue_words_are_not_known_nothing_is_kept_out_for_lack_of_them() -> None:
    assert admits(SPEC["insight"], claim("Das Werk hat 310 Beschäftigte."), language="de")


def test_what_is_done_about_a_risk_is_no_exposure() -> None:
    assert exposed("The plan is to mitigate the risk posed by undue dependence on one port.") == 0
    assert exposed("The port faces a shortage of cranes.") == 1
