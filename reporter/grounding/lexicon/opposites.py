"""Words that turn a sentence round when one is put for the other.

Each axis is two poles of near-synonyms. Words on opposite poles of one axis, and on the same pole of
none, are opposites.
"""

from __future__ import annotations

from collections.abc import Iterator

#: Axes are set apart by bars, their poles by slashes. What moves by itself and what somebody moves are
#: different axes, crossed by two more: "prices grew" and "prices were cut" are opposites all the same.
_MOVEMENT = """
rise increase grow growth climb gain up upward upwards upturn upswing uptick surge jump soar skyrocket
balloon expand expansion /
fall decrease decline drop down downward downwards downturn downswing shrink dip slip slide slump plunge tumble
sink plummet reduction contraction shrinkage |
raise hike lift increase boost up / lower cut reduce decrease trim slash |
raise hike lift boost / fall decrease decline drop shrink dip slump plunge tumble plummet slide |
rise grow growth climb gain surge jump soar skyrocket balloon / lower cut reduce reduction trim slash |
expand expansion enlarge grow growth / contraction contract shrink shrinkage | widen broaden / narrow |
expand expansion enlarge / reduce reduction cut curtail | extend extension lengthen prolong / shorten curtail cut |
accelerate acceleration quicken / slow slowdown decelerate deceleration | hasten expedite / delay postpone defer |
escalate escalation intensify / ease subside abate | strengthen reinforce fortify bolster / weaken undermine erode |
strengthen appreciate appreciation / weaken depreciate depreciation | tighten toughen / loosen relax ease |
harden toughen / soften | strong robust powerful / weak feeble | strength / weakness | stronger / weaker |
improve improvement better enhance / worsen deteriorate deterioration worse | upgrade / downgrade |
inflate / deflate | inflation / deflation | rebound rally recover recovery / slump tumble |
boom / bust slump recession | boom upturn / downturn | peak / trough | influx / exodus | inflow / outflow |
uptrend / downtrend | advance / retreat | ascend ascent climb / descend descent | float / sink |
boost stimulate / dampen stifle | upside / downside | maximise maximize / minimise minimize | freeze / thaw melt |
warm / cool | warming / cooling | heat / chill | converge convergence / diverge divergence |
forward forwards / backward backwards | push / pull | stabilise stabilize steady / destabilise destabilize
"""
_COMPARISON = """
more over above / less fewer below under | greater more / fewer less | larger bigger greater / smaller lesser |
higher / lower | much / little | many numerous / few | most / least fewest | maximum / minimum | high / low |
cap ceiling maximum / floor minimum | exceed surpass / below under | exceed surpass beat / miss lag |
lead / trail lag | outperform outpace / underperform lag | largest biggest greatest / smallest |
highest top / lowest bottom | top / bottom | best finest / worst | longest / shortest | strongest / weakest |
fastest quickest / slowest | richest / poorest | oldest eldest / youngest | oldest / newest |
cheapest / costliest dearest | earliest / latest | nearest / farthest | longer / shorter | faster quicker / slower |
older / younger | older / newer | earlier / later | richer / poorer | easier / harder | safer / riskier |
cheaper / dearer costlier pricier | heavier / lighter | wider broader / narrower | deeper / shallower |
hotter warmer / colder cooler | wetter / drier | closer nearer / farther | stricter / laxer | tighter / looser |
majority / minority | overestimate / underestimate | overstate exaggerate / understate downplay |
emphasise emphasize / downplay | overvalued / undervalued | oversupply / undersupply | overpay / underpay |
superior / inferior | similar alike / different dissimilar | same identical / different | similarity / difference |
match / differ | equality / inequality disparity | equal / unequal |
sharply steeply / slightly marginally modestly | sharp steep / slight modest | strongly / weakly |
major significant substantial considerable / minor slight negligible insignificant marginal modest |
main principal primary / secondary | major / minor | upper / lower |
partial partly partially / full fully complete completely entire entirely total totally | whole / partial |
within inside / beyond outside | exact precise exactly / approximate approximately roughly
"""
_TRADE_AND_MONEY = """
import importer / export exporter | inbound / outbound | incoming / outgoing | inward / outward |
upstream / downstream | buy purchase acquire acquisition / sell sale divest divestment |
buyer purchaser / seller vendor | customer client buyer purchaser / supplier vendor seller | consumer / producer |
consumption / production | demand / supply | input / output | lend lending / borrow borrowing |
lender creditor / borrower debtor | employer / employee worker | landlord / tenant | lessor / lessee |
donor giver / recipient | parent / subsidiary | profit profitable / loss lossmaking | gain / loss |
surplus / deficit shortfall | income / expense outgoings | surplus glut oversupply / shortage scarcity dearth |
abundance plenty / scarcity shortage dearth | abundant plentiful ample / scarce scant meagre meager |
asset / liability | credit / debit | premium / discount | save saving / spend spending | save / waste |
deposit / withdraw withdrawal | invest / disinvest divest | bullish / bearish | bull / bear | hawkish / dovish |
net / gross | nominal / real | wholesale / retail | debt / equity | fixed / variable floating |
domestic home / foreign overseas abroad | internal / external | onshore / offshore |
offshoring / reshoring onshoring | outsource / insource | nationalise nationalize / privatise privatize |
create creation / destroy destruction | create / lose eliminate | hire recruit employ / fire dismiss sack |
hire recruit / layoff | employment / unemployment joblessness | employed / jobless unemployed |
skilled / unskilled | appoint appointment / dismiss dismissal oust | cheap inexpensive / expensive costly |
rich wealthy / poor impoverished | wealth / poverty | prosper thrive flourish / struggle |
merge merger / demerge demerger split spinoff | expansionary / contractionary | progressive / regressive |
reward / punish penalise penalize | reward / punishment | bonus / penalty | raw / processed | crude / refined |
renewable / fossil | build construct erect / dismantle demolish | construction / demolition | assemble / dismantle |
repair mend / damage break | clean / dirty polluting
"""
_BEGINNING_AND_END = """
start begin launch commence initiate / stop halt cease discontinue end terminate |
begin start beginning / finish end complete conclude | start outset onset beginning / end close conclusion |
open opening / close closure shut shutdown | reopen / close shut |
resume resumption restart / suspend suspension halt pause | resume restart / stop cease halt |
start begin launch / cancel scrap abandon | introduce introduction / abolish scrap |
continue persist proceed / stop halt cease discontinue quit | continue / suspend interrupt pause |
keep retain maintain / abandon scrap drop discard | keep retain / lose | establish / abolish dissolve disband |
first / last | first initial / final | former ex / current incumbent sitting | former / latter |
previous past / current present | past / future | previous preceding prior / next following subsequent |
before / after | earlier prior previously / later subsequently afterwards | precede / follow succeed |
ahead / behind | predecessor / successor | early / late |
temporary temporarily interim / permanent permanently lasting | short brief / long lengthy prolonged | new / old |
young / old elderly | modern / outdated obsolete | ancient / modern | sudden suddenly abrupt / gradual gradually |
often frequently / rarely seldom | always / never | sunrise / sunset | summer / winter | morning / evening |
birth / death | survive / die perish | alive / dead | survivor / fatality |
arrive arrival / depart departure leave | stay remain / leave depart quit | enter entry / leave exit |
join / leave quit exit withdraw | occupy / vacate | takeoff liftoff / landing touchdown | upload / download
"""
_CONSENT = """
support back endorse favour favor champion / oppose resist object | support / opposition |
supporter backer advocate proponent / opponent critic |
praise laud hail applaud / condemn denounce criticise criticize |
welcome applaud / criticise criticize condemn deplore |
accept acceptance / reject rejection refuse refusal decline | approve approval / reject veto disapprove |
pass adopt / reject defeat | pass / fail | ratify / reject veto | grant award / deny refuse withhold |
agree consent / refuse decline | welcome / spurn rebuff | vote / abstain abstention | confirm affirm / deny refute |
admit acknowledge concede confess / deny | confirm / contradict dispute | believe / doubt |
include inclusion / exclude exclusion omit | subject liable / exempt |
allow permit authorise authorize let / ban prohibit forbid bar block disallow | allow enable / prevent block stop |
legalise legalize / outlaw criminalise criminalize ban | permission authorisation authorization / ban prohibition |
encourage / discourage deter dissuade | promote foster facilitate / hinder hamper impede obstruct |
help aid assist / hinder hamper impede | benefit help / harm hurt damage |
beneficial / harmful damaging detrimental | incentive / disincentive deterrent |
mandatory compulsory obligatory required / voluntary optional | impose imposition / lift remove scrap removal |
impose / ease relax | enact / repeal rescind | levy / waive | issue grant / revoke rescind |
add addition / remove removal delete subtract | attend / skip | attend / boycott |
present presence / absent absence | attract / repel deter | combine merge unite / separate split divide |
unite united unity unify / divide divided division split |
together jointly collectively / separately apart individually | joint / separate individual |
connect connection link / disconnect sever | attach / detach |
cooperate cooperation collaborate / compete competition rivalry | trust confidence / distrust mistrust |
optimistic optimism upbeat / pessimistic pessimism gloomy | optimist / pessimist | positive / negative |
favourable favorable / unfavourable unfavorable adverse | success succeed successful / fail failure unsuccessful |
win victory triumph / lose defeat | winner victor / loser | meet / miss | achieve attain / miss |
independent / dependent reliant | independence / dependence reliance | remember / forget | ask / answer reply |
question / answer | attack / defend
"""
_LAW_AND_POWER = """
legal lawful / illegal unlawful illicit | guilty guilt / innocent innocence | guilty / acquit |
convict conviction / acquit acquittal | plaintiff claimant / defendant | uphold affirm / overturn quash reverse |
comply obey compliance / violate breach defy flout | imprison jail / free release | arrest / release free |
detain / release free | capture / release free | seize confiscate impound / return | victim / perpetrator |
reveal disclose uncover / conceal hide withhold | publish release / withhold suppress | public / private |
public open / secret confidential | transparent transparency / opaque opacity secrecy | overt / covert |
open / closed | formal official / informal unofficial | government / opposition | republican / democrat |
conservative / liberal | leftist / rightist | democratic / authoritarian autocratic |
democracy / autocracy dictatorship | regulate regulation / deregulate deregulation |
liberalise liberalize / restrict | civilian / military | senior / junior | boss / subordinate |
ally / enemy adversary foe | friend / foe enemy | partner / competitor rival | friendly / hostile | war / peace |
peaceful / violent | offensive / defensive | attacker / defender | deploy deployment / withdraw withdrawal |
safe secure / dangerous unsafe insecure risky hazardous | safety / danger |
protect / endanger jeopardise jeopardize | strict stringent tight / lax lenient loose |
rigid inflexible / flexible | centralise centralize / devolve
"""
_PLACE_PEOPLE_QUALITY = """
north northern / south southern | east eastern / west western | northeast northeastern / southwest southwestern |
northwest northwestern / southeast southeastern | northward northbound / southward southbound |
eastbound / westbound | toward towards / away | urban / rural | inland / coastal | inside / outside |
indoor indoors / outdoor outdoors | male man / female woman | father / mother | son / daughter | brother / sister |
husband / wife | boy / girl | teacher / student pupil | doctor physician / patient | developing / developed |
host / guest | hot / cold | warm hot / cool cold | wet rainy / dry arid | flood flooding / drought |
frozen / thawed | heavy / light | deep / shallow | thick / thin | broad wide / narrow | solid / liquid |
hard / soft | fast quick rapid swift / slow sluggish | quickly rapidly swiftly / slowly |
easy simple / difficult hard | simple / complex complicated | stable steady / unstable volatile |
stability / instability volatility | predictable / unpredictable erratic |
certain certainty / uncertain uncertainty | likely probable / unlikely improbable | calm / turbulent |
clear clarity / vague unclear ambiguous murky | explicit explicitly / implicit implicitly |
specific particular / general | specific / vague | theory theoretical / practice practical | abstract / concrete |
physical / virtual | online / offline | digital / analogue analog | software / hardware |
automatic automated / manual | artificial synthetic / natural | true / false untrue |
correct right accurate / wrong incorrect inaccurate mistaken | genuine authentic / fake counterfeit |
healthy / sick ill unwell | mild / severe | acute / chronic | benign / malignant | harmless / harmful dangerous |
admit admission / discharge | common / rare uncommon | normal usual / abnormal unusual |
visible / hidden invisible | active / inactive dormant idle | busy / idle | full / empty | occupied / vacant empty |
fill / empty drain | direct directly / indirect indirectly | advantage / disadvantage drawback |
opportunity / threat | encrypt / decrypt
"""

