"""Word lists the guard reads by: written for this project, each list in one module."""
