"""Adjectives, adverbs and small words that say the same in the news."""

from __future__ import annotations

#: Groups are set apart by bars, in the order of their first words; a word may stand in several.
GROUPS = """
able ability | about approximately roughly around | about regarding concerning | abundant abundance
accessible reachable | accessible accessibility | accidental unintentional
accidentally inadvertently unintentionally | accountable accountability | accurate correct | active operational
actual factual | actually really | adaptable versatile | additional extra | additional further
additional supplementary | additionally furthermore moreover | adjacent neighbouring neighboring nearby
adult grown | advanced sophisticated | adverse unfavourable unfavorable | adverse negative | aerial air
affordable inexpensive | afraid fearful | again anew | against versus | aggressive hostile | aggressive assertive
agricultural farm farming | ailing struggling | airborne flying | alive living | allegedly supposedly | alone solely
also additionally | although though | amid during | ample plentiful abundant | analogous similar | ancient antique
angry furious | anxious worried | apparently seemingly | apparently evidently | appropriate suitable
appropriate proper | approximate rough | arid parched | artificial synthetic manmade
authoritarian autocratic dictatorial | automated robotic | automatic automated | automatically automatic
available accessible | available availability | backward backwards | bad adverse | balanced even | barely narrowly
basic elementary | bearish pessimistic | because since | because owing | because due | below under | beneath under
beneficial advantageous | beneficial favourable favorable | besides moreover | best finest | better improved
big huge enormous giant | big large major considerable substantial significant sizeable sizable
big large great huge | binding obligatory | bleak gloomy | brief concise | bright brilliant | broad wide
broad sweeping | brutal cruel | bullish optimistic | capable capability | careful cautious | carefully cautiously
cautious prudent | central middle | certain definite | certainly definitely undoubtedly | certainty certain
challenging demanding | cheap inexpensive | cheap affordable | cheaper lower | chief top | chronic persistent
civilian civil | classified secret confidential | clear obvious evident | clear plain | clear unambiguous
clear transparent | clearly evidently | clearly obviously | clearly plainly | closed shuttered | cold chilly
commercial business | common widespread prevalent | common shared | comparable equivalent | competent capable
complete full entire | completely fully entirely | completely totally wholly | complex complicated intricate
comprehensive thorough | comprehensive complete full | compulsory required | concerned anxious | confident assured
consecutive successive | consecutive straight | consequently accordingly | considerably greatly | consistent steady
consistent compatible | constant continuous continual | contagious transmissible | contentious disputed
continuous uninterrupted | continuous ongoing | contrary opposite | controversial contentious
conventional orthodox | conventional standard | core main | correct right | correct true | corresponding equivalent
corrupt dishonest | covert hidden | cultural culture | current present existing | currently presently now
daily everyday | damaged broken | damaging detrimental | dangerous hazardous | dangerous risky | dangerous perilous
dark dim | dead killed | dead deceased | deadly fatal lethal | deliberate intentional
deliberately intentionally purposely | democratic democracy | dense crowded | dependable reliable | desperate dire
despite notwithstanding | different dissimilar | difficult hard | difficult tough | difficult challenging
difficult demanding | dire grim | directly straight | dirty polluted | disappointed dismayed | discriminatory unfair
dishonest deceitful | disloyal unfaithful | disputed contested | distant remote faraway | distinct different
diverse varied | diverse diversity | domestic home national | domestic internal | doubtful questionable dubious
downward downwards | dramatic drastic | dramatic spectacular | drastic radical | drastic severe | dry arid
dry parched | due owing | during throughout | each every | eager keen | early initial | eastern east | easy simple
efficient efficiency | effortless easy | electric electrical | elevated raised | eligible entitled
eligible qualified | empty vacant | entire whole | environmental ecological | equal identical | equal equivalent
especially specially | especially particularly | essential fundamental | ethnic racial | even level
eventually ultimately
exact precise accurate | exactly precisely | excellent outstanding superb | except excluding
exceptional extraordinary | excessive undue | excessive exorbitant | exclusive sole | expensive costly
experienced seasoned veteran | external outside outer | extraordinary special | extreme severe
extremely highly very | fair just | fair equitable | fairly reasonably | fake counterfeit bogus | false untrue
false fake bogus | famous renowned | famous wellknown | fast quick rapid swift | fast speedy | fatal mortal
favourable favorable positive | feasible viable | feasible feasibility | few scant | fierce stiff | final last
final ultimate | finally lastly | firm steadfast | firm resolute | firm solid steady | fiscal budgetary
flat stagnant | flawed defective faulty | flexible adaptable | flexible flexibility | following subsequent
foreign external | formally officially | former ex | former onetime | forthcoming impending imminent
forward forwards | fragile delicate | fragile brittle | free gratis | freezing icy | frequent regular
friendly amicable | full packed | fundamental basic | furious enraged | future coming upcoming
generally usually typically | genuine real authentic | giant colossal | good favourable favorable
gradual progressive | gradually progressively | gradually slowly | greatly vastly | green environmental | grim bleak
guilty guilt | halfway midway | happy pleased | hard tough | hardly barely scarcely | harmful damaging
harmful detrimental | harmless benign | harsh tough | hastily hurriedly | hazardous risky | healthy fit
heavy weighty | hidden concealed | high elevated | historic historical | historic landmark | honest truthful
hostile unfriendly | hostile antagonistic | hot scorching | hot heat | however nevertheless nonetheless
huge enormous massive vast immense | icy frozen | identical same | idle unused | idle inactive | ill sick
illegal unlawful illicit | illegal illegally | immediate instant | immediately instantly promptly
immediately straightaway | impartial unbiased neutral | impending imminent looming
important key crucial critical vital | important essential central | inactive dormant | inadequate insufficient
incorrect inaccurate false | increasingly progressively | incumbent sitting | incumbent current
indirectly obliquely | individual separate | infectious contagious | informal unofficial | initial first
injured hurt wounded | inner interior | innocent blameless | intense fierce | intentional wilful willful
internal inner inside | isolated secluded | joint combined | joint shared collective | jointly together
jointly collectively | judicial court | keen enthusiastic | key main central
key critical crucial central core essential | largely predominantly | lasting enduring durable | late belated
late deceased | latest newest | leading top foremost | leading prominent | least minimum | legal lawful
legal legitimate | legal legality | legitimate valid | lengthy prolonged protracted | level flat
liable responsible | liable liability | light lightweight | likely probable | likely probably | likewise similarly
local regional | long lengthy | long lasting | lucrative rewarding | main principal chief | main primary
main leading | mainly mostly largely | mainly primarily chiefly | major important significant
mandatory compulsory obligatory | mandatory required | many numerous | marine sea | maritime marine
maritime shipping | marked pronounced noticeable | maximum highest | meanwhile meantime | medical clinical
medium intermediate | medium moderate | mental psychological | merely just simply | metropolitan city | mid medium
middle mid | military defence defense | minimal slight | minimum lowest | minor lesser | moderately modestly
modern contemporary | modern advanced | modest moderate | monetary financial | mostly predominantly
mostly generally | municipal city urban | mutual reciprocal | named identified | nationwide countrywide
natural naturally | naval navy | near close | near nearby | nearby close | nearly almost virtually
negative unfavourable unfavorable | negligible insignificant | negligible minimal | new fresh | new novel
new recent | newly freshly | next following | next coming | normal ordinary | normal typical
northeastern northeast | northern north | northwestern northwest | notable noteworthy | notorious infamous
nowadays today | nuclear atomic | obligatory required | obvious apparent evident | occasional sporadic
official formal | often frequently | old aged elderly | old ancient | old outdated obsolete | ongoing continuing
only merely solely | only just | opaque murky unclear | open unlocked | openly publicly | operational functioning
opposite reverse | optimistic hopeful upbeat | otherwise differently | outdated obsolete antiquated | outer exterior
outright completely | outstanding exceptional | overall aggregate | overall general | overdue delayed
overriding paramount | overseas abroad foreign | overseas international | owing thanks | paramount supreme
partial incomplete | particular specific | partly partially | past earlier | peaceful nonviolent | per every
permanent indefinite | persistent lasting | pessimistic gloomy | physical bodily | pleased satisfied
polluted contaminated | poor inferior | poor impoverished needy | popular favoured favored | positive encouraging
positive good | possible potential | possible possibility | possibly perhaps maybe | potentially possibly
powerful mighty | powerful influential | predominantly primarily | preliminary initial | previous earlier
previous former prior past | previously formerly | primarily principally | primary principal chief | prior earlier
private closed | privately secretly | probable probability | productive efficient | profitable lucrative
profitable profitability | prominent eminent | prominent conspicuous | prompt quick swift | prompt immediate
proper correct | prospective potential future | proud proudly | provisional preliminary | prudent wise | public open
punctual prompt | pure purity | qualified skilled | quickly fast | radical extreme | radical sweeping | rainy wet
rapid brisk | rapidly quickly swiftly | rare unusual uncommon | rarely seldom | ready prepared | real actual
really truly | reasonable fair | recent latest | recently lately | recently newly | regular routine
regular periodic | related connected | related linked | relatively comparatively | relatively fairly
relevant pertinent | reliable trustworthy | reliable reliability | religious faith | reluctant unwilling
reluctant hesitant | remarkable notable striking | remote isolated | renowned prominent | repeated recurrent
repeatedly frequently | resilient robust | resilient resilience | resolute determined | responsible accountable
responsible responsibility | rich wealthy affluent | rigid inflexible | rigid stiff | robust sturdy | roughly circa
rural countryside | sad unhappy | safe secure | satisfied content | scant meagre meager | scarce scant
secret covert clandestine | secretly covertly | secure protected | senior top | senior leading | separate distinct
separately individually | separately apart | several multiple | severe serious grave | severe harsh | severe acute
sharp steep | sharp marked | sharply steeply | sharply markedly | short brief | shut closed | sick unwell
sick ailing | significant marked notable | significantly considerably substantially | significantly markedly
similar alike comparable | similar similarly | simple straightforward | simultaneous concurrent
simultaneously concurrently | single one | skilled trained | skilled experienced | slight marginal
slightly marginally | slightly somewhat | slow sluggish | slow gradual | small tiny | small little slight
small modest minor slight | social societal | solar photovoltaic | sole only single | solely exclusively
sometimes occasionally | soon shortly | sophisticated complex | southeastern southeast | southern south
southwestern southwest | special specific | specifically particularly | sporadic intermittent | stagnant sluggish
stagnant stagnation | standard normal | standard uniform | steadily gradually | steady constant | steep dramatic
strategic strategy | strict stringent | strict rigorous | strict rigid | stringent rigorous tough | strong powerful
strong robust | strong firm | strong strength | strongly heavily | struggling troubled | subsequent later
subsequently later afterwards afterward | substantially greatly | successive straight | sudden abrupt
sufficient adequate enough | suitable fitting | suitable right | supposedly ostensibly | supreme highest
sure certain | surprising astonishing | sustainable sustainability | sweeping comprehensive | tactical tactic
technical technological | technological technology | temporary interim provisional | temporary transient
tense strained | tense fraught | therefore thus hence consequently | therefore accordingly | thick dense | thin slim
thorough careful | thorough exhaustive | tight strict | timely prompt | tiny minute | together collectively
top highest | total complete | toward towards | toxic poisonous | traditional conventional | transparent open
troubled distressed | true genuine | truly genuinely | ultimately finally | unanimously unanimous
uncertain uncertainty | uncertain unpredictable erratic volatile | unchanged flat | unclear vague
unclear uncertain | unequal inequality | uneven unequal | unexpected sudden | unexpected unforeseen surprising
unfair unjust | unidentified unnamed | uniform consistent | unique singular | unique exclusive
unknown unidentified | unnamed anonymous | unpaid outstanding | unprecedented unparalleled
unpredictable unpredictability | unstable shaky | unused spare | upcoming forthcoming coming | upward upwards
urban metropolitan | urgent pressing | useful helpful | useful beneficial | usual customary normal
usually normally | vacant unoccupied | vague ambiguous | varied various | various diverse | various several
vast extensive | via through | viable viability | violent brutal | virtual online | vital essential indispensable
volatile unstable | volatile volatility | voluntarily willingly | voluntary optional
vulnerable exposed susceptible | vulnerable vulnerability | weak feeble | weak fragile | western west
wet damp moist | whereas although | while whereas | while although | whole total | wholly entirely fully
widespread broad extensive | willing prepared | within inside | without lacking | worried concerned
wrong incorrect | wrong mistaken erroneous | young youthful
"""
