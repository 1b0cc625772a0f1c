"""Words by the part they play in a sentence: what a light reading of grammar goes by."""

from __future__ import annotations

DETERMINERS = frozenset(
    "a an the this that these those each every some any no all both half another such its their his her our my your "
    "whose several many most few much other either neither enough".split()
)
POSSESSIVES = frozenset("its their his her our my your whose".split())
PRONOUNS = frozenset(
    "it he she they we i you him them us me itself himself herself themselves who one ones none nobody everybody "
    "everyone anyone nothing something everything others".split()
)
PREPOSITIONS = frozenset(
    "of in on at to for from by with into onto over under between among through during before after against about "
    "above below behind beyond within without toward towards across along around amid including via per upon near "
    "since until despite as like than because_of regarding concerning throughout outside inside off unlike following "
    "versus alongside besides except worth".split()
)
CONJUNCTIONS = frozenset(["and", "or", "nor"])
SUBORDINATORS = frozenset(
    "but if unless because while whereas although though when once whether where how why so that".split()
)
RELATIVES = frozenset(["which", "who", "whom", "that", "where"])
BE = frozenset("is are was were be been being am".split())
HAVE = frozenset("has have had having".split())
DO = frozenset("does do did".split())
MODALS = frozenset("will would can could may might must shall should cannot ought".split())
NEGATIONS = frozenset(["not", "never", "n't"])
ADVERBS = frozenset(
    "also already still now then here there just only even ever again once yet soon later today yesterday tomorrow "
    "more less very quite rather almost nearly about too further abroad together often always sometimes perhaps "
    "well however instead meanwhile moreover thus hence therefore currently up down out back away ahead".split()
)
#: What a clause may hang on without doubt that it happened: "began to fall", "managed to close".
IMPLICATIVES = frozenset(
    "begin start continue manage come help seem appear use remain keep stop cease fail refuse proceed go serve "
    "enable let cause lead tend force prove turn happen be have do succeed".split()
)

