"""Verbs that say the same in the news, and the nouns made from them."""

from __future__ import annotations

#: Groups are set apart by bars, in the order of their first words; a word may stand in several.
GROUPS = """
abandon drop shelve | abandon forsake desert | abduct kidnap abduction | abolish repeal rescind | absorb bear
absorb soak | accelerate quicken hasten speed | accelerate expedite hasten | acceptance accept | accomplish complete
account supply | account represent constitute comprise | account explain explanation | accumulate build
accuse blame accusation | achieve attain accomplish | achieve fulfil fulfill
acknowledge recognise recognize accept | address handle | adhere stick | adjoin neighbour neighbor
admit acknowledge concede admission | adopt embrace | advise recommend recommendation | affect influence impact
aggravate worsen exacerbate | agree consent assent | agree accept | air voice | alarm frighten
align harmonise harmonize | align alignment | align conform | alleviate mitigate
allocate assign allot apportion earmark | allow permit let permission | allow enable let
amass accumulate accumulation | amend revise amendment revision | announce announcement declare proclaim
announce unveil reveal | announce declare disclose publish reveal | apply implement | apply request seek
appoint name designate | appoint select choose | approve pass adopt approval | approve clear authorise authorize
argue contend maintain assert claim insist | arrange schedule | arrive reach | ask request | ask question query
assemble build assembly | assess evaluate appraise gauge evaluation | assess judge weigh | assign designate
assume presume assumption | assume take | assume shoulder | attack assault strike | attend attendance attendee
attend participate participant attendee | attract draw | attract lure | attribute ascribe attribution
authorise authorize permit authorisation authorization | automate mechanise mechanize | avoid evade shun
award give hand | back endorse | balance offset | ban prohibit forbid outlaw prohibition | ban bar block
bar exclude block prevent | bear shoulder | beat defeat overcome | beat exceed surpass
begin start commence launch beginning commencement | believe think consider hold regard view see deem
besiege surround | bid offer | blame attribute | block obstruct bar | block prevent stop
block hinder impede obstruct | board enter | bolster boost | bomb bombard bombing bombardment | boost stimulate
border adjoin | borrow borrowing | breach violate infringe violation infringement | breach break violate
bribe bribery | broadcast air | build construct erect construction | burn incinerate
buy purchase acquire procure procurement acquisition | buy takeover acquire acquisition | calculate compute
calculate reckon | call name term | call dub label | call label describe | call telephone phone ring
cancel scrap abandon drop cancellation | cancel annul rescind revoke void annulment | capture take
carry conduct perform | carry bear | carry implement execute | cause trigger prompt spark | cause provoke trigger
cause lead trigger prompt produce bring | celebrate mark | celebrate commemorate celebration
centralise centralize centralisation centralization | chair preside | challenge contest appeal | challenge question
change amend revise | change alter modify adjust revise | cheat defraud | check verify
choose select pick selection choice | cite quote | clarify clarity | clash conflict | clash fight
close shut closure shutdown | coincide overlap | collapse fail | collect gather collection | combat fight tackle
come amount total | command lead | commemorate mark | commission order | commit pledge commitment | compare contrast
compare comparison | compensate reimburse compensation | compete vie competition | compete rival
complete finalise finalize | comply obey adhere compliance adherence | comply conform | comprise include contain
computerise computerize | conceal hide concealment | conclude reach | conclude infer | condemn denounce condemnation
condemn criticise criticize | conduct perform hold | confess admit confession | connect join connection
consider contemplate mull | consist comprise | constrain constraint | contain hold include
continue proceed persist continuation | contract catch | contribute give donate | control command | control govern
convene summon | convene call | convert turn change | convey communicate | convict conviction
cooperate collaborate cooperation collaboration | coordinate harmonise harmonize
correct fix rectify remedy repair resolve | count number | cover include | cover span | crash collide collision
crash smash | create establish generate | criticise criticize criticism | cross traverse | curb check
cushion soften ease | cut fall reduce reduction | cut trim slash pare prune | cut reduce curtail scale curb
damage hurt impair | deceive mislead deception | decide decision determine | decide resolve | decide rule decision
deepen worsen | defeat overcome vanquish | define definition | defraud swindle | defy disobey flout
delay postpone defer postponement deferral | delay slow | delay late | deliver hand transfer | deliver ship
denounce criticise criticize | deny reject refute denial | depend rely | depend hinge
dependence reliance dependency | dependent reliant | deploy station post | describe portray depict description
describe characterise characterize | design devise | destroy wreck ruin destruction | destroy demolish raze
detain hold custody | detain detention | devastate ravage destroy devastation | develop devise
devise formulate draft | diagnose diagnosis | differ diverge difference | digitise digitize digitalise digitalize
diminish lessen reduce decrease | direct manage | direct steer guide | disclose reveal divulge disclosure
disconnect cut | disconnect sever | discover uncover discovery | discuss debate | discuss address | disguise mask
dismiss sack fire | dismiss fire oust | dispute contest challenge | disrupt interrupt disruption interruption
dissolve disband | distribute dispense distribution | diverge differ divergence
diversify diversification diversity | divest sell divestment divestiture | divide share
dominate dominance domination | dominate control | donate give donation gift | double twofold twice | download fetch
draft write draw | drive fuel propel | drive motor | drop fall dip slip | dwindle shrink wane diminish | earn make
earn receive | ease alleviate relieve | ease lessen | educate education | embezzle embezzlement misappropriate
emit release emission | emit discharge | emphasise emphasize stress underline underscore highlight accentuate
employ use | encourage promote foster | encrypt encode | end finish conclude complete conclusion completion
end terminate termination | end expire lapse expiry expiration | end finish terminate close | endure suffer
endure last | enforce enforcement | ensure secure guarantee | enter access | enter entry | equip fit furnish
equip outfit | erupt break | escape flee | establish found founded founding set | establish form institute
establish determine ascertain | estimate reckon | estimate assess | evacuate evacuation
evade circumvent bypass skirt sidestep | evade dodge escape evasion | evict eviction
examine inspect scrutinise scrutinize | examine review scrutinise scrutinize
examine analyse analyze assess evaluate | exceed top surpass outstrip | exceed top pass | exceed overtake surpass
exchange swap trade | execute perform | exhaust deplete depletion drain | expand enlarge expansion grow
expand extend widen extension expansion | expect anticipate expectation anticipation | expel eject deport expulsion
explain clarify explanation clarification | explode blast explosion | explode detonate | explore examine
expose subject exposure | expose uncover | express convey expression | extend prolong lengthen
extend stretch reach | extract extraction | face confront encounter | facilitate ease | fail failure | fall collapse
falsify forge fake | fear dread | fight battle combat | fill occupy | finance fund funding financing bankroll
find locate | find identify detect discover spot | fine penalise penalize penalty | fire launch shoot | fix set
flee leave | flood inundate | flout breach violate defy | fluctuate vary fluctuation | fly flight
focus concentrate centre center | follow track | follow obey comply adhere
forecast predict project prediction projection | foresee anticipate envisage | forget overlook | form constitute
form create establish formation | foster nurture cultivate | found discovered detected determined
free release liberate | fulfil fulfill honour honor | fund pay | get obtain receive | give grant provide award
go travel | govern rule | govern regulate | govern administer | grant award confer | guarantee ensure assure
hack breach | halve half | handle deal | happen occur arise | happen take occur | harm damage hurt | head run lead
head lead chair | help aid assist assistance | help contribute | help enable | help support assist aid
hide obscure | hinder hamper impede obstruct hindrance | hire recruit recruitment | hire employ | hit affect
hold possess | hold stage | honour honor respect | honour honor celebrate | hope wish | host stage | host hold
identify recognise recognize identification | identify pinpoint | ignore disregard neglect
implement execute implementation | impose levy introduce | impose apply | improve enhance improvement enhancement
improve ameliorate | improve boost | improve enhance better upgrade improvement | incorporate include
indict charge indictment | infect infection | influence shape affect | inform notify notification
inherit inheritance | injure wound hurt injury | inspect check inspection | install fit | install set | insure cover
integrate incorporate | integrate merge combine fuse fusion blend integration weave | intend aim
intensify escalate | intensify deepen | interfere meddle intervene interference meddling
intervene intervention step | introduce institute | introduce bring | invade invasion | invent create
invest investment | investigate probe investigation inquiry | investigate examine | issue release publish
issue grant | jail imprison imprisonment incarcerate | jail prison | join enter | join participate | join unite
join attend | keep retain maintain preserve retention maintenance | keep hold retain
keep continue remain persist stay | kill die dead death fatality | kill slay | land touch
launch introduce unveil roll | launch blastoff liftoff | launder laundering | lay sack | lead result
leak spill leakage | learn discover | lease rent | leave depart departure | leave depart exit withdraw withdrawal
leave quit exit withdraw withdrawal | lend loan | lift remove removal | lift remove scrap | lift remove abolish
limit restrict restriction limitation | limit constrain curb | link connect | link associate association
liquidate liquidation | list enumerate | list name | lose forfeit | lose shed | lure entice
maintain continue preserve | make represent constitute | make manufacture produce fabricate | make create produce
manage operate administer | manufacture manufacturing production | match equal | mean imply | mean signify
measure gauge | measure quantify | mediate broker mediation | meet satisfy fulfil fulfill
meet convene gather assemble hold | mention cite | merge combine merger | merge amalgamate amalgamation unite
migrate relocate move | mitigate lessen reduce mitigation | modernise modernize upgrade | modernise modernize update
modify adjust adapt modification adaptation | monitor track watch | move relocate relocation transfer
narrow shrink reduce | negotiate bargain negotiation | nominate nomination | notice observe | notify alert
object oppose objection | obligation duty oblige | obtain secure acquire gain | obtain gain win | occupy occupation
offer provide | offset compensate counter | open inaugurate launch | operate run work | operate function
operate surgery | oppose resist opposition | opt choose | order instruct direct command directive instruction
order mandate decree | order require instruct direct tell | organise organize arrange | oust remove depose topple
oust expel eject | outpace outstrip exceed outrun | overlook ignore | oversee supervise | oversee monitor
overtake pass surpass outpace | overturn quash annul | overturn reverse overrule | owe debt | own possess | own hold
participate participation attend | pass adopt enact | pay spend | pay remunerate | pay payment settle
penetrate enter | perish die | persuade convince persuasion | plan intend intention | plug fill
plunge plummet tumble slump dive nosedive | plunge fall plummet drop | pollute contaminate pollution contamination
praise laud commend | praise hail applaud | predict forecast anticipate expect project foresee
prediction forecast expectation projection | prefer favour favor preference | prescribe prescription
preserve conserve protect preservation conservation | press push | pressure press | prevent avert avoid prevention
prevent preclude stop | produce generate | produce production make | production output | promote advance
propose suggest proposal | propose recommend | propose offer | protect safeguard shield protection | protect defend
protest demonstrate | protest object | prove proof | publish release publication | publish print | publish post
pull draw | pull drag | punish penalise penalize punishment | pursue chase | push drive | push promote
quadruple fourfold | quarrel dispute | quit leave resign | quit stop | raise increase lift hike up
raise rise increase lift | raise boost lift | raise collect gather | range span | rank place | rank rate
rate grade | ratify ratification | reach hit attain | reach strike | reach attain achieve | reach rise climb
reach total | reassure assure | rebuild reconstruct reconstruction | receive get reception receipt
recommend suggest | record log | recover rebound recovery | recover rally | recover retrieve | recover heal
recycle recycling | reduce cut lower decrease reduction | reduce decline decrease fall lower
refer allude reference | reflect mirror | reform overhaul revamp restructure | register enrol enroll registration
register record | register log | regulate regulation | reinforce bolster consolidate strengthen
reject refuse rejection refusal | reject dismiss rebuff | relax ease loosen soften | rely count | remember recall
remove eliminate | remove dismiss oust | remove withdraw | rename rebrand | renew extend renewal | renew refresh
repair fix mend | repay reimburse refund repayment reimbursement | replace substitute | replace displace supplant
replace swap exchange | replace succeed | represent embody | represent symbolise symbolize
require oblige obligate compel force mandate | require need necessitate demand | rescue save | reserve keep
resign quit step | restore reinstate restoration | restore repair | restrain curb restraint | restrict curb
result stem arise | resume restart reopen resumption | resume renew | retreat withdraw | reveal expose
reverse overturn undo | review reassess reconsider | review reevaluate reassess revisit | revise update
revive resurrect revival | revive renew | risk endanger | rob robbery | rule find | run manage operate | sail voyage
save conserve | say state note add remark comment report tell | schedule plan slate
scrap abolish axe eliminate abolition | secure protect | see witness | seek pursue | seek try attempt
seize capture seizure | seize confiscate confiscation impound | seize take | sell sale | send dispatch
send ship transmit | send deploy | sentence jail | separate divide split separation | settle resolve settlement
sever cut | shape mould mold | share split | share distribute | shell bombard | shelter refuge
shield cushion protect | shift move change | shift transfer | ship transport | shock stun | shoot gun
show exhibit display | show indicate demonstrate reveal illustrate | show indicate reflect suggest point signal
sign signature | sign ink | simplify streamline simplification | sink founder
slow decelerate slowdown deceleration | smuggle traffic | solve resolve solution | specialise specialize focus
specify stipulate | spend expend expenditure spending outlay | spend invest | split divide division
sponsor back fund | spread circulate | spread transmit | spur prompt | stabilise stabilize steady | stage mount
start begin commence launch open initiate beginning | state stipulate | steal theft | steer pilot
stem derive originate | stick keep | stimulate spur encourage | stipulate require | stockpile hoard amass
stop halt cease discontinue pause | store keep | streamline rationalise rationalize | strengthen fortify
strike hit | strike walkout stoppage | strive endeavour work | study learn | study examine analyse analyze research
submerge flood | submit file lodge submission | submit present tender | submit hand lodge | subscribe subscription
substitute swap | succeed follow | succeed success | sue litigate lawsuit | sue suit lawsuit litigation
suffer sustain incur | suffer experience | suggest imply | summon call | supervise monitor
supply provide deliver provision | supply furnish provide | support back | support sustain uphold
support endorse favour favor | surge jump soar leap rocket spike | surge increase jump rise | surprise astonish
surprise shock | surround encircle | suspend pause halt suspension | switch change | switch shift
symbolise symbolize signify | tackle address combat | tackle confront | talk discuss discussion | talk speak
talks negotiations negotiation | teach educate | teach instruct | tender bid | testify testimony
threaten endanger jeopardise jeopardize imperil | threaten menace | tighten toughen | tighten harden stricter
tolerate accept | tolerate endure | topple overthrow depose | train teach | train coach
transform convert transformation conversion | transform change alter | translate render
transport carry convey haul | travel journey | travel move | treat care treatment | trigger spark prompt unleash
triple treble threefold | try endeavour endeavor strive | try attempt effort endeavour endeavor | turn become
turn reject refuse decline | undergo experience | underline underscore illustrate show | undermine erode
undertake pledge | undertake carry | unify unity unite | unveil present | urge exhort press encourage
urge call appeal | use apply | use consume | use utilise utilize usage | vaccinate inoculate immunise immunize
value price | vary differ | verify confirm validate verification confirmation | visit tour | visit travel
voice express | vote ballot | wait await | want desire wish | warn alert | warn caution | waste squander
watch observe | weaken undermine | weaken erode | weaken impair
weapon weaponise weaponize weaponisation weaponization | weigh consider | welcome applaud | welcome greet
widen broaden expand | win secure | win prevail triumph | wind dissolve | withdraw pull withdrawal
withdraw retract | withstand resist endure | worsen deteriorate deterioration
"""
