"""What a citizen has begun to write, kept while they are signed in at this window.

In memory alone: a draft may hold pictures of papers, and goes with the sign-in (STO-21).
"""


class MemoryDrafts:
    def __init__(self) -> None:
        self._kept: dict[str, object] = {}

    def of(self, name: str) -> object | None:
        return self._kept.get(name)

    def keep(self, name: str, draft: object) -> None:
        self._kept[name] = draft

    def drop(self, name: str) -> None:
        self._kept.pop(name, None)

    def forget(self) -> None:
        """Everything: somebody else may sit down here next."""
        self._kept.clear()
