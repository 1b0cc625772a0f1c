"""Finding what a run says on a question, with no model."""
