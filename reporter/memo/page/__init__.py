"""The parts of memo.html: the memo's body and its marks, the sources and what became of their sentences."""
