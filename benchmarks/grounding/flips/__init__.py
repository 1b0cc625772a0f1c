"""True sentences made false, one thing at a time. Shares no word list with the checker: it imports nothing of it."""