#: Verbs in their base form that are seldom nouns.
VERBS = frozenset(
    """
    abandon abolish absorb accelerate accept accompany accomplish accuse achieve acknowledge acquire act adapt add
    address adhere adjust administer admit adopt advise advocate affect affirm afford agree aim align allege
    allocate allow alter amend analyze analyse announce anticipate apologize appear apply appoint appreciate
    approve argue arise arrange arrest arrive ask assemble assert assess assign assist assume assure attain attempt
    attend attract authorize authorise avoid award backfire become begin believe belong bind blame block bolster
    borrow bring broaden build buy calculate cancel carry cast cause cease celebrate challenge choose cite clarify
    close co-opt collapse collect combat combine come comment commit compare compel compete compile complain
    complete comply compress comprise conceal concede conclude condemn conduct confirm confront connect consider
    consist consolidate constitute construct consult consume contain contend continue contract contribute convene
    convert convey convince cooperate coordinate correct create criticize criticise curb curtail damage deal decide
    declare decline dedicate deem deepen defeat defend define delay delegate deliver demonstrate deny depend deploy
    derive describe deserve designate destroy determine develop devote die differ diminish direct disagree
    disappear disclose discourage discover discuss dismantle dismiss display displace dispute disrupt distribute
    diversify divide dominate double draft drive earn ease eliminate embody emerge emphasize emphasise employ
    enable encourage end enforce engage enhance ensure enter erase escalate establish evaluate evolve examine
    exceed exclude execute exempt exist expand expect explain exploit explore expose express extend extract
    facilitate fail fall favor favour feed feel fight fill find finish flee follow forbid forecast foresee form
    foster freeze fulfil fulfill gain gather generate get give go govern grant grow guarantee guide halt handle
    happen harm harmonize help hesitate hide highlight hinder hire hold identify ignore illustrate imagine impair
    implement imply impose improve include incorporate increase indicate induce influence inform inhabit inhibit
    initiate inject insist inspect install instruct integrate intend intensify interpret intervene introduce invade
    invest investigate invite involve isolate issue join jeopardize judge justify keep know lack launch lead learn
    leave lend let liberate license lie lift like link listen locate lose lower maintain make manage manufacture
    march mark mean measure meet mention mitigate modify monitor move narrow negotiate notify object oblige observe
    obtain occupy occur offer offset omit open operate oppose order organize organise originate outline outpace
    overcome oversee overtake own participate pass pay penalize perform permit persist persuade pledge plunge point
    portray pose possess postpone pour predict prefer prepare prescribe present preserve prevent prioritize proceed
    process proclaim produce prohibit promise promote prompt propose prosecute protect prove provide publish
    purchase pursue push put qualify question raise reach react read reaffirm realize realise rebound rebuild
    receive recognize recognise recommend reconsider record recover recycle redirect reduce refer refine reflect
    refrain refuse regain regard register regulate reinforce reiterate reject relate release rely remain remember
    remind remove renew reopen repair repeal replace represent require resign resist resolve respond restart
    restate restore restrict result resume retain retaliate retire retrieve return reveal reverse revise revive
    revoke rise run sail satisfy save say scale secure see seek seem seize sell send separate serve settle shape
    share shift shoot shorten show shrink shut signal sign simplify slash slow solve spark speak specify spend
    sponsor spur stabilize stand start stay steal stem stimulate stockpile store stream strengthen stress strive
    submit subsidize succeed suffer suggest surge surpass survive suspect suspend sustain take tackle talk target
    tell tend terminate test testify think threaten tie tighten track transfer transform translate transmit
    transport travel treat trigger try turn undercut undergo underline undermine underscore understand undertake
    unify unite unveil update upgrade uphold urge use utilize vacate verify veto view violate visit vote vow wait
    want warn waste watch weaken weigh welcome widen win withdraw withhold witness work worry worsen write yield
    catalyze roil cover exercise host insinuate repeat relocate compensate accumulate rescue oust topple donate
    inspect smuggle pollute clog vaccinate concern abstain acclaim adjourn adjudicate admire advertise afflict
    aggravate aggregate alienate allude amass amplify appease append applaud apprehend ascend ascertain aspire
    assail assassinate assimilate attest augment automate avert await bankroll befriend betray bisect boast brace
    bury calibrate capitalize capitulate captivate categorize cater censor centralize certify churn circulate
    circumvent coerce coincide collaborate colonize commemorate commend communicate commute complement complicate
    concur confer confide configure confine confiscate conform congratulate conserve conspire consummate
    contaminate contemplate contradict converge cope corroborate counteract crumble culminate cultivate customize
    dampen decentralize decommission decouple deduct defer deflect defraud degrade delineate demolish denounce
    depart depict deplete deplore deport depose deprive deregulate descend detain detect deter deteriorate devalue
    deviate devise diagnose dictate digitize dilute disband discard discriminate disqualify disregard dissolve
    dissuade distinguish distort divert divest divulge downgrade downplay dwindle earmark elect elevate elicit
    elude embark embed embrace emit emulate enact encompass encounter endanger endorse endure energize enlarge
    enlist enrich enroll entail entrust equip eradicate erect erode err espouse evacuate evade evoke excavate excel
    exert exhaust exonerate expedite expel expire extort extradite extricate falsify familiarize finalize flare
    flatten flourish fluctuate forego forgive formulate fortify frustrate furnish fuse galvanize garner gauge
    graduate grapple greet grind harden hasten heighten herald hinge homogenize impede impel imperil implicate
    impound imprison inaugurate incarcerate incentivize incite incline incur indict infect infer infiltrate inflate
    inflict infringe ingest injure innovate inquire inscribe insulate insure intercept interfere interrogate
    interrupt intersect invalidate invent invoke irritate jeopardise jettison juggle kidnap kill knit knock lament
    languish liaise liquidate litigate loom loosen magnify manipulate materialize maximize mediate memorialize mend
    merge migrate mimic minimize mobilize modernize motivate multiply muster nationalize navigate necessitate
    neglect neutralize nominate normalize nullify nurture obey obscure obstruct ooze optimize orchestrate orient
    outlive outnumber outperform outsource outstrip outweigh overcharge overestimate overlook overrule overshadow
    overstate overthrow overturn overwhelm owe pacify penetrate perceive perish perpetuate pinpoint plead plummet
    polarize populate pounce practise precede preclude preempt preoccupy preside prevail privatize procrastinate
    procure profess proliferate prolong propagate propel prosper provoke prune publicize punish purify quadruple
    quantify quell quote ratify rationalize reap reassess reassure rebut recapture recede recite reckon reclaim
    reconcile reconstruct reconvene recoup recruit rectify recur redeem redefine redeploy redesign redouble redraw
    reelect reestablish refinance refit refocus refuel refute rehabilitate reign reimburse reinstate reinvest
    reinvigorate rejoin rekindle relaunch relax relieve relinquish relish remit render renege renegotiate renounce
    renovate reorganize repay repel replenish replicate reposition repress reprimand reproduce repurpose reschedule
    rescind resell resettle reshape reshore reside resonate restrain restructure resurface resurrect resuscitate
    rethink retool retrain retrofit reunite revamp revel revere revert revisit revitalize revolutionize revolve
    rework rewrite rid rotate ruin safeguard salvage scrutinize segregate select sequester shelve showcase shrug
    shun sidestep simulate situate skyrocket soar soften solicit solidify spearhead squander stabilise stagnate
    standardize stave stifle stipulate straddle straighten streamline stumble subdue subjugate subscribe subside
    substantiate subvert succumb summarize summon superimpose supersede supervise supplant suppress surmount
    surround surveil sympathize synthesize tailor tamper taper tarnish teach tease thrive throttle thwart tolerate
    torpedo trample transact transcend transpire traverse trespass troubleshoot typify unblock uncover
    underestimate underperform underpin understate underwrite undo unfold unleash unload unlock unnerve unravel
    unsettle unwind uproot usher usurp validate vanish vary vie visualize waive wane wed weld whittle wield
    withstand wonder
    """.split()
)

