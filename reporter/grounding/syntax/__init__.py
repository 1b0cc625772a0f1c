"""A light reading of grammar: word classes, noun phrases, and who does what. English only; never raises."""
