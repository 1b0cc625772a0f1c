"""What stands on a page but says nothing of its subject: comment forms, sharing, cookies, bylines.

The rules are stated and few; what they mark stays in the text and is only not offered as evidence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reporter.documents.headings import ends_sentence
from reporter.documents.metadata import iso_date
from reporter.types import Block, BlockKind

_SHORT, _LINE, _NOTICE = 60, 120, 400

# From here to the end of the page it is readers' comments and the form for them.
_COMMENTS = re.compile(
    r"(?:leave (?:a|your) (?:reply|comment)|post a comment|add (?:a|your) comment"
    r"|join the (?:conversation|discussion)"
    r"|(?:\d+ )?comments?(?: \(\d+\))?|\d+ (?:responses|replies)(?: to .*)?|write a comment|cancel reply"
    r"|发表评论|网友评论|我要评论|コメントを残す)\W*",
    re.IGNORECASE,
)
# These head a list of links; it ends with the next running text.
_LINKS = re.compile(
    r"(?:related (?:articles?|posts?|stor(?:y|ies)|news|content|links|topics|reading)"
    r"|you (?:may|might) also like"
    r"|more (?:from|stories|news|on this|in this).{0,30}|recommended(?: for you)?|read (?:next|also)|see also"
    r"|most (?:read|popular|viewed)|trending(?: now)?|latest (?:news|posts|articles)|popular posts"
    r"|(?:table of )?contents|相关(?:阅读|新闻|链接|文章)|延伸阅读|推荐阅读|関連記事)\W*",
    re.IGNORECASE,
)
_LINES = re.compile(
    r"(?:read more|continue reading|show more|load more|click here|learn more|view (?:all|more)|back to top"
    r"|skip to (?:main )?content|home|menu|search|log ?in|sign (?:in|up)|register|subscribe(?: now| today)?"
    r"|print|top"
    r"|print this (?:page|article)|e-?mail(?: this)?|share|tweet|facebook|twitter|linkedin|whatsapp|reddit"
    r"|comments?"
    r"|follow us(?: on .*)?|share (?:this|on|via)\b.{0,60}|advertisement|sponsored(?: content)?"
    r"|next(?: (?:post|article).*)?"
    r"|previous(?: (?:post|article).*)?|(?:filed under|tags?|tagged|category|categories|filed in)\s?:.{0,100}"
    r"|reply|cancel reply|submit|save|about the author|photo credit.{0,60}|\d+ min(?:ute)?s? read"
    r"|分享(?:到)?|打印(?:本页)?|关闭窗口|返回顶部|扫一扫.{0,30}|责任编辑.{0,30}|上一篇.{0,60}|下一篇.{0,60})\W*",
    re.IGNORECASE,
)
_NOTICES = re.compile(
    r"©|\(c\) (?:19|20)\d\d|^copyright\b.{0,20}\d{4}|all rights reserved|版权所有|著作権所有"
    r"|\b(?:we|site|website|page) uses? cookies|cookie (?:policy|settings|preferences)"
    r"|accept (?:all )?cookies"
    r"|your e-?mail address will not be published|required fields are marked|save my name, e-?mail"
    r"|(?:subscribe|sign up) (?:to|for) (?:our|the|my) .{0,40}(?:newsletter|updates|alerts|mailing list|list)"
    r"|^subscribe to\b|enter your e-?mail|terms of (?:use|service).{0,40}privacy|please enable javascript"
    r"|\bnot a real publication|并非真实出版物"
    r"|views expressed .{0,60}(?:author|own)"
    r"|^this (?:article|post|story) (?:was|is) (?:originally |first )?published",
    re.IGNORECASE,
)
_DISCLAIMER = re.compile(r"(?:legal )?disclaimer\b|免责声明", re.IGNORECASE)
_BYLINE = re.compile(r"(?:by|author|von|par|作者|记者|编辑|本报记者)\b\s*[:：]?\s*\S.{0,100}", re.IGNORECASE)
_SURE_BYLINE = re.compile(
    r"(?:(?:written|prepared|edited|posted|compiled) by|reporting by|责任编辑)\b.{0,110}", re.IGNORECASE
)
_NAME_WORD = re.compile(r"[A-Z(\[|\d]|(?:and|of|for|the|de|van|von|der|bin|al|on|at|staff|und|et)\b")
_LETTER = re.compile(r"[^\W\d_]")
_PAGE_NUMBER = re.compile(r"\W*(?:page\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|/)\s*\d{1,4})?\W*", re.IGNORECASE)


def mark(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, those that are boilerplate marked as such."""
    marked: list[Block] = []
    after: BlockKind | None = None
    half = len(text) // 2
    in_links = False
    for block in blocks:
        passage = " ".join(text[block.start : block.end].split())
        if block.kind not in ("boilerplate", "table_row") and _COMMENTS.fullmatch(passage) and block.start >= half:
            after = "boilerplate"
        if _LINKS.fullmatch(passage):
            in_links = True
        elif in_links and (len(passage) > _LINE or ends_sentence(passage)):
            in_links = False
        litter = in_links or is_boilerplate(passage, block.kind)
        kind: BlockKind = after or ("boilerplate" if litter else block.kind)
        marked.append(block if kind == block.kind else block.model_copy(update={"kind": kind}))
    return tuple(marked)


def is_boilerplate(passage: str, kind: BlockKind = "paragraph") -> bool:
    """Whether a block, on its own, is litter."""
    if kind in ("boilerplate", "table_row"):
        return kind == "boilerplate"
    if not _LETTER.search(passage) or is_page_number(passage):
        return True
    if len(passage) <= _NOTICE and _NOTICES.search(passage):
        return True
    if _DISCLAIMER.match(passage):
        return True
    if len(passage) > _LINE:
        return False
    return bool(_LINES.fullmatch(passage) or _COMMENTS.fullmatch(passage)) or _is_byline(passage)


def is_page_number(passage: str) -> bool:
    """Whether a line is a page number, as figures or Roman, alone or as in "Page 2 of 9"."""
    return bool(_PAGE_NUMBER.fullmatch(passage))


def _is_byline(passage: str) -> bool:
    """A line that only says who wrote it, or when."""
    if ends_sentence(passage):
        return False
    if _SURE_BYLINE.fullmatch(passage):
        return True
    if _BYLINE.fullmatch(passage):
        return all(_NAME_WORD.match(word) for word in passage.split()[1:])
    return len(passage) <= _SHORT and iso_date(passage) is not None and _only_date(passage)


def _only_date(passage: str) -> bool:
    """Whether what is left of a line without its date is at most a word such as "Published"."""
    letters = re.sub(
        r"(?i)published|posted|updated|date|on|at|pm|am|est|edt|gmt|utc|发布时间|日期|时间|年|月|日",
        "",
        passage,
    )
    return len(_LETTER.findall(letters)) <= len("September")
