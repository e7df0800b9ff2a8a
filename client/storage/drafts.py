"""What a citizen has begun to write, kept while they are signed in at this window.

In memory alone: a draft may hold pictures of papers, and goes with the sign-in (STO-21).
"""


class MemoryDrafts:
    def __init__(self, kept: dict[str, object] | None = None, whose: str = "") -> None:
        self._kept: dict[str, object] = {} if kept is None else kept
        self._whose = whose

    def apart(self, whose: str) -> "MemoryDrafts":
        """What is begun for another person, beside one's own."""
        return MemoryDrafts(self._kept, f"{whose}|")

    def of(self, name: str) -> object | None:
        return self._kept.get(self._whose + name)

    def keep(self, name: str, draft: object) -> None:
        self._kept[self._whose + name] = draft

    def drop(self, name: str) -> None:
        self._kept.pop(self._whose + name, None)

    def forget(self) -> None:
        """Everything: somebody else may sit down here next. Of another person, only theirs."""
        for name in [name for name in self._kept if name.startswith(self._whose)]:
            del self._kept[name]
