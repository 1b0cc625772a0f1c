"""Words that bend what follows them: negation, hedges, plans, duties, quantities of people and things.

A table maps a phrase to its kind and level. Levels of certainty, from what a reader may rely on:
0 asserted · 1 likely, expected, or reported as somebody's belief · 2 possible.
"""

from __future__ import annotations

NEGATORS = (
    "not|no|never|none|nobody|nothing|neither|nor|without|cannot|can't|don't|doesn't|didn't|isn't|aren't|wasn't|"
    "weren't|won't|wouldn't|shouldn't|couldn't|hasn't|haven't|hadn't|mustn't|hardly|scarcely|barely|rarely|seldom|"
    "fail to|fails to|failed to|failing to|refuse to|refuses to|refused to|refusing to|decline to|declined to|"
    "declines to|lack|lacks|lacked|lacking|unable|far from|yet to|absence of|free of|"
    "free from|ruled out|rule out|rules out|no longer|unlikely|impossible|stop short of|stopped short of|"
    "denied that|denies that|deny that|denying that|denied having|denies having|unless|no one|refrain from|"
    "refrains from|refrained from|nobody else|false that|untrue that|myth that|"
    "no truth in"
)

#: "not only", "not merely": the negation falls on the adverb, not on what follows.
ADDITIVE = ("only", "merely", "just", "simply", "solely", "alone")

POSSIBLE = (
    "may|might|could|can|possible|possibly|perhaps|maybe|potential|potentially|conceivably|possibility|risk|risks|"
    "risk of|risking|chance|threat|threatens|threaten|threatened|uncertain|unclear|whether|would|were to|prospect|"
    "able to|capable of|open question|rumor|rumors|rumour|rumours|fear|fears|feared|"
    "doubt|doubts|doubted|speculation|suspicion|suspected|allegation|allegations|hypothetically"
)
LIKELY = (
    "likely|probably|probable|expected|expect|expects|expecting|expectation|forecast|forecasts|forecasting|predict|"
    "predicts|predicted|prediction|projected|projection|set to|due to be|on track|poised to|bound to|"
    "anticipate|anticipates|anticipated|outlook|should|ought|believe|believes|believed|think|thinks|thought|"
    "appear|appears|appeared|apparently|seem|seems|seemed|seemingly|suggest|suggests|suggested|suggesting|"
    "reckon|reckons|reckoned|reportedly|allegedly|alleged|alleges|allege|rumoured|rumored|presumably|tend|tends|tended|tendency|"
    "estimate|estimates|estimated|roughly speaking|in theory|on paper|looks set|hint|hints|hinted|imply|implies|implied"
)
#: What the main clause hangs on.
CONDITION = "if|unless|provided that|as long as|subject to|in case|pending|once"
#: Not done yet: a plan, an attempt, a wish, an order.
UNREALISED = (
    "plan|plans|planned|planning|aim|aims|aimed|aiming|intend|intends|intended|intention|seek|seeks|sought|seeking|"
    "propose|proposes|proposed|proposal|consider|considers|considered|considering|attempt|attempts|attempted|"
    "attempting|try|tries|tried|trying|hope|hopes|hoped|hoping|want|wants|wanted|wish|wishes|pledge|pledges|"
    "pledged|vow|vows|vowed|promise|promises|promised|target|targets|targeted|goal|goals|offer|offers|offered|"
    "threaten|threatens|threatened|urge|urges|urged|urging|ask|asks|asked|asking|call for|calls for|called for|"
    "calling for|call on|called on|order|orders|ordered|ordering|direct|directs|directed|directing|directive|"
    "directives|instruct|instructs|instructed|instruction|instructions|tell|told|request|requests|requested|"
    "demand|demands|demanded|require|requires|required|encourage|encourages|encouraged|strive|strives|striving|"
    "effort|efforts|endeavour|work to|working to|works to|worked to|push to|pushing to|push for|pushing for|bid to|"
    "prepare|prepares|prepared|preparing|discuss|discusses|discussed|negotiate|negotiating|negotiates|negotiated|"
    "hope to|agree to|agreed to|agrees to|designed to|meant to|supposed to|in order to|move to|moves to|moved to|"
    "ensure that|ensures that|ensuring that|make sure|makes sure|making sure|"
    "study|studies|studied|weigh|weighs|weighed|weighing|recommend|recommends|recommended|advise|advises|advised|"
    "lobby|lobbied|lobbying|draft|drafted|invite|invited|authorise|authorised|authorize|authorized|commit to|"
    "committed to|recommendation on|recommendations on|recommendation for|recommendations for|"
    "letter of interest|letters of interest|letter of intent|letters of intent|draw up|drew up|drawing up|"
    "review|reviewing|reviewed|mull|mulls|mulling|propose to"
)
#: Firm future and bare assertion both count as level 0; these only mark that the claim speaks of the future.
FUTURE = "will|shall|won't|is to|are to|going to"

