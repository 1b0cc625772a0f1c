"""`reporter lint`: whether a memo keeps the rules of the trade. docs/lint.md has a section for each."""
