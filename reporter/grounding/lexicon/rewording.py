"""How one report rewords another: words that stand for one another in the news of policy and trade."""

from __future__ import annotations

#: Groups are set apart by bars, in the order of their first words; a word may stand in several.
GROUPS = """
absorb absorption | abstain abstention | accompany join follow | accord agreement pact deal treaty compact
act action | adequate assured guaranteed | adversarial hostile unfriendly | adversary foe rival enemy opponent
advisory warning alert | affect hit influence impact hurt | agenda program plan
aim intend mean design purpose goal | allocate earmark assign give | ally alliance | analyst observer
announce declare unveil disclose | appear seem look | apply application | apply cover | area region field
arise follow emerge occur | arrive come reach | article essay piece | assess evaluate judge review
association federation group body | authorize allow permit | ban embargo prohibition | bar block prohibit
barrier obstacle hurdle impediment | base headquarter locate | become turn get grow | believe belief
benefit help gain advantage | blend mix combine | boost bolster promote raise strengthen increase | bring add
build establish construct erect | calculate estimate compute | call label term name
carmaker automaker automobile | chokehold grip stranglehold dominance control | combine merge unite join
commit pledge promise vow undertake | complain complaint | complete close finish conclude
comprise include contain consist | concern regard involve relate | connect link tie join
consequence result effect implication repercussion | consume consumption | consume use burn
contain hold include have | continue go persist last | contract shrink drop | convert turn transform
count include | cover meet satisfy account | currently now presently today | decide determine resolve choose
defend defence | defend defense | deliver delivery | deliver ship supply send hand
depend subject hinge rely rest | deploy invest | deploy put | deploy spend | deploy use | depress burden weigh
derive come stem | designate name declare | determine find decide | devote dedicate commit
difficult hard challenging tough | disagree dispute differ contradict | discover find discovery
dismiss lay fire | disrupt disturb | distrust mistrust | divert diversion | doctrine ideology thought
dominate control lead | draw produce prepare compile | drive power | due scheduled expected
ease simplify facilitate streamline | effort push drive campaign attempt | emphasize emphasis | enter come join
equal amount correspond represent | equipment gear machinery | erode erosion | evidence sign proof
exceed excess | expect anticipate predict forecast reckon | expend expense expenditure | extract recover pull
foreign overseas external abroad | forge reach | forge sign | former previous ex onetime
found establish create launch | fragile brittle delicate | free freedom | friction tension strain dispute
fusion blending merger integration | future coming upcoming next | gain obtain get secure acquire
grow develop evolve | growth expansion increase | guidance guideline direction | halt stop pause suspend
hint insinuate imply suggest | hire employ recruit | hold have own possess | impose imposition
impose put levy apply | include inclusion | initially originally first | integrate incorporate merge blend
intend plan mean want aim | investigate probe examine inquire | isolate cut separate | know knowledge | lack miss
largest biggest greatest | last cover stretch endure | later subsequently after | leave exit quit depart
lessen reduce lower cut ease diminish | limited small minor | link tie connection relation bond | long length
lose cede surrender | mainly primarily chiefly mostly largely | make manufacture produce build
measure step action move | mediate broker negotiate | modify change alter adjust amend | mount grow increase rise
need require want | objective goal aim target purpose | oppose resist object | outcome result effect
outline lay describe sketch set | oversee oversight | overtake replace surpass displace | partner ally associate
perceive perception | pivotal central crucial | plan programme | plant factory facility works site
predictable reliable dependable | present discuss show unveil | previously earlier before formerly
principal main chief leading key | propose suggest plan offer | protect guard shield defend safeguard
provide give supply offer grant | pursue pursuit | qualify qualification | reach hit attain total
read interpret take understand | reason cause ground | recover retrieve reclaim | regularly routinely
rely reliance reliant | render make leave | repeat repetition | request ask seek | require oblige mandate bind
researcher scientist scholar | resilient robust strong | respond response | reveal revelation
reveal show disclose | review examine study assess | rigid inflexible strict | safe safety
sector industry field branch | secure security | see view regard consider understand | seek try want pursue
sell market | serve act function work | several multiple various range number | severe serious grave heavy
share proportion part percentage stake | shipment delivery consignment cargo | shortage scarcity lack dearth
sign approve clear | signal show hint | skyrocket soar surge jump leap rise | stable stability
stockpile hoard store | stop keep prevent | strengthen deepen intensify | suffer face undergo experience
surplus excess glut | suspect suspicion | swing move turn shift | talk speak discuss
talks negotiation discussion | tool arm instrument | topic subject theme issue item
tough strict hard harsh severe | transmit transmission | treat regard consider handle | trim cut reduce
try attempt seek effort | try trial | tumble fall plunge drop sink | turn shift move switch
underscore underline illustrate demonstrate show | undertake take make | unify align | unify unification
unit division branch subsidiary arm | urge press call encourage push | use employ apply utilize
vulnerable exposure | welcome greet applaud | wide width | widen expand broaden extend
worry concern fear anxiety unease | yield bring | yield give | yield produce
"""
