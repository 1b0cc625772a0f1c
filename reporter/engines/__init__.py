"""Engines draft: a language model, or the built-in extractive one. Nothing they return is trusted."""
