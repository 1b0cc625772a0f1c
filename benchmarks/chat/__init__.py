"""What the chat finds without a model, measured: `python -m benchmarks.chat`."""
