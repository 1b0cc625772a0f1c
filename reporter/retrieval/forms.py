"""Irregular English verbs: their base forms for stems, their past forms for statements."""

from __future__ import annotations

# Base, past, participle where it differs; bars set the verbs apart.
_IRREGULAR = """
arise arose arisen | be was been | bear bore borne | beat beat beaten | become became become | begin began begun |
bid bid | bind bound | blow blew blown | break broke broken | bring brought | build built | burn burnt | buy bought |
cast cast | catch caught | choose chose chosen | come came come | cost cost | cut cut | deal dealt | dig dug |
do did done | draw drew drawn | drink drank drunk | drive drove driven | eat ate eaten | fall fell fallen | feed fed |
feel felt | fight fought | find found | flee fled | fly flew flown | forbid forbade forbidden |
forecast forecast | foresee foresaw foreseen | forget forgot forgotten | freeze froze frozen | get got gotten |
give gave given | go went gone | grow grew grown | have had | hear heard | hide hid hidden | hit hit | hold held |
hurt hurt | keep kept | know knew known | lay laid | lead led | leave left | lend lent | let let | lose lost |
make made | mean meant | meet met | overcome overcame overcome | overtake overtook overtaken | pay paid | put put |
quit quit | read read | ride rode ridden | ring rang rung | rise rose risen | run ran run | say said | see saw seen |
seek sought | sell sold | send sent | set set | shake shook shaken | shoot shot | show showed shown |
shrink shrank shrunk | shut shut | sing sang sung | sink sank sunk | sit sat | sleep slept | speak spoke spoken |
speed sped | spend spent | split split | spread spread | stand stood | steal stole stolen | stick stuck |
strike struck | swear swore sworn | swim swam swum | take took taken | teach taught | tell told | think thought |
throw threw thrown | undergo underwent undergone | understand understood | undertake undertook undertaken |
upset upset | wake woke woken | wear wore worn | win won | withdraw withdrew withdrawn | withhold withheld |
write wrote written
"""
_ROWS = [verb.split() for verb in _IRREGULAR.replace("\n", " ").split("|")]
_PAST = {row[0]: row[1] for row in _ROWS}
# "found" and "lay" are also verbs of their own; as stems the commoner reading will do.
_BASE = {form: row[0] for row in _ROWS for form in row[1:]} | {"is": "be", "are": "be", "were": "be", "has": "have"}
_PARTICIPLES = frozenset(row[-1] for row in _ROWS)
# A last consonant is doubled in words of one syllable, and in these of two.
_DOUBLED = frozenset(
    "admit commit compel control defer equip expel forget incur occur omit permit prefer refer regret submit "
    "transfer".split()
)
_VOWELS = "aeiou"


def base(word: str) -> str:
    """The base of an irregular form; any other word as it is."""
    return _BASE.get(word, word)


def past(verb: str) -> str:
    """The simple past of a verb in its base form ("leave": "left")."""
    if verb in _PAST:
        return _PAST[verb]
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return f"{verb[:-1]}ied"
    return f"{verb}{verb[-1]}ed" if _doubles(verb) else f"{verb}ed"


def third_person(verb: str) -> str:
    """The present of a verb with a singular subject ("carry": "carries")."""
    if verb in {"be", "have"}:
        return "is" if verb == "be" else "has"
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return f"{verb}es"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return f"{verb[:-1]}ies"
    return f"{verb}s"


def is_participle(word: str) -> bool:
    """Whether a lower-case word has the form of a past participle."""
    return word in _PARTICIPLES or (len(word) > 4 and word.endswith("ed"))


def is_irregular(word: str) -> bool:
    """Whether a lower-case word is the base form of an irregular verb."""
    return word in _PAST


def _doubles(verb: str) -> bool:
    if verb in _DOUBLED:
        return True
    if len(verb) < 3 or len(verb) > 5 or verb[-1] in "aeiouwxy" or verb[-2] not in _VOWELS or verb[-3] in _VOWELS:
        return False
    return sum(letter in _VOWELS for letter in verb) == 1
