"""What a run tells while it works, kept."""


class Notes:
    """A progress that keeps what is said."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def start(self, stage: str, total: int | None) -> None: ...

    def advance(self, stage: str, by: int = 1) -> None: ...

    def note(self, message: str) -> None:
        self.lines.append(message)