#: Words that are nouns as often as verbs: "report", "limit", "export".
NOUN_VERBS = frozenset(
    """
    access account broker finance sponsor sense aid air answer appeal approach attack average award back balance
    ban bar base bid block board bomb boost bottleneck break broadcast budget burden call cap capture care cause
    challenge change charge check claim climb comment compromise concern conduct conflict contact contract control
    cost counter cover credit crowd cut damage date deal debate decline decrease default delay demand deposit
    design discount display dispute document doubt draft drill drive drop effect end escape estimate exercise
    exhibit exit experience exploit export face fall fear figure file fine finish flow focus force forecast form
    frame fuel function fund gain grant group guard guide halt hand harm head help hike hit hold hope host house
    impact import increase influence interest invoice issue jail jump labor lack land launch lead lease level
    licence license lift light limit link list load loan look loss lower lure man mandate map march mark market
    match matter measure merit mine model monitor move name need note number object offer oil open order outline
    output pact panel partner pass pause pay permit phase place plan plant pledge plunge point police pose position
    post power present press pressure price prime print process produce profit program project promise protest pump
    purchase push quarter question quota race raid rally range rank rate reach record reform refund regard release
    remark rent repair reply report request research reserve result retreat return review reward ride ring rise
    risk roll route rule run sale sample sanction scale schedule score screen seal search secure sense set settle
    shape share shield shift ship shock shop show side sign signal slide slump source spark spike split spread
    staff stage stake stand start state stay stem step stock stop store stress strike structure struggle study
    subject supply support surge surprise survey swap switch table talk tap target tariff tax team tender test
    thought threat tie title top total touch toll track trade train transfer transport travel treat trend trial
    trouble trust try turn use value view visit voice vote vow wage want warrant waste watch wave weight win wish
    witness work worry yield export import lobby battle purge review plot contribute alert audit boycott breach
    chair commission contest download draw harvest label lag lapse levy mount notice overhaul probe recall remedy
    resort rival scrap shed slip spill squeeze stall steer strain stretch surrender sweep swing trace trim triple
    venture
    """.split()
)

#: Verbs that are adjectives too, where a noun follows: "secure supplies", "lower prices".
VERB_ADJECTIVES = frozenset(
    "lower secure complete direct separate correct open own narrow slow clean mature moderate alternate duplicate "
    "elaborate appropriate deliberate mean close like total dry warm cool free smooth calm double content prompt "
    "subject upset welcome worn".split()
)
#: Verbs that a clause may follow without "that": "found reliance posed threats", "announced it will".
COMPLEMENT = frozenset(
    "say find think believe show know claim expect report note announce argue warn suggest mean add predict estimate "
    "hope fear insist tell state conclude see acknowledge admit allege ensure recommend propose demand "
    "require decide "
    "indicate reveal assume understand determine feel assert contend write confirm testify reckon".split()
)
#: Nouns of time, which stand beside a verb without being its subject or object.
TIMES = frozenset(
    "second minute hour day week month quarter year decade century morning evening night today yesterday tomorrow "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december spring summer autumn winter time".split()
)

