"""Who a text takes its reader for, and what of before it wants dropped, in English."""

from __future__ import annotations

from reporter.documents.instructions.vocabulary import DROP, DROPS, EARLIER, MACHINE, MACHINES, OPEN, ORDER, TOLD
from reporter.documents.instructions.wording import Wording, wordings
from reporter.patterns import one_of

WORDINGS: tuple[Wording, ...] = (
    *wordings(
        "tells its reader to drop earlier instructions",
        (DROPS, rf"{ORDER}{DROP} (?:\w+ ){{0,5}}?(?:{EARLIER},? (?:and \w+ )?)+(?:\w+ )?{TOLD}\b"),
        (
            DROPS,
            rf"{ORDER}{DROP} (?:\w+ ){{0,2}}?(?:your|my|all|any|those|these) (?:of )?(?:the |safety |ethical "
            rf"|content )?"
            rf"(?:{TOLD}|training|filters?|documents?)\b",
        ),
        (
            "ignore|disregard|forget",
            rf"{ORDER}(?:ignore|disregard|forget) (?:about )?(?:the|all|everything|anything"
            rf"|what(?:ever)?) (?:of )?(?:the )?"
            r"(?:above|foregoing|preceding|before|you (?:know|were|have|had|are)|i (?:said|told)"
            r"|that (?:came|was))\b",
        ),
        (
            "ignore|disregard|forget|erase",
            rf"{ORDER}(?:forget|ignore|erase|disregard) (?:about )?(?:everything|it all)(?=\W|$)",
        ),
        (
            "above|before|given",
            r"\b(?:do not|don['’]?t|stop) (?:follow|obey|execut|listen)\w* (?:to )?(?:\w+ ){0,3}"
            rf"{TOLD} (?:above|before|given)\b",
        ),
        (
            "new |updated |revised |real |actual ",
            "instruction|task",
            r"\b(?:new|updated|revised|real|actual) (?:system )?instructions?\s*(?::|follow\b)|\bnew task\s*:",
        ),
        (
            " your ",
            r"\byour (?:new|real|actual|next|only) (?:instruction|task|role|objective|goal|mission|job|prompt)s? "
            r"(?:is|are|now|will)\b|\byour instructions are (?:now|to)\b",
        ),
        (
            "instructions|prompt|task",
            "out of your head|irrelevant|void|cancel|obsolete|ignore",
            r"\b(?:previous|prior|above|earlier) (?:instructions|prompts?|tasks?)\b.{0,30}\b"
            r"(?:out of your head|irrelevant|void|cancel\w*|obsolete|ignored?)\b",
        ),
        (
            "answer|respond",
            r"\b(?:answer|respond) by your own knowledge\b"
            r"|\b(?:answer|respond)\b.{0,60}\bnot (?:by|from|according to) the (?:provided )?(?:articles"
            r"|documents)\b",
        ),
    ),
    *wordings(
        "gives its reader a role",
        (
            "you are now|you're now|you\"re now",
            r"\byou(?: are|['’]re) now (?:an?|in|the|my|called|named|acting as|entering|operating|(?-i:[A-Z])\w+) ",
        ),
        (
            "now on|this point",
            r"\bfrom (?:now on|this point (?:on|forward)),? (?:you (?:will|are|must|should|only|can)"
            r"|only|respond|answer|reply|say)\b",
        ),
        (
            "want you to",
            r"\bi want you to (?:act|behave|pretend|role-?play|simulate|respond|reply|answer|become)\b",
        ),
        (
            "act |behave |respond |answer |reply |speak |talk ",
            "as |like ",
            rf"{OPEN}(?:please |now )?(?:act|behave|respond|answer|reply|speak|talk) (?:as|like) (?:if you"
            rf"|though you|an?|my) ",
        ),
        (
            "pretend|imagine|assume|suppose",
            " you",
            rf"{OPEN}(?:please |now |let['’]?s )?(?:pretend|imagine|assume|suppose) (?:that )?you(?:['’]re"
            rf"| are| were)\b",
        ),
        ("pretend| role", rf"{ORDER}pretend (?:to be|you)\b|\byou are role-? ?playing\b|{ORDER}role-? ?play as\b"),
        (
            " act |behave|role|impersonate|pretend",
            " you ",
            r"\byou (?:will|shall|must|are to|are going to|should) (?:now )?(?:act|behave|role-?play|impersonate"
            r"|pretend) "
            r"(?:as|like|to)\b",
        ),
        ("you are ", MACHINES, rf"\byou are (?:an? )?(?:\w+ ){{0,2}}{MACHINE}\b"),
        (
            "you are ",
            r"\byou are (?:dan\b|an? (?:unfiltered|unrestricted|uncensored|helpful assistant|jailbroken|evil)"
            r"|\w+bot\b)"
            rf"|{OPEN}you are (?:three|two|no longer) \w+",
        ),
        (
            " mode ",
            r"\b(?:dan|developer|debug|jailbreak|god|admin|maintenance|opposite|override) mode "
            r"(?:enabled|on|activated|engaged)\b",
        ),
        (
            "character|role",
            r"\b(?:stay|remain)s? in (?:character|their roles?)\b|\bcompletely absorbed in your role\b",
        ),
    ),
    *wordings(
        "addresses its reader as a language model",
        ("as a", MACHINES, rf"\bas an? {MACHINE},? (?:you|i|please|your|do)\b|\byou,? as an? {MACHINE}\b"),
        (
            " you",
            f"{MACHINES}|robot|machine",
            r"\b(?:if|since|because|when|assuming|in case) you(?:['’]re| are) (?:an? |any )?(?:\w+ )?"
            rf"(?:{MACHINE}|ai|robot|machine|bot)\b",
        ),
        (
            f"{MACHINES}|assistant|model",
            rf"{OPEN}(?:dear|hey|hi|hello|attention|note (?:to|for)|messages? (?:to|for)|instructions? (?:to|for)"
            rf"|important"
            rf"|notice)\W{{1,3}}(?:all |any |the |you )?(?:{MACHINE}|ai|gpt|assistants?|bots?|models?)\s*[:,!.]",
        ),
        (
            f"{MACHINES}|assistant",
            "reading|processing|parsing|summari|reviewing",
            rf"\b(?:any|the|every|all|this) (?:{MACHINE}|ais?|assistants?) (?:that is |which is |who is )?"
            r"(?:reading|processing|parsing|summari[sz]ing|reviewing) (?:this|the)\b",
        ),
        (
            MACHINES,
            "must |should |shall |have to |has to |instructed |need",
            rf"\b{MACHINE} (?:must|should|shall|have to|has to|(?:is|are) instructed to|needs? to) (?:now )?"
            + one_of(
                "ignore disregard say state report reply respond answer mention recommend rate conclude print add"
            ),
        ),
        (
            "when summari|when translating|when processing",
            r"\bwhen (?:summari[sz]ing|translating|processing) this "
            r"(?:text|page|document|article|e-?mail|source|memo|report)\b",
        ),
        ("are you|were you", r"\bwhen were you trained\b|\bare you (?:as )?an? language model\b"),
    ),
)
