"""Number words of English and Chinese, and what they are worth."""

from __future__ import annotations

import re

CJK = re.compile("[一-鿿]")
FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}  # ２％ → 2%, one for one

_ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = [
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SMALL = (
    {"zero": 0, "half": 0.5}
    | {word: value for value, word in enumerate(_ONES + _TEENS, 1)}
    | {word: 10 * value for value, word in enumerate(_TENS, 2)}
)
_SCALES = {"dozen": 12.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}

_BELOW_100 = rf"(?:(?:{'|'.join(_TENS)})(?:[-\s](?:{'|'.join(_ONES)}))?|{'|'.join(_TEENS + _ONES)}|zero)(?![a-z])"
_BELOW_1000 = rf"(?:{_BELOW_100}(?:[-\s]hundred(?:\s+and)?(?:[-\s]{_BELOW_100})?)?)"
_SCALE = rf"(?:{'|'.join(_SCALES)})(?![a-z])"
# "an hundred", "a dozen", "half a million", "two and a half years", "one hundred and five thousand"
CARDINAL = (
    rf"(?:(?:half\s+an?|(?:quarter\s+of\s+)?an?)\s+(?:hundred\s+)?{_SCALE}|a\s+hundred(?![a-z])(?:\s+{_SCALE})?"
    rf"|half\s+an?(?=\s+(?:hour|day|year|decade|century|mile|ton|tonne|kilogram|percent))"
    rf"|{_BELOW_1000}(?:\s+and\s+a\s+half)?(?:[-\s]{_SCALE}(?:\s+(?:and\s+)?{_BELOW_1000})?)*)"
)

_ORDINAL_ONES = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
_ORDINAL_TEENS = [
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
ORDINALS: dict[str, int] = (
    {word: value for value, word in enumerate(_ORDINAL_ONES + _ORDINAL_TEENS, 1)}
    | {f"{word[:-1]}ieth": 10 * value for value, word in enumerate(_TENS, 2)}
    | {
        f"{tens}-{word}": 10 * value + unit
        for value, tens in enumerate(_TENS, 2)
        for unit, word in enumerate(_ORDINAL_ONES, 1)
    }
)
DENOMINATORS = {"half": 2, "halve": 2, "quarter": 4} | {word: ORDINALS[word] for word in [*_ORDINAL_ONES[2:], "tenth"]}

CHINESE_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
CHINESE_SCALES = {"十": 1e1, "百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8}
CHINESE_NUMERAL = f"[{''.join(CHINESE_DIGITS)}{''.join(CHINESE_SCALES)}]"
_CHINESE_PART = re.compile(
    rf"(?P<figure>[0-9][0-9,]*(?:\.[0-9]+)?)|(?P<digit>[{''.join(CHINESE_DIGITS)}])|(?P<scale>[十百千万亿])"
)
_WORD = re.compile("[a-z]+")


def cardinal(phrase: str) -> tuple[float, float]:
    """The value of an English number phrase, and the step its writing shows ("two million": 1e6)."""
    total = current = 0.0
    step = 1.0
    for word in _WORD.findall(phrase.casefold()):
        if word in _SMALL:
            current += _SMALL[word]
            step = 1.0
        elif word == "quarter":
            current = 0.25
        elif word == "hundred":
            current = (current or 1.0) * 100
        elif word in _SCALES:
            total += (current or 1.0) * _SCALES[word]
            current = 0.0
            step = max(step, _SCALES[word]) if word != "dozen" else 1.0
    value = total + current
    while not (value / step).is_integer() and step > 0.01:  # "half a million", "two and a half"
        step /= 10
    return value, step


def chinese(phrase: str) -> tuple[float, float]:
    """The value of a Chinese or mixed numeral (三百二十, 1.2万, 3亿5000万), and the step it shows."""
    total = section = current = 0.0
    pending, step, figure_end = False, 1.0, -1
    if phrase and all(sign in CHINESE_DIGITS for sign in phrase):  # read out digit by digit: 二〇二五
        return float("".join(str(CHINESE_DIGITS[sign]) for sign in phrase)), 1.0
    for part in _CHINESE_PART.finditer(phrase):
        if figure := part["figure"]:
            current, pending = float(figure.replace(",", "")), True
            step = 10.0 ** -len(figure.partition(".")[2])
            figure_end = part.end()
        elif digit := part["digit"]:
            current, pending, step = float(CHINESE_DIGITS[digit]), True, 1.0
        else:
            scale = CHINESE_SCALES[part["scale"]]
            step = step * scale if scale >= 1e4 or part.start() == figure_end else 1.0
            if scale < 1e4:
                section += (current if pending else 1.0) * scale
            else:
                total = (
                    (total + section + current or 1.0) * scale if scale > total else total + (section + current) * scale
                )
                section = 0.0
            current, pending = 0.0, False
    return total + section + current, step
