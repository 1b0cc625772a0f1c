"""The memo: write sections, check statements, fill the template, render, verify."""
