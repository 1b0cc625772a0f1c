"""Words that turn a sentence round when one is put for the other.

Each axis is two poles of near-synonyms. Words on opposite poles of one axis, and on the same pole of
none, are opposites.
"""

from __future__ import annotations

AXES: tuple[tuple[str, str], ...] = (
    (
        "rise increase grow growth climb surge jump soar gain up upward upturn raise expand expansion advance "
        "escalate accelerate swell widen boost rally rebound recover lift mount inflate multiply hike",
        "fall decrease decline drop shrink slump plunge tumble down downward downturn lower contract contraction "
        "reduce reduction cut slide slip sink dip shed dwindle drain retreat recede plummet deflate curtail trim",
    ),
    ("more greater larger bigger higher above exceed surpass over", "less fewer smaller lower below under"),
    (
        "strengthen tighten harden toughen reinforce intensify",
        "weaken loosen relax soften ease erode undermine dilute",
    ),
    ("improve better upgrade", "worsen deteriorate worse downgrade degrade"),
    ("import importer inbound", "export exporter outbound"),
    ("buy purchase acquire acquisition", "sell sale divest divestment"),
    ("buyer customer purchaser client consumer", "seller supplier vendor producer"),
    ("profit surplus gain profitable", "loss deficit shortfall lossmaking"),
    ("create establish generate", "lose destroy eliminate abolish"),
    ("developing", "developed"),
    ("within", "out"),
    ("surplus glut abundance abundant plentiful oversupply", "shortage scarcity scarce deficit lack"),
    ("before earlier prior precede ahead", "after later subsequent follow afterwards behind"),
    (
        "start begin launch commence introduce resume restart initiate open",
        "end stop halt cease suspend finish close discontinue shut terminate cancel abandon",
    ),
    ("continue maintain keep retain persist", "stop halt cease abandon suspend discontinue quit"),
    ("support back endorse favour favor champion", "oppose resist object condemn criticise criticize"),
    (
        "accept approve adopt agree grant ratify welcome pass",
        "reject refuse deny decline disapprove veto rebuff spurn",
    ),
    ("confirm affirm acknowledge admit", "deny dispute refute contradict disavow"),
    ("include inclusion cover", "exclude exclusion omit exempt"),
    (
        "allow permit authorise authorize let enable legalise",
        "ban prohibit forbid bar block prevent outlaw disallow",
    ),
    ("win winner victory", "lose loser defeat"),
    ("success succeed successful", "fail failure unsuccessful"),
    ("public open transparent", "private closed secret confidential opaque"),
    ("domestic home local internal", "foreign overseas abroad external"),
    ("largest biggest highest greatest most maximum top leading", "smallest lowest least minimum bottom"),
    ("first", "last final"),
    ("best", "worst"),
    (
        "major main principal significant substantial considerable",
        "minor marginal negligible insignificant slight modest",
    ),
    (
        "positive optimistic favourable favorable bullish",
        "negative pessimistic unfavourable unfavorable bearish adverse",
    ),
    ("easy simple", "difficult hard complex"),
    ("safe secure", "dangerous risky vulnerable unsafe insecure"),
    ("together jointly combined alongside", "separately apart individually alone"),
    ("early", "late"),
    ("short brief", "long lengthy prolonged"),
    ("north northern", "south southern"),
    ("east eastern", "west western"),
    ("upstream", "downstream"),
    ("mandatory compulsory obligatory required", "voluntary optional"),
    ("temporary interim", "permanent lasting"),
    ("partial partly partially", "full fully complete completely entire entirely"),
    ("cheap inexpensive", "expensive costly"),
    ("true correct accurate", "false wrong inaccurate incorrect"),
    ("present presence", "absent absence"),
    ("add addition", "removal delete"),
    ("hire recruit employ", "fire dismiss sack layoff"),
    ("lend lender creditor", "borrow borrower debtor"),
    ("heavy", "light"),
    ("civilian", "military"),
    ("senior", "junior"),
    ("high", "low"),
    ("majority", "minority"),
    ("outperform beat exceed", "underperform miss lag"),
    ("build construct erect", "dismantle demolish destroy"),
    ("encourage promote foster", "discourage deter hinder hamper"),
    ("join enter entry", "leave exit quit withdraw withdrawal depart"),
    ("ally friend partner", "enemy adversary rival foe"),
    ("appreciate", "depreciate"),
    ("broad wide", "narrow"),
    ("inside within", "outside beyond"),
    ("urban", "rural"),
    ("male man", "female woman"),
    ("current present incumbent", "former previous past"),
    ("upper", "lower"),
    ("rigid inflexible strict", "flexible lenient lax"),
    ("stable steady", "unstable volatile unpredictable erratic"),
    ("rich wealthy", "poor"),
    ("fast quick rapid swift", "slow gradual"),
    ("new fresh", "old"),
    ("guilty convict", "innocent acquit"),
    ("innocuous harmless benign", "harmful damaging"),
    (
        "centralise centralize centralised centralized",
        "decentralise decentralize decentralised decentralized",
    ),
    ("nationalise nationalize", "privatise privatize"),
    ("gain winner beneficiary benefit", "lose loser victim harm"),
    ("many numerous", "few"),
    ("impose levy", "lift remove waive scrap repeal revoke"),
    ("unite united unanimous", "divide divided split"),
    ("delay postpone defer", "hasten expedite bring-forward"),
    ("net", "gross"),
    ("minimum floor", "maximum ceiling cap"),
    ("inflow", "outflow"),
    ("attack", "defend defence defense"),
    ("trust confidence", "distrust mistrust"),
    ("daily", "weekly monthly quarterly yearly annual annually"),
    ("monthly", "weekly quarterly yearly annual annually"),
    ("quarterly", "weekly yearly annual annually"),
)

#: Prefixes that make a word its own opposite: "available" / "unavailable".
PREFIXES: tuple[str, ...] = ("un", "in", "im", "il", "ir", "non", "dis", "de", "mis")

#: Pairs of poles whose two sides also trade places: A buys from B is B sells to A.
CONVERSE: tuple[frozenset[str], ...] = tuple(
    frozenset(pair.split())
    for pair in (
        "buy sell",
        "purchase sell",
        "import export",
        "lend borrow",
        "lead trail",
        "employ work",
        "exceed lag",
    )
)
