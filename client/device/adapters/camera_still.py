"""Pictures that are the same to the last bit: a camera that sees has noise and never makes two."""

from typing import Final

_SAME: Final = 3


class Stillness:
    """Suspicious after so many of the same, and then each time after twice as many."""

    def __init__(self) -> None:
        self._before = 0
        self._same = 0
        self._due = _SAME

    def is_suspicious(self, picture: bytes) -> bool:
        seen = hash(picture)
        if seen != self._before:
            self._before, self._same, self._due = seen, 0, _SAME
        self._same += 1
        if self._same < self._due:
            return False
        self._due *= 2
        return True
