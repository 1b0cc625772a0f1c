"""The word lists are well formed, never at odds with each other, and keep apart what differs in fact."""

import re
from itertools import combinations
from pathlib import Path

import pytest

from reporter.grounding.lexicon import adjectives, nouns, opposites, verbs
from reporter.grounding.lexicon.forms import IRREGULAR, KEPT_APART
from reporter.grounding.lexicon.opposites import AXES, CONVERSE, TRENDS
from reporter.grounding.lexicon.synonyms import GROUPS
from reporter.grounding.words import opposite, stem, synonymous

LISTS = (adjectives, nouns, verbs)
EVERY_GROUP = [group.split() for group in GROUPS.splitlines() if group.strip()]

SYNONYMOUS = """
displace replace | hand submit | supply account | oblige require | prevail win | top exceed | reach rise
resume restart | founded established | found established | head chief | head executive | investigators authorities
disconnect cut | relocate move | challenge appeal | backed supported | probe investigation | retailer company
shipyard company | trucks vehicles | purchase buy | acquisition bought | biggest largest | carmaker automaker
firm company | accord agreement | talks negotiations | lawmaker legislator | shares stocks | petrol gasoline
factory plant | worker employee | wages salaries | cargo freight | vessel ship | ceasefire truce | soldiers troops
illness disease | jab vaccine | physician doctor | postponed delayed | scrapped cancelled | quit resigned | sacked fired
outlawed banned | forbidden prohibited | breached violated | disclosed revealed | urged called | shortfall deficit
turnover revenue | stake shareholding | blaze fire | quake earthquake | precipitation rainfall | rapidly quickly
annually yearly | former previous | compulsory mandatory | crucial vital | overseas foreign | jailed imprisoned
verdict judgment | surged soared | shrank contraction | sharp steep | raised increased | cut reduced | employed hired
closure shutdown | halted stopped | erected built | decision decided | invasion invaded | height altitude
"""
OPPOSITE = """
rose fell | grew shrank | grew cut | raised lowered | accelerated slowed | expanded contracted
tightened loosened | strengthened weakened | improved worsened | upgrade downgrade | importers exporters | buyer seller
imports exports | bought sold | lenders borrowers | inflows outflows | surplus deficit | profit loss | net gross
nominal real | bulls bears | upstream downstream | demand supply | hired dismissed | started ended | opened closed
resumed suspended | continued stopped | before after | early late | temporary permanent | arrival departure | first last
supported opposed | approved vetoed | approve reject | admitted denied | allowed banned | included excluded
vote abstain | optimistic pessimistic | mandatory voluntary | imposed lifted | legal illegal | guilty acquitted
convicted acquitted | deployed withdrew | ally enemy | war peace | public secret | north south | toward away
within beyond | hot cold | wet dry | heavy light | majority minority | much little | many few | maximum minimum
lengthen shorten | male female | urban rural | agree disagree | regulate deregulate | adequate inadequate
possible impossible | certain uncertain | stable unstable | won lost | outperform underperform | higher lower
widen narrow | success failure | encourage discourage | senior junior | civilian military
"""
APART = """
buy sell | import export | lend borrow | investigate charge | charge convict | investigate convict
arrest charge | arrest detain | suspect convict | propose approve | bill law | sign ratify | approve ratify
plan start | announce complete | begin complete | appeal win | licence ban | suspend cancel | delay cancel
injured killed | missing dead | damage destroy | president minister | president chairman | minister official
parliament commission | court prosecutor | army police | month year | week month | quarter year
tonne kilogram | dollar euro | third half | mine process | mine refine | process refine | oxide metal
metal magnet | oxide magnet | ore concentrate | import inbound | oil gas | gas coal | wind solar
copper aluminium | city country | revenue profit | price cost | loan grant | grant subsidy | tariff quota
warn threaten | allege prove | discuss agree | consider decide | negotiate sign | apply receive | offer buy
recommend require | retire resign | dismiss resign | treat cure | limit ban | reduce eliminate | slow decline
grow hike | most all | several many | many various | university school | hospital clinic | law regulation
adopt implement | design build | produce process | supplier producer | customer consumer | sue prosecute
murder kill | autonomy independence | dominance monopoly | endorse approve | nominate appoint | ask demand
"""


