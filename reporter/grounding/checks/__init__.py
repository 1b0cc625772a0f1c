"""What can be different between a claim and its evidence, one module per kind of difference.

Every check takes a `Comparison` and yields `Difference`s, each with its reason in words.
"""
