"""What a question takes for granted: "When did X leave the US market?" has it that X left the US market."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reporter.patterns import either, one_of
from reporter.retrieval.clauses import first_participle, first_verb
from reporter.retrieval.forms import past, third_person

_DO = one_of("did does do didn't doesn't don't")
_BE = one_of("was were is are wasn't weren't isn't aren't")
_HAVE = one_of("has have had hasn't haven't hadn't")
_MODAL = one_of("will would can could should shall may might must won't can't couldn't wouldn't shouldn't")
_UNIT = one_of("year month day date quarter week century time place country city region reason way extent price")
_ADVERB = one_of("many much long often far fast quickly soon recently badly deeply strongly sharply early late")
_QUESTION_WORD = either(rf"""
    when exactly | when | where | why exactly | why | how come | since when | until when | how {_ADVERB} | how
    | (?:(?:in|on|at|by|for|since|from|to|under)\ )?(?:what|which) {_UNIT} | by how much
    """)
# "how many tonnes did …", "which mines did …": what is counted or chosen goes back behind the verb.
_COUNTED = (
    r"(?:(?:in|on|at|by|for|from|to|of|with)\ )?(?:how (?:many|much)|which|what share of(?:\ the)?)\ (?P<thing>[^?]+?)"
)
_OPENING = r"^\W*(?:(?:and|but|so|then|also|please)\b,?\s*)?"
_PLAIN = re.compile(
    rf"{_OPENING}{_QUESTION_WORD}\s+(?P<aux>{_DO}|{_BE}|{_HAVE}|{_MODAL})\s+(?P<rest>.+)", re.IGNORECASE
)
_OF_THINGS = re.compile(rf"{_OPENING}{_COUNTED}\s+(?P<aux>{_DO}|{_HAVE}|{_MODAL})\s+(?P<rest>.+)", re.IGNORECASE)
_THINGS = re.compile(rf"{_OPENING}how many\s+(?P<rest>\S+.*)", re.IGNORECASE)
_MADE = re.compile(
    rf"{_OPENING}what\s+(?:has |have |had )?"
    r"(?:made|makes|caused|causes|led|leads|forced|forces|prompted|prompts|drove|drives|driven|pushed|allowed)"
    r"\s+(?P<rest>.+)",
    re.IGNORECASE,
)
_CHINESE = re.compile(
    r"请问|究竟|到底|(?:是|在)?(?:什么时候|何时|哪一?年|哪个?月|哪一天|哪里|哪儿|何处)(?:是)?|(?:是)?(?:为什么|为何|因何|缘何)"
    r"|是?(?:如何|怎么样?|怎样)"
)
_CHINESE_ASKS = re.compile(r"什么|谁|多少|几|哪|吗|是否|[？?]")
_PRONOUNS = frozenset("i you we they he she it".split())
_LEAST_WORDS = 2


def presupposed(question: str) -> str | None:
    """The statement a question takes for granted, as a sentence without a full stop; None where it takes nothing.

    Yes/no questions and "what is", "who is" take nothing that could be checked. Where the verb of a question
    cannot be told from its subject the statement keeps the verb's base form.
    """
    text = " ".join(question.split()).rstrip("?？!. ").replace("’", "'")
    if re.search(r"[\u4e00-\u9fff]", text):
        return _chinese(text)
    if match := _PLAIN.match(text):
        return _stated(match["aux"].lower(), match["rest"].split())
    if match := _OF_THINGS.match(text):
        return _stated(match["aux"].lower(), match["rest"].split(), match["thing"].split())
    if match := _MADE.match(text):
        return _stated("did", [word for i, word in enumerate(match["rest"].split()) if word != "to" or i > 4])
    if (match := _THINGS.match(text)) and re.search(rf"\b(?:{_BE}|{_HAVE}|\w+ed)\b", match["rest"]):
        return _sentence(match["rest"].split())
    return None


def _stated(auxiliary: str, rest: Sequence[str], things: Sequence[str] = ()) -> str | None:
    """Subject, auxiliary and predicate in the order of a statement."""
    negated = auxiliary.endswith("n't")
    auxiliary = {"won't": "will", "can't": "can"}.get(auxiliary, auxiliary.removesuffix("n't"))
    by_verb = auxiliary in {"did", "does", "do"} or re.fullmatch(_MODAL, auxiliary)
    at = first_verb(rest) if by_verb else first_participle(rest)
    if at is None:
        return _unsplit(auxiliary, negated, rest)
    subject, predicate = list(rest[:at]), list(rest[at:])
    if predicate[0] == "not":
        negated, predicate = True, predicate[1:]
    if not predicate:
        return None
    if things:
        predicate[1:1] = things
    if auxiliary in {"did", "does", "do"} and not negated:
        inflect = {"did": past, "does": third_person}.get(auxiliary, str)
        return _sentence([*subject, inflect(predicate[0].lower()), *predicate[1:]])
    return _sentence([*subject, auxiliary, *(["not"] if negated else []), *predicate])


def _unsplit(auxiliary: str, negated: bool, rest: Sequence[str]) -> str | None:
    """A statement where subject and predicate cannot be told apart; of "where is X" there is none."""
    if len(rest) < _LEAST_WORDS:
        return None
    if auxiliary in {"did", "does", "do"}:
        return None if negated else _sentence(rest)
    if (
        auxiliary in {"is", "are", "was", "were"}
        and rest[0].lower() in {"the", "a", "an"}
        and len(rest) < _LEAST_WORDS + 1
    ):
        return None
    return _sentence([*rest[:-1], auxiliary, *(["not"] if negated else []), rest[-1]])


def _sentence(words: Sequence[str]) -> str | None:
    """A sentence of the words; None where the subject is somebody in the conversation or only a pronoun."""
    if len(words) < _LEAST_WORDS or words[0].lower() in _PRONOUNS:
        return None
    text = " ".join(words)
    return text[0].upper() + text[1:]


def _chinese(text: str) -> str | None:
    """The question without its question word, where one was cut and none is left."""
    stated, cut = _CHINESE.subn("", text)
    stated = stated.strip("，, 的呢")
    if not cut or _CHINESE_ASKS.search(stated) or len(stated) < 4:
        return None
    return stated
