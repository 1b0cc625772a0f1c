"""Forms of one word that a stemmer does not bring together, and words that it should not."""

from __future__ import annotations

#: The base form first. Verbs stand by themselves: a past form tells that a word is used as a verb.
VERBS = """
arise arose arisen
authorise authorize authorizes authorized authorizing authorization authorizations
be is are was were been being am
bear borne
beat beaten
become became
begin began begun
bend bent
blow blew blown
break broke broken
bring brought
build built
buy bought
catch caught
centralise centralize centralizes centralized centralizing centralization
choose chose chosen
cling clung
come came
criminalise criminalize criminalizes criminalized criminalizing
cut cutting
deal dealt
dig dug
do did done
draw drew drawn
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fly flew flown
forbid forbade forbidden
foresee foresaw foreseen
forget forgot forgotten
freeze froze frozen
get got gotten
give gave given
go went gone
grow grew grown
hang hung
have has had
hear heard
hide hid hidden
hit hitting
hold held
keep kept
know knew known
lay laid
lead led
leave left
legalise legalize legalizes legalized legalizing
lend lent
liberalise liberalize liberalizes liberalized liberalizing liberalization
light lit
lose lost loss
make made
mean meant
meet met meeting
mislead misled
mobilise mobilize mobilizes mobilized mobilizing mobilization
nationalise nationalize nationalizes nationalized nationalizing nationalization
organise organize organizes organized organizing
outgrow outgrew outgrown
overcome overcame
oversee oversaw overseen
overtake overtook overtaken
overthrow overthrew overthrown
pay paid
privatise privatize privatizes privatized privatizing privatization
put putting
read
rebuild rebuilt
repay repaid
resell resold
rewrite rewrote rewritten
ride rode ridden
ring rang rung
rise rose risen rising
run ran running
say said
see saw seen
seek sought
sell sold
send sent
set setting
shake shook shaken
shed shedding
shoot shot
shrink shrank shrunk
shut shutting
sink sank sunk
sit sat
slide slid
speak spoke spoken
spend spent
spread
stand stood
steal stole stolen
stick stuck
strike struck
subsidise subsidize subsidizes subsidized subsidizing
swear swore sworn
sweep swept
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
undergo underwent undergone
understand understood
undertake undertook undertaken
unify unite unites united uniting
uphold upheld
wear wore worn
weave wove woven
win won
withdraw withdrew withdrawn
withhold withheld
withstand withstood
write wrote written
"""
OTHERS = """
analyse analyze analysis analyses
aluminium aluminum
behaviour behavior
centre center
child children
company companies
country countries
defence defense
foot feet
harbour harbor
labour labor
licence license
man men
metre meter
organisation organization organizations organisations
person people
policy policies
programme program
publish publication publications
study studies
supply supplies
tonne ton
woman women
"""

IRREGULAR = VERBS + OTHERS

#: Words the stemmer would run together with others ("important" with "import"): each line keeps to itself.
KEPT_APART = """
aide aides
author authors
authority authorities
business businesses
competent competence
conservative conservatives
container containers
conventional conventionally
conversation conversations
correspondent correspondents
costly costlier costliest
criminal criminals
critical critically
customer customers
department departments departmental
designate designated designates
developer developers
directive directives
effective effectively effectiveness
emergency emergencies
employer employers
evening evenings
executive executives
experiment experiments experimental
extensive extensively
goods
government governments governmental
hardly
highly
hostilities
important importance importantly
incoming
increasingly
informal informally
initiate initiated initiates initiating initiation
initiative initiatives
insurer insurers
investigator investigators
largely
lasting
lately
legislator legislators
liberate liberated liberation
likely likelihood
majority majorities
manufacturer manufacturers
marginal marginally
mineral minerals
minority minorities
mobile
nearly
objective objectives
offensive offensives
officer officers
operator operators
opposite
permissible
personal personally
positive positively
practical practically
presently
president presidents presidential presidency
proceedings
proceeds
producer producers
product products
productive productivity
progressive progressively
publisher publishers
rarely
refiner refiners
regulator regulators regulatory
relative relatives relatively
remarkable remarkably
reporter reporters
representative representatives
retailer retailers
ruling rulings
security
sever severed severing severs
several
shortly
successive
terminal terminals
university universities
utility utilities
vacation vacations
virtually
"""
