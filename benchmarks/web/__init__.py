"""The reading room under load."""
