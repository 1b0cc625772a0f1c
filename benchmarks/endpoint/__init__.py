"""The endpoint under load and faults."""
