"""Units of measure as prose writes them, each with its dimension's base unit and the factor to it.

Mass is in tonnes (``t``; a bare "ton" is taken as metric, as trade statistics use it), length ``m``,
area ``m2``, volume ``m3`` (oil keeps ``bbl``), power ``W``, energy ``Wh``, clock time ``s``; days,
months and years stay apart, as a reader would. Factors of customary units are the exact
ones of NIST Special Publication 811, appendix B.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """A base unit and the factor to it; ``customary``: converting it to metric needs rounding."""

    key: str
    factor: float = 1.0
    customary: bool = False


def _table(lines: str) -> dict[str, Unit]:
    """Read lines "key names=factor names=factor …" into units; ``~key``: customary.

    Names are separated by ``|``, have ``_`` for a space, and ``(s)`` for a plural.
    """
    table = {}
    for line in lines.strip().splitlines():
        key, *entries = line.split()
        for entry in entries:
            names, _, factor = entry.partition("=")
            unit = Unit(key.removeprefix("~"), float(factor or 1), key.startswith("~"))
            for name in names.replace("_", " ").split("|"):
                table[name.replace("(s)", "")] = unit
                table[name.replace("(s)", "s")] = unit
    return table


# Symbols mean what they mean in one case only: Mt is not mt, MW not mW.
SYMBOLS = _table("""
    %    %|pct
    pp   pp|ppt(s)
    bp   bp(s)
    x    x|X|×
    t    t|mt|MT|tpa|tpy kt|ktpa=1e3 Mt|MMT|Mtpa|mtpa=1e6 Gt=1e9 kg=1e-3 g=1e-6 mg=1e-9
    ~t   lb(s)=0.00045359237 oz=0.000028349523125
    m    m km=1e3 cm=1e-2 mm=1e-3 µm|μm=1e-6 nm=1e-9
    ~m   ft=0.3048 mi=1609.344
    m2   m2|m² km2|km²=1e6 ha=1e4
    ~m2  sq_ft=0.09290304
    m3   m3|m³ bcm=1e9 L=1e-3
    bbl  bbl|bpd|b/d
    W    W kW=1e3 MW=1e6 GW=1e9 TW=1e12
    Wh   Wh kWh=1e3 MWh=1e6 GWh=1e9 TWh=1e12
    J    J kJ=1e3 MJ=1e6 GJ=1e9 Btu=1055.05585262 MMBtu=1055055852.62
    V    V kV=1e3
    s    sec min=60 h|hr(s)=3600
    year yr(s)
    ppm  ppm|g/t|mg/kg ppb=1e-3
    C    °C|℃
    F    °F|℉
""")

WORDS = _table("""
    %    percent|per_cent
    pp   percentage_point(s)|percent_point(s)
    bp   basis_point(s)
    x    times|fold
    t    tonne(s)|ton(s)|metric_ton(s)|metric_tonne(s) kiloton(s)|kilotonne(s)=1e3 megaton(s)|megatonne(s)=1e6
    t    kilogram(s)|kilogramme(s)|kilo(s)|kgs=1e-3 gram(s)|gramme(s)=1e-6 milligram(s)=1e-9
    t    troy_ounce(s)=0.0000311034768
    ~t   pound(s)=0.00045359237 ounce(s)=0.000028349523125 short_ton(s)=0.90718474 long_ton(s)=1.0160469088
    m    metre(s)|meter(s) kilometre(s)|kilometer(s)=1e3 centimetre(s)|centimeter(s)=1e-2
    m    millimetre(s)|millimeter(s)=1e-3 nanometre(s)|nanometer(s)=1e-9 nautical_mile(s)=1852
    ~m   mile(s)=1609.344 foot|feet=0.3048 inch|inches=0.0254 yard(s)=0.9144
    m2   square_metre(s)|square_meter(s) hectare(s)=1e4 square_kilometre(s)|square_kilometer(s)|sq_km=1e6
    ~m2  acre(s)=4046.8564224 square_mile(s)=2589988.110336 square_foot|square_feet=0.09290304
    m3   cubic_metre(s)|cubic_meter(s) litre(s)|liter(s)=1e-3
    ~m3  cubic_foot|cubic_feet=0.028316846592 gallon(s)=0.003785411784
    bbl  barrel(s)
    W    watt(s) kilowatt(s)=1e3 megawatt(s)=1e6 gigawatt(s)=1e9
    Wh   kilowatt-hour(s)|kilowatt_hour(s)=1e3 megawatt-hour(s)|megawatt_hour(s)=1e6
    Wh   gigawatt-hour(s)|gigawatt_hour(s)=1e9 terawatt-hour(s)|terawatt_hour(s)=1e12
    s    second(s) minute(s)|mins=60 hour(s)=3600
    day  day(s) week(s)=7 fortnight=14
    month month(s)
    year year(s) decade(s)=10 century|centuries=100
    ppm  parts_per_million parts_per_billion=1e-3 grams_per_tonne|grams_per_ton
    C    degrees_Celsius|degrees_C
    F    degrees_Fahrenheit|degrees_F
    USD  dollar(s)|US_dollar(s)|U.S._dollar(s)|USD cent(s)=1e-2
    CNY  yuan|renminbi|RMB|CNY
    EUR  euro(s)|EUR
    GBP  pounds_sterling|British_pounds|GBP
    JPY  yen|Japanese_yen|JPY
    KRW  Korean_won|South_Korean_won|KRW
    INR  rupee(s)|INR
    RUB  ruble(s)|rouble(s)|RUB
    CHF  Swiss_franc(s)|CHF
    AUD  Australian_dollar(s)|AUD
    CAD  Canadian_dollar(s)|CAD
    HKD  Hong_Kong_dollar(s)|HKD
    TWD  Taiwan_dollar(s)|TWD
    SGD  Singapore_dollar(s)|SGD
