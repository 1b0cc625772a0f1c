"""Prompt sets and memo templates: find them, validate them when loaded, render them."""