def pairs(text: str) -> list[tuple[str, str]]:
    return [(a, b) for a, b in (pair.split() for pair in text.strip().replace("\n", "|").split("|"))]


@pytest.mark.parametrize("module", LISTS, ids=lambda module: module.__name__.rpartition(".")[2])
def test_lines_are_short_and_groups_in_order(module: object) -> None:
    lines = module.GROUPS.strip().splitlines()
    assert max(map(len, lines)) <= 118
    first = [group.split()[0] for line in lines for group in line.split("|")]
    assert first == sorted(first)


def test_words_are_single_lower_case_and_groups_differ() -> None:
    assert all(re.fullmatch(r"[a-z]+", word) for group in EVERY_GROUP for word in group)
    assert all(len(group) == len(set(group)) > 1 for group in EVERY_GROUP)
    sets = [frozenset(group) for group in EVERY_GROUP]
    assert len(sets) == len(set(sets))


def test_axes_have_two_poles_of_single_words() -> None:
    assert all(re.fullmatch(r"[a-z]+", word) for axis in AXES for pole in axis for word in pole.split())
    assert all(one and other and not set(one.split()) & set(other.split()) for one, other in AXES)
    assert len(AXES) == len(set(AXES))
    source = Path(opposites.__file__).read_text("utf-8")
    assert max(map(len, source.splitlines())) <= 120


def test_the_first_axes_are_those_of_rise_and_fall() -> None:
    for number in TRENDS:
        up, down = (pole.split() for pole in AXES[number])
        assert {"rise", "raise"} & set(up)
        assert {"fall", "lower"} & set(down)


def test_converse_pairs_are_opposites() -> None:
    assert all(opposite(*pair) for pair in CONVERSE)


def test_irregular_forms_have_one_base() -> None:
    forms = [form for line in IRREGULAR.strip().splitlines() for form in line.split()[1:]]
    assert len(forms) == len(set(forms))


def test_words_kept_apart_have_no_other_base() -> None:
    apart = KEPT_APART.split()
    assert len(apart) == len(set(apart))
    assert not set(apart) & set(IRREGULAR.split())


def test_no_group_holds_opposites() -> None:
    clashes = [(a, b) for group in EVERY_GROUP for a, b in combinations(group, 2) if opposite(a, b)]
    assert clashes == []


def test_no_pole_holds_opposites() -> None:
    clashes = [(a, b) for axis in AXES for pole in axis for a, b in combinations(pole.split(), 2) if opposite(a, b)]
    assert clashes == []


def test_the_poles_of_an_axis_are_opposite_and_never_synonymous() -> None:
    for one, other in AXES:
        for a in one.split():
            for b in other.split():
                assert opposite(a, b), (a, b)
                assert stem(a) == stem(b) or not synonymous(a, b), (a, b)


@pytest.mark.parametrize(("a", "b"), pairs(SYNONYMOUS))
def test_synonymous(a: str, b: str) -> None:
    assert synonymous(a, b)
    assert synonymous(b, a)
    assert not opposite(a, b)


@pytest.mark.parametrize(("a", "b"), pairs(OPPOSITE))
def test_opposite(a: str, b: str) -> None:
    assert opposite(a, b)
    assert opposite(b, a)
    assert not synonymous(a, b)


@pytest.mark.parametrize(("a", "b"), pairs(APART))
def test_what_differs_in_fact_stays_apart(a: str, b: str) -> None:
    assert not synonymous(a, b)
    assert not synonymous(b, a)


def test_a_word_that_only_looks_prefixed_is_no_opposite() -> None:
    for a, b in pairs("import port | impact pact | deliver liver | discover cover | inform form | depart part"):
        assert not opposite(a, b), (a, b)