""")

CHINESE = _table("""
    pp   个百分点|百分点
    bp   个基点|基点
    x    倍
    %    成=10
    t    吨|公吨 千克|公斤=1e-3 克=1e-6 毫克=1e-9 斤=5e-4
    ~t   磅=0.00045359237 盎司=0.0000311034768
    m    米 公里|千米=1e3 厘米=1e-2 毫米=1e-3 纳米=1e-9 海里=1852
    ~m   英里=1609.344 英尺=0.3048
    m2   平方米 平方公里|平方千米=1e6 公顷=1e4 亩=666.6666666666666
    m3   立方米 升=1e-3
    bbl  桶
    W    瓦 千瓦=1e3 兆瓦=1e6 吉瓦=1e9
    Wh   瓦时 千瓦时|千瓦小时|度电=1e3 兆瓦时=1e6 吉瓦时=1e9
    s    秒 分钟=60 小时|个小时=3600
    day  天|日 周|个星期|星期=7
    month 个月
    year 年|周年|岁 个世纪=100
    C    摄氏度
    USD  美元|美金 美分=1e-2
    CNY  元|元人民币|人民币|块钱
    EUR  欧元
    GBP  英镑
    JPY  日元
    KRW  韩元
    RUB  卢布
    HKD  港元|港币
    TWD  新台币
""")

# "¥" alone may be yuan or yen: it agrees with both.
YEN_OR_YUAN = "¥"
CURRENCY_SIGNS: dict[str, str] = {
    "$": "USD", "US$": "USD", "USD": "USD", "U.S.$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD",
    "CA$": "CAD", "HK$": "HKD", "NT$": "TWD", "S$": "SGD", "R$": "BRL", "€": "EUR", "EUR": "EUR",
    "£": "GBP", "GBP": "GBP", "¥": YEN_OR_YUAN, "￥": YEN_OR_YUAN, "CN¥": "CNY", "JP¥": "JPY",
    "RMB": "CNY", "CNY": "CNY", "人民币": "CNY", "JPY": "JPY", "₹": "INR", "Rs": "INR", "Rs.": "INR",
    "₩": "KRW", "₽": "RUB", "CHF": "CHF", "AUD": "AUD", "CAD": "CAD", "HKD": "HKD",
}  # fmt: skip
CURRENCIES = frozenset(CURRENCY_SIGNS.values()) | {"TWD", "SGD"}

SCALES: dict[str, float] = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0,
    "lakh": 1e5, "crore": 1e7, "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12,
    "k": 1e3, "K": 1e3, "m": 1e6, "M": 1e6, "B": 1e9, "T": 1e12,
}  # fmt: skip

# Chinese measure words that count things, as 家 in 45家供应商.
MEASURE_WORDS = "个名位家人项种次座条台辆艘架件份批场部所户起例处只支款套颗枚张期轮届页笔类门间头宗幅"


def alternatives(names: Iterable[str]) -> str:
    """A regular expression for any of the names, the longest first, any white space between words."""
    ordered = sorted(names, key=len, reverse=True)
    return "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in ordered)


_FOLDED_WORDS = {name.casefold(): unit for name, unit in WORDS.items()}


def unit_named(name: str) -> Unit:
    """The unit of a name that `UNIT` matched."""
    name = " ".join(name.split())
    return SYMBOLS.get(name) or CHINESE.get(name) or _FOLDED_WORDS[name.casefold()]


def priced(money: Unit, per: Unit) -> Unit:
    """Money per unit of something; what is priced by mass, per kilogram."""
    if per.key == "t":
        return Unit(f"{money.key}/kg", money.factor / (per.factor * 1000), per.customary)
    return Unit(f"{money.key}/{per.key}", money.factor / per.factor, per.customary)


# What may stand between a figure and its unit: "three consecutive years", "a further 5 more tons".
_BETWEEN = r"(?:(?:additional|more|further|full|consecutive|straight|extra|calendar|working|whole)\s+)?"
# 成 in 成员, 元 in 元素, 年 in 年轻 are no units.
NOT_A_CHINESE_WORD = (
    "(?!(?<=成)[为立功员果本都长交熟品分就效绩]|(?<=元)[素旦件首老]|(?<=年)[轻级龄代]|(?<=天)[津然]|(?<=日)本)"
)
UNIT = (
    rf"(?:(?:\s{{0,8}}|-){_BETWEEN}(?P<unit_word>(?i:{alternatives(WORDS)}))(?![A-Za-z])"
    rf"|\s?(?P<unit_chinese>{alternatives(CHINESE)}){NOT_A_CHINESE_WORD}"
    rf"|\s?(?P<unit_symbol>{alternatives(SYMBOLS)})(?![A-Za-z0-9]))"
)
PER_UNIT = (
    r"(?:\s?/\s?|\s+per\s+|\s+an?\s+|[-\s]a[-\s])"
    r"(?P<per>kgs?|kilogramm?e?|kilo|tonne|metric\s+ton|short\s+ton|ton|t|lbs?|pound|troy\s+ounce|ounce|oz|"
    r"barrel|bbl|MWh|kWh|gallon|公斤|千克|吨|克|桶|千瓦时|度电)(?![A-Za-z])"
)
