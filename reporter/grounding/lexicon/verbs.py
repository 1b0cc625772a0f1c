"""Verbs that say the same in the news, with the nouns made from them."""

from __future__ import annotations

#: One group a line; a word may stand in several. Verbs of saying are in ``cues``, rise and fall in ``opposites``.
GROUPS = """
announce announcement declare proclaim
announce unveil reveal
unveil present reveal
emphasise emphasize stress underline underscore highlight accentuate
underline underscore illustrate show
order instruct direct command directive instruction
order mandate decree
require oblige obligate compel force mandate
require need necessitate demand
obligation duty oblige
ask request
request demand
ask invite
ask question query
urge exhort press encourage
urge call appeal
buy purchase acquire procure procurement acquisition
buy takeover acquire acquisition
sell sale
sell market
divest sell divestment divestiture
raise increase lift hike up
raise rise increase lift
raise boost lift
raise collect gather
reach hit attain
reach rise climb total
reach amount total
come amount total
exceed top surpass outstrip
exceed top pass
exceed overtake surpass
overtake pass surpass outpace
outpace outstrip exceed outrun
reduce cut lower decrease reduction
reduce decline decrease fall lower
cut fall reduce reduction
cut trim slash pare prune
cut reduce curtail scale curb
halve half
double twofold twice
triple treble threefold
quadruple fourfold
drop fall dip slip
plunge plummet tumble slump dive nosedive
surge jump soar leap rocket spike
surge increase jump rise
plunge fall plummet drop
exhaust deplete depletion drain
dwindle shrink wane diminish
diminish lessen reduce decrease
widen broaden expand
expand enlarge expansion grow
expand extend widen extension expansion
extend prolong lengthen
extend stretch reach
narrow shrink reduce
accelerate quicken hasten speed
accelerate expedite hasten
slow decelerate slowdown deceleration
begin start commence launch beginning commencement
launch start initiate
launch introduce unveil roll
open inaugurate launch
resume restart reopen resumption
resume renew
continue proceed persist continuation
continue keep remain
continue persist last
keep retain maintain preserve retention maintenance
keep stay remain
keep hold retain
stay remain
end finish conclude complete conclusion completion
end terminate termination
end expire lapse expiry expiration
complete finalise finalize
stop halt cease
stop halt discontinue
stop prevent
suspend pause halt suspension
close shut closure shutdown
close finish end
cancel scrap abandon drop cancellation
cancel annul rescind revoke void annulment
abandon drop shelve
abandon forsake desert
scrap abolish axe eliminate abolition
abolish repeal rescind
lift remove removal
remove eliminate
delay postpone defer postponement deferral
delay hold
happen occur arise
happen take occur
cause trigger prompt spark
cause provoke trigger
cause produce
lead result
result stem arise
stem derive originate
bring cause
drive fuel propel
trigger spark prompt unleash
supply provide deliver provision
supply furnish provide
account supply
account represent constitute comprise
account explain explanation
make represent constitute
comprise include contain
consist comprise
contain hold include
form constitute
form create establish formation
deliver hand transfer
deliver ship
send dispatch
send ship transmit
ship transport
transport carry convey haul
carry conduct perform
carry bear
make manufacture produce fabricate
make create produce
produce generate
manufacture manufacturing production
production output
produce production make
assemble build assembly
build construct erect construction
build develop establish
create establish generate
establish found founded founding set
establish form institute
establish determine ascertain
found discovered detected determined
develop devise design
devise formulate draft
draft write draw
design conceive
invent create
help aid assist assistance
help contribute
help enable
support back
support aid assist
support sustain uphold
support endorse favour favor
back endorse
sponsor back fund
finance fund funding financing bankroll
subsidise subsidize subsidy
fund pay
pay spend
pay remunerate
pay payment settle
repay reimburse refund repayment reimbursement
compensate reimburse compensation
spend expend expenditure spending outlay
spend invest
invest investment
earn make
earn receive
cost price
waste squander
save conserve
save rescue
rescue save free
get obtain receive
obtain secure acquire gain
obtain gain win
receive get reception receipt
win secure
win gain
win prevail triumph
win victory
beat defeat overcome
beat exceed surpass
defeat overcome vanquish
lose forfeit
lose shed
give grant
give provide offer
grant award confer
award give hand
allocate assign allot apportion earmark
assign designate
donate give donation gift
contribute give donate
hand submit
submit file lodge submission
submit present tender
submit hand lodge
agree consent assent
agree accept
accept acceptance embrace
approve pass adopt approval
approve clear authorise authorize
approve back endorse
adopt accept
adopt implement embrace
pass adopt enact
reject refuse rejection refusal
reject dismiss rebuff
reject decline refuse
reject deny
refuse decline
dispute contest challenge
challenge contest appeal
challenge question
deny reject refute denial
admit acknowledge concede admission
acknowledge recognise recognize accept
confess admit confession
allow permit let permission
allow enable let
authorise authorize permit authorisation authorization
ban prohibit forbid outlaw prohibition
ban bar block
bar exclude block prevent
block obstruct bar
block prevent stop
block hinder impede obstruct
hinder hamper impede obstruct hindrance
hamper disrupt
disrupt interrupt interfere disruption interruption
interfere meddle intervene interference meddling
intervene intervention step
prevent avert avoid prevention
prevent preclude stop
avoid evade shun
evade circumvent bypass skirt sidestep
evade dodge escape evasion
escape flee
flee leave
talk discuss discussion
talk speak
talks negotiations negotiation
discuss debate
discuss address
negotiate bargain negotiation
negotiate broker
mediate broker mediation
consult advise
study examine analyse analyze
study learn
study research
examine inspect scrutinise scrutinize
examine review scrutinise scrutinize
review reassess reconsider
review reevaluate reassess revisit
inspect check inspection
check verify
verify confirm validate verification confirmation
assess evaluate appraise gauge evaluation
assess judge weigh
weigh consider
consider contemplate mull
investigate probe investigation inquiry
investigate examine
explore examine
identify recognise recognize identification
identify pinpoint
find discover detect
discover uncover discovery
detect spot
find locate
correct fix rectify remedy
repair fix mend
solve resolve solution
resolve settle
settle resolve settlement
fix set
fix resolve
change alter modify
change amend revise
modify adjust adapt modification adaptation
amend revise amendment revision
revise update
reform overhaul revamp restructure
overhaul revamp
transform convert transformation conversion
convert turn change
turn become
become turn
reverse overturn undo
overturn quash annul
overturn reverse overrule
shift move change
shift transfer
move relocate relocation transfer
move shift
migrate relocate move
travel journey
travel go
visit tour
visit travel
go travel head
arrive reach
reach arrive
return come
leave depart departure
leave exit quit
quit leave resign
quit stop
resign quit step
retire resign retirement
withdraw pull withdrawal
withdraw retract
withdraw leave exit
retreat withdraw
dismiss sack fire
dismiss fire oust
oust remove depose topple
oust expel eject
topple overthrow depose
expel eject deport expulsion
deport expel
evict expel eviction
remove dismiss oust
remove withdraw
lay sack
hire recruit recruitment
hire employ
employ use
use utilise utilize
use deploy
use apply
use consume
exploit use
apply implement
apply request seek
implement carry enforce
implement execute implementation
enforce apply implement enforcement
impose levy introduce
impose apply enforce
introduce institute
introduce bring
deploy station post
send deploy
appoint name nominated
appoint name designate
appoint select choose
nominate propose nomination
choose select pick selection choice
elect choose
opt choose decide
decide decision determine
decide resolve
decide rule decision
rule decide
rule find
govern rule
govern regulate
regulate control
oversee supervise
oversee monitor
supervise monitor
monitor track watch
watch observe
follow track
follow obey comply adhere
comply obey adhere compliance adherence
comply conform
meet satisfy fulfil fulfill
meet gather assemble convene
meet encounter
convene summon
convene call
summon call
fulfil fulfill honour honor
honour honor respect
satisfy fulfil fulfill meet
breach violate infringe violation infringement
breach break violate
flout breach violate defy
defy disobey flout
lead head
head run lead
run manage operate
manage operate administer
operate run work
operate function
command lead
chair preside
direct manage
direct steer guide
guide steer
steer pilot
own possess
own hold
hold possess
hold stage
hold detain
host stage
host hold
stage mount
organise organize arrange
arrange schedule
schedule plan slate
plan intend
intend aim mean intention
aim seek
seek pursue
seek try attempt
try attempt
try endeavour endeavor strive
pursue chase
strive endeavour work
work strive
commit pledge commitment
pledge promise vow
undertake pledge
undertake carry
guarantee ensure assure
ensure secure guarantee
secure guarantee
protect safeguard shield protection
protect defend
defend protect
secure protect
shield cushion protect
preserve conserve protect preservation conservation
cushion soften ease
threaten endanger jeopardise jeopardize imperil
threaten menace
risk endanger
expose subject exposure
harm damage hurt
damage hurt impair
damage ruin
damage harm
destroy wreck ruin destruction
destroy demolish raze
demolish raze dismantle
devastate ravage destroy devastation
wreck destroy
injure wound hurt injury
kill die dead death fatality
kill slay
kill murder
murder kill
perish die
die death dead
attack assault strike
attack target
strike hit
hit strike
hit affect
affect influence impact
affect touch
strike walkout stoppage
bomb shell bombard bombing bombardment
fire launch shoot
fire discharge
shoot gun
fight battle combat
combat fight tackle
tackle address combat
tackle confront
address tackle
address handle
handle deal
handle process
confront face
face confront encounter
withstand resist endure
endure suffer
endure last
suffer sustain incur
suffer experience undergo
undergo experience
incur sustain
invade invasion
occupy seize occupation
seize capture seizure
capture take
seize confiscate confiscation impound
seize take
confiscate impound
arrest detain detention
detain hold custody
jail imprison imprisonment incarcerate
jail prison
free release liberate
release free
convict conviction
sentence jail
punish penalise penalize punishment
fine penalise penalize penalty
accuse blame accusation
blame attribute
attribute ascribe attribution
sue prosecute
sue litigate lawsuit
sue suit lawsuit litigation
indict charge indictment
testify testimony
publish release publication
publish print
issue release publish
issue grant
release issue
disclose reveal divulge disclosure
disclose report
reveal show
reveal expose
expose uncover
leak disclose
conceal hide concealment
hide obscure
disguise mask
broadcast air
air voice
voice express
express voice
express convey expression
convey communicate
inform notify notification
notify alert
warn alert
warn caution
advise recommend recommendation
recommend suggest
propose suggest proposal
propose recommend
propose offer
offer propose
offer provide
tender bid
bid offer
show demonstrate
show indicate
show exhibit display
indicate signal suggest
indicate point
signal indicate
demonstrate prove
prove show
prove proof
illustrate show demonstrate
reflect mirror
suggest imply
mean imply
mean signify
represent embody
represent symbolise symbolize
symbolise symbolize signify
describe portray depict description
describe characterise characterize
call name term
call dub label
call label describe
call telephone phone ring
name call
define definition
mention cite
cite quote
quote cite
refer allude reference
know understand
believe think
believe consider
consider regard view deem
regard see view
see view
see witness
witness experience
see notice
notice observe
expect anticipate expectation anticipation
expect forecast
forecast predict project prediction projection
forecast foresee
foresee anticipate envisage
estimate reckon
estimate assess
calculate compute
calculate reckon
count number
measure gauge
measure quantify
compare contrast
compare comparison
match equal
equal match
link connect
link tie
link associate association
connect join connection
disconnect cut
disconnect sever
sever cut break
separate divide split separation
split divide division
divide share
share split
share distribute
distribute dispense distribution
combine merge
merge combine merger
merge amalgamate amalgamation unite
integrate combine integration
integrate incorporate
integrate blend fuse weave fusion
incorporate include
unify unite
align harmonise harmonize
align alignment
align conform
coordinate harmonise harmonize
cooperate collaborate cooperation collaboration
join enter
join participate
join unite
participate participation attend
attend attendance attendee
participant attendee
compete vie competition
compete rival
dominate dominance domination
dominate control
control command
control govern
influence shape affect
shape mould mold
replace substitute
replace displace supplant
replace swap exchange
replace succeed
supplant displace oust
succeed follow
substitute swap
exchange swap trade
trade exchange
swap trade
switch change
switch shift
depend rely
depend hinge
dependence reliance dependency
dependent reliant
need require
lack want
want desire wish
hope wish
prefer favour favor preference
favour favor prefer
worry concern
fear worry
fear dread
alarm frighten
reassure assure
surprise astonish
shock stun
surprise shock
improve enhance improvement enhancement
improve ameliorate
improve boost
upgrade improve
modernise modernize upgrade
modernise modernize update
strengthen reinforce bolster
strengthen consolidate
strengthen fortify
bolster boost
boost stimulate
stimulate spur encourage
spur prompt
encourage promote foster
promote advance
promote foster
foster nurture cultivate
facilitate ease
ease alleviate relieve
ease relax loosen
ease lessen
alleviate mitigate
mitigate lessen reduce mitigation
relieve ease
tighten toughen
tighten harden stricter
weaken undermine
weaken erode
weaken impair
undermine erode
worsen deteriorate deterioration
aggravate worsen exacerbate
exacerbate worsen
intensify escalate
intensify deepen
deepen worsen
recover rebound recovery
recover rally
recover retrieve
recover heal
stabilise stabilize steady
balance offset
offset compensate counter
counter oppose
oppose resist opposition
oppose object
resist oppose
object oppose objection
protest demonstrate
protest object
condemn denounce condemnation
condemn criticise criticize
criticise criticize criticism
denounce criticise criticize
praise laud commend
praise hail applaud
welcome applaud
welcome greet
celebrate mark
commemorate mark
celebrate commemorate celebration
honour honor celebrate
limit restrict restriction limitation
limit cap
limit constrain curb
restrict curb
curb check
constrain constraint
restrain curb restraint
regulate regulation
concentrate focus
focus centre center
specialise specialize focus
store keep
store stockpile storage
stockpile hoard amass
amass accumulate accumulation
accumulate build
collect gather collection
gather assemble
extract extraction
recycle reuse reprocess
emit release emission
emit discharge
pollute contaminate pollution contamination
leak spill leakage
burn blaze
burn incinerate
explode blast explosion
explode detonate
erupt break
collapse fall
collapse fail
crash collide collision
crash smash
sink founder
submerge flood
flood inundate
evacuate evacuation leave
shelter refuge
treat cure
treat care treatment
heal cure
diagnose diagnosis
vaccinate inoculate immunise immunize
prescribe prescription
infect infection
contract catch
spread circulate
spread transmit
test trial
test check
trial test
experiment test
operate surgery
launch blastoff liftoff
land touch
fly flight
drive motor
sail voyage
board enter
enter access
enter entry
penetrate enter
install fit
install set
equip fit furnish
equip outfit
connect link
plug fill
fill occupy
download fetch
hack breach
encrypt encode
process treat
rely count
rely depend
trust rely
vote ballot
vote poll
ratify ratification
sign signature
sign ink
conclude reach
conclude infer
conclude sign
reach strike
strike agree
publish post
register enrol enroll registration
register record
record log
record register
record document
list enumerate
list name
rank place
rank rate
rate grade
value price
value worth
lease rent
rent let
borrow borrowing
lend loan
owe debt
default default
collapse bankruptcy
dissolve disband
liquidate dissolve liquidation
wind dissolve
reopen open
rename rebrand
rebuild reconstruct reconstruction
restore reinstate restoration
restore repair
reinstate restore
renew extend renewal
renew refresh
revive resurrect revival
revive renew
retain keep
reserve keep
assume presume assumption
assume take
assume shoulder
bear shoulder
absorb bear
absorb soak
tolerate accept
tolerate endure
acquire obtain
attract draw
attract lure
draw attract
lure entice
persuade convince persuasion
convince persuade
pressure press
press push
push press
push drive
push promote
pull draw
pull drag
drag pull
delay slow
wait await
await expect
last take
miss fail
fail failure
fail collapse
fall collapse
succeed success
achieve attain accomplish
achieve reach
achieve fulfil fulfill
accomplish complete
perform conduct
conduct carry
conduct perform hold
execute perform
teach educate
teach instruct
train teach
train coach
educate education
learn discover
warn threaten
mark commemorate
adhere stick
stick keep
translate render
explain clarify explanation clarification
clarify clarity
simplify streamline simplification
streamline rationalise rationalize
centralise centralize centralisation centralization
digitise digitize digitalise digitalize
automate mechanise mechanize
computerise computerize
commercialise commercialize market
diversify diversification diversity
specify stipulate
stipulate require
stipulate specify
state stipulate
govern administer
inherit inheritance
divide separate
cross traverse
surround encircle
besiege surround
border adjoin
adjoin neighbour neighbor
overlook ignore
ignore disregard neglect
neglect ignore
forget overlook
remember recall
recall withdraw
remind recall
commission order
order commission
subscribe subscription
insure cover
cover include
cover span
span cover
range span
vary differ
vary fluctuate
fluctuate vary fluctuation
differ diverge difference
diverge differ divergence
coincide overlap
clash conflict
clash fight
quarrel dispute
deceive mislead deception
mislead deceive
cheat defraud
defraud swindle
bribe bribery corrupt
embezzle embezzlement misappropriate
steal theft
rob robbery
smuggle traffic
falsify forge fake
fake counterfeit
launder laundering
hijack seize
abduct kidnap abduction
rape assault
flow run
pour stream
travel move
"""
