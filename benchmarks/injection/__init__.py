"""Instructions to a reader's machine, found and not cried wolf over: `python -m benchmarks.injection`."""
