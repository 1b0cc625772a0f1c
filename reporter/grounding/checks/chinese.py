"""Names, negation and direction in Chinese, by the characters around them."""

from __future__ import annotations

import re
from itertools import pairwise

from reporter.grounding.checks.comparison import Comparison, Difference, Differences
from reporter.grounding.lexicon.geography import COUNTRY_OF
from reporter.grounding.lexicon.places_chinese import PLACES

#: Longest first; words such as 不断 ("steadily"), 不仅 ("not only"), 无论 ("whether") negate nothing.
_NEGATION = re.compile(
    r"(?:并未|并不|并非|从未|尚未|没有|不得|不能|不会|不再|不可|不应|不许|不予|禁止|严禁|拒绝|否认|无法|未能|未曾|绝不|毫无|未经|不是|不|没|未|非|无|勿)"
)
_HARMLESS = re.compile(
    r"不到|不足|不低于|不超过|不少于|不高于|不断|不仅|不但|不只|不同|不少|不久|不过|不管|不论|无论|不良|不足|非常|非洲|未来|无线|除非|不锈钢|不动产|不平衡|不确定|无人机|非法|莫非|不法|南非"
)
_OPPOSITES = tuple(
    tuple(pair.split("/"))
    for pair in (
        "增长/下降 增长/下滑 增长/减少 增加/下降 上升/下滑 上升/下跌 上涨/下降 流入/流出 涌入/涌出 走强/走弱 "
        "增加/减少 上升/下降 上涨/下跌 提高/降低 扩大/缩小 加强/削弱 进口/出口 买入/卖出 购买/出售 盈利/亏损 "
        "支持/反对 允许/禁止 同意/反对 批准/否决 开始/结束 收紧/放松 公开/秘密 高于/低于 多于/少于 超过/低于 最大/最小 "
        "最高/最低 第一/最后 之前/之后 以前/以后 以上/以下 上调/下调 成功/失败 国内/国外 内部/外部 增产/减产 改善/恶化 "
        "升高/降低 升值/贬值 顺差/逆差 严格/宽松 集中/分散 全部/部分 所有/部分 必须/可以 应当/可以 "
        "可能/必然 可能/一定 或将/必将 "
        "增幅/降幅 看涨/看跌 上半年/下半年 同比增长/同比下降 强/弱 供大于求/供不应求"
    ).split()
)


#: Each name with what it names; those of one character ("美") are parts of too many words.
_NAMED = {name: of for name, of in COUNTRY_OF.items() if len(name) > 1 and not name.isascii()} | {p: p for p in PLACES}
_NAME = re.compile("|".join(sorted(_NAMED, key=len, reverse=True)))


_LAW = re.compile(r"中华人民共和国[^，。、；：（）《》<>〈〉(),;:]{1,20}?法(?![院人定治律规制])")
_WHITE, _CLAUSE = re.compile(r"\s+"), re.compile(r"[，。；,;]")
_LONG = 10  # couples of characters from which on a clause says enough to have been put together
_MOST = 0.7  # of a clause that one sentence of the source must have of what the source has at all


def check_names_zh(pair: Comparison) -> Differences:
    """A country, province or city that the evidence does not name; other names are told by their characters."""
    ours, theirs = (dict.fromkeys(_NAME.findall(side.text)) for side in (pair.claim, pair.evidence))
    told = {_NAMED[name] for name in theirs}
    kept = {_NAMED[name] for name in ours}
    dropped = [name for name in theirs if _NAMED[name] not in kept]
    for name in ours:
        if _NAMED[name] in told or (len(name) > 2 and name[:2] in pair.evidence.text):
            continue
        if dropped:
            yield Difference("name", f"name {name}: the source says {dropped[0]}")
        elif pair.source is None or name not in pair.source.document.text:
            yield Difference("name", f"name {name}: not in the source passage", "unsupported")


def check_laws_zh(pair: Comparison) -> Differences:
    """A law of the People's Republic that the source does not name so: a character more is another law."""
    known = _WHITE.sub("", pair.source.document.text if pair.source else pair.evidence.text)
    for law in dict.fromkeys(_LAW.findall(_WHITE.sub("", pair.claim.text))):
        if law not in known:
            yield Difference("name", f"name {law}: not in the source passage", "unsupported")


def check_stitching_zh(pair: Comparison) -> Differences:
    """A clause put together from several sentences of the evidence, none of which has most of it."""
    told = [_couples(pair.sentence_text(k)) for k in range(pair.evidence.sentence_numbers[-1] + 1)]
    every = frozenset[str]().union(*told)
    for clause in _CLAUSE.split(pair.claim.text):
        shared = _couples(clause) & every
        most = max(len(shared & couples) for couples in told)
        if len(shared) >= _LONG and most < _MOST * len(shared):
            yield Difference("wording", f"“{clause.strip()}”: joins what the source says apart", "partly")


def _couples(text: str) -> frozenset[str]:
    """The characters of a text two by two."""
    return frozenset(a + b for a, b in pairwise(_WHITE.sub("", text)))


def check_polarity_zh(pair: Comparison) -> Differences:
    """A negation that one side lacks; a word put for its opposite."""
    ours, theirs = _negated(pair.claim.text), _negated(pair.evidence.text)
    for cue, after in ours:
        if not any(_same_place(after, other) for _, other in theirs):
            yield Difference("negation", f"negation: the sentence says “{cue}{after[:6]}”, the source does not")
    plain = _plain(pair.claim.text)
    for cue, after in theirs:
        if len(after) >= 2 and after[:2] in plain and not any(_same_place(after, other) for _, other in ours):
            yield Difference("negation", f"negation: the source says “{cue}{after[:6]}”, the sentence drops it")
    for a, b in _OPPOSITES:
        for said, there in ((a, b), (b, a)):
            more = pair.claim.text.count(said) > pair.evidence.text.count(said)
            if more and there in pair.evidence.text:
                yield Difference("direction", f"“{said}”: the source says “{there}”")


def _plain(text: str) -> str:
    return _HARMLESS.sub("", text)


def _negated(text: str) -> list[tuple[str, str]]:
    """Each negation with the characters it bends."""
    plain = _plain(text)
    return [
        (m.group(), re.sub(r"[\s，。；、：“”！？].*", "", plain[m.end() : m.end() + 8]))
        for m in _NEGATION.finditer(plain)
    ]


def _same_place(a: str, b: str) -> bool:
    """Whether two negations bend the same: two of their first characters in common."""
    return len(set(a[:4]) & set(b[:6])) >= min(2, len(a), len(b)) if a and b else not a and not b
