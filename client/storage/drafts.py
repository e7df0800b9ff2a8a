"""What a citizen has begun to write, kept while they are signed in at this window.

In memory alone: a draft may hold pictures of papers, and goes with the sign-in (STO-21). It
leaves the window only in a sealed file that the citizen asks for.
"""

from collections.abc import Callable, Mapping
from typing import Any

from client.storage.portable import told, understood


class MemoryDrafts:
    def __init__(self, portable: Callable[[str], type | None] = lambda _: None) -> None:
        """`portable`: the kind that travels under the first part of a draft's name."""
        self._kept: dict[str, object] = {}
        self._portable = portable
        self._whose = ""

    def apart(self, whose: str) -> "MemoryDrafts":
        """What is begun for another person, beside one's own; it does not travel."""
        theirs = MemoryDrafts()
        theirs._kept, theirs._whose = self._kept, f"{whose}|"
        return theirs

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

    def taken_along(self) -> dict[str, Any]:
        """As JSON, those that travel."""
        return {
            name: told(draft)
            for name, draft in self._kept.items()
            if isinstance(draft, self._kind(name))
        }

    def brought(self, drafts: Mapping[str, Any]) -> int:
        """How many were taken over. What is begun here stays: nothing is written over."""
        count = 0
        for name, raw in drafts.items():
            if name in self._kept or self._kind(name) is _Unknown:
                continue
            try:
                self._kept[name] = understood(self._kind(name), raw)
            except (ValueError, TypeError):
                continue
            count += 1
        return count

    def _kind(self, name: str) -> type:
        return self._portable(name.partition("/")[0]) or _Unknown


class _Unknown:
    """No draft is one."""
