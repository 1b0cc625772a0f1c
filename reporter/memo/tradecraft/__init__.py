"""What an analyst adds to the sentences: who says it, how likely, when, how well borne out, and what is missing."""
