"""What a second look by a model adds to the rules: `python -m benchmarks.verify MODEL`."""
