"""How well a diff of two runs finds what changed, and nothing else."""
