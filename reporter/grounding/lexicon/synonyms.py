"""Words that say the same in the news of trade, policy and companies, by group; and words of little weight."""

from __future__ import annotations

from reporter.grounding.lexicon.adjectives import GROUPS as ADJECTIVES
from reporter.grounding.lexicon.nouns import GROUPS as NOUNS
from reporter.grounding.lexicon.rewording import GROUPS as REWORDING
from reporter.grounding.lexicon.verbs import GROUPS as VERBS

#: One group a line; every word of a group stands for every other, and a word may stand in several.
GROUPS = (VERBS + NOUNS + ADJECTIVES + REWORDING).replace("|", "\n")

#: Words that carry little of a sentence's content: a claim may add or drop them.
LIGHT = frozenset(
    "thanks company firm group people person say report note state describe show make take include hold remain become "
    "have do get give go goes come put use "
    "also new time way thing matter part case fact number level such several various particularly especially "
    "notably currently recently meanwhile moreover however therefore overall well still even already now then here "
    "there very much many other same own key main major important significant involve concern relate regard "
    "describe mention indicate highlight underscore underline emphasise emphasize stress reflect illustrate "
    "demonstrate reveal represent mean appear seem according item issue aspect situation development context "
    "amid following within via per total roughly about article source document author majority".split()
)

STOPWORDS = frozenset(
    "ought behind beyond else a an the this that these those of in on at to for from by with as and or but if while "
    "than then so nor "
    "into onto over under up down out off about above below between among through during before after against is "
    "are was "
    "were be been being am has have had do does did will would shall should can could may might must it its it's "
    "he him his she her hers they them their theirs we us our ours you your yours i me my mine who whom whose which "
    "what when where why how there here not no never none neither also too very just only both each any all some "
    "more most "
    "such own same other another again further once s t d ll re ve m because although though since until unless "
    "whether however moreover thus hence therefore per via upon within without toward towards across along around "
    "amid including include includes like yet still ever even much many few less least rather quite almost "
    "nearly every either "
    "itself himself herself themselves one ones".split()
)
