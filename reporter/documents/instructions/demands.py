"""What a text wants of the machine that reads it: its prompt, a reply by dictation, a task of its own. In English."""

from __future__ import annotations

from reporter.documents.instructions.vocabulary import (
    OPEN,
    ORDER,
    REPLIES,
    REPLY,
    SAY,
    SAYS,
    SECRET,
    SHAPE,
    SHOW,
    SHOWS,
)
from reporter.documents.instructions.wording import Wording, wordings

WORDINGS: tuple[Wording, ...] = (
    *wordings(
        "asks for the instructions it was given",
        (
            "prompt|message|instruction|directive|configuration|guideline|passphrase",
            SHOWS,
            rf"{ORDER}{SHOW}\b[^.?!]{{0,60}}?\b{SECRET} "
            r"(?:prompts?|messages?|instructions?|directives?|configuration|guidelines|passphrase)\b",
        ),
        (
            " your ",
            SHOWS,
            rf"{ORDER}{SHOW} (?:\w+ ){{0,4}}?your (?:full |entire |exact |own )?(?:prompts?|instructions?|rules"
            rf"|guidelines"
            r"|directives|configuration|secrets?|defen[sc]e)\b",
        ),
        (
            "above|so far",
            SHOWS,
            rf"{ORDER}{SHOW}\b[^.?!]{{0,40}}?\b"
            r"(?:texts? above|above (?:text|prompt)|conversation so far|everything above|prompt so far)\b",
        ),
        (
            " your ",
            "what",
            r"\bwhat (?:is|are|was|were|['’]s) (?:all )?(?:of )?your (?:\w+ )?"
            r"(?:instructions?|prompts?|system message|directives)\b",
        ),
        (
            "prompt",
            r"\bsystem_?[ -]?prompts?\b|\bprompt[- ]texts?\b|\b(?:spell-? ?check|proof-?read)\b.{0,40}\bprompt\b"
            r"|\bat the (?:beginning|start|top) of (?:this|the|your) prompt\b",
        ),
        ("systemprompt|sentences before|sentence before", r"systemprompt|\bsentences? before the text\b"),
        (
            "secret|access code|passphrase|password",
            rf"{ORDER}(?:repeat|recite|echo|tell me|reveal|print|output|show me|share|leak|guess) (?:\w+ ){{0,4}}?"
            r"(?:the |your |my )(?:\w+ )?(?:secret|access code|passphrase|password)\b"
            r"|\bwhat (?:is|was|are) (?:the|your) (?:secret |access |correct )?"
            r"(?:password|access code|passphrase|secret (?:key|word|code))\b",
        ),
        (
            "instruction|prompt|text above",
            rf"{OPEN}(?:output|print|repeat|recite) (?:all |the |your |me ){{0,2}}\w*\s?(?:instructions?|prompts?"
            rf"|text above)\b",
        ),
    ),
    *wordings(
        "dictates the reply",
        (
            " your | every | each ",
            f"{REPLIES}|sentence|message",
            r"(?:begin|start|end|finish|conclude|prefix|precede|preface|open) (?:your|every|each) (?:\w+ ){0,2}?"
            rf"(?:{REPLY}|sentence|message)\b",
        ),
        (
            "only|just|exactly|nothing but|simply",
            "\"|'",
            SAYS,
            rf"{ORDER}{SAY} (?:only|just|exactly|nothing but|simply)\b[^.?!]{{0,40}}[\"“'‘«「]",
        ),
        (
            "\"|'",
            SAYS,
            rf"(?:{OPEN}|\b(?:then|just|simply|instead|now|please|only) ){SAY} "
            r"(?:back |me |that |with |the (?:word|phrase|words) )?:?\s*[\"“‘«「'][^\"”’»」']{1,80}[\"”’»」']",
        ),
        (
            " your ",
            REPLIES,
            rf"{OPEN}(?:please |then |now |also )?{SHAPE} (?:\S+ ){{0,9}}?your (?:\w+ ){{0,2}}?{REPLY}\b",
        ),
        (
            "only|exclusively|solely|strictly",
            "respond|reply|answer",
            rf"{ORDER}(?:respond|reply|answer) (?:only|exclusively|solely|strictly) (?:with|in|as|by|to|using)\b",
        ),
        (
            "respond |reply |answer ",
            rf"(?:{OPEN}|\bmust |\bplease |\byou will )(?:respond|reply|answer) "
            r"(?:to (?:all|every|any)|in (?:the style|all caps|one word))\b",
        ),
        (
            "user|question|human",
            r"\b(?:do not|don['’]?n?t|never) (?:answer|mention|reveal|disclose|inform|alert|tell"
            r"|warn) (?:\w+ )?(?:to )?(?:the )?"
            r"(?:user|question|human)\b",
        ),
        (
            "say |state |write |speak ",
            r"\b(?:state|say|write) that you (?:hate|love)\b|^(?:please )?(?:state|say|write) that \w+ is\b"
            r"|\bsay (?:yes|no)\s*[.!]?$|\bspeak like an? \w+\s*\?*$",
        ),
        (" just | only | simply ", " say ", r"\b(?:and|to|now) (?:just |only |simply )+say\b"),
        (
            "know|access|make something|if i ",
            r"\bif you (?:don['’]?t|do not) know,? (?:say|write|make|answer|respond)\b|\baccess (?:granted|denied)\b"
            r"|\bmake something up\b|\bif i (?:say|said|write)\b.{0,40}\byou (?:will )?(?:say|write|reply)\b",
        ),
        (" now ", rf"{OPEN}now {SAY} "),
    ),
    *wordings(
        "sets its reader a task of its own",
        (" stop", rf"{OPEN}(?:attention\W+)?stop\W+(?:i urgently|ignore|forget|now|write|say)\b|\bstop: write\b"),
        (
            "now |passed|concentrate|focus",
            "test|task|instruction",
            r"\bnow (?:comes?|follows?) (?:the |a |your |new )?(?:second |next |new |another )?(?:test|task"
            r"|instruction)s?\b"
            r"|\byou have passed the (?:first )?test\b|\b(?:concentrate|focus) (?:now )?on (?:your|the"
            r"|this) (?:new|next) task\b",
        ),
        (
            "very good|well done|great|excellent|congratulations",
            "write|task|instruction|show|print",
            rf"{OPEN}(?:very good|well done|great|excellent|congratulations)\b.{{0,80}}\b(?:now|next|another"
            rf"|new)\b.{{0,40}}"
            r"\b(?:write|tasks?|instructions?|show|print)\b",
        ),
        (" now |another task", rf"{OPEN}now (?:show|generate|spell|translate) |\bhelp with another task\b"),
        (
            "i will ",
            r"\bi will (?:type|give you|provide you|speak to you)\b.{0,80}\byou (?:will|should|must|are)\b",
        ),
        (
            "generate|write",
            "python|sql|c++|java|bash",
            rf"{OPEN}(?:please )?(?:generate|write) (?:me )?(?:the |a |some )?(?:python|sql|c\+\+|java"
            rf"|javascript|bash) ",
        ),
        (
            "conversation|chat history|password|credentials|api key|user data",
            r"\b(?:e-?mail|send|forward|post|upload) (?:\w+ ){0,4}?(?:conversation|chat history|passwords?"
            r"|credentials"
            r"|api keys?|user data) to\b",
        ),
        ("human|documents", r"\bhuman\s*:\s*human\s*:|\$documents\s*:"),
    ),
)
