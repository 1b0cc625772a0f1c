"""The truth layer: what becomes a claim is decided here, without a model, and with reasons.

Four pure steps: `align` finds the evidence, `guard` compares the meaning, `support` scores, and the
verdict follows. `ground`, `ground_sentence` and `ground_statement` make claims of drafts by them.
"""
