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
    abandon absorb accelerat accept accompan account accus achiev acquir act adapt add address
    adjust administer admit adopt advis advocat affect agree aim alleg allow alter announc appear
    appl apply approv argu arrang arriv ask assembl assert assess assign assist assum assur
    attempt attract authoriz avoid back becom begin believ belong benefit bind block boost borrow
    breach bring build buy calculat call cancel carr carry caus ceas challeng chang choos circulat
    cit claim clos coincid collaborat collect com combin command commit communicat compar compet
    complain complet comprehend compris concentrat concern conclud condemn conduct confirm connect
    conserv consider consist constitut construct consult consum contain continu contradict
    contribut control conven convert cooperat coordinat correspond cost cover creat criticis
    criticiz cross cultivat cut damag deal declin decreas deepen defend defin delay deliver demand
    demonstrat deny depart depend deploy deriv describ design detect determin develop devot differ
    diminish direct discourag display diversif divid dominat donat doubl driv drop earn eas educat
    elect eliminat embark embrac emerg emphasi[sz] employ enabl encourag end enforc enhanc enjoin
    enjoy ensu ensur enter escap establish estimat evaluat evolv examin excavat exceed exclud
    exist expand expect expir explain exploit explor export expos express extend extract fac fail
    fall favou?r feed feel fill find finish fix fluctuat follow forc forecast foresee foster fuel
    fulfil fulfill gain generat get giv go govern grow guid handl happen harm help highlight hire
    hold hop identif illustrat impl implement import impos improv includ increas indicat influenc
    inform inherit inspect inspir instal install instruct insur integrat intend interpret
    intervene introduc invest investigat invit involv isolat issu join justif keep lack lag last
    launch lead learn leas leav lend let lie lift limit link liv look los lower maintain mak manag
    mark matter maximiz mean measur meet melt merg migrat mine mitigat monitor motivat mov need
    negotiat note obtain occup occupy occur offer open operat oppos order orient originat outlin
    outnumber outpac outstrip outweigh overcom overlook oversee own participat pass pay penaliz
    perform permit persist persuad plac plan play plead point pollut pos possess postpon preced
    predict prefer prepar present preserv presum prevail prevent price prioriti[sz] process produc
    prohibit project proliferat promis promot promulgat propos protect prov provid publish pull
    purchas pursu push put qualif quot rais rang reach reaffirm realiz rebound receiv reckon
    recogni[sz] recommend recover recycl redirect reduc refer refin reflect regard register
    regulat reinforc reject rel releas reli reloc remain remark remind remov renew reopen repeal
    replac replenish report represent request requir reserv reserve reshap resist resolv respond
    rest restor restrict result resum retain retir return reveal reverse rise risk run sail
    sanction sav say scal secur see seek seem seiz select sell send separat serv set shap shar
    shift ship shorten show shrink shut sign signal sit slow smuggl solv speak specif spend spread
    stabili[sz] stall stand start stat stay steer stem stockpil stop store streamlin strengthen
    stress struggl studi study submit subsidi[sz] substitut succeed sue suffer suggest supplie
    supply support surpass surround survive suspect suspend sustain tak taper target teach tell
    tend terminat test threaten tie tighten trac trad train transfer transform translat transmit
    treat trigger turn undergo underlin undermin underpin underscor undertak unif unveil upgrade
    uphold urg urge use utili[sz] var vary view violat visit vot vow wait waiv want warn weaken
    welcom widen wield win withdraw withhold withstand work worr write yield
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
