"""Forms of one word that a stemmer does not bring together."""

from __future__ import annotations

#: Irregular forms the stemmer does not bring together.
IRREGULAR = """
rise rose risen rising
fall fell fallen
grow grew grown
buy bought
sell sold
say said
tell told
make made
take took taken
give gave given
get got gotten
go went gone
come came
become became
begin began begun
bring brought
build built
catch caught
choose chose chosen
cut cutting
deal dealt
do did done
draw drew drawn
drive drove driven
eat ate eaten
feel felt
fight fought
find found
fly flew flown
forget forgot forgotten
freeze froze frozen
have has had
hear heard
hide hid hidden
hold held
keep kept
know knew known
lay laid
lead led
leave left
lend lent
lose lost loss
mean meant
meet met meeting
pay paid
put putting
read
ride rode ridden
ring rang rung
run ran running
see saw seen
seek sought
send sent
set setting
shake shook shaken
shrink shrank shrunk
shut shutting
sink sank sunk
sit sat
speak spoke spoken
spend spent
spread
stand stood
steal stole stolen
stick stuck
strike struck
swear swore sworn
teach taught
think thought
throw threw thrown
understand understood
win won
withdraw withdrew withdrawn
write wrote written
child children
man men
woman women
person people
foot feet
be is are was were been being am
country countries
policy policies
supply supplies
company companies
study studies
analyse analyze analysis analyses
organisation organization
programme program
defence defense
licence license
centre center
labour labor
harbour harbor
behaviour behavior
aluminium aluminum
metre meter
tonne ton
unify unite unites united uniting
"""
