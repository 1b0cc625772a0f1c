"""The extractive engine's summaries beside well-known extractive ones: `python -m benchmarks.summaries`."""