#: Duties: what somebody ought to do, in the source's or the writer's view.
DEONTIC = (
    "has until|have until|had until|"
    "should|must|forced|force|forces|compelled|ought|have to|has to|had to|need to|needs to|needed to|required "
    "to|obliged to|obligation|mandatory|"
    "compulsory|urge|urges|urged|urging|call for|calls for|called for|calling for|recommend|recommends|recommended|"
    "recommendation|order|orders|ordered|ordering|direct|directs|directed|directing|directive|instruct|instructs|"
    "instructed|instruction|require|requires|required|requirement|demand|demands|demanded|advise|advises|advised|"
    "told|tell|tells|supposed to|expected to|it is time|needs|need|needed|ask|asks|asked|duty|bound to|warn|warns|"
    "warned|"
    "encourage|encouraged|encourages|mandate|mandates|mandated|instructs|rule|rules|are to|is to"
)

UNIVERSAL = (
    "all|every|each|everyone|everybody|everything|entire|entirely|whole|wholly|any|both|always|fully|complete|"
    "completely|total|totally|invariably|universally|exclusively|throughout|across"
)
ALMOST = (
    "almost|nearly|mostly|largely|mainly|chiefly|predominantly|primarily|practically|virtually|generally|typically|"
    "usually|often"
)
MAJORITY = "most|majority|mostly|largely|mainly|predominantly|primarily|chiefly|usually|generally|typically"
#: Small parts of a whole; and adjectives without which a thing is another ("former minister").
PARTIAL = (
    "former|deputy|acting|draft|proposed|attempted|prospective|some|several|few|certain|part|parts|partly|partially|portion|fraction|sometimes|occasionally|handful|"
    "limited|minority|selected|among|one of|half|many|numerous|number of|various"
)
ONLY = (
    "single|lone|only|solely|exclusively|alone|sole|just|merely|purely|confined to|limited to|restricted to|nothing but"
)

#: Verbs and phrases with which somebody says something.
REPORTING = (
    "say|says|said|saying|tell|tells|told|state|states|stated|stating|claim|claims|claimed|claiming|argue|argues|"
    "argued|arguing|warn|warns|warned|warning|note|notes|noted|noting|add|adds|added|adding|explain|explains|"
    "explained|announce|announces|announced|announcing|insist|insists|insisted|report|reports|reported|believe|"
    "believes|believed|think|thinks|contend|contends|contended|maintain|maintains|maintained|assert|asserts|"
    "asserted|allege|alleges|alleged|acknowledge|acknowledges|acknowledged|admit|admits|admitted|comment|commented|"
    "comments|conclude|concludes|concluded|estimate|estimates|estimated|predict|predicts|predicted|suggest|suggests|"
    "suggested|declare|declares|declared|emphasise|emphasised|emphasize|emphasized|emphasizes|stress|stressed|"
    "stresses|describe|describes|described|write|writes|wrote|confirm|confirms|confirmed|deny|denies|denied|"
    "caution|cautioned|cautions|point out|points out|pointed out|expect|expects|expected|call|calls|called|"
    "recommend|recommends|recommended|urge|urges|urged|testify|testified|observe|observed|observes|found|finds|"
    "advise|advised|advises|forecast|forecasts|project|projects|quoted|cite|cited|remark|remarked|hold|holds"
)
ACCORDING = (
    "according to",
    "in the view of",
    "in the words of",
    "in the opinion of",
    "as stated by",
    "quoted by",
    "cited by",
    "said by",
    "told by",
)

#: Speakers that stand for the source itself: attributing to them adds nothing.
SELF_SPEAKERS = frozenset(
    "report article note source document paper publication notice statement brief study text author memo filing "
    "sources summary table release review survey page account analysis".split()
)
