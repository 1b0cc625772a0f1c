"""The reading room: what the commands do, over HTTP, for browsers and programs. Needs the extra ``web``."""
