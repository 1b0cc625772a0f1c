"""The words that the English wordings are made of: patterns, and what a plain text must hold for them."""

from __future__ import annotations

from reporter.patterns import either, one_of

DROPS = "ignore|disregard|forget|override|bypass|discard|neglect|overlook|erase|abandon|omit"
DROP = f"(?:{DROPS})"
SAYS = "say|respond|reply|answer|output|print|write|return|state|tell|repeat|display|type|begin|start|end"
SAY = f"(?:{SAYS})"
SHOWS = (
    "repeat|print|output|reveal|show|display|tell|give|share|disclose|summari|translate|recite|write|copy|echo|list|provide"
    "|restate|quote|return|leak|expose|dump|describe|explain|rephrase|paraphrase|spell|type|read|encode|continue|complete"
)
SHOW = f"(?:{SHOWS})(?:ze|se)?"
TOLD = one_of("""
    instructions? prompts? directions? directives? commands? orders? rules guidelines assignments? tasks? programming
    messages? conversation constraints restrictions inputs? queries texts? sentences? information context guidance
    """)
EARLIER = one_of("""
    previous prior above preceding earlier foregoing existing initial original system former past given provided own
    current other first last old default hidden
    """)
SECRET = one_of("initial original secret hidden previous above first exact starting developer given security system")
MACHINE = (
    r"(?:(?:ai|artificial intelligence|large language|language|llm|chat)[\s-]+(?:language )?"
    + one_of("models? assistants? agents? bots? systems? reviewers? summari[sz]ers? tools?")
    + r"|chat-?bots?|chat-?gpt|gpt(?:-?\d\w*)?|llms?|copilot|claude|gemini|summari[sz]ation (?:model|tool|system)s?)"
)
MACHINES = " ai | language model|llm|bot|gpt|copilot|claude|gemini|artificial|summari"
REPLIES = "repl|respon|answer|output|completion|summary"
REPLY = one_of("reply replies response responses answer answers output outputs completion summary")
SHAPE = one_of("""
    provide encode modify shift write insert add include convert replace reverse present deliver use translate embed
    incorporate express format craft alter change adjust mix render apply remove mention weave sprinkle compose display
    integrate generate give structure substitute rotate transform scramble make keep put send share conceal hide twist
    limit precede follow frame suggest invert capitali[sz]e omit exclude blend inject introduce reference
    """)
# Where an order to the reader opens: a sentence or clause, or what leads up to it.
ORDER = (
    r"(?:^|[.:;,!?\"'“”‘’(\[\]{}<>*#=|—–…-]\s*|\b"
    + either("""
    please | kindly | just | now | then | and | must | should | you | you to | don['’]?t | may | instead | also | only
    | simply | could you | will you | would you
    """)
    + " )"
)
OPEN = r"(?:^|[.!?:]\s*)"