#: Words in -ing that name a thing or a trade rather than what somebody is doing.
NOMINAL_ING = frozenset(
    "mining meeting building funding shipping trading manufacturing financing recycling spending holding processing "
    "engineering housing banking farming fishing training planning offering finding ruling rating warning opening "
    "closing filing hearing briefing beginning understanding proceeding saving earning lending borrowing refining "
    "smelting drilling pricing licensing offshoring permitting smuggling bribing polling voting marketing messaging "
    "standing construction wiring painting evening morning spring thing king string ring".split()
)
#: Words in -ed that are no past forms.
NOT_PAST = frozenset(
    "hundred seed speed need feed deed red bed breed indeed weed shed embed exceed proceed succeed".split()
)
#: Verbs whose past is their base form.
INVARIANT = frozenset("cut put set hit let cost shut spread split quit bet bid hurt cast burst rid beat".split())
#: Nouns that only measure what "of" brings: "a total of 40 vans".
PARTITIVES = frozenset(
    "total number amount quantity half majority part share group lot series range percent third quarter dozen kind "
    "type sort couple handful variety portion fraction set pair rest".split()
)
FRACTIONS = frozenset("half third quarter fifth tenth".split())
SMALL_NUMBERS = frozenset("a one two three four five six seven eight nine ten twelve dozen".split())
PLURAL_MODIFIERS = frozenset("sales arms news goods earnings savings customs operations communications sports".split())
SUFFIXES_OF_ADJECTIVES = ("al", "ive", "ous", "ic", "able", "ible", "ful", "less", "ary", "ish", "ant", "ent", "ese")
ADJECTIVES = frozenset(
    "new old future past large big small high low long short early late major main key rare heavy light "
    "strong weak free fair full "
    "open close good bad great first second third last next previous former recent current own same different severe "
    "mature safe secure strategic rigid opaque mid non more most least less fewer further foreign "
    "domestic net raw far "
    "clean green critical able likely raw steep sharp hard easy wide broad direct entire whole total certain sure "
    "ready due poor rich young cheap firm tough tight deep quick slow fast rapid huge vast annual monthly "
    "daily joint "
    "northern southern eastern western north south east west elderly ordinary private public senior chief "
    "top unlikely "
    "costly friendly leading remaining outstanding following".split()
)
NOUNS = frozenset(
    "government agreement statement event percent document component agent president resident client talent accident "
    "incident parent patient student investment department development management environment equipment employment "
    "requirement assessment commitment movement payment treatment consumption metal material mineral deal "
    "goal capital "
    "official professional arrival approval proposal rival signal journal hospital festival trial "
    "individual potential "
    "republic public music traffic topic clinic fabric logic critic economic panic fabrication vehicle table cable "
    "variable month executive initiative objective representative directive alternative incentive perspective motive "
    "archive native relative secretary library salary summary territory plant tenant merchant consultant participant "
    "assistant defendant accountant giant applicant immigrant warrant variant infant currency content extent intent "
    "continent percent event talent element segment instrument supplement monument parliament sentiment argument "
    "implement cement moment comment agent client accent tent rent cent minister subsidiary beneficiary intermediary "
    "boundary anniversary commentary february january roundtable timetable".split()
)
#: Verbs that tell of an event: a claim that has one of which the evidence has nothing makes it up.
ACTS = frozenset(
    """
    abolish accuse acquit address annul appoint approve arrest assassinate attack attend award ban bankrupt bar bomb
    boycott
    breach bribe cancel charge close complete condemn confiscate convict criticize criticise declare default deliver
    demolish demote deport detain discuss dismiss dissolve donate downgrade dump elect endorse evacuate execute expel
    explode extradite fail fine fire forbid fund grant hack halt hire host impeach imprison inaugurate indict inspect
    interview invade invest jail kill launch lay license lobby merge nationalize nationalise nominate oust outlaw
    penalize penalise postpone praise privatize privatise promote prosecute protest pressure punish quit raid ratify
    reject relocate repeal replace resign restart retaliate revoke rob sabotage sack scrap search seize sentence settle
    smuggle speak spy steal strike sue summon suspend test threaten torpedo transfer unveil upgrade vaccinate veto visit
    vote withdraw win concern
    """.split()
)
