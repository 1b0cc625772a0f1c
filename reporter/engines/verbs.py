"""Whether an English sentence has a finite verb, as far as form shows it.

English verbs have no telltale ending beyond -ed, so the common ones of news and policy prose are listed.
A verb missing here only loses a sentence.
"""

from __future__ import annotations

import re

from reporter.patterns import one_of

AUXILIARY = one_of("""
    is are was were has have had do does did will would can could may might must shall should cannot
    isn['’]t aren['’]t wasn['’]t weren['’]t hasn['’]t haven['’]t don['’]t doesn['’]t didn['’]t
    won['’]t can['’]t
    """)
_PAST = one_of("""
    said made took rose fell grew went came began saw held met set cut put left led sold bought told
    found got gave kept sent won lost paid ran wrote spoke became brought built drew drove felt hit
    knew meant read shut shrank spent spread stood thought understood withdrew overtook sought
    struck bore broke chose dealt fought
    """)
_STEMS = one_of("""
    accelerat account achiev acquir act add address affect agree aim allow alter announc appear appl
    apply argu ask assert assess assur attempt attract authoriz avoid back becom begin believ belong
    benefit bind block boost bring build call carr carry caus challeng chang cit claim clos com
    combin command commit compar compet complet compris concern conclud confirm consider consist
    constitut consum contain continu contribut control convert cost cover creat damag deal declin
    decreas deepen defin deliver demand demonstrat depend describ design determin develop differ
    direct discourag display dominat doubl driv drop eas emerg emphasi[sz] employ enabl encourag end
    enforc ensur enter establish estimat exceed expand expect expir explain export expos express
    extend extract fac fail fall favou?r feed feel find follow forc forecast fuel gain get giv go
    govern grow harm help highlight hold hop identif import impos improv includ increas indicat
    influenc intend introduc invest involv issu join justif keep lack last launch lead leav lie
    limit link liv look los maintain mak manag mark matter mean measur meet mine mov need note occur
    offer open operat oppos order outlin overlook own pass pay permit plac plan play point pos
    possess prepar present prevent price prioriti[sz] process produc prohibit project promis promot
    propos protect prov provid publish purchas push put rais rang reach recogni[sz] recommend reduc
    refer refin reflect reinforc reject rel releas remain remov replac report represent request
    requir reserv resist respond rest restrict result retain reveal rise risk run say secur see seek
    seem sell send serv set shap shar shift ship show shrink sign signal sit slow speak specif spend
    stand start stat stay stem stop store strengthen stress struggl studi study subsidi[sz] succeed
    suffer suggest supplie supply support suspend sustain tak target tell tend test threaten tie
    tighten trac trad train transfer treat trigger turn underlin undermin underpin underscor urg use
    var vary view violat visit vot want warn weaken welcom widen win work worr write yield
    """)
_FINITE = re.compile(rf"\b(?:{AUXILIARY}|{_PAST}|{_STEMS}(?:s|es|ies|e|y)?|\w{{2,}}ed)\b|\w['’](?:s|re|ve|ll|d) ")
_OUTRIGHT = re.compile(rf"(?<!\bthat )(?<!\bwhich )(?<!\bwho )\b(?:{AUXILIARY}|{_PAST}|\w{{3,}}ed)\b")
_PARTICIPLE = re.compile(r"(?:[A-Z]\w+ed|Done|Made|Given|Drawn|Written) (?:in|at|on|as|by|from|this|for|under|to)\b")
_GERUND = re.compile(rf"[A-Z]\w+ing\b(?! {AUXILIARY}\b)")


def opens_with_gerund(text: str) -> bool:
    """Whether it opens like an item of a list of tasks ("Expanding access to …")."""
    return bool(_GERUND.match(text))


def has_finite_verb(text: str) -> bool:
    """Whether it has a finite verb; after an opening gerund, one outside a relative clause.

    After an opening participle without a subject ("Defined as …", "Signed in …"), one in what follows.
    """
    if participle := _PARTICIPLE.match(text):
        rest = text[participle.end() :]
        return bool(_OUTRIGHT.search(rest) or _FINITE.search(rest.partition(",")[2]))
    return bool((_OUTRIGHT if opens_with_gerund(text) else _FINITE).search(text))
