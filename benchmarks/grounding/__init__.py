"""How well the checker tells what a source says from what it does not."""
