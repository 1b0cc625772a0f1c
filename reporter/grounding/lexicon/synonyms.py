"""Words that say the same in the news of trade, policy and companies, by group; and words of little weight."""

from __future__ import annotations

#: One group a line; every word of a group stands for every other.
GROUPS = """
company firm corporation enterprise business corporate concern
automaker carmaker automobile-maker car-maker motor vehicle
executive manager leader leadership boss chief official cadre
meeting session gathering conference convention meet convene assemble gather hold
say state tell note add remark comment announce declare report
emphasise emphasize stress underline underscore highlight accentuate
order direct instruct command directive instruction mandate tell require
buy purchase acquire procure acquisition procurement
sell sale vend
big large huge major sizeable substantial considerable significant great
small little tiny minor slight modest
rise increase grow climb surge jump soar gain up growth raise expand
fall decrease decline drop shrink slump plunge down lower reduce reduction cut slide dip
begin start commence launch initiate open
end finish conclude complete close terminate
stop halt cease suspend discontinue pause
show indicate demonstrate signal reveal illustrate reflect suggest point
cause lead result trigger prompt produce bring
supply deliver provide furnish delivery provision
supplier vendor provider producer maker manufacturer
make manufacture produce production output fabricate manufacturing
build construct establish create set develop
defence defense military armament
customer client buyer purchaser
price cost pricing quote
tariff duty levy
rule regulation law legislation statute
limit restrict curb constrain restriction cap limitation
control oversight supervision command grip
risk threat danger hazard exposure vulnerability peril
vulnerable exposed susceptible weak
dependence reliance rely depend dependent reliant dependency
important key crucial critical vital essential central core
plan scheme programme program strategy blueprint initiative
policy approach stance
try attempt seek endeavour strive work effort
help aid assist support back
need require necessitate demand
use employ apply utilise utilize usage
get obtain receive secure
give grant provide offer
agree accept consent approve endorse approval
reject refuse decline dismiss turn
deny dispute
allow permit authorise authorize let enable
ban prohibit forbid bar outlaw prohibition
talk discuss discussion negotiate negotiation conversation dialogue speak
call telephone phone ring
study examine review analyse analyze research learn investigate assess
find identify detect discover spot
correct fix rectify remedy repair resolve
problem issue difficulty trouble flaw shortcoming
change alter shift modify adjust transform revise
quick fast rapid swift speedy
job position post employment role
dismiss sack redundancy lay fire
lift remove scrap abolish
breach violate infringe
injure injury hurt
extract extraction extracting mine
job employ employment
register registered based
abroad overseas foreign
own owner hold shareholding
account supply represent constitute
create generate establish
worker employee staff personnel labour labor workforce
pay wage salary remuneration compensation
money fund capital cash finance financing
spend spending expenditure outlay invest investment
earn earnings profit income revenue
deal agreement accord pact treaty contract
government state administration authority regime
country nation state
world global international worldwide
year annual yearly annually
month monthly
about approximately roughly around nearly almost
worth value valuation
total overall sum aggregate
part share portion proportion percentage
third one-third
half one-half
roughly about
owner proprietor own ownership
bank lender
loan credit lending
debt borrowing liability
house home housing residential
hospital clinic
doctor physician
patient sufferer
illness disease sickness
medicine drug pharmaceutical medication
child kid youngster
student pupil
school college
teacher instructor
farmer grower
crop harvest yield
vessel ship boat
aircraft plane airplane jet
site location place
area region zone territory
city town municipality
mine mining extraction extract
ore concentrate mineral
magnet magnetic
refine process refining processing
shortage scarcity deficit shortfall lack
storage store stockpile inventory stock
send ship shipment dispatch consignment
import inbound
export outbound
quarter three-month
warn caution alert
predict forecast project anticipate expect projection prediction expectation
believe think consider hold regard view see deem
argue contend maintain assert claim insist
aim goal target objective purpose
keep retain maintain preserve continue remain stay persist
loyal loyalty allegiance faithful
politics political
ideology ideological doctrine thought
unify unite align harmonise harmonize alignment unity
integrate merge combine fuse fusion blend blending integration weave
rigid inflexible strict
opaque non-transparent murky
unpredictable unpredictability erratic uncertain uncertainty volatile
weapon weaponise weaponize weaponization weaponisation
tool instrument arm lever means
firm solid steady
delay postpone defer late lag
cancel scrap abandon drop
vote ballot poll
win victory triumph
lose loss defeat
die death kill fatal fatality deadly
injure hurt wound injury
fire blaze
car vehicle automobile auto
fuel petrol gasoline
power electricity energy
factory plant mill facility
headquarters head-office base
found establish set
join enter
leave depart quit exit withdraw withdrawal
replace substitute swap succeed replacement
head lead chair run direct
chairman chair chairwoman president
worry concern fear anxiety
closed-door private behind-closed-doors
subsidy grant subsidise support
court tribunal judge
rival competitor
compete competition rivalry
ally partner
join participate attend take-part participation participant attendee
publish release issue publication
letter correspondence
newspaper press media
journal magazine periodical
ancient old
new fresh novel recent latest
previous former prior earlier past
next following subsequent
current present existing
many numerous several multiple various
most majority
enough sufficient adequate
whole entire full complete
separate separately apart distinct
merely only just simply
despite although though notwithstanding
because since owing
therefore thus hence consequently
ease relax loosen soften
tighten toughen harden stricter
strengthen reinforce bolster consolidate
weaken undermine erode
avoid evade prevent avert
ensure guarantee secure
remain stay
obligation duty responsibility commitment
quota allocation ceiling
licence license permit authorisation authorization permission
worsen deteriorate
improve enhance better upgrade improvement
heart centre center core
dominate dominance monopoly chokehold grip
inspect inspection check audit examine
disclose reveal publish announce
lower reduce cut
speed pace rate
rain rainfall precipitation
flood flooding inundation
drought dryness
temperature heat warmth
"""

#: Words that carry little of a sentence's content: a claim may add or drop them.
LIGHT = frozenset(
    "company firm group people person say report note state describe show make take include hold remain become "
    "have do get give go come use "
    "also new time way thing matter part case fact number level such several various particularly especially "
    "notably currently recently meanwhile moreover however therefore overall well still even already now then here "
    "there very much many other same own key main major important significant involve concern relate regard "
    "describe mention indicate highlight underscore underline emphasise emphasize stress reflect illustrate "
    "demonstrate reveal represent mean appear seem according item issue aspect situation development context "
    "amid following within via per total roughly about article source document author".split()
)

STOPWORDS = frozenset(
    "behind beyond else a an the this that these those of in on at to for from by with as and or but if while "
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
