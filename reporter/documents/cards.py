"""The source card: of what type a document is, how far from the event, with what interest, by stated rules.

The rules look at title, publisher, address and opening, in the order given here; the first that fits decides.
docs/tradecraft.md states them for users, who can correct each in a ``sources.yaml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from reporter.documents.corrections import Correction
from reporter.patterns import either
from reporter.types import Block, Distance, Interest, SourceCard, SourceType
from reporter.types.sources import ACTS

_OPENING = 1500  # code points of the text in which a document says what it is
_ARTICLES = 3  # numbered articles that a law has at least
_TABLE = 0.5  # share of table rows from which a document is mostly figures
_LONG = 10  # pages from which a document is a report, whatever it calls itself

_ORDER = re.compile(
    r"\bEXECUTIVE ORDER\b|\bPROCLAMATION\b|[Bb]y the authority vested in me|it is hereby ordered"
    r"|MEMORANDUM FOR THE (?:SECRETARY|HEADS|ATTORNEY)|命令[：:]?$",
    re.MULTILINE,
)
_LAW_TITLE = re.compile(
    r"\b(?:Act|Law|Code|Statute|Ordinance|Constitution|Regulations?)\b(?! firm)|(?:法|条例|规定|办法)(?:$|[（(])"
)
_ARTICLE = re.compile(
    r"^\W*(?:(?:Article|Section|SECTION|Sec\.|SEC\.|§)\s*\d+|第[一二三四五六七八九十百零〇\d]+条)", re.MULTILINE
)
#: A title that names an agreement, and the words by which those who made it bind themselves.
_AGREEMENT_TITLE = re.compile(
    r"\b(?:agreement|memorandum of understanding|treaty|convention|protocol|compact|accord|framework)\b"
    r"|协定|条约|备忘录",
    re.IGNORECASE,
)
_SIDES = re.compile(
    r"\b[Tt]he (?:Contracting )?(?:Participants|Parties|Signatories)\b"
    r"|\b[A-Z][\w-]+(?: [A-Z][\w-]+)* and (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)* (?:commit|agree|undertake|intend"
    r"|have decided|reaffirm|recogni[sz]e|plan|resolve|will|also intend) (?:to|that|the)\b"
    r"|\b(?:Signed|SIGNED|Done|DONE) (?:at|in) [A-Z]|缔约"
)
_RELEASE = re.compile(
    r"\b(?:for immediate release|press release|news release|media release|media contacts?|pr newswire"
    r"|prnewswire|business wire|globe newswire)\b|新闻稿",
    re.IGNORECASE,
)
_RELEASE_TITLE = re.compile(
    r"^(?:joint )?fact sheet\b|^remarks (?:by|of)\b|^statement (?:by|from|of)\b|\bjoint (?:leaders['’]? )?statement"
    r"|\bpress (?:briefing|gaggle|conference)\b",
    re.IGNORECASE,
)
#: Bodies that report to a parliament; their fact sheets are reports, whatever the title.
_RAPPORTEURS = re.compile(
    r"\b(?:Congressional Research Service|Government Accountability Office|Congressional Budget Office"
    r"|CRS (?:Report|PRODUCT|Product|In Focus|Insight))\b"
)
_MEMO = re.compile(r"\bmemo(?:randum)?\b|\bnote to (?:members|clients|staff|investors|colleagues)\b", re.IGNORECASE)
_TO_AND_FROM = re.compile(r"^To:.*\n(?:.*\n){0,3}?From:|^From:.*\n(?:.*\n){0,3}?To:", re.MULTILINE)
_NOTICE = re.compile(r"\b(?:notices?|announcements?)\b|公告|通知|通告|启事", re.IGNORECASE)
_FIGURES = re.compile(
    r"\bmarket (?:notes?|updates?|outlook|reports?)\b|\bprice (?:report|watch|list)\b|\bcommodity summar|\bstatistic",
    re.IGNORECASE,
)
_ANALYSIS = re.compile(
    r"\b(?:op-?ed|opinion|commentary|analysis|viewpoint|perspectives?|editorial|policy (?:notes?|briefs?|papers?)"
    r"|white paper)\b|评论|社论",
    re.IGNORECASE,
)
_REPORT = re.compile(r"\b(?:report|study|survey|review|assessment|working paper)\b|报告", re.IGNORECASE)
_NEWS = re.compile(
    r"\b(?:News|Newswire|Wire|Times|Post|Daily|Press|Gazette|Herald|Tribune|Journal|Reuters|AFP|Bloomberg"
    r"|News Agency|Associated Press)\b|新闻|日报|时报|晚报|通讯社|新华"
)
_DATELINE = re.compile(
    r"^(?:[A-Z][A-Z.'’-]{2,}[ ,/]*){1,5}[^—–\n]{0,40}\s[—–-]{1,2}\s|^By [A-Z][a-z]+ [A-Z]", re.MULTILINE
)
#: Media whose editors a state appoints or directs.
_STATE_MEDIA = re.compile(
    r"\b"
    + either(r"""
    Xinhua | People['’]s Daily | China Daily | Global Times | CGTN | CCTV | China News Service | Qiu ?Shi
    | TASS | RIA Novosti | RT | Sputnik | Rossiya Segodnya | KCNA | Rodong Sinmun | IRNA | Press TV | SANA
    | Granma | Prensa Latina | teleSUR | Nhan Dan | Voice of America
    """)
    + r"\b|新华社|新华网|人民日报|人民网|央视|中新社|环球时报|求是"
)
_STATE_HOSTS = re.compile(
    r"(?:^|\.)(?:xinhuanet\.com|news\.cn|people\.com\.cn|people\.cn|chinadaily\.com\.cn|globaltimes\.cn|cgtn\.com"
    r"|cctv\.com|tass\.(?:com|ru)|ria\.ru|rt\.com|sputnik(?:news|globe)\.com|kcna\.kp|irna\.ir|presstv\.ir)$"
)
_FOR_OTHERS = re.compile(
    r"\b(?:Association|Federation|Chamber|Alliance|Coalition|Union|Lobby|Buyers['’]? Group|Manufacturers|Producers"
    r"|Growers|Industry Council)\b|协会|商会"
)
_TO_MEMBERS = re.compile(r"\bto (?:our )?(?:members|clients|investors)\b", re.IGNORECASE)
_FORM = re.compile(r"^the\s+|[\s,]+(?:group|company|co|corporation|corp|inc|ltd|limited|llc|plc)\.?$", re.IGNORECASE)
_OWN: frozenset[SourceType] = frozenset({*ACTS, "notice", "press release"})


@dataclass(frozen=True, slots=True)
class Look:
    """What the rules look at."""

    title: str
    publisher: str
    uri: str
    text: str
    media_type: str
    pages: int
    blocks: Sequence[Block]

    @property
    def opening(self) -> str:
        """Where a document says what it is."""
        return self.text[:_OPENING]

    @property
    def name(self) -> str:
        """Title and publisher."""
        return f"{self.title}\n{self.publisher}"


def card_of(look: Look, correction: Correction) -> SourceCard:
    """The card by the rules, with what a sources.yaml says on top."""
    kind, why_type = next(_types(look))
    kind = correction.type or kind
    interest, why_interest = _interest(look, kind)
    interest = correction.interest or interest
    distance, why_distance = _distance(kind, interest)
    rules = {"type": why_type, "distance": why_distance, "interest": why_interest}
    reasons = [f"{field}: {reason}" for field, reason in rules.items() if field not in correction.fields]
    if correction.fields:
        reasons.append(f"{', '.join(correction.fields)} by sources.yaml: {correction.reason}")
    return SourceCard(
        type=kind,
        distance=correction.distance or distance,
        interest=interest,
        reasons=tuple(reasons),
        corrected=correction.fields,
    )


def _types(look: Look) -> Iterator[tuple[SourceType, str]]:
    """The types that fit, the surest first."""
    if match := _ORDER.search(look.opening):
        yield "order", f"it opens with “{' '.join(match[0].split())}”"
    if _LAW_TITLE.search(look.title) and len(_ARTICLE.findall(look.text)) >= _ARTICLES:
        yield "law", "its title names a law and its articles are numbered"
    # Before "memo", which a memorandum of understanding is not; a press release on one does not speak for the sides.
    agreed = None if _RELEASE_TITLE.search(look.title) else _AGREEMENT_TITLE.search(look.title)
    if agreed and len(_SIDES.findall(look.text)) >= _ARTICLES:
        yield "agreement", f"its title says “{agreed[0]}” and its text speaks for the sides"
    if match := _RAPPORTEURS.search(f"{look.name}\n{look.opening}"):
        yield "report", f"it is of the {match[0]}, or opens with it"
    if match := _RELEASE_TITLE.search(look.title) or _RELEASE.search(f"{look.name}\n{look.opening}"):
        yield "press release", f"it says “{match[0]}”"
    if match := _MEMO.search(look.title):
        yield "memo", f"its title says “{match[0]}”"
    if _TO_AND_FROM.search(look.opening):
        yield "memo", "it opens with To and From"
    # A news publisher comes before what the title names: "Group issues notice" is news of a notice.
    by_name: tuple[tuple[re.Pattern[str], SourceType, str], ...] = (
        (_ANALYSIS, "analysis", look.name),
        (_NEWS, "news", look.publisher),
        (_NOTICE, "notice", look.name),
        (_FIGURES, "market note", look.name),
        (_REPORT, "report", look.name),
    )
    for pattern, kind, where in by_name:
        if match := pattern.search(where):
            yield kind, f"its {'publisher' if match[0] in look.publisher else 'title'} says “{match[0]}”"
    rows = sum(block.kind == "table_row" for block in look.blocks)
    if look.blocks and rows >= _TABLE * len(look.blocks):
        yield "market note", "most of it is a table"
    if _DATELINE.search(look.opening):
        yield "news", "it opens with a dateline or a byline"
    if look.pages >= _LONG:
        yield "report", f"it has {look.pages} pages"
    if look.media_type == "text/html":
        yield "web page", "it is HTML and says nothing else of itself"
    yield "document", "it says nothing of itself"


def _interest(look: Look, kind: SourceType) -> tuple[Interest, str]:
    host = urlsplit(look.uri).hostname or ""
    if (match := _STATE_MEDIA.search(look.publisher)) or _STATE_HOSTS.search(host):
        return "state media", f"{match[0] if match else host} is directed by a state"
    if kind in _OWN:
        return "own acts", f"{'an' if kind[0] in 'aeiou' else 'a'} {kind} is its issuer's own"
    bare = _FORM.sub("", _FORM.sub("", look.publisher.strip()))
    if len(bare) > 2 and re.search(rf"(?<!\w){re.escape(bare)}(?!\w)", look.title, re.IGNORECASE):
        return "own acts", f"its title names its publisher, {bare}"
    if match := _FOR_OTHERS.search(look.publisher) or _TO_MEMBERS.search(look.title):
        return "members or clients", f"“{match[0]}”: it speaks for, or to, those it serves"
    return "none known", "no rule found one"


def _distance(kind: SourceType, interest: Interest) -> tuple[Distance, str]:
    if kind == "analysis":
        return "commentary", "it weighs what others reported"
    if interest == "own acts":
        return "first-hand", "who acted says so"
    return "second-hand", "it tells of the acts of others"
