"""How a sentence opens: by itself, or leaning on what went before it."""

from __future__ import annotations

import re

from reporter.engines.verbs import AUXILIARY
from reporter.patterns import either, one_of

# Connectives that only add: cut off from what went before, the sentence still says the same.
_ADDING = re.compile(
    either("""
    Moreover | Furthermore | Additionally | In addition | Also | Meanwhile | Finally | Indeed
    | Notably | Importantly | Overall | Separately | Lastly | In particular | In short | In sum
    | Of note | 此外 | 同时 | 另外 | 最后 | 总之 | 其中
    """)
    + r"(?:,|，|\s)\s*"
)
_ADDED = re.compile(
    r"[^,]{2,40}?\b(?:also (?:is|are|was|were|has|have|can|may|will|\w+s|\w+ed)|(?:is|are|was|were|has|have) also)\b"
)
_LOSABLE = re.compile(
    either("""
    Moreover | Furthermore | Additionally | In addition | Also | Meanwhile | Indeed | Notably | Importantly
    | Separately | Of note | 此外 | 同时 | 另外
    """)
    + r"(?:, |，)(?=\S)"
)
# Connectives that oppose, conclude or count: without what went before, half of the thought is missing.
_TURNING = re.compile(
    either(r"""
    However | Nevertheless | Nonetheless | Instead | Therefore | Thus | Hence | Consequently
    | Accordingly | As a result | As such | In other words | That is | For (?:example|instance)
    | (?:By|In) contrast | In turn | In response | Yet | But | So | And | Or | Nor | Then | Still
    | Otherwise | Conversely | Likewise | Similarly | Rather | Afterwards? | Even so | That said
    | Despite (?:this|that) | On the (?:one|other) hand | To (?:this|that) end
    | In (?:this|that|doing so) | At the same time | After that | Here
    | (?:There|One|(?:First|Second|Third|Next|Last)(?:ly)?)(?=,)
    """)
    + r"(?!\w)|"
    + either("但 | 而 | 然而 | 因此 | 所以 | 于是 | 对此 | 为此 | 不过 | 反之 | 例如 | 比如 | 换言之 | 由此")
)
_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+)"
_POINTING = re.compile(
    either(rf"""
    This | That | These | Those(?!\ who\b) | It | They | He | She | Its | Their | His | Her | Him
    | Them | Such | (?:Both|Neither)(?!\ [A-Z]) | Others | Another | Each | Either
    | (?:One|Some|Most|All)\ of (?:them|these|those|this)
    | (?:(?:None|One|Two|Three|Some|Most|All|Many|Half|\d+)\ o|O)f the {_COUNT}
    | The (?:former|latter|same|others?|two|three|four) | Dies(?:e[rs]?)? | Er | Sie | Es | Il
    | Elle | Ils | Elles | Cela | Cette | Ces | Est[aeo]s?
    """)
    + r"(?!\w)|"
    + either("这 | 该 | 此(?!外) | 其(?!中) | 它 | 他 | 她 | 上述 | 前者 | 后者 | 以上 | 双方 | 有?前[款条项]")
)
_SPAN = (
    one_of("years? months? weeks? quarter day morning afternoon evening time century decade summer winter fall") + r"\b"
)
_QUOTATION = re.compile(r"“[^”]*”|\"[^\"]*\"")
_EXPLETIVE = re.compile(r"It (?:is|was|will be|would be|remains|seems|appears) (?:\w+ ){1,3}(?:that|to|whether)\b")

# "The company said": a definite noun phrase without a name points back. One that goes on ("The price of
# neodymium", "The ministry in Beijing") or holds a name ("The June meeting") says which it means.
_NOUN = one_of("""
    company companies firm group corporation producer supplier maker meeting session gathering
    summit talks event conference report order agreement deal accord pact agency department ministry
    committee council commission board panel bureau law bill act rule plan programm?e? project move
    decision announcement directive measure polic(?:y|ies) notice statement document study survey
    paper article letter memo memorandum government authorities regulator official executive leader
    minister president chairman chairwoman spokes(?:man|woman|person) mine plant facility site
    refinery region province city country nation team partner part(?:y|ies) side fund investment
    initiative framework strategy review process issue problem result finding figure increase
    decrease change restriction ban sanction tariff target goal effort approach situation
    development review signal agenda survey campaign visit trip
    """)
# What any sentence may be summed up as: "This decision", "These steps".
_BROAD = re.compile(_NOUN + "s?|" + one_of("work works step steps trend shift moves? kinds? sorts? types? means?"))
_GOES_ON = one_of("of for in between on at to with from against that which who by held signed")
_DEFINITE = re.compile(rf"The (?:[a-z-]+ ){{0,2}}?{_NOUN}s?(?:['’]s?)?(?! {_GOES_ON}\b)(?![\w-])")

