"""Nouns that say the same in the news, and the adjectives made from them."""

from __future__ import annotations

#: Groups are set apart by bars, in the order of their first words; a word may stand in several.
GROUPS = """
absence lack | abundance plenty | access entry | accident mishap | accident crash | accident incident
achievement accomplishment | action move | activist campaigner | activist militant | advance breakthrough
advice counsel | advice guidance | adviser advisor consultant | advocate proponent | affiliate subsidiary
age period | agency body | agency bureau | agency office | agency authority regulator
agreement understanding memorandum | aid relief | aide adviser advisor | aircraft plane airplane jet
aircraft helicopter | airport airfield | alarm alert | alignment harmonisation harmonization | allegation accusation
alliance pact | alliance coalition | ally partner | alternative substitute | aluminium aluminum
ambition aspiration goal | amendment change | ammunition munitions | amount quantity | amount sum
analysis examination | analysis study | analyst expert | anger outrage fury | announcement declaration statement
application app | approach strategy | approval clearance | approval authorisation authorization | area region
area zone | argument contention | armament weaponry | army military | army forces troops | arrival coming
article story piece | aspiration hope | assessment evaluation | assessment appraisal | assessment analysis
asset holding | assets holdings | association federation | association body | attack assault raid | attitude stance
auction sale | authority authorities officials | average mean | award honour honor | backing support endorsement
backlog queue | bacterium germ bacteria | bank lender financier | barrier hurdle impediment | base camp
basis foundation | basis ground | behaviour behavior conduct | benefit advantage | benefit allowance | bicycle bike
bill invoice | bill legislation | blend mixture mix | blow hit | board directors | bomb explosive | bond debt
bonus award | boom upswing upturn | border frontier | bottleneck chokepoint | boundary border | branch office
breach intrusion | break interruption | breakdown collapse | bribe kickback | bridge crossing
broadcaster channel station | broker dealer intermediary | budget spending | building structure | bulk most
bus coach vehicle | buyer purchaser acquirer | cable line | cadre manager | cadre official leader
calculation computation | campaign drive | canal waterway | candidate contender nominee | cap ceiling limit
capability capacity ability | capital funding | capital city | car vehicle motorcar
car vehicle automobile auto motor | cargo freight goods | carrier shipper | case suit proceedings | case matter
casualties victims | catalogue catalog list | category class | cause source | ceiling maximum
celebration festivity | ceremony ritual | chairman chair chairwoman chairperson | challenge difficulty
chance opportunity | chance likelihood probability | change alteration modification | change adjustment
change reform | characteristic property trait | chart graph | child kid youngster | chip semiconductor microchip
chipmaker semiconductor | choice option alternative | church cathedral | circular notice | citizen national
city municipality | claim assertion contention | claim allegation | clash confrontation | coach trainer
coalition bloc | coast shore coastline | coast seaboard | code rules | cold chill | collapse failure
committee panel | commodity raw | communique statement | company firm corporation business enterprise
company concern group | company retailer chain | company shipyard shipbuilder | company automaker carmaker
company manufacturer maker | company airline carrier | company brewer brewery | company utility | company developer
company miner | company refiner | company chipmaker | company drugmaker | company startup | company contractor
company operator | company insurer | company steelmaker | company publisher | company supplier
company conglomerate | company multinational | compensation pay remuneration | complaint grievance | component part
component element | compromise agreement | computer machine | concern worry fear anxiety | condition term
conference summit meeting | confidence trust | conflict war | conflict fighting hostilities | confusion chaos
congress legislature | consequence result effect | constituency district | constraint bottleneck
construction building | construction work | consumer shopper | contact communication | container box
contract agreement deal | corporate company business | corruption graft bribery | cost expenditure | council body
country nation state | coup putsch | course path | court tribunal | court judge | crack fracture fissure
crew staff | crime offence offense | crime criminal | critic opponent | criticism condemnation | criticism censure
crop harvest | culture civilisation civilization | custody detention | customer client buyer purchaser
cut reduction decrease decline | cyberattack hack | dawn daybreak | day daily | deadline limit
debris rubble wreckage | debt borrowing | debut premiere | decline decrease drop fall | decline fall reduction
defeat loss | defendant accused | deficit shortfall | delay holdup | demand appetite | department division unit
deposit reserve | depot store | depth deep | deputy vice | desert wasteland | device gadget | diesel fuel
difference discrepancy | difference distinction | diplomat envoy | direction course | disaster catastrophe calamity
disaster tragedy | discount reduction | discovery finding | discrepancy inconsistency | discussion debate
discussion conversation dialogue | disease ailment disorder | dismissal sacking firing
disposal divestment divestiture | dispute row disagreement | dispute conflict | distance length | district area
dividend payout | doctor physician | doctor medic | doctrine ideology | document paper | document file record
dominance supremacy | dominance hegemony | dominance grip chokehold stranglehold | doubt uncertainty
driver motorist | drone uav | drought dryness | drug pharmaceutical medicine medication | drugmaker pharmaceutical
duty responsibility obligation commitment | earnings profit | earthquake quake tremor | economist analyst
education schooling | effect impact | election vote poll | elevation altitude height | embargo ban
emergency crisis | emission discharge | enemy foe | engine motor | entrance gate | entrepreneur businessman
entry entrance | environment surroundings | envoy emissary representative | equality parity | equipment gear
equipment apparatus device | era age | era epoch | error mistake | eruption outburst | estimate estimation
event occasion | event occurrence | evidence proof | examination inspection | example instance
example illustration | excess oversupply | exchange bourse | excuse pretext | executive boss | exhibition fair
exit departure | expense cost | experiment test trial | expert specialist | expertise skill | explanation reason
explosion blast detonation | extent scope | extent degree | facility site | facility installation
factory plant mill facility | failure breakdown | fair expo | family relatives | famine starvation | fan supporter
farm agriculture agricultural | feature characteristic | feature trait | fee charge | ferry boat
fertiliser fertilizer | filing submission | film movie | financing loan | finding result | fire blaze inferno
fish seafood | fishery fishing | flaw defect fault | flaw shortcoming weakness defect | fleet ships | flight trip
flood flooding inundation | flood deluge | floor minimum | food foodstuff | forecast outlook | forest woodland
foundation base | founder creator | framework system | fraud deception scam | freedom liberty | freight shipment
fuel petrol gasoline | function purpose | fund money | fund capital finance | game match | gap difference
glut surplus oversupply | goal aim target objective | goal purpose | gold bullion | goods products merchandise
government administration | government authorities officials | government cabinet | government state | grade quality
grain cereal | grant funding | grid network | grief sorrow | grip hold | grip control | group bloc
group organisation organization | growth expansion | growth increase | growth rise | guarantee assurance
guard sentry | guideline guidance | gun firearm | habit custom | hacker intruder | halt stoppage
hardship suffering | harvest yield | head chief executive | headquarters base | health medical | hearing session
heart centre center core | heat warmth | heatwave heat | helicopter chopper | hill slope | holiday vacation
homeland country | house home housing residential residence | household family | hunger starvation | hurricane storm
hygiene sanitation | idea concept notion | ideology ideological | ideology thought | illness disease sickness
incident event | incident episode | income earnings | increase rise gain | industry sector | influence sway
infrastructure facilities | ingredient component | initiative programme program | innovation invention
inquiry enquiry | insurer underwriter | insurgency rebellion uprising | insurgent guerrilla | integration merger
integration combination | intelligence espionage | internet web online | interview conversation | invasion incursion
investigators authorities officials | investor backer | island isle | issue matter | issue question | job employment
job position post role | journal magazine periodical | journey voyage | joy delight | judge magistrate
judge justice | jury jurors | justice fairness | knowhow expertise | knowledge expertise | laboratory lab
labour labor work | land soil | land ground | landslide mudslide | launch introduction | launch debut
law legislation statute act | law legal | lawmaker legislator parliamentarian | lawmaker mp | lawsuit case complaint
lawyer attorney counsel | lawyer solicitor barrister | layoff redundancy dismissal | layoffs dismissals
leader boss chief head leadership | leadership leaders | legislature parliament assembly | lender creditor
lesson teaching | letter correspondence | letter note | leverage influence | levy tax | licence permit license
licence authorisation authorization permission | line route | link connection tie | link relationship
list register | list roster | livestock cattle | loan credit | location position | loyal loyalty faithful allegiance
machine machinery equipment | magnet magnetic | magnitude scale | maize corn | majority most | majority bulk
management administration | management running | management leadership | mandate directive | mandate remit
manufacturer maker factory | map chart | margin gap | market marketplace | match fixture | material substance
maximum peak | means method way | measure step | measure action | medal decoration | media press | meeting talks
meeting session gathering conference convention | merger combination | message note | method technique
method approach | midday noon | migrant immigrant | militant fighter | military forces | militia paramilitary
mine colliery pit | ministry department | model version | moment time | money cash | money capital
monopoly exclusivity | month monthly | motive reason | motorcycle motorbike | mountain peak
neighbourhood neighborhood district | network system | newspaper paper daily | newspaper press | norm rule
notice notification | number quantity | number figure | obstacle barrier hurdle | ocean waters
offence offense violation | official functionary | oil crude petroleum | onset start | opinion judgment
opponent adversary foe | opportunity opening | orbit trajectory | order purchase | organisation organization body
organisation organization association | origin root | outage blackout | outbreak epidemic | outcome consequence
outlook prospect | outrage fury indignation | outset start | oversight supervision | oversight scrutiny
owner proprietor | ownership own | pair couple | paper article | parent owner | part element | partner associate
partnership alliance | party faction | password passcode | path way | patient sufferer | patients people
pattern model | pause break | payout payment | peace settlement | peak high | peak summit | penalty punishment
peninsula cape | people persons individuals | period time | period span | permission consent approval
permit permission authorisation authorization | person individual | phase stage | phone telephone mobile
picture photograph photo image | pilot aviator | pipe tube | pipeline pipe | place spot | plaintiff claimant
plan scheme | plan blueprint | plan project | plane airliner | plant facility works | plant station
player footballer | police officers | policeman officer cop | policy approach stance | politician lawmaker
politics political | port harbour harbor | position view | possibility chance | possibility prospect | post office
poverty poor | power electricity | power clout influence | power authority | power might strength | praise acclaim
predecessor forerunner | price pricing | pride honour honor | principle tenet | prisoner inmate | prize award
problem issue difficulty trouble | producer maker manufacturer | producer grower farmer | product item | profit gain
programme program scheme | progress advance | progress headway | project scheme undertaking | project venture
promise pledge commitment vow | property estate | property asset | proposal suggestion | prosecutor prosecution
protest demonstration rally | protest march | protester demonstrator | province region | provision clause article
public people | purchase buying | purpose intention | quality standard | quantity volume | quarter quarterly
question matter | queue line | quota allocation | railway rail railroad train | rain rainfall precipitation
rain shower downpour | reactor plant | reason cause | rebel insurgent | recession contraction | recession downturn
recommendation advice | recommendation suggestion | recovery upturn | recruitment hiring | referendum plebiscite
reform restructuring | region territory | relationship ties relations | relative kin | relief help | religion faith
remainder rest | reorganisation reorganization shakeup | replacement substitute | replacement successor
replacement exchange | report document | report account | report paper | reporter journalist correspondent
representative delegate | requirement condition | researcher academic | reserve stock | resident inhabitant
residents people population | residue remainder | resignation departure | restriction curb limit constraint
restructuring reorganisation reorganization | result outcome | retailer shop store | retailer merchant | return gain
revenue sales turnover | revenue proceeds | review examination | review reassessment | revolt rebellion uprising
right entitlement | riot unrest | risk threat danger hazard peril | risk vulnerability exposure | rival competitor
rival opponent adversary | rivalry competition | river stream | river waterway | road highway motorway | road street
robbery heist | rocket launcher | role function | role part | route path | row quarrel argument
rubbish garbage trash waste | ruin wreckage | rule regulation | rules regulations | rules guidelines
ruling decision judgment judgement | rumour rumor gossip | sadness sorrow | safety protection | salary pay wage
sale disposal | sample specimen | sanction penalty | sanctions measures | satellite spacecraft | scandal affair
scientist researcher | scope reach | sea ocean | seat place | sector field | security safety | seller vendor
senator lawmaker | sentence term | sentiment mood | setback blow | settlement agreement | shame disgrace
share part slice | share stock | share proportion percentage part portion | shareholder investor stockholder
shares stocks equities | ship freighter | ship tanker | shipment cargo | shipment consignment dispatch delivery
shock blow | shop store outlet | shore beach | shortage scarcity scarce shortfall | shortage dearth
shortage scarcity shortfall lack | shortfall gap | show exhibition | similarity resemblance | site location place
size scale | size magnitude | skill ability | slump downturn | smartphone phone handset | snow snowfall
software program | software application | soldier serviceman | sort kind type | source origin
sovereignty independence | spacecraft probe | speech address | speech remarks | speed velocity | speed pace rate
spokesman spokeswoman spokesperson | spy espionage | stadium arena | stage step
stake shareholding holding interest | stake share interest holding | stance position | standard norm
statement comment | steelmaker mill | step move | stock equity | stockpile reserve | stoppage interruption
store storage stock stockpile inventory | storm tempest | storm cyclone | strait waterway | strategy plan
structure framework | student pupil | study paper | subject matter | subsidiary unit arm
subsidy subsidise subsidize support | subsidy support aid assistance | suburb outskirts | success achievement
successor heir | suggestion proposition | supermarket grocer grocery | supervision monitoring
supplier vendor provider | supply supplies | supply delivery provision | supporter backer | supporter advocate
surface area | surgeon doctor | surgery operation | surplus excess | surroundings vicinity | surveillance monitoring
survey poll | survey study | symptom sign | system structure | table chart | takeover purchase | talent skill
talks negotiations discussions dialogue | tariff duty levy | tariff tax | task job | tax taxation
teacher instructor educator | team squad side | technology tech | telescope observatory | temperature heat
terminal facility | terms conditions | territory land | theft larceny | theme topic | thought idea
threat danger menace | tieup partnership | timber wood lumber | toll charge | toll tally
tool instrument lever means | topic subject | total sum | total aggregate | total overall
tourist visitor traveller traveler | tourist holidaymaker | tournament competition contest | town municipality
track line | trade commerce | trader dealer merchant | tradition custom | training instruction | transaction deal
transition shift | transition transformation | traveller traveler passenger | treatment therapy
treaty deal agreement accord pact | trend tendency | trend pattern | trip journey | trip visit | troops soldiers
truce ceasefire armistice | truck lorry vehicle | trucks lorries vehicles | trust faith | tunnel passage
turbine windmill | turmoil chaos upheaval | typhoon storm | uncertainty unpredictability | unemployed jobless
unemployment joblessness | union guild | unit division arm | unity cohesion | unity solidarity | unrest turmoil
user customer | vacancy opening | vaccination immunisation immunization inoculation | vaccine jab shot
valley basin | value valuation worth | van vehicle | venture partnership | verdict judgment | version edition
vessel ship boat | vessel tanker | vessel ferry | vicinity neighbourhood neighborhood | victim casualty
victory win triumph | view opinion | view perspective | village settlement hamlet | virus pathogen | visitor guest
voter electorate | vulnerability weakness | wage pay earnings remuneration | war fighting hostilities | war warfare
warehouse depot storehouse | warning alert | warning caution | warranty guarantee | waste refuse
watchdog regulator | wealth riches | weapon arms | weapons arms weaponry | weather conditions | website site
week weekly | width breadth | wildfire fire blaze | wind gale | winner victor | winner champion | witness testimony
worker labourer laborer | worker employee staff personnel labour labor workforce | workers workforce labour labor
world globe | world global international worldwide | year annual yearly annually | yield return
youth youngster teenager
"""
