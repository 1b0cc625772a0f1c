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
    abandon abolish absorb abstain accelerate accept acclaim accompany accomplish accumulate accuse achieve
    acknowledge acquire act adapt add address adhere adjourn adjudicate adjust administer admire admit adopt
    advertise advise advocate affect affirm afflict afford aggravate aggregate agree aim alienate align allege
    alleviate allocate allow allude alter amass amend amplify analyse analyze announce anticipate apologize appear
    appease append applaud apply appoint appreciate apprehend approve argue arise arrange arrest arrive articulate
    ascend ascertain ask aspire assail assassinate assemble assert assess assign assimilate assist assume assure
    attach attain attempt attend attest attract attribute augment authorise authorize automate avert avoid await
    award backfire bankroll become befriend begin believe belong betray bind bisect blame block boast bolster
    borrow brace bring broaden build bury buy calculate calibrate cancel capitalize capitulate captivate carry
    cast catalyze categorize cater cause cease celebrate censor centralize certify challenge characterize choose
    churn circulate circumvent cite clarify classify clog close co-opt coerce coincide collaborate collapse
    collect colonize combat combine come commemorate commend comment commit communicate commute compare compel
    compensate compete compile complain complement complete complicate comply compress comprise conceal concede
    conceive concern conclude concur condemn conduct confer confide configure confine confirm confiscate conform
    confront congratulate connect conserve consider consist consolidate conspire constitute constrain construct
    consult consume consummate contain contaminate contemplate contend continue contract contradict contribute
    convene converge convert convey convict convince cooperate coordinate cope correct correspond corroborate
    counteract cover create criticise criticize crumble culminate cultivate curb curtail customize damage dampen
    deal decentralize decide declare decline decommission decouple dedicate deduct deem deepen defeat defend defer
    define deflect defraud degrade delay delegate delineate deliver demolish demonstrate denounce deny depart
    depend depict deplete deplore deploy deport depose deprive deregulate derive descend describe deserve
    designate destroy detain detect deter deteriorate determine devalue devastate develop deviate devise devote
    diagnose dictate die differ digitize dilute diminish direct disagree disappear disband discard disclose
    discourage discover discriminate discuss dismantle dismiss displace display dispute disqualify disregard
    disrupt dissolve dissuade distinguish distort distribute diversify divert divest divide divulge dominate
    donate double downgrade downplay draft drive dwindle earmark earn ease educate elect elevate elicit eliminate
    elude embark embed embody embrace emerge emit emphasise emphasize employ emulate enable enact encompass
    encounter encourage end endanger endorse endure energize enforce engage enhance enjoy enlarge enlist enrich
    enroll ensure entail enter entitle entrust equip eradicate erase erect erode err escalate espouse establish
    evacuate evade evaluate evoke evolve examine excavate exceed excel exclude execute exempt exercise exert
    exhaust exist exonerate expand expect expedite expel expire explain exploit explore expose express extend
    extort extract extradite extricate facilitate fail fall falsify familiarize favor favour feed feel fight fill
    finalize find finish flare flatten flee flourish fluctuate follow forbid forecast forego foresee forge forgive
    form formulate fortify foster freeze frustrate fulfil fulfill furnish fuse gain galvanize garner gather gauge
    generate get give go govern graduate grant grapple greet grind grow guarantee guide halt hamper handle happen
    harden harm harmonize hasten heal heighten help herald hesitate hide highlight hinder hinge hire hold
    homogenize host hurt identify ignore illustrate imagine impair impede impel imperil implement implicate imply
    impose impound impress imprison improve inaugurate incarcerate incentivize incite incline include incorporate
    increase incur indicate indict induce infect infer infiltrate inflate inflict influence inform infringe ingest
    inhabit inherit inhibit initiate inject injure innovate inquire inscribe insinuate insist inspect inspire
    install instruct insulate insure integrate intend intensify intercept interfere interpret interrogate
    interrupt intersect intervene introduce invade invalidate invent invest investigate invite invoke involve
    irritate isolate issue jeopardise jeopardize jettison join judge juggle justify keep kidnap kill knit knock
    know lack lament languish launch lead learn leave lend lessen let liaise liberate license lie lift like link
    liquidate listen litigate locate loom loosen lose lower magnify maintain make manage manipulate manufacture
    march mark materialize maximize mean measure mediate meet memorialize mend mention merge migrate mimic
    minimize mitigate mobilize modernize modify monitor motivate move multiply muster narrow nationalize navigate
    necessitate neglect negotiate neutralize nominate normalize notify nullify nurture obey object oblige obscure
    observe obstruct obtain occupy occur offer offset omit ooze open operate oppose opt optimize orchestrate order
    organise organize orient originate oust outline outlive outnumber outpace outperform outsource outstrip
    outweigh overcharge overcome overestimate overlook overrule oversee overshadow overstate overtake overthrow
    overturn overwhelm owe own pacify participate pass pave pay penalize penetrate perceive perform perish permit
    perpetuate persist persuade pinpoint plead pledge plummet plunge point polarize pollute populate portray pose
    possess postpone pounce pour practise precede preclude predict preempt prefer preoccupy prepare prescribe
    present preserve preside presume prevail prevent prioritize privatize proceed process proclaim procrastinate
    procure produce profess prohibit proliferate prolong promise promote prompt propagate propel propose prosecute
    prosper protect prove provide provoke prune publicize publish punish purchase purify pursue push put quadruple
    qualify quantify quell question quit quote raise ratify rationalize reach react read reaffirm realise realize
    reap reassess reassure rebound rebuild rebut recapture recede receive recite reckon reclaim recognise
    recognize recommend reconcile reconsider reconstruct reconvene record recoup recover recruit rectify recur
    recycle redeem redefine redeploy redesign redirect redouble redraw reduce reelect reestablish refer refinance
    refine refit reflect refocus refrain refuel refuse refute regain regard register regret regulate rehabilitate
    reign reimburse reinforce reinstate reinvest reinvigorate reiterate reject rejoin rekindle relate relaunch
    relax release relieve relinquish relish relocate rely remain remember remind remit remove render renege
    renegotiate renew renounce renovate reopen reorganize repair repay repeal repeat repel replace replenish
    replicate reposition represent repress reprimand reproduce repurpose require reschedule rescind rescue resell
    resemble resettle reshape reshore reside resign resist resolve resonate respond restart restate restore
    restrain restrict restructure result resume resurface resurrect resuscitate retain retaliate rethink retire
    retool retrain retrieve retrofit return reunite revamp reveal revel revere reverse revert revise revisit
    revitalize revive revoke revolutionize revolve rework rewrite rid rise roil rotate ruin run safeguard sail
    salvage satisfy save say scale scatter scrutinize secure see seek seem segregate seize select sell send
    separate sequester serve settle shape share shelve shift shoot shorten show showcase shrink shrug shun shut
    sidestep sign signal simplify simulate situate skyrocket slash slow smuggle soar soften solicit solidify solve
    spark speak spearhead specialize specify spend sponsor spur squander stabilise stabilize stagnate stand
    standardize start stave stay steal stem stifle stimulate stipulate stockpile store straddle straighten stream
    streamline strengthen stress strive stumble subdue subjugate submit subscribe subside subsidize substantiate
    substitute subvert succeed succumb sue suffer suggest summarize summon superimpose supersede supervise
    supplant suppress surge surmount surpass surround surveil survive suspect suspend sustain sway sympathize
    synthesize tackle tailor take talk tamper taper target tarnish teach tease tell tend terminate test testify
    think threaten thrive throttle thwart tie tighten tolerate topple torpedo tout track trample transact
    transcend transfer transform translate transmit transpire transport travel traverse treat trespass trigger
    troubleshoot try turn typify unblock uncover undercut underestimate undergo underline undermine underperform
    underpin underscore understand understate undertake underwrite undo unfold unify unite unleash unload unlock
    unnerve unravel unsettle unveil unwind update upgrade uphold uproot urge use usher usurp utilize vacate
    vaccinate validate vanish vary verify veto vie view violate visit visualize vote vow wait waive wane want warn
    waste watch weaken wed weigh welcome weld whittle widen wield win withdraw withhold withstand witness wonder
    work worry worsen write yield
    """.split()
)

#: Words that are nouns as often as verbs: "report", "limit", "export".
NOUN_VERBS = frozenset(
    """
    abuse access account aid air alert answer appeal approach attack audit average award back balance ban bar base
    battle bid blend block board bomb boost bottleneck bounce boycott breach break broadcast broker budget
    burden call cap capture care cause chair challenge change charge check claim climb command comment commission
    compromise concern conduct conflict contact contest contract contrast contribute control cost counter cover
    credit crowd cut damage date deal debate decline decrease default delay demand deposit design detail discount
    display dispute document doubt download draft draw drill drive drop effect end escape estimate exercise
    exhibit exit experience exploit export face fall fear feature figure file finance fine finish flag flow focus
    force forecast form fracture frame fuel function fund gain grant group guard guide halt hand harm harvest head
    help hike hit hold honor hope host house impact import increase influence interest invoice issue jail jump
    label labor lack lag land lapse launch lead lease level leverage levy licence license lift light limit link
    list load loan lobby look loss lower lure man mandate map march mark market match matter measure merit mine
    model monitor mount move name need note notice number object offer oil open order outline output overhaul pact
    panel partner pass pause pay permit phase pivot place plan plant play pledge plot plunge point police pose
    position post power practice praise present press pressure price prime print probe process produce profit
    program project promise protest pull pump purchase purge push quarter question quota race raid rally range
    rank rate reach recall record reform refund regard release remark remedy rent repair reply report request
    research reserve resort result retreat return review reward ride ring rise risk rival roll route rule run sale
    sample sanction scale schedule score scrap screen seal search secure sense set settle shape share shed shield
    shift ship shock shop show side sign signal slide slip slump source spark spike spill split sponsor spread
    squeeze staff stage stake stall stand start state stay steer stem step stock stop store strain stress stretch
    strike structure struggle study subject supplement supply support surge surprise surrender survey swap sweep
    swing switch table talk tap target tariff tax team tender test thought threat tie title toll top total touch
    trace track trade train transfer transport travel treat trend trial trim triple trouble trust try turn use
    value venture view visit voice vote vow wage want warrant waste watch wave weight win wish witness work worry
    yield
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
    "september october november december spring summer autumn winter season time".split()
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
    "hundred allied seed speed need feed deed red bed breed indeed weed shed embed exceed proceed succeed".split()
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
    "republic public music traffic topic clinic fabric logic critic panic fabrication vehicle table cable "
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