# "One buyer disagreed, saying …": with what?
_DISAGREES = re.compile(r"(?:[\w.'’-]+ ){1,9}disagree[sd]?(?=[,.])")
# "In 2024, it …": the pronoun is the subject all the same.
_INTRODUCED = re.compile(
    r"(?:"
    + one_of("In On At By For From Under During Since After Before With If Last Earlier")
    + r"\b[^,]{2,45}|Initially|Originally), (?:"
    + one_of("it he she they its his her their")
    + "|(?:this|that) "
    + one_of("is was has had will would can could may might means? marks gives makes sets leaves brings")
    + r")\b"
)
# "This historic roundtable was …": what is pointed at is named, so the sentence before has to name it too.
_NAMED = re.compile(r"(?:This|That|These|Those|Such) (?P<named>(?:[\w’'-]+ ){1,4}?)(?=" + AUXILIARY + r"\b)")
_THIS_VERB = re.compile(r"This \w+(?<![sui])s\b")
_STEM = 5  # letters by which two words are taken for forms of one
_WITHIN = re.compile(
    r"(?<=\w[\s,])\s?\b(?:therefore|nevertheless|nonetheless|however|accordingly|likewise|consequently)\b"
    r"|\bsuch (?!as\b|an?\b)[a-z]+s\b|\b(?:at|by|in|of) th(?:at|is) (?:time|point|stage|kind|sort|type)\b"
    r"|\bthis (?:[Ff]ramework|[Aa]greement|[Oo]rder|Act|[Pp]roclamation|[Mm]emorandum|[Ss]ection|[Aa]rticle"
    r"|[Aa]ction)\b|\btoday['’]s [a-z]+|\b(?:reduce|increase|end) that\b"
    r"|(?<=\w )this (?!" + _SPAN + r")(?!" + AUXILIARY + r"\b)[a-z]{3,}"
    r"|\b(?:for|of|by|with|from|behind) that (?!" + _SPAN + r")[a-z]+(?=[,.;]| (?:and|or)\b)"
    r"|(?<=[\w,] )th[eo]se (?!who\b|of\b|that\b|which\b|two\b|days\b)[a-z]+"
)
# "As you all know", "twenty percent of your jobs", "you know": said to those in the room.
_TALK_WITHIN = re.compile(
    r"\b(?:you|your|yours|you['’]\w+)\b"
    r"|(?-i:\bI(?:['’](?:m|ve|ll|d)\b| (?:\w+ly )?(?:think|know|want|am|mean|said|say|believe|hope|guess|thank)\b))"
    r"|\bas (?:mentioned|noted|said) (?:earlier|before)\b|\b(?:take|answer) (?:a few|some|your|any) questions\b"
    r"|\w- [—–-] ?\w",
    re.IGNORECASE,
)
_CONVERSATION = re.compile(
    either(r"""
    I | You | My | Me | Your | Let['’]s | Let (?:me|us) | Thanks? | Well | Yes | Yeah | No | OK
    | Okay | Please | Hi | Hello | Good (?:morning|afternoon|evening) | Look | Sure | Right
    | We['’](?:re|ll|ve|d) | You['’]\w+ | I['’]\w+
    """)
    + r"(?!\w)|我(?!国|市|省|县|区)|你|您"
)
_OPENING_MARKS = "\"'“‘「『《("


def added(text: str) -> int:
    """How long the connective is that it opens with and can lose ("Moreover, "); 0 where it opens with none."""
    match = _LOSABLE.match(text)
    return match.end() if match else 0


def adds_on(text: str) -> bool:
    """Whether it opens with what only adds ("Moreover, …", "The firm also …"): whole, but not an opener."""
    opening = text.lstrip(_OPENING_MARKS)
    return bool(_ADDING.match(opening) or _ADDED.match(opening))


def points_back(text: str) -> bool:
    """Whether its opening needs what went before ("This…", "However, …", "The company…")."""
    opening = text.lstrip(_OPENING_MARKS)
    if _TURNING.match(opening):
        return True
    if added := _ADDING.match(opening):
        opening = opening[added.end() :]
        opening = opening[:1].upper() + opening[1:]
    if _EXPLETIVE.match(opening):
        return False
    return any(pattern.match(opening) for pattern in (_POINTING, _DEFINITE, _DISAGREES, _INTRODUCED))


def leans_within(text: str) -> bool:
    """Whether a word inside it leans on what went before ("may therefore", "such delays"): less plain alone."""
    return bool(_WITHIN.search(text))


def is_talk(text: str) -> bool:
    """Whether it is speech to those present ("I", "you", "Well"), so that only the scene tells who is meant."""
    if _CONVERSATION.match(text.lstrip(_OPENING_MARKS)):
        return True
    return bool(_TALK_WITHIN.search(_QUOTATION.sub(" ", text)))


def names_before(text: str, before: str) -> bool:
    """Whether the sentence before names what this one points at ("This historic roundtable"), if it says what."""
    match = _NAMED.match(text.lstrip(_OPENING_MARKS))
    if not match or _THIS_VERB.match(text):
        return True
    named = match["named"].split()
    told = {word[:_STEM].lower() for word in re.findall(r"[\w’'-]+", before)}
    return any(word[:_STEM].lower() in told or _BROAD.fullmatch(word) for word in named)
