"""Nouns that say the same in the news, and the adjectives made from them."""

from __future__ import annotations

#: Groups are set apart by bars, in the order of their first words; a word may stand in several.
GROUPS = """
absence lack | abundance plenty | access entry | accident mishap | accident crash | accident incident
accusation charge | achievement accomplishment | action move | activist campaigner | activist militant
advance breakthrough | advice counsel | advice guidance | adviser advisor consultant | advocate proponent
affiliate subsidiary | age period | agency body | agency bureau | agency office | agency authority regulator
agreement understanding memorandum | aid relief | aide adviser advisor | aircraft plane airplane jet
aircraft helicopter | airport airfield | alarm alert | alignment harmonisation harmonization | allegation accusation
alliance pact | alliance coalition | ally partner | alternative substitute | aluminium aluminum
ambition aspiration goal | amendment change | ammunition munitions | amount quantity | amount sum
analysis examination | analysis study | analyst expert | anger outrage fury | anniversary jubilee
announcement declaration statement | appeal challenge | application app | approach strategy | approach stance
approval clearance | approval authorisation authorization | area region | area zone | argument contention
armament weaponry | army military | army forces troops | arrival coming | article story piece | aspiration hope
assessment evaluation | assessment appraisal | assessment analysis | asset holding | assets holdings
association federation | association body | attack assault raid | attack strike | attitude stance | auction sale
authority authorities officials | average mean | award honour honor | backing support endorsement | backlog queue
bacterium germ bacteria | bail bond | bank lender | bankruptcy insolvency | barrier hurdle impediment | base camp
basis foundation | basis ground | battery cell | battle fight | behaviour behavior conduct | benefit advantage
benefit allowance | bicycle bike | bill invoice | bill legislation | blend mixture mix | blow hit | board directors
bomb explosive | bombing bombardment | bond debt | bonus award | boom upswing upturn | border frontier
boss chief head | boss manager | bottleneck chokepoint | boundary border | branch office | breach intrusion
break interruption | breakdown collapse | bribe kickback | bridge crossing | broadcaster channel station
broker dealer intermediary | budget spending | building structure | bulk most | bus coach vehicle
businessman businesswoman | buyer purchaser acquirer | cable line | cadre manager | calculation computation
campaign drive | canal waterway | candidate contender nominee | cap ceiling limit | capability capacity ability
capacity room | capital funding | capital city | car automobile auto vehicle | car vehicle motorcar
cargo freight goods | carrier shipper | case suit proceedings | case matter | casualties victims
catalogue catalog list | category class | cause source | ceiling maximum | celebration festivity | ceremony ritual
chairman chair chairwoman chairperson | challenge difficulty | chance opportunity | chance likelihood probability
change alteration modification | change adjustment | change reform | channel strait | characteristic property trait
chart graph | chemical compound | child kid youngster | chip semiconductor microchip | chipmaker semiconductor
choice option alternative | church cathedral | circular notice | citizen national | city municipality
claim assertion contention | claim allegation | clash confrontation | climate weather | closure shutdown
coach trainer | coal lignite | coalition bloc | coast shore coastline | coast seaboard | code rules | cold chill
collapse failure | committee panel | commodity raw | communique statement
company firm corporation business enterprise | company concern group | company retailer chain
company shipyard shipbuilder | company automaker carmaker | company manufacturer maker | company airline carrier
company brewer brewery | company utility | company developer | company miner | company refiner | company chipmaker
company drugmaker | company startup | company contractor | company operator | company insurer | company steelmaker
company publisher | company supplier | company conglomerate | company multinational | compensation pay remuneration
complaint grievance | completion finish | component part | component element | compromise agreement
computer machine | concern worry | condition term | conference convention | conference summit meeting
confidence trust | conflict war | conflict fighting hostilities | confusion chaos | congress legislature
consequence result effect | constituency district | constraint bottleneck | construction building
construction work | consumer shopper | consumer user | contact communication | container box
contract agreement deal | control command | conversion transformation | corporate company business
corruption graft bribery | cost expenditure | council body | country nation state | coup putsch | course path
court tribunal | court judge | crack fracture fissure | crash collision | crew staff | crime offence offense
crime criminal | critic opponent | criticism condemnation | criticism censure | crop harvest
culture civilisation civilization | custody detention | customer client | customer buyer purchaser | customs border
cyberattack hack | dam reservoir | damage harm | damage destruction | danger hazard peril | dawn daybreak
day daily | deadline limit | deal agreement accord pact | debris rubble wreckage | debt borrowing | debut premiere
decade years | decline decrease drop fall | decline fall reduction | defeat loss | defence defense
defendant accused | deficit shortfall | delay postponement | delay holdup | delegation mission | demand appetite
demand need | department division unit | dependence reliance dependency | deposit reserve | depot store | depth deep
deputy vice | desert wasteland | device gadget | diesel fuel | difference discrepancy | difference distinction
diplomat envoy | direction course | directive instruction | director manager | disaster catastrophe calamity
disaster tragedy | discount reduction | discovery finding | discrepancy inconsistency | discussion debate
discussion conversation dialogue | disease ailment disorder | dismissal sacking firing
disposal divestment divestiture | dispute row disagreement | dispute conflict | dispute quarrel | distance length
district area | dividend payout | doctor physician | doctor medic | doctrine ideology | document paper
document file record | dominance supremacy | dominance hegemony | doubt uncertainty | dozen twelve | driver motorist
drone uav | drought dryness | drugmaker pharmaceutical | dust particles | duty responsibility | duty obligation
earnings profit | earthquake quake tremor | economist analyst | edge margin | education schooling | effect impact
election vote poll | elevation altitude height | embargo ban | emergency crisis | emission discharge
employee staff personnel | end conclusion | end close | end finish | enemy foe | engine motor | engineer technician
entrance gate | entrepreneur businessman | entry entrance | environment surroundings | environment ecosystem
envoy ambassador | envoy emissary representative | epidemic plague | equality parity | equipment gear
equipment apparatus device | era age | era epoch | error mistake | error fault | eruption outburst
estimate estimation | evening night | event occasion | event occurrence | evidence proof | examination inspection
example instance | example illustration | excess oversupply | exchange bourse | excuse pretext | executive manager
executive boss | exhibition fair | existence being | exit departure | expectation forecast | expense cost
experiment test trial | expert specialist | expertise skill | explanation reason | explosion blast detonation
extent scope | extent degree | facility site | facility installation | factory plant mill facility
failure breakdown | fair expo | family relatives | famine starvation | fan supporter | farm agriculture agricultural
fatality death dead | feature characteristic | feature trait | fee charge | ferry boat | fertiliser fertilizer
filing submission | film movie | finance financing funding | financing loan | finding result | fire blaze inferno
fish seafood | fishery fishing | flaw defect fault | fleet ships | flight trip | flood flooding inundation
flood deluge | floor minimum | food foodstuff | forecast prediction projection | forecast outlook | forest woodland
foundation base | founder creator | framework system | fraud deception scam | freedom liberty | freight shipment
fuel petrol gasoline | function purpose | fund money | future prospects | game match | gap difference | gas methane
glut surplus oversupply | goal aim target objective | goal purpose | gold bullion | goods products merchandise
government administration | government authorities officials | government cabinet | government state | grade quality
grain cereal | grant award | grant funding | grid network | grief sorrow | grip hold | grip control
grip chokehold stranglehold | group bloc | group organisation organization | growth expansion | growth increase
growth rise | guarantee assurance | guard sentry | guideline guidance | gun firearm | habit custom | hacker intruder
half one-half | halt suspension | halt stoppage | hardship suffering | harvest yield | head chief executive
head director | headquarters base | health medical | hearing session | heat warmth | heatwave heat
helicopter chopper | hill slope | history past | holiday vacation | home residence | homeland country
hope expectation | house home | household family | housing residential | hunger starvation | hurricane storm
hygiene sanitation | idea concept notion | ideology ideological | ideology thought | illness disease sickness
immigrant foreigner | impact influence | incident event | incident episode | income earnings | increase rise gain
increase hike | independence autonomy | industry sector | industry manufacturing | inflation prices | influence sway
infrastructure facilities | ingredient component | initiative programme program | injury wound
innovation invention | inquiry investigation probe | inquiry enquiry | inspection check | instrument lever
insurer underwriter | insurgency rebellion uprising | insurgent guerrilla | integration merger
integration combination | intelligence espionage | internet web online | interview conversation | invasion incursion
investigators authorities officials | investigators inquiry | investor backer | island isle | issue matter
issue question | job position post | job employment | job role | journal magazine periodical | journey voyage
joy delight | judge magistrate | judge justice | jury jurors | justice fairness | killing murder | knowhow expertise
knowledge expertise | laboratory lab | labour labor work | lack want | land soil | land ground | landslide mudslide
launch introduction | launch debut | law legislation statute act | law legal | lawmaker legislator parliamentarian
lawmaker mp | lawsuit suit litigation | lawsuit case complaint | lawyer attorney counsel
lawyer solicitor barrister | layoff redundancy | layoffs dismissals | leader chief head | leader boss
leadership leaders | leak leakage | legislature parliament assembly | lender creditor | lesson teaching
letter correspondence | letter note | level amount | leverage influence | levy tax | licence permit license
licence authorisation authorization permission | line route | link connection tie | link relationship
list register | list roster | livestock cattle | loan credit | location position | losses damage | low trough
loyal loyalty faithful allegiance | machine machinery equipment | magnet magnetic | magnitude scale | maize corn
majority most | majority bulk | management administration | management running | management leadership
mandate directive | mandate remit | manufacturer maker factory | map chart | margin gap | market marketplace
match fixture | material substance | maximum peak | means method way | measure step | measure action
medal decoration | media press | medicine drug medication | medicine pharmaceutical | meeting session
meeting gathering conference | meeting talks | merger combination | message note | metal alloy | method technique
method approach | midday noon | migrant immigrant | militant fighter | military forces | militia paramilitary
mine pit | mine colliery | minister official | ministry department | missile rocket | model version | moment time
money cash | money capital | monopoly exclusivity | month monthly | motive reason | motorcycle motorbike
mountain peak | murder homicide | navy fleet | neighbourhood neighborhood district | network system
newspaper paper daily | newspaper press | norm rule | notice notification | number quantity | number figure
number count | nurse carer | obstacle barrier hurdle | ocean waters | offence offense violation | offer bid
office bureau | official functionary | official cadre | oil crude petroleum | onset start | opinion judgment
opponent adversary foe | opportunity opening | orbit trajectory | order purchase | order command | order directive
ore mineral | organisation organization body | organisation organization association | origin root | outage blackout
outbreak epidemic | outcome consequence | outlook prospect | output production | output volume
outrage fury indignation | outset start | oversight supervision | oversight scrutiny | owner proprietor
ownership own | pact treaty agreement | pair couple | panel commission | paper article | parent owner | part element
partner associate | partnership alliance | party faction | password passcode | path way | patient sufferer
patients people | pattern model | pause break | payout payment | peace settlement | peak high | peak summit
penalty fine | penalty punishment | peninsula cape | pension retirement | people persons individuals | period time
period span | permission consent approval | permit permission authorisation authorization | person individual
phase stage | phone telephone mobile | picture photograph photo image | pilot aviator | pipe tube | pipeline pipe
place spot | plaintiff claimant | plan scheme | plan blueprint | plan project | plane airliner
plant facility works | plant station | player footballer | police officers | policeman officer cop | policy strategy
politician lawmaker | politics political | pollution contamination | port harbour harbor | port terminal
position view | possibility chance | possibility prospect | post office | poverty poor | power electricity
power clout influence | power authority | power might strength | praise acclaim | predecessor forerunner
presence existence | price cost | price pricing | pride honour honor | principle tenet | prison jail
prisoner inmate detainee | prize award | problem difficulty | problem issue | problem trouble
producer maker manufacturer | producer grower farmer | product item | profit gain | programme program scheme
progress advance | progress headway | project scheme undertaking | project venture | promise pledge commitment vow
property estate | property asset | proposal suggestion | prosecutor prosecution | protection safeguard
protest demonstration rally | protest march | protester demonstrator | prototype model | province region
provision clause article | public people | purchase acquisition procurement | purchase buying | purpose intention
quality standard | quantity volume | quarter quarterly | question matter | queue line | quota allocation
raid strike | railway rail railroad train | rain rainfall precipitation | rain shower downpour | range span
rate pace | reactor plant | reason cause | rebate refund | rebel insurgent | recession downturn slump
recession contraction | recommendation advice | recommendation suggestion | record log | record high
recovery rebound | recovery upturn | recruitment hiring | reduction cut decrease | referendum plebiscite
reform overhaul | reform restructuring | refugee asylum | region territory | region district
relationship ties relations | relative kin | relief help | religion faith | remainder rest | remark comment
reorganisation reorganization shakeup | replacement substitute | replacement successor | replacement exchange
report document | report account | report paper | reporter journalist correspondent | representative delegate
requirement condition | research study | researcher academic | reserve stock | reservoir lake | resident inhabitant
residents people population | residue remainder | resignation departure | responsibility obligation
restriction curb limit constraint | restriction limitation | restructuring reorganisation reorganization
result outcome | retailer shop store | retailer merchant | return gain | revenue sales turnover
revenue income proceeds | review examination | review reassessment | revision amendment | revolt rebellion uprising
right entitlement | riot unrest | risk danger | risk threat | risk hazard | risk exposure | rival competitor
rival opponent adversary | rivalry competition | river stream | river waterway | road highway motorway | road street
robbery heist | rocket launcher | role function | role part | route path | row quarrel argument
rubbish garbage trash waste | ruin wreckage | rule regulation | rules regulations | rules guidelines
ruling decision judgment judgement | ruling verdict | rumour rumor gossip | sadness sorrow | safety protection
salary pay wage | sale disposal | sample specimen | sanction penalty | sanctions embargo measures
satellite spacecraft | scandal affair | school academy | scientist researcher | scope reach | sea ocean
season period | seat place | sector field | security safety | seller vendor | senator lawmaker | sentence term
sentiment mood | setback blow | settlement agreement | shame disgrace | share stake | share portion proportion
share part slice | share percentage | share stock | shareholder investor stockholder | shares stocks equities
shield protection | shift change | ship freighter | ship tanker | shipment consignment delivery | shipment cargo
shock blow | shop store outlet | shore beach | shortage scarcity scarce shortfall | shortage lack | shortage dearth
shortfall gap | show exhibition | similarity resemblance | site location place | size scale | size magnitude
skill ability | slowdown deceleration | smartphone phone handset | snow snowfall | software program
software application | soldier serviceman | sort kind type | source origin | sovereignty independence
spacecraft probe | speech address | speech remarks | speed pace | speed velocity
spokesman spokeswoman spokesperson | spy espionage | stadium arena | staff personnel workforce | stage step
stake shareholding holding interest | stance position | standard norm | start beginning | start launch
statement comment | steelmaker mill | step move | stock equity | stockpile stock inventory | stockpile reserve
stoppage interruption | storage store | storm tempest | storm cyclone | strait waterway | strategy plan
strike walkout stoppage | structure framework | student pupil | study paper | subject matter | subsidiary unit arm
subsidy subsidise subsidize support | subsidy aid | suburb outskirts | success achievement | successor heir
suggestion proposition | supermarket grocer grocery | supervision monitoring | supplier vendor provider
supply supplies | support assistance aid | supporter backer | supporter advocate | surface area | surgeon doctor
surgery operation | surplus excess | surroundings vicinity | surveillance monitoring | survey poll | survey study
suspect accused | symptom sign | system structure | table chart | takeover acquisition | takeover purchase
talent skill | talks discussions | talks dialogue | tariff duty levy | tariff tax | task job | task mission
tax taxation | teacher instructor educator | team squad side | technology tech | technology technique
telescope observatory | temperature heat | tender bid | terminal facility | terms conditions | territory land
theft larceny | theme topic | therapy cure | thought idea | threat danger menace | tieup partnership
timber wood lumber | toll charge | toll tally | tomorrow future | tool instrument | topic subject | total sum
total aggregate | total overall | tourist visitor traveller traveler | tourist holidaymaker
tournament competition contest | town municipality | town community | track line | trade commerce
trader dealer merchant | tradition custom | train locomotive | training instruction | transaction deal
transition shift | transition transformation | traveller traveler passenger | treatment therapy
treaty accord agreement | trend tendency | trend pattern | trial hearing | trip journey | trip visit
troops soldiers | truce ceasefire armistice | truck lorry vehicle | trucks lorries vehicles | trust faith
tunnel passage | turbine windmill | turmoil chaos upheaval | turn shift | typhoon storm
uncertainty unpredictability | unemployed jobless | unemployment joblessness | union labour labor | union guild
unit division arm | unity cohesion | unity solidarity | university college | unrest turmoil | user customer
vacancy opening | vaccination immunisation immunization inoculation | vaccine jab shot | valley basin | van vehicle
venture partnership | verdict judgment | version edition | vessel ship boat | vessel tanker | vessel ferry
vicinity neighbourhood neighborhood | victim casualty | victory win triumph | view opinion | view perspective
village settlement hamlet | village community | virus pathogen | visit tour | visitor guest | vote ballot
voter electorate | vulnerability weakness | wage pay earnings remuneration | war fighting hostilities | war warfare
warehouse depot storehouse | warning alert | warning caution | warranty guarantee | waste refuse
watchdog regulator | water supply | weakness flaw | wealth riches | weapon arms | weapons arms weaponry
weather conditions | website site | week weekly | weight heavy | width breadth | wildfire fire blaze | wind gale
winner victor | winner champion | wish desire | witness testimony | worker employee | worker labourer laborer
workers workforce labour labor | world globe | world global international worldwide | worry anxiety fear
year annual yearly annually | yield return | youth youngster teenager
"""
