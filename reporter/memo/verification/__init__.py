"""The parts of `reporter.memo.verify`: what is checked of a memo, room by room."""