#: Words that a prefix makes their own opposites. Listed, because "import" is no opposite of "port".
_PREFIXED = {
    "in": "ability accessible accurate accuracy action active adequate admissible applicable appropriate capable "
    "compatible competent complete conclusive consistent convenient correct decisive definite direct effective "
    "efficient eligible equality equitable expensive experienced flexible formal frequent justice operable "
    "secure security significant solvent solvency stability sufficient tolerance tolerant valid visible",
    "im": "balance balanced mature mobile moral mortal partial patient perfect permissible personal possible "
    "practical precise probable proper prudent pure",
    "il": "legal legality legitimate liberal literate logical",
    "ir": "rational recoverable regular regularity relevant replaceable responsible responsibly reversible",
    "de": "activate carbonise carbonisation carbonization centralise centralize centralised centralized "
    "centralisation centralization classify commission couple coupling criminalise criminalize escalate escalation "
    "globalisation globalization industrialisation industrialization militarise militarize militarisation "
    "militarization mobilise mobilize nuclearise nuclearize nuclearisation nuclearization radicalise radicalize "
    "regulate regulation segregate segregation stabilise stabilize stabilisation stabilization",
    "mis": "calculate calculation judge match quote trust understand understanding",
    "dis": "advantage agree agreement allow appear appearance approve approval armament assemble believe belief "
    "connect connection content continue engage engagement entangle favour favor honest honesty honour honor "
    "incentive inflation integrate integration like loyal loyalty obey own prove qualify qualification regard "
    "respect satisfied satisfaction similar trust united unity",
}

#: Prefixes that make any word its own opposite: "certain" / "uncertain".
PREFIXES: tuple[str, ...] = ("un", "non")


def _axes(lists: str) -> Iterator[tuple[str, str]]:
    for axis in lists.split("|"):
        one, other = axis.split("/")
        yield " ".join(one.split()), " ".join(other.split())


_LISTS = (_MOVEMENT, _COMPARISON, _TRADE_AND_MONEY, _BEGINNING_AND_END, _CONSENT, _LAW_AND_POWER, _PLACE_PEOPLE_QUALITY)

#: The axes as pairs of poles; the first four are those of rise and fall.
AXES: tuple[tuple[str, str], ...] = (
    *(axis for lists in _LISTS for axis in _axes(lists)),
    *((word, prefix + word) for prefix, words in _PREFIXED.items() for word in words.split()),
)
TRENDS = frozenset({0, 1, 2, 3})

#: Pairs of poles whose two sides also trade places: A buys from B is B sells to A.
CONVERSE: tuple[frozenset[str], ...] = tuple(
    frozenset(pair.split())
    for pair in (
        "buy sell",
        "purchase sell",
        "import export",
        "lend borrow",
        "lead trail",
        "exceed lag",
    )
)
